/// Shows every record, property and value of a catalogue to the rules that look at such.
///
/// What it needs for a record is kept for the next, so that a record without a fault costs no allocation.
struct RuleWalker {
    private let context: ValidationContext
    private let rules: [ValidationRule]
    private var glances: GlanceTable
    private var plans: [ObjectIdentifier: RulePlan] = [:]
    var diagnostics: [Diagnostic] = []
    private var entity: EntityReference?
    /// The way from the entity to the record at hand.
    private var steps: [CataloguePath.Step] = []
    /// The values of the record at hand.
    private var present: [RecordContext.Entry] = []

    init(catalogue: Catalogue, rules: [ValidationRule]) {
        context = ValidationContext(catalogue: catalogue)
        glances = GlanceTable(catalogue: catalogue, rules: rules)
        self.rules = rules
    }

    private mutating func plan(of shape: RecordShape) -> RulePlan {
        if let plan = plans[ObjectIdentifier(shape)] { return plan }
        let plan = RulePlan(for: shape, by: rules)
        plans[ObjectIdentifier(shape)] = plan
        return plan
    }

    mutating func check(_ header: CatalogueHeader) {
        let plan = plan(of: CatalogueHeader.shape)
        header.withAnyRecord { check($0, by: plan, isEntity: false) }
    }

    mutating func check<E: Entity>(_ entities: [E], in range: Range<Int>) {
        let kind = E.kind.name
        let glance = glances.number(of: E.shape)
        let glances = glances
        entities.forEachRecord(in: range) { record in
            if glances.passes(record, by: glance) { return }
            let plan = plan(of: E.shape)
            entity = EntityReference(kind: kind, id: record.id)
            check(record, by: plan, isEntity: true)
        }
    }

    private mutating func checkRecords(of property: AnyProperty, in record: borrowing AnyRecord) {
        guard let shape = property.recordShape else { return }
        let isList = property.form == .records
        let plan = plan(of: shape)
        var position = 0
        record.forEachRecord(of: property) { record in
            if isList { steps.append(.element(position)) }
            check(record, by: plan, isEntity: false)
            if isList { steps.removeLast() }
            position += 1
        }
    }

    private mutating func check(_ record: borrowing AnyRecord, by plan: RulePlan, isEntity: Bool) {
        if !plan.recordChecks.isEmpty, !plan.onlyLooksAtUnknown || !record.unknown.isEmpty {
            var position = 0
            while let property = record.nextProperty(&position) {
                guard property.form == .one, let value = record.value(of: property) else { continue }
                let canonical = property.role == .code ? record.canonicalText(of: property) : nil
                present.append(RecordContext.Entry(property: property, value: value, canonical: canonical))
            }
            checkRecord(record, by: plan.recordChecks, isEntity: isEntity)
            present.removeAll(keepingCapacity: true)
        }
        for step in plan.steps {
            if record.lacksProperty(at: step.position) {
                if !step.propertyChecks.isEmpty { check(step, isPresent: false) }
            } else {
                check(record, step)
            }
        }
    }

    private mutating func check(_ record: borrowing AnyRecord, _ step: RulePlan.Step) {
        let property = step.property
        switch property.form {
        case .one:
            var value: Value?
            var isReadable = true
            record.forEachValue(of: property) { stored in
                value = stored.value
                isReadable = stored.isReadable
            }
            check(step, isPresent: value != nil, isBlank: property.isRequired && value?.isBlank == true)
            if let value { check(value, isReadable: isReadable, step, at: nil) }
        case .many:
            check(step, isPresent: record.count(of: property) > 0)
            checkList(of: record, step)
            guard !step.valueChecks.isEmpty else { return }
            var position = 0
            record.forEachValue(of: property) { value in
                check(value.value, isReadable: value.isReadable, step, at: position)
                position += 1
            }
        case .record, .records:
            let isPresent = record.count(of: property) > 0
            check(step, isPresent: isPresent)
            guard isPresent else { return }
            steps.append(.property(property.name))
            checkRecords(of: property, in: record)
            steps.removeLast()
        }
    }

    private mutating func checkRecord(
        _ record: borrowing AnyRecord, by checks: RuleChecks<@Sendable (RecordContext) -> [Finding]>, isEntity: Bool
    ) {
        let seen = RecordContext(
            context: context, entity: entity, isEntity: isEntity, unknown: record.unknown, shape: record.shape,
            entries: present)
        let hasUnknown = !seen.unknown.isEmpty
        for (place, check) in checks.checks.enumerated() where hasUnknown || !checks.rules[place].isOfUnknown {
            for finding in check(seen) {
                diagnostics.append(checks.rules[place].diagnostic(finding, at: at(finding.path.steps)))
            }
        }
    }

    private mutating func check(_ step: RulePlan.Step, isPresent: Bool, isBlank: Bool = false) {
        guard !step.propertyChecks.isEmpty else { return }
        let property = step.property
        let seen = PropertyContext(
            context: context, entity: entity, property: property, isPresent: isPresent, isBlank: isBlank)
        for (place, check) in step.propertyChecks.checks.enumerated() {
            guard let finding = check(seen) else { continue }
            let path = isPresent ? at([.property(property.name)]) : CataloguePath(entity, steps)
            diagnostics.append(step.propertyChecks.rules[place].diagnostic(finding, at: path))
        }
    }

    private mutating func checkList(of record: borrowing AnyRecord, _ step: RulePlan.Step) {
        guard !step.listChecks.isEmpty else { return }
        let property = step.property
        let values = record.values(of: property)
        guard !values.isEmpty else { return }
        let seen = PropertyContext(
            context: context, entity: entity, property: property, isPresent: true, isBlank: false)
        for (place, check) in step.listChecks.checks.enumerated() {
            for finding in check(seen, values) {
                let path = at([.property(property.name)] + finding.path.steps)
                diagnostics.append(step.listChecks.rules[place].diagnostic(finding, at: path))
            }
        }
    }

    private mutating func check(
        _ value: Value, isReadable: Bool, _ step: RulePlan.Step, at position: Int?
    ) {
        guard !step.valueChecks.isEmpty else { return }
        let property = step.property
        let seen = ValueContext(context: context, entity: entity, property: property, isReadable: isReadable)
        for (place, check) in step.valueChecks.checks.enumerated() {
            guard let finding = check(seen, value) else { continue }
            let element = position.map { [CataloguePath.Step.element($0)] } ?? []
            let path = at([.property(property.name)] + element)
            diagnostics.append(step.valueChecks.rules[place].diagnostic(finding, at: path))
        }
    }

    private func at(_ inner: [CataloguePath.Step]) -> CataloguePath { CataloguePath(entity, steps + inner) }
}
