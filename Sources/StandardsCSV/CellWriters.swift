import StandardsModel

/// Writes the cells of a record, property by property, as its table describes them.
struct CellWriters: Sendable {
    /// What writes the cells of one property.
    ///
    /// A class, since it is looked at in each row: a copy of what it holds would cost more than the writing.
    final class Cell: Sendable {
        enum Form: Sendable {
            case value, localized, reference
            /// Cells that are written by a closure.
            case nested
        }

        let form: Form
        let property: AnyProperty
        /// The kinds to which a reference leads, in one column each.
        let kinds: [String]
        let feed: Feed
        /// The property, as a loss names it.
        let path: String

        init(
            _ form: Form, of property: AnyProperty, kinds: [String] = [], path: String,
            feed: @escaping Feed = { _, _ in }
        ) {
            self.form = form
            self.property = property
            self.kinds = kinds
            self.feed = feed
            self.path = path
        }
    }

    private struct Entry {
        let cell: Cell
        /// The property's position in the record's table.
        let position: Int
        /// How many columns it fills.
        let width: Int
    }

    private var entries: [Entry] = []
    /// Where in the entity the record stands, with a dot at the end.
    private let place: String

    init(at place: String) { self.place = place }

    mutating func append(_ cell: Cell, at position: Int, width: Int) {
        entries.append(Entry(cell: cell, position: position, width: width))
    }

    func write(_ record: borrowing AnyRecord, to writer: inout RowWriter) {
        for place in entries.indices {
            if record.lacksProperty(at: entries[place].position) {
                writer.empty(entries[place].width)
                continue
            }
            let cell = entries[place].cell
            switch cell.form {
            case .value:
                if let value = record.value(of: cell.property) {
                    writer.value(value, of: cell.path)
                } else {
                    writer.empty()
                }
            case .localized:
                if case .localized(let text) = record.value(of: cell.property) {
                    writer.localized(text, of: cell.path)
                } else {
                    writer.empty(entries[place].width)
                }
            case .reference: writer.reference(record.value(of: cell.property), to: cell.kinds, of: cell.path)
            case .nested: cell.feed(record, &writer)
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
