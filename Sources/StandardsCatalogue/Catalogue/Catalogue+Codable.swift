/// Reads and writes the catalogue format with any coder.
extension Catalogue {
    /// Reads a catalogue of some kinds; what it says is checked by ``validate(rules:)``.
    ///
    /// - Throws: `DecodingError` also where the format is of another major version, or a kind has an id twice.
    public init(from decoder: any Decoder, schema: CatalogueSchema) throws {
        let container = try decoder.container(keyedBy: PropertyKey.self)
        self.init(schema: schema)
        header.formatVersion = nil
        try header.decodeProperties(from: container, in: schema.notation) { schema[plural: $0] != nil }
        for key in container.allKeys {
            if let kind = schema[plural: key.stringValue] { try decode(kind, from: container, key) }
        }
        if let version = header.formatVersion, !CatalogueHeader.canRead(version) {
            throw DecodingError.dataCorruptedError(
                forKey: PropertyKey("formatVersion"), in: container,
                debugDescription:
                    "format \(version) cannot be read: this release reads \(CatalogueHeader.currentFormatVersion)")
        }
    }

    private mutating func decode<E: Entity>(
        _ type: E.Type, from container: KeyedDecodingContainer<PropertyKey>, _ key: PropertyKey
    ) throws {
        var collection = EntityCollection<E>()
        for entity in try container.decode([E].self, forKey: key) {
            guard !collection.contains(entity.id) else {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: container, debugDescription: "the id “\(entity.id)” occurs twice")
            }
            collection.insert(entity)
        }
        entities[type] = collection
    }

    /// Encodes the header, then each kind under its plural, in the order of the schema.
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
