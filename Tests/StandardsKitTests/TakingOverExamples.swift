import StandardsKit

// What `Documentation/Taking-over.md` shows, so that it is compiled and run; the page quotes it.

/// A visit to an organisation to see whether it still keeps what its certificate says.
struct Inspection: Entity {
    static let kind = EntityKind(
        "inspection", plural: "inspections",
        "A visit to an organisation to see whether it still keeps what its certificate says.")

    let id: EntityID<Inspection>
    /// What the inspection is called.
    var title = LocalizedText()
    /// The organisation that is visited.
    var inspected: EntityID<Organisation>?
    /// The first day of the visit.
    var opens: PartialDate?
    /// The last day of the visit.
    var closes: PartialDate?
    var annotations = Annotations()

    init(id: EntityID<Inspection>) { self.id = id }

    static let properties: PropertyTable<Inspection> = [
        .localized("title", \.title, "What the inspection is called.", required: true, role: .title),
        .reference("inspected", \.inspected, "The organisation that is visited.", relation: .about),
        .date("opens", \.opens, "The first day of the visit."),
        .date("closes", \.closes, "The last day of the visit.", role: .ends(after: "opens")),
    ]
}

extension Inspection {
    static let deadlineRules: [DeadlineRule<Inspection>] = [
        DeadlineRule(
            "answer-after-inspection", from: "closes", kinds: [.obligationDue],
            reason: "The findings of an inspection are answered 30 days after its last day.",
            explanation: .init(["en": "The date is derived: findings are answered 30 days after the last day."])
        ) { inspection, context in
            guard let day = inspection.closes?.day, let due = day.adding(days: 30) else { return [] }
            let name = inspection.displayName(in: context.language)
            return [
                DeadlineDraft(
                    .obligationDue, date: PartialDate(due), certainty: .derived,
                    title: DeadlineKind.obligationDue.title(for: name, in: context.language))
            ]
        }
    ]
}

extension ValidationRule {
    /// A text begins or ends with a space.
    static let untrimmedText = ValidationRule(
        "untrimmed-text", .warning, reason: "Who types the text without the space does not find it.",
        check: .value { context, value in
            guard case .text(let text) = value, text.hasPrefix(" ") || text.hasSuffix(" ") else { return nil }
            return Finding("\"\(context.name)\" begins or ends with a space", fixes: ["leave the space out"])
        })
}
