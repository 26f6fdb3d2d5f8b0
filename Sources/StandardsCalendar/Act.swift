import StandardsModel

/// A deadline with those that follow from it for other entities on the same day: a standard that takes effect, and all
/// that it supersedes.
struct Act {
    let deadline: Deadline
    /// What follows from it.
    var consequences: [Deadline] = []
    /// The beginning of the period that ends with it, where one entry shows both.
    var opening: Deadline?

    /// Those that its entry names beside it.
    var others: [Deadline] { (opening.map { [$0] } ?? []) + consequences }

    init(_ deadline: Deadline) { self.deadline = deadline }

    /// The acts of an entity, in the order of its deadlines.
    ///
    /// - Parameter deadlines: The deadlines that one entity states, or that follow from it.
    static func acts(of deadlines: [Deadline]) -> [Act] {
        var acts: [Act] = []
        // Of each date the first act of the entity itself.
        var causes: [PartialDate?: Int] = [:]
        for deadline in deadlines {
            let isOwn = deadline.isOwn
            if !isOwn, deadline.certainty == .derived, let cause = causes[deadline.date] {
                acts[cause].consequences.append(deadline)
                continue
            }
            if isOwn, deadline.recurrence == nil, causes[deadline.date] == nil { causes[deadline.date] = acts.count }
            acts.append(Act(deadline))
        }
        return acts
    }

    /// The acts with each beginning in that of its end.
    ///
    /// - Parameter beginnings: By the name of a property for an end, when what ends began.
    static func joining(_ acts: [Act], by beginnings: [String: PartialDate]) -> [Act] {
        var acts = acts
        for place in acts.indices.reversed() where acts[place].deadline.isOwn && acts[place].consequences.isEmpty {
            let opening = acts[place].deadline
            guard opening.kind.isBeginning, let date = opening.date,
                let end = acts.firstIndex(where: {
                    $0.deadline.endsPeriod && $0.opening == nil
                        && beginnings[$0.deadline.basis] == date
                })
            else { continue }
            acts[end].opening = opening
            acts.remove(at: place)
        }
        return acts
    }
}

extension Deadline {
    /// Whether the entity that it concerns states it.
    var isOwn: Bool { subject == origin }
    /// Whether it is the end of a time in which one can act, such as to comment.
    var endsPeriod: Bool { isOwn && kind.asksForAction && !kind.isBeginning }
}
