public import StandardsExport
public import StandardsModel

/// Writes the catalogue format itself, in canonical form: `catalogue.json`.
///
/// ```swift
/// var output = MemoryOutput()
/// _ = try JSONExporter().export(ExportRequest(catalogue), to: &output)
/// output["catalogue.json"]?.bytes == catalogue.canonicalJSON()  // true
/// ```
public struct JSONExporter: Exporter {
    public static let format = ExportFormat(
        id: "json", title: "The catalogue itself, in canonical form", mediaType: "application/json",
        fileExtension: "json", isOneFile: true, path: "catalogue.json")

    public init() {}

    public func export(
        _ request: ExportRequest<NoExportOptions>, to output: inout some ExportOutput
    ) throws(ExportError) -> ExportReport {
        try output.writing { bytes in
            bytes.begin("catalogue.json")
            var writer = CatalogueWriter(bytes)
            writer.write(request.catalogue)
            bytes = writer.finish()
            bytes.end()
        }
        return ExportReport()
    }
}

extension AnyExporter {
    /// The catalogue itself.
    public static let json = AnyExporter(JSONExporter())
}

extension Catalogue {
    /// The catalogue in canonical form, as a text.
    public func json() -> String { String(decoding: canonicalJSON(), as: UTF8.self) }

    /// The catalogue in canonical form, in UTF-8.
    public func canonicalJSON() -> [UInt8] {
        CatalogueWriter.bytes { $0.write(self) }
    }
}
