/// A number for each entity that is named: those of a catalogue are counted through, kind by kind, and others that are
/// only referred to follow as they are met.
struct EntityNumbers: Sendable {
    /// The kinds that have entities, and the number of the first of each.
    private let kinds: [(name: String, first: Int, identities: IdentityIndex)]
    private let known: Int
    private var others: [EntityReference: Int] = [:]
    /// The entity that was met last with its number: most ties of one follow each other.
    private var last: (entity: EntityReference, number: Int)?

    /// How many numbers there are.
    var count: Int { known + others.count }

    init(_ catalogue: Catalogue) {
        var count = 0
        var kinds: [(name: String, first: Int, identities: IdentityIndex)] = []
        for kind in catalogue.schema.kinds {
            guard let identities = catalogue.entities.identities(of: kind.kind.name) else { continue }
            kinds.append((kind.kind.name, count, identities))
            count += identities.identities.count
        }
        self.kinds = kinds
        known = count
    }

    /// The number of an entity; nil where none was given.
    func number(of entity: EntityReference) -> Int? {
        let length = entity.kind.utf8.count
        for place in kinds.indices where kinds[place].name.utf8.count == length && kinds[place].name == entity.kind {
            if let position = kinds[place].identities.position(of: entity.id) { return kinds[place].first + position }
        }
        return others.isEmpty ? nil : others[entity]
    }

    /// The number of an entity, which is given where there was none.
    mutating func claim(_ entity: EntityReference) -> Int {
        if let last, last.entity == entity { return last.number }
        if let number = number(of: entity) { return number }
        let number = count
        others[entity] = number
        return number
    }

    /// The number of an entity of which more will be asked.
    mutating func claim(lasting entity: EntityReference) -> Int {
        let number = claim(entity)
        if last?.number != number { last = (entity, number) }
        return number
    }
}
