import StandardsCatalogue
import StandardsIdentifiers

/// Tells whether a deadline meets the conditions of a filter beyond those of time; what they name is looked up once.
package struct DeadlineTest: Sendable {
    private let kinds: Set<DeadlineKind>
    private let certainties: Set<Certainty>
    private let audiences: [String]
    /// What binds by itself when it takes effect; nil where it is not asked whether a deadline asks for action.
    private let binding: Set<EntityReference>?
    /// For each condition on the subject the entities that meet it.
    private let subjects: [Set<EntityReference>]

    package init(_ filter: DeadlineFilter, _ catalogue: Catalogue) {
        kinds = filter.kinds
        certainties = filter.certainties
        audiences = filter.audiences.map { $0.lowercased() }
        binding = filter.asksForAction ? catalogue.bindingEntities() : nil
        var subjects: [Set<EntityReference>] = []
        if filter.asksOfTies {
            let relations = catalogue.relations()
            func add(_ entities: some Collection<EntityReference>, below isBody: Bool = false) {
                guard !entities.isEmpty else { return }
                let bodies = isBody ? relations.below(entities, by: [.childOf.inverse]) : Set(entities)
                subjects.append(relations.tied(to: bodies))
            }
            add(filter.about)
            add(filter.committees.map(\.entityReference), below: true)
            add(filter.organisations.map(\.entityReference), below: true)
            if !filter.jurisdictions.isEmpty {
                let bodies = catalogue.entities(in: filter.jurisdictions)
                subjects.append(relations.below(bodies, by: Relations.fromBodies))
            }
            if !filter.productCodes.isEmpty {
                let requirements = catalogue.certificationRequirements.lazy
                    .filter { $0.productCode.map(filter.productCodes.contains) ?? false }.map(\.entityReference)
                subjects.append(relations.tied(to: Set(requirements)))
            }
        }
        if !filter.tags.isEmpty { subjects.append(catalogue.entities(tagged: filter.tags)) }
        self.subjects = subjects
    }

    /// Whether the deadline meets them.
    package func callAsFunction(_ deadline: borrowing Deadline) -> Bool {
        (kinds.isEmpty || kinds.contains(deadline.kind))
            && (certainties.isEmpty || certainties.contains(deadline.certainty))
            && (audiences.isEmpty || isFor(deadline.audience))
            && asks(deadline)
            && subjects.allSatisfy { $0.contains(deadline.subject) || $0.contains(deadline.origin) }
    }

    /// Whether something else that an entity tells, such as a meeting, meets the conditions on the subject; it asks
    /// nobody to act.
    package func callAsFunction(about subject: EntityReference) -> Bool {
        binding == nil && subjects.allSatisfy { $0.contains(subject) }
    }

    private func isFor(_ audience: LocalizedText) -> Bool {
        audience.translations.contains { translation in
            let text = translation.text.lowercased()
            return audiences.contains { text.holds($0) }
        }
    }

    private func asks(_ deadline: borrowing Deadline) -> Bool {
        guard let binding else { return true }
        return deadline.kind.asksForAction || deadline.kind == .takesEffect && binding.contains(deadline.subject)
    }
}

extension DeadlineFilter {
    fileprivate var asksOfTies: Bool {
        !about.isEmpty || !committees.isEmpty || !organisations.isEmpty || !jurisdictions.isEmpty
            || !productCodes.isEmpty
    }
}

extension Catalogue {
    /// What binds when it takes effect: mandatory standards, and documents with the force of law.
    fileprivate func bindingEntities() -> Set<EntityReference> {
        let laws: Set<PolicyDocumentKind> = [.law, .regulation, .measures, .rules, .provisions, .directive]
        var found = Set(standards.lazy.filter { $0.obligation == .mandatory }.map(\.entityReference))
        found.formUnion(
            policyDocuments.lazy.filter { $0.kind?.known.map(laws.contains) ?? false }.map(\.entityReference))
        return found
    }

    /// The entities that state one of some countries.
    fileprivate func entities(in countries: Set<CountryCode>) -> Set<EntityReference> {
        var reader = CountryReader(codes: Set(countries.map(\.text)))
        visit(with: &reader)
        return reader.found
    }
}

private struct CountryReader: EntityVisitor {
    let codes: Set<String>
    var found: Set<EntityReference> = []

    mutating func visit<E: Entity>(_ entities: [E]) {
        let countries = E.properties.filter { $0.type == CountryCode.valueType }
        guard !countries.isEmpty else { return }
        for entity in entities {
            let isThere = countries.contains { property in
                entity.values(of: property).contains {
                    if case .text(let code) = $0 { codes.contains(code) } else { false }
                }
            }
            if isThere { found.insert(entity.entityReference) }
        }
    }
}

extension Relations {
    /// The relations by which something comes from a body, as the body sees them.
    fileprivate static let fromBodies: Set<Relation> = [
        .childOf.inverse, .establishes, .issues, .organises, .responsibleFor, .competentFor, .governs,
        .requirementOf.inverse,
    ]

    /// Entities and what is tied to them.
    fileprivate func tied(to entities: Set<EntityReference>) -> Set<EntityReference> {
        entities.reduce(into: entities) { all, entity in all.formUnion(of(entity).map(\.other)) }
    }

    /// Entities and those that are below them by some relations, however far.
    fileprivate func below(
        _ entities: some Collection<EntityReference>, by relations: Set<Relation>
    ) -> Set<EntityReference> {
        var found = Set(entities)
        var border = Array(found)
        while let entity = border.popLast() {
            for tie in of(entity) where relations.contains(tie.relation) && found.insert(tie.other).inserted {
                border.append(tie.other)
            }
        }
        return found
    }
}
