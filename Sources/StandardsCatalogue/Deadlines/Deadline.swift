public import StandardsIdentifiers

/// Something that happens, or has to be done, by a date.
///
/// ```swift
/// for deadline in catalogue.deadlines(from: "2024-10-01") where deadline.kind == .commentsClose {
///     print(deadline.date?.description ?? "no date yet", deadline.title, deadline.subject)
/// }
/// ```
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
    /// The entity that states the date, or from which it follows; often the one that it concerns.
    public let origin: EntityReference
    /// What happens, or what to do, in plain words, with what is imprecise or only proposed about the date.
    public let title: String
    /// Whom it concerns.
    public let audience: LocalizedText
    /// The property or the rule from which it follows.
    public let basis: String
    /// How often it comes round.
    public let recurrence: Recurrence?
    /// The last day on which it can come round; nil where that is open.
    public let until: CalendarDate?

    /// A deadline by what is known of it, such as one that a preview shows.
    public init(
        id: String, kind: DeadlineKind, date: PartialDate?, relative: RelativeDate? = nil,
        certainty: Certainty = .stated, subject: EntityReference, origin: EntityReference? = nil, title: String,
        audience: LocalizedText = LocalizedText(), basis: String = "", recurrence: Recurrence? = nil,
        until: CalendarDate? = nil
    ) {
        self.id = id
        self.kind = kind
        self.date = date
        self.relative = relative
        self.certainty = certainty
        self.subject = subject
        self.origin = origin ?? subject
        self.title = title
        self.audience = audience
        self.basis = basis
        self.recurrence = recurrence
        self.until = until
    }

    /// The ``basis`` of a date that is counted from another of its entity, as a relative date says.
    public static let relativeBasis = "relative-date"

    /// The last day on which one can act: the last day of the date's period.
    public var lastDay: CalendarDate? { date?.last }

    /// The day on which a calendar enters it: the last of its period, or the first where something begins then and
    /// comes once.
    public var day: CalendarDate? {
        kind.isBeginning && recurrence == nil ? (lastDay == nil ? nil : date?.first ?? lastDay) : lastDay
    }

    /// Whether its last day, or that of one of its recurrences, is in a range of days; of which nil is no beginning,
    /// or no end. One without a date is only in the range that has neither.
    public func isMet(from first: CalendarDate?, to last: CalendarDate?) -> Bool {
        guard let lastDay else { return first == nil && last == nil }
        if let last, last < lastDay { return false }
        guard let first, lastDay < first else { return true }
        guard let date, let next = recurrence?.next(from: first, since: date), until.map({ next <= $0 }) ?? true
        else { return false }
        return last.map { next <= $0 } ?? true
    }
}
