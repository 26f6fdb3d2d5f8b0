import StandardsModel

/// Writes the cells of a record, property by property, as its table describes them.
struct CellWriters: Sendable {
    enum Cell: Sendable {
        case value(AnyProperty)
        case localized(AnyProperty)
        case reference(AnyProperty, to: [String])
        /// Cells that are written by a closure.
        case nested(Feed)
    }

    private var cells: [Cell] = []
    /// The property of each cell, as a loss names it.
    private var properties: [String] = []
    /// Where in the entity the record stands, with a dot at the end.
    private let place: String

    init(at place: String) { self.place = place }

    mutating func append(_ cell: Cell, of property: String) {
        cells.append(cell)
        properties.append(property)
    }

    func write(_ record: borrowing AnyRecord, to writer: inout RowWriter) {
        for position in cells.indices {
            switch cells[position] {
            case .value(let property):
                if let value = record.value(of: property) {
                    writer.value(value, of: properties[position])
                } else {
                    writer.empty()
                }
            case .localized(let property):
                if case .localized(let text) = record.value(of: property) {
                    writer.localized(text, of: properties[position])
                } else {
                    writer.empty(writer.languages.count)
                }
            case .reference(let property, let kinds):
                writer.reference(record.value(of: property), to: kinds, of: properties[position])
            case .nested(let feed): feed(record, &writer)
            }
        }
        let unknown = record.unknown
        if !unknown.isEmpty { lose(unknown, &writer) }
    }

    private func lose(_ unknown: UnknownProperties, _ writer: inout RowWriter) {
        for member in unknown.members {
            writer.lose(place + member.name, "no table describes this key: it has no column")
        }
    }
}
