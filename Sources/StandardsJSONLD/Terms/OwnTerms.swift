/// What the own vocabulary says of the terms that no table has. The others are described from the tables.
enum OwnTerms {
    /// Comments by key.
    static let comments: [String: String] = [
        "audience": "Whom it concerns, in words.",
        "basis": "The property or the named rule from which it follows.",
        "certainty": "Whether the source states the date, a draft proposes it, or a documented rule derives it.",
        "concerns": "The entity that it concerns: the standard that takes effect, the consultation that closes.",
        "deadlineKind": "What happens at the deadline, or has to be done by it.",
        "lastDay": "The last day of the date: the last on which one can act.",
        "other": "What the catalogue says beyond the properties of its format, as JSON.",
        "recurrence": "How often it comes round, such as “every year”.",
        "recursUntil": "The last day on which it can come round.",
        "relative": "The date given by its distance from something that has no date yet.",
    ]

    /// What the class of deadlines is.
    static let deadline = "Something that happens, or has to be done, by a date."
}
