public import StandardsModel

/// One thing that the reader itself checks, before there is a catalogue to which a `ValidationRule` could apply.
///
/// ```swift
/// for rule in ReadingRule.all { print(rule.id, rule.severity, rule.reason) }
/// ```
public struct ReadingRule: Hashable, Sendable {
    /// The stable id: `json-syntax`.
    public let id: String
    /// How bad what it finds is.
    public let severity: Diagnostic.Severity
    /// Why it matters, in one line.
    public let reason: String

    /// The rule of that id.
    static subscript(id: String) -> ReadingRule? { all.first { $0.id == id } }

    /// Every rule of the reader. They cannot be switched off: without them there is nothing to check.
    public static let all: [ReadingRule] = [
        ReadingRule(
            id: "json-encoding", severity: .error,
            reason: "A catalogue is UTF-8 (RFC 8259, 8.1). A byte order mark is passed over with a warning."),
        ReadingRule(id: "json-syntax", severity: .error, reason: "A catalogue is JSON (RFC 8259)."),
        ReadingRule(
            id: "json-depth", severity: .error, reason: "What is nested deeper than any catalogue is no catalogue."),
        ReadingRule(
            id: "json-surrogate", severity: .error, reason: "Half of a surrogate pair is no character (RFC 8259, 8.2)."),
        ReadingRule(
            id: "duplicate-key", severity: .error, reason: "Of two values under one key nobody knows which is meant."),
        ReadingRule(
            id: "format-version", severity: .error,
            reason: "A file of another major version of the format would be misread."),
        ReadingRule(id: "value-type", severity: .error, reason: "The property holds another type of value."),
        ReadingRule(
            id: "value-malformed", severity: .error,
            reason: "The value does not follow its notation, or cannot be: a date that no calendar has, a bad id."),
        ReadingRule(
            id: "duplicate-id", severity: .error,
            reason: "An id names one entity of its kind in a file; what several files say of it is joined."),
        ReadingRule(
            id: "contradiction", severity: .error,
            reason: "Of two files that say different things of one entity one is wrong, or is the later edition."),
        ReadingRule(
            id: "extends", severity: .error,
            reason: "What a catalogue extends has to be there, and cannot extend it in turn."),
        ReadingRule(
            id: "line-content", severity: .error,
            reason:
                "Of a newline-delimited catalogue each line behind the first holds entities, in the lists of their kinds."
        ),
        ReadingRule(
            id: "missing-series", severity: .warning,
            reason: "Calendars and feeds keep entries by the series: without one, each edition has entries of its own."
        ),
        ReadingRule(
            id: "header-conflict", severity: .warning,
            reason: "Of what several files say of their catalogue, the first word holds."),
    ]
}
