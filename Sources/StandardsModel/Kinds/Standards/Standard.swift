public import StandardsIdentifiers

/// A standard of any level and any publisher, published or in draft. The work on it is a project; laws and plans are
/// policy documents.
///
/// It needs a title or a designation: sources often give only the one or only the other.
///
/// ```swift
/// let furniture = Standard(id: "gb-28008-2024") {
///     $0.designation = "GB 28008-2024"
///     $0.title = "Technical Specification for the Safety of Furniture Structure"
///     $0.effective = "2025-07-01"
/// }
/// furniture.displayName()   // GB 28008-2024
/// ```
public struct Standard: Entity {
    public static let kind = EntityKind(
        "standard", plural: "standards",
        "A standard of any level and any publisher, published or in draft. The work on it is a project; laws and plans are policy documents."
    )

    public let id: EntityID<Standard>
    /// The designation under which the standard is published, with number and year, such as `GB/T 26694-2024`.
    public var designation: StandardDesignation?
    /// The official title of the standard, in the languages in which it is published; without the designation.
    public var title = LocalizedText()
    /// The level on which the standard applies, from international to enterprise.
    public var level: Code<StandardLevel>?
    /// Whether the standard is mandatory, recommended, only guidance, or voluntary.
    public var obligation: Code<Obligation>?
    /// The stage that the standard has reached (ISO harmonised stage codes; GB/T 16733).
    public var stage: Code<Stage>?
    /// The stages through which the standard went, each with its date; `stage` holds only the latest.
    public var history: [StageEntry] = []
    /// The organisations that publish the standard; `drafters` names who wrote it.
    public var issuers: [EntityID<Organisation>] = []
    /// The date on which the text of the standard was made public; `effective` says when it begins to apply.
    public var published: PartialDate?
    /// The dates by which members of a regional body take the standard over and withdraw what conflicts with it.
    public var nationalAdoption: NationalAdoption?
    /// The first day on which the standard applies; for one that is still a draft, the day that is proposed.
    public var effective: PartialDate?
    /// The date on which the standard was withdrawn and ceased to apply, whether or not another replaces it.
    public var withdrawn: PartialDate?
    /// The earlier standards that this one replaces, wholly or in part; written on the newer standard only.
    public var replaces: [Replacement] = []
    /// The standards whose text this one amends, as the supplement of a base; the base stays in force.
    public var amends: [EntityID<Standard>] = []
    /// The standards whose texts are joined in this one; `replaces` says from when they give way.
    public var mergedFrom: [EntityID<Standard>] = []
    /// The standards into which the text of this one was divided.
    public var splitInto: [EntityID<Standard>] = []
    /// Periods for which what was allowed before may go on beside the new, each with its days.
    public var transitions: [TransitionPeriod] = []
    /// When the standard became or becomes binding or ceases to be so, under the same designation.
    public var obligationChanges: [ObligationChange] = []
    /// What has changed since the standard that this one replaces, one change in each text.
    public var changes: [LocalizedText] = []
    /// The standards that this one takes over, mostly international ones, each with the degree of correspondence.
    public var adopts: [Adoption] = []
    /// Texts to which the standard is related in content without adopting them, such as a type in another standard.
    public var correspondsTo: [Correspondence] = []
    /// Legal acts under which the standard is cited, each with the time for which it gives a presumption of conformity.
    public var harmonisation: [Harmonisation] = []
    /// Standards of other publishers that have the same text under a designation of their own.
    public var alsoPublishedAs: [EntityID<Standard>] = []
    /// Which edition it is, where the publisher numbers them, such as `3` or `2.1`.
    public var edition: String?
    /// The standard without a year of which this one is an edition.
    public var editionOf: EntityID<Standard>?
    /// The standard of which this one is a translation with a designation of its own.
    public var translationOf: EntityID<Standard>?
    /// The languages in which the text is published, such as `en` and `zh-Hans`.
    public var languages: [LanguageTag] = []
    /// The committee in whose care the standard is.
    public var committee: EntityID<Committee>?
    /// The authorities in charge of the standard, such as the ministry of its field; `issuers` names who publishes
    /// it.
    public var competentAuthorities: [EntityID<Organisation>] = []
    /// The organisation that led the making of the standard; a state where the source names only that.
    public var lead: EntityID<Organisation>?
    /// The organisations that drafted the standard.
    public var drafters: [EntityID<Organisation>] = []
    /// The standards on which this one relies, such as its normative references.
    public var references: [EntityID<Standard>] = []
    /// The laws, regulations or plans that the standard carries out in technical detail.
    public var implements: [EntityID<PolicyDocument>] = []
    /// The documents, certification schemes and programmes that the standard is meant to serve without carrying them
    /// out.
    public var supports: [EntityReference] = []
    /// Classes of the standard in the International Classification for Standards (ICS), such as `97.140`.
    public var ics: [ICSCode] = []
    /// Classes of the standard in the Chinese Classification for Standards (CCS), such as `Y81`.
    public var ccs: [CCSCode] = []
    /// Classes of the standard in classifications that others keep, such as the Harmonized System.
    public var classifications: [Classification] = []
    /// What the standard is about, in a line or two beyond its title.
    public var subject = LocalizedText()
    /// True while the standard is being revised; left out where that is not known.
    public var pendingRevision: Bool?
    public var annotations = Annotations()

    public init(id: EntityID<Standard>) { self.id = id }

    static let supportedKinds = ["policyDocument", "certificationScheme", "organisation"]

    public static let properties: PropertyTable<Standard> = [
        .value(
            "designation", \.designation,
            "The designation under which the standard is published, with number and year, such as `GB/T 26694-2024`.",
            role: .code),
        .localized(
            "title", \.title,
            "The official title of the standard, in the languages in which it is published; without the designation.",
            role: .title),
        .value(
            "level", \.level, "The level on which the standard applies, from international to enterprise.", role: .level
        ),
        .value(
            "obligation", \.obligation, "Whether the standard is mandatory, recommended, only guidance, or voluntary.",
            role: .obligation),
        .value("stage", \.stage, "The stage that the standard has reached (ISO harmonised stage codes; GB/T 16733)."),
        .records(
            "history", \.history,
            "The stages through which the standard went, each with its date; `stage` holds only the latest."),
        .references(
            "issuers", \.issuers, "The organisations that publish the standard; `drafters` names who wrote it.",
            relation: .issues.inverse),
        .date(
            "published", \.published,
            "The date on which the text of the standard was made public; `effective` says when it begins to apply.",
            role: .issued
        ),
        .record(
            "nationalAdoption", \.nationalAdoption,
            "The dates by which members of a regional body take the standard over and withdraw what conflicts with it."),
        .date(
            "effective", \.effective,
            "The first day on which the standard applies; for one that is still a draft, the day that is proposed.",
            role: .follows("published"),
            deadline: .init(.takesEffect)),
        .date(
            "withdrawn", \.withdrawn,
            "The date on which the standard was withdrawn and ceased to apply, whether or not another replaces it.",
            role: .ends(after: "published", "effective"),
            deadline: .init(.withdrawn)),
        .records(
            "replaces", \.replaces,
            "The earlier standards that this one replaces, wholly or in part; written on the newer standard only."),
        .references(
            "amends", \.amends,
            "The standards whose text this one amends, as the supplement of a base; the base stays in force.",
            relation: .amends),
        .references(
            "mergedFrom", \.mergedFrom,
            "The standards whose texts are joined in this one; `replaces` says from when they give way.",
            relation: .mergedFrom),
        .references(
            "splitInto", \.splitInto, "The standards into which the text of this one was divided.", relation: .splitInto
        ),
        .records(
            "transitions", \.transitions,
            "Periods for which what was allowed before may go on beside the new, each with its days."),
        .records(
            "obligationChanges", \.obligationChanges,
            "When the standard became or becomes binding or ceases to be so, under the same designation."),
        .values(
            "changes", \.changes, "What has changed since the standard that this one replaces, one change in each text."
        ),
        .records(
            "adopts", \.adopts,
            "The standards that this one takes over, mostly international ones, each with the degree of correspondence."
        ),
        .records(
            "correspondsTo", \.correspondsTo,
            "Texts to which the standard is related in content without adopting them, such as a type in another standard."
        ),
        .records(
            "harmonisation", \.harmonisation,
            "Legal acts under which the standard is cited, each with the time for which it gives a presumption of conformity."
        ),
        .references(
            "alsoPublishedAs", \.alsoPublishedAs,
            "Standards of other publishers that have the same text under a designation of their own.",
            relation: .sameAs),
        .value("edition", \.edition, "Which edition it is, where the publisher numbers them, such as `3` or `2.1`."),
        .reference(
            "editionOf", \.editionOf, "The standard without a year of which this one is an edition.",
            relation: .editionOf),
        .reference(
            "translationOf", \.translationOf,
            "The standard of which this one is a translation with a designation of its own.", relation: .translationOf),
        .values("languages", \.languages, "The languages in which the text is published, such as `en` and `zh-Hans`."),
        .reference(
            "committee", \.committee, "The committee in whose care the standard is.", relation: .responsibleFor.inverse),
        .references(
            "competentAuthorities", \.competentAuthorities,
            "The authorities in charge of the standard, such as the ministry of its field; `issuers` names who publishes it.",
            relation: .competentFor.inverse),
        .reference(
            "lead", \.lead,
            "The organisation that led the making of the standard; a state where the source names only that.",
            relation: .leads.inverse),
        .references("drafters", \.drafters, "The organisations that drafted the standard.", relation: .drafts.inverse),
        .references(
            "references", \.references, "The standards on which this one relies, such as its normative references.",
            relation: .references),
        .references(
            "implements", \.implements,
            "The laws, regulations or plans that the standard carries out in technical detail.", relation: .implements),
        .references(
            "supports", \.supports,
            "The documents, certification schemes and programmes that the standard is meant to serve without carrying them out.",
            to: supportedKinds, relation: .supports),
        .values(
            "ics", \.ics,
            "Classes of the standard in the International Classification for Standards (ICS), such as `97.140`."),
        .values(
            "ccs", \.ccs, "Classes of the standard in the Chinese Classification for Standards (CCS), such as `Y81`."),
        .records(
            "classifications", \.classifications,
            "Classes of the standard in classifications that others keep, such as the Harmonized System."),
        .localized(
            "subject", \.subject, "What the standard is about, in a line or two beyond its title.", role: .summary),
        .value(
            "pendingRevision", \.pendingRevision,
            "True while the standard is being revised; left out where that is not known."),
    ]
}

/// The level on which a standard applies (Standardization Law of China, article 2, and above it).
///
/// ```swift
/// switch standard.level?.known {
/// case .international, .regional: print("applies beyond one country")
/// case .national, .sector: print("applies in a whole country")
/// case .local, .association, .enterprise: print("applies to some")
/// case nil: print("unknown:", standard.level?.text ?? "not said")
/// }
/// ```
public enum StandardLevel: String, CodeList {
    /// Adopted by an international standards body, such as ISO, the IEC or ITU, and open to all countries.
    case international
    /// Adopted by the standards body of one part of the world, such as a European Standard.
    case regional
    /// Adopted for a whole country by its national standards body, such as GB and GB/T in China.
    case national
    /// Adopted for one industry in a whole country by the authority in charge of it, such as YD/T in China.
    case sector
    /// Adopted for a province, a city or another part of a country by its authority, such as DB in China.
    case local
    /// Adopted by an association for its members and whoever else wants to use it, such as T/CESA in China.
    case association
    /// Adopted by an enterprise for its own products and services, such as Q/ in China.
    case enterprise
    public static let name = "standard level"
    public static let meanings: [StandardLevel: String] = [
        .international:
            "Adopted by an international standards body, such as ISO, the IEC or ITU, and open to all countries.",
        .regional: "Adopted by the standards body of one part of the world, such as a European Standard.",
        .national: "Adopted for a whole country by its national standards body, such as GB and GB/T in China.",
        .sector: "Adopted for one industry in a whole country by the authority in charge of it, such as YD/T in China.",
        .local: "Adopted for a province, a city or another part of a country by its authority, such as DB in China.",
        .association:
            "Adopted by an association for its members and whoever else wants to use it, such as T/CESA in China.",
        .enterprise: "Adopted by an enterprise for its own products and services, such as Q/ in China.",
    ]
}

/// Whether a standard or a scheme binds.
///
/// ```swift
/// let binding = catalogue.standards.filter { $0.obligation == .mandatory }
/// Code(Obligation.voluntary).meaning   // Open to whoever wants to follow or obtain it, …
/// ```
public enum Obligation: String, CodeList {
    /// Has to be followed by law, such as a GB standard, or has to be obtained before a product may be sold.
    case mandatory
    /// Recommended by an authority but not binding by itself, such as a GB/T standard.
    case recommended
    /// Gives guidance on a matter that is not ripe for a standard, such as a GB/Z document; binds nobody.
    case guidance
    /// Open to whoever wants to follow or obtain it, without a recommendation by an authority.
    case voluntary
    public static let name = "obligation"
    public static let meanings: [Obligation: String] = [
        .mandatory:
            "Has to be followed by law, such as a GB standard, or has to be obtained before a product may be sold.",
        .recommended: "Recommended by an authority but not binding by itself, such as a GB/T standard.",
        .guidance: "Gives guidance on a matter that is not ripe for a standard, such as a GB/Z document; binds nobody.",
        .voluntary: "Open to whoever wants to follow or obtain it, without a recommendation by an authority.",
    ]
}

extension Stage: CodeList {
    public static let name = "stage"
    public static let meanings: [Stage: String] = [
        .preliminary:
            "Work that may lead to a project is being prepared; nothing has been proposed yet (ISO stage 00).",
        .proposal: "A project has been proposed and is being decided on (ISO stage 10; in China entry into the plan).",
        .preparatory: "The project is approved, and experts prepare a working draft (ISO stage 20; in China drafting).",
        .committee:
            "The draft is out for comments before the committee settles it (ISO stage 30; in China public comment).",
        .enquiry:
            "The settled draft is put to the vote (ISO stage 40, DIS or CDV; in China examination by the committee).",
        .approval: "The final draft is being approved (ISO stage 50, FDIS; in China approval by the authorities).",
        .publication: "The standard is being published or has been published (ISO stage 60).",
        .review: "The published standard is under review: it is then confirmed, revised or withdrawn (ISO stage 90).",
        .withdrawal: "The standard is being withdrawn or has been withdrawn (ISO stage 95).",
    ]
}
