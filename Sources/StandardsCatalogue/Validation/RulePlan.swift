/// Which rules look at which property of a type, found once for all its records.
final class RulePlan: Sendable {
    /// A property that some rule looks at, or that holds records.
    final class Step: Sendable {
        /// Its position in the table.
        let position: Int
        let property: AnyProperty
        let propertyChecks: RuleChecks<@Sendable (PropertyContext) -> Finding?>
        let valueChecks: RuleChecks<@Sendable (ValueContext, Value) -> Finding?>
        let listChecks: RuleChecks<@Sendable (PropertyContext, [Value]) -> [Finding]>

        init(_ position: Int, _ property: AnyProperty, _ rules: [ValidationRule]) {
            self.position = position
            self.property = property
            propertyChecks = RuleChecks(rules) { if case .property(let check) = $0 { check } else { nil } }
            valueChecks = RuleChecks(rules) { if case .value(let check) = $0 { check } else { nil } }
            listChecks = RuleChecks(rules) { if case .list(let check) = $0 { check } else { nil } }
        }
    }

    /// The properties, in the order of the table; the others are not looked at.
    let steps: [Step]
    /// What is done with the record itself.
    let recordChecks: RuleChecks<@Sendable (RecordContext) -> [Finding]>
    /// Whether all of that only looks at what is beyond the table.
    let onlyLooksAtUnknown: Bool

    /// A plan for a type.
    ///
    /// - Parameter rules: The rules; those on the catalogue as a whole are not looked at.
    init(for shape: RecordShape, by rules: [ValidationRule]) {
        let concerned = rules.filter { shape.properties.contains(where: $0.concerns) }
        recordChecks = RuleChecks(concerned) { if case .record(let check) = $0 { check } else { nil } }
        onlyLooksAtUnknown = recordChecks.rules.allSatisfy(\.isOfUnknown)
        let rules = rules.filter(\.isOnProperties)
        var steps: [Step] = []
        for (position, property) in shape.properties.enumerated() {
            let concerned = rules.filter { $0.concerns(property) }
            if concerned.isEmpty, property.type != nil { continue }
            steps.append(Step(position, property, concerned))
        }
        self.steps = steps
    }
}

/// The rules of one sort of check, beside what they do: a rule is large, and is asked for only where it finds something.
struct RuleChecks<Check: Sendable>: Sendable {
    let rules: [ValidationRule]
    let checks: [Check]

    init(_ rules: [ValidationRule], _ check: (ValidationRule.Check) -> Check?) {
        let found = rules.compactMap { rule in check(rule.check).map { (rule, $0) } }
        self.rules = found.map(\.0)
        checks = found.map(\.1)
    }

    var isEmpty: Bool { checks.isEmpty }
}
