public import StandardsIdentifiers

/// What a certification scheme asks of one type of product: which products fall under it, which standards apply, and
/// from when.
///
/// ```swift
/// let batteries = CertificationRequirement(id: "ccc-1121") {
///     $0.scheme = "ccc"
///     $0.productType = "Lithium-ion battery for electric bicycles"
///     $0.standards = ["gb-43854"]
///     $0.mandatoryFrom = "2025-11-01"
/// }
/// ```
public struct CertificationRequirement: Entity {
    public static let kind = EntityKind(
        "certificationRequirement", plural: "certificationRequirements",
        "What a certification scheme asks of one type of product: which products fall under it, which standards apply, and from when."
    )

    public let id: EntityID<CertificationRequirement>
    /// The certification scheme to which the requirement belongs.
    public var scheme: EntityID<CertificationScheme>?
    /// The type of product of which the certificate is asked.
    public var productType = LocalizedText()
    /// The code of the product type in the scheme's catalogue, such as `1121`.
    public var productCode: String?
    /// The category of the scheme's catalogue to which the product type belongs.
    public var productCategory = LocalizedText()
    /// Classes of the product type in classifications that others keep, such as the Harmonized System.
    public var classifications: [Classification] = []
    /// How the scheme defines the product type and the terms that it needs for that, one definition in each text.
    public var definitions: [LocalizedText] = []
    /// Which products of the type fall under the requirement, as a whole.
    public var scope = LocalizedText()
    /// Products that the scheme names as falling under the requirement, one in each text.
    public var inclusions: [LocalizedText] = []
    /// Products that the scheme names as not falling under the requirement, one in each text.
    public var exclusions: [LocalizedText] = []
    /// The standards against which products are tested for the certificate.
    public var standards: [EntityID<Standard>] = []
    /// The standards by whose methods products are tested, where they set no limits themselves.
    public var testMethods: [EntityID<Standard>] = []
    /// Other standards that the requirement cites, such as to mark off its scope; products are not tested against them.
    public var references: [EntityID<Standard>] = []
    /// The date on which the requirement was made public.
    public var announced: PartialDate?
    /// The first day on which one can apply for the certificate.
    public var applicationsOpen: PartialDate?
    /// The first day on which products of the type may not be sold without the certificate.
    public var mandatoryFrom: PartialDate?
    /// Groups of products for which it begins at times of their own.
    public var phases: [CertificationPhase] = []
    /// Periods for which what was allowed before may go on beside the new, each with its days.
    public var transitions: [TransitionPeriod] = []
    /// How long a certificate is valid, such as `5 years`.
    public var validity: Period?
    /// When a certificate has to be renewed, such as `90 days before expiry`.
    public var renewal: RelativeDate?
    /// Times for which certificates, or the issuing of them, are suspended.
    public var suspensions: [Suspension] = []
    /// The laws and other documents on which the requirement is based.
    public var legalBasis: [EntityID<PolicyDocument>] = []
    /// What the requirement is about, in a line or two.
    public var summary = LocalizedText()
    public var annotations = Annotations()

    public init(id: EntityID<CertificationRequirement>) { self.id = id }

    public static let properties: PropertyTable<CertificationRequirement> = [
        .reference(
            "scheme", \.scheme, "The certification scheme to which the requirement belongs.", required: true,
            relation: .requirementOf),
        .localized(
            "productType", \.productType, "The type of product of which the certificate is asked.", required: true,
            role: .title),
        .value(
            "productCode", \.productCode, "The code of the product type in the scheme's catalogue, such as `1121`.",
            role: .number),
        .localized(
            "productCategory", \.productCategory,
            "The category of the scheme's catalogue to which the product type belongs."),
        .records(
            "classifications", \.classifications,
            "Classes of the product type in classifications that others keep, such as the Harmonized System."),
        .values(
            "definitions", \.definitions,
            "How the scheme defines the product type and the terms that it needs for that, one definition in each text."
        ),
        .localized(
            "scope", \.scope, "Which products of the type fall under the requirement, as a whole.", role: .summary),
        .values(
            "inclusions", \.inclusions,
            "Products that the scheme names as falling under the requirement, one in each text."),
        .values(
            "exclusions", \.exclusions,
            "Products that the scheme names as not falling under the requirement, one in each text."),
        .references(
            "standards", \.standards, "The standards against which products are tested for the certificate.",
            relation: .applies),
        .references(
            "testMethods", \.testMethods,
            "The standards by whose methods products are tested, where they set no limits themselves.",
            relation: .testsBy),
        .references(
            "references", \.references,
            "Other standards that the requirement cites, such as to mark off its scope; products are not tested against them.",
            relation: .references),
        .date("announced", \.announced, "The date on which the requirement was made public."),
        .date(
            "applicationsOpen", \.applicationsOpen, "The first day on which one can apply for the certificate.",
            role: .follows("announced"),
            deadline: .init(.applicationsOpen, title: { $0.deadlineTitle($1, $2) })),
        .date(
            "mandatoryFrom", \.mandatoryFrom,
            "The first day on which products of the type may not be sold without the certificate.",
            role: .follows("announced", "applicationsOpen"),
            deadline: .init(.mandatoryFrom, title: { $0.deadlineTitle($1, $2) })),
        .records("phases", \.phases, "Groups of products for which it begins at times of their own."),
        .records(
            "transitions", \.transitions,
            "Periods for which what was allowed before may go on beside the new, each with its days."),
        .value("validity", \.validity, "How long a certificate is valid, such as `5 years`."),
        .value("renewal", \.renewal, "When a certificate has to be renewed, such as `90 days before expiry`."),
        .records("suspensions", \.suspensions, "Times for which certificates, or the issuing of them, are suspended."),
        .references(
            "legalBasis", \.legalBasis, "The laws and other documents on which the requirement is based.",
            relation: .legalBasisOf.inverse),
        .localized("summary", \.summary, "What the requirement is about, in a line or two.", role: .summary),
    ]

    /// The type of product alone does not show which certification it needs.
    private func deadlineTitle(_ kind: DeadlineKind, _ context: DeadlineContext) -> String? {
        guard let scheme = scheme.flatMap({ context.catalogue[$0] }) else { return nil }
        let language = context.language
        return kind.title(
            code: scheme.displayName(in: language), title: productType.text(in: language), in: language)
    }
}
