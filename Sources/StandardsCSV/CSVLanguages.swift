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
    var found: [LanguageTag] { columns.languages }
    private var columns = LanguageColumns([.english])
    /// The place of the language that comes next, where the texts of an entity are in the same languages.
    private var next = 0
    /// How many texts are in each; counted where it is not nil.
    var counts: [LanguageTag: Int]?

    /// What is looked at, by type.
    private var plans: [ObjectIdentifier: Plan] = [:]

    /// The properties of a type that may hold texts by language. A class: it is asked for with each record.
    private final class Plan {
        let positions: [Int]
        /// Those of records, by the place of their position; nil where it holds texts.
        let shapes: [RecordShape?]

        init(_ shape: RecordShape) {
            positions = shape.properties.indices.filter {
                shape.properties[$0].takes == .localized || shape.properties[$0].type == nil
            }
            shapes = positions.map { shape.properties[$0].recordShape }
        }
    }

    init() {}

    mutating func collect(_ catalogue: Catalogue) {
        let plan = plan(of: CatalogueHeader.shape)
        catalogue.header.withAnyRecord { read($0, by: plan) }
        catalogue.visit(with: &self)
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        let plan = plan(of: E.shape)
        entities.forEachRecord { read($0, by: plan) }
    }

    private mutating func plan(of shape: RecordShape) -> Plan {
        let id = ObjectIdentifier(shape)
        if let known = plans[id] { return known }
        let plan = Plan(shape)
        plans[id] = plan
        return plan
    }

    private mutating func read(_ record: borrowing AnyRecord, by plan: Plan) {
        var next = record.nextPlace(in: plan.positions, from: 0)
        while next < plan.positions.count {
            record.withProperty(at: plan.positions[next]) { property in
                if let shape = plan.shapes[next] {
                    guard record.count(of: property) > 0 else { return }
                    let plan = self.plan(of: shape)
                    record.forEachRecord(of: property) { read($0, by: plan) }
                } else {
                    record.forEachValue(of: property) { (value: borrowing StoredValue) in
                        switch value {
                        case .localized(let text): text.borrow { note($0) }
                        default: break
                        }
                    }
                }
            }
            next = record.nextPlace(in: plan.positions, from: next + 1)
        }
    }

    private mutating func note(_ text: borrowing LocalizedText) {
        text.forEachTranslation { translation in
            if counts != nil {
                counts?[translation.language, default: 0] += 1
            } else if let column = columns.column(of: translation.language, near: next) {
                next = column + 1 < columns.languages.count ? column + 1 : 0
            } else if columns.languages.count <= CSVLanguages.limit {
                columns.append(translation.language)
            }
        }
    }
}
