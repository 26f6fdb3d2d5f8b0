public import StandardsCatalogue
public import StandardsIdentifiers

/// Which deadlines somebody asks for: those that meet every condition.
///
/// ```swift
/// let mine = DeadlineFilter {
///     $0.kinds = [.commentsClose, .mandatoryFrom]
///     $0.from = "2024-10-01"
///     $0.tags = ["furniture"]
/// }
/// for deadline in catalogue.deadlines(mine) { print(deadline.title) }
/// ```
public struct DeadlineFilter: Hashable, Sendable {
    /// Of these kinds; empty means of any.
    public var kinds: Set<DeadlineKind> = []
    /// What can still be acted on that day; nil for no beginning.
    public var from: CalendarDate?
    /// What ends by that day; nil for no end.
    public var to: CalendarDate?
    /// As certain as one of these; empty means however certain.
    public var certainties: Set<Certainty> = []
    /// Of one of these entities or of one that is tied to it; empty means of any.
    public var about: Set<EntityReference> = []
    /// As ``about``, of one of these committees or of a body below it; empty means of any.
    public var committees: Set<EntityID<Committee>> = []
    /// As ``about``, of one of these organisations or of a body below it; empty means of any.
    public var organisations: Set<EntityID<Organisation>> = []
    /// Of what is based there or comes from a body that is, by whoever issues, organises or is responsible; empty means
    /// from anywhere.
    public var jurisdictions: Set<CountryCode> = []
    /// Of the requirements for products of one of these codes, and of what is tied to them; empty means of any.
    public var productCodes: Set<String> = []
    /// Of what has one of these keywords, whatever their case, or is told of by an article that has; empty means of any.
    public var tags: Set<String> = []
    /// Of those whose audience has one of these texts in it, whatever their case and in any language; empty means for
    /// anybody.
    public var audiences: Set<String> = []
    /// Whether only those are meant that ask somebody to act: kinds such as the end of comments, and the day on which what
    /// is mandatory begins to apply.
    public var asksForAction = false

    /// Every deadline.
    public init() {}
    /// Those that meet the conditions that the closure sets.
    public init<Failure>(_ fill: (inout Self) throws(Failure) -> Void) throws(Failure) { try fill(&self) }

    /// Whether it asks for a part of the time.
    public var hasPeriod: Bool { from != nil || to != nil }
}

extension Catalogue {
    /// The deadlines that meet the conditions, in the order of `deadlines(kinds:in:from:to:)`.
    ///
    /// - Parameters:
    ///   - filter: The conditions.
    ///   - language: As for `forEachDeadline(in:_:)`.
    public func deadlines(_ filter: DeadlineFilter, in language: LanguageTag = .english) -> [Deadline] {
        let isMet = DeadlineTest(filter, self)
        return deadlines(in: language, from: filter.from, to: filter.to).filter { isMet($0) }
    }

    /// The deadlines of an entity and of what is tied to it: of a committee those of its standards and projects, of an
    /// authority those of what it issues.
    ///
    /// ```swift
    /// for deadline in catalogue.deadlines(about: committee, within: "2025") {
    ///     print(deadline.date ?? "no date yet", deadline.title)
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - entity: What they are about.
    ///   - period: Only those that can be acted on in it; nil for all.
    ///   - language: As for `forEachDeadline(in:_:)`.
    public func deadlines(
        about entity: some EntityNaming, within period: PartialDate? = nil, in language: LanguageTag = .english
    ) -> [Deadline] {
        var filter = DeadlineFilter()
        filter.about = [entity.entityReference]
        (filter.from, filter.to) = (period?.first, period?.last)
        return deadlines(filter, in: language)
    }
}
