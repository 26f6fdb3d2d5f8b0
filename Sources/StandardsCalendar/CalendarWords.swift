import StandardsModel

/// What the calendar says of its own, in English or Chinese.
struct CalendarWords {
    let language: LanguageTag
    private let isChinese: Bool
    /// What rules say of the dates that they derive, by the names of the rules.
    private let explanations: [String: String]

    init(language: LanguageTag, schema: CatalogueSchema) {
        self.language = language
        isChinese = language.isChinese
        var reader = ExplanationReader(language: language.spoken)
        schema.visit(with: &reader)
        explanations = reader.explanations
    }

    private struct ExplanationReader: EntityTypeVisitor {
        let language: LanguageTag
        var explanations: [String: String] = [:]
        mutating func visit<E: Entity>(_ type: E.Type) {
            for rule in E.deadlineRules where !rule.explanation.isEmpty {
                explanations[rule.name] = rule.explanation.text(in: language)
            }
        }
    }

    private func say(_ english: String, _ chinese: String) -> String { isChinese ? chinese : english }

    var deadlines: String { say("Deadlines", "期限") }
    var events: String { say("Events", "活动") }
    var otherSectors: String { say("Other sectors", "其他领域") }
    var cancelled: String { say("Cancelled", "已取消") }
    var unlisted: String { say("No longer listed", "不再列出") }
    var undated: String { say("Without a date", "日期未定") }
    var colon: String { language.colon }
    var comma: String { isChinese ? "，" : ", " }
    var concerns: String { say("Concerns", "对象") }
    var audience: String { say("For", "适用于") }
    var condition: String { say("Hangs on", "取决于") }
    var note: String { say("Note", "备注") }
    var source: String { say("Source", "来源") }
    var organisers: String { say("Organised by", "主办") }
    var publisher: String { say("Published by", "发布") }
    var licence: String { say("Licence", "许可") }
    var page: String { say("Page", "网页") }
    func article(_ number: Int) -> String { say("article \(number)", "第\(number)篇") }
    func quoted(_ text: String) -> String { isChinese ? "《\(text)》" : "“\(text)”" }

    /// A kind of deadline in words: `comments close`.
    func category(of kind: DeadlineKind) -> String { kind.code.wordsFromHyphens }

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
        guard deadline.certainty == .derived else { return deadline.certainty.sentence(in: language) }
        if deadline.basis == Deadline.relativeBasis {
            return say("The date is counted from another that is known.", "日期自另一已知日期起计算。")
        }
        guard let explanation = explanations[deadline.basis] else {
            return say("The date is derived by the rule “\(deadline.basis)”.", "日期系按规则“\(deadline.basis)”推导。")
        }
        return explanation.fillingIn(origin)
    }

    /// On what a date hangs: in English by its one spelling, in Chinese as the source has it.
    func relative(_ date: RelativeDate) -> String { say(date.canonical, date.text) }

    /// That an entry was moved; nil where the dates are the same in words.
    func moved(from former: EventTime, to date: EventTime) -> String? {
        guard let from = words(of: former), let to = words(of: date), from != to else { return nil }
        return say("Moved from \(from) to \(to).", "由\(from)改为\(to)。")
    }

    private func words(of time: EventTime) -> String? {
        guard let day = time.date.words(in: language), case .time = time else { return time.date.words(in: language) }
        let clock = time.description.split(separator: "T").dropFirst().joined()
        return "\(day)\(comma)\(clock)"
    }

    /// What is said before the title of an entry that is no longer listed.
    func mark(_ fate: EntryHistory.Fate) -> String? {
        switch fate {
        case .listed: nil
        case .undated: undated
        case .unlisted: unlisted
        case .cancelled: cancelled
        }
    }

    /// Why an entry is no longer listed.
    func reason(_ fate: EntryHistory.Fate, _ edition: CatalogueHeader) -> String? {
        let name = name(of: edition)
        return switch fate {
        case .listed: nil
        case .unlisted: say("The edition \(name) no longer lists it.", "\(name)版不再列出此项。")
        case .undated: say("The edition \(name) has no date for it.", "\(name)版未给出日期。")
        case .cancelled(let fact): say("The catalogue says: \(fact).", "目录载明：\(fact)。")
        }
    }

    /// An edition as readers know it: `of 2024-09/2024-10`.
    private func name(of edition: CatalogueHeader) -> String {
        if let covers = edition.covers { return say("of \(covers)", "\(covers)") }
        if let day = edition.modified.flatMap({ PartialDate($0).words(in: language) }) { return say("of \(day)", day) }
        return "“\(edition.id?.text.cut(to: 100) ?? "")”"
    }

    /// How often it comes round and until when, and that the calendar shows it once where no rule repeats it.
    func recurrence(_ recurrence: Recurrence, until: CalendarDate?, hasRule: Bool) -> String {
        let phrase = recurrence.words(in: language)
        let end = until.map { say(", until \($0)", "，至\($0)") } ?? ""
        let often = say("It comes round \(phrase)\(end).", "周期：\(phrase)\(end)。")
        return hasRule ? often : often + say(" The calendar has its first time alone.", "日历仅记首次。")
    }
}

extension String {
    /// The sentence with the name in the place of its first `%`.
    fileprivate func fillingIn(_ name: String) -> String {
        guard let mark = utf8.firstIndex(of: UInt8(ascii: "%")) else { return self }
        return self[..<mark] + name + self[utf8.index(after: mark)...]
    }
}
