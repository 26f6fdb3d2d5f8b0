extension Relations {
    /// The entities that have a tie, in the order of the catalogue's ties.
    public var entities: [EntityReference] {
        var seen: Set<EntityReference> = []
        var found: [EntityReference] = []
        for edge in edges {
            for end in [edge.subject, edge.object] where seen.insert(end).inserted { found.append(end) }
        }
        return found
    }

    /// The parts that nothing ties to each other, the largest first; each in the order in which its entities are met.
    ///
    /// ```swift
    /// let parts = catalogue.relations().components { $0.relation == .childOf }
    /// print(parts.first?.count ?? 0, "bodies in the largest family")
    /// ```
    ///
    /// - Parameter isFollowed: Whether ties of an edge are followed; an entity without one of these is in no part.
    public func components(where isFollowed: (RelationEdge) -> Bool = { _ in true }) -> [[EntityReference]] {
        var seen: Set<EntityReference> = []
        var parts: [[EntityReference]] = []
        for edge in edges where isFollowed(edge) && seen.insert(edge.subject).inserted {
            var part = [edge.subject]
            var place = 0
            while place < part.count {
                for tie in of(part[place]) where isFollowed(tie.edge) && seen.insert(tie.other).inserted {
                    part.append(tie.other)
                }
                place += 1
            }
            parts.append(part)
        }
        return parts.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(
            \.element)
    }
}
