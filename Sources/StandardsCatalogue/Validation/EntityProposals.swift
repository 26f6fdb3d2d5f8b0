import StandardsIdentifiers

/// Which entities may be meant by texts that should have been references: one pass over the catalogue finds them for all.
struct EntityProposals: EntityVisitor {
    /// The entities of one name: one of each kind, and the kinds of which there are several.
    private struct Matches {
        var first: [String: String] = [:]
        var several: Set<String> = []

        mutating func add(_ reference: EntityReference) {
            if let known = first[reference.kind], known != reference.id { several.insert(reference.kind) }
            first[reference.kind] = first[reference.kind] ?? reference.id
        }

        /// The entities of those kinds; one is there twice where others of its kind have the name as well.
        func references(of kinds: [String]) -> [EntityReference] {
            first.filter { kinds.isEmpty || kinds.contains($0.key) }.flatMap { kind, id in
                let reference = EntityReference(kind: kind, id: id)
                return several.contains(kind) ? [reference, reference] : [reference]
            }.sorted()
        }
    }

    private let catalogue: Catalogue
    /// Who has a name among those that are looked for; codes in their one spelling as well as in small letters.
    private var byCode: [String: Matches] = [:]
    private var byTitle: [String: Matches] = [:]

    init(_ meant: [MeantEntity], in catalogue: Catalogue) {
        self.catalogue = catalogue
        for entity in meant where entity.position != .identity {
            let folded = entity.name.lowercased()
            byTitle[folded] = Matches()
            byCode[folded] = Matches()
            for spelling in Self.spellings(entity.name, catalogue.schema.notation) { byCode[spelling] = Matches() }
        }
        if !byCode.isEmpty { catalogue.visit(with: &self) }
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        let codes = E.shape.codes
        let kind = E.kind.name
        entities.forEachRecord { record in
            for code in codes {
                guard let text = record.canonicalText(of: code) else { continue }
                for name in [text, text.lowercased()] where byCode[name] != nil {
                    byCode[name]?.add(EntityReference(kind: kind, id: record.id))
                }
            }
            record.withTitle { title in
                title.forEachTranslation { translation in
                    let name = translation.text.lowercased()
                    if byTitle[name] != nil { byTitle[name]?.add(EntityReference(kind: kind, id: record.id)) }
                }
            }
        }
    }

    /// The canonical spellings of whatever a text can be read as.
    private static func spellings(_ text: String, _ notation: IdentifierNotation) -> [String] {
        var spellings: [String] = []
        let designation = StandardDesignation(verbatim: text, in: notation)
        if designation.isReadable { spellings.append(designation.canonical) }
        let project = ProjectNumber(verbatim: text)
        if project.isReadable { spellings.append(project.canonical) }
        let committee = CommitteeReference(verbatim: text, in: notation)
        if committee.isReadable { spellings.append(committee.canonical) }
        return spellings
    }

    /// The entities that a text can mean, in the first of these ways that finds any: it is right as it is; it is the id,
    /// a code, the text of which an id is made, or a title.
    func references(for meant: MeantEntity) -> [EntityReference] {
        let kinds = meant.kinds.isEmpty ? catalogue.schema.kinds.map { $0.kind.name } : meant.kinds
        if let reference = EntityReference(meant.name), kinds.contains(reference.kind) { return [reference] }
        let named = entities(of: kinds, meant.name)
        if !named.isEmpty { return named }
        let spellings = Self.spellings(meant.name, catalogue.schema.notation)
        for name in spellings + [meant.name.lowercased()] {
            let found = byCode[name]?.references(of: meant.kinds) ?? []
            if !found.isEmpty { return found }
        }
        let made = kinds.compactMap { kind in
            Self.identity(madeFrom: meant.name, of: kind, in: catalogue.schema).map {
                EntityReference(kind: kind, id: $0)
            }
        }
        let known = made.filter(catalogue.contains)
        // An entity that has the id and another code is not the one that is meant.
        if known.contains(where: { !spellings.isEmpty && catalogue.hasCode($0) }) { return [] }
        if !known.isEmpty { return known }
        let titled = byTitle[meant.name.lowercased()]?.references(of: meant.kinds) ?? []
        // Of one kind the text says how an entity would be called that is not there.
        return titled.isEmpty && meant.kinds.count == 1 ? made : titled
    }

    private func entities(of kinds: [String], _ id: String) -> [EntityReference] {
        kinds.map { EntityReference(kind: $0, id: id) }.filter(catalogue.contains)
    }

    /// The id that is made of a text without a loss: of what can be read as a code of the kind, or of letters and digits of
    /// which only the case and the signs between them change.
    static func identity(madeFrom text: String, of kind: String, in schema: CatalogueSchema) -> String? {
        if EntityReference.isIdentity(text) { return text }
        let codes = schema[kind: kind].map { $0.shape.codes.compactMap(\.type) } ?? []
        let canonical: String? =
            if codes.contains(StandardDesignation.valueType) {
                readable(StandardDesignation(verbatim: text, in: schema.notation))
            } else if codes.contains(CommitteeReference.valueType) {
                readable(CommitteeReference(verbatim: text, in: schema.notation))
            } else if codes.contains(ProjectNumber.valueType) {
                readable(ProjectNumber(verbatim: text))
            } else {
                nil
            }
        guard (canonical ?? text).utf8.count <= EntityReference.longestIdentity,
            let id = EntityID<Never>(makingFrom: canonical ?? text)?.text
        else { return nil }
        let isPlain = text.utf8.allSatisfy { $0.isASCIILetterOrDigit || " -_.".utf8.contains($0) }
        return canonical != nil || (isPlain && id.utf8.count == text.utf8.count) ? id : nil
    }

    private static func readable(_ value: some PropertyValue) -> String? {
        value.isReadable ? value.canonicalText : nil
    }
}

extension Catalogue {
    /// Whether an entity has a code, such as a designation.
    fileprivate func hasCode(_ reference: EntityReference) -> Bool {
        func code<E: Entity>(of kind: E.Type) -> String? {
            EntityID<E>(reference.id).flatMap { entities[kind][$0] }?.code
        }
        return schema[kind: reference.kind].flatMap { code(of: $0) } != nil
    }

    /// How many missing entities are looked for under other names: each look is at all of the kind.
    private static let proposalLimit = 100

    /// Proposes which entities may be meant where a reference or an id is none, or leads nowhere.
    package func propose(for diagnostics: inout [Diagnostic]) {
        let meant = diagnostics.compactMap(\.meant)
        guard !meant.isEmpty else { return }
        let proposals = EntityProposals(meant, in: self)
        var identities: [String: [String]] = [:]
        var given: Set<EntityReference> = []
        var count = 0
        for place in diagnostics.indices {
            guard let meant = diagnostics[place].meant else { continue }
            diagnostics[place].meant = nil
            if meant.position == .identity {
                proposeIdentity(meant, for: &diagnostics[place], &given)
                continue
            }
            let found = proposals.references(for: meant)
            if let first = found.first, contains(first) || diagnostics[place].target == nil {
                propose(found, meant, for: &diagnostics[place])
                continue
            }
            guard let target = diagnostics[place].target else { continue }
            count += 1
            guard count <= Self.proposalLimit else { continue }
            if identities[target.kind] == nil { identities[target.kind] = self.identities(of: target.kind) }
            let known = identities[target.kind] ?? []
            diagnostics[place].fixes += Suggestion.question(target.id, among: known)
            guard let slip = Suggestion.slip(target.id, among: known) else { continue }
            let reference = EntityReference(kind: target.kind, id: slip)
            diagnostics[place].replacement = meant.replacement(by: reference)
        }
    }

    private func propose(_ found: [EntityReference], _ meant: MeantEntity, for diagnostic: inout Diagnostic) {
        guard let first = found.first else { return }
        guard found.count == 1 else {
            if found.count <= 3, Set(found).count == found.count {
                diagnostic.fixes += ["write \(found.map { "\"\(meant.words(for: $0))\"" }.joined(separator: " or "))"]
            }
            return
        }
        diagnostic.fixes += ["write \(meant.json(for: first))"]
        diagnostic.replacement = meant.replacement(by: first)
        // Where the entity is not there, what was written may say enough of it to add it.
        if !contains(first) { diagnostic.target = first }
    }

    /// Proposes an id that no other entity has or is given.
    private func proposeIdentity(
        _ meant: MeantEntity, for diagnostic: inout Diagnostic, _ given: inout Set<EntityReference>
    ) {
        let kind = meant.kinds.first ?? ""
        let lossless = EntityProposals.identity(madeFrom: meant.name, of: kind, in: schema)
        guard let id = lossless ?? EntityID<Never>(makingFrom: meant.name)?.text else { return }
        let reference = EntityReference(kind: kind, id: id)
        diagnostic.fixes += ["write \"\(id)\""]
        guard lossless != nil, !contains(reference), given.insert(reference).inserted else { return }
        diagnostic.replacement = meant.replacement(by: reference)
    }
}

extension MeantEntity {
    /// A reference as it is written here.
    fileprivate func words(for reference: EntityReference) -> String {
        isShort ? reference.id : reference.description
    }

    /// The value as a message shows it.
    fileprivate func json(for reference: EntityReference) -> String {
        if case .record(let name) = position { return "{\"\(name)\": \"\(words(for: reference))\"}" }
        return "\"\(words(for: reference))\""
    }

    fileprivate func replacement(by reference: EntityReference) -> Diagnostic.Replacement {
        let written = JSONValue.text(words(for: reference))
        let value =
            if case .record(let name) = position { JSONValue.object([.init(name: name, value: written)]) } else {
                written
            }
        var replacement = Diagnostic.Replacement(of: text, by: value)
        replacement.range = range
        return replacement
    }
}
