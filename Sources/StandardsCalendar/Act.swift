import StandardsModel

/// A deadline with those that follow from it for other entities on the same day: a standard that takes effect, and all
/// that it supersedes.
struct Act {
    let deadline: Deadline
    /// What follows from it.
    var consequences: [Deadline] = []

    init(_ deadline: Deadline) { self.deadline = deadline }

    /// The acts of an entity, in the order of its deadlines.
    ///
    /// - Parameter deadlines: The deadlines that one entity states, or that follow from it.
    static func acts(of deadlines: [Deadline]) -> [Act] {
        var acts: [Act] = []
        // Of each date the first act of the entity itself.
        var causes: [PartialDate?: Int] = [:]
        for deadline in deadlines {
            let isOwn = deadline.subject == deadline.origin
            if !isOwn, deadline.certainty == .derived, let cause = causes[deadline.date] {
                acts[cause].consequences.append(deadline)
                continue
            }
            if isOwn, deadline.recurrence == nil, causes[deadline.date] == nil { causes[deadline.date] = acts.count }
            acts.append(Act(deadline))
        }
        return acts
    }
}
