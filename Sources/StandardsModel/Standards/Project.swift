public import StandardsIdentifiers

/// The making of a standard, from its registration to its publication.
public struct Project: Entity {
    public static let kind = EntityKind(
        "project", plural: "projects", "The making of a standard, from its registration to its publication.")

    public let id: ID<Project>
    /// The project number, such as `20231601-T-469`.
    public var number: ProjectNumber?
    /// The title of the standard to be.
    public var title = LocalizedText()
    /// Whether the standard will bind.
    public var nature: Code<Obligation>?
    /// Whether a new standard is made or an old one revised.
    public var kind: Code<ProjectKind>?
    /// The level of the standard to be.
    public var level: Code<StandardLevel>?
    /// The stage that it has reached.
    public var stage: Code<Stage>?
    /// The stages through which it went.
    public var history: [StageEntry] = []
    /// The standards that it revises.
    public var revises: [ID<Standard>] = []
    /// The standards that it adopts.
    public var adopts: [Adoption] = []
    /// The committee in whose care it is.
    public var committee: ID<Committee>?
    /// The organisations under which it is made.
    public var developedBy: [ID<Organisation>] = []
    /// Who proposed it.
    public var proposedBy: [ID<Organisation>] = []
    /// The organisation that leads it.
    public var lead: ID<Organisation>?
    /// Organisations that take part in the drafting.
    public var drafters: [ID<Organisation>] = []
    /// The standards on which it relies.
    public var references: [ID<Standard>] = []
    /// The regulations that it carries out.
    public var implements: [ID<PolicyDocument>] = []
    /// The regulations with which it is made to agree.
    public var alignsWith: [ID<PolicyDocument>] = []
    /// The documents, schemes and programmes that it is meant to serve.
    public var supports: [EntityReference] = []
    /// The standard that it led to.
    public var becomes: ID<Standard>?
    /// What it is about, in a line or two.
    public var summary = LocalizedText()
    public var annotations = Annotations()

    public init(id: ID<Project>) { self.id = id }

    public static let properties: PropertyTable<Project> = [
        .value("number", \.number, "The project number, such as `20231601-T-469`.", role: .code),
        .localized("title", \.title, "The title of the standard to be.", role: .title),
        .value("nature", \.nature, "Whether the standard will bind."),
        .value("kind", \.kind, "Whether a new standard is made or an old one revised."),
        .value("level", \.level, "The level of the standard to be."),
        .value("stage", \.stage, "The stage that it has reached."),
        .records("history", \.history, "The stages through which it went."),
        .references("revises", \.revises, "The standards that it revises.", relation: .revises),
        .records("adopts", \.adopts, "The standards that it adopts."),
        .reference("committee", \.committee, "The committee in whose care it is.", relation: .responsibleFor.inverse),
        .references(
            "developedBy", \.developedBy, "The organisations under which it is made.", relation: .develops.inverse),
        .references("proposedBy", \.proposedBy, "Who proposed it.", relation: .proposes.inverse),
        .reference("lead", \.lead, "The organisation that leads it.", relation: .leads.inverse),
        .references("drafters", \.drafters, "Organisations that take part in the drafting.", relation: .drafts.inverse),
        .references("references", \.references, "The standards on which it relies.", relation: .references),
        .references("implements", \.implements, "The regulations that it carries out.", relation: .implements),
        .references(
            "alignsWith", \.alignsWith, "The regulations with which it is made to agree.", relation: .alignsWith),
        .references(
            "supports", \.supports, "The documents, schemes and programmes that it is meant to serve.",
            to: Standard.supportedKinds, relation: .supports),
        .reference("becomes", \.becomes, "The standard that it led to.", relation: .becomes),
        .localized("summary", \.summary, "What it is about, in a line or two."),
    ]
}

/// Whether a project makes a new standard or revises one.
public enum ProjectKind: String, CodeSpace {
    case new
    case revision
    case amendment
    public static let name = "project kind"
}
