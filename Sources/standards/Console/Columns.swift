import StandardsKit

/// Columns of text, aligned for characters that are two columns wide.
struct Columns {
    /// What a cell can be made of.
    protocol Cell { var styled: StyledText { get } }

    /// A row.
    struct Row: ExpressibleByArrayLiteral {
        var cells: [StyledText]
        /// By how much the lines of the last cell but the first are indented.
        var hanging = 0
        /// What stands under the last cell, indented.
        var details: [Row] = []
        init(_ cells: [any Cell], hanging: Int = 0) {
            self.cells = cells.map(\.styled)
            self.hanging = hanging
        }
        init(arrayLiteral cells: any Cell...) { self.init(cells) }
    }

    var rows: [Row] = []
    /// How wide a column may get; what is wider has a line to itself, and its row goes on in the next.
    var widest = Int.max
    /// How wide the first column is at least.
    var narrowest = 0
    /// How wide the last column may get.
    var longest = Int.max

    /// How wide a column of running text gets, so that it stays readable.
    static let readable = 88
    private static let gap = 2

    /// The rows as lines, with two spaces between columns.
    ///
    /// The last column gives way: its texts go on in lines of their own, under each other. Where too little room is left for
    /// it, what is wide in a single first column has a line to itself; where that is so for most rows, or with more
    /// columns, the last one stands under the others.
    ///
    /// - Parameter width: The columns of a line; nil where a row is a line however long it gets.
    func lines(in width: Int? = nil) -> [StyledText] {
        let keys = rows.map { $0.cells.dropLast().map(\.width) }
        let lasts = rows.map { $0.cells.last?.width ?? 0 }
        var widths = Self.widths(keys, atMost: widest)
        if !widths.isEmpty { widths[0] = max(widths[0], narrowest) }
        guard let width else { return lines(widths, room: longest, width: nil) }
        let least = min(32, max(20, width / 2))
        func room(_ widths: [Int]) -> Int { width - widths.reduce(0) { $0 + $1 + Self.gap } }
        let wanted = min(lasts.max() ?? 0, longest)
        if room(widths) < min(wanted, least) {
            let most = width - Self.gap - max(least, width / 2)
            let wide = keys.count { $0.contains { $0 > most } }
            guard widths.count == 1, wide * 2 <= rows.count else { return stacked(in: width) }
            widths = Self.widths(keys, atMost: most)
        }
        return lines(widths, room: min(room(widths), longest), width: width)
    }

    private static func widths(_ keys: [[Int]], atMost widest: Int) -> [Int] {
        var widths: [Int] = []
        for row in keys {
            for (column, width) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                if width <= widest { widths[column] = max(widths[column], width) }
            }
        }
        return widths
    }

    private func lines(_ widths: [Int], room: Int, width: Int?) -> [StyledText] {
        var lines: [StyledText] = []
        for row in rows {
            var line = StyledText("")
            var start = 0
            for (cell, column) in zip(row.cells.dropLast(), widths) {
                line = line + cell
                start += column + Self.gap
                if cell.width > column {
                    lines += width.map { line.folded(at: $0, hanging: Self.gap) } ?? [line]
                    line = Self.spaces(start)
                } else {
                    line = line + Self.spaces(column - cell.width + Self.gap)
                }
            }
            guard let last = row.cells.last else { continue }
            for (place, part) in last.folded(at: room, hanging: row.hanging).enumerated() {
                lines.append((place == 0 ? line : Self.spaces(start)) + part)
            }
            lines += details(of: row, indent: start + Self.gap, room: room - Self.gap, isFolded: width != nil)
        }
        return lines
    }

    /// The last cell of each row under the others.
    private func stacked(in width: Int) -> [StyledText] {
        var lines: [StyledText] = []
        for row in rows {
            var head = StyledText("")
            for cell in row.cells.dropLast() where !cell.isEmpty { head = head.isEmpty ? cell : head + "  " + cell }
            if !head.isEmpty { lines += head.folded(at: width, hanging: Self.gap) }
            let indent = (row.cells.first?.plain.prefix { $0 == " " }.count ?? 0) + Self.gap
            for part in row.cells.last?.folded(at: width - indent, hanging: row.hanging) ?? [] {
                lines.append(Self.spaces(indent) + part)
            }
            lines += details(of: row, indent: indent + Self.gap, room: width - indent - Self.gap, isFolded: true)
        }
        return lines
    }

    private func details(of row: Row, indent: Int, room: Int, isFolded: Bool) -> [StyledText] {
        guard !row.details.isEmpty else { return [] }
        var columns = Columns()
        columns.rows = row.details
        columns.longest = longest
        return columns.lines(in: isFolded ? room : nil).map { Self.spaces(indent) + $0 }
    }

    private static func spaces(_ count: Int) -> StyledText { StyledText(String(repeating: " ", count: max(count, 0))) }

    /// How many columns a text takes on a terminal (East Asian wide and full-width characters take two).
    static func width(of text: String) -> Int {
        if text.isPlain { return text.utf8.count }
        return text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x20...0x7E: sum + 1
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
                0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
                sum + 2
            default: scalar.properties.generalCategory == .nonspacingMark ? sum : sum + 1
            }
        }
    }
}

extension String: Columns.Cell { var styled: StyledText { StyledText(self) } }
extension Substring: Columns.Cell { var styled: StyledText { StyledText(String(self)) } }
extension StyledText: Columns.Cell { var styled: StyledText { self } }
