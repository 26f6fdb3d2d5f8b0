public import StandardsIdentifiers

/// A technical body: a committee, a subcommittee, a working group, an expert group.
public struct Committee: Entity {
    public static let kind = EntityKind(
        "committee", plural: "committees",
        "A technical body: a committee, a subcommittee, a working group, an expert group.")

    public let id: ID<Committee>
    /// The reference, such as `SAC/TC 28/SC 42`.
    public var reference: CommitteeReference?
    /// Its names.
    public var names = LocalizedText()
    /// Other names under which it appears.
    public var otherNames: [LocalizedText] = []
    /// The abbreviation by which it is known, where that is not its reference.
    public var abbreviation: String?
    /// What kind of body it is.
    public var kind: Code<CommitteeKind>?
    /// Whether it is at work, or only planned.
    public var status: Code<CommitteeStatus>?
    /// The committee or organisation under which it works.
    public var parent: EntityReference?
    /// The organisation that holds its secretariat.
    public var secretariat: ID<Organisation>?
    /// Who set it up.
    public var establishedBy: [EntityReference] = []
    /// When it was set up.
    public var established: PartialDate?
    /// When it was disbanded.
    public var ended: PartialDate?
    /// The term for which its members serve.
    public var term: CommitteeTerm?
    /// Its international counterparts.
    public var mirrors: [ID<Committee>] = []
    /// Committees whose scopes overlap with its own.
    public var overlaps: [ID<Committee>] = []
    /// Committees and organisations with which it keeps a liaison.
    public var liaisons: [EntityReference] = []
    /// How many members it has.
    public var memberCount: Count?
    /// How many standards it has published.
    public var publishedStandardsCount: Count?
    /// Its field of work.
    public var scope = LocalizedText()
    /// What its members may do.
    public var membersRights: [LocalizedText] = []
    /// What it has to do.
    public var duties: [LocalizedText] = []
    public var annotations = Annotations()

    public init(id: ID<Committee>) { self.id = id }

    public static let properties: PropertyTable<Committee> = [
        .value("reference", \.reference, "The reference, such as `SAC/TC 28/SC 42`.", role: .code),
        .localized("names", \.names, "Its names.", role: .title),
        .values("otherNames", \.otherNames, "Other names under which it appears."),
        .value(
            "abbreviation", \.abbreviation, "The abbreviation by which it is known, where that is not its reference."),
        .value("kind", \.kind, "What kind of body it is."),
        .value("status", \.status, "Whether it is at work, or only planned."),
        .reference(
            "parent", \.parent, "The committee or organisation under which it works.",
            to: ["committee", "organisation"], relation: .childOf),
        .reference(
            "secretariat", \.secretariat, "The organisation that holds its secretariat.",
            relation: .secretariatOf.inverse),
        .references(
            "establishedBy", \.establishedBy, "Who set it up.", to: ["organisation", "committee"],
            relation: .establishes.inverse),
        .date("established", \.established, "When it was set up."),
        .date("ended", \.ended, "When it was disbanded."),
        .record("term", \.term, "The term for which its members serve."),
        .references("mirrors", \.mirrors, "Its international counterparts.", relation: .mirrors),
        .references("overlaps", \.overlaps, "Committees whose scopes overlap with its own.", relation: .overlaps),
        .references(
            "liaisons", \.liaisons, "Committees and organisations with which it keeps a liaison.",
            to: ["committee", "organisation"], relation: .liaisesWith),
        .record("memberCount", \.memberCount, "How many members it has."),
        .record("publishedStandardsCount", \.publishedStandardsCount, "How many standards it has published."),
        .localized("scope", \.scope, "Its field of work."),
        .values("membersRights", \.membersRights, "What its members may do."),
        .values("duties", \.duties, "What it has to do."),
    ]

    public static let deadlineRules: [DeadlineRule<Committee>] = [
        DeadlineRule(
            "term-end", from: "term", kinds: [.termEnds],
            reason: "A committee's members serve until the end of its term."
        ) { committee, context in
            guard let ends = committee.term?.to else { return [] }
            let title = DeadlineKind.termEnds.title(
                for: committee.fullName(in: context.language), in: context.language)
            return [.init(.termEnds, date: ends, title: title)]
        }
    ]
}

/// What kind of body a committee is.
public enum CommitteeKind: String, CodeSpace {
    case technicalCommittee = "technical-committee"
    case subcommittee
    case workingGroup = "working-group"
    case jointTechnicalCommittee = "joint-technical-committee"
    case projectCommittee = "project-committee"
    case advisoryGroup = "advisory-group"
    case studyGroup = "study-group"
    case expertGroup = "expert-group"
    case steeringGroup = "steering-group"
    case taskForce = "task-force"
    case governingBody = "governing-body"
    public static let name = "committee kind"
}

/// Whether a committee is at work.
public enum CommitteeStatus: String, CodeSpace {
    case planned
    case active
    case disbanded
    public static let name = "committee status"
}

/// The term of a committee.
public struct CommitteeTerm: Record {
    public static let meaning = "The term of a committee."

    /// Which term it is, from 1.
    public var number: Int?
    /// When it begins.
    public var from: PartialDate?
    /// When it ends.
    public var to: PartialDate?
    /// How long a term is.
    public var length: Period?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<CommitteeTerm> = [
        .value("number", \.number, "Which term it is, from 1."),
        .date("from", \.from, "When it begins."),
        .date("to", \.to, "When it ends."),
        .value("length", \.length, "How long a term is."),
    ]
}
