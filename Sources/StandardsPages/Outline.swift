import StandardsExport
import StandardsModel

/// The bodies with those below them, as a list of lines in the order in which they are read.
struct Outline {
    /// A body, and how deep it stands.
    struct Line {
        let body: EntityReference
        let depth: Int
    }

    /// Deeper bodies stand at this depth: readers of pages give up on lists in lists beyond some hundred.
    static let deepest = 32

    private(set) var lines: [Line] = []

    init(_ relations: Relations) {
        var parts: [EntityReference: [EntityReference]] = [:]
        var hasWhole: Set<EntityReference> = []
        for edge in relations.edges where edge.relation == .childOf {
            parts[edge.object, default: []].append(edge.subject)
            hasWhole.insert(edge.subject)
        }
        for (whole, all) in parts { parts[whole] = Array(Set(all)).sorted() }
        var seen: Set<EntityReference> = []
        // What stands in a circle has no beginning: then the first of it in order is one.
        let roots =
            parts.keys.filter { !hasWhole.contains($0) }.sorted() + parts.keys.filter(hasWhole.contains).sorted()
        for root in roots where !seen.contains(root) {
            var waiting = [Line(body: root, depth: 0)]
            while let line = waiting.popLast() {
                let isNew = seen.insert(line.body).inserted
                lines.append(line)
                guard isNew else { continue }
                for part in (parts[line.body] ?? []).reversed() {
                    waiting.append(Line(body: part, depth: min(line.depth + 1, Self.deepest)))
                }
            }
        }
    }
}

extension PageWriter {
    mutating func writeOutline(_ content: PageContent) {
        let lines = content.outline.lines
        guard !lines.isEmpty else { return }
        out.put("<section id=outline>\n<h2><b>")
        word("committee tree", content)
        out.put("</b></h2>\n")
        openFold()
        out.put("<ul>\n")
        let shown = lines.prefix(isWhole ? lines.count : PageContent.longestList)
        var wholes: [EntityReference] = []
        for (place, line) in shown.enumerated() {
            if isFoldFull {
                // The part that follows begins with that of which its bodies are parts.
                for _ in 0...wholes.count { out.put("</ul>") }
                out.put("\n")
                closeFold()
                openFold()
                out.put("<ul>\n")
                for whole in wholes {
                    out.put("<li>")
                    link(to: whole, content)
                    out.put("<ul>\n")
                }
            }
            out.put("<li>")
            link(to: line.body, content)
            let next = place + 1 < shown.count ? shown[place + 1].depth : 0
            if next > line.depth {
                out.put("<ul>")
                wholes.append(line.body)
            }
            for _ in 0..<max(line.depth - next, 0) { out.put("</ul>") }
            wholes.removeLast(max(line.depth - next, 0))
            out.put("\n")
            out.bytes.drainIfFull()
        }
        out.put("</ul>\n")
        closeFold()
        out.put("</section>\n")
    }
}
