import StandardsExport
import StandardsModel

/// The table of the texts whose languages are no columns.
extension TableWriter {
    mutating func writeTexts(as name: String) {
        let table = CSVTable(
            name: name, title: "Texts",
            note: "One row for each text whose language has no column in the table of the text.",
            columns: [
                CSVTable.Column(
                    name: "owner", title: "Owner", note: "The entity, as kind/id; none for the catalogue itself",
                    target: CSVTable.Target(table: indexTable, column: "reference")),
                CSVTable.Column(
                    name: "table_name", title: "Table", note: "The table in which the text would stand",
                    isRequired: true),
                CSVTable.Column(
                    name: "row_id", title: "Row",
                    note: "The id of the row; for one of a list of texts, that of the record, and its position",
                    isRequired: true),
                CSVTable.Column(
                    name: "property", title: "Property", note: "The name of the columns, without the language",
                    isRequired: true),
                CSVTable.Column(
                    name: "language", title: "Language", note: "A language tag (BCP 47)", isRequired: true),
                CSVTable.Column(name: "text", title: "Text", note: "The text in that language"),
            ], key: ["table_name", "row_id", "property", "language"])
        tables.append(table)
        rows.begin(table, profile)
        catalogue.header.withAnyRecord { record in
            for text in headerTexts { text.feed(record, &rows) }
        }
        TextWriter.write(catalogue, texts, to: &rows)
        let audience = TextCell(
            [CSVTable.Column(name: "audience", title: "")], of: deadlineTable, path: "deadline")
        catalogue.forEachDeadlineByDay { deadline in
            rows.owner = deadline.subject
            rows.others(of: deadline.audience, in: audience, row: deadline.id)
        }
        rows.owner = nil
        rows.end()
    }
}

private struct TextWriter: EntityVisitor, ~Copyable {
    private var rows: RowWriter
    private let texts: [ObjectIdentifier: [FedTexts]]

    private init(_ rows: consuming RowWriter, _ texts: [ObjectIdentifier: [FedTexts]]) {
        self.rows = rows
        self.texts = texts
    }
    private consuming func finish() -> RowWriter { rows }

    static func write(_ catalogue: Catalogue, _ texts: [ObjectIdentifier: [FedTexts]], to rows: inout RowWriter) {
        var writer = TextWriter(rows, texts)
        catalogue.visit(with: &writer)
        rows = writer.finish()
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        guard let texts = texts[ObjectIdentifier(E.self)] else { return }
        let kind = E.kind.name
        entities.forEachRecord { record in
            rows.owner = EntityReference(kind: kind, id: record.id)
            for text in texts where !record.lacksProperty(at: text.gate) { text.feed(record, &rows) }
        }
        rows.owner = nil
    }
}
