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

        func write(_ record: borrowing AnyRecord, to writer: inout RowWriter) {
            var isWritten = false
            switch form {
            case .value:
                record.forEachValue(of: property) { value in
                    writer.value(value, of: path)
                    isWritten = true
                }
                if !isWritten { writer.empty() }
            case .localized: record.withLocalizedText(of: property) { writer.localized($0, of: path) }
            case .reference:
                record.forEachValue(of: property) { value in
                    writer.reference(value, to: kinds, isOfOneKind: property.isOfOneKind, of: path)
                    isWritten = true
                }
                if !isWritten { writer.empty(kinds.count) }
            case .nested: feed(record, &writer)
            }
        }
    }

    private var cells: [Cell] = []
    /// The position of each cell's property in the record's table.
    private var positions: [Int] = []
    /// How many columns come before each cell, and before the end.
    private var columns = [0]
    /// Where in the entity the record is, with a dot at the end.
    private let place: String

    init(at place: String) { self.place = place }

    mutating func append(_ cell: Cell, at position: Int, width: Int) {
        cells.append(cell)
        positions.append(position)
        columns.append(columns[columns.count - 1] + width)
    }

    func write(_ record: borrowing AnyRecord, to writer: inout RowWriter) {
        var place = 0
        while place < cells.count {
            let next = record.nextPlace(in: positions, from: place)
            if next > place { writer.empty(columns[next] - columns[place]) }
            if next < cells.count {
                unsafe cells.withUnsafeBufferPointer { unsafe $0.borrow(next) { $0.write(record, to: &writer) } }
            }
            place = next + 1
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
