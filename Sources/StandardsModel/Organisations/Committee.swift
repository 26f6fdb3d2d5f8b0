/// A technical body: a committee, a subcommittee, a working group, an expert group.
public struct Committee: Entity {
    public static let kind = EntityKind("committee", plural: "committees")

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
        .value("reference", \.reference, role: .code),
        .localized("names", \.names, role: .title),
        .values("otherNames", \.otherNames),
        .value("abbreviation", \.abbreviation),
        .value("kind", \.kind),
        .value("status", \.status),
        .reference("parent", \.parent, to: ["committee", "organisation"], relation: .childOf),
        .reference("secretariat", \.secretariat, relation: .secretariatOf.inverse),
        .references(
            "establishedBy", \.establishedBy, to: ["organisation", "committee"], relation: .establishes.inverse),
        .date("established", \.established),
        .date("ended", \.ended),
        .record("term", \.term),
        .references("mirrors", \.mirrors, relation: .mirrors),
        .references("overlaps", \.overlaps, relation: .overlaps),
        .references("liaisons", \.liaisons, to: ["committee", "organisation"], relation: .liaisesWith),
        .record("memberCount", \.memberCount),
        .record("publishedStandardsCount", \.publishedStandardsCount),
        .localized("scope", \.scope),
        .values("membersRights", \.membersRights),
        .values("duties", \.duties),
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
        .value("number", \.number),
        .date("from", \.from),
        .date("to", \.to),
        .value("length", \.length),
    ]
}
