import StandardsModel

/// What the shapes and the lines mean, of those alone that are drawn, and what was put together or left out.
struct GraphLegend {
    /// A kind and its box.
    struct Kind {
        let name: String
        let words: String
        let style: KindStyle
        let size: LayoutSize
        let corner: LayoutPoint
    }
    /// A relation, its line, and the words beside it.
    struct Line {
        /// The positions of a relation, and of one that says the same.
        let relations: [Int]
        let words: String
        let start: LayoutPoint
        let width: Double
    }

    private(set) var kinds: [Kind] = []
    private(set) var lines: [Line] = []
    /// What else is to be known, in lines.
    private(set) var notes: [Substring] = []
    private(set) var notesCorner = LayoutPoint(x: 0, y: 0)
    private(set) var notesSize = LayoutSize(width: 0, height: 0)
    private(set) var size = LayoutSize(width: 0, height: 0)
    /// Its upper left corner in the drawing.
    var corner = LayoutPoint(x: 0, y: 0)
    private let names: [(name: String, words: String)]
    private let words: [(relations: [Int], words: String)]
    private let options: GraphvizOptions
    /// How many kinds or relations stand one below the other.
    private let rows: Int

    static let textSize = 10.0
    /// The length of a line that shows how a relation is drawn.
    static let sample = 42.0

    init?(_ figure: GraphFigure, _ drawing: GraphDrawing, _ options: GraphvizOptions, notes: [String]) {
        var names: [(name: String, words: String)] = []
        for kind in drawing.drawnKinds {
            names.append((drawing.kinds[kind].name, drawing.kinds[kind].words))
        }
        guard !names.isEmpty else { return nil }
        var used: Set<[Int]> = []
        // Few have a second relation.
        var isUsed = Array(repeating: false, count: drawing.relations.count)
        for line in figure.lines {
            if line.synonym == nil { isUsed[line.relation] = true } else { used.insert(line.relations) }
        }
        for relation in drawing.relations.indices where isUsed[relation] { used.insert([relation]) }
        var words: [(relations: [Int], words: String)] = []
        for relation in drawing.relations.indices {
            for relations in [[relation]] + drawing.relations.indices.map({ [relation, $0] })
            where used.contains(relations) {
                let others = relations.dropFirst().map { ", \(drawing.relations[$0].inverse.words)" }.joined()
                words.append((relations, LabelText.oneLine(drawing.relations[relation].words + others)))
            }
        }
        self.names = names
        self.words = words
        self.options = options
        self.notes = notes.flatMap { LabelText.wrapped($0, width: 72, lines: 6).split(separator: "\n") }
        rows = max(6, Int(Double(names.count + words.count).root * 2))
        place(rows)
    }

    /// It in other shapes, wider ones and higher ones.
    var otherShapes: [GraphLegend] {
        [3, 4, 6, 8, 12, 16, 24].filter { $0 != rows && $0 < 2 * max(names.count, words.count) }.map { rows in
            var shape = self
            (shape.kinds, shape.lines, shape.size) = ([], [], LayoutSize(width: 0, height: 0))
            shape.place(rows)
            return shape
        }
    }

    /// Columns of kinds, columns of lines, and the notes below.
    private mutating func place(_ most: Int) {
        let top = 26.0
        var x = 10.0
        var bottom = top
        for start in stride(from: 0, to: names.count, by: most) {
            var y = top
            var width = 0.0
            for name in names[start..<min(start + most, names.count)] {
                let style = options.style(ofKind: name.name)
                let text = LabelText.oneLine(name.words.cut(to: 40))
                let size = style.room(
                    for: TextMetrics.size(of: [Substring(text)], size: Self.textSize)
                ).size
                kinds.append(
                    Kind(name: name.name, words: text, style: style, size: size, corner: LayoutPoint(x: x, y: y)))
                y += size.height + 6
                width = max(width, size.width)
            }
            bottom = max(bottom, y)
            x += width + 16
        }
        for start in stride(from: 0, to: words.count, by: most) {
            var y = top + 10
            var width = 0.0
            for entry in words[start..<min(start + most, words.count)] {
                let text = TextMetrics.width(of: entry.words.cut(to: 60), size: Self.textSize) + 10
                lines.append(
                    Line(relations: entry.relations, words: entry.words, start: LayoutPoint(x: x, y: y), width: text))
                y += 18
                width = max(width, text)
            }
            bottom = max(bottom, y)
            x += Self.sample + 6 + width + 8
        }
        size.width = x
        if !notes.isEmpty {
            notesSize = TextMetrics.size(of: notes, size: Self.textSize)
            notesSize.width += 8
            notesCorner = LayoutPoint(x: 10, y: bottom + 4)
            bottom += notesSize.height + 8
            size.width = max(size.width, notesSize.width + 20)
        }
        size.height = bottom + 6
    }
}
