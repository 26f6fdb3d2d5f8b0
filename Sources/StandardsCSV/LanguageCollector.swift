import StandardsModel

/// Finds the languages that occur in a catalogue, which become columns.
struct LanguageCollector: EntityVisitor, RecordVisitor {
    /// English is always there, so that a table has its columns also when it is empty.
    private var found: [LanguageTag] = [.english]

    init() {}

    /// English and Simplified Chinese first, then in byte order.
    var languages: [LanguageTag] {
        let first: [LanguageTag] = [.english, .simplifiedChinese]
        return first.filter(found.contains) + found.filter { !first.contains($0) }.sorted()
    }

    mutating func collect(_ catalogue: Catalogue) {
        read(catalogue.header, [])
        catalogue.visit(with: &self)
    }

    mutating func visit<E: Entity>(_ entities: [E]) { visitAll(entities) }
    mutating func visit<R: Record>(_ records: [R]) { visitAll(records) }

    private mutating func visitAll<D: Described>(_ all: [D]) {
        let contents = D.properties.map(\.content)
        for described in all { read(described, contents) }
    }

    private mutating func read<D: Described>(_ described: D, _ contents: [Property<D>.Content]) {
        for content in contents.isEmpty ? D.properties.map(\.content) : contents {
            switch content {
            case .one(let one):
                if one.type == .localized, case .localized(let text) = one.get(described) { note(text) }
            case .many(let many):
                guard many.type == .localized else { continue }
                for place in 0..<many.count(described) {
                    if case .localized(let text) = many.get(described, place) { note(text) }
                }
            case .record(let nested), .records(let nested):
                if nested.count(in: described) > 0 { nested.visit(described, with: &self) }
            }
        }
    }

    private mutating func note(_ text: LocalizedText) {
        for translation in text.translations where !found.contains(translation.language) {
            found.append(translation.language)
        }
    }
}
