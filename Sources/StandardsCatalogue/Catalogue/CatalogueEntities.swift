/// The entities of a catalogue: a sequence of all of them, and a typed collection a kind.
///
/// All are in the order of the schema, those of a kind in byte order of their identities.
///
/// ```swift
/// for entity in catalogue.entities where entity.code == nil {
///     print(entity.entityReference, entity.displayName())
/// }
/// print(catalogue.entities[Standard.self].count, "standards among", catalogue.entities.count)
/// ```
public struct CatalogueEntities: Sendable {
    /// The kinds of which there can be entities.
    var schema: CatalogueSchema { sharedSchema.value }
    private let sharedSchema: Shared<CatalogueSchema>
    private var collections: [ObjectIdentifier: any AnyEntityCollection] = [:]

    init(schema: CatalogueSchema) { sharedSchema = Shared(schema) }

    /// The entities of a kind.
    public subscript<E: Entity>(kind: E.Type) -> EntityCollection<E> {
        get { collections[ObjectIdentifier(kind)] as? EntityCollection<E> ?? EntityCollection() }
        set { collections[ObjectIdentifier(kind)] = newValue.isEmpty ? nil : newValue }
        _modify {
            var collection = collections.removeValue(forKey: ObjectIdentifier(kind)) as? EntityCollection<E> ?? .init()
            defer { collections[ObjectIdentifier(kind)] = collection.isEmpty ? nil : collection }
            yield &collection
        }
    }

    /// One of a kind, without a copy of the collection.
    subscript<E: Entity>(kind: E.Type, id: EntityID<E>) -> E? {
        (collections[ObjectIdentifier(kind)] as? EntityCollection<E>)?[id]
    }

    subscript(reference: EntityReference) -> (any Entity)? { collection(reference.kind)?.entity(reference.id) }

    mutating func remove(_ reference: EntityReference) -> Bool {
        guard contains(reference), let kind = schema[kind: reference.kind] else { return false }
        remove(kind, reference.id)
        return true
    }

    private mutating func remove<E: Entity>(_ kind: E.Type, _ id: String) {
        if let id = EntityID<E>(id) { self[kind][id] = nil }
    }

    /// How many there are.
    public var count: Int { collections.values.reduce(0) { $0 + $1.count } }
    /// Whether there are none.
    public var isEmpty: Bool { collections.isEmpty }

    func count(of kind: any Entity.Type) -> Int { collections[ObjectIdentifier(kind)]?.count ?? 0 }

    func contains(_ reference: EntityReference) -> Bool {
        collection(reference.kind)?.contains(id: reference.id) ?? false
    }

    /// The identities of the entities of a kind; nil where there are none.
    func identities(of kind: String) -> IdentityIndex? { collection(kind)?.identityIndex }

    /// Lends the entity to which a stored reference refers, its type left out, where there is such.
    func withRecord(of reference: borrowing StoredValue.Reference, _ body: (borrowing AnyRecord) -> Void) {
        collection(reference.kind)?.withRecord(id: reference.id, body)
    }

    func visit<V: EntityVisitor & ~Copyable>(with visitor: inout V) {
        for kind in schema.kinds { collections[ObjectIdentifier(kind)]?.visit(with: &visitor) }
    }

    func visit<V: EntityVisitor & ~Copyable>(_ reference: EntityReference, with visitor: inout V) {
        collection(reference.kind)?.visit(id: reference.id, with: &visitor)
    }

    private func collection(_ kind: String) -> (any AnyEntityCollection)? {
        schema[kind: kind].flatMap { collections[ObjectIdentifier($0)] }
    }
}

extension CatalogueEntities: Sequence {
    public var underestimatedCount: Int { count }

    public func makeIterator() -> some IteratorProtocol<any Entity> {
        schema.kinds.lazy.flatMap { collections[ObjectIdentifier($0)]?.all ?? [] }.makeIterator()
    }
}

/// Two are equal where they hold the same entities, in whatever order they were added.
extension CatalogueEntities: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.collections.count == right.collections.count
            && left.collections.allSatisfy { key, collection in
                right.collections[key].map { isEqual(collection, $0) } ?? false
            }
    }
    public func hash(into hasher: inout Hasher) {
        hasher.combine(collections.values.reduce(0) { $0 ^ $1.hashValue })
    }
    private static func isEqual<C: AnyEntityCollection>(_ left: C, _ right: any AnyEntityCollection) -> Bool {
        right as? C == left
    }
}

/// A collection of entities, whatever their kind.
protocol AnyEntityCollection: Hashable, Sendable {
    var count: Int { get }
    /// The entities in byte order of their identities.
    var all: [any Entity] { get }
    var identityIndex: IdentityIndex { get }
    func contains(id: String) -> Bool
    func withRecord(id: String, _ body: (borrowing AnyRecord) -> Void)
    func entity(_ id: String) -> (any Entity)?
    func visit<V: EntityVisitor & ~Copyable>(with visitor: inout V)
    func visit<V: EntityVisitor & ~Copyable>(id: String, with visitor: inout V)
}

extension EntityCollection: AnyEntityCollection {
    var all: [any Entity] { ordered }
    func entity(_ id: String) -> (any Entity)? { EntityID(id).flatMap { self[$0] } }
    func visit<V: EntityVisitor & ~Copyable>(with visitor: inout V) {
        if !isEmpty { visitor.visit(ordered) }
    }
    func visit<V: EntityVisitor & ~Copyable>(id: String, with visitor: inout V) {
        if let id = EntityID<Element>(id), let element = self[id] { visitor.visit([element]) }
    }
}
