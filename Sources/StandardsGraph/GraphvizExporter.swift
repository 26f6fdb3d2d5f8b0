public import StandardsExport
import StandardsModel

/// Writes how entities are tied as a graph that Graphviz draws: `relations.dot`.
///
/// A node is an entity, named `kind/id`; an edge is a tie, from the subject of its relation to the object. Both carry
/// their kind or relation as `class`, a tooltip and a link. `dot -Tsvg relations.dot -o relations.svg` draws it.
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
        let losses = try output.writing { bytes in
            bytes.begin("relations.dot")
            var writer = GraphWriter(bytes, drawing: drawing, options: request.options)
            let header = request.catalogue.header
            let page = header.homepage?.text ?? CatalogueBase(header)?.address(ofCatalogue: header)
            writer.write(
                title: header.title.text(in: request.options.language), page: page, licence: header.licence?.text)
            let losses = writer.losses
            bytes = writer.finish()
            bytes.end()
            return losses
        }
        return ExportReport(losses: drawing.losses + losses)
    }
}
