public import StandardsIdentifiers

/// A periodical or a report from which facts are taken.
public struct Publication: Entity {
    public static let kind = EntityKind(
        "publication", plural: "publications", "A periodical or a report from which facts are taken.")

    public let id: ID<Publication>
    /// The title.
    public var title = LocalizedText()
    /// Other titles under which it appears.
    public var otherTitles: [LocalizedText] = []
    /// The issue.
    public var issue: String?
    /// The time that it covers.
    public var covers: PartialDate?
    /// When it was published.
    public var published: PartialDate?
    /// Who publishes it.
    public var publisher: ID<Organisation>?
    /// Its sections, in order.
    public var sections: [LocalizedText] = []
    /// The articles that it puts first.
    public var takeaways: [ID<Article>] = []
    /// Its figures and tables.
    public var figures: [Figure] = []
    /// Its annexes.
    public var annexes: [Annex] = []
    /// Abbreviations that name no entity.
    public var abbreviations: [Abbreviation] = []
    public var annotations = Annotations()

    public init(id: ID<Publication>) { self.id = id }

    public static let properties: PropertyTable<Publication> = [
        .localized("title", \.title, "The title.", required: true, role: .title),
        .values("otherTitles", \.otherTitles, "Other titles under which it appears."),
        .value("issue", \.issue, "The issue."),
        .date("covers", \.covers, "The time that it covers."),
        .date("published", \.published, "When it was published."),
        .reference("publisher", \.publisher, "Who publishes it.", relation: .publishes.inverse),
        .values("sections", \.sections, "Its sections, in order."),
        .references("takeaways", \.takeaways, "The articles that it puts first.", relation: .highlights),
        .records("figures", \.figures, "Its figures and tables."),
        .records("annexes", \.annexes, "Its annexes."),
        .records("abbreviations", \.abbreviations, "Abbreviations that name no entity."),
    ]
}

/// A figure or a table.
public struct Figure: Record {
    public static let meaning = "A figure or a table."

    /// Whether it is a figure or a table.
    public var kind: Code<FigureKind>?
    /// Its number.
    public var number: String?
    /// What it shows.
    public var title = LocalizedText()
    /// The article in which it stands.
    public var article: ID<Article>?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Figure> = [
        .value("kind", \.kind, "Whether it is a figure or a table."),
        .value("number", \.number, "Its number."),
        .localized("title", \.title, "What it shows.", required: true),
        .reference("article", \.article, "The article in which it stands.", relation: .illustrates),
    ]
}

/// Whether it is a figure or a table.
public enum FigureKind: String, CodeSpace {
    case figure
    case table
    public static let name = "figure kind"
}

/// An annex of a publication.
public struct Annex: Record {
    public static let meaning = "An annex of a publication."

    /// Its number.
    public var number: String?
    /// Its title.
    public var title = LocalizedText()
    /// What it is about.
    public var about: [EntityReference] = []
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Annex> = [
        .value("number", \.number, "Its number."),
        .localized("title", \.title, "Its title.", required: true),
        .references("about", \.about, "What it is about.", relation: .about),
    ]
}

/// An abbreviation and what it stands for.
public struct Abbreviation: Record {
    public static let meaning = "An abbreviation and what it stands for."

    /// The short form.
    public var short: String?
    /// The long form.
    public var long = LocalizedText()
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Abbreviation> = [
        .value("short", \.short, "The short form.", required: true),
        .localized("long", \.long, "The long form."),
    ]
}

/// One article of a publication.
public struct Article: Entity {
    public static let kind = EntityKind("article", plural: "articles", "One article of a publication.")

    public let id: ID<Article>
    /// The publication in which it stands.
    public var publication: ID<Publication>?
    /// Its number in it.
    public var number: Int?
    /// The section in which it stands.
    public var section: String?
    /// The title.
    public var title = LocalizedText()
    /// What it says, in a line or two of one's own.
    public var summary = LocalizedText()
    /// What it is about.
    public var about: [EntityReference] = []
    /// The publication from which it draws, where it names one.
    public var sourcePublication = LocalizedText()
    public var annotations = Annotations()

    public init(id: ID<Article>) { self.id = id }

    public static let properties: PropertyTable<Article> = [
        .reference("publication", \.publication, "The publication in which it stands.", relation: .partOf),
        .value("number", \.number, "Its number in it."),
        .value("section", \.section, "The section in which it stands."),
        .localized("title", \.title, "The title.", required: true, role: .title),
        .localized("summary", \.summary, "What it says, in a line or two of one's own."),
        .references("about", \.about, "What it is about.", relation: .about),
        .localized(
            "sourcePublication", \.sourcePublication, "The publication from which it draws, where it names one."),
    ]
}
