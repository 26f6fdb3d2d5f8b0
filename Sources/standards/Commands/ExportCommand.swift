import StandardsKit

/// `standards export`
enum ExportCommand: Subcommand {
    static let name = "export"
    static let summary = "Writes a catalogue as calendar, graph, linked data and tables."
    static let usage = "[FORMAT…] FILE… [--output DIR|-] [OPTIONS]"
    static let examples = [
        "standards export china-2024-07.json --output Output",
        "standards export icalendar china-2024-07.json --output -",
        "standards export graphviz china-2024-07.json --view committees --render svg",
        "standards export csv jsonld a.json b.json --output Output",
    ]

    static var options: [CommandOption] {
        var options = [
            CommandOption(
                name: "output", placeholder: "DIR|-",
                summary: "the folder to write to (default: this one); - for the standard output"),
            CommandOption(
                name: "render", placeholder: "svg|png|pdf",
                summary: "graphviz: draw the graph as well, with the Graphviz that is installed"),
            CommandOption(
                name: "jobs", placeholder: "COUNT",
                summary: "on how many threads it reads and writes (default: one a processor)"),
            CommandOption(name: CommandOption.lines.name, summary: "lines, json: \(CommandOption.lines.summary)"),
            CommandOption(name: "verbose", summary: "each note by itself, and not how many there are of a reason"),
            CommandOption(name: "json", summary: "warnings and notes as one JSON object a line"),
        ]
        let flags = ExporterRegistry.standard.exporters.flatMap { exporter in
            exporter.flags.map { (format: exporter.format.id, flag: $0) }
        }
        var names: Set<String> = []
        for (_, flag) in flags where names.insert(flag.name).inserted {
            let meanings = flags.filter { $0.flag.name == flag.name }
            var placeholders: [String] = []
            for word in meanings.flatMap({ $0.flag.placeholder?.split(separator: "|").map(String.init) ?? [] })
            where !placeholders.contains(word) { placeholders.append(word) }
            // Each exporter says for itself whether a flag may be given again.
            options.append(
                CommandOption(
                    name: flag.name, placeholder: placeholders.isEmpty ? nil : placeholders.joined(separator: "|"),
                    summary: summary(of: meanings.map { ($0.format, $0.flag.summary) }), isRepeatable: true))
        }
        return options
    }

    /// What a flag does in each format, those in which it does the same together.
    private static func summary(of meanings: [(format: String, summary: String)]) -> String {
        var summaries: [String] = []
        for (_, summary) in meanings where !summaries.contains(summary) { summaries.append(summary) }
        return summaries.map { summary in
            let formats = meanings.filter { $0.summary == summary }.map(\.format)
            return "\(formats.joined(separator: ", ")): \(summary)"
        }.joined(separator: "; ")
    }

    static var details: String {
        """
        FORMATS
        \(ExporterRegistry.standard.exporters.map { "\($0.format.id)  \($0.format.title)" }.joined(separator: "\n"))
        None named means \(ExportPlan.defaults.joined(separator: ", ")). Leading words that name a format are formats: write
        ./csv for a file of that name. Several files are read as one catalogue.

        NOTES
          What a format cannot carry is told in a note for each reason, with their number. With --json, notes and
          warnings are written to the standard output, in the form of “standards check --json”, and each by itself; with
          --output - to the standard error. What was written is then not told.
        """
    }

    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let plan = try ExportPlan(arguments)
        if !plan.isToOutput { try mend([plan.folder], terminal) }
        let notes = ExportNotes(
            terminal, isVerbose: arguments.has("verbose"),
            json: arguments.has("json") ? (plan.isToOutput ? 2 : 1) : nil)
        if plan.isInParts { return try PartExport(plan, notes, terminal).run(isJSON: arguments.has("json")) }
        guard let inputs = try ExportInputs(plan, notes, terminal) else { return .failed }
        if plan.isToOutput {
            try writeOutput(plan, inputs, notes)
        } else {
            let sources = plan.files + inputs.flagsOfFiles.flatMap(arguments.values)
            let written = try writeFolder(plan, inputs, notes, terminal.errors, sparing: sources)
            if !arguments.has("json") { list(written, plan.folder, terminal) }
        }
        return .fine
    }

    private static func writeOutput(_ plan: ExportPlan, _ inputs: ExportInputs, _ notes: ExportNotes) throws {
        let exporter = plan.exporters[0]
        var output = StandardOutput()
        guard let rendering = plan.rendering else {
            return try notes.tell(inputs.export(exporter, plan, to: &output), of: exporter.format)
        }
        var graph = MemoryOutput()
        try notes.tell(inputs.export(exporter, plan, to: &graph), of: exporter.format)
        try output.write(rendering.picture(of: graph.files[0].bytes), as: "")
    }

    /// Writes all files or none.
    private static func writeFolder(
        _ plan: ExportPlan, _ inputs: ExportInputs, _ notes: ExportNotes, _ errors: Screen, sparing files: [String]
    ) throws -> [(name: String, size: Int)] {
        let written = try Interruption.allOrNone(sparing: files) { transaction in
            var written: [(name: String, size: Int)] = []
            try ExportRun(plan, inputs, transaction, errors).write { format, outcome in
                try notes.tell(outcome.report, of: format)
                written += outcome.files
            }
            return written
        }
        let names = Set(written.map(\.name))
        for exporter in plan.exporters {
            try notes.tell(stale: staleFiles(of: exporter.format, names, plan.folder), exporter.format)
        }
        return written
    }

    static func list(_ files: [(name: String, size: Int)], _ folder: String, _ terminal: Terminal) {
        let tables = files.filter { $0.name.hasPrefix("csv/") }
        var columns = Columns()
        for file in files where !file.name.hasPrefix("csv/") {
            columns.rows.append(["  \(folder)/\(file.name)", words(ofSize: file.size)])
        }
        if !tables.isEmpty {
            let count = tables.count { $0.name.hasSuffix(".csv") }
            columns.rows.append([
                "  \(folder)/csv/",
                "\(words(ofSize: tables.reduce(0) { $0 + $1.size })), \(count) tables and their metadata",
            ])
        }
        guard !terminal.isQuiet else { return }
        terminal.print("Wrote \(files.count == 1 ? "1 file" : "\(files.count) files"):")
        terminal.print(columns)
    }
}
