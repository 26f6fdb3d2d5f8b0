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
    private let numbers: EntityNumbers
    /// By number where the positions of an entity's edges begin in `positions`, which hold them all, one entity's behind
    /// another's; they end where those of the next begin.
    private let starts: [Int32]
    private let positions: [Int32]

    /// Reads the edges of a catalogue once.
    public init(_ catalogue: Catalogue) {
        // The numbers of the two entities of each edge; of one that leads back to its entity there is one.
        var edges: [RelationEdge] = []
        var ends: [(subject: Int32, object: Int32?)] = []
        var numbers = EntityNumbers(catalogue)
        // Room that is not used is never touched, and to move edges, which are large, takes long.
        edges.reserveCapacity(catalogue.count)
        ends.reserveCapacity(catalogue.count)
        catalogue.readEdges { edge in
            // That by which it is stated states others too.
            let isLoop = edge.object == edge.subject
            if edge.isStatedOnObject {
                let object = numbers.claim(lasting: edge.object)
                ends.append((Int32(numbers.claim(edge.subject)), isLoop ? nil : Int32(object)))
            } else {
                let subject = numbers.claim(lasting: edge.subject)
                ends.append((Int32(subject), isLoop ? nil : Int32(numbers.claim(edge.object))))
            }
            edges.append(edge)
        }
        self.edges = edges
        var starts = [Int32](repeating: 0, count: numbers.count + 1)
        for (subject, object) in ends {
            starts[Int(subject) + 1] += 1
            if let object { starts[Int(object) + 1] += 1 }
        }
        for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
        var positions = [Int32](repeating: 0, count: Int(starts.last ?? 0))
        var next = starts
        func note(_ position: Int, of entity: Int32) {
            positions[Int(next[Int(entity)])] = Int32(position)
            next[Int(entity)] += 1
        }
        for (position, (subject, object)) in ends.enumerated() {
            note(position, of: subject)
            if let object { note(position, of: object) }
        }
        self.numbers = numbers
        self.starts = starts
        self.positions = positions
    }

    private func positions(of entity: EntityReference) -> ArraySlice<Int32> {
        guard let number = numbers.number(of: entity) else { return [] }
        return positions[Int(starts[number])..<Int(starts[number + 1])]
    }

    /// The ties of an entity, both those that it states and those that others state of it.
    public func of(_ entity: some EntityNaming) -> [Tie] {
        let entity = entity.entityReference
        return positions(of: entity).map { position in
            let edge = edges[Int(position)]
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
