public import StandardsIdentifiers

/// A law, a regulation, a notice, a plan: what an authority lays down.
public struct PolicyDocument: Entity {
    public static let kind = EntityKind(
        "policyDocument", plural: "policyDocuments",
        "A law, a regulation, a notice, a plan: what an authority lays down.")

    public let id: ID<PolicyDocument>
    /// The official titles.
    public var title = LocalizedText()
    /// Other titles under which it appears.
    public var otherTitles: [LocalizedText] = []
    /// Its number, such as `2024 No. 18`.
    public var number: String?
    /// The edition, such as `2024`.
    public var edition: String?
    /// What kind of document it is.
    public var kind: Code<PolicyDocumentKind>?
    /// How far it has come.
    public var status: Code<PolicyDocumentStatus>?
    /// Who issues it.
    public var issuers: [EntityReference] = []
    /// How many issue it, where the source does not name them.
    public var issuerCount: Count?
    /// To whom it is addressed.
    public var addressees = LocalizedText()
    /// When it was issued.
    public var issued: PartialDate?
    /// When it takes effect; for a draft, when it is proposed to.
    public var effective: PartialDate?
    /// Until when it applies.
    public var expires: PartialDate?
    /// The earlier documents in whose place it steps.
    public var supersedes: [ID<PolicyDocument>] = []
    /// The documents, or articles of them, that it repeals.
    public var repeals: [Repeal] = []
    /// The documents that it amends.
    public var amends: [ID<PolicyDocument>] = []
    /// The documents that it carries out.
    public var implements: [ID<PolicyDocument>] = []
    /// The documents that it follows up.
    public var followsUp: [ID<PolicyDocument>] = []
    /// The documents that it supports.
    public var supports: [ID<PolicyDocument>] = []
    /// The documents with which it is made to agree.
    public var alignsWith: [ID<PolicyDocument>] = []
    /// The documents on which it is based.
    public var legalBasis: [ID<PolicyDocument>] = []
    /// What it governs.
    public var governs: [EntityReference] = []
    /// The standards on which it relies.
    public var references: [ID<Standard>] = []
    /// What it is about, in a line or two.
    public var summary = LocalizedText()
    /// Its parts, in order.
    public var contents: [LocalizedText] = []
    /// What has changed since its predecessor.
    public var changes: [LocalizedText] = []
    /// What it lays down.
    public var provisions: [Provision] = []
    /// What somebody has to do.
    public var obligations: [DutyToAct] = []
    /// What is to be reached.
    public var targets: [Target] = []
    /// For how long the old state may last.
    public var transitions: [TransitionPeriod] = []
    public var annotations = Annotations()

    public init(id: ID<PolicyDocument>) { self.id = id }

    public static let properties: PropertyTable<PolicyDocument> = [
        .localized("title", \.title, "The official titles.", required: true, role: .title),
        .values("otherTitles", \.otherTitles, "Other titles under which it appears."),
        .value("number", \.number, "Its number, such as `2024 No. 18`."),
        .value("edition", \.edition, "The edition, such as `2024`."),
        .value("kind", \.kind, "What kind of document it is."),
        .value("status", \.status, "How far it has come."),
        .references(
            "issuers", \.issuers, "Who issues it.", to: ["organisation", "committee"], relation: .issues.inverse),
        .record("issuerCount", \.issuerCount, "How many issue it, where the source does not name them."),
        .localized("addressees", \.addressees, "To whom it is addressed."),
        .date("issued", \.issued, "When it was issued."),
        .date(
            "effective", \.effective, "When it takes effect; for a draft, when it is proposed to.",
            deadline: .init(.takesEffect) { $0.dateCertainty }),
        .date("expires", \.expires, "Until when it applies.", deadline: .init(.expires) { $0.dateCertainty }),
        .references("supersedes", \.supersedes, "The earlier documents in whose place it steps.", relation: .replaces),
        .records("repeals", \.repeals, "The documents, or articles of them, that it repeals."),
        .references("amends", \.amends, "The documents that it amends.", relation: .amends),
        .references("implements", \.implements, "The documents that it carries out.", relation: .implements),
        .references("followsUp", \.followsUp, "The documents that it follows up.", relation: .followsUp),
        .references("supports", \.supports, "The documents that it supports.", relation: .supports),
        .references("alignsWith", \.alignsWith, "The documents with which it is made to agree.", relation: .alignsWith),
        .references("legalBasis", \.legalBasis, "The documents on which it is based.", relation: .legalBasisOf.inverse),
        .references("governs", \.governs, "What it governs.", relation: .governs),
        .references("references", \.references, "The standards on which it relies.", relation: .references),
        .localized("summary", \.summary, "What it is about, in a line or two."),
        .values("contents", \.contents, "Its parts, in order."),
        .values("changes", \.changes, "What has changed since its predecessor."),
        .records("provisions", \.provisions, "What it lays down."),
        .records("obligations", \.obligations, "What somebody has to do."),
        .records("targets", \.targets, "What is to be reached."),
        .records("transitions", \.transitions, "For how long the old state may last."),
    ]

    public static let deadlineRules: [DeadlineRule<PolicyDocument>] = [
        DeadlineRule(
            "obligation", from: "obligations", kinds: [.obligationDue],
            reason: "What a document obliges to do is due when it says so."
        ) { document, context in
            document.obligations.deadlines(certainty: document.dateCertainty, in: context)
        },
        DeadlineRule(
            "target", from: "targets", kinds: [.targetDue], reason: "A target is to be reached by the end of its date."
        ) { document, context in
            document.targets.deadlines(certainty: document.dateCertainty, in: context)
        },
        DeadlineRule(
            "transition", from: "transitions", kinds: [.transitionEnds],
            reason: "What may go on for a while ends when its document says so."
        ) { document, context in
            document.transitions.deadlines(certainty: document.dateCertainty, in: context)
        },
    ]

    /// How certain the dates are that the document itself sets: a draft only proposes them.
    public var dateCertainty: Certainty { status == .draft ? .proposed : .stated }
}

/// What kind of document it is.
public enum PolicyDocumentKind: String, CodeSpace {
    case law
    case regulation
    case measures
    case rules
    case provisions
    case notice
    case announcement
    case guidelines
    case actionPlan = "action-plan"
    case implementationPlan = "implementation-plan"
    case opinions
    case criteria
    case indexSystem = "index-system"
    case framework
    case catalogue
    case list
    case report
    case directive
    public static let name = "policy document kind"
}

/// How far a policy document has come.
public enum PolicyDocumentStatus: String, CodeSpace {
    case draft
    case issued
    case inForce = "in-force"
    case superseded
    case repealed
    public static let name = "policy document status"
}

/// A document that another repeals, wholly or in part.
public struct Repeal: Record {
    public static let meaning = "A document that another repeals, wholly or in part."

    /// The document.
    public var document: ID<PolicyDocument>?
    /// How much of it.
    public var extent: Code<Extent>?
    /// The articles, where it is only in part.
    public var articles = LocalizedText()
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Repeal> = [
        .reference("document", \.document, "The document.", required: true, relation: .repeals),
        .value("extent", \.extent, "How much of it."),
        .localized("articles", \.articles, "The articles, where it is only in part."),
    ]
}
