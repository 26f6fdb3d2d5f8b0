import StandardsModel

/// How the records of one type are written: made once from its table, so that rows look nothing up.
///
/// A class, like all that it holds, since it is looked at for each record: nothing of it is copied, and nothing changes.
final class NodePlan: Sendable {
    /// How a property is written.
    final class Step: Sendable {
        let plan: PropertyPlan
        init(_ plan: PropertyPlan) { self.plan = plan }
    }

    /// One term that states relations directly.
    final class Group: Sendable {
        /// The position of the property before which it stands.
        let position: Int
        let group: DirectGroup

        init(_ position: Int, _ group: DirectGroup) {
            self.position = position
            self.group = group
        }
    }

    let plan: TypePlan
    /// How each property of the table is written, in its order.
    let steps: [Step]
    /// The positions of the properties that have a term.
    let written: [Int]
    /// What is written of several properties under one term, in the order in which it stands.
    let groups: [Group]
    /// The positions of all properties that contribute to a group: most records have none of them.
    let sources: [Int]

    init(_ plan: TypePlan) {
        self.plan = plan
        steps = plan.properties.map(Step.init)
        written = plan.properties.indices.filter { plan.properties[$0].term != nil }
        groups = plan.properties.enumerated().flatMap { position, property in
            property.groups.map { Group(position, plan.groups[$0]) }
        }
        sources = Set(groups.flatMap(\.group.sources)).sorted()
    }
}
