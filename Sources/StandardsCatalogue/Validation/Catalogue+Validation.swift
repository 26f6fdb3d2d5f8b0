extension Catalogue {
    /// Checks the catalogue by the rules and reports what they found; it never throws.
    ///
    /// - Parameter rules: `ValidationRule.standard` of the domain, or a list of the caller's own: some left out, some added.
    public func validate(rules: [ValidationRule]) -> ValidationReport {
        var diagnostics = diagnostics(by: rules)
        propose(for: &diagnostics)
        return ValidationReport(diagnostics)
    }

    /// What the rules find, without what may have been meant by names that are missing.
    package func diagnostics(by rules: [ValidationRule]) -> [Diagnostic] {
        var walker = RuleWalker(catalogue: self, rules: rules)
        walker.check(header)
        visit(with: &walker)
        var diagnostics = walker.diagnostics
        for rule in rules {
            guard case .catalogue(let check) = rule.check else { continue }
            diagnostics += check(self).map { rule.diagnostic($0, at: $0.path) }
        }
        return diagnostics
    }

    /// How many missing entities are looked for under other names: each look is at all of the kind.
    private static let proposalLimit = 100

    /// Proposes, for entities that are not there, which ones may have been meant.
    package func propose(for diagnostics: inout [Diagnostic]) {
        var identities: [String: [String]] = [:]
        var count = 0
        for place in diagnostics.indices where diagnostics[place].rule == ValidationRule.danglingReference.id {
            guard let target = diagnostics[place].target, diagnostics[place].fixes.isEmpty else { continue }
            count += 1
            if count > Self.proposalLimit { return }
            if identities[target.kind] == nil { identities[target.kind] = self.identities(of: target.kind) }
            diagnostics[place].fixes = Suggestion.question(target.id, among: identities[target.kind] ?? [])
        }
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
