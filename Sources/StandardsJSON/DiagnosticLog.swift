import StandardsModel

/// What the reading of a file found wrong: of each rule the first faults, and how many more there are.
///
/// So a file of nothing but faults takes no more room than its faults that are reported.
struct DiagnosticLog {
    /// One fault and where it is.
    struct Fault {
        let offset: Int
        let rule: String
        let severity: Diagnostic.Severity
        let summary: String
        let fixes: [String]
        /// What a program can write in place of the text at the offset.
        var replacement: Diagnostic.Replacement?
        /// Which entity may be meant by the text at the offset.
        var meant: MeantEntity?
    }

    /// The faults of one rule that are not reported.
    struct Rest {
        let rule: String
        var severity: Diagnostic.Severity
        /// Where the first of them is.
        let offset: Int
        var count: Int
    }

    /// How many faults of each rule are reported.
    let limit: Int
    /// The faults that are reported, in the order of the reading.
    private(set) var reported: [Fault] = []
    /// Those that are not.
    private(set) var rests: [Rest] = []
    /// Whether nothing was found.
    var isEmpty: Bool { reported.isEmpty && rests.isEmpty }
    /// How many errors there are, reported or not.
    private(set) var errorCount = 0
    /// How many faults of each rule are reported; the reader has few rules.
    private var counts: [(rule: String, count: Int)] = []

    init(limit: Int) { self.limit = limit }

    mutating func add(_ fault: Fault) {
        if fault.severity == .error { errorCount += 1 }
        let place = counts.firstIndex { $0.rule == fault.rule } ?? counts.endIndex
        if place == counts.endIndex { counts.append((fault.rule, 0)) }
        if counts[place].count < limit {
            counts[place].count += 1
            reported.append(fault)
        } else if let rest = rests.firstIndex(where: { $0.rule == fault.rule }) {
            rests[rest].count += 1
            if fault.severity == .error { rests[rest].severity = .error }
        } else {
            rests.append(Rest(rule: fault.rule, severity: fault.severity, offset: fault.offset, count: 1))
        }
    }
}
