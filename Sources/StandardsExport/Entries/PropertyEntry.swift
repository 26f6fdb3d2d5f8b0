package import StandardsModel

/// A property of an entity, or of a record in it, with what it holds: what the command and pages tell of an entity.
package struct PropertyEntry: Sendable {
    /// The property; nil of a member that this release does not know.
    package let property: AnyProperty?
    /// Its name in words: `mandatory from`.
    package let name: String
    package private(set) var values: [Value] = []
    /// What stands before each value: `over `.
    package private(set) var prefix = ""
    /// What its records hold.
    package private(set) var records: [[PropertyEntry]] = []
    /// Whether it is a text, which needs no name beside it.
    package private(set) var isText = false
    /// Whether a tie of the entity says it as well.
    private var isInTie = false
    /// Whether it is the name by which links lead to a record, which says nothing to people.
    package var isKey: Bool { property?.name == "key" }

    private init(_ property: AnyProperty) {
        self.property = property
        name = property.name.wordsFromCamelCase
    }

    private init(unknown name: String) {
        property = nil
        self.name = name
    }

    /// What an entity says of itself, in the order of its table; what it refers to is left out, since its ties tell it.
    package static func all<E: Entity>(of entity: E) -> [PropertyEntry] {
        var entries: [PropertyEntry] = []
        entity.withAnyRecord { entries = all(of: $0, isEntity: true) }
        return entries
    }

    /// Records nest as deep as their types do.
    private static func all(of record: borrowing AnyRecord, isEntity: Bool = false) -> [PropertyEntry] {
        if record.shape === Count.shape, let count = record.copy() as? Count, let value = count.value,
            let property = Count.properties["value"]
        {
            var entry = PropertyEntry(property)
            entry.values = [.integer(value)]
            entry.prefix = count.comparison.map { $0.words + " " } ?? ""
            return [entry]
        }
        var entries: [PropertyEntry] = []
        for property in record.properties {
            var entry = PropertyEntry(property)
            if let type = property.type {
                guard !isEntity || property.relation == nil else { continue }
                entry.values = record.values(of: property)
                if property.form == .one {
                    if case .localized = type { entry.isText = true }
                    if case .code = type { entry.isInTie = true }
                }
                if property.relation != nil { entry.isInTie = true }
            } else {
                record.forEachRecord(of: property) { entry.records.append(all(of: $0)) }
                let isInTies = entry.records.allSatisfy { $0.allSatisfy { $0.isInTie || $0.isKey } }
                if isEntity, isInTies { continue }
            }
            if !entry.values.isEmpty || !entry.records.isEmpty { entries.append(entry) }
        }
        return entries + record.unknown.members.map { PropertyEntry(unknown: $0.name) }
    }
}
