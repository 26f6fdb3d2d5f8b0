/// Which rules look at which property of a type, found once for all its records.
final class RulePlan: Sendable {
    /// A property that some rule looks at, or that holds records.
    final class Step: Sendable {
        /// Its position in the table.
        let position: Int
        let property: AnyProperty
        let propertyRules: [(rule: ValidationRule, check: @Sendable (PropertyContext) -> Finding?)]
        let valueRules: [(rule: ValidationRule, check: @Sendable (ValueContext, Value) -> Finding?)]
        let listRules: [(rule: ValidationRule, check: @Sendable (PropertyContext, [Value]) -> [Finding])]

        init(_ position: Int, _ property: AnyProperty, _ rules: [ValidationRule]) {
            self.position = position
            self.property = property
            propertyRules = rules.compactMap { rule in
                if case .property(let check) = rule.check { (rule, check) } else { nil }
            }
            valueRules = rules.compactMap { rule in
                if case .value(let check) = rule.check { (rule, check) } else { nil }
            }
            listRules = rules.compactMap { rule in
                if case .list(let check) = rule.check { (rule, check) } else { nil }
            }
        }
    }

    /// The properties, in the order of the table; the others are not looked at.
    let steps: [Step]

    /// A plan for a type.
    ///
    /// - Parameter rules: The rules that look at properties, values or lists.
    init(for shape: RecordShape, by rules: [ValidationRule]) {
        var steps: [Step] = []
        for (position, property) in shape.properties.enumerated() {
            let concerned = rules.filter { $0.concerns(property) }
            if concerned.isEmpty, property.type != nil { continue }
            steps.append(Step(position, property, concerned))
        }
        self.steps = steps
    }
}
