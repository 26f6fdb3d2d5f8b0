public import StandardsIdentifiers

/// What a scheme asks of one type of product.
public struct CertificationRequirement: Entity {
    public static let kind = EntityKind(
        "certificationRequirement", plural: "certificationRequirements", "What a scheme asks of one type of product.")

    public let id: ID<CertificationRequirement>
    /// The scheme.
    public var scheme: ID<CertificationScheme>?
    /// The type of product.
    public var productType = LocalizedText()
    /// The code of the type in the scheme's catalogue.
    public var productCode: String?
    /// The category to which the type belongs.
    public var productCategory = LocalizedText()
    /// How the scheme defines the type.
    public var definitions: [LocalizedText] = []
    /// Which products of the type fall under it.
    public var scope = LocalizedText()
    /// Products that it names as included.
    public var inclusions: [LocalizedText] = []
    /// Products that it leaves out.
    public var exclusions: [LocalizedText] = []
    /// The standards against which products are tested.
    public var standards: [ID<Standard>] = []
    /// The standards that delimit its scope.
    public var references: [ID<Standard>] = []
    /// When it was announced.
    public var announced: PartialDate?
    /// The first day on which one can apply.
    public var applicationsOpen: PartialDate?
    /// From when products need it.
    public var mandatoryFrom: PartialDate?
    /// The documents on which it is based.
    public var legalBasis: [ID<PolicyDocument>] = []
    /// What it is about, in a line or two.
    public var summary = LocalizedText()
    public var annotations = Annotations()

    public init(id: ID<CertificationRequirement>) { self.id = id }

    public static let properties: PropertyTable<CertificationRequirement> = [
        .reference("scheme", \.scheme, "The scheme.", required: true, relation: .requirementOf),
        .localized("productType", \.productType, "The type of product.", required: true, role: .title),
        .value("productCode", \.productCode, "The code of the type in the scheme's catalogue."),
        .localized("productCategory", \.productCategory, "The category to which the type belongs."),
        .values("definitions", \.definitions, "How the scheme defines the type."),
        .localized("scope", \.scope, "Which products of the type fall under it."),
        .values("inclusions", \.inclusions, "Products that it names as included."),
        .values("exclusions", \.exclusions, "Products that it leaves out."),
        .references("standards", \.standards, "The standards against which products are tested.", relation: .applies),
        .references("references", \.references, "The standards that delimit its scope.", relation: .references),
        .date("announced", \.announced, "When it was announced."),
        .date(
            "applicationsOpen", \.applicationsOpen, "The first day on which one can apply.",
            deadline: .init(.applicationsOpen, title: { $0.deadlineTitle($1, $2) })),
        .date(
            "mandatoryFrom", \.mandatoryFrom, "From when products need it.",
            deadline: .init(.mandatoryFrom, title: { $0.deadlineTitle($1, $2) })),
        .references("legalBasis", \.legalBasis, "The documents on which it is based.", relation: .legalBasisOf.inverse),
        .localized("summary", \.summary, "What it is about, in a line or two."),
    ]

    /// The type of product alone does not tell which certification it needs.
    private func deadlineTitle(_ kind: DeadlineKind, _ context: DeadlineContext) -> String? {
        guard let scheme = scheme.flatMap({ context.catalogue[$0] }) else { return nil }
        let language = context.language
        return kind.title(
            code: scheme.displayName(in: language), title: productType.text(in: language), in: language)
    }
}
