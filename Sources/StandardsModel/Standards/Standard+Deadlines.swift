extension Standard {
    public static let deadlineRules: [DeadlineRule<Standard>] = [
        DeadlineRule("superseded-by-replacement", kinds: [.superseded]) { standard, context in
            standard.replaces.compactMap { replacement in
                guard let old = replacement.standard, let date = replacement.date ?? standard.effective else {
                    return nil
                }
                let name = context.catalogue[old]?.displayName() ?? old.text
                let verb =
                    switch replacement.extent?.known {
                    case .full: "is superseded"
                    case .part: "is superseded in part"
                    case nil: "is superseded, fully or in part,"
                    }
                return .init(
                    .superseded, key: standard.id.text, date: date,
                    certainty: replacement.date == nil ? .derived : .stated,
                    subject: EntityReference(kind: kind.name, id: old.text),
                    title: "\(name) \(verb) by \(standard.displayName())")
            }
        },
        DeadlineRule("mandatory-review-after-five-years", kinds: [.reviewDue]) { standard, context in
            guard standard.obligation == .mandatory, standard.withdrawn == nil, standard.pendingRevision != true,
                let effective = standard.effective, let day = effective.day,
                let due = day.adding(years: 5), !context.isReplacedOrInRevision(standard.id)
            else { return [] }
            return [
                .init(
                    .reviewDue, date: PartialDate(due), certainty: .derived,
                    title: "Review of \(standard.displayName()) is due")
            ]
        },
    ]
}
