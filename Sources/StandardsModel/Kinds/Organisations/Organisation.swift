public import StandardsIdentifiers

/// A body that acts under its own name: an authority, a standards body, a company, a state. A technical body in one is
/// a committee.
///
/// ```swift
/// let iso = Organisation(id: "iso") {
///     $0.names = LocalizedText(["en": "International Organization for Standardization", "zh-Hans": "国际标准化组织"])
///     $0.abbreviation = "ISO"
///     $0.kind = Code(.internationalOrganisation)
///     $0.founded = PartialDate(year: 1947)
/// }
/// ```
public struct Organisation: Entity {
    public static let kind = EntityKind(
        "organisation", plural: "organisations",
        "A body that acts under its own name: an authority, a standards body, a company, a state. A technical body in one is a committee."
    )

    public let id: EntityID<Organisation>
    /// The official names of the organisation, by language; short forms and variants go to `abbreviation` and
    /// `otherNames`.
    public var names = LocalizedText()
    /// Other names under which the organisation appears in sources: earlier names, variants, translations.
    public var otherNames: [LocalizedText] = []
    /// The abbreviation by which the organisation is known, such as `SAC`.
    public var abbreviation: String?
    /// What kind of body the organisation is; take the code that fits its main task.
    public var kind: Code<OrganisationKind>?
    /// The organisation of which this one is a part or to which it is subordinate; mere membership goes to
    /// `memberships`.
    public var parent: EntityID<Organisation>?
    /// Ties of the organisation to others as member, partner, funder, liaison and the like; each says to what and in
    /// which role.
    public var memberships: [Membership] = []
    /// How many members the organisation has, whether people, bodies or countries.
    public var memberCount: Count?
    /// The country in which the organisation is based or for which it acts; `EU` for the European Union.
    public var jurisdiction: CountryCode?
    /// The date on which the organisation was founded.
    public var founded: PartialDate?
    /// The date on which the organisation ceased to exist, or a programme came to its end.
    public var ended: PartialDate?
    /// What the organisation is and does, in a line or two.
    public var summary = LocalizedText()
    /// The purposes of the organisation, as it states them itself, one text each.
    public var purposes: [LocalizedText] = []
    /// The fields of work to which the organisation gives priority, one text each.
    public var priorities: [LocalizedText] = []
    public var annotations = Annotations()

    public init(id: EntityID<Organisation>) { self.id = id }

    public static let properties: PropertyTable<Organisation> = [
        .localized(
            "names", \.names,
            "The official names of the organisation, by language; short forms and variants go to `abbreviation` and `otherNames`.",
            required: true, role: .title),
        .values(
            "otherNames", \.otherNames,
            "Other names under which the organisation appears in sources: earlier names, variants, translations.",
            role: .alternativeName),
        .value(
            "abbreviation", \.abbreviation, "The abbreviation by which the organisation is known, such as `SAC`.",
            role: .code),
        .value("kind", \.kind, "What kind of body the organisation is; take the code that fits its main task."),
        .reference(
            "parent", \.parent,
            "The organisation of which this one is a part or to which it is subordinate; mere membership goes to `memberships`.",
            relation: .childOf),
        .records(
            "memberships", \.memberships,
            "Ties of the organisation to others as member, partner, funder, liaison and the like; each says to what and in which role."
        ),
        .record(
            "memberCount", \.memberCount, "How many members the organisation has, whether people, bodies or countries."),
        .value(
            "jurisdiction", \.jurisdiction,
            "The country in which the organisation is based or for which it acts; `EU` for the European Union."),
        .date("founded", \.founded, "The date on which the organisation was founded."),
        .date(
            "ended", \.ended, "The date on which the organisation ceased to exist, or a programme came to its end.",
            role: .ends(after: "founded")),
        .localized("summary", \.summary, "What the organisation is and does, in a line or two.", role: .summary),
        .values("purposes", \.purposes, "The purposes of the organisation, as it states them itself, one text each."),
        .values(
            "priorities", \.priorities, "The fields of work to which the organisation gives priority, one text each."),
    ]
}

/// What kind of body an organisation is.
///
/// ```swift
/// let bodies = catalogue.organisations.filter { $0.kind == .standardsBody && $0.jurisdiction?.text == "CN" }
/// ```
public enum OrganisationKind: String, CodeList {
    /// A state as a whole, such as a party to an agreement; one of its ministries or agencies is a government
    /// authority.
    case state
    /// A ministry, an administration or an agency that exercises public powers.
    case governmentAuthority = "government-authority"
    /// A body whose main task is to make and publish standards, such as a national standards body.
    case standardsBody = "standards-body"
    /// A body of companies, people or other bodies that join by choice, such as an industry association or a learned
    /// society.
    case association
    /// An institute whose main task is research or technical study; one that also teaches students is a university.
    case researchInstitute = "research-institute"
    /// An enterprise that makes, sells or runs something for profit, whoever owns it.
    case company
    /// An organisation whose members come from countries all over the world, such as ISO or the IEC.
    case internationalOrganisation = "international-organisation"
    /// An organisation of the states or bodies of one part of the world, such as ASEAN.
    case regionalOrganisation = "regional-organisation"
    /// A body that certifies products, services, persons or management systems against requirements.
    case certificationBody = "certification-body"
    /// A body that attests the competence of certification bodies, inspection bodies and laboratories.
    case accreditationBody = "accreditation-body"
    /// A bank or another institution that lends or invests money.
    case financialInstitution = "financial-institution"
    /// A body whose main task is to test or to calibrate.
    case laboratory
    /// An institution of higher education.
    case university
    /// A programme or system with aims of its own that other bodies run together or pay for, often for a set time.
    case programme
    /// A stock of money set aside for a purpose, together with those who manage it.
    case fund
    /// A service, mostly on the web, where information of many parties is published, exchanged or traced.
    case platform
    /// An official list in which things or persons are entered under a number.
    case register
    public static let name = "organisation kind"
    public static let meanings: [OrganisationKind: String] = [
        .state:
            "A state as a whole, such as a party to an agreement; one of its ministries or agencies is a government authority.",
        .governmentAuthority: "A ministry, an administration or an agency that exercises public powers.",
        .standardsBody: "A body whose main task is to make and publish standards, such as a national standards body.",
        .association:
            "A body of companies, people or other bodies that join by choice, such as an industry association or a learned society.",
        .researchInstitute:
            "An institute whose main task is research or technical study; one that also teaches students is a university.",
        .company: "An enterprise that makes, sells or runs something for profit, whoever owns it.",
        .internationalOrganisation:
            "An organisation whose members come from countries all over the world, such as ISO or the IEC.",
        .regionalOrganisation: "An organisation of the states or bodies of one part of the world, such as ASEAN.",
        .certificationBody:
            "A body that certifies products, services, persons or management systems against requirements.",
        .accreditationBody:
            "A body that attests the competence of certification bodies, inspection bodies and laboratories.",
        .financialInstitution: "A bank or another institution that lends or invests money.",
        .laboratory: "A body whose main task is to test or to calibrate.",
        .university: "An institution of higher education.",
        .programme:
            "A programme or system with aims of its own that other bodies run together or pay for, often for a set time.",
        .fund: "A stock of money set aside for a purpose, together with those who manage it.",
        .platform: "A service, mostly on the web, where information of many parties is published, exchanged or traced.",
        .register: "An official list in which things or persons are entered under a number.",
    ]
}

extension Organisation {
    /// A tie of an organisation to another organisation, a committee or an agreement, as member, partner, funder, liaison
    /// and the like.
    ///
    /// ```swift
    /// let membership = Organisation.Membership {
    ///     $0.of = EntityReference(kind: "organisation", id: "iso")
    ///     $0.role = Code(.member)
    /// }
    /// var sac = Organisation(id: "sac")
    /// sac.memberships = [membership]
    /// ```
    public struct Membership: Record {
        public static let meaning =
            "A tie of an organisation to another organisation, a committee or an agreement, as member, partner, funder, liaison and the like."

        /// The organisation, committee or agreement to which the organisation is tied.
        public var of: EntityReference?
        /// In which role the organisation is tied to it, such as member or funder.
        public var role: Code<MembershipRole>?
        /// The role in words, where the source says more than the code, such as “Chinese national member body”.
        public var title = LocalizedText()
        /// The first day of the membership, or of another tie.
        public var since: PartialDate?
        /// The last day of the membership, or of another tie; left out while it lasts.
        public var until: PartialDate?
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Membership> = [
            .reference(
                "of", \.of, "The organisation, committee or agreement to which the organisation is tied.",
                to: ["organisation", "committee", "agreement"], required: true, relation: .memberOf),
            .value("role", \.role, "In which role the organisation is tied to it, such as member or funder."),
            .localized(
                "title", \.title,
                "The role in words, where the source says more than the code, such as “Chinese national member body”."),
            .date("since", \.since, "The first day of the membership, or of another tie."),
            .date(
                "until", \.until, "The last day of the membership, or of another tie; left out while it lasts.",
                role: .ends(after: "since")),
        ]
    }
}

/// As what an organisation is tied to another.
///
/// ```swift
/// for membership in organisation.memberships where membership.role == .liaison {
///     print("keeps a liaison with", membership.of.map { catalogue.displayName(of: $0) } ?? "somebody")
/// }
/// ```
public enum MembershipRole: String, CodeList {
    /// It belongs to the body or agreement, with the rights and duties of its members.
    case member
    /// It works together with the body without belonging to it.
    case partner
    /// It pays for the body or programme, wholly or in part.
    case funder
    /// It exchanges documents and experts with the body under an agreed liaison, without a vote.
    case liaison
    /// It follows the work of the body and receives its documents, without a vote.
    case observer
    /// It contributes work, texts or data to the body without a formal tie.
    case contributor
    /// It owns shares of the body.
    case shareholder
    /// It speaks and acts in the body for another one, such as its country or its sector.
    case representative
    public static let name = "membership role"
    public static let meanings: [MembershipRole: String] = [
        .member: "It belongs to the body or agreement, with the rights and duties of its members.",
        .partner: "It works together with the body without belonging to it.",
        .funder: "It pays for the body or programme, wholly or in part.",
        .liaison: "It exchanges documents and experts with the body under an agreed liaison, without a vote.",
        .observer: "It follows the work of the body and receives its documents, without a vote.",
        .contributor: "It contributes work, texts or data to the body without a formal tie.",
        .shareholder: "It owns shares of the body.",
        .representative: "It speaks and acts in the body for another one, such as its country or its sector.",
    ]
}

/// A whole number of things, and how exactly it is known: `27`, `nearly 300`, `over 1,000`.
///
/// ```swift
/// let exact = Count(27)              // 27
/// let vague = Count(300, .nearly)    // nearly 300
/// vague.value                        // 300
/// ```
public struct Count: Record {
    public static let meaning =
        "A whole number of things, and how exactly it is known: `27`, `nearly 300`, `over 1,000`."

    /// The number as the source gives it, without words such as “over”.
    public var value: Int?
    /// How the true number compares with the one given; left out where the number is exact.
    public var comparison: Code<Comparison>?
    public var unknown = UnknownProperties()

    public init() {}
    /// A number, and how the true one compares with it.
    public init(_ value: Int, _ comparison: Comparison? = nil) {
        self.value = value
        self.comparison = comparison.map { Code($0) }
    }

    public static let properties: PropertyTable<Count> = [
        .value("value", \.value, "The number as the source gives it, without words such as “over”.", required: true),
        .value(
            "comparison", \.comparison,
            "How the true number compares with the one given; left out where the number is exact."
        ),
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

/// How the true number compares with the one given.
///
/// ```swift
/// switch organisation.memberCount?.comparison?.known {
/// case .over, .atLeast: print("no fewer")
/// case .nearly, .atMost: print("no more")
/// case .about: print("more or less")
/// case .exactly, nil: print("just as many")
/// }
/// ```
public enum Comparison: String, CodeList {
    /// The true number is the one given; the same as to leave the code out.
    case exactly
    /// The true number is greater than the one given.
    case over
    /// The true number is a little smaller than the one given.
    case nearly
    /// The true number is close to the one given, on either side.
    case about
    /// The true number is the one given or greater.
    case atLeast = "at-least"
    /// The true number is the one given or smaller.
    case atMost = "at-most"
    public static let name = "comparison"
    public static let meanings: [Comparison: String] = [
        .exactly: "The true number is the one given; the same as to leave the code out.",
        .over: "The true number is greater than the one given.",
        .nearly: "The true number is a little smaller than the one given.",
        .about: "The true number is close to the one given, on either side.",
        .atLeast: "The true number is the one given or greater.",
        .atMost: "The true number is the one given or smaller.",
    ]
}
