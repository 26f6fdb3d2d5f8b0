package import StandardsModel

/// What changed from one catalogue to a newer one, in words: English or Chinese, with names in the language asked for.
package struct ChangeWords: Sendable {
    /// What became of something.
    package enum Status: String, CaseIterable, Sendable {
        case moved
        case new
        case changed
        case gone = "no longer listed"

        /// The status in words.
        package func words(in language: LanguageTag) -> String {
            guard language.isChinese else { return rawValue }
            return switch self {
            case .moved: "改期"
            case .new: "新增"
            case .changed: "变更"
            case .gone: "不再列出"
            }
        }
    }

    /// A deadline or an entity.
    package struct Item: Sendable {
        package let status: Status
        /// The date of a deadline.
        package var date: String?
        /// What happens, or what the entity is called.
        package let text: String
        /// What is otherwise about a deadline that moved.
        package var remarks: [String] = []
        /// The properties that changed.
        package var details: [Detail] = []
    }

    /// A property, and what it held and holds.
    package struct Detail: Sendable {
        package let name: String
        package let isList: Bool
        package let from: [String]
        package let to: [String]
    }

    private let older: Catalogue
    private let newer: Catalogue
    private let language: LanguageTag

    package init(from older: Catalogue, to newer: Catalogue, in language: LanguageTag) {
        self.older = older
        self.newer = newer
        self.language = language
    }

    private func say(_ english: String, _ chinese: String) -> String { language.isChinese ? chinese : english }

    // MARK: Deadlines

    package func item(_ change: DeadlineChange) -> Item {
        let deadline = change.deadline
        var item = Item(
            status: change.kind == .new ? .new : change.kind == .moved ? .moved : .gone,
            date: deadline.date?.shortWords(in: language) ?? say("no date yet", "日期未定"), text: deadline.title)
        if change.kind == .moved {
            item.remarks = change.aspects.map(remark)
        } else {
            item.remarks = [deadline.relative?.words(in: language), deadline.recurrence?.words(in: language)]
                .compactMap(\.self)
        }
        return item
    }

    private func remark(_ aspect: (name: String, from: String?, to: String?)) -> String {
        switch (aspect.name, aspect.from, aspect.to) {
        case ("date", let from?, _):
            (try? PartialDate(from)).map { $0.shortWords(in: language) }.map { say("was \($0)", "原为\($0)") }
                ?? say("was \(from)", "原为\(from)")
        case ("date", nil, _): say("was without a date", "原无日期")
        case ("certainty", let from?, let to?): "\(from) → \(to)"
        case (let name, let from?, let to?): "\(name): \(from) → \(to)"
        case (let name, let from?, nil):
            say("no longer \(name == "until" ? "until " : "")\(from)", "不再\(name == "until" ? "至" : "")\(from)")
        case (let name, nil, let to):
            say("now \(name == "until" ? "until " : "")\(to ?? "")", "现为\(name == "until" ? "至" : "")\(to ?? "")")
        }
    }

    // MARK: Entities

    package func item(_ change: EntityChange) -> Item {
        switch change.kind {
        case .added: Item(status: .new, text: newer.fullName(of: change.subject, in: language))
        case .removed: Item(status: .gone, text: older.fullName(of: change.subject, in: language))
        case .changed:
            Item(
                status: .changed, text: newer.fullName(of: change.subject, in: language),
                details: change.properties.flatMap(details))
        }
    }

    /// What is said of a property, each language of a text by itself.
    package func details(_ change: PropertyChange) -> [Detail] {
        let name = change.path.map { step in
            step.name.wordsFromCamelCase + (step.key.map { " “\(self.name(ofKey: $0))”" } ?? "")
        }.joined(separator: ", ")
        if !change.isList, let byLanguage = translations(change.from, change.to) {
            let isOne = byLanguage.count == 1 && byLanguage[0].isOnly
            return byLanguage.map { language, from, to, _ in
                Detail(
                    name: isOne ? name : "\(name) (\(language))", isList: false, from: [from].compactMap(\.self),
                    to: [to].compactMap(\.self))
            }
        }
        func texts(_ contents: [PropertyContent]) -> [String] { contents.map { text(of: $0, as: change.type) } }
        return [Detail(name: name, isList: change.isList, from: texts(change.from), to: texts(change.to))]
    }

    private typealias Translated = (language: String, from: String?, to: String?, isOnly: Bool)

    /// The languages in which a text is otherwise; nil where it is no text by language.
    private func translations(_ from: [PropertyContent], _ to: [PropertyContent]) -> [Translated]? {
        func texts(_ contents: [PropertyContent]) -> LocalizedText? {
            if case .value(.localized(let text)) = contents.first { text } else { nil }
        }
        guard texts(from) != nil || texts(to) != nil else { return nil }
        let (old, new) = (texts(from) ?? LocalizedText(), texts(to) ?? LocalizedText())
        let languages = Set((old.translations + new.translations).map(\.language)).sorted()
        return languages.filter { old[$0] != new[$0] }.map { language in
            (language.text, old[language], new[language], languages.count == 1)
        }
    }

    private func name(ofKey key: String) -> String { EntityReference(key).map(name) ?? key }

    private func name(of reference: EntityReference) -> String {
        (newer.contains(reference) ? newer : older).displayName(of: reference, in: language).cut()
    }

    private func text(of content: PropertyContent, as type: ValueType?) -> String {
        switch content {
        case .value(let value): text(of: value, as: type)
        case .record(let record): text(of: record)
        case .unknown(let value): value.compactText
        }
    }

    private func text(of value: Value, as type: ValueType?) -> String {
        switch value {
        case .text(let text): if case .code = type { text.wordsFromHyphens } else { text }
        case .localized(let text): text.text(in: language)
        case .date(let date): date.shortWords(in: language)
        case .time(.date(let date)): date.shortWords(in: language)
        case .time(.time(let time)): time.description
        case .integer(let integer): String(integer)
        case .number(let number): number.description
        case .boolean(let boolean): boolean ? say("yes", "是") : say("no", "否")
        case .reference(let reference): name(of: reference)
        }
    }

    /// The first thing that it holds, and the others with their names; the key of a record is for links.
    private func text(of record: RecordContent) -> String {
        record.members.filter { $0.name != "key" }.enumerated().map { place, member in
            let texts = member.contents.map { content in
                if case .record = content {
                    "(\(text(of: content, as: nil)))"
                } else {
                    text(of: content, as: member.type)
                }
            }.joined(separator: "; ")
            return place == 0 ? texts : "\(member.name.wordsFromCamelCase) \(texts)"
        }.joined(separator: ", ")
    }
}

extension ChangeWords.Detail {
    /// The property in one line: `level: sector → national`.
    ///
    /// - Parameter shown: How a text is written.
    package func line(in language: LanguageTag, shown: (String) -> String = { $0 }) -> String {
        let name = shown(name) + language.colon
        if !isList, let from = from.first, let to = to.first { return "\(name)\(shown(from)) → \(shown(to))" }
        let (went, came) = language.isChinese ? ("删除", "增加") : ("removed ", "added ")
        return name + (from.map { went + shown($0) } + to.map { came + shown($0) }).joined(separator: "; ")
    }
}
