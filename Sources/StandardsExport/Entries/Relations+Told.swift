package import StandardsModel

extension Relations {
    /// The ties of an entity as they are told to people: those of one relation together, each once.
    package func told(of entity: EntityReference) -> [Tie] {
        var told: [Tie] = []
        for tie in of(entity).sorted(by: { Self.place(of: $0) < Self.place(of: $1) }) {
            if let last = told.last, Self.place(of: last) == Self.place(of: tie) { continue }
            told.append(tie)
        }
        return told
    }

    private static func place(of tie: Tie) -> (String, EntityReference, String) {
        (tie.relation.name, tie.other, tie.edge.qualifier ?? "")
    }
}
