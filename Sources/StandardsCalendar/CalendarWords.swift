import StandardsModel

/// What the calendar says of its own, in English or Chinese.
struct CalendarWords {
    let language: LanguageTag
    private let isChinese: Bool

    init(language: LanguageTag) {
        self.language = language
        isChinese = language.isChinese
    }

    private func say(_ english: String, _ chinese: String) -> String { isChinese ? chinese : english }

    var deadlines: String { say("Deadlines", "期限") }
    var events: String { say("Events", "活动") }
    var otherSectors: String { say("Other sectors", "其他领域") }
    var cancelled: String { say("Cancelled", "已取消") }
    var colon: String { language.colon }
    var comma: String { isChinese ? "，" : ", " }
    var concerns: String { say("Concerns", "对象") }
    var audience: String { say("For", "适用于") }
    var condition: String { say("Hangs on", "取决于") }
    var note: String { say("Note", "备注") }
    var source: String { say("Source", "来源") }
    var organisers: String { say("Organised by", "主办") }
    var page: String { say("Page", "网页") }
    func article(_ number: Int) -> String { say("article \(number)", "第\(number)篇") }
    func quoted(_ text: String) -> String { isChinese ? "《\(text)》" : "“\(text)”" }

    /// A kind of deadline in words: `comments close`.
    func category(of kind: DeadlineKind) -> String {
        String(kind.code.map { $0 == "-" ? " " : $0 })
    }

    /// What a calendar of one kind is called.
    func plural(of kind: DeadlineKind) -> String {
        let words = category(of: kind)
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// What is said of a date that is no certain day.
    func imprecise(_ date: PartialDate, _ last: CalendarDate) -> String {
        say(
            "The date is known as \(date); the entry stands on the last day of it, \(last).",
            "日期仅知为\(date)；本条目记于该时段的最后一天\(last)。")
    }

    /// How certain the date is.
    func certainty(of deadline: Deadline, origin: String) -> String {
        switch deadline.certainty {
        case .stated: say("The date is stated by the source.", "日期由来源明确给出。")
        case .proposed:
            say("The date is only proposed in a draft and may change.", "日期仅见于征求意见稿，可能变更。")
        case .derived:
            switch deadline.basis {
            case "superseded-by-replacement":
                say(
                    "The date is derived: an old standard gives way on the day on which the new one, \(origin), takes effect.",
                    "日期系推导：旧标准自新标准\(origin)实施之日起被代替。")
            case "mandatory-review-after-five-years":
                say(
                    "The date is derived: a mandatory standard is reviewed five years after it takes effect.",
                    "日期系推导：强制性标准实施五年后应复审。")
            case "expiry-after-validity":
                say(
                    "The date is derived: the time for which it is valid is counted from its coming into force.",
                    "日期系推导：自生效之日起按有效期计算。")
            default: say("The date is derived by the rule “\(deadline.basis)”.", "日期系按规则“\(deadline.basis)”推导。")
            }
        }
    }

    /// How often it comes round.
    func recurrence(_ recurrence: Recurrence) -> String {
        say("It comes round \(recurrence).", "周期：\(recurrence)。")
    }
}
