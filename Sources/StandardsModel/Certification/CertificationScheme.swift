public import StandardsIdentifiers

/// A scheme under which products, services or bodies are certified.
public struct CertificationScheme: Entity {
    public static let kind = EntityKind(
        "certificationScheme", plural: "certificationSchemes",
        "A scheme under which products, services or bodies are certified.")

    public let id: ID<CertificationScheme>
    /// Its names.
    public var names = LocalizedText()
    /// Other names under which it appears.
    public var otherNames: [LocalizedText] = []
    /// The abbreviation by which it is known.
    public var abbreviation: String?
    /// Whether products need it before they may be sold.
    public var obligation: Code<Obligation>?
    /// The authority in charge.
    public var authority: ID<Organisation>?
    /// The bodies that certify under it.
    public var bodies: [ID<Organisation>] = []
    /// The mark that a certified product bears.
    public var mark = LocalizedText()
    /// The batches in which its catalogue of products grew.
    public var batches: [CatalogueBatch] = []
    /// The grades that it awards, from the lowest.
    public var grades: [LocalizedText] = []
    /// The documents on which it is based.
    public var legalBasis: [ID<PolicyDocument>] = []
    /// What it is about, in a line or two.
    public var summary = LocalizedText()
    public var annotations = Annotations()

    public init(id: ID<CertificationScheme>) { self.id = id }

    public static let properties: PropertyTable<CertificationScheme> = [
        .localized("names", \.names, "Its names.", required: true, role: .title),
        .values("otherNames", \.otherNames, "Other names under which it appears."),
        .value("abbreviation", \.abbreviation, "The abbreviation by which it is known.", role: .code),
        .value("obligation", \.obligation, "Whether products need it before they may be sold."),
        .reference("authority", \.authority, "The authority in charge.", relation: .competentFor.inverse),
        .references("bodies", \.bodies, "The bodies that certify under it.", relation: .certifiesUnder.inverse),
        .localized("mark", \.mark, "The mark that a certified product bears."),
        .records("batches", \.batches, "The batches in which its catalogue of products grew."),
        .values("grades", \.grades, "The grades that it awards, from the lowest."),
        .references("legalBasis", \.legalBasis, "The documents on which it is based.", relation: .legalBasisOf.inverse),
        .localized("summary", \.summary, "What it is about, in a line or two."),
    ]
}

/// A batch of a scheme's catalogue.
public struct CatalogueBatch: Record {
    public static let meaning = "A batch of a scheme's catalogue."

    /// Which batch it is, from 1.
    public var number: Int?
    /// What it is called.
    public var title = LocalizedText()
    /// When it was issued.
    public var issued: PartialDate?
    /// The document that holds it.
    public var document: ID<PolicyDocument>?
    /// How many products it names.
    public var productCount: Count?
    /// How many categories it has.
    public var categoryCount: Count?
    /// Its categories.
    public var categories: [LocalizedText] = []
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<CatalogueBatch> = [
        .value("number", \.number, "Which batch it is, from 1."),
        .localized("title", \.title, "What it is called."),
        .date("issued", \.issued, "When it was issued."),
        .reference("document", \.document, "The document that holds it.", relation: .references),
        .record("productCount", \.productCount, "How many products it names."),
        .record("categoryCount", \.categoryCount, "How many categories it has."),
        .values("categories", \.categories, "Its categories."),
    ]
}
