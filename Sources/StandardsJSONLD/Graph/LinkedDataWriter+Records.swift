import StandardsExport
import StandardsModel

extension LinkedDataWriter {
    mutating func writeRecords(of property: AnyProperty, of owner: borrowing AnyRecord, by plan: NodePlan, _ term: Term)
    {
        let isOuter = !isInRecord
        let mayBePlain = isOuter && plan.plan.hasDirectReferences
        var kept = owner.count(of: property)
        if mayBePlain { owner.forEachRecord(of: property) { if isPlainReference($0, plan) { kept -= 1 } } }
        guard kept > 0 else { return }
        json.name(term)
        if kept > 1 { json.beginArray() }
        isInRecord = true
        owner.forEachRecord(of: property) { record in
            if mayBePlain, isPlainReference(record, plan) { return }
            json.beginObject()
            let identity = identity(of: record, by: plan)
            if let identity { json.member("@id", identity) }
            writeType(plan.plan.classes)
            writeProperties(of: record, by: plan, skipping: identity == nil ? nil : plan.plan.identity)
            json.endObject()
            json.bytes.drainIfFull()
        }
        isInRecord = !isOuter
        if kept > 1 { json.endArray() }
    }

    /// Whether the record says nothing but one reference, which the entity states directly.
    private func isPlainReference(_ record: borrowing AnyRecord, _ plan: NodePlan) -> Bool {
        let table = record.properties
        var references = 0
        var position = 0
        while let property = record.nextProperty(&position) {
            guard record.count(of: property) > 0 else { continue }
            guard table[position - 1].form == .one, plan.steps[position - 1].plan.direct != nil else { return false }
            references += 1
        }
        return references == 1 && record.unknown.isEmpty
    }

    private func identity(of record: borrowing AnyRecord, by plan: NodePlan) -> String? {
        guard let position = plan.plan.identity, record.properties[position].form == .one,
            case .text(let address) = record.value(of: record.properties[position])
        else { return nil }
        return IRIText.normalised(address)
    }

    /// Writes all that the entity's properties contribute to one term.
    mutating func write(_ group: NodePlan.Group, of record: borrowing AnyRecord, by plan: NodePlan) {
        guard record.nextPlace(in: group.group.sources, from: 0) < group.group.sources.count else { return }
        var collector = ReferenceCollector(term: group.group.term, plans: plans)
        for position in group.group.sources {
            collector.collect(position, of: record, by: plan)
        }
        let references = collector.references
        guard !references.isEmpty else { return }
        json.name(group.group.term)
        json.beginArray()
        for reference in references { write(kind: reference.kind, id: reference.id) }
        json.endArray()
    }
}

/// Gathers the references that are stated directly under one term, each once, in the order of the catalogue.
private struct ReferenceCollector {
    let term: Term
    let plans: [NodePlan]
    var references: [EntityReference] = []
    private var seen: Set<EntityReference> = []

    init(term: Term, plans: [NodePlan]) {
        self.term = term
        self.plans = plans
    }

    mutating func collect(_ position: Int, of record: borrowing AnyRecord, by plan: NodePlan) {
        guard !record.lacksProperty(at: position) else { return }
        let step = plan.steps[position]
        let property = record.properties[position]
        if let nested = step.plan.nested {
            let plan = plans[nested]
            record.forEachRecord(of: property) { inner in
                for position in plan.steps.indices { collect(position, of: inner, by: plan) }
            }
        } else if step.plan.direct == term || step.plan.joins == term {
            record.forEachValue(of: property) { (value: borrowing StoredValue) in
                switch value {
                case .reference(let reference): add(reference.reference)
                default: break
                }
            }
        }
    }

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
