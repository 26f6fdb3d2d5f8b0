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

    /// Whether a text is Chinese on a page that is not: of names the language is not known.
    func isForeign(_ text: String) -> Bool {
        !language.isChinese && text.unicodeScalars.contains { $0.value > 0x2E7F && $0.properties.isIdeographic }
    }

    mutating func lose(_ subject: EntityReference?, _ reason: String) {
        losses.append(.init(subject, reason: reason))
    }
}
