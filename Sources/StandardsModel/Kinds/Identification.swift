public import StandardsIdentifiers

/// The name of an entity in somebody else’s scheme, such as its CELEX number or its entry in Wikidata.
///
/// ```swift
/// var act = PolicyDocument(id: "regulation-eu-2023-1230")
/// act.identifiers = [ExternalIdentifier { ($0.scheme, $0.value) = (Code(.celex), "32023R1230") }]
/// ```
public struct ExternalIdentifier: Record {
    public static let meaning =
        "The name of an entity in somebody else’s scheme, such as its CELEX number or its entry in Wikidata."

    /// The scheme in which the identifier is unique, such as `celex`; another one is named by its common short name.
    public var scheme: Code<IdentifierScheme>?
    /// The identifier as the scheme writes it, without an address before it.
    public var value: String?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<ExternalIdentifier> = [
        .value(
            "scheme", \.scheme,
            "The scheme in which the identifier is unique, such as `celex`; another one is named by its common short name.",
            required: true),
        .value(
            "value", \.value, "The identifier as the scheme writes it, without an address before it.", required: true,
            role: .number),
    ]
}

/// A scheme by which others name entities.
///
/// ```swift
/// let acts = catalogue.policyDocuments.filter { $0.identifiers.contains { $0.scheme == .celex } }
/// print(acts.map(\.id.text))
/// ```
public enum IdentifierScheme: String, CodeList {
    /// The number of a document in EUR-Lex, such as `32023R1230`.
    case celex
    /// The European Legislation Identifier of a legal text, such as `reg/2023/1230/oj`.
    case eli
    /// A reference in the Official Journal of the European Union, such as `OJ L 153, 22.5.2014, p. 62`.
    case officialJournal = "oj"
    /// A document of the European Commission, such as `COM(2025) 504`.
    case commission = "com"
    /// The number of a project or a standard in the catalogue of ISO, such as `62085`.
    case iso
    /// The symbol of a document of the World Trade Organization, such as `G/TBT/N/CHN/1320`.
    case wto
    /// An item of Wikidata, written `Q` and digits.
    case wikidata
    /// A research organisation in the Research Organization Registry, by nine letters and digits.
    case ror
    /// A legal entity by its Legal Entity Identifier (ISO 17442), twenty letters and digits.
    case lei
    /// An organisation in China by its unified social credit code, eighteen letters and digits.
    case unifiedSocialCreditCode = "unified-social-credit-code"
    /// A notified body in the Commission’s database NANDO, by its four digits.
    case nando
    /// A text by its Digital Object Identifier (ISO 26324), which begins with `10.`.
    case doi
    public static let name = "identifier scheme"
    public static let meanings: [IdentifierScheme: String] = [
        .celex: "The number of a document in EUR-Lex, such as `32023R1230`.",
        .eli: "The European Legislation Identifier of a legal text, such as `reg/2023/1230/oj`.",
        .officialJournal:
            "A reference in the Official Journal of the European Union, such as `OJ L 153, 22.5.2014, p. 62`.",
        .commission: "A document of the European Commission, such as `COM(2025) 504`.",
        .iso: "The number of a project or a standard in the catalogue of ISO, such as `62085`.",
        .wto: "The symbol of a document of the World Trade Organization, such as `G/TBT/N/CHN/1320`.",
        .wikidata: "An item of Wikidata, written `Q` and digits.",
        .ror: "A research organisation in the Research Organization Registry, by nine letters and digits.",
        .lei: "A legal entity by its Legal Entity Identifier (ISO 17442), twenty letters and digits.",
        .unifiedSocialCreditCode:
            "An organisation in China by its unified social credit code, eighteen letters and digits.",
        .nando: "A notified body in the Commission’s database NANDO, by its four digits.",
        .doi: "A text by its Digital Object Identifier (ISO 26324), which begins with `10.`.",
    ]
}

/// A class of products or subjects to which an entity belongs, in a classification that others keep.
///
/// ```swift
/// let toys = Classification { ($0.scheme, $0.code, $0.title) = (Code(.hs), "9503", "Toys") }
/// let notice = Consultation(id: "g-tbt-n-chn-1320") { $0.classifications = [toys] }
/// ```
public struct Classification: Record {
    public static let meaning =
        "A class of products or subjects to which an entity belongs, in a classification that others keep."

    /// The classification, such as `hs`; the ICS and CCS classes of a standard go to `ics` and `ccs`.
    public var scheme: Code<ClassificationScheme>?
    /// The class as the classification writes it, such as `9503`.
    public var code: String?
    /// What the class is called.
    public var title = LocalizedText()
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Classification> = [
        .value(
            "scheme", \.scheme,
            "The classification, such as `hs`; the ICS and CCS classes of a standard go to `ics` and `ccs`.",
            required: true),
        .value("code", \.code, "The class as the classification writes it, such as `9503`.", required: true),
        .localized("title", \.title, "What the class is called."),
    ]
}

/// A classification of products or subjects.
///
/// ```swift
/// let notice = Consultation(id: "g-tbt-n-chn-1320")
/// for entry in notice.classifications where entry.scheme == .hs { print(entry.code ?? "", entry.title.text()) }
/// ```
public enum ClassificationScheme: String, CodeList {
    /// The Harmonized System of the World Customs Organization, by which goods are declared.
    case hs
    /// The Combined Nomenclature of the European Union, which divides the Harmonized System further.
    case cn
    /// The International Classification for Standards, for entities that have no property `ics`.
    case ics
    /// The Chinese Classification for Standards, for entities that have no property `ccs`.
    case ccs
    /// The Central Product Classification of the United Nations, goods and services.
    case cpc
    /// The International Standard Industrial Classification of the United Nations.
    case isic
    /// The classification of economic activities of the European Union.
    case nace
    public static let name = "classification"
    public static let meanings: [ClassificationScheme: String] = [
        .hs: "The Harmonized System of the World Customs Organization, by which goods are declared.",
        .cn: "The Combined Nomenclature of the European Union, which divides the Harmonized System further.",
        .ics: "The International Classification for Standards, for entities that have no property `ics`.",
        .ccs: "The Chinese Classification for Standards, for entities that have no property `ccs`.",
        .cpc: "The Central Product Classification of the United Nations, goods and services.",
        .isic: "The International Standard Industrial Classification of the United Nations.",
        .nace: "The classification of economic activities of the European Union.",
    ]
}
