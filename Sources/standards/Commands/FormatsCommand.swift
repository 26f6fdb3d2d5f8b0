import StandardsKit

/// `standards formats`
enum FormatsCommand: Subcommand {
    static let name = "formats"
    static let summary = "Lists the formats and what can be chosen of each."
    static let usage = ""
    static let options: [CommandOption] = []
    static let examples = ["standards formats"]

    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        guard arguments.words.isEmpty else { throw UsageError("it takes no files") }
        for exporter in ExporterRegistry.standard.exporters {
            let format = exporter.format
            let about = "\(format.title) (\(format.mediaType), .\(format.fileExtension))"
            terminal.print(StyledText(format.id, .heading) + "  " + StyledText(about))
            var columns = Columns()
            columns.widest = 26
            for flag in exporter.flags {
                columns.rows.append(["    --\(flag.name)\(flag.placeholder.map { " \($0)" } ?? "")", flag.summary])
            }
            terminal.print(columns)
        }
        return .fine
    }
}
