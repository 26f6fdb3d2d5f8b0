import StandardsExport
import StandardsModel

extension LinkedDataWriter {
    mutating func writeRecords(of property: AnyProperty, of owner: borrowing AnyRecord, plan place: Int, _ term: Term) {
        let isOuter = !isInRecord
        let mayBePlain = isOuter && plans[place].hasDirectReferences
        var kept = owner.count(of: property)
        if mayBePlain { owner.forEachRecord(of: property) { if isPlainReference($0, place) { kept -= 1 } } }
        guard kept > 0 else { return }
        json.name(term.key)
        if kept > 1 { json.beginArray() }
        isInRecord = true
        owner.forEachRecord(of: property) { record in
            if mayBePlain, isPlainReference(record, place) { return }
            json.beginObject()
            let identity = identity(of: record, plan: place)
            if let identity { json.member("@id", identity) }
            writeType(plans[place].classes)
            writeProperties(of: record, plan: place, skipping: identity == nil ? nil : plans[place].identity)
            json.endObject()
            json.bytes.drainIfFull()
        }
        isInRecord = !isOuter
        if kept > 1 { json.endArray() }
    }

    /// Whether the record says nothing but one reference, which the entity states directly.
    private func isPlainReference(_ record: borrowing AnyRecord, _ place: Int) -> Bool {
        guard record.unknown.isEmpty else { return false }
        let table = record.properties
        let properties = plans[place].properties
        var references = 0
        for position in table.indices where record.count(of: table[position]) > 0 {
            guard table[position].form == .one, properties[position].direct != nil else { return false }
            references += 1
        }
        return references == 1
    }

    private func identity(of record: borrowing AnyRecord, plan place: Int) -> String? {
        guard let position = plans[place].identity, record.properties[position].form == .one,
            case .text(let address) = record.value(of: record.properties[position])
        else { return nil }
        return IRIText.normalised(address)
    }

    /// Writes all that the entity's properties contribute to one term.
    mutating func write(_ group: DirectGroup, of record: borrowing AnyRecord, plan place: Int) {
        var collector = ReferenceCollector(term: group.term, plans: plans)
        for position in group.sources {
            collector.collect(position, of: record, plan: place)
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
private struct ReferenceCollector {
    let term: Term
    let plans: [TypePlan]
    var references: [EntityReference] = []
    private var seen: Set<EntityReference> = []

    init(term: Term, plans: [TypePlan]) {
        self.term = term
        self.plans = plans
    }

    mutating func collect(_ position: Int, of record: borrowing AnyRecord, plan here: Int) {
        let plan = plans[here].properties[position]
        let property = record.properties[position]
        guard !record.lacksProperty(at: position) else { return }
        if let nested = plan.nested {
            record.forEachRecord(of: property) { inner in
                for position in inner.properties.indices { collect(position, of: inner, plan: nested) }
            }
        } else if plan.direct == term || isOwn(plan) {
            record.forEachValue(of: property) { (value: borrowing StoredValue) in
                switch value {
                case .reference(let reference): add(reference.reference)
                default: break
                }
            }
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
