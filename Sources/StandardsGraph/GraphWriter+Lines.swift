import StandardsExport
import StandardsModel

extension GraphWriter {
    mutating func writeLine(_ place: Int) {
        let line = picture.figure.lines[place]
        let edge = line.firstEdge
        let owner = drawing.edges[edge].isStatedOnObject ? drawing.edges[edge].object : drawing.edges[edge].subject
        subject = owner
        put("  ")
        writeName(line.left)
        put(" -> ")
        writeName(line.right)
        writeLook(line)
        let label = style.text(of: line, picture.figure, drawing)
        if let label {
            attribute("label", label)
            // Else Graphviz shows the label itself, with its escapes.
            writeTooltip("labeltooltip", line)
        }
        writeTooltip("tooltip", line)
        // A long one is written at the node alone: an entity may have any number of ties.
        if line.count == (line.synonym == nil ? 1 : 2), lengthOfLink(owner) <= 2_000 { writeLink(owner) }
        if picture.figure.vertices[line.left].isList || picture.figure.vertices[line.right].isList { writeTies(line) }
        if picture.isPlaced {
            let link = picture.links[place]
            writeCourse(link, line)
            if let text = link.textPlace, label != nil { self.place("lp", text) }
        }
        put("];\n")
        text.bytes.drainIfFull()
    }

    private func lengthOfLink(_ node: Int) -> Int {
        phrases.isAddress[node]
            ? (drawing.base?.text.utf8.count ?? 0) + phrases.names.count(of: node)
            : drawing.link(of: node)?.utf8.count ?? 0
    }

    /// Says what the line stands for, in words.
    private mutating func writeTooltip(_ name: StaticString, _ line: GraphFigure.Line) {
        let shown = 12
        open(name, as: .tooltip)
        var position = line.firstEdge
        for count in 0..<min(line.count, shown) {
            if count > 0 { text.put("\n") }
            text.put(phrases.shortNames, drawing.edges[position].subject)
            text.putEscaped(phrases.relationWords[drawing.edges[position].relation])
            if let qualifier = drawing.qualifier(of: drawing.edges[position]) {
                text.put(" (")
                text.put(LabelText.oneLine(qualifier.cut(to: 120)))
                text.put(")")
            }
            text.putEscaped(phrases.arrow)
            text.put(phrases.shortNames, drawing.edges[position].object)
            position = picture.figure.edge(after: position)
        }
        if line.count > shown { text.put("\nand \(line.count - shown) more ties") }
        close(name)
    }

    /// Names each tie of a line between lists for programs: `subject relation object`.
    private mutating func writeTies(_ line: GraphFigure.Line) {
        let (drawing, figure) = (drawing, picture.figure)
        attribute("comment") { text in
            for (place, position) in figure.edges(of: line).enumerated() {
                let edge = drawing.edges[position]
                if place > 0 { text.put("; ") }
                text.put("\(drawing.nodes[edge.subject].reference) \(drawing.relations[edge.relation].name) ")
                text.put(drawing.nodes[edge.object].reference.description)
            }
        }
    }

    private mutating func writeLook(_ line: GraphFigure.Line) {
        guard line.synonym == nil else {
            return writeStyle(line.relation, line.synonym, isBack: line.isBack, isFirst: true)
        }
        if let look = phrases.lineLooks[line.relation] {
            text.putWritten(look)
        } else {
            let (start, known) = (text.bytes.count, losses.count)
            writeStyle(line.relation, nil, isBack: line.isBack, isFirst: true)
            if losses.count == known { phrases.lineLooks[line.relation] = text.written(from: start) }
        }
    }

    /// Writes how a relation is drawn. A head at the left end is a tail for Graphviz.
    mutating func writeStyle(_ relation: Int, _ synonym: Int?, isBack: Bool, isFirst: Bool) {
        let look = style.relations[relation]
        let names = [relation] + (synonym.map { [$0] } ?? [])
        attribute("class", names.map { Self.word(drawing.relations[$0].name) }.joined(separator: " "), isFirst: isFirst)
        attribute("style", look.line)
        attribute("color", look.colour)
        if let synonym {
            attribute("dir", "both")
            attribute("arrowtail", look.head)
            attribute("arrowhead", style.relations[synonym].head)
        } else if isBack {
            attribute("dir", "back")
            attribute("arrowtail", look.head)
        } else {
            attribute("arrowhead", look.head)
        }
        if look.width > 1 { attribute("penwidth", "\(look.width)") }
    }

    private mutating func writeCourse(_ link: LayoutLink, _ line: GraphFigure.Line) {
        guard let start = link.course.first, let end = link.course.last else { return }
        let course = link.course
        let isLoop = line.left == line.right
        var ends = ""
        if link.leftHead > 0 {
            let tip = Self.tip(of: start, link.leftHead, style.direction, isEnd: false, isLoop: isLoop)
            ends += "s,\(shown(link.tips?.left ?? tip)) "
        }
        if link.rightHead > 0 {
            let tip = Self.tip(of: end, link.rightHead, style.direction, isEnd: true, isLoop: isLoop)
            ends += "e,\(shown(link.tips?.right ?? tip)) "
        }
        attribute("pos", ends + course.map { shown($0) }.joined(separator: " "))
    }

    /// The point of an arrowhead that begins there.
    private static func tip(
        of point: LayoutPoint, _ length: Double, _ direction: GraphDirection, isEnd: Bool, isLoop: Bool
    ) -> LayoutPoint {
        // Lines leave boxes and reach them straight on; a loop comes back to where it began.
        let forward = isEnd && !isLoop ? length : -length
        return switch direction {
        case .leftToRight: LayoutPoint(x: point.x + forward, y: point.y)
        case .rightToLeft: LayoutPoint(x: point.x - forward, y: point.y)
        case .topToBottom: LayoutPoint(x: point.x, y: point.y + forward)
        case .bottomToTop: LayoutPoint(x: point.x, y: point.y - forward)
        }
    }
}
