package import StandardsIdentifiers

extension Recurrence {
    /// How often it comes round, as it is said in a sentence: `every year`, `on the last working day of each quarter`.
    ///
    /// - Parameter language: Chinese, or else English; what could not be read is quoted as it is written.
    package func words(in language: LanguageTag) -> String {
        guard let rhythm else { return "“\(text)”" }
        if language.isChinese { return rhythm.chinese }
        return rhythm.isLastWorkingDay ? "on the \(rhythm.text)" : rhythm.text
    }
}

extension Recurrence.Rhythm {
    fileprivate var chinese: String {
        let count = interval.count
        let name: String
        switch (count, interval.unit) {
        case (1, .day), (1, .workingDay): name = "天"
        case (1, .week): name = "周"
        case (1, .month): name = "月"
        case (1, .year): name = "年"
        case (3, .month): name = "季度"
        case (6, .month): name = "半年"
        case (_, .day), (_, .workingDay): name = "\(count)天"
        case (_, .week): name = "\(count)周"
        case (_, .month): name = "\(count)个月"
        case (_, .year): name = "\(count)年"
        }
        if isLastWorkingDay { return "每\(name)最后一个工作日" }
        return month > 0 ? "每年\(month)月" : "每\(name)"
    }
}
