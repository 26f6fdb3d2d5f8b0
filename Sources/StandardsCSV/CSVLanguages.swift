import StandardsModel

/// The languages of a catalogue as its tables have them.
struct CSVLanguages {
    /// How many become columns at most: a row for each entity in a column for each language would be their product.
    static let limit = 32

    /// Those that are columns: English, Simplified Chinese, then the others in byte order.
    let columns: [LanguageTag]
    /// Whether there are others, whose texts are in a table of their own.
    let hasOthers: Bool

    /// The languages that occur in a catalogue. Where they are more than can be columns, those become columns in which
    /// most texts are, and of equals the first in byte order.
    init(of catalogue: Catalogue) {
        var collector = LanguageCollector()
        collector.collect(catalogue)
        var found = collector.found
        hasOthers = found.count > Self.limit
        let first: [LanguageTag] = [.english, .simplifiedChinese]
        if hasOthers {
            collector.counts = [.english: 0]
            collector.collect(catalogue)
            var counts = collector.counts ?? [:]
            for language in first where counts[language] != nil { counts[language] = .max }
            found = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
                .prefix(Self.limit).map(\.key)
        }
        columns = first.filter(found.contains) + found.filter { !first.contains($0) }.sorted()
    }
}

/// Finds the languages that occur in a catalogue.
private struct LanguageCollector: EntityVisitor {
    /// At most as many as can be columns, and one more. English is always there, so that a table has its columns also when
    /// it is empty.
    private(set) var found: [LanguageTag] = [.english]
    /// How many texts are in each; counted where it is not nil.
    var counts: [LanguageTag: Int]?

    /// The positions that are looked at, by type.
    private var places: [ObjectIdentifier: [Int]] = [:]

    init() {}

    mutating func collect(_ catalogue: Catalogue) {
        let places = places(of: CatalogueHeader.shape)
        catalogue.header.withAnyRecord { read($0, at: places) }
        catalogue.visit(with: &self)
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        let places = places(of: E.shape)
        entities.forEachRecord { read($0, at: places) }
    }

    /// The positions of the properties that may hold texts by language.
    private mutating func places(of shape: RecordShape) -> [Int] {
        let id = ObjectIdentifier(shape)
        if let known = places[id] { return known }
        let found = shape.properties.indices.filter {
            shape.properties[$0].takes == .localized || shape.properties[$0].type == nil
        }
        places[id] = found
        return found
    }

    private mutating func read(_ record: borrowing AnyRecord, at places: [Int]) {
        var next = record.nextPlace(in: places, from: 0)
        while next < places.count {
            record.withProperty(at: places[next]) { property in
                guard let shape = property.recordShape else {
                    record.forEachValue(of: property) { (value: borrowing StoredValue) in
                        switch value {
                        case .localized(let text): text.borrow { note($0) }
                        default: break
                        }
                    }
                    return
                }
                let places = self.places(of: shape)
                record.forEachRecord(of: property) { read($0, at: places) }
            }
            next = record.nextPlace(in: places, from: next + 1)
        }
    }

    private mutating func note(_ text: borrowing LocalizedText) {
        text.forEachTranslation { translation in
            if counts != nil {
                counts?[translation.language, default: 0] += 1
            } else if found.count <= CSVLanguages.limit, !found.contains(translation.language) {
                found.append(translation.language)
            }
        }
    }
}
