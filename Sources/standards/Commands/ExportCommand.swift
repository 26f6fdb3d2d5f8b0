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
        // A day can be said as “standards deadlines” takes it.
        let flags = try arguments.flags().filter { !["output", "render", "verbose", "json"].contains($0.name) }
        let rendering = try rendering(arguments, exporters)
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
        var texts: [String: [ExportText]] = [:]
        for flag in flags {
            let meanings = exporters.flatMap { $0.flags.filter { $0.name == flag.name } }
            if meanings.contains(where: \.namesCatalogue) {
                guard let other = try read([flag.value]) else { return .failed }
                others[flag.name, default: []].append(other)
            } else if meanings.contains(where: \.namesText) {
                let text = String(decoding: try readFile(flag.value), as: UTF8.self)
                texts[flag.name, default: []].append(ExportText(name: flag.value, text: text))
            }
        }
        let companions = exporters.filter { $0.writesMainFile(flagsOf($0)) }.map(\.format)
        if folder == "-" {
            if let rendering {
                var graph = MemoryOutput()
                let report = try exporters[0].export(
                    catalogue, flags: flagsOf(exporters[0]), others: others, texts: texts, takesSeveralFiles: false,
                    companions: companions, to: &graph)
                try notes.tell(report, of: exporters[0].format)
                let picture = try rendering.picture(of: graph.files[0].bytes)
                var output = StandardOutput()
                try output.write(picture, as: "")
                return .fine
            }
            var output = StandardOutput()
            let report = try exporters[0].export(
                catalogue, flags: flagsOf(exporters[0]), others: others, texts: texts, takesSeveralFiles: false,
                companions: companions, to: &output)
            try notes.tell(report, of: exporters[0].format)
            return .fine
        }
        let inputs = files + (Array(others.keys) + texts.keys).flatMap(arguments.values)
        let written = try Interruption.allOrNone(sparing: inputs) { transaction in
            let progress = Progress(terminal.errors)
            defer { progress.end() }
            var output = FolderOutput(folder, transaction, progress)
            for exporter in exporters {
                output.task = "writing \(exporter.format.id), \(catalogue.count) entities"
                let report = try exporter.export(
                    catalogue, flags: flagsOf(exporter), others: others, texts: texts, companions: companions,
                    present: { name in
                        (try? readFile("\(folder)/\(name)", onlyRegular: true)).map {
                            String(decoding: $0, as: UTF8.self)
                        }
                    }, to: &output)
                progress.end()
                try notes.tell(report, of: exporter.format)
                guard let rendering, exporter.format == GraphvizExporter.format else { continue }
                var graph = MemoryOutput()
                _ = try exporter.export(
                    catalogue, flags: flagsOf(exporter), others: others, texts: texts, companions: companions,
                    to: &graph)
                try output.write(
                    rendering.picture(of: graph.files[0].bytes), as: "relations.\(rendering.rawValue)")
            }
            return output.files
        }
        let names = Set(written.map(\.name))
        for exporter in exporters {
            try notes.tell(stale: staleFiles(of: exporter.format, names, folder), exporter.format)
        }
        if !arguments.has("json") { list(written, folder, terminal) }
        return .fine
    }

    /// What is to be drawn besides.
    private static func rendering(_ arguments: Arguments, _ exporters: [AnyExporter]) throws -> Rendering? {
        guard let word = arguments.value("render") else { return nil }
        guard let rendering = Rendering(rawValue: word) else {
            throw UsageError("--render takes svg, png or pdf, not “\(word)”")
        }
        guard exporters.contains(where: { $0.format == GraphvizExporter.format }) else {
            throw UsageError("--render draws graphs: it needs the format \(GraphvizExporter.format.id)")
        }
        return rendering
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
