import StandardsExport
import StandardsModel

extension GraphWriter: RecordVisitor {
    mutating func visit<R: Record>(_ records: [R]) {
        let place = nested
        guard let term = nestedTerm else { return }
        let isOuter = !isInRecord
        let kept =
            isOuter && plans[place].hasDirectReferences ? records.filter { !isPlainReference($0, place) } : records
        guard !kept.isEmpty else { return }
        json.name(term.key)
        if kept.count > 1 { json.beginArray() }
        isInRecord = true
        for record in kept {
            json.beginObject()
            let identity = identity(of: record, plan: place)
            if let identity { json.member("@id", identity) }
            writeType(plans[place].classes)
            writeProperties(of: record, plan: place, skipping: identity == nil ? nil : plans[place].identity)
            writeUnknown(record.unknown)
            json.endObject()
            json.bytes.drainIfFull()
        }
        isInRecord = !isOuter
        if kept.count > 1 { json.endArray() }
    }

    /// Whether the record says nothing but one reference, which the entity states directly.
    private func isPlainReference<R: Record>(_ record: R, _ place: Int) -> Bool {
        guard record.unknown.isEmpty else { return false }
        var references = 0
        for (position, property) in R.properties.enumerated() where property.isPresent(in: record) {
            guard plans[place].properties[position].direct != nil, case .one = property.content else { return false }
            references += 1
        }
        return references == 1
    }

    private func identity<R: Record>(of record: R, plan place: Int) -> String? {
        guard let position = plans[place].identity, case .one(let one) = R.properties[position].content,
            case .text(let address) = one.get(record)
        else { return nil }
        return IRIText.normalised(address)
    }

    /// Writes all that the entity's properties contribute to one term.
    mutating func write<D: Described>(_ group: DirectGroup, of described: D, plan place: Int) {
        var collector = ReferenceCollector(term: group.term, plans: plans)
        for position in group.sources {
            collector.collect(D.properties[position], of: described, plan: place, position)
        }
        let references = collector.references
        guard !references.isEmpty else { return }
        json.name(group.term.key)
        json.beginArray()
        for reference in references { write(kind: reference.kind, id: reference.id) }
        json.endArray()
    }
}

/// Gathers the references that are stated directly under one term, each once, in the order of the catalogue.
private struct ReferenceCollector: RecordVisitor {
    let term: Term
    let plans: [TypePlan]
    var place = 0
    var references: [EntityReference] = []
    private var seen: Set<EntityReference> = []

    init(term: Term, plans: [TypePlan]) {
        self.term = term
        self.plans = plans
    }

    mutating func visit<R: Record>(_ records: [R]) {
        let here = place
        for record in records {
            for (position, property) in R.properties.enumerated() {
                collect(property, of: record, plan: here, position)
            }
        }
        place = here
    }

    mutating func collect<D: Described>(_ property: Property<D>, of root: D, plan here: Int, _ position: Int) {
        let plan = plans[here].properties[position]
        switch property.content {
        case .one(let one):
            guard plan.direct == term || isOwn(plan), case .reference(let reference) = one.get(root) else { return }
            add(reference)
        case .many(let many):
            guard plan.direct == term || isOwn(plan) else { return }
            for index in 0..<many.count(root) {
                if case .reference(let reference) = many.get(root, index) { add(reference) }
            }
        case .record(let records), .records(let records):
            guard let nested = plan.nested else { return }
            place = nested
            records.visit(root, with: &self)
        }
    }

    /// Whether it is a property of the entity itself that is written with the group.
    private func isOwn(_ plan: PropertyPlan) -> Bool { plan.joins == term }

    private mutating func add(_ reference: EntityReference) {
        // Most lists are short: a set costs more than it saves.
        if references.count < 16 {
            if !references.contains(reference) { references.append(reference) }
            return
        }
        if seen.isEmpty { seen.formUnion(references) }
        if seen.insert(reference).inserted { references.append(reference) }
    }
}
