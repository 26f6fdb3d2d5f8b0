import StandardsExport
import StandardsModel

/// One feed: where it is, and which of all changes it tells.
struct Feed {
    /// The path of its files, without their extensions.
    let file: String
    /// The keyword that its changes have; nil where it tells all.
    var key: String?
    var title: String?
    /// The places of its changes in all, the newest edition first.
    var places: [Int] = []
}

/// All changes of all editions, and what is said of each.
struct FeedContent {
    private let options: FeedOptions
    private let header: CatalogueHeader
    private let base: CatalogueBase?
    /// The newest first.
    private let editions: [FeedEdition]
    private let changes: [(edition: Int, change: FeedChange)]
    /// What is known of the entities of each edition; behind the last, of none.
    private var summaries: [EntrySummaryReader]
    private var reported: Set<ExportReport.Loss> = []
    private(set) var losses: [ExportReport.Loss] = []

    init(_ all: Editions, _ options: FeedOptions) {
        self.options = options
        header = all.newest.header
        base = CatalogueBase(header, isNeeded: true, losses: &losses)
        var older: Catalogue?
        var identities = FeedIdentities()
        var editions: [FeedEdition] = []
        for catalogue in all.all {
            if catalogue.header.modified == nil {
                let name = catalogue.header.id?.text ?? "the catalogue"
                let reason = "\(name) does not say when it was changed: its entries are of 1970-01-01"
                losses.append(.init(nil, "modified", reason: reason))
            }
            editions.append(FeedEdition(catalogue, after: older, options, &identities))
            older = catalogue
        }
        editions.reverse()
        self.editions = editions
        changes = editions.indices.flatMap { edition in editions[edition].changes.map { (edition, $0) } }
        summaries = editions.map { edition in
            EntrySummaryReader(
                catalogue: edition.catalogue,
                words: EntryWords(language: options.language, schema: edition.catalogue.schema))
        }
    }

    // MARK: feeds

    /// The feeds that are to be written: one, or one a keyword.
    mutating func feeds() -> [Feed] {
        let whole = Feed(file: "feed", places: Array(changes.indices))
        guard options.split == .tag, !changes.isEmpty else { return [whole] }
        var positions: [String: Int] = [:]
        var feeds: [(key: String, title: String, places: [Int])] = []
        for place in changes.indices {
            for tag in tags(at: place) {
                // Swift compares keys by canonical equivalence: two that differ only so share a feed.
                let position = positions[tag.key] ?? feeds.count
                if position == feeds.count {
                    positions[tag.key] = position
                    feeds.append((tag.key, tag.title, []))
                }
                if feeds[position].places.last != place { feeds[position].places.append(place) }
            }
        }
        feeds.sort { $0.key.precedesInBytes($1.key) }
        return zip(GroupNames.names(of: feeds.map(\.key)), feeds).map { name, feed in
            Feed(file: "feeds/\(name)", key: feed.key, title: feed.title, places: feed.places)
        }
    }

    /// How many feeds tell one change: with each of any number of keywords, all would be their product.
    private static let mostFeeds = 5

    private mutating func tags(at place: Int) -> [(key: String, title: String)] {
        let subject = subject(at: place)
        let summary = summary(at: place)
        if summary.tags.count > Self.mostFeeds {
            lose(subject, "tags", "its changes are in the feeds of its first \(Self.mostFeeds) tags")
        }
        let tags = summary.tags.isEmpty ? [summary.sector].compactMap(\.self) : summary.tags
        guard !tags.isEmpty else { return [("other", summaries[0].words.others)] }
        return tags.prefix(Self.mostFeeds).map { ($0, $0.cut()) }
    }

    func head(of feed: Feed) -> FeedHead {
        let updated = feed.places.first.map { editions[changes[$0].edition].day } ?? editions[0].day
        return FeedHead(feed, header, options, base, updated: updated)
    }

    // MARK: entries

    /// What is said of a change.
    mutating func entry(at place: Int) -> FeedEntry {
        let (position, change) = changes[place]
        let subject = subject(at: place)
        let summary = summary(at: place)
        let edition = editions[position]
        var entry = FeedEntry(change.id, subject, edition.day)
        let writer = EntryTexts(edition: edition, words: summaries[position].words, about: summary)
        entry.read(summary, base: edition.base)
        switch change.subject {
        case .deadline(let change):
            let origin = self.summary(of: change.deadline.origin, at: position, isGone: change.kind == .gone)
            writer.write(change, origin, to: &entry)
        case .entity(let change, let properties):
            if writer.write(change, properties, to: &entry) {
                lose(subject, nil, "its entry tells the beginning of what changed")
            }
        }
        return entry
    }

    private func subject(at place: Int) -> EntityReference {
        switch changes[place].change.subject {
        case .deadline(let change): change.deadline.subject
        case .entity(let change, _): change.subject
        }
    }

    /// What is known of the entity that a change concerns; what is gone, the edition before had.
    private mutating func summary(at place: Int) -> EntrySummary {
        let (edition, change) = changes[place]
        let isGone =
            switch change.subject {
            case .deadline(let change): change.kind == .gone
            case .entity(let change, _): change.kind == .removed
            }
        return summary(of: subject(at: place), at: edition, isGone: isGone)
    }

    private mutating func summary(of reference: EntityReference, at edition: Int, isGone: Bool) -> EntrySummary {
        let summary = summaries[isGone && edition + 1 < summaries.count ? edition + 1 : edition].of(reference)
        guard summary.size > EntrySummary.limit else { return summary }
        lose(
            reference, nil,
            "its entries give the beginning of its text only, which has more than \(EntrySummary.limit) bytes")
        return summary.part
    }

    // MARK: losses

    private mutating func lose(_ subject: EntityReference?, _ property: String?, _ reason: String) {
        let loss = ExportReport.Loss(subject, property, reason: reason)
        if reported.insert(loss).inserted { losses.append(loss) }
    }

    /// Notes that a text had characters that XML cannot hold.
    mutating func noteControls(_ hasShown: Bool, of subject: EntityReference?) {
        guard hasShown else { return }
        lose(subject, nil, "control characters, which XML forbids, become their symbols, such as ␁")
    }
}
