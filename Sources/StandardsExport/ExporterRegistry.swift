public import StandardsModel

/// The formats that a program offers.
///
/// ```swift
/// var output = MemoryOutput()
/// for exporter in ExporterRegistry.standard.exporters {
///     print(exporter.format.id, exporter.format.title)
///     _ = try exporter.export(catalogue, to: &output)
/// }
/// ```
public struct ExporterRegistry: Sendable {
    /// The exporters, in the order in which they are listed.
    public let exporters: [AnyExporter]

    /// A registry of these. Two of one format id are a mistake of the program and stop it.
    public init(_ exporters: [AnyExporter]) {
        precondition(Set(exporters.map(\.format.id)).count == exporters.count, "two exporters have one format id")
        self.exporters = exporters
    }

    /// This registry with an exporter of the caller's own.
    public func appending(_ exporter: some Exporter) -> Self { Self(exporters + [AnyExporter(exporter)]) }

    /// The exporter of that format.
    public subscript(id: String) -> AnyExporter? { exporters.first { $0.format.id == id } }
}

/// An exporter whose options are still command-line flags.
///
/// ```swift
/// let exporter = AnyExporter(CalendarExporter())
/// var output = MemoryOutput()
/// _ = try exporter.export(catalogue, flags: [("from", "2024-10-01"), ("alarm", "7d")], to: &output)
/// ```
public struct AnyExporter: Sendable {
    /// A flag as a help text shows it.
    ///
    /// ```swift
    /// for flag in ExporterRegistry.standard["graphviz"]?.flags ?? [] {
    ///     print("--\(flag.name) \(flag.placeholder ?? "")", flag.summary)
    /// }
    /// ```
    public struct Flag: Hashable, Sendable {
        /// The name without the dashes.
        public let name: String
        /// What replaces the value; nil where it has none.
        public let placeholder: String?
        /// What it does.
        public let summary: String
        /// Whether it may be given more than once.
        public let isRepeatable: Bool
        /// Whether its values name files of other catalogues, which are then handed to the export.
        public let namesCatalogue: Bool
        /// Whether its values name files of text, which are then handed to the export.
        public let namesText: Bool

        fileprivate init<Options>(_ flag: ExportFlag<Options>) {
            name = flag.name
            placeholder = flag.placeholder
            summary = flag.summary
            isRepeatable = flag.isRepeatable
            namesCatalogue = if case .catalogues = flag.reading { true } else { false }
            namesText = if case .text = flag.reading { true } else { false }
        }
    }

    /// The format.
    public let format: ExportFormat
    /// The flags that it takes.
    public let flags: [Flag]
    private let runner: any Runner

    /// Wraps an exporter.
    public init<E: Exporter>(_ exporter: E) {
        format = E.format
        flags = E.Options.flags.map { Flag($0) }
        runner = Concrete(exporter: exporter)
    }

    /// Reads the flags before there is a catalogue, and throws where one is not the format's, has a wrong value or is
    /// given twice without need, where they do not go together, or where they make several files and one is wanted.
    ///
    /// - Parameters:
    ///   - flags: The format's options as the command line has them, such as `name: "from"`.
    ///   - schema: The kinds that the catalogue will have.
    ///   - takesSeveralFiles: Whether the output can hold more than one file; standard output cannot.
    public func check(
        _ flags: [(name: String, value: String)], schema: CatalogueSchema = .standard, takesSeveralFiles: Bool = true
    ) throws(ExportError) {
        guard try runner.writesOneFile(flags, schema) || takesSeveralFiles else {
            let choices = format.isOneFile ? " with \(flags.map { "--\($0.name)" }.joined(separator: " "))" : ""
            throw ExportError("\(format.id)\(choices) writes several files: it needs a folder")
        }
    }

    /// Exports a catalogue with the flags.
    ///
    /// - Parameters:
    ///   - catalogue: What is exported.
    ///   - flags: The format's options as the command line has them, such as `name: "from"`.
    ///   - others: The catalogues that flags name, by the name of the flag.
    ///   - texts: The files of text that flags name, by the name of the flag.
    ///   - present: What stands at a path of the output already; nil where nothing does.
    ///   - takesSeveralFiles: Whether the output can hold more than one file; standard output cannot.
    ///   - companions: The formats that are published at one place together with this one, itself among them.
    ///   - output: Where the bytes go.
    public func export(
        _ catalogue: Catalogue, flags: [(name: String, value: String)] = [], others: [String: [Catalogue]] = [:],
        texts: [String: [ExportText]] = [:], takesSeveralFiles: Bool = true, companions: [ExportFormat] = [],
        present: @escaping @Sendable (String) -> String? = { _ in nil }, to output: inout some ExportOutput
    ) throws(ExportError) -> ExportReport {
        try runner.export(
            Given(catalogue, flags, others, texts, takesSeveralFiles, companions, present), &output)
    }

    /// Whether its main file is where its format says, with these flags.
    package func writesMainFile(_ flags: [(name: String, value: String)]) -> Bool {
        format.path?.hasSuffix("/") ?? false || (try? runner.writesOneFile(flags, .standard)) ?? false
    }

    /// What is given to an export.
    private struct Given {
        let catalogue: Catalogue
        let flags: [(name: String, value: String)]
        let others: [String: [Catalogue]]
        let texts: [String: [ExportText]]
        let takesSeveralFiles: Bool
        let companions: [ExportFormat]
        let present: @Sendable (String) -> String?

        init(
            _ catalogue: Catalogue, _ flags: [(name: String, value: String)], _ others: [String: [Catalogue]],
            _ texts: [String: [ExportText]], _ takesSeveralFiles: Bool, _ companions: [ExportFormat],
            _ present: @escaping @Sendable (String) -> String?
        ) {
            self.catalogue = catalogue
            self.flags = flags
            self.others = others
            self.texts = texts
            self.takesSeveralFiles = takesSeveralFiles
            self.companions = companions
            self.present = present
        }
    }

    private protocol Runner: Sendable {
        func writesOneFile(_ flags: [(name: String, value: String)], _ schema: CatalogueSchema) throws(ExportError)
            -> Bool
        func export<O: ExportOutput>(_ given: Given, _ output: inout O) throws(ExportError) -> ExportReport
    }

    private struct Concrete<E: Exporter>: Runner {
        let exporter: E

        func writesOneFile(_ flags: [(name: String, value: String)], _ schema: CatalogueSchema) throws(ExportError)
            -> Bool
        {
            try E.Options(of: E.format.id, flags, schema).isOneFile && E.format.isOneFile
        }
        func export<O: ExportOutput>(_ given: Given, _ output: inout O) throws(ExportError) -> ExportReport {
            var request = ExportRequest(
                given.catalogue,
                options: try E.Options(
                    of: E.format.id, given.flags, given.catalogue.schema, in: given.catalogue, given.others,
                    given.texts),
                takesSeveralFiles: given.takesSeveralFiles, companions: given.companions)
            request.present = given.present
            return try exporter.export(request, to: &output)
        }
    }
}

extension ExportOptions {
    /// Reads flags.
    ///
    /// - Parameters:
    ///   - owner: Whose options they are, for messages.
    ///   - flags: The flags as the command line has them.
    ///   - schema: The kinds that the catalogue has.
    ///   - catalogue: The catalogue; nil where there is none yet, so that only what needs none is read.
    ///   - others: The catalogues that flags name.
    ///   - texts: The files of text that flags name.
    package init(
        of owner: String, _ flags: [(name: String, value: String)], _ schema: CatalogueSchema,
        in catalogue: Catalogue? = nil, _ others: [String: [Catalogue]] = [:], _ texts: [String: [ExportText]] = [:]
    ) throws(ExportError) {
        self.init()
        var given: Set<String> = []
        for (name, value) in flags {
            guard let flag = Self.flags.first(where: { $0.name == name }) else {
                throw ExportError("\(owner) has no option --\(name)")
            }
            let isFirst = given.insert(name).inserted
            guard isFirst || flag.isRepeatable else { throw ExportError("--\(name) is given twice") }
            switch flag.reading {
            case .word(let apply): try apply(&self, value, schema)
            case .question(let apply): if let catalogue { try apply(&self, value, catalogue) }
            case .catalogues(let take): take(&self, others[name] ?? [])
            case .text(let apply):
                guard isFirst else { continue }
                for text in texts[name] ?? [] { try apply(&self, text) }
            }
        }
        try validate()
    }
}
