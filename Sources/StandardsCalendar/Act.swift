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
        for deadline in deadlines {
            let isConsequence = deadline.certainty == .derived && deadline.subject != deadline.origin
            let cause = acts.firstIndex { act in
                act.deadline.subject == deadline.origin && act.deadline.date == deadline.date
                    && act.deadline.recurrence == nil
            }
            if isConsequence, let cause {
                acts[cause].consequences.append(deadline)
            } else {
                acts.append(Act(deadline))
            }
        }
        return acts
    }
}
