public import StandardsIdentifiers

/// A scheme under which products, services or bodies are certified or approved; what it asks of one type of product is
/// a requirement.
///
/// ```swift
/// let scheme = CertificationScheme(id: "ccc") {
///     $0.names = "China Compulsory Certification"
///     $0.abbreviation = "CCC"
///     $0.obligation = Code(.mandatory)
/// }
/// scheme.displayName()   // CCC
/// ```
public struct CertificationScheme: Entity {
    public static let kind = EntityKind(
        "certificationScheme", plural: "certificationSchemes",
        "A scheme under which products, services or bodies are certified or approved; what it asks of one type of product is a requirement."
    )

    public let id: EntityID<CertificationScheme>
    /// The official names of the scheme, by language; short forms and variants go to `abbreviation` and `otherNames`.
    public var names = LocalizedText()
    /// Other names under which the scheme appears in sources.
    public var otherNames: [LocalizedText] = []
    /// The abbreviation by which the scheme is known, such as `CCC`.
    public var abbreviation: String?
    /// Whether products need the certificate before they may be sold, or makers apply for it of their own will.
    public var obligation: Code<Obligation>?
    /// The authority in charge of the scheme; `bodies` names who issues the certificates.
    public var authority: EntityID<Organisation>?
    /// The certification bodies that issue certificates under the scheme.
    public var bodies: [EntityID<Organisation>] = []
    /// Bodies and laboratories that may act under the scheme, each with its scope, number and days.
    public var designations: [BodyDesignation] = []
    /// The mark or label that a certified product bears, in words.
    public var mark = LocalizedText()
    /// The batches in which the scheme's catalogue of products was issued, in order.
    public var batches: [CatalogueBatch] = []
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
    /// The grades that the scheme awards, from the lowest to the highest.
    public var grades: [LocalizedText] = []
    /// The laws and other documents on which the scheme is based.
    public var legalBasis: [EntityID<PolicyDocument>] = []
    /// The scheme of which this one is a part.
    public var partOf: EntityID<CertificationScheme>?
    /// The schemes that were joined in this one.
    public var mergedFrom: [EntityID<CertificationScheme>] = []
    /// What the scheme is about, in a line or two.
    public var summary = LocalizedText()
    public var annotations = Annotations()

    public init(id: EntityID<CertificationScheme>) { self.id = id }

    public static let properties: PropertyTable<CertificationScheme> = [
        .localized(
            "names", \.names,
            "The official names of the scheme, by language; short forms and variants go to `abbreviation` and `otherNames`.",
            required: true, role: .title),
        .values(
            "otherNames", \.otherNames, "Other names under which the scheme appears in sources.", role: .alternativeName
        ),
        .value(
            "abbreviation", \.abbreviation, "The abbreviation by which the scheme is known, such as `CCC`.", role: .code
        ),
        .value(
            "obligation", \.obligation,
            "Whether products need the certificate before they may be sold, or makers apply for it of their own will."),
        .reference(
            "authority", \.authority,
            "The authority in charge of the scheme; `bodies` names who issues the certificates.",
            relation: .competentFor.inverse),
        .references(
            "bodies", \.bodies, "The certification bodies that issue certificates under the scheme.",
            relation: .certifiesUnder.inverse),
        .records(
            "designations", \.designations,
            "Bodies and laboratories that may act under the scheme, each with its scope, number and days."),
        .localized("mark", \.mark, "The mark or label that a certified product bears, in words."),
        .records("batches", \.batches, "The batches in which the scheme's catalogue of products was issued, in order."),
        .records("phases", \.phases, "Groups of products for which it begins at times of their own."),
        .records(
            "transitions", \.transitions,
            "Periods for which what was allowed before may go on beside the new, each with its days."),
        .value("validity", \.validity, "How long a certificate is valid, such as `5 years`."),
        .value("renewal", \.renewal, "When a certificate has to be renewed, such as `90 days before expiry`."),
        .records("suspensions", \.suspensions, "Times for which certificates, or the issuing of them, are suspended."),
        .values("grades", \.grades, "The grades that the scheme awards, from the lowest to the highest."),
        .references(
            "legalBasis", \.legalBasis, "The laws and other documents on which the scheme is based.",
            relation: .legalBasisOf.inverse),
        .reference("partOf", \.partOf, "The scheme of which this one is a part.", relation: .partOf),
        .references("mergedFrom", \.mergedFrom, "The schemes that were joined in this one.", relation: .mergedFrom),
        .localized("summary", \.summary, "What the scheme is about, in a line or two.", role: .summary),
    ]
}

extension CertificationScheme {
    /// One of the batches in which the catalogue of products of a certification scheme is issued.
    ///
    /// ```swift
    /// let second = CertificationScheme.CatalogueBatch {
    ///     $0.number = 2
    ///     $0.title = "Certification catalogue (second batch)"
    ///     $0.issued = "2024-07-23"
    ///     $0.productCount = Count(21)
    /// }
    /// ```
    public struct CatalogueBatch: Record {
        public static let meaning =
            "One of the batches in which the catalogue of products of a certification scheme is issued."

        /// Which batch it is, counted from 1 for the first.
        public var number: Int?
        /// What the batch is called.
        public var title = LocalizedText()
        /// The date on which the batch was issued.
        public var issued: PartialDate?
        /// The policy document that holds the batch.
        public var document: EntityID<PolicyDocument>?
        /// How many types of product the batch names.
        public var productCount: Count?
        /// How many categories the batch has.
        public var categoryCount: Count?
        /// What the categories of the batch are called, in order.
        public var categories: [LocalizedText] = []
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<CatalogueBatch> = [
            .value("number", \.number, "Which batch it is, counted from 1 for the first."),
            .localized("title", \.title, "What the batch is called."),
            .date("issued", \.issued, "The date on which the batch was issued."),
            .reference("document", \.document, "The policy document that holds the batch.", relation: .references),
            .record("productCount", \.productCount, "How many types of product the batch names."),
            .record("categoryCount", \.categoryCount, "How many categories the batch has."),
            .values("categories", \.categories, "What the categories of the batch are called, in order."),
        ]
    }
}
