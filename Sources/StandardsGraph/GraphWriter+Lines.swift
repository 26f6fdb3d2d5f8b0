import StandardsExport
import StandardsModel

extension GraphWriter {
    mutating func writeLine(_ place: Int) {
        let line = picture.figure.lines[place]
        let link = picture.links[place]
        let edge = drawing.edges[line.edges[0]]
        let ends = (drawing.nodes[edge.subject], drawing.nodes[edge.object])
        let owner = edge.isStatedOnObject ? ends.1 : ends.0
        subject = owner.reference
        put("  ")
        writeName(line.left)
        put(" -> ")
        writeName(line.right)
        writeStyle(line.relations, isBack: line.isBack, isFirst: true)
        let label = style.text(of: line, drawing)
        let drawing = drawing
        if let label {
            attribute("label", label)
            // Else Graphviz shows the label itself, with its escapes.
            attribute("labeltooltip", as: .tooltip) { Self.describe(line, drawing, &$0) }
        }
        attribute("tooltip", as: .tooltip) { Self.describe(line, drawing, &$0) }
        // A long one is written at the node alone: an entity may have any number of ties.
        if line.edges.count == line.relations.count, let link = owner.link, link.utf8.count <= 2_000 {
            attribute("URL", link, as: .address)
        }
        if picture.figure.vertices[line.left].isList || picture.figure.vertices[line.right].isList { writeTies(line) }
        if picture.isPlaced {
            writeCourse(link, line)
            if let text = link.textPlace, label != nil { self.place("lp", text) }
        }
        put("];\n")
        text.bytes.drainIfFull()
    }

    /// What the line stands for, in words.
    private static func describe(_ line: GraphFigure.Line, _ drawing: GraphDrawing, _ text: inout QuotedText) {
        let shown = 12
        for (place, position) in line.edges.prefix(shown).enumerated() {
            let edge = drawing.edges[position]
            if place > 0 { text.put("\n") }
            text.put(GraphStyle.shortName(drawing.nodes[edge.subject]))
            text.put(" — ")
            text.put(drawing.relations[edge.relation].words)
            if let qualifier = edge.qualifier {
                text.put(" (")
                text.put(LabelText.oneLine(qualifier.cut(to: 120)))
                text.put(")")
            }
            text.put(" → ")
            text.put(GraphStyle.shortName(drawing.nodes[edge.object]))
        }
        if line.edges.count > shown { text.put("\nand \(line.edges.count - shown) more ties") }
    }

    /// Names each tie of a line between lists for programs: `subject relation object`.
    private mutating func writeTies(_ line: GraphFigure.Line) {
        let drawing = drawing
        attribute("comment") { text in
            for (place, position) in line.edges.enumerated() {
                let edge = drawing.edges[position]
                if place > 0 { text.put("; ") }
                text.put("\(drawing.nodes[edge.subject].reference) \(drawing.relations[edge.relation].name) ")
                text.put(drawing.nodes[edge.object].reference.description)
            }
        }
    }

    /// Writes how a relation is drawn. A head at the left end is a tail for Graphviz.
    mutating func writeStyle(_ relations: [Int], isBack: Bool, isFirst: Bool) {
        let first = drawing.relations[relations[0]]
        let look = options.style(of: first)
        attribute(
            "class", relations.map { Self.word(drawing.relations[$0].name) }.joined(separator: " "), isFirst: isFirst)
        attribute("style", look.line)
        attribute("color", look.colour)
        if relations.count > 1 {
            attribute("dir", "both")
            attribute("arrowtail", look.head)
            attribute("arrowhead", options.style(of: drawing.relations[relations[1]]).head)
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
