/// How a date property states a deadline.
public struct StatedDeadline<Root: Sendable>: Sendable {
    /// The kinds that it can state.
    public let kinds: [DeadlineKind]
    /// The kind that it states of the record at hand, if any.
    public let kind: @Sendable (Root) -> DeadlineKind?
    /// How certain the date is.
    public let certainty: @Sendable (Root) -> Certainty

    /// A deadline of one kind.
    public init(_ kind: DeadlineKind, certainty: @escaping @Sendable (Root) -> Certainty = { _ in .stated }) {
        self.init([kind], certainty: certainty) { _ in kind }
    }

    /// A deadline whose kind hangs on the record.
    public init(
        _ kinds: [DeadlineKind], certainty: @escaping @Sendable (Root) -> Certainty = { _ in .stated },
        kind: @escaping @Sendable (Root) -> DeadlineKind?
    ) {
        self.kinds = kinds
        self.kind = kind
        self.certainty = certainty
    }
}

/// A named, documented rule by which deadlines follow from an entity.
public struct DeadlineRule<Subject: Sendable>: Sendable {
    /// The name of the rule.
    public let name: String
    /// The kinds of deadline that it gives.
    public let kinds: [DeadlineKind]
    /// The deadlines that follow.
    public let deadlines: @Sendable (Subject, DeadlineContext) -> [DeadlineDraft]

    /// A rule by its name and what it does.
    public init(
        _ name: String, kinds: [DeadlineKind],
        deadlines: @escaping @Sendable (Subject, DeadlineContext) -> [DeadlineDraft]
    ) {
        self.name = name
        self.kinds = kinds
        self.deadlines = deadlines
    }
}

/// A deadline as a rule gives it, before it has its identity.
public struct DeadlineDraft: Hashable, Sendable {
    /// The kind.
    public var kind: DeadlineKind
    /// What tells it apart from others of its kind at its subject; stable.
    public var key: String?
    /// The date.
    public var date: PartialDate?
    /// What it hangs on.
    public var relative: RelativeDate?
    /// How certain the date is.
    public var certainty: Certainty
    /// The entity that it concerns, where that is not the one at hand.
    public var subject: EntityReference?
    /// What happens, in plain words.
    public var title: String
    /// Whom it concerns.
    public var audience: LocalizedText
    /// How often it comes round.
    public var recurrence: Recurrence?

    /// A deadline with what is known of it.
    public init(
        _ kind: DeadlineKind, key: String? = nil, date: PartialDate?, relative: RelativeDate? = nil,
        certainty: Certainty = .stated, subject: EntityReference? = nil, title: String,
        audience: LocalizedText = LocalizedText(), recurrence: Recurrence? = nil
    ) {
        self.kind = kind
        self.key = key
        self.date = date
        self.relative = relative
        self.certainty = certainty
        self.subject = subject
        self.title = title
        self.audience = audience
        self.recurrence = recurrence
    }
}

/// What a rule can ask of the catalogue around an entity.
public struct DeadlineContext: Sendable {
    /// The catalogue.
    public let catalogue: Catalogue
    private let settled: Set<ID<Standard>>

    init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        var settled: Set<ID<Standard>> = []
        for standard in catalogue.standards { settled.formUnion(standard.replaces.compactMap(\.standard)) }
        for project in catalogue.projects { settled.formUnion(project.revises) }
        self.settled = settled
    }

    /// Whether another standard replaces this one, or a project revises it.
    public func isReplacedOrInRevision(_ id: ID<Standard>) -> Bool { settled.contains(id) }
}
