extension Relations {
    /// The ties between two entities, as the first of them sees them.
    ///
    /// ```swift
    /// let relations = catalogue.relations()
    /// for tie in relations.ties(between: committee, and: standard) {
    ///     print(tie.relation.words)  // responsible for
    /// }
    /// ```
    public func ties(between entity: some EntityNaming, and other: some EntityNaming) -> [Tie] {
        of(entity).filter { $0.other == other.entityReference }
    }

    /// The shortest ways from one entity to another: each a row of ties, of which the last leads to the other.
    ///
    /// ```swift
    /// let relations = catalogue.relations()
    /// for path in relations.shortestPaths(from: committee, to: standard, limit: 3) {
    ///     print(path.map { "\($0.relation.words) \(catalogue.displayName(of: $0.other))" }.joined(separator: ", "))
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - start: Where the ways begin.
    ///   - end: Where they lead.
    ///   - limit: How many ways are told at most.
    ///   - isFollowed: Whether ties of an edge are followed.
    /// - Returns: The ways in the order of the catalogue; of several ties between the same two entities the first. None
    ///   where the entities are the same, or no ties lead from one to the other.
    public func shortestPaths(
        from start: some EntityNaming, to end: some EntityNaming, limit: Int = 10,
        where isFollowed: (RelationEdge) -> Bool = { _ in true }
    ) -> [[Tie]] {
        let (start, end) = (start.entityReference, end.entityReference)
        guard start != end, limit > 0 else { return [] }
        // How many ties each is from the end, as far as the start.
        var distances: [EntityReference: Int] = [end: 0]
        var border = [end]
        while !border.isEmpty, distances[start] == nil {
            var next: [EntityReference] = []
            for member in border {
                for tie in of(member) where distances[tie.other] == nil && isFollowed(tie.edge) {
                    distances[tie.other] = distances[member, default: 0] + 1
                    next.append(tie.other)
                }
            }
            border = next
        }
        guard let length = distances[start] else { return [] }
        // From the start every step that comes nearer leads to the end.
        func steps(from entity: EntityReference, at distance: Int) -> [Tie] {
            var seen: Set<EntityReference> = []
            return of(entity).filter { tie in
                distances[tie.other] == distance - 1 && isFollowed(tie.edge) && seen.insert(tie.other).inserted
            }
        }
        var paths: [[Tie]] = [[]]
        for distance in stride(from: length, to: 0, by: -1) {
            var longer: [[Tie]] = []
            for path in paths where longer.count < limit {
                for step in steps(from: path.last?.other ?? start, at: distance).prefix(limit - longer.count) {
                    longer.append(path + [step])
                }
            }
            paths = longer
        }
        return paths
    }
}
