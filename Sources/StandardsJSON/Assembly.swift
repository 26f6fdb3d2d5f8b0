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
    /// The files, in the order in which they are read: what is extended comes first.
    let files: CatalogueFiles
    var sources: [CatalogueSource] { files.sources }
    /// How many diagnostics of one rule are reported of one file.
    let limit: Int
    /// Does pieces of work at one time.
    var concurrently: Concurrently?
    /// How many bytes each reads at least.
    var sectionSize = 1
    /// What came before, where only a part of a file is read.
    let beginning: CatalogueParts.Beginning?
    /// Everything found, in no order.
    private(set) var found: [Located] = []
    /// Where each entity is, by kind and in the order of its collection.
    var places: [ObjectIdentifier: [Place]] = [:]
    /// Where else something is said of an entity, in the order of the files.
    private var furtherPlaces: [EntityReference: [Place]] = [:]
    /// What two files say differently of one entity, and where each speaks of it.
    private var contradictions: [(found: [MergeContradiction], first: Place, later: Place)] = []
    /// The headers of the files.
    var headers: [CatalogueHeader] = []
    /// The kinds of which entities could not be read, so that references to them may seem to lead nowhere.
    var lostKinds: Set<String> = []
    private var hasLostEntities = false
    /// Whether the reading of the file whose words on the catalogue hold found errors.
    private var isLeadingFileWrong = false
    private var lines: [Int: LineIndex] = [:]
    /// The steps from the format of the file that was read last.
    private(set) var migration = MigrationPath()
    /// Whether the file that was read last is none that can be read, whatever follows.
    var isRefused = false

    init(catalogue: Catalogue, files: CatalogueFiles, limit: Int, beginning: CatalogueParts.Beginning? = nil) {
        self.beginning = beginning
        self.catalogue = catalogue
        self.files = files
        self.limit = limit
    }

    // MARK: reading

    mutating func add(_ file: Int, migrations: [FormatMigration]) {
        JSONScanner.scan(sources[file].bytes, faultLimit: limit) { scanner in
            var reader = FileReader(reader: EntityReader(scanner, in: catalogue.schema.notation), file: file)
            reader.read(into: &self, migrations: migrations)
            migration = reader.reader.migration
            let scanner = reader.reader.scanner
            hasLostEntities = hasLostEntities || scanner.hasLostEntities
            if file == files.leading { isLeadingFileWrong = scanner.faults.errorCount > 0 }
            for fault in scanner.faults.reported {
                var diagnostic = Diagnostic(
                    rule: fault.rule, severity: fault.severity, summary: fault.summary,
                    explanation: ReadingRule[fault.rule]?.reason ?? "", fixes: fault.fixes)
                diagnostic.replacement = fault.replacement
                diagnostic.meant = fault.meant
                diagnostic.place(in: scanner.rangeOfText(at: fault.offset))
                append(diagnostic, file: file, offset: fault.offset)
            }
            for rest in scanner.faults.rests {
                let diagnostic = Diagnostic(rule: rest.rule, severity: rest.severity, count: rest.count, summary: "")
                append(diagnostic, file: file, offset: rest.offset, isRest: true)
            }
        }
    }

    /// Puts the entities of each kind in the order in which everything reads them, and their places with them.
    mutating func putInOrder() {
        for kind in catalogue.schema.kinds { putInOrder(kind) }
    }

    private mutating func putInOrder<E: Entity>(_ kind: E.Type) {
        guard var places = places.removeValue(forKey: ObjectIdentifier(kind)) else { return }
        catalogue.entities[kind].putInOrder(with: &places)
        self.places[ObjectIdentifier(kind)] = places
    }

    private mutating func append(_ diagnostic: Diagnostic, file: Int, offset: Int, isRest: Bool = false) {
        var diagnostic = diagnostic
        let (line, column) = position(of: offset, in: file)
        diagnostic.location = SourceLocation(file: sources[file].name, line: line, column: column)
        found.append(Located(diagnostic: diagnostic, file: file, offset: offset, isRest: isRest))
    }

    /// The line and the column of a place; a file's lines are found once, when they are first asked for.
    mutating func position(of offset: Int, in file: Int) -> (line: Int, column: Int) {
        let index = lines[file] ?? LineIndex(sources[file].bytes)
        lines[file] = index
        let (line, column) = index.position(of: offset)
        return ((beginning?.lines ?? 0) + line, column)
    }

    /// What a file says of an entity of which another file has spoken: it amends that, where it extends the file, or else
    /// completes it.
    mutating func join<E: Entity>(_ before: E, _ later: E, from place: Place, _ first: Place) -> E {
        let mode: MergeMode = files.extends(place.file, first.file) ? .amending : .completing
        let (entity, found) = before.merging(later, as: mode, in: catalogue.schema.notation)
        furtherPlaces[before.entityReference, default: []].append(place)
        if !found.isEmpty { contradictions.append((found, first, place)) }
        return entity
    }

    /// Reports what files say differently of one entity, at the later place, with the earlier one.
    mutating func reportContradictions() {
        for (found, first, later) in contradictions {
            let before = places(of: found.map(\.path), in: first)
            let after = places(of: found.map(\.laterPath), in: later)
            for contradiction in found {
                let firstOffset = before.place(contradiction.path.steps[...], atKey: false) ?? first.offset
                let line = position(of: firstOffset, in: first.file).line
                let name = contradiction.laterPath.steps.last.map { CataloguePath(nil, [$0]).description } ?? ""
                append(
                    Diagnostic(
                        rule: "contradiction", severity: .error, path: contradiction.laterPath,
                        summary:
                            "\"\(name)\" is \(contradiction.later) here, and \(contradiction.before) in \(sources[first.file].name):\(line)",
                        explanation: ReadingRule["contradiction"]?.reason ?? "",
                        fixes: ["make both the same", "where this is the later edition, let it extend the other"]),
                    file: later.file,
                    offset: after.place(contradiction.laterPath.steps[...], atKey: false) ?? later.offset)
            }
        }
    }

    /// Reports what is wrong with what files extend.
    mutating func reportExtensions() {
        for fault in files.faults {
            append(
                Diagnostic(
                    rule: "extends", severity: .error, summary: fault.summary,
                    explanation: ReadingRule["extends"]?.reason ?? "", fixes: fault.fixes),
                file: fault.file, offset: fault.offset)
        }
    }

    // MARK: checking

    mutating func check(by rules: [ValidationRule]) {
        var diagnostics = catalogue.diagnostics(by: rules, concurrently: concurrently)
        // What the first line says is checked with it.
        diagnostics.removeAll { isConsequence($0) || beginning != nil && $0.path.entity == nil }
        locate(Self.consolidated(diagnostics, in: catalogue), header: files.leading)
        // What the first file says of the catalogue holds; what the others say of themselves is checked all the same.
        for file in headers.indices where file != files.leading {
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
            guard let entity = diagnostic.path.entity else { return isLeadingFileWrong }
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

    /// Where the files speak of an entity, in the order in which they are read.
    func allPlaces(of entity: EntityReference) -> [Place] {
        guard let first = place(of: entity) else { return [] }
        return [first] + (furtherPlaces[entity] ?? [])
    }

    private func place<E: Entity>(_ kind: E.Type, _ id: String) -> Place? {
        guard let id = EntityID<E>(id), let position = catalogue.entities[kind].position(of: id) else { return nil }
        return places[ObjectIdentifier(kind)]?[position]
    }

    /// Gives diagnostics that name a place in the catalogue their place in a file: one pass over each entity concerned.
    mutating func locate(_ diagnostics: [Diagnostic], header: Int) {
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
            let places = group[0].path.entity.map { allPlaces(of: $0) } ?? []
            guard header < sources.count else {
                // Without a file there is nothing but the path.
                found += group.map { Located(diagnostic: $0, file: 0, offset: 0) }
                continue
            }
            locate(group, in: places.isEmpty ? [Place(file: header, offset: 0)] : places)
        }
    }

    /// Gives diagnostics of one entity their places: each in the last of the files that has what it is about, or else, as
    /// far as its path can be followed, in the first. An element of a list that several files fill is counted in its own.
    private mutating func locate(_ diagnostics: [Diagnostic], in places: [Place]) {
        let elements = elements(at: diagnostics.map(\.path), in: places)
        let paths = diagnostics.map { elements[$0.path]?.path ?? $0.path }
        let renamed = zip(diagnostics, paths).map { $0.renamed(at: $1) }
        let wanted = places.map { self.places(of: paths + renamed.compactMap(\.self), in: $0) }
        for (number, var diagnostic) in diagnostics.enumerated() {
            let steps = paths[number].steps[...]
            let atKey = [ValidationRule.unknownKey.id, ValidationRule.misspeltKey.id].contains(diagnostic.rule)
            let place =
                elements[diagnostic.path]?.place
                ?? places.indices.dropFirst().last { wanted[$0].wholePlace(steps, atKey: atKey) != nil } ?? 0
            let (file, offset) = (places[place].file, places[place].offset)
            if diagnostic.replacement != nil || diagnostic.meant != nil {
                diagnostic.place(
                    in: range(
                        of: diagnostic, at: steps, renamed: renamed[number], in: wanted[place], sources[file].bytes))
            }
            append(diagnostic, file: file, offset: wanted[place].place(steps, atKey: atKey) ?? offset)
        }
    }

    /// Where the text is that can be replaced; nil where another one is there, or the new name of a key already is.
    private func range(
        of diagnostic: Diagnostic, at steps: ArraySlice<CataloguePath.Step>, renamed: CataloguePath?,
        in wanted: WantedPlaces, _ bytes: [UInt8]
    ) -> Range<Int>? {
        let isKey = diagnostic.replacement?.part == .key
        guard let place = wanted.wholePlace(steps, atKey: isKey) else { return nil }
        if let renamed, wanted.wholePlace(renamed.steps[...], atKey: true) != nil { return nil }
        return JSONScanner.scan(bytes) { scanner in
            scanner.rangeOfText(at: place, reading: diagnostic.replacement?.former ?? diagnostic.meant?.text)
        }
    }

    /// Where the paths of one entity lead in a file: one pass over what the file says of it.
    func places(of paths: [CataloguePath], in place: Place) -> WantedPlaces {
        var wanted = WantedPlaces()
        for path in paths { wanted.want(path.steps[...]) }
        JSONScanner.scan(sources[place.file].bytes) { scanner in
            scanner.find(&wanted, from: scanner.startOfText(place.offset))
        }
        return wanted
    }
}

extension JSONScanner {
    /// A place, or what follows the byte order mark where it is the beginning of a file that has one.
    func startOfText(_ place: Int) -> Int {
        place == 0 && count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : place
    }
}

extension Diagnostic {
    /// Where the member at a path would be of which the name is replaced.
    fileprivate func renamed(at path: CataloguePath) -> CataloguePath? {
        guard let replacement, replacement.part == .key, case .text(let name) = replacement.value else { return nil }
        return CataloguePath(path.entity, path.steps.dropLast() + [.property(name)])
    }
}
