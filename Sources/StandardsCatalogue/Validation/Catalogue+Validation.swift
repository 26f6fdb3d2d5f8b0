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
    ///
    /// - Parameters:
    ///   - concurrently: Does pieces of the work at one time; what is found is the same.
    ///   - pieceSize: How many entities a piece has at most.
    package func diagnostics(
        by rules: [ValidationRule], concurrently: Concurrently? = nil, pieceSize: Int = 4096
    ) -> [Diagnostic] {
        var walker = RuleWalker(catalogue: self, rules: rules)
        var work = RuleWork(on: header, pieceSize: concurrently == nil ? .max : max(1, pieceSize))
        visit(with: &work)
        work.add(rules, on: self)
        let pieces = work.pieces
        guard let concurrently else {
            for piece in pieces { piece(&walker) }
            return walker.diagnostics
        }
        // What takes the whole catalogue, and longest, is begun first.
        let last = pieces.count - 1
        let found = results(of: pieces.count, by: concurrently) { [walker] number in
            var walker = walker
            pieces[last - number](&walker)
            return walker.diagnostics
        }
        var diagnostics: [Diagnostic] = []
        for number in found.indices.reversed() { diagnostics += found[number] }
        return diagnostics
    }
}

/// What is to be done to check a catalogue, in the order of what is found.
private struct RuleWork: EntityVisitor {
    /// How many entities a piece has at most.
    let pieceSize: Int
    private(set) var pieces: [@Sendable (inout RuleWalker) -> Void]

    init(on header: CatalogueHeader, pieceSize: Int) {
        self.pieceSize = pieceSize
        pieces = [{ $0.check(header) }]
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        var start = 0
        while start < entities.count {
            let range = start..<start + min(pieceSize, entities.count - start)
            pieces.append { $0.check(entities, in: range) }
            start = range.upperBound
        }
    }

    mutating func add(_ rules: [ValidationRule], on catalogue: Catalogue) {
        for rule in rules {
            guard case .catalogue(let check) = rule.check else { continue }
            pieces.append { $0.diagnostics += check(catalogue).map { rule.diagnostic($0, at: $0.path) } }
        }
    }
}

extension ValidationRule {
    /// What is reported of a finding. Seldom called, and large: not copied to where it is.
    @inline(never)
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
