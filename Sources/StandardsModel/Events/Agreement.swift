public import StandardsIdentifiers

/// What states or bodies have agreed on.
public struct Agreement: Entity {
    public static let kind = EntityKind("agreement", plural: "agreements", "What states or bodies have agreed on.")

    public let id: ID<Agreement>
    /// The title.
    public var title = LocalizedText()
    /// What kind of agreement it is.
    public var kind: Code<AgreementKind>?
    /// The parties.
    public var parties: [EntityReference] = []
    /// Who signed.
    public var signatories: [Signatory] = []
    /// The field of cooperation.
    public var field = LocalizedText()
    /// What it covers.
    public var topics: [LocalizedText] = []
    /// When it was signed.
    public var signed: PartialDate?
    /// Where it was signed.
    public var place = LocalizedText()
    /// The event at which it was signed or agreed.
    public var signedAt: ID<Event>?
    /// When it came or comes into force.
    public var inForce: PartialDate?
    /// How long it applies from then.
    public var validFor: Period?
    /// When it expires, where it says so itself.
    public var expires: PartialDate?
    /// What it sets up.
    public var establishes: [EntityReference] = []
    /// How often the parties meet.
    public var cadence: Recurrence?
    /// Who hosts the meetings, in turn or always.
    public var hostRotation = LocalizedText()
    /// What it is about, in a line or two.
    public var summary = LocalizedText()
    public var annotations = Annotations()

    public init(id: ID<Agreement>) { self.id = id }

    public static let properties: PropertyTable<Agreement> = [
        .localized("title", \.title, "The title.", required: true, role: .title),
        .value("kind", \.kind, "What kind of agreement it is."),
        .references(
            "parties", \.parties, "The parties.", to: ["organisation", "committee"], relation: .partyTo.inverse),
        .records("signatories", \.signatories, "Who signed."),
        .localized("field", \.field, "The field of cooperation."),
        .values("topics", \.topics, "What it covers."),
        .date("signed", \.signed, "When it was signed."),
        .localized("place", \.place, "Where it was signed."),
        .reference("signedAt", \.signedAt, "The event at which it was signed or agreed.", relation: .signedAt),
        .date("inForce", \.inForce, "When it came or comes into force.", deadline: .init(.takesEffect)),
        .value("validFor", \.validFor, "How long it applies from then."),
        .date("expires", \.expires, "When it expires, where it says so itself.", deadline: .init(.expires)),
        .references("establishes", \.establishes, "What it sets up.", relation: .establishes),
        .value("cadence", \.cadence, "How often the parties meet."),
        .localized("hostRotation", \.hostRotation, "Who hosts the meetings, in turn or always."),
        .localized("summary", \.summary, "What it is about, in a line or two."),
    ]

    public static let deadlineRules: [DeadlineRule<Agreement>] = [
        DeadlineRule(
            "expiry-after-validity", from: "inForce", kinds: [.expires],
            reason:
                "An agreement expires its term after the day on which it came into force, years added keeping month and day."
        ) { agreement, context in
            guard agreement.expires == nil, let period = agreement.validFor,
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
public enum AgreementKind: String, CodeSpace {
    case memorandumOfUnderstanding = "memorandum-of-understanding"
    case cooperationAgreement = "cooperation-agreement"
    case dialogueMechanism = "dialogue-mechanism"
    case jointInitiative = "joint-initiative"
    public static let name = "agreement kind"
}

/// Someone who signs an agreement.
public struct Signatory: Record {
    public static let meaning = "Someone who signs an agreement."

    /// The person.
    public var person: ID<Person>?
    /// For which organisation.
    public var actingFor: ID<Organisation>?
    /// As what.
    public var role = LocalizedText()
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Signatory> = [
        .reference("person", \.person, "The person.", relation: .signs.inverse),
        .reference("actingFor", \.actingFor, "For which organisation.", relation: .actsFor),
        .localized("role", \.role, "As what."),
    ]
}
