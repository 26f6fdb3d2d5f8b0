public import StandardsExport

/// Writes what is new, moved and gone as a feed: `feed.atom` (RFC 4287) and `feed.json` (JSON Feed 1.1).
///
/// ```swift
/// var options = FeedOptions()
/// options.previous = [older]
/// var output = MemoryOutput()
/// _ = try FeedExporter().export(ExportRequest(catalogue, options: options), to: &output)
/// print(output["feed.atom"]?.text ?? "")
/// ```
public struct FeedExporter: Exporter {
    public static let format = ExportFormat(
        id: "feed", title: "What changed, as a feed (Atom, JSON Feed)", mediaType: "application/atom+xml",
        fileExtension: "atom", isOneFile: true, path: "feed.atom")

    public init() {}

    public func export(
        _ request: ExportRequest<FeedOptions>, to output: inout some ExportOutput
    ) throws(ExportError) -> ExportReport {
        try request.checkOutput(for: "--split \(request.options.split.rawValue)")
        var content = FeedContent(try Editions(request.catalogue, older: request.options.previous), request.options)
        try output.writing { bytes in
            for feed in content.feeds() {
                var atom = AtomWriter(bytes)
                atom.write(feed, of: &content)
                bytes = atom.finish()
                guard request.takesSeveralFiles else { continue }
                var json = FeedItemWriter(bytes)
                json.write(feed, of: &content)
                bytes = json.finish()
            }
        }
        return ExportReport(losses: content.losses)
    }
}
