extension Catalogue {
    /// Checks the catalogue by the rules and tells what they found; it never throws.
    ///
    /// - Parameter rules: ``ValidationRule/standard``, or a list of the caller's own: some left out, some added.
    public func validate(rules: [ValidationRule] = ValidationRule.standard) -> ValidationReport {
        var walker = Walker(catalogue: self, rules: rules)
        walker.check(header, entity: nil, isEntity: false)
        visit(with: &walker)
        var diagnostics = walker.diagnostics
        for rule in rules {
            guard case .catalogue(let check) = rule.check else { continue }
            diagnostics += check(self).map { rule.diagnostic($0, at: $0.path) }
        }
        return ValidationReport(diagnostics)
    }
}

extension ValidationRule {
    func diagnostic(_ finding: Finding, at path: CataloguePath) -> Diagnostic {
        var diagnostic = Diagnostic(
            rule: id, severity: severity, path: path, summary: finding.summary, explanation: reason,
            notes: finding.notes, fixes: finding.fixes)
        diagnostic.target = finding.target
        return diagnostic
    }
}

private struct Walker: EntityVisitor, RecordVisitor {
    let catalogue: Catalogue
    var propertyRules: [(ValidationRule, @Sendable (PropertyFacts) -> Finding?)] = []
    var valueRules: [(ValidationRule, @Sendable (ValueFacts, Value) -> Finding?)] = []
    var recordRules: [(ValidationRule, @Sendable (RecordFacts) -> [Finding])] = []
    var diagnostics: [Diagnostic] = []
    var path = CataloguePath()
    var isList = false

    init(catalogue: Catalogue, rules: [ValidationRule]) {
        self.catalogue = catalogue
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
        for entity in entities {
            path = CataloguePath(entity.entityReference)
            check(entity, entity: entity.entityReference, isEntity: true)
        }
    }

    mutating func visit<R: Record>(_ records: [R]) {
        let isList = isList
        for (position, record) in records.enumerated() {
            if isList { path.steps.append(.element(position)) }
            check(record, entity: path.entity, isEntity: false)
            if isList { path.steps.removeLast() }
        }
    }

    mutating func check<D: Described>(_ described: D, entity: EntityReference?, isEntity: Bool) {
        checkRecord(described, entity: entity, isEntity: isEntity)
        for property in D.properties {
            let isPresent = property.isPresent(in: described)
            let facts = PropertyFacts(
                catalogue: catalogue, entity: entity, name: property.name, type: property.type,
                isRequired: property.isRequired, isPresent: isPresent)
            for (rule, check) in propertyRules {
                guard let finding = check(facts) else { continue }
                diagnostics.append(rule.diagnostic(finding, at: isPresent ? at([.property(property.name)]) : path))
            }
            if isPresent { checkContent(of: property, in: described, entity: entity) }
        }
    }

    private mutating func checkRecord<D: Described>(_ described: D, entity: EntityReference?, isEntity: Bool) {
        guard !recordRules.isEmpty else { return }
        var values: [String: Value] = [:]
        for property in D.properties {
            if case .one(let one) = property.content, let value = one.get(described) { values[property.name] = value }
        }
        var names = D.properties.map(\.name)
        if isEntity { names.insert("id", at: 0) }
        if entity == nil { names += catalogue.schema.kinds.map { $0.kind.plural } }
        let facts = RecordFacts(
            catalogue: catalogue, entity: entity, isEntity: isEntity, values: values,
            names: names, unknown: described.unknown)
        for (rule, check) in recordRules {
            for finding in check(facts) { diagnostics.append(rule.diagnostic(finding, at: at(finding.path.steps))) }
        }
    }

    private mutating func checkContent<D: Described>(
        of property: Property<D>, in described: D, entity: EntityReference?
    ) {
        path.steps.append(.property(property.name))
        switch property.content {
        case .one(let one):
            if let value = one.get(described) { check(value, property, type: one.type, entity: entity) }
        case .many(let many):
            for position in 0..<many.count(described) {
                path.steps.append(.element(position))
                check(many.get(described, position), property, type: many.type, entity: entity)
                path.steps.removeLast()
            }
        case .record(let nested), .records(let nested):
            if case .records = property.content { isList = true } else { isList = false }
            nested.visit(described, with: &self)
        }
        path.steps.removeLast()
    }

    private mutating func check<D: Described>(
        _ value: Value, _ property: Property<D>, type: ValueType, entity: EntityReference?
    ) {
        let facts = ValueFacts(
            catalogue: catalogue, entity: entity, name: property.name, type: type, relation: property.relation)
        for (rule, check) in valueRules {
            if let finding = check(facts, value) { diagnostics.append(rule.diagnostic(finding, at: path)) }
        }
    }

    private func at(_ steps: [CataloguePath.Step]) -> CataloguePath { CataloguePath(path.entity, path.steps + steps) }
}
