public import StandardsIdentifiers

/// How a date property states a deadline, of an entity or of a record in one.
///
/// ```swift
/// let effective: Property<Standard> = .date(
///     "effective", \.effective, "The first day on which the standard applies.",
///     deadline: StatedDeadline(.takesEffect) { $0.published == nil ? .proposed : .stated })
/// ```
public struct StatedDeadline<Root: Sendable>: Sendable {
    /// The kinds that it can state.
    public let kinds: [DeadlineKind]
    /// What tells it from others of its kind that the same record states, such as `in-force`; nil where there are none.
    public let key: String?
    /// The name of the property that says when it is due where the date is not known; nil where there is none.
    public let relative: String?
    /// The name of the property that says how often it comes round; nil where there is none.
    public let recurrence: String?
    /// The name of the property that says whom it concerns; nil where there is none.
    public let audience: String?
    /// The kind that it states of the record at hand, if any.
    public let kind: @Sendable (Root) -> DeadlineKind?
    /// How certain the date is; nil where that is ``Entity/dateCertainty`` of the entity.
    public let certainty: (@Sendable (Root) -> Certainty)?
    /// What happens, where the kind's own words and the record's name do not say it well.
    public let title: (@Sendable (Root, DeadlineKind, DeadlineContext) -> String?)?

    /// A deadline of one kind.
    public init(
        _ kind: DeadlineKind, key: String? = nil, relative: String? = nil, recurrence: String? = nil,
        audience: String? = nil, certainty: (@Sendable (Root) -> Certainty)? = nil,
        title: (@Sendable (Root, DeadlineKind, DeadlineContext) -> String?)? = nil
    ) {
        self.init(
            [kind], key: key, relative: relative, recurrence: recurrence, audience: audience, certainty: certainty,
            title: title
        ) { _ in kind }
    }

    /// A deadline whose kind hangs on the record.
    public init(
        _ kinds: [DeadlineKind], key: String? = nil, relative: String? = nil, recurrence: String? = nil,
        audience: String? = nil, certainty: (@Sendable (Root) -> Certainty)? = nil,
        title: (@Sendable (Root, DeadlineKind, DeadlineContext) -> String?)? = nil,
        kind: @escaping @Sendable (Root) -> DeadlineKind?
    ) {
        self.kinds = kinds
        self.key = key
        self.relative = relative
        self.recurrence = recurrence
        self.audience = audience
        self.kind = kind
        self.certainty = certainty
        self.title = title
    }
}

/// When what comes round ends, for entities that can cease to apply.
///
/// ```swift
/// let end = RecurrenceEnd<PolicyDocument> { document, _ in document.expires?.last }
/// ```
public struct RecurrenceEnd<Subject: Sendable>: Sendable {
    /// The relations of which it asks which entities are subjects of one.
    public let relations: [Relation]
    /// The last day on which it can come round; nil where that is open.
    public let day: @Sendable (Subject, DeadlineContext) -> CalendarDate?

    /// An end that hangs on the entity, and on those that are related to it.
    public init(
        relations: [Relation] = [], _ day: @escaping @Sendable (Subject, DeadlineContext) -> CalendarDate?
    ) {
        self.relations = relations
        self.day = day
    }
}
