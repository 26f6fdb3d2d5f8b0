/// The ties between the entities of a catalogue, found from either side.
///
/// ```swift
/// let relations = catalogue.relations()
/// for tie in relations.of(standard.entityReference) {
///     print(tie.relation.words, catalogue.displayName(of: tie.other))
/// }
/// let editions = relations.neighbourhood(of: standard.entityReference, depth: 9) { $0.relation == .replaces }
/// ```
public struct Relations: Sendable {
    /// A tie as one of its entities sees it.
    ///
    /// ```swift
    /// let ties = catalogue.relations().of(committee.entityReference)
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
    public func of(_ entity: EntityReference) -> [Tie] {
        (positions[entity] ?? []).map { position in
            let edge = edges[position]
            return edge.subject == entity
                ? Tie(relation: edge.relation, other: edge.object, edge: edge)
                : Tie(relation: edge.relation.inverse, other: edge.subject, edge: edge)
        }
    }

    /// The entities within so many ties of one, itself included; relations that the filter refuses are not followed.
    public func neighbourhood(
        of entity: EntityReference, depth: Int, where isFollowed: (RelationEdge) -> Bool = { _ in true }
    ) -> Set<EntityReference> {
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
}
