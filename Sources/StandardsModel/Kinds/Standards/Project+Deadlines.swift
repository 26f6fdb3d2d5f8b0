import StandardsIdentifiers

extension Project {
    public static let deadlineRules: [DeadlineRule<Project>] = [
        DeadlineRule(
            "stage-limit", from: "limits", kinds: [.targetDue],
            reason: "A stage has to be reached within its limit, counted from the day of the stage before.",
            explanation: .init([
                "en": "The date is derived: the time that the project may take is counted from the day of its stage.",
                "zh-Hans": "日期系推导：期限自项目所处阶段之日起计算。",
            ])
        ) { project, context in
            project.limits.compactMap { limit in
                guard limit.due == nil, let within = limit.within, let day = project.day(of: limit.from),
                    let due = within.after(day)
                else { return nil }
                return DeadlineDraft(
                    .targetDue, key: limit.to?.description, date: PartialDate(due), certainty: .derived,
                    title: limit.deadlineTitle(context))
            }
        }
    ]

    /// The day on which the project reached a stage.
    private func day(of stage: StageCode?) -> CalendarDate? {
        guard let stage else { return nil }
        return history.first { $0.code == stage }?.date?.day
    }
}

extension StageLimit {
    /// Which stage has to be reached.
    func deadlineTitle(_ context: DeadlineContext) -> String {
        let language = context.language
        let name = context.catalogue.displayName(of: context.entity, in: language)
        let stage = to.map { language.isChinese ? "阶段\($0)" : "stage \($0), \($0.title)" } ?? ""
        return DeadlineKind.targetDue.title(for: name, in: language) + language.colon + stage
    }
}
