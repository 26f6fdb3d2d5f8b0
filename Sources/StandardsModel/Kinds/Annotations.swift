public import StandardsIdentifiers

/// What every entity can have, declared once.
///
/// ```swift
/// var furniture = standard
/// furniture.tags.append("furniture")   // short for furniture.annotations.tags
/// furniture.note = "Released in early July 2024; the source gives no day."
/// ```
public struct Annotations: Record {
    public static let meaning = "What every entity can have, declared once."

    /// Where the statements about the entity come from: articles, documents, publications or pages.
    public var sources: [Citation] = []
    /// Web pages about the entity, such as its own site; `sources` says what its statements rest on.
    public var links: [WebLink] = []
    /// Names of the entity in the schemes of others, such as CELEX numbers and items of Wikidata.
    public var identifiers: [ExternalIdentifier] = []
    /// Free keywords by which the entity can be found, one in each text.
    public var tags: [String] = []
    /// What a reader should know of the entry itself: a contradiction in the source, a doubt, a correction.
    public var note = LocalizedText()
    /// What the catalogue says of the entity beyond the properties of the format.
    public var unknown = UnknownProperties()

    /// Nothing yet.
    public init() {}

    public static let properties: PropertyTable<Annotations> = [
        .records(
            "sources", \.sources,
            "Where the statements about the entity come from: articles, documents, publications or pages."),
        .records(
            "links", \.links,
            "Web pages about the entity, such as its own site; `sources` says what its statements rest on."),
        .records(
            "identifiers", \.identifiers,
            "Names of the entity in the schemes of others, such as CELEX numbers and items of Wikidata."),
        .values(
            "tags", \.tags, "Free keywords by which the entity can be found, one in each text.", role: .keyword),
        .localized(
            "note", \.note,
            "What a reader should know of the entry itself: a contradiction in the source, a doubt, a correction."),
    ]
}

extension Entity where SharedRecord == Annotations {
    /// Where the statements about the entity come from: articles, documents, publications or pages.
    public var sources: [Citation] {
        get { annotations.sources }
        set { annotations.sources = newValue }
    }
    /// Web pages about the entity, such as its own site; `sources` says what its statements rest on.
    public var links: [WebLink] {
        get { annotations.links }
        set { annotations.links = newValue }
    }
    /// Names of the entity in the schemes of others, such as CELEX numbers and items of Wikidata.
    public var identifiers: [ExternalIdentifier] {
        get { annotations.identifiers }
        set { annotations.identifiers = newValue }
    }
    /// Free keywords by which the entity can be found, one in each text.
    public var tags: [String] {
        get { annotations.tags }
        set { annotations.tags = newValue }
    }
    /// What a reader should know of the entry itself: a contradiction in the source, a doubt, a correction.
    public var note: LocalizedText {
        get { annotations.note }
        set { annotations.note = newValue }
    }
}

// Of an entity whose type is not known; a kind may share another record, which has none of these.
extension Entity {
    /// Where the statements about the entity come from.
    public var sources: [Citation] { (annotations as? Annotations)?.sources ?? [] }
    /// Web pages about the entity.
    public var links: [WebLink] { (annotations as? Annotations)?.links ?? [] }
    /// Names of the entity in the schemes of others.
    public var identifiers: [ExternalIdentifier] { (annotations as? Annotations)?.identifiers ?? [] }
    /// Free keywords by which the entity can be found.
    public var tags: [String] { (annotations as? Annotations)?.tags ?? [] }
    /// What a reader should know of the entry itself.
    public var note: LocalizedText { (annotations as? Annotations)?.note ?? LocalizedText() }
}

/// A source of an entity, or of some of its properties: an article, a document, a publication or a page.
///
/// ```swift
/// var noted = standard
/// noted.sources += [
///     Citation { ($0.of, $0.article) = (["effective"], "sesec-2024-07-08-32") },
///     Citation { ($0.of, $0.url) = (["title"], WebAddress(notation: "https://openstd.samr.gov.cn")) },
/// ]
/// ```
public struct Citation: Record {
    public static let meaning =
        "A source of an entity, or of some of its properties: an article, a document, a publication or a page."

    /// The names of the properties that the source supports, such as `names`; left out where it supports the whole
    /// entity.
    public var of: [String] = []
    /// The article of a publication on which the statements rest.
    public var article: EntityID<Article>?
    /// The policy document on which the statements rest, where it is itself the source.
    public var document: EntityID<PolicyDocument>?
    /// The publication on which the statements rest, where no single article of it can be named.
    public var publication: EntityID<Publication>?
    /// Where in the source it is said, such as a page, a section or an article of a law.
    public var locator: String?
    /// The address of the web page on which the statements rest.
    public var url: WebAddress?
    /// The words of the source on which the statements rest, where the wording matters.
    public var quotation: String?
    /// The day on which the source was looked at.
    public var seen: CalendarDate?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Citation> = [
        .values(
            "of", \.of,
            "The names of the properties that the source supports, such as `names`; left out where it supports the whole entity."
        ),
        .reference(
            "article", \.article, "The article of a publication on which the statements rest.", relation: .cites),
        .reference(
            "document", \.document, "The policy document on which the statements rest, where it is itself the source.",
            relation: .cites),
        .reference(
            "publication", \.publication,
            "The publication on which the statements rest, where no single article of it can be named.",
            relation: .cites
        ),
        .value(
            "locator", \.locator, "Where in the source it is said, such as a page, a section or an article of a law."),
        .value("url", \.url, "The address of the web page on which the statements rest."),
        .value(
            "quotation", \.quotation, "The words of the source on which the statements rest, where the wording matters."
        ),
        .value("seen", \.seen, "The day on which the source was looked at."),
    ]
}

/// A web page about an entity, for further reading.
///
/// ```swift
/// var linked = standard
/// linked.links.append(
///     WebLink {
///         $0.url = "https://www.iso.org/standard/62085.html"
///         $0.title = "ISO 9001:2015 at ISO"
///     })
/// ```
public struct WebLink: Record {
    public static let typeName = "Link"
    public static let meaning = "A web page about an entity, for further reading."

    /// The address of the page.
    public var url: WebAddress?
    /// What the page is called.
    public var title = LocalizedText()
    /// What one finds at the address, such as the text itself or the place to answer.
    public var role: Code<LinkRole>?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<WebLink> = [
        .value("url", \.url, "The address of the page.", required: true),
        .localized("title", \.title, "What the page is called."),
        .value("role", \.role, "What one finds at the address, such as the text itself or the place to answer."),
    ]
}

/// What one finds at the address of a link.
///
/// ```swift
/// let texts = standard.links.filter { $0.role == .text }.compactMap(\.url)
/// ```
public enum LinkRole: String, CodeList {
    /// The page of the entity at the body in charge of it.
    case official
    /// The text of the document itself.
    case text
    /// An entry of a register or a database, such as a list of certificates.
    case register
    /// The place to answer, such as a form for comments or a ballot.
    case answer
    /// A report by others.
    case news
    public static let name = "link role"
    public static let meanings: [LinkRole: String] = [
        .official: "The page of the entity at the body in charge of it.",
        .text: "The text of the document itself.",
        .register: "An entry of a register or a database, such as a list of certificates.",
        .answer: "The place to answer, such as a form for comments or a ballot.",
        .news: "A report by others.",
    ]
}
