public import StandardsIdentifiers

/// What every entity can have, declared once.
public struct Annotations: Hashable, Sendable {
    /// Where its statements come from.
    public var sources: [Citation] = []
    /// Pages about it.
    public var links: [Link] = []
    /// Free keywords.
    public var tags: [String] = []
    /// What a reader should know of the entry itself: a contradiction in the source, a doubt, a correction.
    public var note = LocalizedText()
    /// What the catalogue says beyond the table.
    public var unknown = UnknownProperties()

    /// Nothing yet.
    public init() {}
}

extension Entity {
    public static var sharedProperties: [Property<Self>] {
        [
            Property(
                "sources", "Where its statements come from.",
                .records(ManyRecords(StoredAccess(\.annotations.sources, of: \.sources)))),
            Property("links", "Pages about it.", .records(ManyRecords(StoredAccess(\.annotations.links, of: \.links)))),
            Property("tags", "Free keywords.", .many(.stored(StoredAccess(\.annotations.tags, of: \.tags)))),
            Property(
                "note",
                "What a reader should know of the entry itself: a contradiction in the source, a doubt, a correction.",
                .one(.stored(StoredAccess(\.annotations.note, of: \.note)))),
        ]
    }

    /// Where its statements come from.
    public var sources: [Citation] {
        get { annotations.sources }
        set { annotations.sources = newValue }
    }
    /// Pages about it.
    public var links: [Link] {
        get { annotations.links }
        set { annotations.links = newValue }
    }
    /// Free keywords.
    public var tags: [String] {
        get { annotations.tags }
        set { annotations.tags = newValue }
    }
    /// What a reader should know of the entry itself: a contradiction in the source, a doubt, a correction.
    public var note: LocalizedText {
        get { annotations.note }
        set { annotations.note = newValue }
    }
    public var unknown: UnknownProperties {
        get { annotations.unknown }
        set { annotations.unknown = newValue }
    }
}

/// The source of an entity, or of some of its properties.
public struct Citation: Record {
    public static let meaning = "The source of an entity, or of some of its properties."

    /// The names of the properties that it supports; none means the whole entity.
    public var of: [String] = []
    /// The article that says so.
    public var article: ID<Article>?
    /// The document that says so.
    public var document: ID<PolicyDocument>?
    /// The publication that says so, where no article of it does.
    public var publication: ID<Publication>?
    /// Where in it.
    public var locator: String?
    /// The page that says so.
    public var url: WebAddress?
    /// The words that say so, where they matter.
    public var quotation: String?
    /// The day on which it was seen.
    public var seen: CalendarDate?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Citation> = [
        .values("of", \.of, "The names of the properties that it supports; none means the whole entity."),
        .reference("article", \.article, "The article that says so.", relation: .cites),
        .reference("document", \.document, "The document that says so.", relation: .cites),
        .reference(
            "publication", \.publication, "The publication that says so, where no article of it does.", relation: .cites
        ),
        .value("locator", \.locator, "Where in it."),
        .value("url", \.url, "The page that says so."),
        .value("quotation", \.quotation, "The words that say so, where they matter."),
        .value("seen", \.seen, "The day on which it was seen."),
    ]
}

/// A page about an entity.
public struct Link: Record {
    public static let meaning = "A page about an entity."

    /// Where the page is.
    public var url: WebAddress?
    /// What it is called.
    public var title = LocalizedText()
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Link> = [
        .value("url", \.url, "Where the page is.", required: true),
        .localized("title", \.title, "What it is called."),
    ]
}
