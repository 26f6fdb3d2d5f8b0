/// Reads and writes the catalogue format of kinds known to ``Schema/standard``, with any coder.
extension Catalogue: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: PropertyKey.self)
        self.init()
        for key in container.allKeys {
            if let kind = schema[plural: key.stringValue] {
                try decode(kind, from: container, key)
            } else {
                try header.decodeProperty(from: container, key)
            }
        }
    }

    private mutating func decode<E: Entity>(
        _ type: E.Type, from container: KeyedDecodingContainer<PropertyKey>, _ key: PropertyKey
    ) throws {
        self[all: type] = EntityCollection(try container.decode([E].self, forKey: key))
    }

    public func encode(to encoder: any Encoder) throws {
        var target = Target(container: encoder.container(keyedBy: PropertyKey.self))
        try header.encodeProperties(to: &target.container)
        visit(with: &target)
        if let error = target.error { throw error }
    }

    private struct Target: EntityVisitor {
        var container: KeyedEncodingContainer<PropertyKey>
        var error: (any Error)?
        init(container: KeyedEncodingContainer<PropertyKey>) { self.container = container }
        mutating func visit<E: Entity>(_ entities: [E]) {
            do { try container.encode(entities, forKey: PropertyKey(E.kind.plural)) } catch { self.error = error }
        }
    }
}
