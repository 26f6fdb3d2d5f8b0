public import StandardsExport
import StandardsModel

/// Writes how entities are tied as a graph that Graphviz draws: `relations.dot`.
///
/// A node is an entity, named `kind/id`, or a list of some; an edge is a tie. Both carry their kind or relation as `class`,
/// a tooltip and a link, and have their places. `dot -Tsvg relations.dot -o relations.svg` draws it.
///
/// ```swift
/// var output = MemoryOutput()
/// _ = try GraphvizExporter().export(ExportRequest(catalogue), to: &output)
/// print(output["relations.dot"]?.text ?? "")  // pipe it to `dot -Tsvg`
/// ```
public struct GraphvizExporter: Exporter {
    public static let format = ExportFormat(
        id: "graphviz", title: "A graph of relations, for Graphviz", mediaType: "text/vnd.graphviz",
        fileExtension: "dot", isOneFile: true, path: "relations.dot")

    public init() {}

    public func export(
        _ request: ExportRequest<GraphvizOptions>, to output: inout some ExportOutput
    ) throws(ExportError) -> ExportReport {
        let drawing = try GraphDrawing(request.catalogue, request.options)
        let maker = PictureMaker(drawing, request.options, request.catalogue.header)
        let (picture, notes) = maker.picture()
        let losses = try output.writing { bytes in
            bytes.begin("relations.dot")
            var writer = GraphWriter(bytes, picture: picture, drawing: drawing, style: picture.style)
            let header = request.catalogue.header
            let page = header.homepage?.text ?? CatalogueBase(header)?.address(ofCatalogue: header)
            writer.write(page: page, licence: header.licence?.text)
            let losses = writer.losses
            bytes = writer.finish()
            bytes.end()
            return losses
        }
        return ExportReport(losses: drawing.losses + notes + losses)
    }
}
