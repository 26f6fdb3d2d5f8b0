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
    package var since: String { say("Since", "起始") }
    package var until: String { say("Until", "截止") }
    package var asker: String { say("Asked by", "征求单位") }
    package var number: String { say("Number", "编号") }
    package var answer: String { say("Answer", "反馈") }
    package var read: String { say("Read", "查阅") }
    package var audience: String { say("For", "适用于") }
    package var condition: String { say("Hangs on", "取决于") }
    package var note: String { say("Note", "备注") }
    package var source: String { say("Source", "来源") }
    package func article(_ number: Int) -> String { say("article \(number)", "第\(number)篇") }
    package func quoted(_ text: String) -> String { say("“\(text)”", "《\(text)》") }

    package var cancelled: String { say("Cancelled", "已取消") }
    package var unlisted: String { say("No longer listed", "不再列出") }

    /// That an edition lacks what the one before had.
    package func unlisted(by edition: CatalogueHeader) -> String {
        let name = name(of: edition)
        return say("The edition \(name) no longer lists it.", "\(name)版不再列出此项。")
    }

    /// The fact for which something is cancelled.
    package func statement(_ fact: String) -> String { say("The catalogue says: \(fact).", "目录载明：\(fact)。") }

    /// An edition as readers know it: `of 2024-09 to 2024-10`.
    package func name(of edition: CatalogueHeader) -> String {
        if let covers = edition.covers {
            return say("of \(text(of: covers))", text(of: covers))
        }
        if let day = edition.modified.flatMap({ PartialDate($0).words(in: language) }) { return say("of \(day)", day) }
        return "“\(edition.id?.text.cut(to: 100) ?? "")”"
    }

    /// What an entity states of others, as far as readers of entries need it, in the order in which they do: by whom it
    /// comes, whom to ask, what it replaces, on what it rests.
    package static let ties: [(relation: Relation, english: String, chinese: String)] = [
        (.organises.inverse, "Organised by", "组织单位"), (.issues.inverse, "Issued by", "发布机构"),
        (.competentFor.inverse, "Authority", "主管部门"), (.responsibleFor.inverse, "Committee", "归口单位"),
        (.consultsOn, "About", "征求意见对象"), (.replaces, "Replaces", "代替"), (.revises, "Revises", "修订"),
        (.repeals, "Repeals", "废止"), (.amends, "Amends", "修改"), (.requirementOf, "Scheme", "所属制度"),
        (.applies, "Standards", "适用标准"), (.testsBy, "Tested by", "检测依据"),
        (.legalBasisOf.inverse, "Legal basis", "法律依据"), (.implements, "Carries out", "落实"),
        (.announces.inverse, "Announced by", "公告"), (.hosts.inverse, "Hosted by", "承办单位"),
        (.partOf, "Part of", "属于"), (.editionOf, "Edition of", "所属系列"),
    ]

    /// What a property is called before its value: in English by its name, in Chinese by what is said of its like.
    package func label(_ property: AnyProperty, _ chinese: String) -> String {
        guard !isChinese else { return chinese }
        let words = property.name.wordsFromCamelCase
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// Which of these ties say whom to ask, the nearest first.
    package static let contacts: Set<Relation> = [
        .organises.inverse, .issues.inverse, .competentFor.inverse, .responsibleFor.inverse,
    ]

    /// That a list goes on.
    package func more(_ count: Int) -> String { say("\(count) more", "另有\(count)项") }

    /// A kind of deadline in words, without what happens to whom: `comments close`, `征求意见截止`.
    package func category(of kind: DeadlineKind) -> String {
        isChinese ? kind.title(for: "", in: language).filter { !"：:，, ".contains($0) } : kind.code.wordsFromHyphens
    }

    /// The title of a deadline in at most so many characters: what happens and the code first, and at the end what is
    /// imprecise or only proposed about the date; what goes beyond is left out, word by word.
    package func summary(of deadline: Deadline, limit: Int = 60) -> String {
        let title = deadline.title
        guard title.isLonger(than: limit) else { return title }
        let remark = deadline.remark(in: language)
        return title.hasSuffix(remark)
            ? summary(String(title.dropLast(remark.count)), remark, limit: limit) : summary(title, "", limit: limit)
    }

    /// A title and a remark behind it in at most so many characters; what goes beyond is left out of the title, word by
    /// word.
    package func summary(_ title: String, _ remark: String, limit: Int = 60) -> String {
        guard title.unicodeScalars.count + remark.unicodeScalars.count > limit else { return title + remark }
        return title.cutBetweenWords(to: max(limit - remark.unicodeScalars.count, limit / 2)) + remark
    }

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

    /// By which rule a deadline follows from another that is told beside it: what the rule says after its head.
    package func reason(of deadline: Deadline, origin: String) -> String {
        let sentence = certainty(of: deadline, origin: origin)
        guard let mark = colon.first, let head = sentence.firstIndex(of: mark) else { return sentence }
        let rest = sentence[head...].dropFirst(colon.count)
        return rest.prefix(1).uppercased() + rest.dropFirst()
    }

    /// On what a date hangs.
    package func relative(_ date: RelativeDate) -> String { date.words(in: language) }

    /// A date as it is said in a sentence.
    package func text(of date: PartialDate) -> String { date.words(in: language) ?? short(date) }
    /// A date in a table: by numbers where it is one day, month or year, and else in words; never a code.
    package func short(_ date: PartialDate) -> String { date.shortWords(in: language) }
    /// A day as it is said in a sentence.
    package func text(of day: CalendarDate) -> String { text(of: PartialDate(day)) }

    /// How often it comes round and until when.
    package func recurrence(_ recurrence: Recurrence, until: CalendarDate?) -> String {
        let phrase = recurrence.words(in: language)
        let end = until.map { say(", until \(text(of: $0))", "，至\(text(of: $0))") } ?? ""
        return say("It comes round \(phrase)\(end).", "周期：\(phrase)\(end)。")
    }
}

extension PartialDate {
    /// The date as tables have it, where a period without ends has words too.
    package func shortWords(in language: LanguageTag) -> String {
        guard words(in: language) == nil else { return shortText(in: language) }
        return language.isChinese ? "起止不定" : "an open period"
    }
}

extension String {
    /// The sentence with the name in the place of its first `%`.
    fileprivate func fillingIn(_ name: String) -> String {
        guard let mark = utf8.firstIndex(of: UInt8(ascii: "%")) else { return self }
        return self[..<mark] + name + self[utf8.index(after: mark)...]
    }
}
