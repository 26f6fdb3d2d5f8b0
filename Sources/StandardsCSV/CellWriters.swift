import StandardsModel

/// Writes the cells of a record, property by property, as its table describes them.
struct CellWriters<Root: Described>: Sendable {
    enum Cell: Sendable {
        case value(@Sendable (Root) -> Value?)
        case localized(@Sendable (Root) -> Value?)
        case reference(@Sendable (Root) -> Value?, to: [String])
        /// Cells that are written by a closure.
        case nested(Feed<Root>)
    }

    var cells: [Cell] = []
    /// The property of each cell, as a loss names it.
    var properties: [String] = []
    /// Where in the entity the record stands, with a dot at the end.
    let place: String

    init(at place: String) { self.place = place }

    mutating func append(_ cell: Cell, of property: String) {
        cells.append(cell)
        properties.append(property)
    }

    func write(_ root: Root, to writer: inout RowWriter) {
        for place in cells.indices {
            switch cells[place] {
            case .value(let get): writer.value(get(root), of: properties[place])
            case .localized(let get):
                if case .localized(let text) = get(root) {
                    writer.localized(text, of: properties[place])
                } else {
                    writer.empty(writer.languages.count)
                }
            case .reference(let get, let kinds): writer.reference(get(root), to: kinds, of: properties[place])
            case .nested(let feed): feed(root, &writer)
            }
        }
        if !root.unknown.isEmpty { lose(root.unknown, &writer) }
    }

    private func lose(_ unknown: UnknownProperties, _ writer: inout RowWriter) {
        for member in unknown.members {
            writer.lose(place + member.name, "no table describes this key: it has no column")
        }
    }
}
