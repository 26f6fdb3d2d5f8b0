import StandardsExport
import StandardsModel

/// What entries are written from: an edition, with what is read of its entities.
struct EditionEntries {
    let catalogue: Catalogue
    let base: CatalogueBase?
    let words: EntryWords
    /// Which deadlines are asked for, but for time.
    let isWanted: DeadlineTest
    /// The committees that have to do with entities; nil where entries are not spread over committees.
    let committees: CommitteeTies?
    private var summaries: EntrySummaryReader

    init(_ catalogue: Catalogue, _ base: CatalogueBase?, _ options: CalendarOptions) {
        self.catalogue = catalogue
        self.base = base
        words = EntryWords(language: options.language, schema: catalogue.schema)
        isWanted = DeadlineTest(options.filter, catalogue)
        committees = options.split == .committee ? CommitteeTies(catalogue, in: options.language) : nil
        summaries = EntrySummaryReader(catalogue: catalogue, words: words, hasFacts: true)
    }

    /// What is said of an entity besides its deadlines.
    mutating func summary(of reference: EntityReference) -> EntrySummary { summaries.of(reference) }
}

/// The committees to which entities are tied by responsibility: those that are in charge, organise, draft or establish.
struct CommitteeTies {
    private let relations: Relations
    private let names: [EntityReference: String]

    init(_ catalogue: Catalogue, in language: LanguageTag) {
        relations = catalogue.relations()
        names = Dictionary(
            catalogue.committees.lazy.map { ($0.entityReference, $0.displayName(in: language, of: catalogue)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The committees of the first of some entities that has any.
    func of(_ entities: [EntityReference]) -> [(committee: EntityReference, name: String)] {
        for entity in entities {
            var seen: Set<EntityReference> = []
            let own = names[entity].map { [(entity, $0)] } ?? []
            let tied = relations.of(entity).lazy
                .filter { Self.inCharge.contains($0.relation) && seen.insert($0.other).inserted }
                .compactMap { tie in names[tie.other].map { (tie.other, $0) } }
            let found = own.isEmpty ? Array(tied) : own
            if !found.isEmpty { return found }
        }
        return []
    }

    private static let inCharge: Set<Relation> = [
        .responsibleFor.inverse, .organises.inverse, .drafts.inverse, .develops.inverse, .competentFor.inverse,
        .issues.inverse,
    ]
}
