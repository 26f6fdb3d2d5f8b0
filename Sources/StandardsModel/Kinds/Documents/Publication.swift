public import StandardsIdentifiers

/// A periodical, report or other text from which facts are taken, mostly one issue of it; its articles are entities of
/// their own.
///
/// ```swift
/// let newsletter = Publication(id: "sesec-v-2024-07-08") {
///     $0.title = "SESEC V China Standardisation Newsletter"
///     $0.issue = "July–August 2024"
///     $0.covers = "2024-07/2024-08"
/// }
/// newsletter.covers?.last   // 2024-08-31
/// ```
public struct Publication: Entity {
    public static let kind = EntityKind(
        "publication", plural: "publications",
        "A periodical, report or other text from which facts are taken, mostly one issue of it; its articles are entities of their own."
    )

    public let id: EntityID<Publication>
    /// The title of the publication, without its issue.
    public var title = LocalizedText()
    /// Other titles under which the publication appears.
    public var otherTitles: [LocalizedText] = []
    /// Which issue of the periodical it is, as printed, such as `July–August 2024`.
    public var issue: String?
    /// The time that the publication covers; `published` says when it came out.
    public var covers: PartialDate?
    /// The date on which the publication came out.
    public var published: PartialDate?
    /// The organisation that publishes it.
    public var publisher: EntityID<Organisation>?
    /// The titles of its sections, in order.
    public var sections: [LocalizedText] = []
    /// The articles to which the publication itself gives priority, such as in a summary at its beginning.
    public var takeaways: [EntityID<Article>] = []
    /// The figures and tables of the publication.
    public var figures: [Figure] = []
    /// The annexes of the publication.
    public var annexes: [Annex] = []
    /// Abbreviations that it explains and that name no entity of the catalogue, such as `TC`.
    public var abbreviations: [Abbreviation] = []
    public var annotations = Annotations()

    public init(id: EntityID<Publication>) { self.id = id }

    public static let properties: PropertyTable<Publication> = [
        .localized("title", \.title, "The title of the publication, without its issue.", required: true, role: .title),
        .values("otherTitles", \.otherTitles, "Other titles under which the publication appears."),
        .value("issue", \.issue, "Which issue of the periodical it is, as printed, such as `July–August 2024`."),
        .date("covers", \.covers, "The time that the publication covers; `published` says when it came out."),
        .date("published", \.published, "The date on which the publication came out.", role: .issued),
        .reference("publisher", \.publisher, "The organisation that publishes it.", relation: .publishes.inverse),
        .values("sections", \.sections, "The titles of its sections, in order."),
        .references(
            "takeaways", \.takeaways,
            "The articles to which the publication itself gives priority, such as in a summary at its beginning.",
            relation: .highlights),
        .records("figures", \.figures, "The figures and tables of the publication."),
        .records("annexes", \.annexes, "The annexes of the publication."),
        .records(
            "abbreviations", \.abbreviations,
            "Abbreviations that it explains and that name no entity of the catalogue, such as `TC`."),
    ]
}

extension Publication {
    /// A figure or a table in a publication.
    ///
    /// ```swift
    /// let chart = Publication.Figure {
    ///     $0.kind = Code(.figure)
    ///     $0.number = "3"
    ///     $0.title = "The Standard System of Internet of Things"
    ///     $0.article = "sesec-2024-07-08-21"
    /// }
    /// ```
    public struct Figure: Record {
        public static let meaning = "A figure or a table in a publication."

        /// Whether it is a figure or a table.
        public var kind: Code<FigureKind>?
        /// The number that it bears in the publication, such as `3`; figures and tables are mostly numbered apart.
        public var number: String?
        /// What the figure or table shows, as its caption says.
        public var title = LocalizedText()
        /// The article that contains the figure or table.
        public var article: EntityID<Article>?
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Figure> = [
            .value("kind", \.kind, "Whether it is a figure or a table."),
            .value(
                "number", \.number,
                "The number that it bears in the publication, such as `3`; figures and tables are mostly numbered apart."
            ),
            .localized("title", \.title, "What the figure or table shows, as its caption says.", required: true),
            .reference(
                "article", \.article, "The article that contains the figure or table.", relation: .illustrates),
        ]
    }
}

/// Whether it is a figure or a table.
///
/// ```swift
/// let tables = catalogue.publications.flatMap(\.figures).filter { $0.kind == .table }
/// ```
public enum FigureKind: String, CodeList {
    /// A picture, a diagram or a chart.
    case figure
    /// Values or words in rows and columns.
    case table
    public static let name = "figure kind"
    public static let meanings: [FigureKind: String] = [
        .figure: "A picture, a diagram or a chart.",
        .table: "Values or words in rows and columns.",
    ]
}

extension Publication {
    /// An annex of a publication.
    ///
    /// ```swift
    /// let annex = Publication.Annex {
    ///     $0.number = "3"
    ///     $0.title = "AI Safety Governance Framework"
    ///     $0.about = [EntityReference(kind: "policyDocument", id: "ai-safety-governance-framework")]
    /// }
    /// ```
    public struct Annex: Record {
        public static let meaning = "An annex of a publication."

        /// The number or letter of the annex, such as `2`.
        public var number: String?
        /// The title of the annex.
        public var title = LocalizedText()
        /// The entities of the catalogue with which the annex deals.
        public var about: [EntityReference] = []
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Annex> = [
            .value("number", \.number, "The number or letter of the annex, such as `2`."),
            .localized("title", \.title, "The title of the annex.", required: true),
            .references(
                "about", \.about, "The entities of the catalogue with which the annex deals.", relation: .about),
        ]
    }
}

extension Publication {
    /// An abbreviation that a publication explains, and what it means; it names no entity of the catalogue.
    ///
    /// ```swift
    /// let abbreviations = catalogue.publications.flatMap(\.abbreviations)
    /// abbreviations.first { $0.short == "TC" }?.long.text()
    /// ```
    public struct Abbreviation: Record {
        public static let meaning =
            "An abbreviation that a publication explains, and what it means; it names no entity of the catalogue."

        /// The short form, such as `TC`.
        public var short: String?
        /// What the short form means, by language.
        public var long = LocalizedText()
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Abbreviation> = [
            .value("short", \.short, "The short form, such as `TC`.", required: true),
            .localized("long", \.long, "What the short form means, by language."),
        ]
    }
}

/// One article of a publication, as a source that others cite.
///
/// ```swift
/// let article = Article(id: "sesec-2024-07-08-08") {
///     $0.publication = "sesec-v-2024-07-08"
///     $0.number = 8
///     $0.title = "SAC's Administrator Attends the 124th Meeting of ISO Council"
///     $0.about = [EntityReference(kind: "committee", id: "iso-council")]
/// }
/// ```
public struct Article: Entity {
    public static let kind = EntityKind(
        "article", plural: "articles", "One article of a publication, as a source that others cite.")

    public let id: EntityID<Article>
    /// The publication that contains the article.
    public var publication: EntityID<Publication>?
    /// The number of the article in the publication.
    public var number: Int?
    /// The title of the section that contains the article, as in the publication's `sections`.
    public var section: String?
    /// The headline of the article.
    public var title = LocalizedText()
    /// What the article says, in a line or two of one's own.
    public var summary = LocalizedText()
    /// The entities of the catalogue with which the article deals.
    public var about: [EntityReference] = []
    /// The publication from which the article draws, in words, where it names one.
    public var sourcePublication = LocalizedText()
    public var annotations = Annotations()

    public init(id: EntityID<Article>) { self.id = id }

    public static let properties: PropertyTable<Article> = [
        .reference("publication", \.publication, "The publication that contains the article.", relation: .partOf),
        .value("number", \.number, "The number of the article in the publication."),
        .value(
            "section", \.section,
            "The title of the section that contains the article, as in the publication's `sections`."),
        .localized("title", \.title, "The headline of the article.", required: true, role: .title),
        .localized("summary", \.summary, "What the article says, in a line or two of one's own.", role: .summary),
        .references("about", \.about, "The entities of the catalogue with which the article deals.", relation: .about),
        .localized(
            "sourcePublication", \.sourcePublication,
            "The publication from which the article draws, in words, where it names one."),
    ]
}
