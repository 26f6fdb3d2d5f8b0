public import StandardsIdentifiers

/// A technical or governing body in or between organisations: a committee, a working group, an expert group, a council.
///
/// ```swift
/// let furniture = Committee(id: "iso-tc-136") {
///     $0.reference = "ISO/TC 136"
///     $0.names = "Furniture"
///     $0.kind = Code(.technicalCommittee)
/// }
/// furniture.fullName()   // ISO/TC 136, Furniture
/// ```
public struct Committee: Entity {
    public static let kind = EntityKind(
        "committee", plural: "committees",
        "A technical or governing body in or between organisations: a committee, a working group, an expert group, a council."
    )

    public let id: EntityID<Committee>
    /// The reference of the committee, with the bodies above it, such as `SAC/TC 28/SC 42`.
    public var reference: CommitteeReference?
    /// The official names of the committee, by language, without its reference.
    public var names = LocalizedText()
    /// Other names under which the committee appears in sources.
    public var otherNames: [LocalizedText] = []
    /// The abbreviation by which the committee is known, where that is not its reference, such as `HEAG`.
    public var abbreviation: String?
    /// What kind of body the committee is: a technical committee, a subcommittee, a working group and so on.
    public var kind: Code<CommitteeKind>?
    /// Whether the committee is only planned, at work, or disbanded.
    public var status: Code<CommitteeStatus>?
    /// The committee or organisation of which the committee is a part and to which it reports.
    public var parent: EntityReference?
    /// The organisation that holds the secretariat of the committee.
    public var secretariat: EntityID<Organisation>?
    /// The organisations or committees that set the committee up, where the source says so; they need not be its
    /// parent.
    public var establishedBy: [EntityReference] = []
    /// The date on which the committee was set up.
    public var established: PartialDate?
    /// The date on which the committee was disbanded.
    public var ended: PartialDate?
    /// The term of office of the committee's members: which one it is, and from when to when.
    public var term: Term?
    /// The international committees whose national counterpart this committee is; written on the national one only.
    public var mirrors: [EntityID<Committee>] = []
    /// Committees whose scopes overlap with that of this one; written on one of the two.
    public var overlaps: [EntityID<Committee>] = []
    /// Committees and organisations with which the committee keeps a liaison; written on one of the two.
    public var liaisons: [EntityReference] = []
    /// How many members the committee has.
    public var memberCount: Count?
    /// How many standards the committee has published so far.
    public var publishedStandardsCount: Count?
    /// The field of work of the committee: what it deals with.
    public var scope = LocalizedText()
    /// What the members of the committee may do, one right in each text.
    public var membersRights: [LocalizedText] = []
    /// What the committee itself has to do, one task in each text; a duty with a date belongs to the document that sets
    /// it.
    public var duties: [LocalizedText] = []
    public var annotations = Annotations()

    public init(id: EntityID<Committee>) { self.id = id }

    public static let properties: PropertyTable<Committee> = [
        .value(
            "reference", \.reference,
            "The reference of the committee, with the bodies above it, such as `SAC/TC 28/SC 42`.", role: .code),
        .localized(
            "names", \.names, "The official names of the committee, by language, without its reference.", role: .title),
        .values(
            "otherNames", \.otherNames, "Other names under which the committee appears in sources.",
            role: .alternativeName),
        .value(
            "abbreviation", \.abbreviation,
            "The abbreviation by which the committee is known, where that is not its reference, such as `HEAG`.",
            role: .alternativeName),
        .value(
            "kind", \.kind,
            "What kind of body the committee is: a technical committee, a subcommittee, a working group and so on."),
        .value("status", \.status, "Whether the committee is only planned, at work, or disbanded."),
        .reference(
            "parent", \.parent,
            "The committee or organisation of which the committee is a part and to which it reports.",
            to: ["committee", "organisation"], relation: .childOf),
        .reference(
            "secretariat", \.secretariat, "The organisation that holds the secretariat of the committee.",
            relation: .secretariatOf.inverse),
        .references(
            "establishedBy", \.establishedBy,
            "The organisations or committees that set the committee up, where the source says so; they need not be its parent.",
            to: ["organisation", "committee"],
            relation: .establishes.inverse),
        .date("established", \.established, "The date on which the committee was set up."),
        .date("ended", \.ended, "The date on which the committee was disbanded.", role: .ends(after: "established")),
        .record(
            "term", \.term, "The term of office of the committee's members: which one it is, and from when to when."),
        .references(
            "mirrors", \.mirrors,
            "The international committees whose national counterpart this committee is; written on the national one only.",
            relation: .mirrors),
        .references(
            "overlaps", \.overlaps, "Committees whose scopes overlap with that of this one; written on one of the two.",
            relation: .overlaps),
        .references(
            "liaisons", \.liaisons,
            "Committees and organisations with which the committee keeps a liaison; written on one of the two.",
            to: ["committee", "organisation"], relation: .liaisesWith),
        .record("memberCount", \.memberCount, "How many members the committee has."),
        .record(
            "publishedStandardsCount", \.publishedStandardsCount,
            "How many standards the committee has published so far."),
        .localized("scope", \.scope, "The field of work of the committee: what it deals with."),
        .values("membersRights", \.membersRights, "What the members of the committee may do, one right in each text."),
        .values(
            "duties", \.duties,
            "What the committee itself has to do, one task in each text; a duty with a date belongs to the document that sets it."
        ),
    ]
}

/// What kind of body a committee is.
///
/// ```swift
/// switch committee.kind?.known {
/// case .technicalCommittee, .jointTechnicalCommittee, .projectCommittee, .subcommittee: print("settles drafts")
/// case .workingGroup, .taskForce: print("writes drafts")
/// default: print("makes no standards, or is not known to")
/// }
/// ```
public enum CommitteeKind: String, CodeList {
    /// A committee that makes the standards of one field (TC), directly under a standards body.
    case technicalCommittee = "technical-committee"
    /// A part of a technical committee with a field of its own within its parent's scope (SC).
    case subcommittee
    /// A group of experts that drafts for a committee (WG), set up for given work items.
    case workingGroup = "working-group"
    /// A technical committee that two standards bodies run together (JTC), such as ISO and IEC.
    case jointTechnicalCommittee = "joint-technical-committee"
    /// A committee set up for a single standard or a few, outside the scope of all technical committees (PC).
    case projectCommittee = "project-committee"
    /// A national committee that holds the position of its country on the work of an international or regional one, and
    /// drafts no standards.
    case mirrorCommittee = "mirror-committee"
    /// A group that advises a committee or another body and drafts no standards (AG).
    case advisoryGroup = "advisory-group"
    /// A group that studies a question and reports on it (SG). In ITU-T, the body that makes recommendations.
    case studyGroup = "study-group"
    /// A group of experts, chosen for their knowledge, that an authority or a committee consults.
    case expertGroup = "expert-group"
    /// A group that directs and coordinates the work of several committees, groups or projects.
    case steeringGroup = "steering-group"
    /// A group set up for one task, and disbanded once that is done (TF).
    case taskForce = "task-force"
    /// A council, board or executive committee that governs an organisation; it makes no standards itself.
    case governingBody = "governing-body"
    public static let name = "committee kind"
    public static let meanings: [CommitteeKind: String] = [
        .technicalCommittee: "A committee that makes the standards of one field (TC), directly under a standards body.",
        .subcommittee: "A part of a technical committee with a field of its own within its parent's scope (SC).",
        .workingGroup: "A group of experts that drafts for a committee (WG), set up for given work items.",
        .jointTechnicalCommittee:
            "A technical committee that two standards bodies run together (JTC), such as ISO and IEC.",
        .projectCommittee:
            "A committee set up for a single standard or a few, outside the scope of all technical committees (PC).",
        .mirrorCommittee:
            "A national committee that holds the position of its country on the work of an international or regional one, and drafts no standards.",
        .advisoryGroup: "A group that advises a committee or another body and drafts no standards (AG).",
        .studyGroup:
            "A group that studies a question and reports on it (SG). In ITU-T, the body that makes recommendations.",
        .expertGroup: "A group of experts, chosen for their knowledge, that an authority or a committee consults.",
        .steeringGroup: "A group that directs and coordinates the work of several committees, groups or projects.",
        .taskForce: "A group set up for one task, and disbanded once that is done (TF).",
        .governingBody:
            "A council, board or executive committee that governs an organisation; it makes no standards itself.",
    ]
}

/// Whether a committee is at work.
///
/// ```swift
/// let atWork = catalogue.committees.filter { $0.status != .planned && $0.status != .disbanded }
/// ```
public enum CommitteeStatus: String, CodeList {
    /// Announced or decided on, but not yet set up.
    case planned
    /// Set up and at work.
    case active
    /// No longer in existence; `ended` says since when.
    case disbanded
    public static let name = "committee status"
    public static let meanings: [CommitteeStatus: String] = [
        .planned: "Announced or decided on, but not yet set up.",
        .active: "Set up and at work.",
        .disbanded: "No longer in existence; `ended` says since when.",
    ]
}

extension Committee {
    /// A term of office for which the members of a committee are appointed.
    ///
    /// ```swift
    /// var renewed = committee
    /// renewed.term = Committee.Term {
    ///     $0.number = 7
    ///     $0.from = PartialDate(year: 2024)
    ///     $0.length = Period("3 years")
    /// }
    /// ```
    public struct Term: Record {
        public static let typeName = "CommitteeTerm"
        public static let meaning = "A term of office for which the members of a committee are appointed."

        /// Which term it is, counted from 1 for the first.
        public var number: Int?
        /// The first day of the term.
        public var from: PartialDate?
        /// The last day of the term; its members serve until its end.
        public var to: PartialDate?
        /// How long the term is, such as `3 years`.
        public var length: Period?
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Term> = [
            .value("number", \.number, "Which term it is, counted from 1 for the first."),
            .date("from", \.from, "The first day of the term."),
            .date(
                "to", \.to, "The last day of the term; its members serve until its end.", role: .ends(after: "from"),
                deadline: .init(
                    .termEnds,
                    title: { $1.title(for: $2.catalogue.fullName(of: $2.entity, in: $2.language), in: $2.language) })),
            .value("length", \.length, "How long the term is, such as `3 years`."),
        ]
    }
}
