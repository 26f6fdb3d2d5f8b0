import StandardsExport
import StandardsModel

extension GraphWriter {
    /// Writes the boxes, those in a frame within it.
    mutating func writeBoxes() {
        var isFramed = Array(repeating: false, count: picture.figure.vertices.count)
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
                guard let group = drawing.nodes[vertex.first].group else { continue }
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
        for place in isFramed.indices where !isFramed[place] { writeBox(place) }
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
        let first = picture.figure.vertices[place].first
        let (isList, isUntied) = (picture.figure.vertices[place].isList, picture.figure.vertices[place].isUntied)
        text.begin(.name(first))
        if isList { text.put("more/") }
        if isUntied {
            text.putEscaped(phrases.kindNames[drawing.nodes[first].kind])
        } else {
            text.put(phrases.names, first)
        }
        close("name")
    }

    private mutating func writeBox(_ place: Int) {
        let vertex = picture.figure.vertices[place]
        let first = vertex.first
        let kind = drawing.nodes[first].kind
        let isCentre = drawing.centre == first && !vertex.isList
        subject = vertex.isUntied ? nil : first
        put("  ")
        writeName(place)
        open("label", isFirst: true)
        if picture.isPlaceable || vertex.isList {
            let label = picture.text(place, drawing)
            for (number, line) in label.lines.enumerated() {
                if number > 0, !label.isLeft { text.putBreak(isLeft: false) }
                text.put(line)
                if label.isLeft { text.putBreak(isLeft: true) }
            }
        } else {
            writeLabel(first)
        }
        close("label")
        if vertex.isList || isCentre {
            writeLook(vertex, isCentre: isCentre)
        } else if let look = phrases.boxLooks[kind] {
            text.putWritten(look)
        } else {
            let (start, known) = (text.bytes.count, losses.count)
            writeLook(vertex, isCentre: false)
            if losses.count == known { phrases.boxLooks[kind] = text.written(from: start) }
        }
        open("id", as: .name(first))
        if vertex.isList { text.put("more-") }
        text.putEscaped(phrases.kindWords[kind])
        if !vertex.isUntied {
            text.put("-")
            text.put(drawing.nodes[first].reference.id)
        }
        close("id")
        if vertex.isList {
            writeMembers(vertex)
        } else {
            writeTooltip(first)
            writeLink(first)
        }
        if picture.isPlaced {
            let layout = picture.boxes[place].layout
            self.place(layout.corner, layout.size, outlines: style.kindStyle(of: vertex, drawing).outlines)
        }
        put("];\n")
        text.bytes.drainIfFull()
    }

    /// Writes how a box is drawn.
    private mutating func writeLook(_ vertex: GraphFigure.Vertex, isCentre: Bool) {
        let look = style.kindStyle(of: vertex, drawing)
        attribute("shape", look.shape)
        attribute("style", look.style)
        attribute("fillcolor", isCentre ? "#fff0b3" : look.fill)
        attribute("color", isCentre ? "#111111" : look.line)
        if look.outlines > 1 { attribute("peripheries", "\(look.outlines)") }
        // Who is in the middle is told by a line of three times the width.
        if isCentre { attribute("penwidth", "3") }
        let word = Self.word(drawing.nodes[vertex.first].reference.kind)
        attribute("class", vertex.isList ? "more" : isCentre ? "\(word) centre" : word)
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

    /// Writes the lines of ``GraphStyle/text(of:_:)`` for one entity, without an array of them.
    private mutating func writeLabel(_ node: Int) {
        let code = drawing.nodes[node].code
        if let code { text.put(LabelText.oneLine(code.cut(to: 120))) }
        let whole = drawing.nodes[node].title
        let title = whole == code ? "" : whole
        var isFirst = code == nil
        for name in [
            title.isEmpty && code == nil ? drawing.nodes[node].reference.id : title,
            drawing.nodes[node].secondTitle ?? "",
        ] where !name.isEmpty {
            unsafe LabelText.forEachLine(of: name, most: style.titleLines, &lineRanges) { line in
                if !isFirst { text.putBreak(isLeft: false) }
                isFirst = false
                unsafe text.put(line)
            }
        }
    }

    /// Writes where a click leads.
    mutating func writeLink(_ node: Int) {
        if phrases.isAddress[node] {
            open("URL", as: .address)
            text.putEscaped(phrases.base)
            text.put(phrases.names, node)
            close("URL")
        } else if let link = drawing.link(of: node) {
            attribute("URL", link, as: .address)
        }
    }

    /// Says what an entity is.
    private mutating func writeTooltip(_ node: Int) {
        let code = drawing.nodes[node].code
        let title = drawing.nodes[node].title == code ? "" : drawing.nodes[node].title
        open("tooltip", as: .tooltip)
        text.put(drawing.kinds[drawing.nodes[node].kind].words)
        text.put(": ")
        if let code {
            text.put(code)
            if !title.isEmpty { text.put(", ") }
        }
        text.put(title.isEmpty && code == nil ? drawing.nodes[node].reference.id : title)
        close("tooltip")
    }
}
