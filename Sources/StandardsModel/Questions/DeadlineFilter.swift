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
    /// Of what has one of these keywords, whatever their case, or is told of by an article that has; empty means of any.
    public var tags: Set<String> = []

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

/// Tells whether a deadline meets the conditions of a filter beyond those of time; what they name is looked up once.
package struct DeadlineTest {
    private let kinds: Set<DeadlineKind>
    private let certainties: Set<Certainty>
    /// For each condition on the subject the entities that meet it.
    private let subjects: [Set<EntityReference>]

    package init(_ filter: DeadlineFilter, _ catalogue: Catalogue) {
        kinds = filter.kinds
        certainties = filter.certainties
        var subjects: [Set<EntityReference>] = []
        if !filter.about.isEmpty || !filter.committees.isEmpty {
            let relations = catalogue.relations()
            func tied(to entities: Set<EntityReference>) -> Set<EntityReference> {
                entities.reduce(into: entities) { all, entity in all.formUnion(relations.of(entity).map(\.other)) }
            }
            if !filter.about.isEmpty { subjects.append(tied(to: filter.about)) }
            if !filter.committees.isEmpty {
                let committees = filter.committees.map(\.entityReference)
                subjects.append(tied(to: Set(committees).union(relations.below(committees))))
            }
        }
        if !filter.tags.isEmpty { subjects.append(catalogue.entities(tagged: filter.tags)) }
        self.subjects = subjects
    }

    /// Whether the deadline meets them.
    package func callAsFunction(_ deadline: borrowing Deadline) -> Bool {
        (kinds.isEmpty || kinds.contains(deadline.kind))
            && (certainties.isEmpty || certainties.contains(deadline.certainty))
            && subjects.allSatisfy { $0.contains(deadline.subject) || $0.contains(deadline.origin) }
    }
}

extension Relations {
    /// The bodies that are below others, however far.
    fileprivate func below(_ bodies: some Sequence<EntityReference>) -> Set<EntityReference> {
        var found: Set<EntityReference> = []
        var border = Array(bodies)
        while let body = border.popLast() {
            for tie in of(body) where tie.relation == .childOf.inverse && found.insert(tie.other).inserted {
                border.append(tie.other)
            }
        }
        return found
    }
}
