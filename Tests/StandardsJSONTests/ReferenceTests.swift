import Foundation
import StandardsJSON
import StandardsModel
import Testing

/// What is kept in the documentation is what the code says. `UPDATE_DOCUMENTATION=1 swift test` writes it anew.
@Suite("The documents made from the tables")
struct ReferenceTests {
    static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_DOCUMENTATION"] != nil

    func compare(_ path: String, _ made: String) throws {
        if Self.isUpdating { try Data(made.utf8).write(to: Files.root.appending(path: path)) }
        #expect(try Files.text(path) == made, "run with UPDATE_DOCUMENTATION=1 to write \(path) anew")
    }

    @Test("The JSON Schema in the documentation is the one of the tables")
    func schema() throws {
        let made = CatalogueSchema.standard.jsonSchema()
        try compare("Documentation/Schema/catalogue.schema.json", String(decoding: made, as: UTF8.self))
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(made)) }
    }

    @Test("The JSON Schema takes the dates that the reader takes, but for the days that no month has and reversed ends")
    func dates() throws {
        let schema =
            try JSONSerialization.jsonObject(with: Data(CatalogueSchema.standard.jsonSchema())) as? [String: Any]
        let definitions = try #require(schema?["$defs"] as? [String: [String: Any]])
        let pattern = try Regex(try #require(definitions["date"]?["pattern"] as? String))
        let ends = ["", "..", "2001", "2001-05", "2001-05-06", "2001-21"]
        let dates = ["201X", "20XX", "2001-XX", "2001-XX-XX", "2001-05-XX", "2XXX", "2001-XX-06", "2001-25", "0000"]
        for first in ends + dates {
            for mark in ["", "?", "~", "%"] {
                for second in [nil, ""] + (ends + dates).flatMap({ [$0, $0 + "~"] }) {
                    let text = first + mark + (second.map { "/" + $0.replacing("2001", with: "2024") } ?? "")
                    let isRead = (try? PartialDate(text)) != nil
                    #expect((try pattern.wholeMatch(in: text) != nil) == isRead, "\(text)")
                }
            }
        }
    }

    @Test("Every rule is in the rule reference with its severity and its reason")
    func rules() throws {
        var made = """
            # Rules

            What `standards check` looks for, and what `standards export` does before it writes anything. Each diagnostic
            ends with the id of its rule: `file:line:column: severity: message [rule]`. Ids do not change. An error makes
            a catalogue unusable; a warning does not.

            In Swift, `CatalogueReader(rules:)` takes the rules by which a catalogue is checked once it is read: *A rule of
            your own* of StandardsCatalogue tells how one is left out or added.

            Where one thing alone can be meant, `standards check --fix` [writes it into the file](<doc:Writing-a-catalogue>); a
            diagnostic has it as its `replacement`, and `CatalogueReader.fixing` puts it in place.

            What only follows from another fault is not reported: where an id cannot be read, the references to it are
            silent until it can.

            Of one rule in one file the first hundred are reported; one more line, at the place of the next, says how
            many more there are, and the closing count includes them. `CatalogueReader.limit` changes the number. A
            circle of references is reported once, by the shortest way round, at most ten names of it. A message that
            quotes a text of more than a thousand bytes leaves its middle out.

            ## While the file is read

            These cannot be switched off.

            | Rule | Severity | Why |
            |---|---|---|

            """
        for rule in ReadingRule.all { made += "| `\(rule.id)` | \(rule.severity.rawValue) | \(rule.reason) |\n" }
        made += "\n## Once there is a catalogue\n\n| Rule | Severity | Why |\n|---|---|---|\n"
        for rule in ValidationRule.standard {
            made += "| `\(rule.id)` | \(rule.severity.rawValue) | \(rule.reason) |\n"
        }
        made += """

            ## What deadlines follow from

            Many dates state a deadline themselves, such as the `closes` of a consultation. The others follow from these
            rules. A deadline names its property or its rule as its `basis`. What a draft proposes is *proposed*, and so is
            all that follows from it.

            | Rule | Deadline | What follows |
            |---|---|---|

            """
        var deadlines = DeadlineRuleReference()
        CatalogueSchema.standard.visit(with: &deadlines)
        made += deadlines.rows.joined()
        try compare("Sources/StandardsJSON/StandardsJSON.docc/Rules.md", made)
        let ids = ReadingRule.all.map(\.id) + ValidationRule.standard.map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test("Every kind, record and property is in the format reference")
    func format() throws {
        let path = "Sources/StandardsJSON/StandardsJSON.docc/Catalogue-format.md"
        let mark = "<!-- What follows is made from the tables. -->\n"
        let whole = try Files.text(path)
        let introduction = try #require(whole.components(separatedBy: mark).first)
        var reference = FormatReference()
        CatalogueSchema.standard.visit(with: &reference)
        try compare(path, introduction + mark + reference.text())
    }
}

/// Writes a row a rule by which deadlines follow.
private struct DeadlineRuleReference: EntityTypeVisitor {
    var rows: [String] = []

    mutating func visit<E: Entity>(_ type: E.Type) {
        for rule in E.deadlineRules {
            let kinds = rule.kinds.map { "`\($0.code)`" }.joined(separator: " ")
            let row = "| `\(rule.name)` | \(kinds) | \(rule.reason) |\n"
            if !rows.contains(row) { rows.append(row) }
        }
    }
}

/// Writes the tables of the format reference.
struct FormatReference: EntityTypeVisitor {
    private var made = ""
    private var records: [any Record.Type] = []
    private var lists: [KnownCodes] = []

    mutating func visit<E: Entity>(_ type: E.Type) {
        made += "\n### \(E.kind.plural)\n\n"
        if !E.meaning.isEmpty { made += E.meaning + "\n\n" }
        made += "One is \(E.kind.words.withArticle); others refer to it as `\(E.kind.name)/…`.\n\n"
        made += Self.head + "| `id` | an id, required | \(E.identityMeaning) |\n"
        let shared = Set(E.SharedRecord.properties.map(\.name))
        write(E.properties.filter { !shared.contains($0.name) })
        let names = E.shape.choiceOfNames
        guard !names.isEmpty else { return }
        made += "\nAt least one of \(names.map { "`\($0)`" }.joined(separator: ", ")) is required.\n"
    }

    mutating func visit<R: Record>(_ type: R.Type) {
        if !records.contains(where: { $0 == type }) { records.append(type) }
    }

    private static let head = "| Key | Value | Meaning |\n|---|---|---|\n"

    private mutating func write(_ properties: [AnyProperty]) {
        for property in properties {
            let need = property.isRequired ? ", required" : ""
            if case .code(let list) = property.type, !lists.contains(list) { lists.append(list) }
            made += "| `\(property.name)` | \(Self.words(property, &self))\(need) | \(property.meaning) |\n"
        }
    }

    private static func words(_ property: AnyProperty, _ reference: inout FormatReference) -> String {
        let lead = property.form == .many || property.form == .records ? "list: " : ""
        guard let type = property.recordType else { return lead + (property.type.map(words) ?? "") }
        reference.visit(type)
        let name = type.typeName
        return lead + "[\(name)](doc:#\(name))"
    }

    private static func words(_ type: ValueType) -> String {
        switch type {
        case .text: "text"
        case .localized: "text by language"
        case .date: "date (EDTF)"
        case .day: "day"
        case .time: "date, or time with its offset"
        case .integer: "whole number"
        case .number: "number"
        case .boolean: "true or false"
        case .address: "web address"
        case .notation(let notation): "\(notation.name), such as `\(notation.example)`"
        case .code(let list): "code: [\(list.name)](doc:#\(list.name.split(separator: " ").joined(separator: "-")))"
        case .reference(let kinds):
            kinds.isEmpty
                ? "reference, `kind/id`"
                : kinds.count == 1
                    ? "id of \(kinds[0].wordsFromCamelCase.withArticle)"
                    : "`kind/id` of \(kinds.joined(separator: ", "))"
        }
    }

    func text() -> String {
        var reference = self
        var sections = "\n## Kinds\n" + reference.made
        reference.made = ""
        reference.made += "\n### Of every entity\n\n" + Self.head
        reference.write(Array(Annotations.properties))
        sections += reference.made + "\n## Records\n"
        var next = 0
        while next < reference.records.count {
            reference.made = ""
            let record = reference.records[next]
            reference.describe(record)
            sections += reference.made
            next += 1
        }
        return sections + "\n## Codes\n" + reference.lists.map(Self.describe).joined()
    }

    /// The codes of a list. Lists are open: another code is kept and reported.
    private static func describe(_ list: KnownCodes) -> String {
        let codes = zip(list.known, list.meanings).map { "| `\($0)` | \($1) |\n" }
        return "\n### \(list.name)\n\n| Code | Meaning |\n|---|---|\n" + codes.joined()
    }

    private mutating func describe<R: Record>(_ record: R.Type) {
        made += "\n### \(record.typeName)\n\n"
        if !R.meaning.isEmpty { made += R.meaning + "\n\n" }
        made += Self.head
        write(Array(R.properties))
    }
}
