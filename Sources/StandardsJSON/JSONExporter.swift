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

    /// Writes a catalogue that is given in parts, such as those of ``CatalogueParts``, as one. Memory holds one part.
    ///
    /// ```swift
    /// var parts = CatalogueParts(named: "china.jsonl")
    /// var chunks = [bytes][...]
    /// var output = MemoryOutput()
    /// try JSONExporter().export(to: &output) { parts.next { chunks.popFirst() ?? [] }?.catalogue }
    /// ```
    ///
    /// - Parameters:
    ///   - output: Where the bytes go.
    ///   - next: Gives the next part; nil at the end.
    /// - Throws: `ExportError` where entities of a kind come again after those of another: each kind has one list.
    public func export(to output: inout some ExportOutput, _ next: () -> Catalogue?) throws(ExportError) {
        let failure = try output.writing { bytes in
            bytes.begin("catalogue.json")
            var writer = CataloguePartWriter(bytes)
            while writer.failure == nil, let part = next() { writer.write(part) }
            let failure = writer.failure
            bytes = writer.finish()
            bytes.end()
            return failure
        }
        if let failure { throw failure }
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
