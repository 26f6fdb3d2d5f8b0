import StandardsKit

/// What is asked of `standards export`: which formats with which flags, of which files, and where to.
struct ExportPlan {
    let exporters: [AnyExporter]
    let files: [String]
    /// The folder, or `-` for the standard output.
    let folder: String
    /// What is to be drawn besides.
    let rendering: Rendering?
    /// Whether the catalogue is read and written in parts.
    let isInParts: Bool
    /// On how many threads it reads and writes.
    let jobs: Int
    let flags: [(name: String, value: String)]

    /// The formats of which none was named.
    static let defaults = ["icalendar", "graphviz", "jsonld", "csv"]
    /// The options that are no format's.
    static let own: Set = ["output", "render", "jobs", "verbose", "json", "lines"]

    init(_ arguments: Arguments) throws {
        let registry = ExporterRegistry.standard
        let formats = arguments.words.prefix { registry[$0] != nil }
        files = Array(arguments.words.dropFirst(formats.count))
        var seen: Set<String> = []
        exporters = (formats.isEmpty ? Self.defaults[...] : formats).filter { seen.insert($0).inserted }
            .compactMap { registry[$0] }
        if formats.isEmpty { try Self.checkFormat(files) }
        folder = arguments.value("output") ?? "."
        guard !folder.isEmpty else { throw UsageError("--output needs a folder, or - for the standard output") }
        if folder == "-", exporters.count > 1 { throw UsageError("--output - needs one format that writes one file") }
        jobs = try arguments.value("jobs").map(Self.jobs) ?? RunningThread.cores
        // A day can be said as “standards deadlines” takes it.
        flags = try arguments.flags().filter { !Self.own.contains($0.name) }
        rendering = try arguments.value("render").map(Self.rendering)
        if rendering != nil, !exporters.contains(where: { $0.format == GraphvizExporter.format }) {
            throw UsageError("--render draws graphs: it needs the format \(GraphvizExporter.format.id)")
        }
        isInParts = arguments.has("lines")
        try checkFlags()
        if isInParts { try checkParts() }
    }

    var isToOutput: Bool { folder == "-" }

    /// The flags that a format takes.
    func flags(of exporter: AnyExporter) -> [(name: String, value: String)] {
        flags.filter { flag in exporter.flags.contains { $0.name == flag.name } }
    }

    /// The formats that are written together, and lead to each other.
    var companions: [ExportFormat] { exporters.filter { $0.writesMainFile(flags(of: $0)) }.map(\.format) }

    /// Where no format is named, the first word may be one that is misspelt.
    private static func checkFormat(_ files: [String]) throws {
        guard let word = files.first, files.count > 1, (unsafe access(word, F_OK)) != 0,
            !word.contains("." as Character), !word.contains("/" as Character)
        else { return }
        let known = ExporterRegistry.standard.exporters.map(\.format.id)
        let question = Suggestion.nearest(to: word, among: known).map { "did you mean \($0)?" }
        throw UsageError(
            "there is neither a format nor a file “\(word)”: "
                + (question ?? "formats are \(known.joined(separator: ", "))"))
    }

    private static func jobs(_ word: String) throws -> Int {
        guard let count = Int(word), count > 0 else {
            throw UsageError("--jobs takes a number from 1 on, not “\(word)”")
        }
        return count
    }

    private static func rendering(_ word: String) throws -> Rendering {
        guard let rendering = Rendering(rawValue: word) else {
            throw UsageError("--render takes svg, png or pdf, not “\(word)”")
        }
        return rendering
    }

    /// Throws where a format takes the whole catalogue.
    private func checkParts() throws {
        guard exporters.count == 1, [JSONExporter.format, JSONLinesExporter.format].contains(exporters[0].format) else {
            let names = exporters.map(\.format.id).joined(separator: ", ")
            throw UsageError(
                "--lines writes either lines or json: \(names) \(exporters.count == 1 ? "takes" : "take") the whole "
                    + "catalogue, so leave --lines out")
        }
    }

    /// Throws where a flag is no format's, means two things, or has a value that no format takes.
    private func checkFlags() throws {
        for flag in flags {
            let takers = exporters.filter { $0.flags.contains { $0.name == flag.name } }
            let names = takers.map(\.format.id)
            guard !takers.isEmpty else {
                throw UsageError(
                    "--\(flag.name) is no option of \(exporters.map(\.format.id).joined(separator: ", "))")
            }
            let meanings = Set(takers.map { $0.flags.first { $0.name == flag.name }?.placeholder })
            guard meanings.count < 2 else {
                throw UsageError(
                    "--\(flag.name) means something else for each of \(names.joined(separator: ", ")): export them one by one, "
                        + "as in “standards export \(names[0]) … --\(flag.name) …”")
            }
        }
        for exporter in exporters {
            do throws(ExportError) { try exporter.check(flags(of: exporter), takesSeveralFiles: !isToOutput) } catch {
                throw UsageError(error.message)
            }
        }
    }
}

/// What an export is made of: the catalogue, and what its flags name.
struct ExportInputs {
    let catalogue: Catalogue
    private var others: [String: [Catalogue]] = [:]
    private var texts: [String: [ExportText]] = [:]

    /// Reads them; nil where a catalogue has errors, which are told.
    init?(_ plan: ExportPlan, _ notes: ExportNotes, _ terminal: Terminal) throws {
        func read(_ files: [String]) throws -> Catalogue? {
            let reading = try readFiles(files, terminal, threads: plan.jobs)
            try notes.tell(reading.diagnostics)
            return reading.hasErrors ? nil : reading.catalogue
        }
        guard let catalogue = try read(plan.files) else { return nil }
        self.catalogue = catalogue
        for flag in plan.flags {
            let meanings = plan.exporters.flatMap { $0.flags.filter { $0.name == flag.name } }
            if meanings.contains(where: \.namesCatalogue) {
                guard let other = try read([flag.value]) else { return nil }
                others[flag.name, default: []].append(other)
            } else if meanings.contains(where: \.namesText) {
                let text = String(decoding: try readFile(flag.value), as: UTF8.self)
                texts[flag.name, default: []].append(ExportText(name: flag.value, text: text))
            }
        }
    }

    /// The names of the flags whose values are files.
    var flagsOfFiles: [String] { Array(others.keys) + texts.keys }

    /// Exports the catalogue in one format.
    func export(_ exporter: AnyExporter, _ plan: ExportPlan, to output: inout some ExportOutput) throws(ExportError)
        -> ExportReport
    {
        let folder = plan.folder
        return try exporter.export(
            catalogue, flags: plan.flags(of: exporter), others: others, texts: texts,
            takesSeveralFiles: !plan.isToOutput, companions: plan.companions,
            present: { name in
                guard folder != "-", let bytes = try? readFile("\(folder)/\(name)", onlyRegular: true) else {
                    return nil
                }
                return String(decoding: bytes, as: UTF8.self)
            }, to: &output)
    }
}
