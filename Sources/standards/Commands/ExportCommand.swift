import Foundation
import StandardsKit

/// `standards export`
enum ExportCommand: Subcommand {
    static let name = "export"
    static let summary = "Writes a catalogue as calendar, graph, linked data and tables."
    static let usage = "[FORMAT…] FILE… [--output DIR|-] [OPTIONS]"
    static let examples = [
        "standards export china-2024-07.json --output Output",
        "standards export icalendar china-2024-07.json --output -",
        "standards export csv jsonld a.json b.json --output Output",
    ]

    static var options: [CommandOption] {
        var options = [
            CommandOption(
                name: "output", placeholder: "DIR|-",
                summary: "the folder to write to (default: this one); - for the standard output"),
            CommandOption(name: "verbose", summary: "each note by itself, and not how many there are of a reason"),
            CommandOption(name: "json", summary: "warnings and notes as one JSON object a line"),
        ]
        // Each exporter says for itself whether a flag may be given again.
        for exporter in ExporterRegistry.standard.exporters {
            for flag in exporter.flags {
                let summary = "\(exporter.format.id): \(flag.summary)"
                if let place = options.firstIndex(where: { $0.name == flag.name }) {
                    options[place].summary += "; \(summary)"
                    let known = options[place].placeholder?.split(separator: "|").map(String.init) ?? []
                    let more = flag.placeholder?.split(separator: "|").map(String.init) ?? []
                    options[place].placeholder = (known + more.filter { !known.contains($0) }).joined(separator: "|")
                } else {
                    options.append(
                        CommandOption(
                            name: flag.name, placeholder: flag.placeholder, summary: summary, isRepeatable: true))
                }
            }
        }
        return options
    }

    static var details: String {
        """
        FORMATS
        \(ExporterRegistry.standard.exporters.map { "\($0.format.id)  \($0.format.title)" }.joined(separator: "\n"))
        None named means \(defaults.joined(separator: ", ")). Leading words that name a format are formats: write
        ./csv for a file of that name. Several files are read as one catalogue.

        NOTES
          What a format cannot carry is told in a note for each reason, with their number. With --json, notes and
          warnings are written to the standard output, in the form of “standards check --json”, and each by itself; with
          --output - to the standard error. What was written is then not told.
        """
    }

    static let defaults = ["icalendar", "graphviz", "jsonld", "csv"]

    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let registry = ExporterRegistry.standard
        let formats = arguments.words.prefix { registry[$0] != nil }
        let files = Array(arguments.words.dropFirst(formats.count))
        var exporters: [AnyExporter] = []
        for id in formats.isEmpty ? defaults[...] : formats where !exporters.contains(where: { $0.format.id == id }) {
            if let exporter = registry[id] { exporters.append(exporter) }
        }
        if formats.isEmpty, let word = files.first, files.count > 1, (unsafe access(word, F_OK)) != 0,
            !word.contains("."), !word.contains("/")
        {
            let known = registry.exporters.map(\.format.id)
            let question = Suggestion.nearest(to: word, among: known).map { "did you mean \($0)?" }
            throw UsageError(
                "there is neither a format nor a file “\(word)”: "
                    + (question ?? "formats are \(known.joined(separator: ", "))"))
        }
        let folder = arguments.value("output") ?? "."
        guard !folder.isEmpty else { throw UsageError("--output needs a folder, or - for the standard output") }
        if folder == "-", exporters.count > 1 { throw UsageError("--output - needs one format that writes one file") }
        var flags = arguments.particular.filter { !["output", "verbose", "json"].contains($0.name) }
        for flag in flags where !exporters.contains(where: { $0.flags.contains { $0.name == flag.name } }) {
            throw UsageError("--\(flag.name) is no option of \(exporters.map(\.format.id).joined(separator: ", "))")
        }
        for flag in flags {
            let takers = exporters.filter { $0.flags.contains { $0.name == flag.name } }
            let meanings = Set(takers.map { $0.flags.first { $0.name == flag.name }?.placeholder })
            guard meanings.count < 2 else {
                let names = takers.map(\.format.id)
                throw UsageError(
                    "--\(flag.name) means something else for each of \(names.joined(separator: ", ")): export them one by one, "
                        + "as in “standards export \(names[0]) … --\(flag.name) …”")
            }
        }
        // A day can be said as “standards deadlines” takes it.
        let period = try arguments.period()
        for place in flags.indices {
            switch flags[place].name {
            case "from": flags[place].value = period.first?.description ?? ""
            case "to": flags[place].value = period.last?.description ?? ""
            default: continue
            }
        }
        func flagsOf(_ exporter: AnyExporter) -> [(name: String, value: String)] {
            flags.filter { flag in exporter.flags.contains { $0.name == flag.name } }
        }
        for exporter in exporters {
            do {
                try exporter.check(flagsOf(exporter), takesSeveralFiles: folder != "-")
            } catch { throw UsageError(error.message) }
        }
        if folder != "-" { try mend([folder], terminal) }
        let notes = ExportNotes(
            terminal, isVerbose: arguments.has("verbose"),
            json: arguments.has("json") ? (folder == "-" ? 2 : 1) : nil)
        func read(_ files: [String]) throws -> Catalogue? {
            let reading = try readFiles(files, terminal)
            try notes.tell(reading.diagnostics)
            return reading.hasErrors ? nil : reading.catalogue
        }
        guard let catalogue = try read(files) else { return .failed }
        var others: [String: [Catalogue]] = [:]
        for flag in flags
        where exporters.contains(where: { $0.flags.contains { $0.name == flag.name && $0.namesCatalogue } }) {
            guard let other = try read([flag.value]) else { return .failed }
            others[flag.name, default: []].append(other)
        }
        let companions = exporters.filter { $0.writesMainFile(flagsOf($0)) }.map(\.format)
        if folder == "-" {
            var output = StandardOutput()
            let report = try exporters[0].export(
                catalogue, flags: flagsOf(exporters[0]), others: others, takesSeveralFiles: false,
                companions: companions, to: &output)
            try notes.tell(report, of: exporters[0].format)
            return .fine
        }
        let inputs = files + others.keys.flatMap(arguments.values)
        let written = try Interruption.allOrNone(sparing: inputs) { transaction in
            let progress = Progress(terminal.errors)
            defer { progress.end() }
            var output = FolderOutput(folder, transaction, progress)
            for exporter in exporters {
                output.task = "writing \(exporter.format.id), \(catalogue.count) entities"
                let report = try exporter.export(
                    catalogue, flags: flagsOf(exporter), others: others, companions: companions, to: &output)
                progress.end()
                try notes.tell(report, of: exporter.format)
            }
            return output.files
        }
        if !arguments.has("json") { list(written, folder, terminal) }
        return .fine
    }

    private static func list(_ files: [(name: String, size: Int)], _ folder: String, _ terminal: Terminal) {
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
