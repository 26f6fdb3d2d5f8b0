/// A periodical or a report from which facts are taken.
public struct Publication: Entity {
    public static let kind = EntityKind("publication", plural: "publications")

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
        .localized("title", \.title, required: true, role: .title),
        .values("otherTitles", \.otherTitles),
        .value("issue", \.issue),
        .date("covers", \.covers),
        .date("published", \.published),
        .reference("publisher", \.publisher, relation: .publishes.inverse),
        .values("sections", \.sections),
        .references("takeaways", \.takeaways, relation: .highlights),
        .records("figures", \.figures),
        .records("annexes", \.annexes),
        .records("abbreviations", \.abbreviations),
    ]
}

/// A figure or a table.
public struct Figure: Record {
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
        .value("kind", \.kind),
        .value("number", \.number),
        .localized("title", \.title, required: true),
        .reference("article", \.article, relation: .illustrates),
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
    /// Its number.
    public var number: String?
    /// Its title.
    public var title = LocalizedText()
    /// What it is about.
    public var about: [EntityReference] = []
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Annex> = [
        .value("number", \.number),
        .localized("title", \.title, required: true),
        .references("about", \.about, relation: .about),
    ]
}

/// An abbreviation and what it stands for.
public struct Abbreviation: Record {
    /// The short form.
    public var short: String?
    /// The long form.
    public var long = LocalizedText()
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Abbreviation> = [
        .value("short", \.short, required: true),
        .localized("long", \.long),
    ]
}

/// One article of a publication.
public struct Article: Entity {
    public static let kind = EntityKind("article", plural: "articles")

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
        .reference("publication", \.publication, relation: .partOf),
        .value("number", \.number),
        .value("section", \.section),
        .localized("title", \.title, required: true, role: .title),
        .localized("summary", \.summary),
        .references("about", \.about, relation: .about),
        .localized("sourcePublication", \.sourcePublication),
    ]
}
