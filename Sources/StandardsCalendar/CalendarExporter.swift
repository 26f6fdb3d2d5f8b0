public import StandardsExport
import StandardsModel

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
        fileExtension: "ics", isOneFile: true, path: "deadlines.ics",
        signature: "PRODID:-//StandardsKit//iCalendar exporter//EN")

    public init() {}

    public func export(
        _ request: ExportRequest<CalendarOptions>, to output: inout some ExportOutput
    ) throws(ExportError) -> ExportReport {
        let options = request.options
        try request.checkOutput(for: "--split \(options.split.rawValue)")
        if options.method == .publish, Self.organiser(of: request.catalogue.header, options) == nil {
            throw ExportError(
                "--method publish names who publishes: give the catalogue a publisher with a homepage, a homepage or a base"
            )
        }
        let history = try EntryHistory(of: Editions(request.catalogue, older: options.previous), options)
        var losses: [ExportReport.Loss] = []
        try output.writing { bytes in
            var writer = CalendarWriter(bytes, history, options, present: request.present)
            writer.write()
            losses = writer.losses
            bytes = writer.finish()
        }
        return ExportReport(losses: losses)
    }

    /// Who publishes a catalogue, and an address of theirs; nil where it has none.
    static func organiser(of header: CatalogueHeader, _ options: CalendarOptions) -> (name: String, address: String)? {
        guard let address = header.publisher?.homepage ?? header.homepage ?? header.base else { return nil }
        let name = header.publisher?.name.text(in: options.language) ?? ""
        return (name.isEmpty ? header.title.text(in: options.language) : name, address.text)
    }
}
