import StandardsIdentifiers

extension Standard {
    public static let anchors: [RelativeDate.Anchor: [String]] = [
        .publication: ["published"], .announcement: ["published"], .issue: ["published"],
        .implementation: ["effective"], .entryIntoForce: ["effective"], .withdrawal: ["withdrawn"],
    ]

    public static let deadlineRules: [DeadlineRule<Standard>] = [
        DeadlineRule(
            "superseded-by-replacement", from: "replaces", kinds: [.superseded],
            reason:
                "A standard is superseded when the one that replaces it takes effect, where no other date is stated.",
            explanation: .init([
                "en":
                    "The date is derived: an old standard gives way on the day on which the new one, %, takes effect.",
                "zh-Hans": "日期系推导：旧标准自新标准%实施之日起被代替。",
            ])
        ) { standard, context in
            let language = context.language
            let newer = standard.displayName(in: language).cut()
            let title = standard.code == nil ? "" : standard.title.text(in: language).cut()
            return standard.replaces.compactMap { replacement in
                guard let old = replacement.standard, let date = replacement.date ?? standard.effective else {
                    return nil
                }
                let name = context.catalogue[old]?.displayName(in: language).cut() ?? old.text
                let what =
                    switch (replacement.extent?.known, language.isChinese) {
                    case (.full, false): "\(name) is superseded by \(newer)"
                    case (.part, false): "\(name) is superseded in part by \(newer)"
                    case (nil, false): "\(name) is superseded, fully or in part, by \(newer)"
                    case (.full, true): "\(name)被\(newer)代替"
                    case (.part, true): "\(name)被\(newer)部分代替"
                    case (nil, true): "\(name)被\(newer)全部或部分代替"
                    }
                return .init(
                    .superseded, key: standard.id.text, date: date,
                    certainty: standard.certainty(ofDateStated: replacement.date != nil),
                    subject: EntityReference(kind: kind.name, id: old.text),
                    title: title.isEmpty ? what : what + language.colon + title)
            }
        },
        DeadlineRule(
            "mandatory-review-after-five-years", from: "effective", kinds: [.reviewDue],
            relations: [.replaces, .revises],
            reason:
                "A mandatory standard is reviewed five years after the day on which it took effect, unless it is withdrawn, replaced or in revision.",
            explanation: .init([
                "en": "The date is derived: a mandatory standard is reviewed five years after it takes effect.",
                "zh-Hans": "日期系推导：强制性标准实施五年后应复审。",
            ])
        ) { standard, context in
            guard standard.obligation == .mandatory, standard.withdrawn == nil, standard.stage != .withdrawal,
                standard.pendingRevision != true,
                let effective = standard.effective, let day = effective.day,
                let due = day.adding(years: 5), !context.isObject(standard.entityReference, of: [.replaces, .revises])
            else { return [] }
            return [
                .init(
                    .reviewDue, date: PartialDate(due), certainty: standard.certainty(ofDateStated: false),
                    title: DeadlineKind.reviewDue.title(
                        code: standard.code, title: standard.title.text(in: context.language), in: context.language))
            ]
        },
    ]

    /// How certain the date is on which it takes effect: what is still being drafted only proposes it.
    public var dateCertainty: Certainty {
        switch stage?.known {
        case .preliminary, .proposal, .preparatory, .committee, .enquiry, .approval: .proposed
        case .publication, .review, .withdrawal, nil: .stated
        }
    }

    /// How certain a date is that the standard states, or that a rule derives from what it states.
    private func certainty(ofDateStated isStated: Bool) -> Certainty {
        dateCertainty == .proposed ? .proposed : isStated ? .stated : .derived
    }
}
