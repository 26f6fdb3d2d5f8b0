public import StandardsCatalogue

extension Catalogue {
    /// The entities that somebody asks about: those that have it as their id, code or other name, or else all in which a
    /// search finds all the words, of which a title is one text among many; none where nothing has them.
    ///
    /// ```swift
    /// var filter = DeadlineFilter()
    /// filter.about = catalogue.entities(about: "electric bicycles")
    /// for deadline in catalogue.deadlines(filter) { print(deadline.date ?? "no date yet", deadline.title) }
    /// ```
    public func entities(about text: String) -> Set<EntityReference> {
        let titled = { (reference: EntityReference) in
            self[reference]?.title.translations.contains { $0.text.lowercased() == text.lowercased() } ?? false
        }
        let called = entities(called: text, of: [], orByPartOfCode: true).filter { !titled($0) }
        if !called.isEmpty { return Set(called) }
        let hits = search(text)
        guard let hit = hits.first, hit.hasAllWords else { return [] }
        return Set(hits.map(\.entity))
    }
}
