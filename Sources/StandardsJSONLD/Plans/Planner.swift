import StandardsModel

/// Makes the plans and the terms from the tables of a schema, without an instance.
struct Planner {
    var terms = TermRegistry()
    var plans: [TypePlan] = []
    /// The plan of each kind.
    private(set) var entities: [ObjectIdentifier: Int] = [:]
    private var records: [ObjectIdentifier: Int] = [:]
    private var classNames: [String: ObjectIdentifier] = [:]
    /// What the vocabulary will say.
    var uses = VocabularyUses()
    /// How deadlines are written.
    let deadlines: DeadlinePlan

    init() {
        deadlines = DeadlinePlan(&terms)
        uses.note(deadlines)
    }

    /// The plan of what a catalogue says of itself.
    mutating func header() -> Int {
        plans.append(TypePlan(owner: "catalogue"))
        let place = plans.count - 1
        plans[place].classes = ["dcat:Dataset", "schema:Dataset"]
        fill(place, CatalogueHeader.shape, isEntity: false, primaryClass: "dcat:Dataset")
        return place
    }

    private mutating func fill(_ place: Int, _ shape: RecordShape, isEntity: Bool, primaryClass: String) {
        let owner = plans[place].owner
        let words = owner.wordsFromTypeName
        for property in shape.properties {
            let plan = plan(property, in: shape, of: owner, words, isEntity: isEntity, primaryClass: primaryClass)
            plans[place].properties.append(plan)
        }
        plans[place].hasDirectReferences = plans[place].properties.contains { $0.direct != nil }
        if let name = PublishedTerms.identities[owner] { plans[place].identity = shape.position(of: name) }
    }

    private mutating func plan(
        _ property: AnyProperty, in record: RecordShape, of owner: String, _ words: String, isEntity: Bool,
        primaryClass: String
    ) -> PropertyPlan {
        var plan = PropertyPlan(name: property.name)
        plan.nested = property.recordShape.map { self.plan(of: $0) }
        let shape = Self.shape(of: property.type)
        let isInRecord = !isEntity && owner != "catalogue"
        let entry = Self.entry(property, of: owner, shape: shape, isEntity: isEntity)
        if entry.isOmitted { return plan }
        let term = terms.term(entry.key ?? property.name, of: owner, iri: entry.iri, shape: shape)
        plan.term = term
        if case .code(let list) = property.type {
            plan.codes = CodePlan(list)
            uses.note(list)
        }
        if isInRecord, let relation = property.relation, !PublishedTerms.indirect.contains("\(owner).\(property.name)")
        {
            let entry = PublishedTerms.relations[relation.name]
            let direct = terms.term(entry?.key ?? relation.name, of: owner, iri: entry?.iri, shape: .reference)
            plan.direct = direct
            // What the entity states by it, the record says in full.
            uses.note(
                direct, relation: relation, owner: nil, meaning: (record.meaning, words),
                type: property.type, record: nil)
        }
        uses.note(
            term, relation: isInRecord ? nil : property.relation, owner: primaryClass,
            meaning: (property.meaning, words), type: property.type,
            record: plan.nested.map { plans[$0].classes[0] })
        return plan
    }

    private static func shape(of type: ValueType?) -> Shape {
        switch type {
        case nil: .node
        case .text, .notation: .text
        case .localized: .language
        case .date, .day, .time: .date
        case .integer: .integer
        case .number: .decimal
        case .boolean: .boolean
        case .code: .code
        case .address: .address
        case .reference: .reference
        }
    }

    private static func entry(
        _ property: AnyProperty, of owner: String, shape: Shape, isEntity: Bool
    ) -> PublishedTerms.Entry {
        if let entry = PublishedTerms.properties["\(owner).\(property.name)"] { return entry }
        if let relation = property.relation {
            // Inside a record the reference is the record's, not the entity's: the relation is stated beside it.
            guard isEntity else { return .init(nil) }
            return .init(PublishedTerms.relations[relation.name]?.iri)
        }
        if let entry = PublishedTerms.properties[property.name], shape == Self.usualShape(property.name) {
            return entry
        }
        guard isEntity else { return .init(nil) }
        switch property.role {
        case .title where shape == .language: return .init("dcterms:title")
        case .code where shape == .text: return .init("dcterms:identifier")
        case .issued where shape == .date: return .init("dcterms:issued")
        case .place where shape == .language: return .init("schema:location")
        case .alternativeName where shape == .language: return .init("skos:altLabel")
        case .alternativeName where shape == .text: return .init("schema:alternateName")
        default: return .init(nil)
        }
    }

    /// The shape that a property of that name has where its published term fits.
    private static func usualShape(_ name: String) -> Shape {
        switch name {
        case "published", "issued", "expires": .date
        case "links", "sources", "identifiers": .node
        case "abbreviation", "edition", "tags": .text
        default: .language
        }
    }

    private mutating func className(_ name: String, of type: ObjectIdentifier) -> String {
        var candidate = TermRegistry.name(name).withCapitalInitial
        var number = 2
        while let taken = classNames[candidate], taken != type {
            candidate = TermRegistry.name(name).withCapitalInitial + String(number)
            number += 1
        }
        classNames[candidate] = type
        return "\(Namespaces.ownPrefix):\(candidate)"
    }
}

extension Planner: EntityTypeVisitor {
    mutating func visit<E: Entity>(_ type: E.Type) {
        let name = E.kind.name
        let classes = PublishedTerms.kinds[name] ?? [className(name, of: ObjectIdentifier(type))]
        for iri in classes where iri.hasPrefix(Namespaces.ownPrefix + ":") {
            classNames[String(iri.dropFirst(Namespaces.ownPrefix.utf8.count + 1))] = ObjectIdentifier(type)
        }
        plans.append(TypePlan(owner: name))
        let place = plans.count - 1
        plans[place].classes = classes
        entities[ObjectIdentifier(type)] = place
        uses.note(kind: E.kind, classes: classes)
        fill(place, E.shape, isEntity: true, primaryClass: classes[0])
        group(place)
        uses.note(E.shape.deadlineKinds)
        for rule in E.deadlineRules { uses.note(rule.kinds) }
    }

    /// Gathers by term what states a relation directly: a key can occur only once in an object.
    private mutating func group(_ place: Int) {
        var groups: [DirectGroup] = []
        for (position, property) in plans[place].properties.enumerated() {
            guard let nested = property.nested else { continue }
            var seen: Set<Int> = []
            var found: [Term] = []
            directTerms(of: nested, seen: &seen, into: &found)
            for term in found {
                if let index = groups.firstIndex(where: { $0.term == term }) {
                    groups[index].sources.append(position)
                } else {
                    groups.append(DirectGroup(term: term, sources: [position]))
                }
            }
        }
        for (index, group) in groups.enumerated() {
            for position in plans[place].properties.indices where plans[place].properties[position].term == group.term {
                groups[index].sources.append(position)
                plans[place].properties[position].term = nil
                plans[place].properties[position].joins = group.term
            }
            groups[index].sources.sort()
            plans[place].properties[groups[index].sources[0]].groups.append(index)
        }
        plans[place].groups = groups
    }

    private func directTerms(of plan: Int, seen: inout Set<Int>, into found: inout [Term]) {
        guard seen.insert(plan).inserted else { return }
        for property in plans[plan].properties {
            if let term = property.direct, !found.contains(term) { found.append(term) }
            if let nested = property.nested { directTerms(of: nested, seen: &seen, into: &found) }
        }
    }
}

extension Planner {
    /// The plan of a record's type.
    private mutating func plan(of shape: RecordShape) -> Int {
        if let place = records[ObjectIdentifier(shape)] { return place }
        let name = shape.typeName
        plans.append(TypePlan(owner: name))
        let place = plans.count - 1
        records[ObjectIdentifier(shape)] = place
        let published = PublishedTerms.records[name]
        let iri = published ?? className(name, of: ObjectIdentifier(shape))
        plans[place].classes = [iri]
        uses.note(record: name, meaning: shape.meaning, iri: iri)
        fill(place, shape, isEntity: false, primaryClass: iri)
        return place
    }
}
