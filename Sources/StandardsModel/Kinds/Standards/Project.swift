public import StandardsIdentifiers

/// The making or revising of a standard, from its proposal to its publication; the published text is a standard.
///
/// ```swift
/// let audits = Project(id: "20240896-t-469") {
///     $0.number = "20240896-T-469"
///     $0.nature = Code(.recommended)
///     $0.stage = Code(.enquiry)
///     $0.committee = "sac-tc-260"
/// }
/// ```
public struct Project: Entity {
    public static let kind = EntityKind(
        "project", plural: "projects",
        "The making or revising of a standard, from its proposal to its publication; the published text is a standard.")

    public let id: EntityID<Project>
    /// The number under which the project is registered, such as `20231601-T-469`.
    public var number: ProjectNumber?
    /// The designation of the draft, where it has one in place of a number or beside it, such as `ISO/DIS 9001`.
    public var designation: StandardDesignation?
    /// The title of the standard to be made, in the languages in which it is announced.
    public var title = LocalizedText()
    /// Whether the standard to be made will be mandatory, recommended, only guidance, or voluntary.
    public var nature: Code<Obligation>?
    /// Whether the project makes a new standard, revises one or amends one.
    public var kind: Code<ProjectKind>?
    /// The level on which the standard to be made will apply, from international to enterprise.
    public var level: Code<StandardLevel>?
    /// The stage that the project has reached (ISO harmonised stage codes; GB/T 16733).
    public var stage: Code<Stage>?
    /// The stages through which the project went, each with its date; `stage` holds only the latest.
    public var history: [StageEntry] = []
    /// Dates that a plan or the body in charge gives for what is still to come.
    public var expected: [ExpectedDate] = []
    /// How long the project may take from one stage to another, by the rules of its body or its plan.
    public var limits: [StageLimit] = []
    /// The published standards that the project revises or amends.
    public var revises: [EntityID<Standard>] = []
    /// The standards that the standard to be made takes over, each with the degree of correspondence.
    public var adopts: [Adoption] = []
    /// The committee in whose care the project is.
    public var committee: EntityID<Committee>?
    /// The organisations in which the standard is made and by whose procedure, such as ISO or the IEC.
    public var developedBy: [EntityID<Organisation>] = []
    /// The organisations, or the states, that proposed the project.
    public var proposedBy: [EntityID<Organisation>] = []
    /// The organisation that leads the drafting.
    public var lead: EntityID<Organisation>?
    /// Other organisations that take part in the drafting; `lead` names the one that leads it.
    public var drafters: [EntityID<Organisation>] = []
    /// The standards on which the draft relies, such as its normative references.
    public var references: [EntityID<Standard>] = []
    /// The laws, regulations or plans that the standard to be made carries out in technical detail.
    public var implements: [EntityID<PolicyDocument>] = []
    /// The laws and regulations with which the draft is made to agree, without carrying them out.
    public var alignsWith: [EntityID<PolicyDocument>] = []
    /// The documents, certification schemes and programmes that the standard to be made is meant to serve.
    public var supports: [EntityReference] = []
    /// The published standard to which the project led.
    public var becomes: EntityID<Standard>?
    /// What the project is about, in a line or two.
    public var summary = LocalizedText()
    public var annotations = Annotations()

    public init(id: EntityID<Project>) { self.id = id }

    public static let properties: PropertyTable<Project> = [
        .value(
            "number", \.number, "The number under which the project is registered, such as `20231601-T-469`.",
            role: .code),
        .value(
            "designation", \.designation,
            "The designation of the draft, where it has one in place of a number or beside it, such as `ISO/DIS 9001`.",
            role: .code),
        .localized(
            "title", \.title, "The title of the standard to be made, in the languages in which it is announced.",
            role: .title),
        .value(
            "nature", \.nature,
            "Whether the standard to be made will be mandatory, recommended, only guidance, or voluntary.",
            role: .obligation),
        .value("kind", \.kind, "Whether the project makes a new standard, revises one or amends one."),
        .value(
            "level", \.level,
            "The level on which the standard to be made will apply, from international to enterprise.", role: .level
        ),
        .value("stage", \.stage, "The stage that the project has reached (ISO harmonised stage codes; GB/T 16733)."),
        .records(
            "history", \.history,
            "The stages through which the project went, each with its date; `stage` holds only the latest."),
        .records("expected", \.expected, "Dates that a plan or the body in charge gives for what is still to come."),
        .records(
            "limits", \.limits,
            "How long the project may take from one stage to another, by the rules of its body or its plan."),
        .references(
            "revises", \.revises, "The published standards that the project revises or amends.", relation: .revises),
        .records(
            "adopts", \.adopts,
            "The standards that the standard to be made takes over, each with the degree of correspondence."),
        .reference(
            "committee", \.committee, "The committee in whose care the project is.", relation: .responsibleFor.inverse),
        .references(
            "developedBy", \.developedBy,
            "The organisations in which the standard is made and by whose procedure, such as ISO or the IEC.",
            relation: .develops.inverse),
        .references(
            "proposedBy", \.proposedBy, "The organisations, or the states, that proposed the project.",
            relation: .proposes.inverse),
        .reference("lead", \.lead, "The organisation that leads the drafting.", relation: .leads.inverse),
        .references(
            "drafters", \.drafters,
            "Other organisations that take part in the drafting; `lead` names the one that leads it.",
            relation: .drafts.inverse),
        .references(
            "references", \.references, "The standards on which the draft relies, such as its normative references.",
            relation: .references),
        .references(
            "implements", \.implements,
            "The laws, regulations or plans that the standard to be made carries out in technical detail.",
            relation: .implements),
        .references(
            "alignsWith", \.alignsWith,
            "The laws and regulations with which the draft is made to agree, without carrying them out.",
            relation: .alignsWith),
        .references(
            "supports", \.supports,
            "The documents, certification schemes and programmes that the standard to be made is meant to serve.",
            to: Standard.supportedKinds, relation: .supports),
        .reference("becomes", \.becomes, "The published standard to which the project led.", relation: .becomes),
        .localized("summary", \.summary, "What the project is about, in a line or two.", role: .summary),
    ]
}

/// Whether a project makes a new standard or revises one.
///
/// ```swift
/// let changes = catalogue.projects.filter { $0.kind == .revision || $0.kind == .amendment }
/// let concerned = Set(changes.flatMap(\.revises))   // the standards that will change
/// ```
public enum ProjectKind: String, CodeList {
    /// The project makes a standard where there was none.
    case new
    /// The project makes a new edition that replaces the whole of a published standard.
    case revision
    /// The project changes or adds to parts of a published standard, which otherwise stays as it is.
    case amendment
    public static let name = "project kind"
    public static let meanings: [ProjectKind: String] = [
        .new: "The project makes a standard where there was none.",
        .revision: "The project makes a new edition that replaces the whole of a published standard.",
        .amendment: "The project changes or adds to parts of a published standard, which otherwise stays as it is.",
    ]
}

/// How long a project may take from one stage to another.
///
/// ```swift
/// let enquiry = StageLimit {
///     $0.from = try? StageCode("40.00")
///     $0.to = try? StageCode("40.60")
///     $0.within = Period("12 weeks")
/// }
/// ```
public struct StageLimit: Record {
    public static let meaning = "How long a project may take from one stage to another."

    /// The stage from which is counted, by its ISO code; its day is in `history`.
    public var from: StageCode?
    /// The stage that has to be reached, by its ISO code.
    public var to: StageCode?
    /// How long it may take, such as `12 weeks`.
    public var within: Period?
    /// The last day on which the stage can be reached in time, where the source gives it.
    public var due: PartialDate?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<StageLimit> = [
        .value("from", \.from, "The stage from which is counted, by its ISO code; its day is in `history`."),
        .value("to", \.to, "The stage that has to be reached, by its ISO code.", required: true, role: .key),
        .value("within", \.within, "How long it may take, such as `12 weeks`."),
        .date(
            "due", \.due, "The last day on which the stage can be reached in time, where the source gives it.",
            deadline: .init(.targetDue, title: { $0.deadlineTitle($2) })),
    ]
}
