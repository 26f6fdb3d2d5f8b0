import StandardsModel

/// What the reading of a file found wrong: of each rule the first faults, and how many more there are.
///
/// So a file of nothing but faults takes no more room than its faults that are told.
struct DiagnosticLog {
    /// One fault and where it lies.
    struct Fault {
        let offset: Int
        let rule: String
        let severity: Diagnostic.Severity
        let summary: String
        let fixes: [String]
    }

    /// The faults of one rule that are not told.
    struct Rest {
        let rule: String
        var severity: Diagnostic.Severity
        /// Where the first of them lies.
        let offset: Int
        var count: Int
    }

    /// How many faults of each rule are told.
    let limit: Int
    /// The faults that are told, in the order of the reading.
    private(set) var told: [Fault] = []
    /// Those that are not.
    private(set) var rests: [Rest] = []
    /// How many errors there are, told or not.
    private(set) var errorCount = 0
    /// How many faults of each rule are told; the reader has few rules.
    private var counts: [(rule: String, count: Int)] = []

    init(limit: Int) { self.limit = limit }

    mutating func add(_ fault: Fault) {
        if fault.severity == .error { errorCount += 1 }
        let place = counts.firstIndex { $0.rule == fault.rule } ?? counts.endIndex
        if place == counts.endIndex { counts.append((fault.rule, 0)) }
        if counts[place].count < limit {
            counts[place].count += 1
            told.append(fault)
        } else if let rest = rests.firstIndex(where: { $0.rule == fault.rule }) {
            rests[rest].count += 1
            if fault.severity == .error { rests[rest].severity = .error }
        } else {
            rests.append(Rest(rule: fault.rule, severity: fault.severity, offset: fault.offset, count: 1))
        }
    }
}
