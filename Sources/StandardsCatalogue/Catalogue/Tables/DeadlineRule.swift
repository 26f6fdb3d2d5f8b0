public import StandardsIdentifiers

/// A named, documented rule by which deadlines follow from an entity.
///
/// ```swift
/// let review = DeadlineRule<Standard>(
///     "five-years", from: "published", kinds: [.reviewDue], reason: "A standard is reviewed after five years."
/// ) { standard, context in
///     guard let published = standard.published?.last, let day = published.adding(years: 5) else { return [] }
///     return [DeadlineDraft(.reviewDue, date: PartialDate(day), certainty: .derived)]
/// }
/// ```
public struct DeadlineRule<Subject: Sendable>: Sendable {
    /// The name of the rule.
    public let name: String
    /// The property without which nothing follows; nil where it asks for more than one thing.
    public let property: String?
    /// The kinds of deadline that it gives.
    public let kinds: [DeadlineKind]
    /// The relations of which it asks whether an entity is the object of one.
    public let relations: [Relation]
    /// What follows from what, in one line.
    public let reason: String
    /// What it says of a date that it derives, with `%` for the name of the entity from which the date follows; empty, the
    /// rule's name is shown.
    public let explanation: LocalizedText
    /// The deadlines that follow.
    public let deadlines: @Sendable (Subject, DeadlineContext) -> [DeadlineDraft]

    /// A rule by its name and what it does.
    ///
    /// - Parameters:
    ///   - name: Small letters, digits and hyphens.
    ///   - property: The property without which nothing follows; nil where it asks for more than one thing.
    ///   - kinds: The kinds of deadline that it gives.
    ///   - relations: The relations of which it asks ``DeadlineContext/isObject(_:of:)``.
    ///   - reason: What follows from what, in one line.
    ///   - explanation: What calendars say of a date that it derives:
    ///     `["en": "The date is derived: the old edition gives way to %."]`.
    ///   - deadlines: The deadlines that follow.
    public init(
        _ name: String, from property: String? = nil, kinds: [DeadlineKind],
        relations: [Relation] = [], reason: String,
        explanation: LocalizedText = LocalizedText(),
        deadlines: @escaping @Sendable (Subject, DeadlineContext) -> [DeadlineDraft]
    ) {
        self.name = name
        self.property = property
        self.kinds = kinds
        self.relations = relations
        self.reason = reason
        self.explanation = explanation
        self.deadlines = deadlines
    }
}

/// A deadline as a rule gives it, before it has its identity.
///
/// ```swift
/// let draft = DeadlineDraft(
///     .termEnds, key: "first-term", date: "2027-06", subject: committee.entityReference,
///     title: "The first term of the committee ends")
/// ```
public struct DeadlineDraft: Hashable, Sendable {
    /// The kind.
    public var kind: DeadlineKind
    /// What distinguishes it from others of its kind at its subject; stable.
    public var key: String?
    /// The date.
    public var date: PartialDate?
    /// What it hangs on.
    public var relative: RelativeDate?
    /// How certain the date is.
    public var certainty: Certainty
    /// The entity that it concerns, where that is not the one at hand.
    public var subject: EntityReference?
    /// What happens, in plain words; what is imprecise or only proposed about the date is added to it. Empty, the kind's
    /// words and the name of the entity that it concerns are the title.
    public var title: String
    /// Whom it concerns.
    public var audience: LocalizedText
    /// How often it comes round.
    public var recurrence: Recurrence?
    /// The last day on which it can come round; nil where that is open.
    public var until: CalendarDate?
    /// Whether its certainty is that of the dates of its entity.
    var isOfEntityCertainty = false
    /// Whether its date was counted from another of the entity.
    var isDerived = false

    /// A deadline with what is known of it.
    public init(
        _ kind: DeadlineKind, key: String? = nil, date: PartialDate?, relative: RelativeDate? = nil,
        certainty: Certainty = .stated, subject: EntityReference? = nil, title: String = "",
        audience: LocalizedText = LocalizedText(), recurrence: Recurrence? = nil, until: CalendarDate? = nil
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
        self.until = until
    }
}

/// What a rule can ask of the catalogue around an entity.
///
/// ```swift
/// func title(of reference: EntityReference, in context: DeadlineContext) -> String {
///     guard let (code, title) = context.name(of: reference) else { return reference.description }
///     return DeadlineKind.takesEffect.title(code: code, title: title, in: context.language)
/// }
/// ```
public struct DeadlineContext: Sendable {
    /// The catalogue.
    public var catalogue: Catalogue { shared.value.catalogue }
    /// The language of titles.
    public var language: LanguageTag { shared.value.language }
    /// The entity at hand; for a record, that which holds it.
    public internal(set) var entity = EntityReference(kind: "", id: "")
    private let shared: Shared<Common>

    /// What is the same for all entities.
    private struct Common {
        let catalogue: Catalogue
        let language: LanguageTag
        /// Which entities are objects of each relation that a rule asks of, and of which subjects.
        let objects: [(relation: Relation, subjects: [EntityReference: [EntityReference]])]
    }

    init(_ catalogue: Catalogue, language: LanguageTag) {
        var reader = RelationReader()
        catalogue.schema.visit(with: &reader)
        var objects: [(relation: Relation, subjects: [EntityReference: [EntityReference]])] = reader.relations.map {
            ($0, [:])
        }
        if !objects.isEmpty {
            catalogue.forEachEdge(of: reader.relations) { edge in
                for place in objects.indices where objects[place].relation == edge.relation {
                    objects[place].subjects[edge.object, default: []].append(edge.subject)
                }
            }
        }
        shared = Shared(Common(catalogue: catalogue, language: language, objects: objects))
    }

    /// Reads of which relations the rules of all kinds ask.
    private struct RelationReader: EntityTypeVisitor {
        var relations: [Relation] = []
        mutating func visit<E: Entity>(_ type: E.Type) {
            let asked = E.deadlineRules.flatMap(\.relations) + (E.recurrenceEnd?.relations ?? [])
            for relation in asked where !relations.contains(relation) {
                relations.append(relation)
            }
        }
    }

    /// Whether the entity is the object of one of the relations, which the rule has to name:
    /// `context.isObject(standard.entityReference, of: [.replaces])` says whether another replaces it.
    public func isObject(_ entity: EntityReference, of relations: [Relation]) -> Bool {
        shared.value.objects.contains { relations.contains($0.relation) && $0.subjects[entity] != nil }
    }

    /// The entities from which one of the relations leads to the entity, of the relations that a rule of the schema names:
    /// `context.subjects(of: [.repeals], to: document.entityReference)`.
    public func subjects(of relations: [Relation], to entity: EntityReference) -> [EntityReference] {
        shared.value.objects.filter { relations.contains($0.relation) }.flatMap { $0.subjects[entity] ?? [] }
    }

    /// The code and the title of an entity, cut where they are longer than 500 characters; nil where the catalogue does
    /// not hold it.
    public func name(of reference: EntityReference) -> (code: String?, title: String)? {
        var reader = NameReader(language: language, catalogue: catalogue)
        catalogue.visit(reference, with: &reader)
        return reader.name
    }

    private struct NameReader: EntityVisitor {
        let language: LanguageTag
        let catalogue: Catalogue
        var name: (code: String?, title: String)?
        mutating func visit<E: Entity>(_ entities: [E]) {
            guard let entity = entities.first else { return }
            let code = entity.code
            let title = entity.spokenTitle(in: language, of: catalogue) ?? (code == nil ? entity.id.text : "")
            name = (code?.cut(), title.cut())
        }
    }
}
