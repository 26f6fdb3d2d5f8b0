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
        bytes.put("  subgraph \"cluster/legend\" {\n    graph")
        attribute("label", "Legend", isFirst: true)
        attribute("tooltip", "Legend")
        attribute("style", "rounded")
        attribute("color", "#bbbbbb")
        attribute("fontsize", "12")
        bytes.put("];\n")
        for (name, words) in kinds {
            let style = KindStyle.standard[name] ?? .other
            bytes.put("    ")
            bytes.putDOT("legend/kind/\(name)")
            attribute("label", LabelText.wrapped(words), isFirst: true)
            attribute("shape", style.shape)
            attribute("style", style.style)
            attribute("fillcolor", style.fill)
            attribute("color", style.line)
            if style.outlines > 1 { attribute("peripheries", "\(style.outlines)") }
            attribute("fontsize", "10")
            attribute("class", "legend")
            attribute("tooltip", LabelText.oneLine(words))
            bytes.put("];\n")
        }
        for position in isUsed.indices where isUsed[position] {
            let relation = drawing.relations[position]
            let (from, to) = ("legend/relation/\(relation.name)/from", "legend/relation/\(relation.name)")
            bytes.put("    ")
            bytes.putDOT(from)
            attribute("label", "", isFirst: true)
            attribute("shape", "point")
            attribute("width", "0.06")
            attribute("height", "0.06")
            attribute("color", "#999999")
            attribute("class", "legend")
            attribute("tooltip", relation.words)
            bytes.put("];\n    ")
            bytes.putDOT(to)
            attribute("label", LabelText.wrapped(relation.words), isFirst: true)
            attribute("shape", "plaintext")
            attribute("fontsize", "10")
            attribute("class", "legend")
            attribute("tooltip", relation.words)
            bytes.put("];\n    ")
            bytes.putDOT(from)
            bytes.put(" -> ")
            bytes.putDOT(to)
            writeStyle(position, isFirst: true)
            attribute("tooltip", relation.words)
            bytes.put("];\n")
        }
        // A column of kinds, then one of lines: else dot would stack them in one.
        let lines = isUsed.indices.filter { isUsed[$0] }
        for (place, position) in lines.enumerated() {
            bytes.put("    ")
            bytes.putDOT("legend/kind/\(kinds[min(place, kinds.count - 1)].name)")
            bytes.put(" -> ")
            bytes.putDOT("legend/relation/\(drawing.relations[position].name)/from")
            attribute("style", "invis", isFirst: true)
            attribute("class", "legend")
            bytes.put("];\n")
        }
        bytes.put("  }\n")
    }
}
