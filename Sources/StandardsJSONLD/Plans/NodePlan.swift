import StandardsModel

/// How the records of one type are written: made once from its table, so that rows look nothing up.
///
/// A class, like all that it holds, since it is looked at for each record: nothing of it is copied, and nothing changes.
final class NodePlan: Sendable {
    /// How a property is written.
    final class Step: Sendable {
        /// The term; nil where it is left out or written with a group.
        let term: Term?
        /// The list of its codes.
        let codes: CodePlan?
        /// The plan of its records.
        let nested: Int?
        /// For a reference inside a record: the term by which the entity itself states the relation.
        let direct: Term?
        /// For a reference of the entity itself: the term of the group with which it is written.
        let joins: Term?
        /// The property's name.
        let name: String

        init(_ plan: PropertyPlan) {
            term = plan.term
            codes = plan.codes
            nested = plan.nested
            direct = plan.direct
            joins = plan.joins
            name = plan.name
        }
    }

    /// One term that states relations directly.
    final class Group: Sendable {
        /// The position of the property before which it stands.
        let position: Int
        let term: Term
        /// The positions of the properties that contribute to it.
        let sources: [Int]

        init(_ position: Int, _ group: DirectGroup) {
            self.position = position
            term = group.term
            sources = group.sources
        }
    }

    /// The classes, as compact IRIs.
    let classes: [String]
    /// How each property of the table is written, in its order.
    let steps: [Step]
    /// The positions of the properties that have a term.
    let written: [Int]
    /// What is written of several properties under one term, in the order in which it stands.
    let groups: [Group]
    /// The positions of all properties that contribute to a group: most records have none of them.
    let sources: [Int]
    /// Whether a record can be nothing but a reference that is stated directly anyway.
    let hasDirectReferences: Bool
    /// The property whose address is the record's own IRI.
    let identity: Int?

    init(_ plan: TypePlan) {
        classes = plan.classes
        steps = plan.properties.map(Step.init)
        written = plan.properties.indices.filter { plan.properties[$0].term != nil }
        groups = plan.properties.enumerated().flatMap { position, property in
            property.groups.map { Group(position, plan.groups[$0]) }
        }
        sources = Set(groups.flatMap(\.sources)).sorted()
        hasDirectReferences = plan.hasDirectReferences
        identity = plan.identity
    }
}
