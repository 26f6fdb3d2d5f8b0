public import StandardsExport

/// Writes a catalogue as a page to look things up in: `index.html`, one file that needs no other and asks nobody, or a
/// page an entity.
///
/// ```swift
/// var output = MemoryOutput()
/// _ = try PageExporter().export(ExportRequest(catalogue), to: &output)
/// print(output["index.html"]?.text ?? "")
/// ```
public struct PageExporter: Exporter {
    public static let format = ExportFormat(
        id: "html", title: "A page to look things up in (HTML)", mediaType: "text/html", fileExtension: "html",
        isOneFile: true, path: "index.html")

    public init() {}

    public func export(
        _ request: ExportRequest<PageOptions>, to output: inout some ExportOutput
    ) throws(ExportError) -> ExportReport {
        try request.checkOutput(for: "--split \(request.options.split.rawValue)")
        let editions = try Editions(request.catalogue, older: request.options.previous)
        var content = PageContent(editions, request.options, request.companions)
        try output.writing { bytes in
            var page = PageWriter(bytes)
            switch request.options.split {
            case .none: page.write(&content)
            case .item: page.writeSite(&content)
            }
            bytes = page.finish()
        }
        return ExportReport(losses: content.losses)
    }
}
