import StandardsIdentifiers

extension Catalogue {
    /// The entities that have all the words of a question in their texts, the best answers first; where none has them
    /// all, those that have most of them.
    ///
    /// Names, designations and keywords count for more than what is said about an entity, whole words for more than parts
    /// of words, and words in a row for more than words apart. Words are found in any language that the catalogue has;
    /// Chinese needs no spaces. What is called just so comes first, in whatever spelling: `GBT20485.16-2018`.
    ///
    /// ```swift
    /// for hit in catalogue.search("lithium batteries", kinds: ["standard", "certificationRequirement"]) {
    ///     print(catalogue.fullName(of: hit.entity))
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - question: Words. Signs between them, and words such as “the”, do not count.
    ///   - kinds: The names of the kinds that are searched; none means all.
    /// - Returns: The best answers first; of equal ones those first that the catalogue has first.
    public func search(_ question: String, kinds: Set<String> = []) -> [SearchHit] {
        let words = SearchWords(question)
        guard !words.words.isEmpty else { return [] }
        var searcher = Searcher(
            words: words, kinds: kinds,
            called: Set(entities(called: question, of: Array(kinds), orByPartOfCode: true)))
        visit(with: &searcher)
        let most = searcher.hits.map(\.count).max()
        return searcher.hits.filter { $0.count == most }.map(\.hit).enumerated()
            .sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(\.element)
    }
}

/// Looks through the texts of entities.
private struct Searcher: EntityVisitor {
    let words: SearchWords
    let kinds: Set<String>
    /// What is called just as the question says.
    let called: Set<EntityReference>
    /// Each entity that has a word, with how many of them.
    var hits: [(count: Int, hit: SearchHit)] = []

    mutating func visit<E: Entity>(_ entities: [E]) {
        let kind = E.kind.name
        guard kinds.isEmpty || kinds.contains(kind) else { return }
        entities.forEachRecord { entity in
            var finding = EntityFinding(words: words)
            finding.look(into: entity)
            let reference = EntityReference(kind: kind, id: entity.id)
            let isCalledSo = called.contains(reference)
            guard isCalledSo || finding.best.contains(where: { $0 > 0 }) else { return }
            let hit = SearchHit(
                entity: reference, score: finding.score + (isCalledSo ? 1000 : 0),
                hasAllWords: isCalledSo || finding.best.allSatisfy { $0 > 0 }, property: finding.property,
                excerpt: finding.excerpt)
            hits.append((isCalledSo ? words.words.count : finding.best.count { $0 > 0 }, hit))
        }
    }
}

/// What of the words an entity has.
private struct EntityFinding {
    let words: SearchWords
    /// The best that is found of each word: the weight of the property, as often as the rank.
    var best: [Int]
    /// The best that a property adds by having the words in a row.
    private var bonus = 0
    /// The property that has most.
    private(set) var property = ""
    private(set) var excerpt = ""
    private var most = 0

    var score: Int { best.reduce(bonus, +) }

    init(words: SearchWords) {
        self.words = words
        best = Array(repeating: 0, count: words.words.count)
    }

    /// Looks into each text of a record and of the records in it, which nest as deep as their types do.
    mutating func look(into record: borrowing AnyRecord, path: String = "", weight inherited: Int? = nil) {
        var position = 0
        while let property = record.nextProperty(&position) {
            let weight = min(inherited ?? .max, property.searchWeight)
            let name = path.isEmpty ? property.name : "\(path).\(property.name)"
            if property.recordShape != nil {
                record.forEachRecord(of: property) { look(into: $0, path: name, weight: weight) }
            } else if property.isSearched {
                for value in record.values(of: property) {
                    switch value {
                    case .text(let text): look(into: text, name, weight)
                    case .localized(let text):
                        for translation in text.translations { look(into: translation.text, name, weight) }
                    default: continue
                    }
                }
            }
        }
    }

    private mutating func look(into text: String, _ name: String, _ weight: Int) {
        let folded = Array(text.lowercased().utf8)
        let look = words.look(into: folded)
        guard let first = look.first else { return }
        for (number, rank) in look.ranks.enumerated() { best[number] = max(best[number], rank * weight) }
        if look.hasPhrase { bonus = max(bonus, 4 * weight) }
        let sum = (look.ranks.reduce(0, +) + (look.hasPhrase ? 4 : 0)) * weight
        guard sum > most else { return }
        (most, property) = (sum, name)
        // Letters whose small form has another length are rare; then the excerpt is from the beginning.
        excerpt = text.excerpt(at: folded.count == text.utf8.count ? first : 0)
    }
}

extension AnyProperty {
    /// Whether its values are texts for people: codes, addresses and references are none.
    package var isSearched: Bool {
        switch type {
        case .text, .localized, .notation: true
        default: false
        }
    }

    /// How much words in it count for.
    package var searchWeight: Int {
        switch role {
        case .code: 12
        case .title, .shortTitle: 10
        case .alternativeName, .number: 8
        case .keyword: 6
        case .summary, .description, .position: 4
        default: 2
        }
    }
}

extension String {
    /// About eighty characters around a byte, between words where there are spaces.
    fileprivate func excerpt(at byte: Int) -> String {
        guard utf8.count > 120 else { return self }
        let place = utf8.index(startIndex, offsetBy: byte)
        var start = index(place, offsetBy: -24, limitedBy: startIndex) ?? startIndex
        if start > startIndex, let space = self[start..<place].firstIndex(of: " ") { start = index(after: space) }
        var end = index(place, offsetBy: 72, limitedBy: endIndex) ?? endIndex
        if end < endIndex, let space = self[place..<end].lastIndex(of: " ") { end = space }
        return (start > startIndex ? "…" : "") + self[start..<end] + (end < endIndex ? "…" : "")
    }
}
