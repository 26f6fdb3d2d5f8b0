public import StandardsExport
import StandardsModel

/// Writes how entities are tied as a flow chart in Mermaid, which GitHub, GitLab and many note books draw where it stands
/// in a text.
///
/// ```swift
/// var output = MemoryOutput()
/// _ = try MermaidExporter().export(ExportRequest(catalogue), to: &output)
/// print(output["relations.mmd"]?.text ?? "")  // between ```mermaid and ``` in Markdown
/// ```
public struct MermaidExporter: Exporter {
    public static let format = ExportFormat(
        id: "mermaid", title: "A graph of relations, for texts in Markdown", mediaType: "text/vnd.mermaid",
        fileExtension: "mmd", isOneFile: true, path: "relations.mmd")

    /// Mermaid refuses a chart of more lines, unless it is set otherwise.
    static let mostLines = 500

    public init() {}

    public func export(
        _ request: ExportRequest<GraphOptions>, to output: inout some ExportOutput
    ) throws(ExportError) -> ExportReport {
        var options = request.options.drawing(.organisations)
        options.folding = .none
        options.untied = options.view == .all ? .draw : .omit
        let drawing = try GraphDrawing(request.catalogue, options)
        let style = GraphStyle(options)
        let figure = GraphFigure(drawing)
        try output.writing { bytes in
            bytes.begin("relations.mmd")
            bytes.put("flowchart LR\n")
            var kinds: [String] = []
            for (number, vertex) in figure.vertices.enumerated() {
                let node = drawing.nodes[vertex.members[0]]
                if !kinds.contains(node.reference.kind) { kinds.append(node.reference.kind) }
                Self.write(node, number, options, to: &bytes)
            }
            for line in figure.lines { Self.write(line, drawing, style, to: &bytes) }
            for kind in kinds {
                let look = options.style(ofKind: kind)
                bytes.put("  classDef ")
                bytes.put(GraphWriter.word(kind))
                bytes.put(" fill:\(look.fill),stroke:\(look.line),color:#111111\n")
            }
            bytes.end()
        }
        var losses = drawing.losses
        if figure.lines.count > Self.mostLines {
            losses.append(
                .init(
                    nil,
                    reason:
                        "the chart has \(figure.lines.count) lines: Mermaid draws \(Self.mostLines) unless maxEdges "
                        + "is set; --view, --around or --relation draw less"))
        }
        return ExportReport(losses: losses)
    }

    private static func write(
        _ node: GraphDrawing.Node, _ number: Int, _ options: GraphvizOptions, to bytes: inout ByteWriter
    ) {
        let (start, end): (StaticString, StaticString) =
            switch (options.style(ofKind: node.reference.kind).shape, node.reference.kind) {
            case ("ellipse", _): ("([\"", "\"])")
            case ("octagon", _), ("hexagon", _): ("{{\"", "\"}}")
            case ("cylinder", _): ("[(\"", "\")]")
            case ("tab", _), ("folder", _): ("[/\"", "\"/]")
            case ("note", _), ("component", _): ("[[\"", "\"]]")
            case ("cds", _): (">\"", "\"]")
            case ("box", _) where options.style(ofKind: node.reference.kind).isRounded: ("(\"", "\")")
            default: ("[\"", "\"]")
            }
        bytes.put("  n")
        bytes.put(decimal: number)
        bytes.put(start)
        let title = node.title == node.code ? "" : node.title
        if let code = node.code { bytes.put(text(LabelText.oneLine(code.cut(to: 120)))) }
        let shown = title.isEmpty && node.code == nil ? node.reference.id : title
        if node.code != nil, !shown.isEmpty { bytes.put("<br/>") }
        for (place, line) in LabelText.wrapped(shown).split(separator: "\n").enumerated() {
            if place > 0 { bytes.put("<br/>") }
            bytes.put(text(String(line)))
        }
        bytes.put(end)
        bytes.put(":::")
        bytes.put(GraphWriter.word(node.reference.kind))
        bytes.put("\n")
        if let link = node.link, link.utf8.count <= 2_000 {
            bytes.put("  click n")
            bytes.put(decimal: number)
            bytes.put(" href \"")
            bytes.put(address(link))
            bytes.put("\"\n")
        }
        bytes.drainIfFull()
    }

    private static func write(
        _ line: GraphFigure.Line, _ drawing: GraphDrawing, _ style: GraphStyle, to bytes: inout ByteWriter
    ) {
        let relation = drawing.relations[line.relations[0]]
        let isSymmetric = relation.name == relation.inverseName
        var said = relation
        var words = relation.words
        // Read from left to right, whatever the direction of the relation.
        if line.isBack {
            said = relation.inverse
            words = said.words
        }
        for other in line.relations.dropFirst() { words += ", \(drawing.relations[other].words)" }
        let look = style.options.style(of: relation)
        bytes.put("  n")
        bytes.put(decimal: line.left)
        let arrow: StaticString =
            switch (look.line, isSymmetric) {
            case ("solid", false): look.width > 1 ? " ==>|\"" : " -->|\""
            case ("solid", true): look.width > 1 ? " ===|\"" : " ---|\""
            case (_, false): " -.->|\""
            case (_, true): " -.-|\""
            }
        bytes.put(arrow)
        bytes.put(text(words))
        bytes.put("\"| n")
        bytes.put(decimal: line.right)
        bytes.put("\n")
        bytes.drainIfFull()
    }

    /// A text between quotes: what Mermaid or HTML would read is written as a number.
    static func text(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22, 0x23, 0x26, 0x27, 0x3B, 0x3C, 0x3E, 0x5C, 0x60, 0x7B, 0x7C, 0x7D, 0x5B, 0x5D, 0x2A, 0x5F, 0x7E:
                result.append(contentsOf: "#\(scalar.value);".unicodeScalars)
            case 0x00..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF, 0x2028, 0x2029: result.append(" ")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// An address between quotes.
    private static func address(_ text: String) -> String {
        text.replaced("\"", by: "%22").replaced("#", by: "#35;").replaced("\n", by: "")
    }
}
