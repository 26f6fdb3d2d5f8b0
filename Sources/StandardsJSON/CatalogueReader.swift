public import StandardsModel

/// A file of a catalogue: how it is named, and its bytes.
public struct CatalogueSource: Sendable {
    /// The name by which diagnostics call it.
    public let name: String
    /// Its bytes.
    public let bytes: [UInt8]

    /// A file.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// What was read.
public struct CatalogueReading: Sendable {
    /// The catalogue, as far as it could be read.
    public let catalogue: Catalogue
    /// Everything that is wrong or odd, in the order of the files.
    public let diagnostics: [Diagnostic]

    /// Whether the catalogue cannot be used.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Reads the catalogue format: decodes by the tables, checks by the rules, and tells each fault at its place.
public struct CatalogueReader: Sendable {
    /// The kinds that it knows.
    public var schema: Schema
    /// The rules by which it checks.
    public var rules: [ValidationRule]

    /// A reader of the standard kinds and rules, or of others.
    public init(schema: Schema = .standard, rules: [ValidationRule] = ValidationRule.standard) {
        self.schema = schema
        self.rules = rules
    }

    /// Reads files as one catalogue, whose header is that of the first.
    public func read(_ sources: [CatalogueSource]) -> CatalogueReading {
        var assembly = Assembly(catalogue: Catalogue(schema: schema))
        for (file, source) in sources.enumerated() { assembly.add(source, number: file, of: sources) }
        var diagnostics = assembly.diagnostics
        if !assembly.isLossy {
            let report = assembly.catalogue.validate(rules: rules)
            diagnostics += assembly.locate(report.diagnostics, in: sources)
        }
        let order = Dictionary(sources.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        // A stable order: by place, and at one place as they were found.
        let sorted = diagnostics.enumerated().sorted { left, right in
            let first = left.element.location.map { (order[$0.file] ?? 0, $0.line, $0.column) } ?? (0, 0, 0)
            let second = right.element.location.map { (order[$0.file] ?? 0, $0.line, $0.column) } ?? (0, 0, 0)
            return first == second ? left.offset < right.offset : first < second
        }
        return CatalogueReading(catalogue: assembly.catalogue, diagnostics: sorted.map(\.element))
    }
}

/// A catalogue while its files are read.
struct Assembly {
    var catalogue: Catalogue
    var diagnostics: [Diagnostic] = []
    var isLossy = false
    /// Where each entity stands, by kind and in the order of its collection.
    var places: [ObjectIdentifier: [Place]] = [:]

    struct Place {
        let file: Int
        let offset: Int
    }

    init(catalogue: Catalogue) { self.catalogue = catalogue }

    mutating func add(_ source: CatalogueSource, number: Int, of sources: [CatalogueSource]) {
        JSONScanner.scan(source.bytes) { scanner in
            var file = FileReader(reader: EntityReader(scanner), number: number, isFirst: number == 0)
            file.read(into: &self, sources: sources)
            scanner = file.reader.scanner
            isLossy = isLossy || scanner.isLossy
            for fault in scanner.faults {
                let (line, column) = scanner.position(of: fault.offset)
                diagnostics.append(
                    Diagnostic(
                        rule: fault.rule, severity: fault.severity, summary: fault.summary, fixes: fault.fixes,
                        location: SourceLocation(file: source.name, line: line, column: column)))
            }
        }
    }

    func place(of entity: EntityReference) -> Place? {
        guard let kind = catalogue.schema[kind: entity.kind] else { return nil }
        return place(kind, entity.id)
    }

    private func place<E: Entity>(_ kind: E.Type, _ id: String) -> Place? {
        guard let id = ID<E>(id), let position = catalogue[all: kind].position(of: id) else { return nil }
        return places[ObjectIdentifier(kind)]?[position]
    }

    /// Gives diagnostics that name a place in the catalogue their place in a file.
    func locate(_ diagnostics: [Diagnostic], in sources: [CatalogueSource]) -> [Diagnostic] {
        var located = diagnostics
        for file in sources.indices {
            JSONScanner.scan(sources[file].bytes) { scanner in
                for index in located.indices where located[index].location == nil {
                    let path = located[index].path
                    let start: Int
                    if let entity = path.entity {
                        guard let place = place(of: entity), place.file == file else { continue }
                        start = place.offset
                    } else {
                        guard file == 0 else { continue }
                        start = 0
                    }
                    let (line, column) = scanner.position(of: scanner.find(path.steps[...], from: start))
                    located[index].location = SourceLocation(file: sources[file].name, line: line, column: column)
                }
            }
        }
        return located
    }
}

extension JSONScanner {
    /// Where the value lies to which the steps lead from the value at a place; as far as they can be followed.
    func find(_ steps: ArraySlice<CataloguePath.Step>, from place: Int) -> Int {
        var scanner = self
        scanner.offset = place
        scanner.skipSpace()
        let start = scanner.offset
        guard let step = steps.first else { return start }
        switch step {
        case .property(let wanted):
            guard scanner.start == .object, var frame = scanner.open() else { return start }
            while let name = scanner.nextName(&frame) {
                if scanner.content(of: name) == wanted {
                    // A key that nothing knows is told at the key, a value at the value.
                    return steps.count == 1 && scanner.start == .object
                        ? scanner.offset : scanner.find(steps.dropFirst(), from: scanner.offset)
                }
                scanner.skipValue()
            }
        case .element(let wanted):
            guard scanner.start == .array, var frame = scanner.open() else { return start }
            var position = 0
            while scanner.nextElement(&frame) {
                if position == wanted { return scanner.find(steps.dropFirst(), from: scanner.offset) }
                position += 1
                scanner.skipValue()
            }
        }
        return start
    }
}
