import StandardsModel

/// What boxes and lines say, and how they look.
struct GraphStyle {
    let options: GraphvizOptions
    let direction: GraphDirection
    var labels: GraphLabels
    /// What the drawing is to fit; nil for the smaller sheet on which its names are legible.
    let chosenPage: GraphPage?
    let isFramed: Bool
    /// How many lines of a title a box shows.
    var titleLines = LabelText.lines

    /// How each kind and each relation of the drawing is drawn, and how long the head of each relation is.
    let kinds: [KindStyle]
    let relations: [RelationStyle]
    let heads: [Double]

    init(_ options: GraphvizOptions, _ drawing: GraphDrawing) {
        let view = options.view.description
        self.options = options
        direction = options.direction ?? view.direction
        labels = options.labels ?? view.labels
        chosenPage = options.page ?? view.page
        isFramed = (options.grouping ?? view.grouping) != .none
        kinds = drawing.kinds.map { options.style(ofKind: $0.name) }
        relations = drawing.relations.map(options.style)
        heads = relations.map(\.headLength)
    }

    /// How the box is drawn.
    func kindStyle(of vertex: GraphFigure.Vertex, _ drawing: GraphDrawing) -> KindStyle {
        guard !vertex.isUntied else { return .untied }
        let kind = drawing.nodes[vertex.first].kind
        return vertex.others.contains { drawing.nodes[$0].kind != kind } ? .mixed : kinds[kind]
    }

    // MARK: boxes

    /// What stands in a box.
    struct BoxText {
        var lines: [Substring]
        /// Whether its lines begin at the left.
        var isLeft = false
        /// How many of its entities it does not name.
        var unnamed = 0
    }

    /// What stands in a box.
    func text(of vertex: GraphFigure.Vertex, _ drawing: GraphDrawing) -> BoxText {
        let node = drawing.nodes[vertex.first]
        guard vertex.isList else { return BoxText(lines: lines(of: node)) }
        let count = vertex.count
        let plural = drawing.kinds[node.kind].plural
        if vertex.isUntied {
            return BoxText(lines: ["\(count) more \(LabelText.oneLine(plural))", "without a tie in this view"])
        }
        let members = vertex.members.lazy.map { drawing.nodes[$0] }
        var lines: [Substring] = []
        var named = 0
        switch vertex.names {
        case .titles:
            // One name more takes no more room than the line that says that there is one.
            named = count <= Self.longestList + 1 ? count : Self.longestList
            lines = members.prefix(named).map { Substring("• " + Self.cut(Self.nameInList($0), to: 36)) }
        case .codes(let most):
            let names = vertex.members.map { Self.cut(Self.shortName(drawing.nodes[$0]), to: 32) }
            (lines, named) = Self.flow(names, most, within: Self.shortLine)
            // Rather a wide box than a long one.
            for width in Self.longLines where most > Self.fewLines && lines.count > max(Self.fewLines, width / 2) {
                (lines, named) = Self.flow(names, most, within: width)
            }
        }
        if named < count {
            let isOneKind = members.allSatisfy { drawing.kinds[$0.kind].plural == plural }
            let words = isOneKind ? LabelText.oneLine(plural) : "entities"
            lines.append("+ \(count - named) more \(words)")
        }
        return BoxText(lines: lines, isLeft: named > 0, unnamed: count - named)
    }

    /// A list shows at most so many titles.
    private static let longestList = 40

    /// How many columns a line of codes has, and up to how many lines it keeps that length.
    private static let shortLine = 34
    private static let fewLines = 12
    /// After so many bytes a list ends, so that what it leaves out is counted within what Graphviz reads.
    private static let longestLabel = QuotedText.limit - 2_000
    private static let longLines = [46, 62, 84, 112, 150]

    /// Names one behind the other in at most so many lines, and how many found room.
    private static func flow(
        _ names: [String], _ most: Int, within length: Int
    ) -> (lines: [Substring], named: Int) {
        var lines: [Substring] = []
        var line = ""
        var columns = 0
        var named = 0
        var full = 0
        var bytes = 0
        for name in names {
            let width = name.unicodeScalars.reduce(0) { $0 + (LabelText.isWide($1) ? 2 : 1) }
            if columns > 0, columns + 3 + width > length {
                lines.append(Substring(line + " ·"))
                bytes += line.utf8.count
                (line, columns, full) = ("", 0, named)
                if lines.count == most || bytes > longestLabel { break }
            }
            line += (columns > 0 ? " · " : "") + name
            columns += (columns > 0 ? 3 : 0) + width
            named += 1
        }
        guard most > 0 else { return ([], 0) }
        if columns > 0 { lines.append(Substring(line)) } else { named = full }
        // The last name takes no more room than the line that says that there is one.
        if named == names.count - 1 {
            lines.append(Substring(names[named]))
            named += 1
        }
        return (lines, named)
    }

    private func lines(of node: GraphDrawing.Node) -> [Substring] {
        var lines: [Substring] = []
        let title = node.title == node.code ? "" : node.title
        if let code = node.code { lines.append(Substring(LabelText.oneLine(code.cut(to: 120)))) }
        let shown = title.isEmpty && node.code == nil ? node.reference.id : title
        for text in [shown, node.secondTitle ?? ""] where !text.isEmpty {
            lines += LabelText.lines(of: text, most: titleLines)
        }
        return lines
    }

    /// A code and a title on one line.
    static func nameInList(_ node: GraphDrawing.Node) -> String {
        let title = node.title == node.code ? nil : node.title
        let name = [node.code, title].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
        return LabelText.oneLine((name.isEmpty ? node.reference.id : name).cut(to: 240))
    }

    /// A text of at most so many columns, with `…` where it is cut.
    static func cut(_ text: String, to columns: Int) -> String {
        // No character has more columns than bytes.
        guard text.utf8.count > columns else { return text }
        var count = 0
        var end = text.startIndex
        for place in text.indices {
            count += text[place].unicodeScalars.contains(where: LabelText.isWide) ? 2 : 1
            if count < columns { end = text.index(after: place) }
            if count > columns {
                let kept = text[..<end]
                return String(kept.last == " " ? kept.dropLast() : kept) + "…"
            }
        }
        return text
    }

    /// The shortest name of an entity, for what is said of its ties.
    static func shortName(_ node: GraphDrawing.Node) -> String { LabelText.oneLine(shortNameAsItIs(node)) }

    /// The same, with whatever spaces it has.
    static func shortNameAsItIs(_ node: GraphDrawing.Node) -> String {
        let name = node.code ?? node.title
        return (name.isEmpty ? node.reference.id : name).cut(to: 120)
    }

    // MARK: lines

    /// What stands beside a line.
    func text(of line: GraphFigure.Line, _ figure: GraphFigure, _ drawing: GraphDrawing) -> String? {
        guard labels != .none else { return nil }
        let words = drawing.relations[line.relation].words
        // “member of (member)” says nothing more than the line.
        var qualifiers: [String] = []
        for edge in figure.edges(of: line) where drawing.edges[edge].relation == line.relation {
            guard let code = drawing.qualifier(of: drawing.edges[edge]) else { continue }
            let text = String(code.cut(to: 120).map { $0 == "-" ? " " : $0 })
            if words.hasPrefix(text) { continue }
            let said = text == "part" ? "in part" : text == "full" ? "in full" : text
            if !qualifiers.contains(said) { qualifiers.append(said) }
        }
        let qualifier = qualifiers.count < 4 ? qualifiers.joined(separator: ", ") : "various"
        if labels == .qualifiers { return qualifier.isEmpty ? nil : LabelText.oneLine(qualifier) }
        var text = words
        if let other = line.synonym { text += ", \(drawing.relations[other].inverse.words)" }
        return LabelText.oneLine(qualifier.isEmpty ? text : "\(text) (\(qualifier))")
    }
}

extension KindStyle {
    /// The box that counts what has no tie.
    static let untied = Self(shape: "box", style: "filled,dashed,rounded", fill: "#ffffff", line: "#555555")
    /// A box of entities of several kinds.
    static let mixed = Self(shape: "box", style: "filled,dashed", fill: "#ffffff", line: "#333333")
}
