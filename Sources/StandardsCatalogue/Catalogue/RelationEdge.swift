/// One stated tie between two entities, in the direction in which it is drawn.
///
/// ```swift
/// catalogue.forEachEdge(of: [.adopts]) { edge in
///     print(edge.subject, edge.relation.words, edge.object, edge.qualifier ?? "")  // the degree, such as IDT
/// }
/// ```
public struct RelationEdge: Hashable, Sendable {
    /// The entity that is said to do something: the newer standard, the organiser, the part.
    public let subject: EntityReference
    /// What ties them; never an inverse.
    public let relation: Relation
    /// The other entity.
    public let object: EntityReference
    /// The property by which the catalogue states it, with that of the record around it: `replaces.standard`.
    public let property: String
    /// Whether the catalogue states it on the object.
    package let isStatedOnObject: Bool
    /// The first code of the record that holds it, such as the degree of an adoption.
    public let qualifier: String?

    init(
        from owner: EntityReference, _ relation: Relation, to target: EntityReference, _ property: String,
        _ qualifier: String?
    ) {
        isStatedOnObject = relation.isInverse
        self.relation = relation.forward
        subject = relation.isInverse ? target : owner
        object = relation.isInverse ? owner : target
        self.property = property
        self.qualifier = qualifier
    }
}
