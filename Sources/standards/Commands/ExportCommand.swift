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
                summary: "the folder to write to (default: this one); - for the standard output")
        ]
        // Each exporter says for itself whether a flag may be given again.
        for exporter in ExporterRegistry.standard.exporters {
            for flag in exporter.flags {
                let summary = "\(exporter.format.id): \(flag.summary)"
                if let place = options.firstIndex(where: { $0.name == flag.name }) {
                    options[place].summary += "; \(summary)"
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
        var columns = Columns()
        columns.rows = ExporterRegistry.standard.exporters.map { ["  \($0.format.id)", $0.format.title] }
        return """
            FORMATS
            \(columns.lines().joined(separator: "\n"))
            None named means \(defaults.joined(separator: ", ")). Leading words that name a format are formats: write
            ./csv for a file of that name. Several files are read as one catalogue.
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
            let near = Suggestion.nearest(to: word, among: registry.exporters.map(\.format.id))
        {
            throw UsageError("there is neither a format nor a file “\(word)”: did you mean \(near)?")
        }
        let folder = arguments.value("output") ?? "."
        guard !folder.isEmpty else { throw UsageError("--output needs a folder, or - for the standard output") }
        if folder == "-", exporters.count > 1 { throw UsageError("--output - needs one format that writes one file") }
        let flags = arguments.options.filter { $0.name != "output" && $0.name != "help" }
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
        guard let catalogue = try readCatalogue(files, terminal) else { return .failed }
        var others: [String: [Catalogue]] = [:]
        for flag in flags
        where exporters.contains(where: { $0.flags.contains { $0.name == flag.name && $0.namesCatalogue } }) {
            guard let other = try readCatalogue([flag.value], terminal) else { return .failed }
            others[flag.name, default: []].append(other)
        }
        let companions = exporters.filter { $0.writesMainFile(flagsOf($0)) }.map(\.format)
        if folder == "-" {
            var output = StandardOutput()
            let report = try exporters[0].export(
                catalogue, flags: flagsOf(exporters[0]), others: others, takesSeveralFiles: false,
                companions: companions, to: &output)
            show(report, of: exporters[0], terminal)
            return .fine
        }
        let inputs = files + others.keys.flatMap(arguments.values)
        let written = try Interruption.allOrNone(sparing: inputs) { transaction in
            var output = FolderOutput(folder, transaction)
            for exporter in exporters {
                let report = try terminal.showing("writing \(exporter.format.id)…") {
                    try exporter.export(
                        catalogue, flags: flagsOf(exporter), others: others, companions: companions, to: &output)
                }
                show(report, of: exporter, terminal)
            }
            return output.files
        }
        list(written, folder, terminal)
        return .fine
    }

    private static func show(_ report: ExportReport, of exporter: AnyExporter, _ terminal: Terminal) {
        for loss in report.losses {
            let place = [loss.subject?.description, loss.property].compactMap(\.self).joined(separator: ".")
            let words = place.isEmpty ? loss.reason : "\(place): \(loss.reason)"
            terminal.report(.warning, of: exporter.format.id, "\(words) [not-carried]")
        }
    }

    private static func list(_ files: [(name: String, size: Int)], _ folder: String, _ terminal: Terminal) {
        let tables = files.filter { $0.name.hasPrefix("csv/") }
        var columns = Columns()
        for file in files where !file.name.hasPrefix("csv/") {
            columns.rows.append(["  \(folder)/\(file.name)", size(file.size)])
        }
        if !tables.isEmpty {
            let count = tables.count { $0.name.hasSuffix(".csv") }
            columns.rows.append([
                "  \(folder)/csv/", "\(size(tables.reduce(0) { $0 + $1.size })), \(count) tables and their metadata",
            ])
        }
        terminal.print("Wrote \(files.count == 1 ? "1 file" : "\(files.count) files"):")
        for line in columns.lines() { terminal.print(line) }
    }

    private static func size(_ bytes: Int) -> String {
        if bytes < 1000 { return "\(bytes) bytes" }
        let (unit, name) = bytes < 1_000_000 ? (1000, "kB") : (1_000_000, "MB")
        let tenths = (bytes * 10 + unit / 2) / unit
        return "\(tenths / 10).\(tenths % 10) \(name)"
    }
}
