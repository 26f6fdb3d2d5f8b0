public import StandardsExport
public import StandardsModel

/// Writes the catalogue format newline-delimited, an entity a line: `catalogue.jsonl`.
///
/// The first line is what the catalogue says of itself; each of the others is an object with an entity in the list of its
/// kind. Each line is so a part of the catalogue format, and can be read by itself.
///
/// ```swift
/// var output = MemoryOutput()
/// _ = try JSONLinesExporter().export(ExportRequest(catalogue), to: &output)
/// output["catalogue.jsonl"]?.bytes == catalogue.canonicalLines()  // true
/// ```
public struct JSONLinesExporter: Exporter {
    public static let format = ExportFormat(
        id: "lines", title: "The catalogue itself, an entity a line", mediaType: "application/x-ndjson",
        fileExtension: "jsonl", isOneFile: true, path: "catalogue.jsonl")

    public init() {}

    public func export(
        _ request: ExportRequest<NoExportOptions>, to output: inout some ExportOutput
    ) throws(ExportError) -> ExportReport {
        var catalogue: Catalogue? = request.catalogue
        try export(to: &output) { catalogue.take() }
        return ExportReport()
    }

    /// Writes a catalogue that is given in parts, such as those of ``CatalogueParts``: what the first says of the catalogue,
    /// then the entities of each. Memory holds one part.
    ///
    /// ```swift
    /// var parts = CatalogueParts(named: "china.jsonl")
    /// var chunks = [bytes][...]
    /// var output = MemoryOutput()
    /// try JSONLinesExporter().export(to: &output) { parts.next { chunks.popFirst() ?? [] }?.catalogue }
    /// ```
    ///
    /// - Parameters:
    ///   - output: Where the bytes go.
    ///   - next: Gives the next part; nil at the end.
    public func export(
        to output: inout some ExportOutput, _ next: () -> Catalogue?
    ) throws(ExportError) {
        try output.writing { bytes in
            bytes.begin("catalogue.jsonl")
            var writer = CatalogueLineWriter(bytes)
            var isFirst = true
            while let part = next() {
                if isFirst { writer.write(part.header) }
                isFirst = false
                part.visit(with: &writer)
            }
            bytes = writer.finish()
            bytes.end()
        }
    }
}

extension AnyExporter {
    /// The catalogue itself, an entity a line.
    public static let lines = AnyExporter(JSONLinesExporter())
}

extension Catalogue {
    /// The catalogue in canonical form, newline-delimited, in UTF-8.
    ///
    /// ```swift
    /// try Data(catalogue.canonicalLines()).write(to: URL(fileURLWithPath: "china.jsonl"))
    /// ```
    public func canonicalLines() -> [UInt8] {
        var output = MemoryOutput()
        // What is kept in memory refuses nothing but a second file of one name.
        _ = try? JSONLinesExporter().export(ExportRequest(self), to: &output)
        return output.files.first?.bytes ?? []
    }
}
