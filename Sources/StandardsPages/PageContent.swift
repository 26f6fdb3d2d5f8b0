import StandardsExport
import StandardsModel

/// What the parts of a page are made of, read once.
struct PageContent {
    let catalogue: Catalogue
    /// The edition with which it is compared.
    let older: Catalogue?
    let language: LanguageTag
    /// The language to which the page can be switched.
    let other: LanguageTag
    let companions: [ExportFormat]
    let relations: Relations
    /// In the order of their days.
    let deadlines: [Deadline]
    /// The titles of the deadlines in the other language.
    let otherTitles: [String]
    /// The deadlines that concern an entity or that it states, by their places.
    private let placesOfDeadlines: [EntityReference: [Int]]
    /// What changed since the older edition.
    let difference: CatalogueDifference
    /// The kinds of change of deadlines, by their identities.
    let changes: [String: DeadlineChange.Kind]
    let outline: Outline
    let matrix: Matrix
    let figures: [Figure]
    let entryWords: EntryWords
    let otherEntryWords: EntryWords
    private var summaries: EntrySummaryReader
    private(set) var losses: [ExportReport.Loss] = []

    init(_ editions: Editions, _ options: PageOptions, _ companions: [ExportFormat]) {
        let catalogue = editions.newest
        self.catalogue = catalogue
        self.companions = companions
        older = editions.older.last
        language = options.language
        other = language.isChinese ? .english : .simplifiedChinese
        relations = catalogue.relations()
        deadlines = catalogue.deadlines(in: language)
        otherTitles = catalogue.deadlines(in: other).map(\.title)
        var places: [EntityReference: [Int]] = [:]
        for (place, deadline) in deadlines.enumerated() {
            places[deadline.subject, default: []].append(place)
            if deadline.origin != deadline.subject { places[deadline.origin, default: []].append(place) }
        }
        placesOfDeadlines = places
        difference = older.map { catalogue.difference(from: $0, in: options.language) } ?? CatalogueDifference()
        var changes: [String: DeadlineChange.Kind] = [:]
        for change in difference.deadlines { changes[change.id] = change.kind }
        self.changes = changes
        outline = Outline(relations)
        matrix = Matrix(relations, catalogue)
        figures = Figure.all(of: catalogue, relations, in: language)
        entryWords = EntryWords(language: language, schema: catalogue.schema)
        otherEntryWords = EntryWords(language: other, schema: catalogue.schema)
        summaries = EntrySummaryReader(catalogue: catalogue, words: entryWords)
    }

    /// What the catalogue is called, in about a line.
    var title: String {
        let title = catalogue.header.title.text(in: language).cut(to: 200)
        return title.isEmpty ? catalogue.header.id?.text ?? entryWords.say("Standards", "标准") : title
    }

    /// The places of the deadlines of an entity, by their days.
    func deadlines(of entity: EntityReference) -> [Int] { placesOfDeadlines[entity] ?? [] }

    /// The field of an entity.
    mutating func sector(of entity: EntityReference) -> String? { summaries.of(entity).sector }

    /// How many characters a name has in links.
    static let line = 70

    /// A name for links, in about a line.
    func name(of entity: EntityReference, limit: Int = line) -> String {
        catalogue.fullName(of: entity, in: language).cutBetweenWords(to: limit)
    }

    /// The same in the other language.
    func otherName(of entity: EntityReference, limit: Int = line) -> String {
        catalogue.fullName(of: entity, in: other).cutBetweenWords(to: limit)
    }

    /// The bodies that have to do with what a deadline is about, so many at most.
    func bodies(of subject: EntityReference) -> [EntityReference] {
        var seen: Set<EntityReference> = []
        var bodies: [EntityReference] = []
        for entity in [subject] + told(of: subject).map(\.other)
        where Self.kindsOfBodies.contains(entity.kind) && catalogue.contains(entity) && seen.insert(entity).inserted {
            bodies.append(entity)
            if bodies.count == Self.mostBodies { break }
        }
        return bodies
    }

    /// By how many bodies a deadline is found.
    private static let mostBodies = 64

    private static let kindsOfBodies: Set = [Organisation.kind.name, Committee.kind.name]

    /// The ties that are told of an entity: what it is told by stands among its sources.
    func told(of entity: EntityReference) -> [Relations.Tie] {
        relations.told(of: entity).filter { $0.relation != .cites }
    }

    /// Whether a text is Chinese on a page that is not: of names the language is not known.
    func isForeign(_ text: String) -> Bool {
        !language.isChinese && text.unicodeScalars.contains { $0.value > 0x2E7F && $0.properties.isIdeographic }
    }

    mutating func lose(_ subject: EntityReference?, _ reason: String) {
        losses.append(.init(subject, reason: reason))
    }
}

extension PageContent {
    /// How many deadlines around an entity its page tells at most.
    static let mostAround = 20

    /// The places of the deadlines of those to which an entity is tied, without its own: the latest of them by their days,
    /// or else some without a date.
    func deadlines(around entity: EntityReference, _ ties: [Relations.Tie]) -> [Int] {
        var seen = Set(deadlines(of: entity))
        var neighbours: Set<EntityReference> = []
        var places: [Int] = []
        for tie in ties where neighbours.insert(tie.other).inserted {
            places += deadlines(of: tie.other).filter { deadlines[$0].subject == tie.other && seen.insert($0).inserted }
        }
        places.sort()
        let dated = places.prefix { deadlines[$0].lastDay != nil }
        return Array(dated.isEmpty ? places.prefix(Self.mostAround) : dated.suffix(Self.mostAround))
    }
}
