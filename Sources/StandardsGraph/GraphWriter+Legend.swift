import StandardsExport
import StandardsModel

extension GraphWriter {
    /// Writes what the shapes and the lines mean.
    mutating func write(_ legend: GraphLegend) {
        put("  subgraph \"cluster/legend\" {\n    graph")
        attribute("label", "Legend", isFirst: true)
        attribute("tooltip", "Legend", as: .tooltip)
        attribute("style", "rounded")
        attribute("color", "#bbbbbb")
        attribute("fontsize", "11")
        if picture.isPlaced { frame(legend.corner, legend.size, title: "Legend", titleSize: 11) }
        put("];\n")
        for (number, kind) in legend.kinds.enumerated() {
            put("    ")
            name("legend/kind/\(kind.name)", number)
            attribute("label", kind.words, isFirst: true)
            attribute("shape", kind.style.shape)
            attribute("style", kind.style.style)
            attribute("fillcolor", kind.style.fill)
            attribute("color", kind.style.line)
            if kind.style.outlines > 1 { attribute("peripheries", "\(kind.style.outlines)") }
            finish(kind.words)
            if picture.isPlaced { place(moved(kind.corner, by: legend), kind.size, outlines: kind.style.outlines) }
            put("];\n")
        }
        for (number, line) in legend.lines.enumerated() { write(line, number, legend) }
        if !legend.notes.isEmpty {
            put("    \"legend/notes\"")
            attribute("label", isFirst: true) { text in
                for line in legend.notes {
                    text.put(String(line))
                    text.putBreak(isLeft: true)
                }
            }
            attribute("shape", "plaintext")
            finish("What was put together or left out")
            if picture.isPlaced { place(moved(legend.notesCorner, by: legend), legend.notesSize) }
            put("];\n")
        }
        put("  }\n")
    }

    private func moved(_ point: LayoutPoint, by legend: GraphLegend) -> LayoutPoint {
        LayoutPoint(x: legend.corner.x + point.x, y: legend.corner.y + point.y)
    }

    private mutating func finish(_ words: String) {
        attribute("fontsize", Self.tenths(GraphLegend.textSize))
        attribute("class", "legend")
        attribute("tooltip", words, as: .tooltip)
    }

    /// Writes a relation as a line with its words to the right of it.
    private mutating func write(_ line: GraphLegend.Line, _ number: Int, _ legend: GraphLegend) {
        let relation = drawing.relations[line.relations[0]]
        let suffix = line.relations.dropFirst().map { "+" + drawing.relations[$0].name }.joined()
        let (from, to) = ("legend/relation/\(relation.name)\(suffix)/from", "legend/relation/\(relation.name)\(suffix)")
        let start = moved(line.start, by: legend)
        put("    ")
        name(from, number)
        attribute("label", "", isFirst: true)
        attribute("shape", "point")
        attribute("color", "#ffffff")
        attribute("fillcolor", "#ffffff")
        attribute("class", "legend")
        attribute("tooltip", line.words, as: .tooltip)
        if picture.isPlaced {
            place(LayoutPoint(x: start.x, y: start.y - 1), LayoutSize(width: 2, height: 2))
        } else {
            attribute("width", "0.06")
            attribute("height", "0.06")
        }
        put("];\n    ")
        name(to, number)
        attribute("label", isFirst: true) { text in
            text.put(line.words.cut(to: 60))
            text.putBreak(isLeft: true)
        }
        attribute("shape", "plaintext")
        finish(line.words)
        if picture.isPlaced {
            let corner = LayoutPoint(x: start.x + GraphLegend.sample + 4, y: start.y - 7)
            place(corner, LayoutSize(width: line.width, height: 14))
        }
        put("];\n    ")
        name(from, number)
        put(" -> ")
        name(to, number)
        writeStyle(line.relations[0], line.relations.dropFirst().first, isBack: false, isFirst: true)
        attribute("tooltip", line.words, as: .tooltip)
        if picture.isPlaced {
            let lengths = line.relations.map { style.heads[$0] }
            let first = lengths.count > 1 ? lengths[0] : 0
            let last = lengths[lengths.count - 1]
            var link = LayoutLink(left: 0, right: 0)
            link.course = [LayoutPoint(x: start.x + 2 + first, y: start.y)]
            link.goStraight(to: LayoutPoint(x: start.x + GraphLegend.sample - last, y: start.y))
            var ends = ""
            if first > 0 { ends += "s,\(shown(LayoutPoint(x: start.x + 2, y: start.y))) " }
            if last > 0 { ends += "e,\(shown(LayoutPoint(x: start.x + GraphLegend.sample, y: start.y))) " }
            attribute("pos", ends + link.course.map { shown($0) }.joined(separator: " "))
        }
        put("];\n")
    }
}
