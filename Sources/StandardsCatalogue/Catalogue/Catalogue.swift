/// A catalogue of the world of standardisation: a typed collection a kind, and what the catalogue says of itself.
///
/// `catalogue.standards["gb-17761"]` is one entity of a kind; kinds of the caller's own through ``subscript(all:)``.
///
/// ```swift
/// var catalogue = Catalogue()
/// catalogue.insert(Organisation(id: "iso") { $0.names = "International Organization for Standardization" })
/// catalogue.insert(Standard(id: "iso-9001") { $0.issuers = ["iso"] })
/// for issuer in catalogue.standards["iso-9001"]?.issuers ?? [] {
///     print(catalogue[issuer]?.fullName() ?? "unknown")  // International Organization for Standardization
/// }
/// ```
public struct Catalogue: Sendable {
    /// What the catalogue says of itself.
    public var header: CatalogueHeader
    /// The kinds that it can hold.
    public let schema: CatalogueSchema
    private var collections: [ObjectIdentifier: any AnyEntityCollection] = [:]

    /// An empty catalogue of these kinds.
    public init(header: CatalogueHeader = CatalogueHeader(), schema: CatalogueSchema) {
        self.header = header
        self.schema = schema
    }

    /// The entities of a kind.
    public subscript<E: Entity>(all type: E.Type) -> EntityCollection<E> {
        get { collections[ObjectIdentifier(type)] as? EntityCollection<E> ?? EntityCollection() }
        set { collections[ObjectIdentifier(type)] = newValue.isEmpty ? nil : newValue }
        _modify {
            var collection = collections.removeValue(forKey: ObjectIdentifier(type)) as? EntityCollection<E> ?? .init()
            defer { collections[ObjectIdentifier(type)] = collection.isEmpty ? nil : collection }
            yield &collection
        }
    }

    /// The entity with that identity; setting replaces, adds or removes it.
    public subscript<E: Entity>(id: EntityID<E>) -> E? {
        get { (collections[ObjectIdentifier(E.self)] as? EntityCollection<E>)?[id] }
        set { self[all: E.self][id] = newValue }
    }

    /// Adds an entity, or replaces the one of its identity.
    public mutating func insert<E: Entity>(_ entity: E) { self[all: E.self].insert(entity) }

    /// How many entities there are.
    public var count: Int { collections.values.reduce(0) { $0 + $1.count } }

    /// How many entities of a kind there are.
    public func count(of kind: any Entity.Type) -> Int { collections[ObjectIdentifier(kind)]?.count ?? 0 }

    /// Whether there is such an entity.
    public func contains(_ reference: EntityReference) -> Bool {
        collection(reference.kind)?.contains(id: reference.id) ?? false
    }

    /// Calls the visitor with the entities of each kind that has any, in the order of the schema.
    public func visit<V: EntityVisitor & ~Copyable>(with visitor: inout V) {
        for kind in schema.kinds { collections[ObjectIdentifier(kind)]?.visit(with: &visitor) }
    }

    /// Calls the visitor with the one entity, where there is such.
    public func visit<V: EntityVisitor & ~Copyable>(_ reference: EntityReference, with visitor: inout V) {
        collection(reference.kind)?.visit(id: reference.id, with: &visitor)
    }

    private func collection(_ kind: String) -> (any AnyEntityCollection)? {
        schema[kind: kind].flatMap { collections[ObjectIdentifier($0)] }
    }
}

extension Catalogue: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.header == right.header && left.collections.count == right.collections.count
            && left.collections.allSatisfy { key, collection in
                right.collections[key].map { isEqual(collection, $0) } ?? false
            }
    }
    public func hash(into hasher: inout Hasher) {
        hasher.combine(header)
        hasher.combine(collections.values.reduce(0) { $0 ^ $1.hashValue })
    }
    private static func isEqual<C: AnyEntityCollection>(_ left: C, _ right: any AnyEntityCollection) -> Bool {
        right as? C == left
    }
}
