/// The making of a standard, from its registration to its publication.
public struct Project: Entity {
    public static let kind = EntityKind("project", plural: "projects")

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
    /// The organisation that leads it.
    public var lead: ID<Organisation>?
    /// Organisations that take part in the drafting.
    public var drafters: [ID<Organisation>] = []
    /// The standards on which it relies.
    public var references: [ID<Standard>] = []
    /// The standard that it led to.
    public var becomes: ID<Standard>?
    /// What it is about, in a line or two.
    public var summary = LocalizedText()
    public var annotations = Annotations()

    public init(id: ID<Project>) { self.id = id }

    public static let properties: PropertyTable<Project> = [
        .value("number", \.number, role: .code),
        .localized("title", \.title, role: .title),
        .value("nature", \.nature),
        .value("kind", \.kind),
        .value("level", \.level),
        .value("stage", \.stage),
        .records("history", \.history),
        .references("revises", \.revises, relation: .revises),
        .records("adopts", \.adopts),
        .reference("committee", \.committee, relation: .responsibleFor.inverse),
        .reference("lead", \.lead, relation: .leads.inverse),
        .references("drafters", \.drafters, relation: .drafts.inverse),
        .references("references", \.references, relation: .references),
        .reference("becomes", \.becomes, relation: .becomes),
        .localized("summary", \.summary),
    ]
}

/// Whether a project makes a new standard or revises one.
public enum ProjectKind: String, CodeSpace {
    case new
    case revision
    case amendment
    public static let name = "project kind"
}
