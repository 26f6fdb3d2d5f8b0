/// The entities of one kind, each identity once, with look-up in constant time.
///
/// ```swift
/// var standards = catalogue.standards
/// standards.insert(Standard(id: "gb-28008-2024") { $0.level = Code(.national) })
/// standards["gb-28008-2024"]?.pendingRevision = true
/// standards.removeAll { $0.withdrawn != nil }
/// let national = standards.ordered.filter { $0.level == .national }.map(\.id)
/// ```
public struct EntityCollection<Element: Entity>: RandomAccessCollection, Sendable {
    private var elements: [Element] = []
    // Of their texts: a look-up by a type that is not generic is far faster where this code is.
    private var identities = IdentityIndex()
    /// Whether the entities were added in byte order of their identities, as a catalogue lists them.
    private var isOrdered: Bool { identities.isOrdered }

    /// No entities.
    public init() {}

    /// Entities; of two with one identity the last counts.
    public init(_ elements: some Sequence<Element>) { insert(contentsOf: elements) }

    public var startIndex: Int { 0 }
    public var endIndex: Int { elements.count }
    // The protocol's own ways to count ask for types at run time.
    public var count: Int { elements.count }
    public var isEmpty: Bool { elements.isEmpty }
    public subscript(position: Int) -> Element { elements[position] }

    /// The entity with that identity; setting replaces, adds or removes it.
    public subscript(id: EntityID<Element>) -> Element? {
        get { position(of: id).map { elements[$0] } }
        set {
            if let newValue {
                insert(newValue)
            } else if let position = position(of: id) {
                elements.remove(at: position)
                identities.remove(at: position)
            }
        }
    }

    /// Whether there is an entity with that identity.
    public func contains(_ id: EntityID<Element>) -> Bool { position(of: id) != nil }

    /// The position of the entity with that identity.
    package func position(of id: EntityID<Element>) -> Int? { identities.position(of: id.text) }

    /// Adds an entity, or replaces the one of its identity.
    public mutating func insert(_ element: Element) {
        if let position = claim(element.id) { elements[position] = element } else { elements.append(element) }
    }

    /// Adds entities; each replaces the one of its identity.
    public mutating func insert(contentsOf elements: some Sequence<Element>) {
        for element in elements { insert(element) }
    }

    /// Takes out the entities of which the condition holds; the others stay in their order.
    public mutating func removeAll(where isRemoved: (Element) throws -> Bool) rethrows {
        let kept = try elements.filter { try !isRemoved($0) }
        if kept.count < count { self = Self(kept) }
    }

    /// The identities, found by their bytes.
    var identityIndex: IdentityIndex { identities }
    /// Lends the entity of that identity, its type left out, where there is such.
    func withRecord(id: String, _ body: (borrowing AnyRecord) -> Void) {
        if let position = identities.position(of: id) { elements.borrowRecord(at: position, body) }
    }
    /// Whether there is an entity with that identity, as a text.
    func contains(id: String) -> Bool { identities.position(of: id) != nil }

    /// Keeps a place for an entity that is appended next; where its identity is known, that one's place is returned.
    package mutating func claim(_ id: EntityID<Element>) -> Int? {
        identities.append(id.text)
    }

    /// Appends the entity whose place was claimed last.
    package mutating func append(claimed element: consuming Element) {
        precondition(elements.count == identities.identities.count - 1, "an entity without a place of its own")
        elements.append(element)
    }

    /// The entities in byte order of their identities, as a catalogue writes them.
    public var ordered: [Element] {
        if isOrdered { return elements }
        return order().map { elements[$0] }
    }

    /// The positions in byte order of the identities.
    private func order() -> [Int] {
        let ids = identities.identities
        return ids.indices.sorted { ids[$0].precedesInBytes(ids[$1]) }
    }

    /// Puts the entities in byte order of their identities, once for all that will read them so, and what belongs to
    /// each with it. None is copied.
    package mutating func putInOrder<Other>(with others: inout [Other]) {
        guard !isOrdered else { return }
        precondition(others.count == count, "not one for each entity")
        var order = order()
        identities.putInOrder(order)
        for start in order.indices {
            // Along a circle of the permutation, what belongs at a position comes there by one exchange.
            var position = start
            while order[position] != start {
                let next = order[position]
                elements.swapAt(position, next)
                others.swapAt(position, next)
                order[position] = position
                position = next
            }
            order[position] = position
        }
    }

    /// Makes room for entities.
    package mutating func reserveCapacity(_ count: Int) { elements.reserveCapacity(count) }
    /// For how many entities there is room.
    package var capacity: Int { elements.capacity }
}

/// Two collections are equal where they hold the same entities, in whatever order they were added.
extension EntityCollection: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.count == right.count && left.elements.allSatisfy { right[$0.id] == $0 }
    }
    public func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        hasher.combine(elements.reduce(0) { $0 ^ $1.hashValue })
    }
}

/// What is done with the entities of each kind: called with the concrete type, so that its table is at hand.
///
/// ```swift
/// struct UncitedEntities: EntityVisitor {
///     var references: [EntityReference] = []
///     mutating func visit<E: Entity>(_ entities: [E]) {
///         for entity in entities where entity.code == nil { references.append(entity.entityReference) }
///     }
/// }
/// ```
public protocol EntityVisitor: ~Copyable {
    /// Visits the entities of one kind, in byte order of their identities.
    mutating func visit<E: Entity>(_ entities: [E])
}

/// What is done with each kind of entity, without an instance.
///
/// ```swift
/// struct Glossary: EntityTypeVisitor {
///     var lines: [String] = []
///     mutating func visit<E: Entity>(_ type: E.Type) {
///         for property in E.properties { lines.append("\(E.kind).\(property.name): \(property.meaning)") }
///     }
/// }
/// ```
public protocol EntityTypeVisitor: ~Copyable {
    /// Visits the kind.
    mutating func visit<E: Entity>(_ type: E.Type)
}
