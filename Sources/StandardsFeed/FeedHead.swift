import StandardsExport
import StandardsModel

/// What a feed says of itself.
struct FeedHead {
    let id: String
    let title: String
    let subtitle: String
    let language: String
    /// The day of its newest change, or of the newest edition where it has none.
    let updated: CalendarDate
    /// Where it is published, as Atom and as JSON Feed.
    let atomAddress: String?
    let jsonAddress: String?
    let page: String?
    let licence: String?
    let authors: [(name: String, page: String?)]

    init(_ feed: Feed, _ header: CatalogueHeader, _ options: FeedOptions, _ base: CatalogueBase?, updated: CalendarDate)
    {
        func address(_ address: WebAddress?) -> String? { (address?.text).flatMap(IRIText.normalised) }
        let language = options.language
        let name = header.title.text(in: language)
        let whole = name.isEmpty ? header.seriesName : name
        let path = feed.key.map { "feed//tag/" + IRIText.segment($0) } ?? "feed"
        id = "urn:uuid:\(NameUUID(of: path, in: header))"
        title = feed.title.map { whole.cut() + language.colon + $0 } ?? whole
        subtitle = header.description.text(in: language)
        self.language = language.text
        self.updated = updated
        if let source = address(options.source) {
            // What is written together is published together.
            let slash = source.utf8.lastIndex(of: UInt8(ascii: "/")) ?? source.utf8.startIndex
            let folder = source[...slash]
            atomAddress = feed.key == nil ? source : folder + feed.file + ".atom"
            jsonAddress = folder + feed.file + ".json"
        } else {
            atomAddress = base.map { "\($0.text)\(feed.file).atom" }
            jsonAddress = base.map { "\($0.text)\(feed.file).json" }
        }
        page = address(header.homepage) ?? base?.address(ofCatalogue: header)
        licence = address(header.licence)
        let agents = header.publisher.map { [$0] } ?? header.creators
        let named = agents.map { (name: $0.name.text(in: language), page: address($0.homepage)) }
            .filter { !$0.name.isEmpty }
        authors = named.isEmpty ? [(whole.cut(), nil)] : named
    }
}
