public import StandardsExport
import StandardsModel

/// Writes how entities are tied as GraphML, for programs that analyse graphs: yEd, Gephi, NetworkX.
///
/// A node is an entity, named `kind/id`, an edge a tie from the subject of its relation to the object. Both say what they
/// are in data of their own; what yEd draws of them is there as well.
///
/// ```swift
/// var output = MemoryOutput()
/// _ = try GraphMLExporter().export(ExportRequest(catalogue), to: &output)
/// print(output["relations.graphml"]?.text ?? "")
/// ```
public struct GraphMLExporter: Exporter {
    public static let format = ExportFormat(
        id: "graphml", title: "A graph of relations, for yEd, Gephi and NetworkX", mediaType: "application/graphml+xml",
        fileExtension: "graphml", isOneFile: true, path: "relations.graphml")

    public init() {}

    public func export(
        _ request: ExportRequest<GraphOptions>, to output: inout some ExportOutput
    ) throws(ExportError) -> ExportReport {
        var options = request.options.drawing(.all)
        options.untied = .draw
        let drawing = try GraphDrawing(request.catalogue, options)
        try output.writing { bytes in
            bytes.begin("relations.graphml")
            bytes.put(Self.head)
            for node in drawing.nodes.indices where drawing.nodes[node].isDrawn {
                Self.write(drawing.nodes[node], drawing.link(of: node), options, to: &bytes)
            }
            for (number, edge) in drawing.edges.enumerated() {
                Self.write(edge, number, drawing, options, to: &bytes)
            }
            bytes.put("  </graph>\n</graphml>\n")
            bytes.end()
        }
        return ExportReport(losses: drawing.losses)
    }

    private static let head: StaticString = """
        <?xml version="1.0" encoding="UTF-8"?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
          <key id="label" for="node" attr.name="label" attr.type="string"/>
          <key id="kind" for="node" attr.name="kind" attr.type="string"/>
          <key id="code" for="node" attr.name="code" attr.type="string"/>
          <key id="title" for="node" attr.name="title" attr.type="string"/>
          <key id="url" for="node" attr.name="url" attr.type="string"/>
          <key id="box" for="node" yfiles.type="nodegraphics"/>
          <key id="relation" for="edge" attr.name="relation" attr.type="string"/>
          <key id="words" for="edge" attr.name="label" attr.type="string"/>
          <key id="qualifier" for="edge" attr.name="qualifier" attr.type="string"/>
          <key id="line" for="edge" yfiles.type="edgegraphics"/>
          <graph id="relations" edgedefault="directed">

        """

    private static func write(
        _ node: GraphDrawing.Node, _ link: String?, _ options: GraphvizOptions, to bytes: inout ByteWriter
    ) {
        let style = options.style(ofKind: node.reference.kind)
        bytes.put("    <node id=\"")
        bytes.put(XMLText.escaped(node.reference.description))
        bytes.put("\">")
        data("label", GraphStyle.shortName(node), to: &bytes)
        data("kind", node.reference.kind, to: &bytes)
        if let code = node.code { data("code", code, to: &bytes) }
        if !node.title.isEmpty { data("title", node.title, to: &bytes) }
        if let link { data("url", link, to: &bytes) }
        let label = XMLText.escaped(LabelText.wrapped(GraphStyle.nameInList(node)))
        bytes.put("<data key=\"box\"><y:ShapeNode><y:Geometry width=\"170\" height=\"60\"/><y:Fill color=\"")
        bytes.put(XMLText.escaped(style.fill))
        bytes.put("\"/><y:BorderStyle color=\"")
        bytes.put(XMLText.escaped(style.line))
        bytes.put("\" type=\"line\" width=\"1\"/><y:NodeLabel>")
        bytes.put(label)
        bytes.put("</y:NodeLabel><y:Shape type=\"")
        bytes.put(shape(of: style))
        bytes.put("\"/></y:ShapeNode></data></node>\n")
        bytes.drainIfFull()
    }

    /// yEd's nearest shape.
    private static func shape(of style: KindStyle) -> StaticString {
        switch style.shape {
        case "ellipse": "ellipse"
        case "octagon": "octagon"
        case "hexagon": "hexagon"
        case "diamond": "diamond"
        case "box" where style.isRounded: "roundrectangle"
        case "box3d": "rectangle3d"
        default: "rectangle"
        }
    }

    private static func write(
        _ edge: GraphDrawing.Edge, _ number: Int, _ drawing: GraphDrawing, _ options: GraphvizOptions,
        to bytes: inout ByteWriter
    ) {
        let relation = drawing.relations[edge.relation]
        let style = options.style(of: relation)
        bytes.put("    <edge id=\"e")
        bytes.put(decimal: number)
        bytes.put("\" source=\"")
        bytes.put(XMLText.escaped(drawing.nodes[edge.subject].reference.description))
        bytes.put("\" target=\"")
        bytes.put(XMLText.escaped(drawing.nodes[edge.object].reference.description))
        bytes.put("\">")
        data("relation", relation.name, to: &bytes)
        data("words", relation.words, to: &bytes)
        if let qualifier = drawing.qualifier(of: edge) { data("qualifier", qualifier, to: &bytes) }
        bytes.put("<data key=\"line\"><y:PolyLineEdge><y:LineStyle color=\"")
        bytes.put(XMLText.escaped(style.colour))
        bytes.put("\" type=\"")
        bytes.put(style.line == "solid" ? "line" : style.line == "dashed" ? "dashed" : "dotted")
        bytes.put("\" width=\"")
        bytes.put(decimal: style.width)
        bytes.put("\"/><y:Arrows source=\"none\" target=\"")
        bytes.put(relation.name == relation.inverseName ? "none" : "standard")
        bytes.put("\"/><y:EdgeLabel>")
        bytes.put(XMLText.escaped(relation.words))
        bytes.put("</y:EdgeLabel></y:PolyLineEdge></data></edge>\n")
        bytes.drainIfFull()
    }

    private static func data(_ key: StaticString, _ text: String, to bytes: inout ByteWriter) {
        bytes.put("<data key=\"")
        bytes.put(key)
        bytes.put("\">")
        bytes.put(XMLText.escaped(text))
        bytes.put("</data>")
    }
}
