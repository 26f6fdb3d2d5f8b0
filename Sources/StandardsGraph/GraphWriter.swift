import StandardsExport
import StandardsModel

/// Writes a drawing in the DOT language.
struct GraphWriter: ~Copyable {
    var text: QuotedText
    let drawing: GraphDrawing
    let options: GraphvizOptions
    let direction: GraphDirection
    private let labels: GraphLabels
    /// Whether the parts that nothing ties together are laid out one by one.
    ///
    /// A packed drawing fills its page, but loses the texts beside its lines (seen with Graphviz 2.43).
    private var isPacked: Bool { labels == .none }
    /// The entity at hand, for losses.
    private var subject: EntityReference?
    private(set) var losses: [ExportReport.Loss] = []
    private var known: Set<ExportReport.Loss> = []

    /// Families in the order in which they are tried; the last ones have Chinese characters.
    static let fonts = "Helvetica,Arial,Noto Sans CJK SC,PingFang SC,Microsoft YaHei,sans-serif"

    init(_ bytes: consuming ByteWriter, drawing: GraphDrawing, options: GraphvizOptions) {
        text = QuotedText(bytes)
        self.drawing = drawing
        self.options = options
        let view = options.view.description
        direction = options.direction ?? view.direction
        labels = options.labels ?? view.labels
    }

    /// Gives the byte writer back.
    consuming func finish() -> ByteWriter { text.finish() }

    /// - Parameters:
    ///   - title: What the catalogue is called.
    ///   - page: The address of the page about it, or of the catalogue itself.
    ///   - licence: The address of the licence of the data.
    mutating func write(title: String, page: String?, licence: String?) {
        put("digraph \"relations\" {\n")
        writeDefaults(title, page: page, licence: licence)
        writeNodes()
        for position in drawing.gatherings.indices { writeGathering(position) }
        for position in drawing.edges.indices { writeEdge(drawing.edges[position]) }
        subject = nil
        if options.hasLegend { writeLegend() }
        put("}\n")
    }

    // MARK: words

    /// Writes what is written between quoted texts.
    mutating func put(_ words: StaticString) { text.bytes.put(words) }

    /// Writes the name of a part of the drawing.
    mutating func name(_ name: String, _ number: Int) { quoted(.name(number), "name") { $0.put(name) } }

    /// Writes one attribute, with the bracket before the first.
    mutating func attribute(
        _ name: StaticString, _ value: String, as role: QuotedText.Role = .label, isFirst: Bool = false
    ) {
        attribute(name, as: role, isFirst: isFirst) { $0.put(value) }
    }

    /// Writes one attribute of several parts. An address that Graphviz could not read is left out with its attribute.
    mutating func attribute(
        _ name: StaticString, as role: QuotedText.Role = .label, isFirst: Bool = false,
        _ write: (inout QuotedText) -> Void
    ) {
        let start = text.bytes.count
        if isFirst { put(" [") } else { put(", ") }
        put(name)
        put("=")
        if !quoted(role, name, write), role == .address { text.remove(from: start) }
    }

    @discardableResult
    private mutating func quoted(
        _ role: QuotedText.Role, _ name: StaticString, _ write: (inout QuotedText) -> Void
    ) -> Bool {
        text.begin(role)
        write(&text)
        if text.end() { return true }
        let fate = role == .address ? "left out" : "cut"
        let loss = ExportReport.Loss(
            subject,
            reason: "the \(name) is \(fate): Graphviz reads little more than \(QuotedText.limit) bytes between quotes")
        if known.insert(loss).inserted { losses.append(loss) }
        return false
    }

    private mutating func writeDefaults(_ title: String, page: String?, licence: String?) {
        let name =
            options.view == .around
            ? "around \(options.centre ?? "")" : options.view.rawValue
        let separator = title.isEmpty ? "" : ": "
        put("  graph")
        attribute(
            "label", LabelText.wrapped(title, width: 72) + separator + LabelText.wrapped(name, width: 72), isFirst: true
        )
        attribute("labelloc", "t")
        attribute(
            "tooltip", [title + separator + name, licence].compactMap(\.self).joined(separator: "\n"), as: .tooltip)
        if let page { attribute("URL", page, as: .address) }
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
        } else {
            // Without this, dot loses its way among frames and texts beside lines ("trouble in init_rank"), or takes many
            // times as long; with it, dot 2.43 cannot pack.
            attribute("newrank", "true")
        }
        attribute("outputorder", "edgesfirst")
        if drawing.edges.count > 300 {
            // Without these, dot tries for minutes to make a large drawing a little better.
            attribute("nslimit", "2")
            attribute("nslimit1", "2")
            attribute("mclimit", "0.3")
        }
        put("];\n  node")
        attribute("fontname", Self.fonts, isFirst: true)
        attribute("fontsize", "11")
        attribute("fontcolor", "#111111")
        attribute("height", "0.3")
        attribute("margin", "0.1,0.05")
        put("];\n  edge")
        attribute("fontname", Self.fonts, isFirst: true)
        attribute("fontsize", "9")
        attribute("fontcolor", "#333333")
        attribute("arrowsize", "0.7")
        put("];\n")
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
        for (number, group) in groups.enumerated() {
            subject = nil
            put("  subgraph ")
            name("cluster/\(group.name)", number)
            put(" {\n    graph")
            attribute("label", LabelText.wrapped(group.name, width: 60), isFirst: true)
            attribute("tooltip", group.name, as: .tooltip)
            attribute("style", "rounded")
            attribute("color", "#999999")
            attribute("fontcolor", "#444444")
            attribute("fontsize", "13")
            put("];\n")
            for member in group.members { writeNode(member) }
            put("  }\n")
        }
    }

    private mutating func writeNode(_ position: Int) {
        let node = drawing.nodes[position]
        let style = options.style(ofKind: node.reference.kind)
        let title = node.title == node.code ? "" : node.title
        let shown = title.isEmpty && node.code == nil ? node.reference.id : title
        subject = node.reference
        put("  ")
        writeName(position)
        attribute("label", isFirst: true) { text in
            if let code = node.code {
                text.put(LabelText.oneLine(code.cut(to: 120)))
                if !title.isEmpty { text.put("\n") }
            }
            text.put(LabelText.wrapped(shown))
        }
        attribute("shape", style.shape)
        attribute("style", style.style)
        attribute("fillcolor", style.fill)
        attribute("color", style.line)
        if style.outlines > 1 { attribute("peripheries", "\(style.outlines)") }
        attribute("class", Self.word(node.reference.kind))
        attribute("id", as: .name(position)) { text in
            text.put(Self.word(node.reference.kind))
            text.put("-")
            text.put(node.reference.id)
        }
        attribute("tooltip", as: .tooltip) { text in
            text.put(node.kind)
            text.put(": ")
            if let code = node.code {
                text.put(code)
                if !title.isEmpty { text.put(", ") }
            }
            text.put(shown)
        }
        if let link = node.link { attribute("URL", link, as: .address) }
        put("];\n")
        text.bytes.drainIfFull()
    }

    private mutating func writeGathering(_ position: Int) {
        let gathering = drawing.gatherings[position]
        let count = gathering.members.count
        let kinds = gathering.kinds
        let label =
            gathering.hub == nil
            ? "\(count) more \(LabelText.oneLine(kinds))\nwithout a tie in this view"
            : "+ \(count) more \(LabelText.oneLine(kinds))"
        subject = gathering.hub.map { drawing.nodes[$0].reference }
        put("  ")
        name(gathering.name, position)
        attribute("label", label, isFirst: true)
        attribute("shape", "box")
        attribute("style", "filled,dashed,rounded")
        attribute("fillcolor", "#ffffff")
        attribute("color", "#555555")
        attribute("class", "more")
        let members = gathering.members.map { drawing.nodes[$0] }
        attribute("tooltip", as: .tooltip) { text in
            for (place, node) in members.enumerated() {
                if place > 0 { text.put("\n") }
                text.put(LabelText.oneLine((node.code ?? "").cut(to: 120)))
                if node.code != nil, !node.title.isEmpty { text.put(", ") }
                text.put(LabelText.oneLine(node.title.cut(to: 240)))
                if node.code == nil, node.title.isEmpty { text.put(node.reference.id) }
            }
        }
        put("];\n")
        guard let hub = gathering.hub, let relation = gathering.relation else { return }
        put("  ")
        if gathering.hubIsSubject { writeName(hub) } else { name(gathering.name, position) }
        put(" -> ")
        if gathering.hubIsSubject { name(gathering.name, position) } else { writeName(hub) }
        writeStyle(relation, isFirst: true)
        attribute("tooltip", "\(count) ties: \(drawing.relations[relation].words)", as: .tooltip)
        put("];\n")
        text.bytes.drainIfFull()
    }

    private mutating func writeName(_ position: Int) {
        let reference = drawing.nodes[position].reference
        quoted(.name(position), "name") { text in
            text.put(reference.kind)
            text.put("/")
            text.put(reference.id)
        }
    }

    // MARK: edges

    private mutating func writeEdge(_ edge: GraphDrawing.Edge) {
        let nodes = (drawing.nodes[edge.subject], drawing.nodes[edge.object])
        let relation = drawing.relations[edge.relation]
        let owner = edge.isStatedOnObject ? nodes.1 : nodes.0
        subject = owner.reference
        put("  ")
        writeName(edge.subject)
        put(" -> ")
        writeName(edge.object)
        writeStyle(edge.relation, isFirst: true)
        func describe(_ text: inout QuotedText) {
            text.put(Self.shortName(nodes.0))
            text.put(" — ")
            text.put(relation.words)
            if let qualifier = edge.qualifier {
                text.put(" (")
                text.put(LabelText.oneLine(qualifier.cut(to: 120)))
                text.put(")")
            }
            text.put(" → ")
            text.put(Self.shortName(nodes.1))
        }
        if let label = label(of: edge, relation) {
            attribute("label", LabelText.wrapped(label))
            // Else Graphviz shows the label itself, with its escapes.
            attribute("labeltooltip", as: .tooltip, describe)
        }
        if !edge.ordersNodes { attribute("constraint", "false") }
        attribute("tooltip", as: .tooltip, describe)
        // A long one is written at the node alone: an entity may have any number of ties.
        if let link = owner.link, link.utf8.count <= 2_000 { attribute("URL", link, as: .address) }
        put("];\n")
        text.bytes.drainIfFull()
    }

    private static func shortName(_ node: GraphDrawing.Node) -> String {
        let name = node.code ?? node.title
        return LabelText.oneLine((name.isEmpty ? node.reference.id : name).cut(to: 120))
    }

    private func label(of edge: GraphDrawing.Edge, _ relation: Relation) -> String? {
        let words = relation.words
        // “member of (member)” says nothing more than the line.
        let qualifier = edge.qualifier.flatMap { code -> String? in
            let text = String(code.cut(to: 120).map { $0 == "-" ? " " : $0 })
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
        let style = options.style(of: relation)
        attribute("class", Self.word(relation.name), isFirst: isFirst)
        attribute("style", style.line)
        attribute("color", style.colour)
        attribute("arrowhead", style.head)
        if style.width > 1 { attribute("penwidth", "\(style.width)") }
    }

    // MARK: texts

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
