import StandardsModel

/// A catalogue while its files are read.
struct Assembly {
    /// Where an entity is in a file, and whether an error was found in it.
    struct Place {
        let file: Int
        let offset: Int
        var hasError = false
    }

    /// A diagnostic with its place in the files.
    struct Located {
        var diagnostic: Diagnostic
        let file: Int
        let offset: Int
        /// Whether it only says how many more there are.
        var isRest = false
    }

    var catalogue: Catalogue
    let sources: [CatalogueSource]
    /// How many diagnostics of one rule are reported of one file.
    let limit: Int
    /// Everything found, in no order.
    private(set) var found: [Located] = []
    /// Where each entity is, by kind and in the order of its collection.
    var places: [ObjectIdentifier: [Place]] = [:]
    /// The headers of the files.
    var headers: [CatalogueHeader] = []
    /// The kinds of which entities could not be read, so that references to them may seem to lead nowhere.
    var lostKinds: Set<String> = []
    private var hasLostEntities = false
    /// Whether the reading of the first file, whose words on the catalogue hold, found errors.
    private var isFirstFileWrong = false
    private var lines: [Int: LineIndex] = [:]

    init(catalogue: Catalogue, sources: [CatalogueSource], limit: Int) {
        self.catalogue = catalogue
        self.sources = sources
        self.limit = limit
    }

    // MARK: reading

    mutating func add(_ file: Int, migrations: [FormatMigration]) {
        JSONScanner.scan(sources[file].bytes, faultLimit: limit) { scanner in
            var reader = FileReader(reader: EntityReader(scanner, in: catalogue.schema.notation), file: file)
            reader.read(into: &self, migrations: migrations)
            let scanner = reader.reader.scanner
            hasLostEntities = hasLostEntities || scanner.hasLostEntities
            if file == 0 { isFirstFileWrong = scanner.faults.errorCount > 0 }
            for fault in scanner.faults.reported {
                let diagnostic = Diagnostic(
                    rule: fault.rule, severity: fault.severity, summary: fault.summary,
                    explanation: ReadingRule[fault.rule]?.reason ?? "", fixes: fault.fixes)
                append(diagnostic, file: file, offset: fault.offset)
            }
            for rest in scanner.faults.rests {
                let diagnostic = Diagnostic(rule: rest.rule, severity: rest.severity, count: rest.count, summary: "")
                append(diagnostic, file: file, offset: rest.offset, isRest: true)
            }
        }
    }

    private mutating func append(_ diagnostic: Diagnostic, file: Int, offset: Int, isRest: Bool = false) {
        var diagnostic = diagnostic
        let (line, column) = position(of: offset, in: file)
        diagnostic.location = SourceLocation(file: sources[file].name, line: line, column: column)
        found.append(Located(diagnostic: diagnostic, file: file, offset: offset, isRest: isRest))
    }

    /// The line and the column of a place; a file's lines are found once, when they are first asked for.
    mutating func position(of offset: Int, in file: Int) -> (line: Int, column: Int) {
        if let index = lines[file] { return index.position(of: offset) }
        let index = LineIndex(sources[file].bytes)
        lines[file] = index
        return index.position(of: offset)
    }

    // MARK: checking

    mutating func check(by rules: [ValidationRule]) {
        var diagnostics = catalogue.diagnostics(by: rules)
        diagnostics.removeAll { isConsequence($0) }
        locate(Self.consolidated(diagnostics, in: catalogue))
        // What the first file says of the catalogue holds; what the others say of themselves is checked all the same.
        for file in headers.indices.dropFirst() {
            let alone = Catalogue(header: headers[file], schema: catalogue.schema)
            let report = alone.validate(rules: rules).diagnostics.filter { $0.path.entity == nil }
            locate(report, header: file)
        }
    }

    /// Whether a fault of the text, which is reported, is what the rule stumbles over.
    private func isConsequence(_ diagnostic: Diagnostic) -> Bool {
        switch diagnostic.rule {
        case ValidationRule.danglingReference.id:
            if hasLostEntities { return true }
            return diagnostic.target.map { lostKinds.contains($0.kind) } ?? false
        case ValidationRule.missingProperty.id, ValidationRule.missingName.id, ValidationRule.missingSource.id:
            guard let entity = diagnostic.path.entity else { return isFirstFileWrong }
            return place(of: entity)?.hasError ?? true
        default: return false
        }
    }

    /// Where a catalogue has no entity of a kind at all, the references to the kind are reported once, at the first.
    private static func consolidated(_ diagnostics: [Diagnostic], in catalogue: Catalogue) -> [Diagnostic] {
        var first: [String: Int] = [:]
        var more: [Int: Int] = [:]
        var kept: [Diagnostic] = []
        for diagnostic in diagnostics {
            if diagnostic.rule == ValidationRule.danglingReference.id, let target = diagnostic.target,
                let kind = catalogue.schema[kind: target.kind], catalogue.count(of: kind) == 0
            {
                if let earlier = first[target.kind] {
                    more[earlier, default: 0] += 1
                    continue
                }
                first[target.kind] = kept.count
            }
            kept.append(diagnostic)
        }
        for (position, count) in more {
            kept[position].count += count
            kept[position].summary +=
                ", and \(count) more \(count == 1 ? "reference leads" : "references lead") nowhere"
            if let target = kept[position].target, let kind = catalogue.schema[kind: target.kind] {
                kept[position].fixes.append("the catalogue has no \"\(kind.kind.plural)\"")
            }
        }
        return kept
    }

    // MARK: places

    func place(of entity: EntityReference) -> Place? {
        guard let kind = catalogue.schema[kind: entity.kind] else { return nil }
        return place(kind, entity.id)
    }

    private func place<E: Entity>(_ kind: E.Type, _ id: String) -> Place? {
        guard let id = EntityID<E>(id), let position = catalogue[all: kind].position(of: id) else { return nil }
        return places[ObjectIdentifier(kind)]?[position]
    }

    /// Gives diagnostics that name a place in the catalogue their place in a file: one pass over each entity concerned.
    mutating func locate(_ diagnostics: [Diagnostic], header: Int = 0) {
        var positions: [EntityReference?: Int] = [:]
        var groups: [[Diagnostic]] = []
        for diagnostic in diagnostics {
            let position = positions[diagnostic.path.entity] ?? groups.count
            if position == groups.count {
                positions[diagnostic.path.entity] = position
                groups.append([])
            }
            groups[position].append(diagnostic)
        }
        for group in groups {
            let place = group[0].path.entity.flatMap { self.place(of: $0) } ?? Place(file: header, offset: 0)
            guard place.file < sources.count else {
                // Without a file there is nothing but the path.
                found += group.map { Located(diagnostic: $0, file: 0, offset: 0) }
                continue
            }
            var wanted = WantedPlaces()
            for diagnostic in group { wanted.want(diagnostic.path.steps[...]) }
            JSONScanner.scan(sources[place.file].bytes) { scanner in
                scanner.find(&wanted, from: scanner.startOfText(place.offset))
            }
            for diagnostic in group {
                let atKey = diagnostic.rule == ValidationRule.unknownKey.id
                append(
                    diagnostic, file: place.file,
                    offset: wanted.place(diagnostic.path.steps[...], atKey: atKey) ?? place.offset)
            }
        }
    }
}

extension JSONScanner {
    /// A place, or what follows the byte order mark where it is the beginning of a file that has one.
    fileprivate func startOfText(_ place: Int) -> Int {
        place == 0 && count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : place
    }
}
