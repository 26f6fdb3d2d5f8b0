public import StandardsExport
import StandardsModel

/// Writes who belongs to whom as an outline in plain text: each part below its whole with a number, and what else ties it on
/// the same line. It is read by screen readers and found by search as it is.
///
/// ```swift
/// var output = MemoryOutput()
/// _ = try OutlineExporter().export(ExportRequest(catalogue), to: &output)
/// print(output["outline.txt"]?.text ?? "")
/// ```
public struct OutlineExporter: Exporter {
    public static let format = ExportFormat(
        id: "outline", title: "Who belongs to whom, as an outline in plain text", mediaType: "text/plain",
        fileExtension: "txt", isOneFile: true, path: "outline.txt")

    public init() {}

    public func export(
        _ request: ExportRequest<GraphOptions>, to output: inout some ExportOutput
    ) throws(ExportError) -> ExportReport {
        var options = request.options.drawing(.committees)
        options.untied = .draw
        let drawing = try GraphDrawing(request.catalogue, options)
        let (heading, subheading) = PictureMaker(drawing, options, request.catalogue.header).title
        let outline = Outline(drawing)
        try output.writing { bytes in
            bytes.begin("outline.txt")
            bytes.put(LabelText.oneLine(heading))
            bytes.put("\n")
            bytes.put(LabelText.oneLine(subheading))
            bytes.put("\n\n")
            outline.write(to: &bytes)
            bytes.end()
        }
        return ExportReport(losses: drawing.losses)
    }
}

/// Entities below those of which they are parts.
private struct Outline {
    private let drawing: GraphDrawing
    private let parents: [Int?]
    private var children: [[Int]]
    private var roots: [Int] = []
    /// What else ties each: the relation as the entity sees it, and the other.
    private var ties: [[(words: String, other: Int)]]

    init(_ drawing: GraphDrawing) {
        self.drawing = drawing
        let found = drawing.parents()
        let depths = drawing.depths(found)
        // What is in a circle begins one.
        let parents = found.indices.map { node in
            found[node].flatMap { drawing.nodes[$0].isDrawn && depths[$0] < depths[node] ? $0 : nil }
        }
        self.parents = parents
        children = Array(repeating: [], count: drawing.nodes.count)
        ties = Array(repeating: [], count: drawing.nodes.count)
        for node in drawing.nodes.indices where drawing.nodes[node].isDrawn {
            if let parent = parents[node] { children[parent].append(node) } else { roots.append(node) }
        }
        var isSaid: Set<[Int]> = []
        for edge in drawing.edges {
            let relation = drawing.relations[edge.relation]
            let isHierarchy = relation.name == Relation.childOf.name || relation.name == Relation.partOf.name
            if isHierarchy, parents[edge.subject] == edge.object { continue }
            guard isSaid.insert([edge.subject, edge.object, edge.relation]).inserted else { continue }
            ties[edge.subject].append((relation.words, edge.object))
            if edge.subject != edge.object { ties[edge.object].append((relation.inverse.words, edge.subject)) }
        }
        // Wholes first, then what stands alone.
        roots.sort { (children[$0].isEmpty ? 1 : 0, $0) < (children[$1].isEmpty ? 1 : 0, $1) }
    }

    func write(to bytes: inout ByteWriter) {
        var open: [(node: Int, number: [Int])] = roots.enumerated().reversed().map { ($1, [$0 + 1]) }
        while let (node, number) = open.popLast() {
            bytes.put(String(repeating: "  ", count: min(number.count - 1, 20)))
            bytes.put(number.suffix(12).map(String.init).joined(separator: "."))
            bytes.put(" ")
            bytes.put(name(node))
            var groups: [(words: String, others: [String])] = []
            for tie in ties[node] {
                let other = GraphStyle.shortName(drawing.nodes[tie.other])
                if let place = groups.firstIndex(where: { $0.words == tie.words }) {
                    groups[place].others.append(other)
                } else {
                    groups.append((tie.words, [other]))
                }
            }
            for (place, group) in groups.enumerated() {
                bytes.put(place == 0 ? ": " : "; ")
                bytes.put(LabelText.oneLine(group.words))
                bytes.put(" ")
                bytes.put(group.others.joined(separator: ", "))
            }
            bytes.put("\n")
            bytes.drainIfFull()
            for (place, child) in children[node].enumerated().reversed() { open.append((child, number + [place + 1])) }
        }
    }

    private func name(_ node: Int) -> String {
        let node = drawing.nodes[node]
        let title = node.title == node.code ? nil : node.title
        let name = [node.code, title].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
        return LabelText.oneLine((name.isEmpty ? node.reference.id : name).cut(to: 480))
    }
}
