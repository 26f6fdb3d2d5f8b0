extension PartialDate {
    /// When something happens whose date is no certain day, as one says it: `by the end of 2025`; nil for a certain day,
    /// and where there is no last day.
    ///
    /// - Parameter language: Chinese, or else English.
    public func wordsIfImprecise(in language: LanguageTag = .english) -> String? {
        guard day == nil, last != nil else { return nil }
        let bound = isInterval ? end : start
        return language.isChinese ? bound.chineseEnd + "前" + bound.chineseDoubt : "by \(bound.englishEnd)"
    }

    /// When something begins whose date is no certain day: `in March 2025`, `between July and September 2024`; nil for a
    /// certain day.
    ///
    /// - Parameter language: Chinese, or else English.
    package func wordsOfBeginningIfImprecise(in language: LanguageTag) -> String? {
        guard day == nil, let words = words(in: language) else { return nil }
        guard !language.isChinese, !start.isApproximate else { return words }
        switch precision {
        case .interval:
            return start.isDate && end.isDate ? "between \(Self.words(from: start, " and ", to: end))" : words
        case .day: return "on \(words)"
        case .month, .season, .year, .decade, .century: return "in \(words)"
        }
    }

    /// The date as one says it: `20 October 2024`, `spring 2025`, `the 2020s`, `16 to 18 July 2024`; nil where an
    /// interval has no ends.
    ///
    /// - Parameter language: Chinese, or else English.
    package func words(in language: LanguageTag) -> String? {
        guard isInterval else { return language.isChinese ? start.chinese : start.english }
        switch (start.isDate, end.isDate, language.isChinese) {
        case (true, true, false): return Self.words(from: start, " to ", to: end)
        case (true, true, true): return "\(start.chinese)至\(end.chinese(after: start))"
        case (true, false, false): return "from \(start.english) on"
        case (true, false, true): return "\(start.chinese)起"
        case (false, true, false): return "until \(end.english)"
        case (false, true, true): return "至\(end.chinese)"
        case (false, false, _): return nil
        }
    }

    /// The date by numbers where it is one day, month or year without doubt, as tables have it, and else in words.
    ///
    /// - Parameter language: Chinese, or else English.
    package func shortText(in language: LanguageTag = .english) -> String {
        let isPlain =
            [.day, .month, .year].contains(precision) && !isApproximate && !isUncertain && !hasUnspecifiedDigits
        return isPlain ? description : words(in: language) ?? description
    }

    /// Two ends in English, of which the first leaves out what the second says too.
    private static func words(from start: DateBound, _ joint: String, to end: DateBound) -> String {
        let isPlain = !start.isApproximate && !start.isUncertain
        guard isPlain, start.year == end.year, start.precision == end.precision else {
            return start.english + joint + end.english
        }
        switch start.precision {
        case .day: return (start.month == end.month ? "\(start.day)" : start.englishDay) + joint + end.english
        case .month, .season: return start.englishPart + joint + end.english
        default: return start.english + joint + end.english
        }
    }
}

extension DateBound {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let seasons = ["spring", "summer", "autumn", "winter"]
    private static let chineseSeasons = ["春季", "夏季", "秋季", "冬季"]

    /// `August`, `spring`.
    fileprivate var englishPart: String { month > 20 ? Self.seasons[month - 21] : Self.months[month - 1] }
    /// `16 July`.
    fileprivate var englishDay: String { "\(day) \(englishPart)" }

    private var englishPeriod: String {
        switch precision {
        case .day: "\(englishDay) \(year)"
        case .month, .season: "\(englishPart) \(year)"
        case .decade: "the \(year)s"
        case .century: "the years \(year) to \(year + 99)"
        case .year, .interval: "\(year)"
        }
    }

    private var doubt: String { isUncertain ? ", uncertain" : "" }
    private var about: String { isApproximate ? "about " : "" }
    fileprivate var english: String { about + englishPeriod + doubt }

    /// Its last day: that of a period by the period's name.
    fileprivate var englishEnd: String {
        let isDay = precision == .day
        let period = precision == .century ? "\(year + 99)" : englishPeriod
        return about + (isDay ? "" : "the end of ") + period + doubt
    }

    private var chinesePeriod: String {
        switch precision {
        case .day: "\(year)年\(month)月\(day)日"
        case .month: "\(year)年\(month)月"
        case .season: "\(year)年\(Self.chineseSeasons[month - 21])"
        case .decade: "\(year)年代"
        case .century: "\(year)年至\(year + 99)年"
        case .year, .interval: "\(year)年"
        }
    }

    fileprivate var chineseDoubt: String { isUncertain ? "，待确认" : "" }
    fileprivate var chinese: String { (isApproximate ? "约" : "") + chinesePeriod + chineseDoubt }

    fileprivate var chineseEnd: String {
        let end =
            switch precision {
            case .day: chinesePeriod
            case .month, .year, .interval: chinesePeriod + "底"
            case .season, .decade: chinesePeriod + "末"
            case .century: "\(year + 99)年底"
            }
        return (isApproximate ? "约" : "") + end
    }

    /// What it says that an end before it does not: `9月` after `2024年7月`.
    fileprivate func chinese(after start: DateBound) -> String {
        guard start.year == year, start.precision == precision, precision == .day || precision == .month,
            !isApproximate
        else { return chinese }
        let sameMonth = precision == .day && start.month == month
        let text = precision == .day ? (sameMonth ? "\(day)日" : "\(month)月\(day)日") : "\(month)月"
        return text + chineseDoubt
    }
}
