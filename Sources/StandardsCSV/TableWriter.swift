import StandardsExport
import StandardsModel

/// Writes the tables of a catalogue, kind by kind.
struct TableWriter: EntityTypeVisitor, ~Copyable {
    let catalogue: Catalogue
    let profile: CSVProfile
    var rows: RowWriter
    private var names = CSVNames()
    private let catalogueTable: String
    let indexTable: String
    let deadlineTable: String
    private var tableOfKind: [String: String] = [:]
    private let hasOtherLanguages: Bool
    /// What writes the texts without a column, by kind, and of what the catalogue says of itself.
    private(set) var texts: [ObjectIdentifier: [FedTexts]] = [:]
    private(set) var headerTexts: [FedTexts] = []
    /// What was written, in that order.
    var tables: [CSVTable] = []

    init(_ catalogue: Catalogue, _ profile: CSVProfile, _ rows: consuming RowWriter, hasOtherLanguages: Bool) {
        self.catalogue = catalogue
        self.profile = profile
        self.rows = rows
        self.hasOtherLanguages = hasOtherLanguages
        catalogueTable = names.claim("catalogue")
        indexTable = names.claim("entities")
        deadlineTable = names.claim("deadlines")
        for kind in catalogue.schema.kinds { tableOfKind[kind.kind.name] = names.claim(kind.kind.plural) }
    }

    consuming func finish() -> ByteWriter { rows.finish() }

    mutating func writeAll() {
        writeHeader()
        writeIndex()
        catalogue.schema.visit(with: &self)
        writeDeadlines()
        if hasOtherLanguages { writeTexts(as: names.claim("texts")) }
    }

    mutating func visit<E: Entity>(_ type: E.Type) {
        let entities = catalogue.entities[type].ordered
        let name = tableOfKind[E.kind.name] ?? E.kind.plural
        let words = E.kind.words
        var reader = TableReader(
            context: context,
            owner: CSVTable.Column(
                name: CSVNames.safe(E.kind.name) + "_id", title: "\(words) id".asTitle,
                note: "The \(words) whose row it is", isRequired: true,
                target: CSVTable.Target(table: name, column: "id")),
            names: names)
        var columnNames = CSVNames()
        let id = CSVTable.Column(
            name: columnNames.claim("id"), title: "Id", note: E.identityMeaning, isRequired: true)
        let place = TableReader.Place(table: name)
        let (columns, cells) = reader.read(E.shape, at: place, names: &columnNames)
        names = reader.names
        texts[ObjectIdentifier(type)] = reader.texts
        let main = CSVTable(
            name: name, title: E.kind.plural.wordsFromCamelCase.asTitle,
            note: "One row for each \(words).".followed(by: E.meaning),
            columns: [id] + columns, key: ["id"], kind: E.kind.name)
        write(main, entities) { record, rows in
            rows.plain(rows.owner?.id ?? "")
            cells.write(record, to: &rows)
            rows.endRow()
        }
        let closed = Self.closed(Set(reader.links.map(\.gate)), entities)
        for link in reader.links {
            write(link.table, closed.contains(link.gate) ? [] : entities, gate: link.gate, link.feed)
        }
    }

    /// The gates through which no entity goes, found in one pass: the tables behind them have no rows.
    private static func closed<E: Entity>(_ gates: Set<Int>, _ entities: [E]) -> [Int] {
        var closed = gates.sorted()
        entities.forEachRecord { record in
            var place = record.nextPlace(in: closed, from: 0)
            while place < closed.count {
                closed.remove(at: place)
                place = record.nextPlace(in: closed, from: place)
            }
        }
        return closed
    }

    private var context: TableReader.Context {
        TableReader.Context(
            languages: rows.languages, hasOtherLanguages: hasOtherLanguages, tables: tableOfKind, index: indexTable)
    }

    private mutating func write<E: Entity>(_ table: CSVTable, _ entities: [E], gate: Int? = nil, _ feed: Feed) {
        tables.append(table)
        rows.begin(table, profile)
        let kind = E.kind.name
        entities.forEachRecord { record in
            if let gate, record.lacksProperty(at: gate) { return }
            rows.owner = EntityReference(kind: kind, id: record.id)
            feed(record, &rows)
        }
        rows.owner = nil
        rows.end()
    }

    private mutating func writeHeader() {
        var reader = TableReader(
            context: context,
            owner: CSVTable.Column(
                name: "catalogue_id", title: "Catalogue", note: "The catalogue whose row it is", isRequired: true),
            names: names)
        // The id comes first here too, so that no row begins with free text.
        let shape = CatalogueHeader.shape
        let order =
            shape.properties.indices.filter { shape.properties[$0].name == "id" }
            + shape.properties.indices.filter { shape.properties[$0].name != "id" }
        var columnNames = CSVNames()
        let (columns, cells) = reader.read(
            shape, inOrder: order, at: TableReader.Place(table: catalogueTable), names: &columnNames)
        names = reader.names
        headerTexts = reader.texts
        let table = CSVTable(
            name: catalogueTable, title: "Catalogue", note: "What the catalogue says of itself, in one row.",
            columns: columns, key: [])
        tables.append(table)
        rows.begin(table, profile)
        catalogue.header.withAnyRecord { cells.write($0, to: &rows) }
        rows.endRow()
        rows.end()
        for link in reader.links {
            tables.append(link.table)
            rows.begin(link.table, profile)
            rows.owner = EntityReference(kind: "catalogue", id: catalogue.header.id?.text ?? "catalogue")
            catalogue.header.withAnyRecord { link.feed($0, &rows) }
            rows.owner = nil
            rows.end()
        }
    }
}
