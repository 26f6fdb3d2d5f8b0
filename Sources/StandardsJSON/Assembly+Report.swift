import StandardsModel

extension Assembly {
    /// Of a rule in a file: how many diagnostics are reported, and which one says how many more there are.
    private struct Tally {
        var reported = 0
        var rest: Int?
    }

    private struct Key: Hashable {
        let file: Int
        let rule: String
    }

    /// What was found, in the order of the files: of each rule in each file the first diagnostics, and at the place of
    /// the next one how many more there are.
    func report() -> [Diagnostic] {
        // A stable order: by place, and at one place as they were found.
        let sorted = found.enumerated().sorted { left, right in
            (left.element.file, left.element.offset, left.offset)
                < (right.element.file, right.element.offset, right.offset)
        }
        var report: [Diagnostic] = []
        var tallies: [Key: Tally] = [:]
        for (_, located) in sorted {
            let diagnostic = located.diagnostic
            let key = Key(file: located.file, rule: diagnostic.rule)
            var tally = tallies[key, default: Tally()]
            if let rest = tally.rest {
                report[rest].count += diagnostic.count
                if diagnostic.severity == .error { report[rest].severity = .error }
            } else if located.isRest || tally.reported == limit {
                tally.rest = report.count
                report.append(
                    Diagnostic(
                        rule: diagnostic.rule, severity: diagnostic.severity, count: diagnostic.count, summary: "",
                        explanation: "Of one rule in one file \(limit) are reported.",
                        fixes: ["mend those above, then check again"], location: diagnostic.location))
            } else {
                tally.reported += 1
                report.append(diagnostic)
            }
            tallies[key] = tally
        }
        for rest in tallies.values.compactMap(\.rest) {
            report[rest].summary = "from here on, \(report[rest].count) more of this rule"
        }
        catalogue.propose(for: &report)
        return report
    }
}
