import Foundation
import StandardsCalendar
import StandardsExport
import StandardsModel

/// An export of a calendar, as the tests look at it.
struct CalendarExport {
    let files: [MemoryOutput.File]
    let report: ExportReport

    /// Exports a catalogue. Where `KEEP_CALENDARS` names a folder, the calendars are kept there, so that they can be
    /// checked octet by octet.
    init(_ catalogue: Catalogue, _ choose: (inout CalendarOptions) throws -> Void = { _ in }) throws {
        try self.init(catalogue, present: { _ in nil }, choose)
    }

    /// Exports a catalogue to where something stands already.
    init(
        _ catalogue: Catalogue, present: @escaping @Sendable (String) -> String?,
        _ choose: (inout CalendarOptions) throws -> Void
    ) throws {
        var options = CalendarOptions()
        try choose(&options)
        try options.validate()
        var output = MemoryOutput()
        var request = ExportRequest(catalogue, options: options)
        request.present = present
        report = try CalendarExporter().export(request, to: &output)
        files = output.files
        guard let folder = ProcessInfo.processInfo.environment["KEEP_CALENDARS"] else { return }
        for file in files where file.name.hasSuffix(".ics") {
            try Data(file.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(UUID()).ics"))
        }
    }

    /// The lines of all files, unfolded.
    var lines: [String] { files.flatMap { PlainLines.unfolded($0.bytes) } }
    subscript(name: String) -> MemoryOutput.File? { files.first { $0.name == name } }
}
