package import StandardsIdentifiers

extension RelativeDate {
    /// On what it hangs, as it is said in a sentence: in English by its one spelling, in Chinese as the source has it
    /// where that is Chinese; what could not be read, as it is written.
    ///
    /// - Parameter language: Chinese, or else English.
    package func words(in language: LanguageTag) -> String {
        guard language.isChinese, let meaning else { return canonical }
        return text.hasIdeographs ? text : meaning.chinese
    }
}

extension RelativeDate.Meaning {
    fileprivate var chinese: String {
        let milestone = RelativeDate.Milestone(in: event)
        let name = milestone.map { Self.quoted($0.object ?? "") + $0.anchor.chinese } ?? Self.quoted(event)
        let length = length?.chinese ?? ""
        switch direction {
        case .after: return "\(name)之日后\(length)"
        case .before: return "\(name)之日前\(length)"
        case .within: return event.isEmpty ? "\(length)内" : "自\(name)之日起\(length)内"
        case .withinBefore: return "\(name)之日前\(length)内"
        case .when: return milestone == nil ? "\(name)时" : "自\(name)之日起"
        case .byEndOf: return "\(name)\(nth("次年年底", "年年底", "次月月底", "个月月底"))前"
        case .onFirstDayOf: return "\(name)\(nth("次年", "年", "次月", "个月"))第一天"
        }
    }

    /// A text in quotes, unless it is Chinese.
    private static func quoted(_ text: String) -> String { text.isEmpty || text.hasIdeographs ? text : "“\(text)”" }

    /// The month or the year of the calendar: the next, or which one after it.
    private func nth(_ nextYear: String, _ years: String, _ nextMonth: String, _ months: String) -> String {
        guard let length else { return "" }
        let isYear = length.unit == .year
        return length.count == 1
            ? (isYear ? nextYear : nextMonth) : "后第\(length.count)\(isYear ? years : months)"
    }
}

extension Length {
    /// `6个月`.
    fileprivate var chinese: String {
        switch unit {
        case .day: "\(count)天"
        case .workingDay: "\(count)个工作日"
        case .week: "\(count)周"
        case .month: "\(count)个月"
        case .year: "\(count)年"
        }
    }
}

extension RelativeDate.Anchor {
    fileprivate var chinese: String {
        switch self {
        case .publication: "发布"
        case .adoption: "通过"
        case .promulgation: "公布"
        case .approval: "批准"
        case .issue: "印发"
        case .implementation: "实施"
        case .application: "适用"
        case .circulation: "分发"
        case .entryIntoForce: "生效"
        case .voteOpening: "投票开始"
        case .announcement: "公告"
        case .expiry: "届满"
        case .withdrawal: "废止"
        }
    }
}

extension String {
    /// Whether it has a Chinese character.
    fileprivate var hasIdeographs: Bool { unicodeScalars.contains { ("\u{3400}"..."\u{9FFF}").contains($0) } }
}
