import StandardsKit

/// An entity that is added to the file of a catalogue.
struct EntityAddition {
    /// The file, as it was named.
    let file: String
    /// Its kind.
    let kind: any Entity.Type
    /// By what it is called.
    let text: String?
    /// Its identity, where it is stated.
    let id: String?
    /// The names and the values of the flags.
    let flags: [(name: String, value: String)]

    /// What came of it.
    struct Outcome {
        /// What is wrong or odd.
        var diagnostics: [Diagnostic] = []
        /// The file with the entity; nil where an error stands against it.
        var bytes: [UInt8]?
        /// What was added: the entity, then the stubs for what it refers to.
        var added: [EntityReference] = []
        /// The line in which the entity begins.
        var line = 0
    }

    /// What files are called that are none.
    private static let (entityName, stubsName) = ("\0entity", "\0stubs")

    /// By all rules but that of sources: a stub has none yet, and who checks the whole catalogue is told of it.
    private static let reader = CatalogueReader(
        rules: ValidationRule.standard.filter { $0.id != ValidationRule.missingSource.id })

    /// Reads the file by itself.
    private static let alone: CatalogueReader = {
        var reader = CatalogueReader(rules: [])
        reader.readsExtended = false
        return reader
    }()

    /// Adds it to what the file holds.
    ///
    /// - Parameter resolve: Gives a file that is extended by its name.
    /// - Throws: `UsageError` where the kind has no such property, or one is given twice.
    func outcome(of bytes: [UInt8], resolving resolve: (String) -> CatalogueSource?) throws -> Outcome {
        let flags = try allFlags()
        let source = CatalogueSource(name: file, bytes: bytes)
        let before = Self.reader.read([source], resolving: resolve)
        // What leads nowhere in this file may be in another with which it is read.
        let errors = before.diagnostics.filter {
            $0.severity == .error && $0.rule != ValidationRule.danglingReference.id
        }
        guard errors.isEmpty else { return Outcome(diagnostics: errors) }
        var reader = DraftReader(ReferenceReader(before.catalogue))
        for flag in flags { try reader.add(flag) }
        guard let reference = try identity(reader, in: before.catalogue.schema.notation) else {
            let fault = Diagnostic(
                rule: ValidationRule.missingName.id, summary: "no id can be made of its name",
                fixes: ["give it an --id"])
            // A name that is refused gives none.
            return Outcome(
                diagnostics: reader.hasErrors ? reader.faults : reader.faults + [fault.placed(at: kind.kind.name)])
        }
        guard !before.catalogue.contains(reference) else {
            let fault = Diagnostic(
                rule: "duplicate-id", summary: "there is \(kind.kind.words.withArticle) \"\(reference.id)\" already",
                fixes: ["see “standards show \(file) \(reference)”, or give another --id"])
            return Outcome(
                diagnostics: reader.faults + [
                    fault.placed(at: id == nil ? text == nil ? kind.kind.name : "TEXT" : "--id")
                ])
        }
        complete(&reader, kind, reference.id)
        let stubs = reader.references.stubs.filter { $0.reference != reference }
        let (joined, diagnostics) = check(source, reader.draft, reference, stubs, before.diagnostics, resolve)
        var outcome = Outcome(diagnostics: reader.faults + diagnostics)
        if reader.hasErrors {
            // What a refused value leaves open is its consequence.
            let consequences = [ValidationRule.missingProperty.id, ValidationRule.missingName.id]
            outcome.diagnostics.removeAll { consequences.contains($0.rule) }
        }
        guard !outcome.diagnostics.contains(where: { $0.severity == .error }) else { return outcome }
        outcome.added = [reference] + stubs.map(\.reference)
        // What it extends stays where it is.
        var copier = Copier(catalogue: Self.alone.read([source]).catalogue)
        for reference in outcome.added { joined.visit(reference, with: &copier) }
        let written = source.isLines ? copier.catalogue.canonicalLines() : copier.catalogue.canonicalJSON()
        outcome.bytes = written
        outcome.line = line(of: reference, in: written)
        return outcome
    }

    /// The flags, and before them what TEXT states.
    private func allFlags() throws -> [PropertyFlag] {
        let flags = try flags.map { try PropertyFlag($0.name, $0.value, of: kind) }
        guard let text, let property = kind.statements(of: text, in: .standard).first?.property else { return flags }
        return [try PropertyFlag(property, text, of: kind, spelling: "TEXT")] + flags
    }

    private func identity(_ reader: DraftReader, in notation: IdentifierNotation) throws -> EntityReference? {
        guard let id else { return kind.reference(from: reader.names(of: kind.shape), in: notation) }
        guard EntityReference.isIdentity(id) else {
            throw UsageError("--id: \(EntityReference.identityRule(id))")
        }
        return EntityReference(kind: kind.kind.name, id: id)
    }

    private func complete<E: Entity>(_ reader: inout DraftReader, _ kind: E.Type, _ id: String) {
        reader.complete(kind, id: id)
    }

    // MARK: checking

    /// Reads the file together with what is added, and what is wrong or odd that was not before.
    private func check(
        _ source: CatalogueSource, _ draft: EntityDraft, _ reference: EntityReference, _ stubs: [EntityStub],
        _ former: [Diagnostic], _ resolve: (String) -> CatalogueSource?
    ) -> (catalogue: Catalogue, diagnostics: [Diagnostic]) {
        let head =
            "{\"formatVersion\":\"\(CatalogueHeader.currentFormatVersion)\",\"id\":\"added\",\"\(kind.kind.plural)\":["
        let lines = [(head, nil)] + draft.lines() + [("]}", nil)]
        let entity = CatalogueSource(name: Self.entityName, bytes: Array(lines.map(\.0).joined(separator: "\n").utf8))
        var header = CatalogueHeader()
        header.id = "added"
        var others = Catalogue(header: header)
        for stub in stubs { others.insert(stub) }
        let reading = Self.reader.read(
            [source, entity, CatalogueSource(name: Self.stubsName, bytes: others.canonicalJSON())], resolving: resolve)
        struct Place: Hashable {
            let rule: String
            let path: CataloguePath
        }
        let known = Set(former.map { Place(rule: $0.rule, path: $0.path) })
        let diagnostics = reading.diagnostics.compactMap { diagnostic -> Diagnostic? in
            var diagnostic = diagnostic
            switch diagnostic.location?.file {
            case Self.entityName:
                let origin = diagnostic.location.flatMap { lines[$0.line - 1].1 }
                if diagnostic.rule == ValidationRule.danglingReference.id, diagnostic.fixes.isEmpty {
                    diagnostic.fixes = ["write its designation or name, and it is added"]
                }
                return diagnostic.placed(at: origin ?? reference.description)
            case Self.stubsName:
                diagnostic.location = nil
                return diagnostic
            default: return known.contains(Place(rule: diagnostic.rule, path: diagnostic.path)) ? nil : diagnostic
            }
        }
        return (reading.catalogue, diagnostics)
    }

    // MARK: writing

    /// Copies the entities that it visits.
    private struct Copier: EntityVisitor {
        var catalogue: Catalogue
        mutating func visit<E: Entity>(_ entities: [E]) {
            for entity in entities { catalogue.insert(entity) }
        }
    }

    /// The line in which an entity begins.
    private func line(of reference: EntityReference, in bytes: [UInt8]) -> Int {
        let provenance = Self.alone.read([CatalogueSource(name: file, bytes: bytes)]).provenance()
        return provenance.locations(of: reference).first?.line ?? 1
    }
}
