/// EntrySummary of the world of standardisation: a typed collection a kind, and what the catalogue says of itself.
///
/// `catalogue.standards`, `catalogue["gb-17761"]`; kinds of the caller's own through ``subscript(all:)``.
public struct Catalogue: Sendable {
    /// What the catalogue says of itself.
    public var header: CatalogueHeader
    /// The kinds that it can hold.
    public let schema: CatalogueSchema
    private var collections: [ObjectIdentifier: any AnyEntityCollection] = [:]

    /// An empty catalogue.
    public init(header: CatalogueHeader = CatalogueHeader(), schema: CatalogueSchema = .standard) {
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

extension Catalogue {
    /// Organisations.
    public var organisations: EntityCollection<Organisation> {
        get { self[all: Organisation.self] }
        _modify { yield &self[all: Organisation.self] }
    }
    /// People in public roles.
    public var people: EntityCollection<Person> {
        get { self[all: Person.self] }
        _modify { yield &self[all: Person.self] }
    }
    /// Committees and other technical bodies.
    public var committees: EntityCollection<Committee> {
        get { self[all: Committee.self] }
        _modify { yield &self[all: Committee.self] }
    }
    /// Standards.
    public var standards: EntityCollection<Standard> {
        get { self[all: Standard.self] }
        _modify { yield &self[all: Standard.self] }
    }
    /// Projects.
    public var projects: EntityCollection<Project> {
        get { self[all: Project.self] }
        _modify { yield &self[all: Project.self] }
    }
    /// Policy documents.
    public var policyDocuments: EntityCollection<PolicyDocument> {
        get { self[all: PolicyDocument.self] }
        _modify { yield &self[all: PolicyDocument.self] }
    }
    /// Consultations.
    public var consultations: EntityCollection<Consultation> {
        get { self[all: Consultation.self] }
        _modify { yield &self[all: Consultation.self] }
    }
    /// Certification schemes.
    public var certificationSchemes: EntityCollection<CertificationScheme> {
        get { self[all: CertificationScheme.self] }
        _modify { yield &self[all: CertificationScheme.self] }
    }
    /// What certification schemes ask of types of product.
    public var certificationRequirements: EntityCollection<CertificationRequirement> {
        get { self[all: CertificationRequirement.self] }
        _modify { yield &self[all: CertificationRequirement.self] }
    }
    /// Events.
    public var events: EntityCollection<Event> {
        get { self[all: Event.self] }
        _modify { yield &self[all: Event.self] }
    }
    /// Series of events.
    public var eventSeries: EntityCollection<EventSeries> {
        get { self[all: EventSeries.self] }
        _modify { yield &self[all: EventSeries.self] }
    }
    /// Agreements.
    public var agreements: EntityCollection<Agreement> {
        get { self[all: Agreement.self] }
        _modify { yield &self[all: Agreement.self] }
    }
    /// Standard systems.
    public var standardSystems: EntityCollection<StandardSystem> {
        get { self[all: StandardSystem.self] }
        _modify { yield &self[all: StandardSystem.self] }
    }
    /// Rating schemes.
    public var ratingSchemes: EntityCollection<RatingScheme> {
        get { self[all: RatingScheme.self] }
        _modify { yield &self[all: RatingScheme.self] }
    }
    /// Statistics.
    public var statistics: EntityCollection<Statistic> {
        get { self[all: Statistic.self] }
        _modify { yield &self[all: Statistic.self] }
    }
    /// Publications.
    public var publications: EntityCollection<Publication> {
        get { self[all: Publication.self] }
        _modify { yield &self[all: Publication.self] }
    }
    /// Articles.
    public var articles: EntityCollection<Article> {
        get { self[all: Article.self] }
        _modify { yield &self[all: Article.self] }
    }
}
