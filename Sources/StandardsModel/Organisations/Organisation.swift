public import StandardsIdentifiers

/// A body: a standards body, an authority, an association, a company, a state.
public struct Organisation: Entity {
    public static let kind = EntityKind(
        "organisation", plural: "organisations",
        "A body: a standards body, an authority, an association, a company, a state.")

    public let id: ID<Organisation>
    /// Its official names.
    public var names = LocalizedText()
    /// Other names under which it appears.
    public var otherNames: [LocalizedText] = []
    /// The abbreviation by which it is known.
    public var abbreviation: String?
    /// What kind of body it is.
    public var kind: Code<OrganisationKind>?
    /// The body of which it is a part.
    public var parent: ID<Organisation>?
    /// What it is a member, a partner or a funder of.
    public var memberships: [Membership] = []
    /// How many members it has.
    public var memberCount: Count?
    /// The country for which it acts.
    public var jurisdiction: CountryCode?
    /// When it was founded.
    public var founded: PartialDate?
    /// When it ceased.
    public var ended: PartialDate?
    /// What it is and does, in a line or two.
    public var summary = LocalizedText()
    /// What it is there for, where it says so.
    public var purposes: [LocalizedText] = []
    /// The fields to which it attends first.
    public var priorities: [LocalizedText] = []
    /// Its identifiers in registers.
    public var identifiers: [RegisteredIdentifier] = []
    public var annotations = Annotations()

    public init(id: ID<Organisation>) { self.id = id }

    public static let properties: PropertyTable<Organisation> = [
        .localized("names", \.names, "Its official names.", required: true, role: .title),
        .values("otherNames", \.otherNames, "Other names under which it appears."),
        .value("abbreviation", \.abbreviation, "The abbreviation by which it is known.", role: .code),
        .value("kind", \.kind, "What kind of body it is."),
        .reference("parent", \.parent, "The body of which it is a part.", relation: .childOf),
        .records("memberships", \.memberships, "What it is a member, a partner or a funder of."),
        .record("memberCount", \.memberCount, "How many members it has."),
        .value("jurisdiction", \.jurisdiction, "The country for which it acts."),
        .date("founded", \.founded, "When it was founded."),
        .date("ended", \.ended, "When it ceased."),
        .localized("summary", \.summary, "What it is and does, in a line or two."),
        .values("purposes", \.purposes, "What it is there for, where it says so."),
        .values("priorities", \.priorities, "The fields to which it attends first."),
        .records("identifiers", \.identifiers, "Its identifiers in registers."),
    ]
}

/// What kind of body an organisation is.
public enum OrganisationKind: String, CodeSpace {
    case state
    case governmentAuthority = "government-authority"
    case standardsBody = "standards-body"
    case association
    case researchInstitute = "research-institute"
    case company
    case internationalOrganisation = "international-organisation"
    case regionalOrganisation = "regional-organisation"
    case certificationBody = "certification-body"
    case accreditationBody = "accreditation-body"
    case financialInstitution = "financial-institution"
    case laboratory
    case university
    case programme
    case fund
    case platform
    case register
    public static let name = "organisation kind"
}

/// A tie of an organisation to another organisation, a committee or an agreement.
public struct Membership: Record {
    public static let meaning = "A tie of an organisation to another organisation, a committee or an agreement."

    /// In what.
    public var of: EntityReference?
    /// As what.
    public var role: Code<MembershipRole>?
    /// The role in words, where the source gives more than the code.
    public var title = LocalizedText()
    /// Since when.
    public var since: PartialDate?
    /// Until when.
    public var until: PartialDate?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Membership> = [
        .reference(
            "of", \.of, "In what.", to: ["organisation", "committee", "agreement"], required: true, relation: .memberOf),
        .value("role", \.role, "As what."),
        .localized("title", \.title, "The role in words, where the source gives more than the code."),
        .date("since", \.since, "Since when."),
        .date("until", \.until, "Until when."),
    ]
}

/// As what an organisation is tied to another.
public enum MembershipRole: String, CodeSpace {
    case member
    case partner
    case funder
    case liaison
    case observer
    case contributor
    case shareholder
    case representative
    public static let name = "membership role"
}

/// An identifier of an organisation in a register.
public struct RegisteredIdentifier: Record {
    public static let meaning = "An identifier of an organisation in a register."

    /// The register, such as `unified social credit code`.
    public var scheme: String?
    /// The identifier in it.
    public var value: String?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<RegisteredIdentifier> = [
        .value("scheme", \.scheme, "The register, such as `unified social credit code`.", required: true),
        .value("value", \.value, "The identifier in it.", required: true),
    ]
}

/// How many, and how exactly that is known: `27`, `nearly 300`, `over 1,000`.
public struct Count: Record {
    public static let meaning = "How many, and how exactly that is known: `27`, `nearly 300`, `over 1,000`."

    /// The number.
    public var value: Int?
    /// How the true number lies to it; nothing means exactly.
    public var comparison: Code<Comparison>?
    public var unknown = UnknownProperties()

    public init() {}
    /// A number, and how the true one lies to it.
    public init(_ value: Int, _ comparison: Comparison? = nil) {
        self.value = value
        self.comparison = comparison.map { Code($0) }
    }

    public static let properties: PropertyTable<Count> = [
        .value("value", \.value, "The number.", required: true),
        .value("comparison", \.comparison, "How the true number lies to it; nothing means exactly."),
    ]
}

extension Count {
    /// The number as one says it: `over 30`; nil where there is none.
    func words(in language: LanguageTag) -> String? {
        guard let value else { return nil }
        let isChinese = language.isChinese
        let word: String? =
            switch comparison?.known {
            case .over: isChinese ? "超过" : "over "
            case .nearly: isChinese ? "近" : "nearly "
            case .about: isChinese ? "约" : "about "
            case .atLeast: isChinese ? "不少于" : "at least "
            case .atMost: isChinese ? "不超过" : "at most "
            case .exactly, nil: nil
            }
        return "\(word ?? "")\(value)"
    }
}

/// How the true number lies to the one given.
public enum Comparison: String, CodeSpace {
    case exactly
    case over
    case nearly
    case about
    case atLeast = "at-least"
    case atMost = "at-most"
    public static let name = "comparison"
}
