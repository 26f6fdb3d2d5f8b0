public import StandardsModel

/// What was read.
///
/// ```swift
/// let reading = CatalogueReader().read([CatalogueSource(name: "china.json", bytes: bytes)])
/// for diagnostic in reading.diagnostics { print(diagnostic) }
/// guard !reading.hasErrors else { return }
/// print(reading.catalogue.count, "entities")
/// ```
public struct CatalogueReading: Sendable {
    /// The catalogue, as far as it could be read.
    public let catalogue: Catalogue
    /// Everything that is wrong or odd, in the order of the files.
    public let diagnostics: [Diagnostic]

    private let assembly: Assembly

    init(_ assembly: Assembly, diagnostics: [Diagnostic]) {
        catalogue = assembly.catalogue
        self.diagnostics = diagnostics
        self.assembly = assembly
    }

    /// Whether the catalogue cannot be used.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// How many files were read, with those that are extended.
    package var fileCount: Int { assembly.sources.count }

    /// Which file says what; takes a pass over the files, to count their lines.
    public func provenance() -> CatalogueProvenance { CatalogueProvenance(assembly) }
}

/// Reads the catalogue format: decodes by the tables, checks by the rules, and reports each fault at its place.
///
/// ```swift
/// var reader = CatalogueReader()
/// reader.rules.removeAll { $0.id == "text-without-language" }
/// reader.limit = 10
/// let reading = reader.read([CatalogueSource(name: "china.json", bytes: bytes)])
/// ```
public struct CatalogueReader: Sendable {
    /// The kinds that it knows.
    public var schema: CatalogueSchema
    /// The rules by which it checks.
    public var rules: [ValidationRule]
    /// How files of earlier major versions of the format are read.
    public var migrations: [FormatMigration]
    /// How many diagnostics of one rule are reported of one file; of the others only how many there are.
    public var limit = 100

    /// Does pieces of the reading and checking of a large file at one time; what is read and reported is the same.
    ///
    /// ```swift
    /// var reader = CatalogueReader()
    /// reader.concurrently = { count, piece in
    ///     DispatchQueue.concurrentPerform(iterations: count, execute: piece)
    /// }
    /// ```
    public var concurrently: Concurrently?
    /// How many bytes of a file a piece of that work reads at least.
    ///
    /// ```swift
    /// var reader = CatalogueReader()
    /// reader.sectionSize = 1 << 16
    /// ```
    public var sectionSize = 1 << 19

    /// Whether what a file extends is read with it; else each file is read alone, and what it takes back is kept.
    public var readsExtended = true

    /// A reader of the standard kinds and rules, or of others.
    public init(
        schema: CatalogueSchema = .standard, rules: [ValidationRule] = ValidationRule.standard,
        migrations: [FormatMigration] = FormatMigration.standard
    ) {
        self.schema = schema
        self.rules = rules
        self.migrations = migrations
    }

    /// Reads files as one catalogue. What they say of the catalogue is taken from the first that says it, but the highest
    /// revision and the latest day of change hold; where they disagree on the rest, a warning says so. Of files that
    /// extend each other the words of the last edition hold.
    ///
    /// What is wrong with the text and what is wrong with the facts is in one report, in the order of the files;
    /// what only follows from something else in it is left out. Of one rule in one file the first ``limit`` are
    /// reported, and how many more there are.
    ///
    /// What several files say of one entity is joined: it has to agree, or a file has to extend the other, which it then
    /// amends. A file that is extended is looked for among the sources by its name, then asked for.
    ///
    /// - Parameters:
    ///   - sources: The files.
    ///   - resolve: Gives a file that is extended by its name: its path from the folder of the file that extends it, joined
    ///     to that. Nil where there is no such file, which is an error.
    public func read(
        _ sources: [CatalogueSource], resolving resolve: (String) -> CatalogueSource? = { _ in nil }
    ) -> CatalogueReading {
        withoutActuallyEscaping(resolve) { read(CatalogueFiles(sources, resolve: readsExtended ? $0 : nil)) }
    }

    /// Reads files by their names as one catalogue, with what they extend, from wherever they are.
    ///
    /// ```swift
    /// let folder = URL(fileURLWithPath: "Catalogues")
    /// let reading = CatalogueReader().read("china-2024-09.json") { name in
    ///     (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) }
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - names: The files.
    ///   - load: Gives the bytes of a file; nil where there is none, which is reported as an empty file or as one that
    ///     cannot be extended.
    public func read(_ names: String..., loading load: (String) -> [UInt8]?) -> CatalogueReading {
        read(names.map { CatalogueSource(name: $0, bytes: load($0) ?? []) }) { name in
            load(name).map { CatalogueSource(name: name, bytes: $0) }
        }
    }

    /// Reads a part of a newline-delimited catalogue by itself. Everything found in it is reported.
    func read(part source: CatalogueSource, after beginning: CatalogueParts.Beginning?) -> Assembly {
        assemble(CatalogueFiles([source], resolve: nil), limit: .max, after: beginning)
    }

    private func read(_ files: CatalogueFiles) -> CatalogueReading {
        let assembly = assemble(files, limit: max(limit, 1))
        return CatalogueReading(assembly, diagnostics: assembly.report())
    }

    private func assemble(
        _ files: CatalogueFiles, limit: Int, after beginning: CatalogueParts.Beginning? = nil
    ) -> Assembly {
        var assembly = Assembly(
            catalogue: Catalogue(schema: schema), files: files, limit: limit, beginning: beginning)
        (assembly.concurrently, assembly.sectionSize) = (concurrently, sectionSize)
        for file in files.sources.indices { assembly.add(file, migrations: migrations) }
        assembly.putInOrder()
        assembly.reportExtensions()
        assembly.reportContradictions()
        if !rules.isEmpty { assembly.check(by: rules) }
        assembly.joinHeaders()
        return assembly
    }
}
