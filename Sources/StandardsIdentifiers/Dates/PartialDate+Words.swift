extension PartialDate {
    /// When something happens whose date is no certain day, as one says it: `by the end of 2025`; nil for a certain day,
    /// and where there is no last day.
    ///
    /// - Parameter language: Chinese, or else English.
    public func wordsIfImprecise(in language: LanguageTag = .english) -> String? {
        guard day == nil, let last else { return nil }
        let bound = isInterval ? end : start
        return language.isChinese ? Self.chinese(bound, last, "前") : "by \(Self.english(bound, last))"
    }

    /// The last day of the date as one says it: `20 October 2024`, `about the end of 2025`; nil where there is none.
    ///
    /// - Parameter language: Chinese, or else English.
    package func words(in language: LanguageTag) -> String? {
        guard let last else { return nil }
        let bound = isInterval ? end : start
        return language.isChinese ? Self.chinese(bound, last, "") : Self.english(bound, last)
    }

    private static func english(_ bound: DateBound, _ last: CalendarDate) -> String {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        let seasons = ["spring", "summer", "autumn", "winter"]
        let period: String
        switch bound.precision {
        case .day:
            let about = bound.isApproximate ? "about " : ""
            let day = "\(last.day) \(months[last.month - 1]) \(last.year)"
            return "\(about)\(day)\(bound.isUncertain ? ", uncertain" : "")"
        case .month: period = "\(months[last.month - 1]) \(last.year)"
        case .season: period = "\(seasons[bound.month - 21]) \(bound.year)"
        case .decade: period = "the \(bound.year)s"
        case .year, .century, .interval: period = "\(last.year)"
        }
        let about = bound.isApproximate ? "about " : ""
        return "\(about)the end of \(period)\(bound.isUncertain ? ", uncertain" : "")"
    }

    private static func chinese(_ bound: DateBound, _ last: CalendarDate, _ before: String) -> String {
        let seasons = ["春季", "夏季", "秋季", "冬季"]
        let period: String
        switch bound.precision {
        case .day: period = "\(last.year)年\(last.month)月\(last.day)日"
        case .month: period = "\(last.year)年\(last.month)月底"
        case .season: period = "\(bound.year)年\(seasons[bound.month - 21])末"
        case .year, .decade, .century, .interval: period = "\(last.year)年底"
        }
        return "\(bound.isApproximate ? "约" : "")\(period)\(before)\(bound.isUncertain ? "，待确认" : "")"
    }
}
