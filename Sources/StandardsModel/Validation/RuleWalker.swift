/// Shows every record, property and value of a catalogue to the rules that look at such.
///
/// What it needs for a record is kept for the next, so that a record without a fault costs no allocation.
struct RuleWalker: EntityVisitor, RecordVisitor {
    private let context: ValidationContext
    private var propertyRules: [(rule: ValidationRule, check: @Sendable (PropertyFacts) -> Finding?)] = []
    private var valueRules: [(rule: ValidationRule, check: @Sendable (ValueFacts, Value) -> Finding?)] = []
    private var recordRules: [(rule: ValidationRule, check: @Sendable (RecordFacts) -> [Finding])] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var entity: EntityReference?
    /// The way from the entity to the record at hand.
    private var steps: [CataloguePath.Step] = []
    private var isList = false
    /// The values of the record at hand and, before them, of the records around it.
    private var present: [RecordFacts.Entry] = []

    init(catalogue: Catalogue, rules: [ValidationRule]) {
        context = ValidationContext(catalogue: catalogue)
        for rule in rules {
            switch rule.check {
            case .property(let check): propertyRules.append((rule, check))
            case .value(let check): valueRules.append((rule, check))
            case .record(let check): recordRules.append((rule, check))
            case .catalogue: break
            }
        }
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        let kind = E.kind.name
        entities.forEachRecord { record in
            entity = EntityReference(kind: kind, id: record.id)
            check(record, isEntity: true)
        }
    }

    mutating func visit<R: Record>(_ records: [R]) {
        let isList = isList
        var position = 0
        records.forEachRecord { record in
            if isList { steps.append(.element(position)) }
            check(record, isEntity: false)
            if isList { steps.removeLast() }
            position += 1
        }
    }

    mutating func check(_ record: borrowing AnyRecord, isEntity: Bool) {
        let first = present.count
        for property in record.properties where property.form == .one {
            if let value = record.value(of: property) {
                present.append(RecordFacts.Entry(property: property, value: value))
            }
        }
        checkRecord(record, first, isEntity: isEntity)
        var next = first
        for property in record.properties {
            switch property.form {
            case .one:
                let isPresent = next < present.count && present[next].property === property
                check(property, isPresent: isPresent)
                if isPresent {
                    check(present[next].value, of: property, at: nil)
                    next += 1
                }
            case .many:
                let count = record.count(of: property)
                check(property, isPresent: count > 0)
                for position in 0..<count {
                    check(record.value(of: property, at: position), of: property, at: position)
                }
            case .record, .records:
                let isPresent = record.count(of: property) > 0
                check(property, isPresent: isPresent)
                guard isPresent else { continue }
                isList = property.form == .records
                steps.append(.property(property.name))
                record.visitRecords(of: property, with: &self)
                steps.removeLast()
            }
        }
        present.removeSubrange(first...)
    }

    private mutating func checkRecord(_ record: borrowing AnyRecord, _ first: Int, isEntity: Bool) {
        guard !recordRules.isEmpty else { return }
        let facts = RecordFacts(
            context: context, entity: entity, isEntity: isEntity, unknown: record.unknown, shape: record.shape,
            entries: present[first...])
        for (rule, check) in recordRules {
            for finding in check(facts) {
                diagnostics.append(rule.diagnostic(finding, at: at(finding.path.steps)))
            }
        }
    }

    private mutating func check(_ property: AnyProperty, isPresent: Bool) {
        for (rule, check) in propertyRules {
            let facts = PropertyFacts(context: context, entity: entity, property: property, isPresent: isPresent)
            guard let finding = check(facts) else { continue }
            let path = isPresent ? at([.property(property.name)]) : CataloguePath(entity, steps)
            diagnostics.append(rule.diagnostic(finding, at: path))
        }
    }

    private mutating func check(_ value: Value, of property: AnyProperty, at position: Int?) {
        let facts = ValueFacts(context: context, entity: entity, property: property)
        for (rule, check) in valueRules {
            guard let finding = check(facts, value) else { continue }
            let element = position.map { [CataloguePath.Step.element($0)] } ?? []
            diagnostics.append(rule.diagnostic(finding, at: at([.property(property.name)] + element)))
        }
    }

    private func at(_ inner: [CataloguePath.Step]) -> CataloguePath { CataloguePath(entity, steps + inner) }
}
