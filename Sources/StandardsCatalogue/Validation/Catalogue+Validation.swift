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
}

extension ValidationRule {
    func diagnostic(_ finding: Finding, at path: CataloguePath) -> Diagnostic {
        var diagnostic = Diagnostic(
            rule: id, severity: severity, path: path, summary: finding.summary, explanation: reason,
            notes: finding.notes, fixes: finding.fixes)
        diagnostic.target = finding.target
        diagnostic.meant = finding.meant
        diagnostic.replacement = finding.replacement
        return diagnostic
    }
}
