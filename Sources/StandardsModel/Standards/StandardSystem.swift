public import StandardsIdentifiers

/// The planned order of the standards of a field: a tree of categories with targets.
public struct StandardSystem: Entity {
    public static let kind = EntityKind(
        "standardSystem", plural: "standardSystems",
        "The planned order of the standards of a field: a tree of categories with targets.")

    public let id: ID<StandardSystem>
    /// The title.
    public var title = LocalizedText()
    /// The edition, such as `2024`.
    public var edition: String?
    /// Who issues it.
    public var issuers: [ID<Organisation>] = []
    /// When it was issued.
    public var issued: PartialDate?
    /// The earlier editions that it supersedes.
    public var supersedes: [ID<StandardSystem>] = []
    /// The document that sets it out.
    public var document: ID<PolicyDocument>?
    /// The branches of the tree.
    public var categories: [SystemCategory] = []
    /// What is to be reached.
    public var targets: [Target] = []
    /// What comes first.
    public var priorities: [LocalizedText] = []
    /// What it is about, in a line or two.
    public var summary = LocalizedText()
    public var annotations = Annotations()

    public init(id: ID<StandardSystem>) { self.id = id }

    public static let properties: PropertyTable<StandardSystem> = [
        .localized("title", \.title, "The title.", required: true, role: .title),
        .value("edition", \.edition, "The edition, such as `2024`."),
        .references("issuers", \.issuers, "Who issues it.", relation: .issues.inverse),
        .date("issued", \.issued, "When it was issued."),
        .references("supersedes", \.supersedes, "The earlier editions that it supersedes.", relation: .replaces),
        .reference("document", \.document, "The document that sets it out.", relation: .partOf),
        .records("categories", \.categories, "The branches of the tree."),
        .records("targets", \.targets, "What is to be reached."),
        .values("priorities", \.priorities, "What comes first."),
        .localized("summary", \.summary, "What it is about, in a line or two."),
    ]

    public static let deadlineRules: [DeadlineRule<StandardSystem>] = [
        DeadlineRule(
            "target", from: "targets", kinds: [.targetDue], reason: "A target is to be reached by the end of its date."
        ) { system, context in
            system.targets.deadlines(certainty: .stated, in: context)
        }
    ]
}

/// A category of a standard system, with those below it.
public struct SystemCategory: Record {
    public static let meaning = "A category of a standard system, with those below it."

    /// The number in the system, such as `2.1`.
    public var number: String?
    /// The title.
    public var title = LocalizedText()
    /// What belongs to it.
    public var scope = LocalizedText()
    /// How many standards it holds.
    public var standardCount: Count?
    /// The standards in it.
    public var standards: [ID<Standard>] = []
    /// The projects in it.
    public var projects: [ID<Project>] = []
    /// The categories below it.
    public var categories: [SystemCategory] = []
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<SystemCategory> = [
        .value("number", \.number, "The number in the system, such as `2.1`."),
        .localized("title", \.title, "The title.", required: true),
        .localized("scope", \.scope, "What belongs to it."),
        .record("standardCount", \.standardCount, "How many standards it holds."),
        .references("standards", \.standards, "The standards in it.", relation: .lists),
        .references("projects", \.projects, "The projects in it.", relation: .lists),
        .records("categories", \.categories, "The categories below it."),
    ]
}
