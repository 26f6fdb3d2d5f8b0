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

    private struct Entry {
        let cell: Cell
        /// The property, as a loss names it.
        let property: String
        /// Its position in the record's table.
        let position: Int
        /// How many columns it fills.
        let width: Int
    }

    private var entries: [Entry] = []
    /// Where in the entity the record stands, with a dot at the end.
    private let place: String

    init(at place: String) { self.place = place }

    mutating func append(_ cell: Cell, of property: String, at position: Int, width: Int) {
        entries.append(Entry(cell: cell, property: property, position: position, width: width))
    }

    func write(_ record: borrowing AnyRecord, to writer: inout RowWriter) {
        for place in entries.indices {
            if record.lacksProperty(at: entries[place].position) {
                writer.empty(entries[place].width)
                continue
            }
            switch entries[place].cell {
            case .value(let property):
                if let value = record.value(of: property) {
                    writer.value(value, of: entries[place].property)
                } else {
                    writer.empty()
                }
            case .localized(let property):
                if case .localized(let text) = record.value(of: property) {
                    writer.localized(text, of: entries[place].property)
                } else {
                    writer.empty(entries[place].width)
                }
            case .reference(let property, let kinds):
                writer.reference(record.value(of: property), to: kinds, of: entries[place].property)
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
