import StandardsExport
import StandardsModel

extension GraphWriter: RecordVisitor {
    mutating func visit<R: Record>(_ records: [R]) {
        let place = nested
        guard let term = nestedTerm else { return }
        let isOuter = !isInRecord
        let mayBePlain = isOuter && plans[place].hasDirectReferences
        var kept = records.count
        if mayBePlain { records.forEachRecord { if isPlainReference($0, place) { kept -= 1 } } }
        guard kept > 0 else { return }
        json.name(term.key)
        if kept > 1 { json.beginArray() }
        isInRecord = true
        records.forEachRecord { record in
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
        records.forEachRecord { record in
            for position in record.properties.indices { collect(position, of: record, plan: here) }
        }
        place = here
    }

    mutating func collect(_ position: Int, of record: borrowing AnyRecord, plan here: Int) {
        let plan = plans[here].properties[position]
        let property = record.properties[position]
        switch property.form {
        case .one:
            guard plan.direct == term || isOwn(plan), case .reference(let reference) = record.value(of: property)
            else { return }
            add(reference)
        case .many:
            guard plan.direct == term || isOwn(plan) else { return }
            record.forEachValue(of: property) { _, value in
                if case .reference(let reference) = value { add(reference) }
            }
        case .record, .records:
            guard let nested = plan.nested, record.count(of: property) > 0 else { return }
            place = nested
            record.visitRecords(of: property, with: &self)
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
