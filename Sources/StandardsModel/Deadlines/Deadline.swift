/// Something that happens, or has to be done, by a date.
public struct Deadline: Hashable, Sendable, Identifiable {
    /// `kind/id#deadline-kind[/key]`: the same in every release of a catalogue.
    public let id: String
    /// What kind of deadline it is.
    public let kind: DeadlineKind
    /// The date, in its own precision; nil where it hangs on something that has no date yet.
    public let date: PartialDate?
    /// What it hangs on, where it has no date, or besides.
    public let relative: RelativeDate?
    /// How certain the date is.
    public let certainty: Certainty
    /// The entity that it concerns.
    public let subject: EntityReference
    /// What happens, or what to do, in plain words.
    public let title: String
    /// Whom it concerns.
    public let audience: LocalizedText
    /// The property or the rule from which it follows.
    public let basis: String
    /// How often it comes round.
    public let recurrence: Recurrence?

    /// The last day on which one can act: the last day of the date's period.
    public var lastDay: CalendarDate? { date?.last }
}

/// What kind of deadline it is. Open: callers may have their own.
public struct DeadlineKind: Hashable, Sendable, CustomStringConvertible {
    /// The code: `comments-close`.
    public let code: String
    private let phrase: String

    /// A kind by its code, and the phrase that tells it, with `%` for the subject's name.
    public init(_ code: String, phrase: String) {
        self.code = code
        self.phrase = phrase
    }

    public static func == (left: Self, right: Self) -> Bool { left.code == right.code }
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
    public var description: String { code }

    /// What happens, in plain words.
    public func title(for name: String) -> String {
        guard let mark = phrase.firstIndex(of: "%") else { return phrase }
        return phrase[..<mark] + name + phrase[phrase.index(after: mark)...]
    }

    /// The first day on which one can comment.
    public static let commentsOpen = Self("comments-open", phrase: "Comments open: %")
    /// The last day on which one can comment.
    public static let commentsClose = Self("comments-close", phrase: "Send comments by today: %")
    /// The last day on which one can nominate.
    public static let nominationsClose = Self("nominations-close", phrase: "Send nominations by today: %")
    /// The first day on which one can apply.
    public static let applicationsOpen = Self("applications-open", phrase: "Applications open: %")
    /// The day on which something begins to apply.
    public static let takesEffect = Self("takes-effect", phrase: "Takes effect: %")
    /// The day on which a standard gives way to another.
    public static let superseded = Self("superseded", phrase: "Superseded: %")
    /// The day from which products need a certificate.
    public static let mandatoryFrom = Self("mandatory-from", phrase: "Certificate needed from today: %")
    /// The last day on which the old state may last.
    public static let transitionEnds = Self("transition-ends", phrase: "Transition ends: %")
    /// The last day on which to do what a document asks.
    public static let obligationDue = Self("obligation-due", phrase: "Due: %")
    /// The last day on which to reach a target.
    public static let targetDue = Self("target-due", phrase: "Target: %")
    /// The day by which a standard has to be reviewed.
    public static let reviewDue = Self("review-due", phrase: "Review due: %")
    /// The day on which something ceases to apply.
    public static let expires = Self("expires", phrase: "Expires: %")
    /// The day on which a term of office ends.
    public static let termEnds = Self("term-ends", phrase: "Term ends: %")

    /// The kinds of the domain.
    public static let standard: [Self] = [
        commentsOpen, commentsClose, nominationsClose, applicationsOpen, takesEffect, superseded, mandatoryFrom,
        transitionEnds, obligationDue, targetDue, reviewDue, expires, termEnds,
    ]
}

/// How certain a deadline's date is.
public enum Certainty: String, CaseIterable, Hashable, Sendable {
    /// The source says so.
    case stated
    /// A draft says so: it may change.
    case proposed
    /// A documented rule says so.
    case derived
}
