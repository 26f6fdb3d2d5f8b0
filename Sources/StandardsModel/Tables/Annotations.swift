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
            Property("sources", .records(ManyRecords(StoredAccess(\.annotations.sources, of: \.sources)))),
            Property("links", .records(ManyRecords(StoredAccess(\.annotations.links, of: \.links)))),
            Property("tags", .many(.stored(StoredAccess(\.annotations.tags, of: \.tags)))),
            Property("note", .one(.stored(StoredAccess(\.annotations.note, of: \.note)))),
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
    /// What a reader should know of the entry itself.
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
        .values("of", \.of),
        .reference("article", \.article, relation: .cites),
        .reference("document", \.document, relation: .cites),
        .reference("publication", \.publication, relation: .cites),
        .value("locator", \.locator),
        .value("url", \.url),
        .value("quotation", \.quotation),
        .value("seen", \.seen),
    ]
}

/// A page about an entity.
public struct Link: Record {
    /// Where the page is.
    public var url: WebAddress?
    /// What it is called.
    public var title = LocalizedText()
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Link> = [
        .value("url", \.url, required: true),
        .localized("title", \.title),
    ]
}
