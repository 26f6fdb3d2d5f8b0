/// A catalogue of the world of standardisation: a typed collection a kind, and what the catalogue says of itself.
///
/// `catalogue.standards["gb-17761"]` is one entity of a kind; kinds of the caller's own in ``entities``.
///
/// ```swift
/// var catalogue = Catalogue()
/// catalogue.insert(Organisation(id: "iso") { $0.names = "International Organization for Standardization" })
/// catalogue.insert(Standard(id: "iso-9001") { $0.issuers = ["iso"] })
/// for issuer in catalogue.standards["iso-9001"]?.issuers ?? [] {
///     print(catalogue[issuer]?.fullName() ?? "unknown")  // International Organization for Standardization
/// }
/// ```
public struct Catalogue: Hashable, Sendable {
    /// What the catalogue says of itself.
    public var header: CatalogueHeader {
        _read { yield sharedHeader.value }
        _modify {
            var header = sharedHeader.value
            defer { sharedHeader = Shared(header) }
            yield &header
        }
    }
    private var sharedHeader: Shared<CatalogueHeader>
    /// The entities, whatever their kind; those of one kind as `catalogue.entities[Laboratory.self]`.
    public var entities: CatalogueEntities
    /// The kinds that it can hold.
    public var schema: CatalogueSchema { entities.schema }

    /// An empty catalogue of these kinds.
    public init(header: CatalogueHeader = CatalogueHeader(), schema: CatalogueSchema) {
        sharedHeader = Shared(header)
        entities = CatalogueEntities(schema: schema)
    }

    /// The entity with that identity; setting replaces, adds or removes it.
    public subscript<E: Entity>(id: EntityID<E>) -> E? {
        get { entities[E.self, id] }
        set { entities[E.self][id] = newValue }
    }

    /// The entity to which that refers, of whatever kind; `as? Standard` makes it one of a kind.
    public subscript(reference: EntityReference) -> (any Entity)? { entities[reference] }

    /// Adds an entity, or replaces the one of its identity.
    public mutating func insert<E: Entity>(_ entity: E) { entities[E.self].insert(entity) }

    /// Adds entities of one kind; each replaces the one of its identity.
    public mutating func insert<E: Entity>(contentsOf entities: some Sequence<E>) {
        self.entities[E.self].insert(contentsOf: entities)
    }

    /// Takes an entity out, which others may still name: what then refers to nothing, ``validate(rules:)`` tells.
    ///
    /// - Returns: Whether it was there.
    @discardableResult
    public mutating func remove(_ entity: some EntityNaming) -> Bool { entities.remove(entity.entityReference) }

    /// How many entities there are.
    public var count: Int { entities.count }

    /// How many entities of a kind there are.
    public func count(of kind: any Entity.Type) -> Int { entities.count(of: kind) }

    /// Whether there is such an entity.
    public func contains(_ entity: some EntityNaming) -> Bool { entities.contains(entity.entityReference) }

    /// Lends the entity to which a stored reference refers, its type left out, where there is such.
    package func withRecord(of reference: borrowing StoredValue.Reference, _ body: (borrowing AnyRecord) -> Void) {
        entities.withRecord(of: reference, body)
    }

    /// Calls the visitor with the entities of each kind that has any, in the order of the schema.
    public func visit<V: EntityVisitor & ~Copyable>(with visitor: inout V) { entities.visit(with: &visitor) }

    /// Calls the visitor with the one entity, where there is such.
    public func visit<V: EntityVisitor & ~Copyable>(_ reference: EntityReference, with visitor: inout V) {
        entities.visit(reference, with: &visitor)
    }
}
