import StandardsKit

extension Deadline {
    /// How many days before its last day a deadline is near.
    private static let near = 30

    /// Its date for people: what had to be done and is late, what ends soon and what is over are told by colour.
    ///
    /// - Parameter today: The day from which it is seen; nil where there are no colours.
    func styledDate(on today: CalendarDate?) -> StyledText {
        guard let date else { return "no date yet" }
        return StyledText(date.shortText(), today.flatMap(style))
    }

    /// Its certainty for people.
    var styledCertainty: StyledText {
        StyledText(certainty.rawValue, [.proposed, .expected].contains(certainty) ? .tentative : nil)
    }

    private func style(on today: CalendarDate) -> Style? {
        // Of what comes again, the next time is not known here.
        guard let lastDay, recurrence == nil else { return nil }
        if lastDay < today {
            return kind.asksForAction || [.targetDue, .reviewDue].contains(kind) ? .alarming : .past
        }
        return today.adding(days: Self.near).map { lastDay <= $0 } ?? false ? .pressing : nil
    }
}
