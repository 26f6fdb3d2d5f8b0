import StandardsExport
import StandardsModel

extension GraphWriter {
    /// Writes the boxes, those in a frame within it.
    mutating func writeBoxes() {
        var isFramed = Array(repeating: false, count: picture.boxes.count)
        if picture.isPlaced {
            for (number, frame) in picture.frames.enumerated() {
                beginFrame(frame.name, number)
                self.frame(frame.corner, frame.size, title: Substring(frame.name), titleSize: 13)
                put("];\n")
                for member in frame.members {
                    isFramed[member] = true
                    writeBox(member)
                }
                put("  }\n")
            }
        } else if style.isFramed {
            var groups: [(name: String, members: [Int])] = []
            var places: [String: Int] = [:]
            for (place, vertex) in picture.figure.vertices.enumerated() where !vertex.isUntied {
                guard let group = vertex.members.first.flatMap({ drawing.nodes[$0].group }) else { continue }
                isFramed[place] = true
                if let known = places[group] {
                    groups[known].members.append(place)
                } else {
                    places[group] = groups.count
                    groups.append((group, [place]))
                }
            }
            groups.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            for (number, group) in groups.enumerated() {
                beginFrame(group.name, number)
                put("];\n")
                for member in group.members { writeBox(member) }
                put("  }\n")
            }
        }
        for place in picture.boxes.indices where !isFramed[place] { writeBox(place) }
    }

    private mutating func beginFrame(_ title: String, _ number: Int) {
        subject = nil
        put("  subgraph ")
        name("cluster/\(title)", number)
        put(" {\n    graph")
        attribute("label", LabelText.wrapped(title, width: 60), isFirst: true)
        attribute("tooltip", title, as: .tooltip)
        attribute("style", "rounded")
        attribute("color", "#999999")
        attribute("fontcolor", "#444444")
        attribute("fontsize", "13")
    }

    /// Writes the name of a box: `kind/id` of an entity, `more/kind/id` of a list and its first, `more/kind` of the untied.
    mutating func writeName(_ place: Int) {
        let vertex = picture.figure.vertices[place]
        guard let first = vertex.members.first else { return }
        let reference = drawing.nodes[first].reference
        nameOfBox(first) { text in
            if vertex.isList { text.put("more/") }
            text.put(reference.kind)
            if vertex.isUntied { return }
            text.put("/")
            text.put(reference.id)
        }
    }

    private mutating func writeBox(_ place: Int) {
        let vertex = picture.figure.vertices[place]
        guard let first = vertex.members.first else { return }
        let node = drawing.nodes[first]
        let kind = style.kindStyle(of: vertex, drawing)
        let box = picture.boxes[place]
        let isCentre = drawing.centre == first && !vertex.isList
        subject = vertex.isUntied ? nil : node.reference
        put("  ")
        writeName(place)
        attribute("label", isFirst: true) { text in
            for (number, line) in box.text.lines.enumerated() {
                if number > 0, !box.text.isLeft { text.putBreak(isLeft: false) }
                text.put(String(line))
                if box.text.isLeft { text.putBreak(isLeft: true) }
            }
        }
        attribute("shape", kind.shape)
        attribute("style", kind.style)
        attribute("fillcolor", isCentre ? "#fff0b3" : kind.fill)
        attribute("color", isCentre ? "#111111" : kind.line)
        if kind.outlines > 1 { attribute("peripheries", "\(kind.outlines)") }
        // Who is in the middle is told by a line of three times the width.
        if isCentre { attribute("penwidth", "3") }
        attribute(
            "class",
            vertex.isList
                ? "more" : isCentre ? "\(Self.word(node.reference.kind)) centre" : Self.word(node.reference.kind))
        attribute("id", as: .name(first)) { text in
            if vertex.isList { text.put("more-") }
            text.put(Self.word(node.reference.kind))
            if vertex.isUntied { return }
            text.put("-")
            text.put(node.reference.id)
        }
        if vertex.isList {
            writeMembers(vertex)
        } else {
            attribute("tooltip", as: .tooltip) { Self.describe(node, &$0) }
            if let link = node.link { attribute("URL", link, as: .address) }
        }
        if picture.isPlaced { self.place(box.layout.corner, box.layout.size, outlines: kind.outlines) }
        put("];\n")
        text.bytes.drainIfFull()
    }

    /// Names those in a list: in words, and as `kind/id` for programs.
    private mutating func writeMembers(_ vertex: GraphFigure.Vertex) {
        let members = vertex.members.map { drawing.nodes[$0] }
        attribute("tooltip", as: .tooltip) { text in
            for (place, node) in members.enumerated() {
                if place > 0 { text.put("\n") }
                text.put(LabelText.oneLine((node.code ?? "").cut(to: 120)))
                if node.code != nil, !node.title.isEmpty { text.put(", ") }
                text.put(LabelText.oneLine(node.title.cut(to: 240)))
                if node.code == nil, node.title.isEmpty { text.put(node.reference.id) }
            }
        }
        attribute("comment") { text in
            for (place, node) in members.enumerated() {
                if place > 0 { text.put(" ") }
                text.put(node.reference.kind)
                text.put("/")
                text.put(node.reference.id)
            }
        }
    }

    private static func describe(_ node: GraphDrawing.Node, _ text: inout QuotedText) {
        let title = node.title == node.code ? "" : node.title
        text.put(node.kind)
        text.put(": ")
        if let code = node.code {
            text.put(code)
            if !title.isEmpty { text.put(", ") }
        }
        text.put(title.isEmpty && node.code == nil ? node.reference.id : title)
    }
}
