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
        let places = Self.places(in: CatalogueHeader.shape)
        catalogue.header.withAnyRecord { read($0, at: places) }
        catalogue.visit(with: &self)
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        let places = Self.places(in: E.shape)
        entities.forEachRecord { read($0, at: places) }
    }

    mutating func visit<R: Record>(_ records: [R]) {
        let places = Self.places(in: R.shape)
        records.forEachRecord { read($0, at: places) }
    }

    /// The positions of the properties that may hold texts by language.
    private static func places(in shape: RecordShape) -> [Int] {
        shape.properties.indices.filter {
            shape.properties[$0].takes == .localized || shape.properties[$0].type == nil
        }
    }

    private mutating func read(_ record: borrowing AnyRecord, at places: [Int]) {
        var next = record.nextPlace(in: places, from: 0)
        while next < places.count {
            record.withProperty(at: places[next]) { property in
                switch property.form {
                case .one: record.withLocalizedText(of: property) { note($0) }
                case .many:
                    record.forEachValue(of: property) { _, value in
                        if case .localized(let text) = value { note(text) }
                    }
                case .record, .records: record.visitRecords(of: property, with: &self)
                }
            }
            next = record.nextPlace(in: places, from: next + 1)
        }
    }

    private mutating func note(_ text: borrowing LocalizedText) {
        text.forEachTranslation { translation in
            if !found.contains(translation.language) { found.append(translation.language) }
        }
    }
}
