public import StandardsExport

/// Writes deadlines as a calendar: `deadlines.ics` (RFC 5545, 7986, 9073, 9074, 9253).
///
/// ```swift
/// var options = CalendarOptions()
/// options.language = .simplifiedChinese
/// var output = MemoryOutput()
/// _ = try CalendarExporter().export(ExportRequest(catalogue, options: options), to: &output)
/// print(output["deadlines.ics"]?.text ?? "")
/// ```
public struct CalendarExporter: Exporter {
    public static let format = ExportFormat(
        id: "icalendar", title: "Deadlines as a calendar (iCalendar)", mediaType: "text/calendar",
        fileExtension: "ics", isOneFile: true, path: "deadlines.ics")

    public init() {}

    public func export(
        _ request: ExportRequest<CalendarOptions>, to output: inout some ExportOutput
    ) throws(ExportError) -> ExportReport {
        let options = request.options
        try request.checkOutput(for: "--split \(options.split.rawValue)")
        let history = try EntryHistory(of: Editions(request.catalogue, older: options.previous), options)
        var losses: [ExportReport.Loss] = []
        try output.writing { bytes in
            var writer = CalendarWriter(bytes, history, options)
            writer.write()
            losses = writer.losses
            bytes = writer.finish()
        }
        return ExportReport(losses: losses)
    }
}
