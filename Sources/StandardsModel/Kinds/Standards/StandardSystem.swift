public import StandardsIdentifiers

/// The planned order of the standards of a field: a tree of categories, with targets. The document that sets it out is
/// a policy document.
///
/// ```swift
/// let system = StandardSystem(id: "ai-industry-2024") {
///     $0.title = "National AI industry standard system, 2024 edition"
///     $0.edition = "2024"
///     $0.issued = "2024-07-02"
///     $0.supersedes = ["ai-industry-2020"]
/// }
/// ```
public struct StandardSystem: Entity {
    public static let kind = EntityKind(
        "standardSystem", plural: "standardSystems",
        "The planned order of the standards of a field: a tree of categories, with targets. The document that sets it out is a policy document."
    )

    public let id: EntityID<StandardSystem>
    /// The full name of the standard system, in the languages in which it is published.
    public var title = LocalizedText()
    /// The edition of the standard system, mostly a year, such as `2024`.
    public var edition: String?
    /// The organisations that issue the standard system.
    public var issuers: [EntityID<Organisation>] = []
    /// The date on which the standard system was issued.
    public var issued: PartialDate?
    /// Earlier editions of the standard system, or earlier systems, in whose place this one steps.
    public var supersedes: [EntityID<StandardSystem>] = []
    /// The policy document that sets out the standard system, such as guidelines for its construction.
    public var document: EntityID<PolicyDocument>?
    /// The uppermost categories of the tree, in order; each holds those below it.
    public var categories: [Category] = []
    /// What is to be reached by a date, such as a number of new standards.
    public var targets: [Target] = []
    /// The fields or kinds of standard to which the system gives priority, one text each.
    public var priorities: [LocalizedText] = []
    /// What the standard system is about, in a line or two.
    public var summary = LocalizedText()
    public var annotations = Annotations()

    public init(id: EntityID<StandardSystem>) { self.id = id }

    public static let properties: PropertyTable<StandardSystem> = [
        .localized(
            "title", \.title, "The full name of the standard system, in the languages in which it is published.",
            required: true, role: .title),
        .value("edition", \.edition, "The edition of the standard system, mostly a year, such as `2024`."),
        .references(
            "issuers", \.issuers, "The organisations that issue the standard system.", relation: .issues.inverse),
        .date("issued", \.issued, "The date on which the standard system was issued.", role: .issued),
        .references(
            "supersedes", \.supersedes,
            "Earlier editions of the standard system, or earlier systems, in whose place this one steps.",
            relation: .replaces),
        .reference(
            "document", \.document,
            "The policy document that sets out the standard system, such as guidelines for its construction.",
            relation: .partOf),
        .records(
            "categories", \.categories, "The uppermost categories of the tree, in order; each holds those below it."),
        .records("targets", \.targets, "What is to be reached by a date, such as a number of new standards."),
        .values(
            "priorities", \.priorities,
            "The fields or kinds of standard to which the system gives priority, one text each."),
        .localized("summary", \.summary, "What the standard system is about, in a line or two.", role: .summary),
    ]
}

extension StandardSystem {
    /// A category in the tree of a standard system, with the categories below it.
    ///
    /// ```swift
    /// let technologies = StandardSystem.Category {
    ///     $0.title = "Critical technologies"
    ///     $0.scope = "Technologies that process text, speech and images"
    /// }
    /// var system = StandardSystem(id: "ai-industry-2024")
    /// system.categories = [technologies]
    /// ```
    public struct Category: Record {
        public static let typeName = "SystemCategory"
        public static let meaning = "A category in the tree of a standard system, with the categories below it."

        /// The number of the category in the system, such as `2.1`.
        public var number: String?
        /// What the category is called.
        public var title = LocalizedText()
        /// What belongs to the category.
        public var scope = LocalizedText()
        /// How many standards the category holds, as the source counts them; they need not all be listed.
        public var standardCount: Count?
        /// The standards that are placed in the category itself, not in one below it.
        public var standards: [EntityID<Standard>] = []
        /// The projects whose standards will be placed in the category itself.
        public var projects: [EntityID<Project>] = []
        /// The categories directly below this one, in order.
        public var categories: [Category] = []
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Category> = [
            .value("number", \.number, "The number of the category in the system, such as `2.1`."),
            .localized("title", \.title, "What the category is called.", required: true),
            .localized("scope", \.scope, "What belongs to the category."),
            .record(
                "standardCount", \.standardCount,
                "How many standards the category holds, as the source counts them; they need not all be listed."),
            .references(
                "standards", \.standards, "The standards that are placed in the category itself, not in one below it.",
                relation: .lists),
            .references(
                "projects", \.projects, "The projects whose standards will be placed in the category itself.",
                relation: .lists),
            .records("categories", \.categories, "The categories directly below this one, in order."),
        ]
    }
}
