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
        catalogue.header.withAnyRecord { read($0) }
        catalogue.visit(with: &self)
    }

    mutating func visit<E: Entity>(_ entities: [E]) { entities.forEachRecord { read($0) } }
    mutating func visit<R: Record>(_ records: [R]) { records.forEachRecord { read($0) } }

    private mutating func read(_ record: borrowing AnyRecord) {
        var position = 0
        while let property = record.nextProperty(&position) {
            switch property.form {
            case .one:
                if property.isLocalized, case .localized(let text) = record.value(of: property) { note(text) }
            case .many:
                guard property.isLocalized else { continue }
                for place in 0..<record.count(of: property) {
                    if case .localized(let text) = record.value(of: property, at: place) { note(text) }
                }
            case .record, .records:
                if record.count(of: property) > 0 { record.visitRecords(of: property, with: &self) }
            }
        }
    }

    private mutating func note(_ text: LocalizedText) {
        for translation in text.translations where !found.contains(translation.language) {
            found.append(translation.language)
        }
    }
}

extension AnyProperty {
    fileprivate var isLocalized: Bool { takes == .localized }
}
