import StandardsExport
import StandardsModel

/// What entries are written from: an edition, with what is read of its entities.
struct EditionEntries {
    let catalogue: Catalogue
    let base: CatalogueBase?
    let words: EntryWords
    private var summaries: EntrySummaryReader

    init(_ catalogue: Catalogue, _ base: CatalogueBase?, _ options: CalendarOptions) {
        self.catalogue = catalogue
        self.base = base
        words = EntryWords(language: options.language, schema: catalogue.schema)
        summaries = EntrySummaryReader(catalogue: catalogue, words: words, hasFacts: true)
    }

    /// What is said of an entity besides its deadlines.
    mutating func summary(of reference: EntityReference) -> EntrySummary { summaries.of(reference) }
}
