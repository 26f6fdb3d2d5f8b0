package import StandardsModel

/// What calendars and feeds say of their own about an entry, in English or Chinese.
package struct EntryWords: Sendable {
    package let language: LanguageTag
    private let isChinese: Bool
    /// What rules say of the dates that they derive, by the names of the rules.
    private let explanations: [String: String]

    package init(language: LanguageTag, schema: CatalogueSchema) {
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

    /// The words in the language in which the package has some.
    package func say(_ english: String, _ chinese: String) -> String { isChinese ? chinese : english }

    package var colon: String { language.colon }
    package var comma: String { say(", ", "，") }
    package var deadlines: String { say("Deadlines", "期限") }
    package var concerns: String { say("Concerns", "对象") }
    package var audience: String { say("For", "适用于") }
    package var condition: String { say("Hangs on", "取决于") }
    package var note: String { say("Note", "备注") }
    package var source: String { say("Source", "来源") }
    package func article(_ number: Int) -> String { say("article \(number)", "第\(number)篇") }
    package func quoted(_ text: String) -> String { say("“\(text)”", "《\(text)》") }

    /// A kind of deadline in words: `comments close`.
    package func category(of kind: DeadlineKind) -> String { kind.code.wordsFromHyphens }

    /// How certain the date is.
    package func certainty(of deadline: Deadline, origin: String) -> String {
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
    package func relative(_ date: RelativeDate) -> String { say(date.canonical, date.text) }

    /// How often it comes round and until when.
    package func recurrence(_ recurrence: Recurrence, until: CalendarDate?) -> String {
        let phrase = recurrence.words(in: language)
        let end = until.map { say(", until \($0)", "，至\($0)") } ?? ""
        return say("It comes round \(phrase)\(end).", "周期：\(phrase)\(end)。")
    }
}

extension String {
    /// The sentence with the name in the place of its first `%`.
    fileprivate func fillingIn(_ name: String) -> String {
        guard let mark = utf8.firstIndex(of: UInt8(ascii: "%")) else { return self }
        return self[..<mark] + name + self[utf8.index(after: mark)...]
    }
}
