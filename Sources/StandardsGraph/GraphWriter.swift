import StandardsExport
import StandardsModel

/// Writes a drawing in the DOT language.
struct GraphWriter: ~Copyable {
    var bytes: ByteWriter
    let drawing: GraphDrawing
    let options: GraphvizOptions
    let direction: GraphDirection
    private let labels: GraphLabels
    /// Whether the parts that nothing ties together are laid out one by one.
    ///
    /// A packed drawing fills its page, but loses the texts beside its lines (seen with Graphviz 2.43).
    private var isPacked: Bool { labels == .none }
    private(set) var losses: [ExportReport.Loss] = []

    /// Families in the order in which they are tried; the last ones have Chinese characters.
    static let fonts = "Helvetica,Arial,Noto Sans CJK SC,PingFang SC,Microsoft YaHei,sans-serif"
    /// How many characters of a name a tooltip holds.
    static let tooltipLength = 4000

    init(_ bytes: consuming ByteWriter, drawing: GraphDrawing, options: GraphvizOptions) {
        self.bytes = bytes
        self.drawing = drawing
        self.options = options
        let view = options.view.description
        direction = options.direction ?? view.direction
        labels = options.labels ?? view.labels
    }

    /// Gives the byte writer back.
    consuming func finish() -> ByteWriter { bytes }

    mutating func write(title: String) {
        bytes.put("digraph \"relations\" {\n")
        writeDefaults(title)
        writeNodes()
        for position in drawing.gatherings.indices { writeGathering(position) }
        for position in drawing.edges.indices { writeEdge(drawing.edges[position]) }
        if options.hasLegend { writeLegend() }
        bytes.put("}\n")
    }

    private mutating func writeDefaults(_ title: String) {
        let name =
            options.view == .around
            ? "around \(options.centre ?? "")" : options.view.rawValue
        bytes.put("  graph")
        var heading = "\(LabelText.wrapped(title, width: 72)): \(name)"
        if title.isEmpty { heading = name }
        attribute("label", heading, isFirst: true)
        attribute("labelloc", "t")
        attribute("tooltip", heading)
        attribute("fontname", Self.fonts)
        attribute("fontsize", "16")
        attribute("rankdir", direction.rawValue)
        attribute("bgcolor", "#ffffff")
        attribute("nodesep", "0.14")
        attribute("ranksep", drawing.edges.count > 300 ? "1.2" : "0.55")
        attribute("pad", "0.2")
        if isPacked {
            attribute("pack", "14")
            attribute("packmode", "clust")
        }
        attribute("outputorder", "edgesfirst")
        if drawing.edges.count > 300 {
            // Without these, dot tries for minutes to make a large drawing a little better.
            attribute("nslimit", "2")
            attribute("nslimit1", "2")
            attribute("mclimit", "0.3")
        }
        bytes.put("];\n  node")
        attribute("fontname", Self.fonts, isFirst: true)
        attribute("fontsize", "11")
        attribute("fontcolor", "#111111")
        attribute("height", "0.3")
        attribute("margin", "0.1,0.05")
        bytes.put("];\n  edge")
        attribute("fontname", Self.fonts, isFirst: true)
        attribute("fontsize", "9")
        attribute("fontcolor", "#333333")
        attribute("arrowsize", "0.7")
        bytes.put("];\n")
    }

    /// Writes one attribute, with the bracket before the first.
    mutating func attribute(_ name: StaticString, _ value: String, isFirst: Bool = false) {
        if isFirst { bytes.put(" [") } else { bytes.put(", ") }
        bytes.put(name)
        bytes.put(UInt8(ascii: "="))
        bytes.putDOT(value)
    }

    // MARK: nodes

    private mutating func writeNodes() {
        var groups: [(name: String, members: [Int])] = []
        var positions: [String: Int] = [:]
        for position in drawing.nodes.indices where drawing.nodes[position].isDrawn {
            guard let group = drawing.nodes[position].group else {
                writeNode(position)
                continue
            }
            if let place = positions[group] {
                groups[place].members.append(position)
            } else {
                positions[group] = groups.count
                groups.append((group, [position]))
            }
        }
        groups.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        for group in groups {
            bytes.put("  subgraph ")
            bytes.putDOT("cluster/\(group.name)")
            bytes.put(" {\n    graph")
            attribute("label", LabelText.wrapped(group.name, width: 60), isFirst: true)
            attribute("tooltip", group.name)
            attribute("style", "rounded")
            attribute("color", "#999999")
            attribute("fontcolor", "#444444")
            attribute("fontsize", "13")
            bytes.put("];\n")
            for member in group.members { writeNode(member) }
            bytes.put("  }\n")
        }
    }

    private mutating func writeNode(_ position: Int) {
        let node = drawing.nodes[position]
        let style = KindStyle.standard[node.reference.kind] ?? .other
        bytes.put("  ")
        writeName(node.reference)
        bytes.put(" [label=\"")
        let title = node.title == node.code ? "" : node.title
        if let code = node.code {
            bytes.putDOTPart(LabelText.oneLine(Self.cut(code, 120)))
            if !title.isEmpty { bytes.put("\\n") }
        }
        let shown = title.isEmpty && node.code == nil ? node.reference.id : title
        bytes.putDOTPart(LabelText.wrapped(shown))
        bytes.put("\", shape=\"")
        bytes.putDOTPart(style.shape)
        bytes.put("\", style=\"")
        bytes.putDOTPart(style.style)
        bytes.put("\", fillcolor=\"")
        bytes.putDOTPart(style.fill)
        bytes.put("\", color=\"")
        bytes.putDOTPart(style.line)
        if style.outlines > 1 {
            bytes.put("\", peripheries=\"")
            bytes.put(decimal: style.outlines)
        }
        bytes.put("\", class=\"")
        bytes.putDOTPart(Self.word(node.reference.kind))
        bytes.put("\", id=\"")
        bytes.putDOTPart(Self.word(node.reference.kind))
        bytes.put("-")
        bytes.putDOTPart(node.reference.id)
        bytes.put("\", tooltip=\"")
        bytes.putDOTPart(node.kind)
        bytes.put(": ")
        if let code = node.code {
            bytes.putDOTPart(Self.cut(code, Self.tooltipLength))
            if !title.isEmpty { bytes.put(", ") }
        }
        bytes.putDOTPart(Self.cut(shown, Self.tooltipLength))
        if shown.utf8.count > Self.tooltipLength, shown.unicodeScalars.count > Self.tooltipLength {
            losses.append(.init(node.reference, reason: "a name of more than \(Self.tooltipLength) characters is cut"))
        }
        if let link = node.link {
            bytes.put("\", URL=\"")
            bytes.putDOTPart(link)
        }
        bytes.put("\"];\n")
        bytes.drainIfFull()
    }

    private mutating func writeGathering(_ position: Int) {
        let gathering = drawing.gatherings[position]
        let count = gathering.members.count
        let kinds = gathering.kinds
        let label =
            gathering.hub == nil
            ? "\(count) more \(LabelText.oneLine(kinds))\nwithout a tie in this view"
            : "+ \(count) more \(LabelText.oneLine(kinds))"
        bytes.put("  ")
        bytes.putDOT(gathering.name)
        attribute("label", label, isFirst: true)
        attribute("shape", "box")
        attribute("style", "filled,dashed,rounded")
        attribute("fillcolor", "#ffffff")
        attribute("color", "#555555")
        attribute("class", "more")
        bytes.put(", tooltip=\"")
        for (place, member) in gathering.members.enumerated() {
            if place > 0 { bytes.put("\\n") }
            let node = drawing.nodes[member]
            bytes.putDOTPart(LabelText.oneLine(Self.cut(node.code ?? "", 120)))
            if node.code != nil, !node.title.isEmpty { bytes.put(", ") }
            bytes.putDOTPart(LabelText.oneLine(Self.cut(node.title, 240)))
            if node.code == nil, node.title.isEmpty { bytes.putDOTPart(node.reference.id) }
        }
        bytes.put("\"];\n")
        guard let hub = gathering.hub, let relation = gathering.relation else { return }
        bytes.put("  ")
        if gathering.hubIsSubject { writeName(drawing.nodes[hub].reference) } else { bytes.putDOT(gathering.name) }
        bytes.put(" -> ")
        if gathering.hubIsSubject { bytes.putDOT(gathering.name) } else { writeName(drawing.nodes[hub].reference) }
        writeStyle(relation, isFirst: true)
        attribute("tooltip", "\(count) ties: \(drawing.relations[relation].words)")
        bytes.put("];\n")
        bytes.drainIfFull()
    }

    private mutating func writeName(_ reference: EntityReference) {
        bytes.put(UInt8(ascii: "\""))
        bytes.putDOTPart(reference.kind)
        bytes.put(UInt8(ascii: "/"))
        bytes.putDOTPart(reference.id)
        bytes.put(UInt8(ascii: "\""))
    }

    // MARK: edges

    private mutating func writeEdge(_ edge: GraphDrawing.Edge) {
        let subject = drawing.nodes[edge.subject]
        let object = drawing.nodes[edge.object]
        let relation = drawing.relations[edge.relation]
        bytes.put("  ")
        writeName(subject.reference)
        bytes.put(" -> ")
        writeName(object.reference)
        writeStyle(edge.relation, isFirst: true)
        if let label = label(of: edge, relation) {
            attribute("label", LabelText.wrapped(label))
        }
        if !edge.ordersNodes { attribute("constraint", "false") }
        bytes.put(", tooltip=\"")
        writeShortName(subject)
        bytes.put(" — ")
        bytes.putDOTPart(relation.words)
        if let qualifier = edge.qualifier {
            bytes.put(" (")
            bytes.putDOTPart(LabelText.oneLine(Self.cut(qualifier, 120)))
            bytes.put(")")
        }
        bytes.put(" → ")
        writeShortName(object)
        if let link = (edge.isStatedOnObject ? object : subject).link {
            bytes.put("\", URL=\"")
            bytes.putDOTPart(link)
        }
        bytes.put("\"];\n")
        bytes.drainIfFull()
    }

    private mutating func writeShortName(_ node: GraphDrawing.Node) {
        let name = node.code ?? node.title
        bytes.putDOTPart(LabelText.oneLine(Self.cut(name.isEmpty ? node.reference.id : name, 120)))
    }

    private func label(of edge: GraphDrawing.Edge, _ relation: Relation) -> String? {
        let words = relation.words
        // “member of (member)” says nothing more than the line.
        let qualifier = edge.qualifier.flatMap { code -> String? in
            let text = String(code.map { $0 == "-" ? " " : $0 })
            return words.hasPrefix(text) ? nil : text == "part" ? "in part" : text == "full" ? "in full" : text
        }
        switch labels {
        case .none: return nil
        case .qualifiers: return qualifier
        case .relations: return qualifier.map { "\(words) (\($0))" } ?? words
        }
    }

    mutating func writeStyle(_ relation: Int, isFirst: Bool) {
        let relation = drawing.relations[relation]
        let style = RelationStyle.of(relation)
        attribute("class", Self.word(relation.name), isFirst: isFirst)
        attribute("style", style.line)
        attribute("color", style.colour)
        attribute("arrowhead", style.head)
        if style.width > 1 {
            bytes.put(", penwidth=\"")
            bytes.put(decimal: style.width)
            bytes.put("\"")
        }
    }

    // MARK: texts

    /// The text up to so many characters.
    static func cut(_ text: String, _ limit: Int) -> String {
        if text.utf8.count <= limit { return text }
        let scalars = text.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
            end != scalars.endIndex
        else { return text }
        return String(scalars[..<end]) + "…"
    }

    /// A name as one word of letters, digits, hyphens and underscores, for a style sheet.
    static func word(_ name: String) -> String {
        let isWord = name.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: false
            }
        }
        if isWord { return name }
        return String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }
}
