import Foundation
import StandardsJSON
import StandardsModel
import Testing

/// What the JSON Schema takes is what the reader reads.
@Suite("The JSON Schema and the reader")
struct SchemaTests {
    /// A notation: the definition of the schema, its reader, and texts that follow it.
    struct Notation: CustomTestStringConvertible, Sendable {
        let definition: String
        let texts: [String]
        let isRead: @Sendable (String) -> Bool
        var testDescription: String { definition }

        init(_ definition: String, _ texts: [String], _ isRead: @escaping @Sendable (String) -> Bool) {
            self.definition = definition
            self.texts = texts
            self.isRead = isRead
        }
    }

    static let days = [
        "2024-02-29", "2023-02-28", "1900-02-28", "2000-02-29", "0004-04-30", "2024-12-31", "9999-11-30",
    ]
    static let dates =
        days + [
            "2024", "2024-10", "2024-10~", "2024-21", "201X", "20XX", "2024-XX", "2024-10-XX", "2024-XX-XX", "../2024",
            "2024/", "/2024", "2001-02-28/2024-02-29", "2001-12~/2024%", "2001-21?/2024-22",
        ]
    static let times = ["2024-02-29T10:00:59+08:00", "2024-01-01t23:59z", "0001-12-31T00:00-14:00"]

    static let notations: [Notation] = [
        Notation("text", ["a", "家具\n", " "]) { !$0.utf8.contains(0) },
        Notation("nonBlankText", ["a", " a\n", "\u{a0}"]) { text in
            !text.utf8.contains(0) && !text.utf8.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        },
        Notation("identity", ["a", "gb-t-26694-2024", "0-a"], EntityReference.isIdentity),
        Notation("day", days) { (try? CalendarDate($0)) != nil },
        Notation("date", dates) { (try? PartialDate($0)) != nil },
        Notation("pointInTime", times) { (try? DateTime($0)) != nil },
        Notation("webAddress", ["https://a", "http://a.cn:80/b?c#d", "https://家具/"]) {
            WebAddress(notation: $0) != nil
        },
        Notation("countryCode", ["CN"]) { CountryCode(notation: $0) != nil },
        Notation("icsCode", ["97", "97.140", "43.040.50"]) { ICSCode(notation: $0) != nil },
        Notation("ccsCode", ["Y81"]) { CCSCode(notation: $0) != nil },
    ]

    /// Everything that is one step from the texts: a character less, one twice, another one, one more, two exchanged.
    static func neighbours(of texts: [String]) -> Set<String> {
        let others: [Unicode.Scalar] = [
            " ", "0", "1", "2", "3", "9", "A", "T", "X", "a", "s", "t", "z", "-", "/", ".", ":", "+", "~", "?", "#",
            "\\",
            "\n", "\t", "\0", "\u{7F}", "\u{A0}", "\u{301}", "\u{338}", "\u{661}", "\u{212A}", "家", "\u{1F600}",
        ]
        var made: Set<String> = [""]
        func add(_ scalars: some Sequence<Unicode.Scalar>) {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars)
            made.insert(String(text))
        }
        for text in texts.map({ Array($0.unicodeScalars) }) {
            add(text)
            for place in text.indices {
                let (head, rest) = (text[..<place], text[(place + 1)...])
                add(head + rest)
                add(head + [text[place], text[place]] + rest)
                if let next = rest.first { add(head + [next, text[place]] + rest.dropFirst()) }
                for other in others {
                    add(head + [other] + rest)
                    add(head + [other, text[place]] + rest)
                }
            }
            for other in others { add(text + [other]) }
        }
        return made
    }

    @Test("A pattern takes what its reader reads, and nothing that is a step from it", arguments: notations)
    func patterns(_ notation: Notation) throws {
        var validator = try SchemaValidator()
        let pattern = try #require(validator.definitions[notation.definition]?["pattern"]?.text)
        var read = 0
        for text in Self.neighbours(of: notation.texts) {
            let isRead = notation.isRead(text)
            if isRead { read += 1 }
            guard try validator.matches(text, pattern) != isRead, !Self.isReversed(text) else { continue }
            Issue.record("\(text.debugDescription) is \(isRead ? "read" : "refused")")
        }
        #expect(read >= notation.texts.count)
    }

    /// Whether it is an interval whose end begins before its start, which no pattern can say.
    private static func isReversed(_ text: String) -> Bool {
        do throws(NotationError) { _ = try PartialDate(text) } catch {
            return error.message == "the interval's end begins before its start"
        }
        return false
    }

    @Test(
        "The days of the schema are those of the calendar", arguments: [4, 1900, 2000, 2023, 2024])
    func days(_ year: Int) throws {
        var validator = try SchemaValidator()
        let digits = "\(year)"
        for month in 0...13 {
            for day in 0...32 {
                let text = "\(String(repeating: "0", count: 4 - digits.count))\(digits)-\(two(month))-\(two(day))"
                let isDay = (try? CalendarDate(text)) != nil
                #expect(try validator.accepts(.text(text), as: "day") == isDay, "\(text)")
                #expect(try validator.accepts(.text("\(text)/.."), as: "date") == isDay, "\(text)")
                #expect(try validator.accepts(.text("\(text)T00:00Z"), as: "time") == isDay, "\(text)")
            }
        }
    }

    @Test(
        "A whole number has 64 bits",
        arguments: [
            ("9223372036854775807", true), ("9223372036854775808", false), ("-9223372036854775808", true),
            ("-9223372036854775809", false), ("5.0", true), ("1.5", false),
        ])
    func wholeNumbers(_ number: String, _ isWhole: Bool) throws {
        var validator = try SchemaValidator()
        #expect(try validator.accepts(.number(number), as: "integer") == isWhole)
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    @Test("Every 29 February of 400 years is one in the schema if it is one in the calendar")
    func leapYears() throws {
        var validator = try SchemaValidator()
        for year in 1700..<2100 {
            let text = "\(year)-02-29"
            #expect(try validator.accepts(.text(text), as: "day") == ((try? CalendarDate(text)) != nil), "\(text)")
        }
    }

    @Test("The schema says of each kind, record, property and code what its table says")
    func descriptions() throws {
        let validator = try SchemaValidator()
        var reader = DescriptionReader(definitions: validator.definitions)
        CatalogueSchema.standard.visit(with: &reader)
        #expect(reader.differences == [])
        #expect(reader.compared > 400)
    }

    @Test("A list that says nothing of its codes is a plain enumeration, and a kind without a sentence has none")
    func silentTables() throws {
        let validator = try SchemaValidator(CatalogueSchema([Gauge.self]).jsonSchema())
        let gauge = try #require(validator.definitions["gauge"])
        #expect(gauge["description"] == nil)
        let mark = try #require(gauge["properties"]?["mark"])
        #expect(mark["description"]?.text == "gauge mark")
        #expect(mark["anyOf"]?.elements?.first?["enum"]?.elements == [.text("fine"), .text("coarse")])
        let scale = try #require(gauge["properties"]?["scale"]?["anyOf"]?.elements?.first?["oneOf"]?.elements)
        #expect(scale.map { $0["const"]?.text } == ["one-to-one", "other"])
        #expect(scale.map { $0["title"]?.text } == ["one to one", nil])
        #expect(scale.map { $0["description"]?.text } == ["As large as life.", nil])
    }

    @Test("Each value of each property of each kind and record is judged alike")
    func properties() throws {
        var judge = Judge(validator: try SchemaValidator())
        CatalogueSchema.standard.visit(with: &judge)
        #expect(
            judge.differences.isEmpty,
            "\(judge.differences.count): \(judge.differences.prefix(5).joined(separator: "\n"))")
        #expect(judge.compared > 5000)
    }
}

/// A kind whose tables say next to nothing.
private struct Gauge: Entity {
    static let kind = EntityKind("gauge", plural: "gauges")
    let id: EntityID<Gauge>
    var mark: Code<Mark>?
    var scale: Code<Scale>?
    var annotations = Annotations()
    init(id: EntityID<Gauge>) { self.id = id }
    static let properties: PropertyTable<Gauge> = [.value("mark", \.mark), .value("scale", \.scale)]

    enum Mark: String, CodeList {
        case fine, coarse
        static let name = "gauge mark"
    }
    enum Scale: String, CodeList {
        case full = "one-to-one"
        case other
        static let name = "gauge scale"
        static let meanings: [Scale: String] = [.full: "As large as life."]
    }
}

/// Compares what the definitions of a schema say with the tables.
private struct DescriptionReader: EntityTypeVisitor {
    let definitions: [String: JSONValue]
    var differences: [String] = []
    var compared = 0
    private var met: Set<String> = []

    init(definitions: [String: JSONValue]) { self.definitions = definitions }

    mutating func visit<E: Entity>(_ type: E.Type) { read(type, as: E.kind.name) }
    mutating func visit<R: Record>(_ type: R.Type) {
        let name = type.typeName
        read(type, as: name.prefix(1).lowercased() + name.dropFirst())
    }

    private mutating func read<D: Described>(_ type: D.Type, as name: String) {
        guard met.insert(name).inserted else { return }
        let definition = definitions[name]
        compare(definition, D.meaning, name)
        for property in D.properties {
            let place = "\(name).\(property.name)"
            let written = definition?["properties"]?[property.name]
            compare(written, property.meaning, place)
            if case .code(let list) = property.type { compare(written?["items"] ?? written, list, place) }
            if let type = property.recordType { visit(type) }
        }
    }

    private mutating func compare(_ schema: JSONValue?, _ list: KnownCodes, _ place: String) {
        let choices = schema?["anyOf"]?.elements?.first?["oneOf"]?.elements ?? []
        if choices.map({ $0["const"]?.text }) != list.known { differences.append(place) }
        for (choice, meaning) in zip(choices, list.meanings) { compare(choice, meaning, place) }
    }

    private mutating func compare(_ schema: JSONValue?, _ sentence: String, _ place: String) {
        compared += 1
        if sentence.isEmpty || schema?["description"]?.text != sentence { differences.append(place) }
    }
}

/// Puts values into each property of an entity, and asks both the schema and the reader.
private struct Judge: EntityTypeVisitor {
    var validator: SchemaValidator
    var differences: [String] = []
    var compared = 0
    private var kind = Standard.kind
    /// What is around the record whose properties are put in.
    private var around = (before: "", after: "")
    private var turn = 0
    private var met: [any Record.Type] = []

    init(validator: SchemaValidator) { self.validator = validator }

    private static let values = [
        "null", "true", "0", "5.0", "1e3", "1.5", "9.3e18", "1e49", "1e400", "[]", "{}", #"["a"]"#, #""""#,
        #"" \n""#, #""a""#, #""a\u0000""#, #""A""#, #""2024-02-29""#, #""2023-02-29""#, #""2024-10""#,
        #""2024-01-01t10:00:59z""#, #""https://a""#, #""CN""#, #""97.140""#, #""Y81""#, #""5 years""#, #""every year""#,
        #""when x""#, #""organisation/a""#, #""standard/a""#, #""company/a""#, #"{"en": "a"}"#, #"{"en": " "}"#,
        #"{"e": "a"}"#, #"{"en": null}"#,
    ]
    /// Those that say what a record alone is to hold; where references lead is no matter of a schema.
    private static let rules: [ValidationRule] = [.missingProperty, .missingName, .wrongReference]

    mutating func visit<E: Entity>(_ type: E.Type) {
        kind = E.kind
        put(E.properties, head: #""id": "a", "#, names: E.shape.choiceOfNames)
    }

    mutating func visit<R: Record>(_ type: R.Type) {
        guard !met.contains(where: { $0 == type }) else { return }
        met.append(type)
        put(R.properties)
    }

    private mutating func put<D: Described>(_ properties: PropertyTable<D>, head: String = "", names: [String] = []) {
        for property in properties {
            var rest = head
            for other in properties where other.name != property.name {
                let isNeeded = other.isRequired || (other.name == names.first && !names.contains(property.name))
                if isNeeded { rest += "\"\(other.name)\": \(Self.value(of: other.type)), " }
            }
            // Each property has a quarter of them, and each value its turn with the properties of each type.
            turn += 1
            for place in Self.values.indices where place % 4 == turn % 4 {
                let value = Self.values[place]
                compare("{\(rest)\"\(property.name)\": \(value)}")
                if property.isList { compare("{\(rest)\"\(property.name)\": [\(value)]}") }
            }
            if !rest.isEmpty { compare("{\(rest.dropLast(2))}") }
            guard let type = property.recordType else { continue }
            let outer = around
            around.before += "{\(rest)\"\(property.name)\": \(property.isList ? "[" : "")"
            around.after = (property.isList ? "]}" : "}") + around.after
            visit(type)
            around = outer
        }
    }

    /// A value that a required property takes.
    private static func value(of type: ValueType?) -> String {
        switch type {
        case .localized: #"{"en": "a"}"#
        case .integer, .number: "1"
        case .address: #""https://a""#
        case .reference(let kinds) where kinds.count > 1: "\"\(kinds[0])/a\""
        default: #""a""#
        }
    }

    private mutating func compare(_ record: String) {
        let entity = around.before + record + around.after
        let text = "{\"formatVersion\": \"1.0\", \"id\": \"a\", \"\(kind.plural)\": [\(entity)], \"value\": \(entity)}"
        let read = reading(text, rules: Self.rules)
        compared += 1
        do {
            let value = try #require(read.catalogue.header.unknown["value"])
            guard try validator.accepts(value, as: kind.name) == read.hasErrors else { return }
            let faults = read.diagnostics.map(\.summary).joined(separator: "; ")
            differences.append("\(kind.name) \(entity): \(read.hasErrors ? "accepted, but \(faults)" : "refused")")
        } catch {
            differences.append("\(entity): \(error)")
        }
    }
}

extension AnyProperty {
    fileprivate var isList: Bool { form == .many || form == .records }
}
