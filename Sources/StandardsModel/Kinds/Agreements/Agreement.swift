public import StandardsIdentifiers

/// What states or bodies have agreed on, such as a memorandum of understanding. What one side lays down alone is a
/// policy document.
///
/// ```swift
/// let memorandum = Agreement(id: "china-germany-cross-border-data-transfer-mou-2024") {
///     $0.kind = Code(.memorandumOfUnderstanding)
///     $0.parties = [EntityReference(kind: "organisation", id: "state-china")]
///     $0.inForce = "2024-06-26"
///     $0.validFor = Period("5 years")
/// }
/// ```
public struct Agreement: Entity {
    public static let kind = EntityKind(
        "agreement", plural: "agreements",
        "What states or bodies have agreed on, such as a memorandum of understanding. What one side lays down alone is a policy document."
    )

    public let id: EntityID<Agreement>
    /// The full title of the agreement, or what it is on, if it has no title of its own.
    public var title = LocalizedText()
    /// What kind of agreement it is, such as a memorandum of understanding.
    public var kind: Code<AgreementKind>?
    /// The organisations (states among them) and committees that have agreed.
    public var parties: [EntityReference] = []
    /// The persons who signed the agreement, each with the party for which they signed.
    public var signatories: [Signatory] = []
    /// The field in which the parties cooperate, such as conformity assessment.
    public var field = LocalizedText()
    /// What the cooperation covers within its field, one topic in each text.
    public var topics: [LocalizedText] = []
    /// The annexes of the agreement, one title in each text.
    public var annexes: [LocalizedText] = []
    /// What the parties exchanged or undertook to exchange, such as letters, lists or experts, one in each text.
    public var exchanged: [LocalizedText] = []
    /// The date on which the agreement was signed; `inForce` says when it begins to apply.
    public var signed: PartialDate?
    /// Where the agreement was signed.
    public var place = LocalizedText()
    /// The event at which the agreement was signed or reached.
    public var signedAt: EntityID<Event>?
    /// The first day on which the agreement applies.
    public var inForce: PartialDate?
    /// How long the agreement applies, counted from `inForce`, such as `5 years`.
    public var validFor: Period?
    /// The day on which the agreement expires, where it names one; otherwise this follows from `inForce` and
    /// `validFor`.
    public var expires: PartialDate?
    /// The last day on which the parties can renew or end the agreement before it runs on or out.
    public var renewBy: PartialDate?
    /// The renewals of the agreement, each with the day until which it then holds.
    public var renewals: [Renewal] = []
    /// What the agreement sets up, such as a committee, an event series or another agreement.
    public var establishes: [EntityReference] = []
    /// How often the parties meet under the agreement, such as `every year`.
    public var cadence: Recurrence?
    /// Who hosts the meetings of the parties, in turn or always.
    public var hostRotation = LocalizedText()
    /// What the agreement is about, in a line or two.
    public var summary = LocalizedText()
    public var annotations = Annotations()

    public init(id: EntityID<Agreement>) { self.id = id }

    public static let properties: PropertyTable<Agreement> = [
        .localized(
            "title", \.title, "The full title of the agreement, or what it is on, if it has no title of its own.",
            required: true, role: .title),
        .value("kind", \.kind, "What kind of agreement it is, such as a memorandum of understanding."),
        .references(
            "parties", \.parties, "The organisations (states among them) and committees that have agreed.",
            to: ["organisation", "committee"], relation: .partyTo.inverse),
        .records(
            "signatories", \.signatories,
            "The persons who signed the agreement, each with the party for which they signed."),
        .localized("field", \.field, "The field in which the parties cooperate, such as conformity assessment."),
        .values("topics", \.topics, "What the cooperation covers within its field, one topic in each text."),
        .values("annexes", \.annexes, "The annexes of the agreement, one title in each text."),
        .values(
            "exchanged", \.exchanged,
            "What the parties exchanged or undertook to exchange, such as letters, lists or experts, one in each text."),
        .date(
            "signed", \.signed,
            "The date on which the agreement was signed; `inForce` says when it begins to apply."),
        .localized("place", \.place, "Where the agreement was signed.", role: .place),
        .reference(
            "signedAt", \.signedAt, "The event at which the agreement was signed or reached.", relation: .signedAt),
        .date("inForce", \.inForce, "The first day on which the agreement applies.", deadline: .init(.takesEffect)),
        .value("validFor", \.validFor, "How long the agreement applies, counted from `inForce`, such as `5 years`."),
        .date(
            "expires", \.expires,
            "The day on which the agreement expires, where it names one; otherwise this follows from `inForce` and `validFor`.",
            role: .ends(after: "signed", "inForce"),
            deadline: .init(.expires)),
        .date(
            "renewBy", \.renewBy,
            "The last day on which the parties can renew or end the agreement before it runs on or out.",
            deadline: .init(.renewalDue)),
        .records("renewals", \.renewals, "The renewals of the agreement, each with the day until which it then holds."),
        .references(
            "establishes", \.establishes,
            "What the agreement sets up, such as a committee, an event series or another agreement.",
            relation: .establishes),
        .value("cadence", \.cadence, "How often the parties meet under the agreement, such as `every year`."),
        .localized("hostRotation", \.hostRotation, "Who hosts the meetings of the parties, in turn or always."),
        .localized("summary", \.summary, "What the agreement is about, in a line or two.", role: .summary),
    ]

    public static let deadlineRules: [DeadlineRule<Agreement>] = [
        DeadlineRule(
            "expiry-after-validity", from: "inForce", kinds: [.expires],
            reason:
                "An agreement expires its term after the day on which it came into force, years added keeping month and day.",
            explanation: .init([
                "en": "The date is derived: the time for which it is valid is counted from its coming into force.",
                "zh-Hans": "日期系推导：自生效之日起按有效期计算。",
            ])
        ) { agreement, context in
            guard agreement.expires == nil, agreement.renewals.isEmpty, let period = agreement.validFor,
                let day = agreement.inForce?.day, let end = period.after(day)
            else { return [] }
            return [
                .init(
                    .expires, date: PartialDate(end), certainty: .derived,
                    title: DeadlineKind.expires.title(
                        for: agreement.displayName(in: context.language), in: context.language))
            ]
        }
    ]
}

/// What kind of agreement it is.
///
/// ```swift
/// let memoranda = catalogue.agreements.filter { $0.kind == .memorandumOfUnderstanding }
/// Code(AgreementKind.jointInitiative).words   // joint initiative
/// ```
public enum AgreementKind: String, CodeList {
    /// A signed text in which the parties say how they mean to cooperate.
    case memorandumOfUnderstanding = "memorandum-of-understanding"
    /// A signed agreement with commitments of the parties, such as a mutual recognition arrangement.
    case cooperationAgreement = "cooperation-agreement"
    /// A permanent arrangement by which the parties meet or keep in touch on a subject.
    case dialogueMechanism = "dialogue-mechanism"
    /// A joint undertaking of the parties, announced together rather than laid down in a treaty.
    case jointInitiative = "joint-initiative"
    public static let name = "agreement kind"
    public static let meanings: [AgreementKind: String] = [
        .memorandumOfUnderstanding: "A signed text in which the parties say how they mean to cooperate.",
        .cooperationAgreement:
            "A signed agreement with commitments of the parties, such as a mutual recognition arrangement.",
        .dialogueMechanism: "A permanent arrangement by which the parties meet or keep in touch on a subject.",
        .jointInitiative: "A joint undertaking of the parties, announced together rather than laid down in a treaty.",
    ]
}

extension Agreement {
    /// A person who signs an agreement, and the party for which they sign.
    ///
    /// ```swift
    /// for signatory in catalogue.agreements.flatMap(\.signatories) {
    ///     let name = signatory.person.flatMap { catalogue.people[$0]?.displayName() }
    ///     print(name ?? "somebody", "signed as", signatory.role.text())
    /// }
    /// ```
    public struct Signatory: Record {
        public static let meaning = "A person who signs an agreement, and the party for which they sign."

        /// The person who signs; left out where the source does not name or describe them.
        public var person: EntityID<Person>?
        /// The organisation on whose behalf the person signs.
        public var actingFor: EntityID<Organisation>?
        /// The office in which the person signs, such as “Minister”.
        public var role = LocalizedText()
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Signatory> = [
            .reference(
                "person", \.person, "The person who signs; left out where the source does not name or describe them.",
                relation: .signs.inverse),
            .reference(
                "actingFor", \.actingFor, "The organisation on whose behalf the person signs.", relation: .actsFor),
            .localized("role", \.role, "The office in which the person signs, such as “Minister”."),
        ]
    }
}

extension Agreement {
    /// A renewal of an agreement, and until when it then holds.
    ///
    /// ```swift
    /// let renewal = Agreement.Renewal {
    ///     $0.date = "2024-06-26"
    ///     $0.until = "2029-06-26"
    /// }
    /// ```
    public struct Renewal: Record {
        public static let meaning = "A renewal of an agreement, and until when it then holds."

        /// The date on which the agreement was renewed.
        public var date: PartialDate?
        /// The last day on which the agreement holds after the renewal.
        public var until: PartialDate?
        /// The event at which it was renewed.
        public var at: EntityID<Event>?
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Renewal> = [
            .date("date", \.date, "The date on which the agreement was renewed.", role: .key),
            .date(
                "until", \.until, "The last day on which the agreement holds after the renewal.",
                role: .ends(after: "date"),
                deadline: .init(
                    .expires,
                    title: { $1.title(for: $2.catalogue.displayName(of: $2.entity, in: $2.language), in: $2.language) })
            ),
            .reference("at", \.at, "The event at which it was renewed.", relation: .signedAt),
        ]
    }
}
