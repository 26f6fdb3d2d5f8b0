import StandardsKit

/// What distinguishes two catalogues, in words: the deadlines, then each kind of entity that changed.
struct DifferenceReport {
    /// A heading, and what is under it.
    struct Section {
        let heading: String
        var items: [ChangeWords.Item]
    }

    private(set) var sections: [Section] = []
    let language: LanguageTag

    init(_ difference: CatalogueDifference, from older: Catalogue, to newer: Catalogue, in language: LanguageTag) {
        self.language = language
        let words = ChangeWords(from: older, to: newer, in: language)
        if !difference.deadlines.isEmpty {
            sections.append(Section(heading: "Deadlines", items: difference.deadlines.map(words.item)))
        }
        var kind: String?
        for change in difference.entities {
            if change.subject.kind != kind {
                kind = change.subject.kind
                let heading = newer.schema[kind: change.subject.kind]?.kind.plural.wordsFromCamelCase
                sections.append(Section(heading: (heading ?? change.subject.kind).capitalised, items: []))
            }
            sections[sections.count - 1].items.append(words.item(change))
        }
    }
}

extension String {
    fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
