extension Catalogue {
    /// Checks the catalogue by the rules and tells what they found; it never throws.
    ///
    /// - Parameter rules: ``ValidationRule/standard``, or a list of the caller's own: some left out, some added.
    public func validate(rules: [ValidationRule] = ValidationRule.standard) -> ValidationReport {
        var walker = RuleWalker(catalogue: self, rules: rules)
        header.withAnyRecord { walker.check($0, isEntity: false) }
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
