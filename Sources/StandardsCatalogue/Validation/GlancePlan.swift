/// What is looked at in the records of a type to see that no rule finds anything in them.
final class GlancePlan: Sendable {
    /// What is looked at in one property. A class, since a loop over records takes one at every turn.
    final class Step: Sendable {
        let property: AnyProperty
        /// Whether it has to be there, and not blank.
        let isFilled: Bool
        /// What each of its values has to pass.
        let values: [ValidationRule.ValueGlance]
        /// The number of the plan of its records.
        let records: Int?

        init(_ property: AnyProperty, isFilled: Bool, _ values: [ValidationRule.ValueGlance], records: Int?) {
            self.property = property
            self.isFilled = isFilled
            self.values = values
            self.records = records
        }
    }

    /// The positions of the properties that have to be there.
    let required: [Int]
    /// The positions of the properties that are looked at where they are there, and what is looked at.
    let positions: [Int]
    let steps: [Step]
    /// What the record itself has to pass.
    let records: [ValidationRule.RecordGlance]
    /// Whether what is beyond the table is looked at: a record that has such does not pass.
    let looksAtUnknown: Bool
    /// Whether there are rules without a glance, so that no record passes.
    let isBlind: Bool

    /// A plan for a type.
    ///
    /// - Parameters:
    ///   - rules: The rules; those on the catalogue as a whole are not looked at.
    ///   - number: Gives the number of the plan of another type.
    init(
        for shape: RecordShape, by rules: GlancingRules, in catalogue: Catalogue, number: (RecordShape) -> Int
    ) {
        var steps: [(position: Int, step: Step)] = []
        var isBlind = false
        for (position, property) in shape.properties.enumerated() {
            var isFilled = false
            var values: [ValidationRule.ValueGlance] = []
            for rule in rules.onProperties where rule.concerns(property) {
                switch rule.glance {
                case .filled: isFilled = true
                case .value(let make): if let glance = make(property, catalogue) { values.append(glance) }
                case .record, nil: isBlind = true
                }
            }
            let records = property.recordShape.map(number)
            guard isFilled || !values.isEmpty || records != nil else { continue }
            steps.append((position, Step(property, isFilled: isFilled, values, records: records)))
        }
        positions = steps.map(\.position)
        required = steps.filter(\.step.isFilled).map(\.position)
        self.steps = steps.map(\.step)
        var records: [ValidationRule.RecordGlance] = []
        var looksAtUnknown = false
        for rule in rules.onRecords where shape.properties.contains(where: rule.concerns) {
            if rule.isOfUnknown {
                looksAtUnknown = true
            } else if case .record(let make) = rule.glance {
                if let glance = make(shape, catalogue) { records.append(glance) }
            } else {
                isBlind = true
            }
        }
        self.records = records
        self.looksAtUnknown = looksAtUnknown
        self.isBlind = isBlind
    }
}

/// The rules of which glances are made. Of a rule, which is large, a class refers to what is asked often.
struct GlancingRules: Sendable {
    final class Rule: Sendable {
        let concerns: @Sendable (AnyProperty) -> Bool
        let glance: ValidationRule.Glance?
        let isOfUnknown: Bool

        init(_ rule: ValidationRule) {
            concerns = rule.concerns
            glance = rule.glance
            isOfUnknown = rule.isOfUnknown
        }
    }

    let onProperties: [Rule]
    let onRecords: [Rule]

    init(_ rules: [ValidationRule]) {
        onProperties = rules.filter(\.isOnProperties).map(Rule.init)
        onRecords = rules.filter(\.isOnRecords).map(Rule.init)
    }
}

/// The plans of the types that were met, by which records are seen to be without a fault.
struct GlanceTable {
    private let rules: GlancingRules
    private let catalogue: Catalogue
    private var plans: [GlancePlan?] = []
    private var numbers: [ObjectIdentifier: Int] = [:]

    init(catalogue: Catalogue, rules: [ValidationRule]) {
        self.catalogue = catalogue
        self.rules = GlancingRules(rules)
    }

    /// The number of the plan of a type, which is made where there is none.
    mutating func number(of shape: RecordShape) -> Int {
        if let number = numbers[ObjectIdentifier(shape)] { return number }
        let number = plans.count
        numbers[ObjectIdentifier(shape)] = number
        // Its place is kept first: a tree's type holds itself.
        plans.append(nil)
        plans[number] = GlancePlan(for: shape, by: rules, in: catalogue) { self.number(of: $0) }
        return number
    }

    /// Whether no rule finds anything in an entity, nor in the records in it.
    func passes(_ entity: borrowing AnyRecord, by number: Int) -> Bool {
        passes(entity, by: number, in: entity)
    }

    private func passes(_ record: borrowing AnyRecord, by number: Int, in entity: borrowing AnyRecord) -> Bool {
        guard let plan = plans[number], !plan.isBlind else { return false }
        if plan.looksAtUnknown, record.hasUnknown { return false }
        for position in plan.required where record.lacksProperty(at: position) { return false }
        var place = record.nextPlace(in: plan.positions, from: 0)
        while place < plan.positions.count {
            if !passes(record, plan.steps[place], in: entity) { return false }
            place = record.nextPlace(in: plan.positions, from: place &+ 1)
        }
        for glance in plan.records where !glance(record) { return false }
        return true
    }

    @inline(__always)
    private func passes(_ record: borrowing AnyRecord, _ step: GlancePlan.Step, in entity: borrowing AnyRecord) -> Bool
    {
        var passes = true
        if let number = step.records {
            if step.isFilled, record.count(of: step.property) == 0 { return false }
            record.forEachRecord(of: step.property) { nested in
                passes = passes && self.passes(nested, by: number, in: entity)
            }
            return passes
        }
        var isFilled = !step.isFilled
        record.forEachValue(of: step.property) { value in
            for glance in step.values where passes { passes = glance(value, entity) }
            if step.isFilled, !value.isBlank { isFilled = true }
        }
        return passes && isFilled
    }
}
