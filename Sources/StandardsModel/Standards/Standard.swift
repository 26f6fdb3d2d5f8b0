public import StandardsIdentifiers

/// A standard, of any level and any publisher.
///
/// It needs a title or a designation: sources often give only the one or only the other.
public struct Standard: Entity {
    public static let kind = EntityKind("standard", plural: "standards", "A standard, of any level and any publisher.")

    public let id: ID<Standard>
    /// The designation under which it is published, such as `GB/T 26694-2024`.
    public var designation: StandardDesignation?
    /// The official titles.
    public var title = LocalizedText()
    /// The level on which it applies.
    public var level: Code<StandardLevel>?
    /// Whether it binds.
    public var obligation: Code<Obligation>?
    /// The stage that it has reached.
    public var stage: Code<Stage>?
    /// The stages through which it went.
    public var history: [StageEntry] = []
    /// Who publishes it.
    public var issuers: [ID<Organisation>] = []
    /// When it was published.
    public var published: PartialDate?
    /// When it takes effect.
    public var effective: PartialDate?
    /// When it was withdrawn.
    public var withdrawn: PartialDate?
    /// The earlier standards that it replaces.
    public var replaces: [Replacement] = []
    /// What has changed since its predecessor.
    public var changes: [LocalizedText] = []
    /// The standards that it adopts.
    public var adopts: [Adoption] = []
    /// The same text under the designations of other publishers.
    public var alsoPublishedAs: [ID<Standard>] = []
    /// The committee in whose care it is.
    public var committee: ID<Committee>?
    /// The authorities competent for it.
    public var competentAuthorities: [ID<Organisation>] = []
    /// Who led its making.
    public var lead: ID<Organisation>?
    /// The organisations that drafted it.
    public var drafters: [ID<Organisation>] = []
    /// The standards on which it relies.
    public var references: [ID<Standard>] = []
    /// The regulations that it carries out.
    public var implements: [ID<PolicyDocument>] = []
    /// The documents, schemes and programmes that it is meant to serve.
    public var supports: [EntityReference] = []
    /// Its classes in the International Classification for Standards.
    public var ics: [ICSCode] = []
    /// Its classes in the Chinese Classification for Standards.
    public var ccs: [CCSCode] = []
    /// What it is about, in a line or two.
    public var subject = LocalizedText()
    /// Whether a revision is under way.
    public var pendingRevision: Bool?
    public var annotations = Annotations()

    public init(id: ID<Standard>) { self.id = id }

    static let supportedKinds = ["policyDocument", "certificationScheme", "organisation"]

    public static let properties: PropertyTable<Standard> = [
        .value(
            "designation", \.designation, "The designation under which it is published, such as `GB/T 26694-2024`.",
            role: .code),
        .localized("title", \.title, "The official titles.", role: .title),
        .value("level", \.level, "The level on which it applies."),
        .value("obligation", \.obligation, "Whether it binds."),
        .value("stage", \.stage, "The stage that it has reached."),
        .records("history", \.history, "The stages through which it went."),
        .references("issuers", \.issuers, "Who publishes it.", relation: .issues.inverse),
        .date("published", \.published, "When it was published."),
        .date("effective", \.effective, "When it takes effect.", deadline: .init(.takesEffect) { $0.dateCertainty }),
        .date("withdrawn", \.withdrawn, "When it was withdrawn."),
        .records("replaces", \.replaces, "The earlier standards that it replaces."),
        .values("changes", \.changes, "What has changed since its predecessor."),
        .records("adopts", \.adopts, "The standards that it adopts."),
        .references(
            "alsoPublishedAs", \.alsoPublishedAs, "The same text under the designations of other publishers.",
            relation: .sameAs),
        .reference("committee", \.committee, "The committee in whose care it is.", relation: .responsibleFor.inverse),
        .references(
            "competentAuthorities", \.competentAuthorities, "The authorities competent for it.",
            relation: .competentFor.inverse),
        .reference("lead", \.lead, "Who led its making.", relation: .leads.inverse),
        .references("drafters", \.drafters, "The organisations that drafted it.", relation: .drafts.inverse),
        .references("references", \.references, "The standards on which it relies.", relation: .references),
        .references("implements", \.implements, "The regulations that it carries out.", relation: .implements),
        .references(
            "supports", \.supports, "The documents, schemes and programmes that it is meant to serve.",
            to: supportedKinds, relation: .supports),
        .values("ics", \.ics, "Its classes in the International Classification for Standards."),
        .values("ccs", \.ccs, "Its classes in the Chinese Classification for Standards."),
        .localized("subject", \.subject, "What it is about, in a line or two."),
        .value("pendingRevision", \.pendingRevision, "Whether a revision is under way."),
    ]
}

/// The level on which a standard applies (Standardization Law of China, article 2, and above it).
public enum StandardLevel: String, CodeSpace {
    case international
    case regional
    case national
    case sector
    case local
    case association
    case enterprise
    public static let name = "standard level"
}

/// Whether a standard or a scheme binds.
public enum Obligation: String, CodeSpace {
    case mandatory
    case recommended
    case guidance
    case voluntary
    public static let name = "obligation"
}

extension Stage: CodeSpace {
    public static let name = "stage"
}

/// When a standard or a project reached a stage.
public struct StageEntry: Record {
    public static let meaning = "When a standard or a project reached a stage."

    /// The stage.
    public var stage: Code<Stage>?
    /// When it was reached.
    public var date: PartialDate?
    /// What happened, where the stage alone does not say it.
    public var title = LocalizedText()
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<StageEntry> = [
        .value("stage", \.stage, "The stage."),
        .date("date", \.date, "When it was reached."),
        .localized("title", \.title, "What happened, where the stage alone does not say it."),
    ]
}

/// An earlier standard in whose place a newer one steps.
public struct Replacement: Record {
    public static let meaning = "An earlier standard in whose place a newer one steps."

    /// The earlier standard.
    public var standard: ID<Standard>?
    /// How much of it; nothing where the source leaves it open.
    public var extent: Code<Extent>?
    /// When, where that is not the day on which the newer one takes effect.
    public var date: PartialDate?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Replacement> = [
        .reference("standard", \.standard, "The earlier standard.", required: true, relation: .replaces),
        .value("extent", \.extent, "How much of it; nothing where the source leaves it open."),
        .date("date", \.date, "When, where that is not the day on which the newer one takes effect."),
    ]
}

/// How much of a document a later one replaces or repeals.
public enum Extent: String, CodeSpace {
    case full
    case part
    public static let name = "extent"
}

/// A standard that another takes over.
public struct Adoption: Record {
    public static let meaning = "A standard that another takes over."

    /// The standard that is taken over.
    public var standard: ID<Standard>?
    /// How closely (ISO/IEC Guide 21-1).
    public var degree: Code<AdoptionDegree>?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Adoption> = [
        .reference("standard", \.standard, "The standard that is taken over.", required: true, relation: .adopts),
        .value("degree", \.degree, "How closely (ISO/IEC Guide 21-1)."),
    ]
}

/// How closely a standard follows the one that it adopts (ISO/IEC Guide 21-1; EQV was used until 2001).
public enum AdoptionDegree: String, CodeSpace {
    case identical = "IDT"
    case modified = "MOD"
    case notEquivalent = "NEQ"
    case equivalent = "EQV"
    public static let name = "adoption degree"
}
