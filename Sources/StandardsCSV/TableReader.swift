import StandardsModel

/// A table with what writes its rows, called with each entity.
struct FedTable: Sendable {
    let table: CSVTable
    /// The position of the owner's property without which it has no rows.
    let gate: Int
    let feed: Feed
}

/// Where a text by language is written: a column for each of the languages that are columns.
struct TextCell: Sendable {
    let table: String
    /// The name of its columns, without the language.
    let column: String
    /// The property, as a loss names it.
    let path: String

    init(_ columns: [CSVTable.Column], of table: String, path: String) {
        self.table = table
        self.path = path
        let name = columns.first?.name ?? ""
        let suffix = "_" + (columns.first?.language?.asLanguageSuffix ?? "")
        column = name.hasSuffix(suffix) ? String(name.dropLast(suffix.count)) : name
    }
}

/// What writes the texts of one property in languages that are no columns, called with each entity.
struct FedTexts: Sendable {
    /// The position of the owner's property without which it has none.
    let gate: Int
    let feed: Feed
}

/// Reads the tables of one kind from its description: one of its own, and one for each property that lists.
struct TableReader {
    /// What is known beside the description.
    struct Context {
        let languages: [LanguageTag]
        /// Whether texts are in other languages too.
        let hasOtherLanguages: Bool
        /// The table of each kind.
        let tables: [String: String]
        /// The table that lists every entity.
        let index: String
    }

    let context: Context
    /// The column by which link tables name the entity.
    let owner: CSVTable.Column
    var names: CSVNames
    var links: [FedTable] = []
    /// What writes the texts that have no column.
    var texts: [FedTexts] = []

    /// Where a record's type is found under the owner.
    struct Place {
        /// The table whose name begins those of its lists.
        var table: String
        /// What comes before the names of its columns.
        var prefix = ""
        /// What the properties mean through which it is reached within a row.
        var meanings: [String] = []
        /// The way to it as a loss names it.
        var path = ""
        /// The table of records in which it has a row, or nil for the owner's own.
        var parent: String?
        /// The types around it, itself included.
        var around: [ObjectIdentifier] = []
        /// Makes what feeds on the record one that feeds on the owner.
        var lift: (@escaping Feed) -> Feed = { $0 }
        /// The position of the owner's property through which it is reached; nil for the owner itself.
        var gate: Int?
    }

    /// The columns of a type, in the order of its table or of these positions in it, and what writes them. The lists in it
    /// become tables of their own.
    mutating func read(
        _ shape: RecordShape, inOrder order: [Int]? = nil, at place: Place, names: inout CSVNames
    ) -> ([CSVTable.Column], CellWriters) {
        var columns: [CSVTable.Column] = []
        var cells = CellWriters(at: place.path)
        for position in order ?? Array(shape.properties.indices) {
            let property = shape.properties[position]
            let gate = place.gate ?? position
            if let inner = property.recordShape {
                if property.form == .records {
                    let cell = addRecords(inner, of: property, in: shape, at: place, gate: gate)
                    if let cell { cells.append(cell, at: position, width: 0) }
                } else {
                    let (own, cell) = addRecord(inner, of: property, at: place, gate: gate, names: &names)
                    columns += own
                    cells.append(cell, at: position, width: own.count)
                }
            } else if let type = property.type {
                if property.form == .many {
                    addValues(of: type, property, at: place, gate: gate)
                } else {
                    let (own, cell) = addValue(of: type, property, at: place, gate: gate, names: &names)
                    columns += own
                    cells.append(cell, at: position, width: own.count)
                }
            }
        }
        return (columns, cells)
    }

    private mutating func addValue(
        of type: ValueType, _ property: AnyProperty, at place: Place, gate: Int, names: inout CSVNames
    ) -> ([CSVTable.Column], CellWriters.Cell) {
        let path = place.path + property.name
        let own = columns(of: type, property: property, at: place, names: &names)
        if case .localized = type, context.hasOtherLanguages {
            let cell = TextCell(own, of: place.table, path: path)
            let feed: Feed = { record, writer in
                record.withLocalizedText(of: property) { writer.others(of: $0, in: cell) }
            }
            texts.append(FedTexts(gate: gate, feed: place.lift(feed)))
        }
        let cell =
            switch type {
            case .localized: CellWriters.Cell(.localized, of: property, path: path)
            case .reference(let kinds) where !kinds.isEmpty:
                CellWriters.Cell(.reference, of: property, kinds: kinds, path: path)
            default: CellWriters.Cell(.value, of: property, path: path)
            }
        return (own, cell)
    }

    // MARK: columns

    /// The columns of one value: one a language, one a kind, or one.
    func columns(
        of type: ValueType, property: AnyProperty, at place: Place, names: inout CSVNames, isListed: Bool = false
    ) -> [CSVTable.Column] {
        let words = (place.prefix + property.name).wordsFromCamelCase.asTitle
        let longer = "\(place.table.lastWords(after: owner.target?.table))_"
        var column = CSVTable.Column(name: "", title: words, note: Self.note(type, of: property, at: place))
        column.isRequired = (property.isRequired || isListed) && place.prefix.isEmpty && type.isNeverEmpty
        func claim(_ name: String) -> String { names.claim(name, otherwise: longer + name) }
        let name = place.prefix + property.name
        switch type {
        case .localized:
            return context.languages.map { language in
                column.name = claim("\(name.snakeCase)_\(language.text.asLanguageSuffix)")
                column.language = language.text
                column.title = "\(words) (\(language))"
                return column
            }
        case .reference(let kinds) where !kinds.isEmpty:
            return kinds.map { kind in
                let base = isListed ? kind : kinds.count == 1 ? name : "\(name.snakeCase)_\(kind)"
                column.name = claim(base.snakeCase + "_id")
                if kinds.count > 1 {
                    column.title = "\(words): \(kind.wordsFromCamelCase)"
                    column.isRequired = false
                }
                column.target = context.tables[kind].map { CSVTable.Target(table: $0, column: "id") }
                return column
            }
        case .reference:
            column.target = CSVTable.Target(table: context.index, column: "reference")
        default: break
        }
        column.kind = type.columnKind
        column.name = claim(name)
        return [column]
    }

    /// What the property means, and how its values are written.
    static func note(_ type: ValueType, of property: AnyProperty, at place: Place) -> String {
        let sentences = (place.meanings + [property.meaning]).filter { !$0.isEmpty }
        return (sentences + [form(type, of: property)].filter { !$0.isEmpty }).joined(separator: " ")
    }

    private static func form(_ type: ValueType, of property: AnyProperty) -> String {
        var notes: [String] = []
        switch type {
        case .text, .localized, .integer, .number, .boolean: break
        case .address: notes.append("A web address")
        case .date:
            notes.append("A date in EDTF (ISO 8601-2), in its own precision: a day, a month, a year, an interval")
        case .day: notes.append("A day")
        case .time: notes.append("A day, or a point in time with its offset (RFC 3339)")
        case .code(let list):
            notes.append("\(list.name.withCapitalArticle), one of: \(list.known.joined(separator: ", ")); or another")
        case .notation(let notation): notes.append("\(notation.name.withCapitalArticle), such as \(notation.example)")
        case .reference(let kinds):
            notes.append(
                kinds.isEmpty
                    ? "Any entity, as kind/id"
                    : "The id of " + kinds.map { "one of the \(tableWords($0))" }.joined(separator: ", or "))
        }
        if let relation = property.relation { notes.append("Relation: \(relation.words)") }
        if !property.deadlineKinds.isEmpty {
            notes.append("Deadline: \(property.deadlineKinds.map(\.code).joined(separator: ", "))")
        }
        return notes.joined(separator: ". ")
    }

    private static func tableWords(_ kind: String) -> String { "\(kind.wordsFromCamelCase) rows" }

    /// The columns that every link table begins with.
    func keys(parent: String?, names: inout CSVNames) -> [CSVTable.Column] {
        var owner = owner
        owner.name = names.claim(owner.name)
        var keys = [owner]
        if let parent {
            keys.append(
                CSVTable.Column(
                    name: names.claim("parent_id"), title: "Parent", note: "The record in whose list it stands",
                    isRequired: true, target: CSVTable.Target(table: parent, column: "id")))
        }
        return keys
    }

    static func position(_ names: inout CSVNames) -> CSVTable.Column {
        CSVTable.Column(
            name: names.claim("position"), title: "Position", note: "Its place in the list, from 1", kind: .integer,
            isRequired: true)
    }

    private mutating func addValues(of type: ValueType, _ property: AnyProperty, at place: Place, gate: Int) {
        let table = names.claim("\(place.table)_\(place.prefix)\(property.name)".snakeCase)
        var columnNames = CSVNames()
        var keys = keys(parent: place.parent, names: &columnNames)
        let key = [keys[keys.count - 1].name, "position"]
        keys.append(Self.position(&columnNames))
        var own = place
        own.prefix = ""
        own.table = table
        let columns = columns(of: type, property: property, at: own, names: &columnNames, isListed: true)
        if case .localized = type, context.hasOtherLanguages {
            let cell = TextCell(columns, of: table, path: place.path + property.name)
            let feed: Feed = { record, writer in
                for (position, value) in record.values(of: property).enumerated() {
                    if case .localized(let text) = value { writer.others(of: text, in: cell, position: position + 1) }
                }
            }
            texts.append(FedTexts(gate: gate, feed: place.lift(feed)))
        }
        let hasParent = place.parent != nil
        let path = place.path + property.name
        let feed: Feed = { record, writer in
            var position = 0
            record.forEachValue(of: property) { value in
                writer.plain(writer.owner?.id ?? "")
                if hasParent { writer.rowIdentity() }
                writer.number(position + 1)
                switch type {
                case .localized:
                    switch value {
                    case .localized(let text):
                        text.borrow { text in
                            if text.isEmpty { writer.lose(path, "an empty text reads like none") }
                            writer.localized(text, of: path)
                        }
                    default: writer.value(value, of: path)
                    }
                case .reference(let kinds) where !kinds.isEmpty:
                    writer.reference(value, to: kinds, isOfOneKind: property.isOfOneKind, of: path)
                default: writer.value(value, of: path)
                }
                position += 1
                writer.endRow()
            }
        }
        links.append(
            FedTable(
                table: CSVTable(
                    name: table, title: "\(place.table): \(property.name.wordsFromCamelCase)".asTitle,
                    note: "One row for each of the \(property.name.wordsFromCamelCase) of a row of "
                        + "\(place.parent ?? owner.target?.table ?? place.table).".followed(by: property.meaning),
                    columns: keys + columns, key: key),
                gate: gate, feed: place.lift(feed)))
    }
}

extension ValueType {
    var columnKind: CSVTable.Kind {
        switch self {
        case .text, .localized, .code, .notation, .reference: .text
        case .date: .edtf
        case .day: .day
        case .time: .time
        case .integer: .integer
        case .number: .decimal
        case .boolean: .boolean
        case .address: .address
        }
    }

    /// Whether no value of the type is written as an empty cell.
    var isNeverEmpty: Bool {
        switch self {
        case .text, .localized, .notation: false
        default: true
        }
    }
}

extension String {
    /// The text and a sentence after it, where there is one.
    func followed(by sentence: String) -> String { sentence.isEmpty ? self : self + " " + sentence }

    var asTitle: String {
        guard let first = unicodeScalars.first, ("a"..."z").contains(first) else { return self }
        return String(Character(Unicode.Scalar(UInt8(first.value - 32)))) + String(unicodeScalars.dropFirst())
    }

    /// `zh-Hans` as `zh_hans`.
    var asLanguageSuffix: String {
        String(decoding: utf8.map { $0 == 0x2D ? 0x5F : (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// What follows the name of the table around: `replaces` of `standards_replaces` after `standards`.
    func lastWords(after table: String?) -> String {
        guard let table, hasPrefix(table + "_") else { return self }
        return String(dropFirst(table.count + 1))
    }
}
