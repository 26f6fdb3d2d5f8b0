/// The ties between the entities of a catalogue, found from either side.
///
/// ```swift
/// let relations = catalogue.relations()
/// for tie in relations.of(standard) {
///     print(tie.relation.words, catalogue.displayName(of: tie.other))
/// }
/// let editions = relations.neighbourhood(of: standard, depth: 9) { $0.relation == .replaces }
/// ```
public struct Relations: Sendable {
    /// A tie as one of its entities sees it.
    ///
    /// ```swift
    /// let ties = catalogue.relations(of: committee)
    /// let standards = ties.filter { $0.relation == .responsibleFor }.map(\.other)
    /// ```
    public struct Tie: Hashable, Sendable {
        /// The relation, read from the entity at hand to the other.
        public let relation: Relation
        /// The other entity.
        public let other: EntityReference
        /// The edge as the catalogue states it.
        public let edge: RelationEdge
    }

    /// Every edge, in the order of the catalogue.
    public let edges: [RelationEdge]
    private let positions: [EntityReference: [Int]]

    /// Reads the edges of a catalogue once.
    public init(_ catalogue: Catalogue) {
        var edges: [RelationEdge] = []
        catalogue.forEachEdge { edges.append($0) }
        self.edges = edges
        var positions: [EntityReference: [Int]] = [:]
        for (position, edge) in edges.enumerated() {
            positions[edge.subject, default: []].append(position)
            if edge.object != edge.subject { positions[edge.object, default: []].append(position) }
        }
        self.positions = positions
    }

    /// The ties of an entity, both those that it states and those that others state of it.
    public func of(_ entity: some EntityNaming) -> [Tie] {
        let entity = entity.entityReference
        return (positions[entity] ?? []).map { position in
            let edge = edges[position]
            return edge.subject == entity
                ? Tie(relation: edge.relation, other: edge.object, edge: edge)
                : Tie(relation: edge.relation.inverse, other: edge.subject, edge: edge)
        }
    }

    /// The entities within so many ties of one, itself included; relations that the filter refuses are not followed.
    public func neighbourhood(
        of entity: some EntityNaming, depth: Int, where isFollowed: (RelationEdge) -> Bool = { _ in true }
    ) -> Set<EntityReference> {
        let entity = entity.entityReference
        var found: Set<EntityReference> = [entity]
        var border = [entity]
        for _ in 0..<max(depth, 0) {
            var next: [EntityReference] = []
            for member in border {
                for tie in of(member) where isFollowed(tie.edge) && found.insert(tie.other).inserted {
                    next.append(tie.other)
                }
            }
            if next.isEmpty { break }
            border = next
        }
        return found
    }
}

extension Catalogue {
    /// The ties between its entities. Read once and kept by the caller: it takes a pass over the catalogue.
    public func relations() -> Relations { Relations(self) }

    /// The ties of one entity, both those that it states and those that others state of it.
    ///
    /// A pass over the catalogue: who asks of many entities keeps ``relations()`` and asks that.
    public func relations(of entity: some EntityNaming) -> [Relations.Tie] { relations().of(entity) }

    /// The entities that are tied to one, in the order of their references; not itself.
    ///
    /// - Parameters:
    ///   - entity: The entity.
    ///   - depth: Over how many ties they may be reached.
    public func neighbours(of entity: some EntityNaming, depth: Int = 1) -> [EntityReference] {
        relations().neighbourhood(of: entity, depth: depth).subtracting([entity.entityReference]).sorted()
    }
}
