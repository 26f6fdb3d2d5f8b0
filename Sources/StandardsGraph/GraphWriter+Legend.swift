import StandardsExport
import StandardsModel

extension GraphWriter {
    /// Writes what the shapes and the lines mean, of those alone that are drawn.
    mutating func writeLegend() {
        var kinds: [(name: String, words: String)] = []
        for node in drawing.nodes where node.isDrawn && kinds.last?.name != node.reference.kind {
            kinds.append((node.reference.kind, node.kind))
        }
        var isUsed = Array(repeating: false, count: drawing.relations.count)
        for edge in drawing.edges { isUsed[edge.relation] = true }
        for gathering in drawing.gatherings { if let relation = gathering.relation { isUsed[relation] = true } }
        guard !kinds.isEmpty else { return }
        put("  subgraph \"cluster/legend\" {\n    graph")
        attribute("label", "Legend", isFirst: true)
        attribute("tooltip", "Legend", as: .tooltip)
        attribute("style", "rounded")
        attribute("color", "#bbbbbb")
        attribute("fontsize", "12")
        put("];\n")
        for (number, (name, words)) in kinds.enumerated() {
            let style = options.style(ofKind: name)
            put("    ")
            self.name("legend/kind/\(name)", number)
            attribute("label", LabelText.wrapped(words), isFirst: true)
            attribute("shape", style.shape)
            attribute("style", style.style)
            attribute("fillcolor", style.fill)
            attribute("color", style.line)
            if style.outlines > 1 { attribute("peripheries", "\(style.outlines)") }
            attribute("fontsize", "10")
            attribute("class", "legend")
            attribute("tooltip", LabelText.oneLine(words), as: .tooltip)
            put("];\n")
        }
        for position in isUsed.indices where isUsed[position] {
            let relation = drawing.relations[position]
            let (from, to) = ("legend/relation/\(relation.name)/from", "legend/relation/\(relation.name)")
            put("    ")
            name(from, position)
            attribute("label", "", isFirst: true)
            attribute("shape", "point")
            attribute("width", "0.06")
            attribute("height", "0.06")
            attribute("color", "#999999")
            attribute("class", "legend")
            attribute("tooltip", relation.words, as: .tooltip)
            put("];\n    ")
            name(to, position)
            attribute("label", LabelText.wrapped(relation.words), isFirst: true)
            attribute("shape", "plaintext")
            attribute("fontsize", "10")
            attribute("class", "legend")
            attribute("tooltip", relation.words, as: .tooltip)
            put("];\n    ")
            name(from, position)
            put(" -> ")
            name(to, position)
            writeStyle(position, isFirst: true)
            attribute("tooltip", relation.words, as: .tooltip)
            put("];\n")
        }
        // A column of kinds, then one of lines: else dot would stack them in one.
        let lines = isUsed.indices.filter { isUsed[$0] }
        for (place, position) in lines.enumerated() {
            put("    ")
            let number = min(place, kinds.count - 1)
            name("legend/kind/\(kinds[number].name)", number)
            put(" -> ")
            name("legend/relation/\(drawing.relations[position].name)/from", position)
            attribute("style", "invis", isFirst: true)
            attribute("class", "legend")
            put("];\n")
        }
        put("  }\n")
    }
}
