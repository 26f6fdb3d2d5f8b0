/// The forms of recurrences.
extension Recurrence.Rhythm.Phrase {
    static let all = english + rules + chinese

    /// A unit in which things come round, as the words of the forms name it.
    private enum Unit: Int32 {
        case day, week, month, year, quarter, halfYear, fortnight

        /// So many of it.
        func times(_ count: Int) -> Recurrence.Rhythm? {
            let (factor, unit): (Int, TimeUnit) =
                switch self {
                case .day: (1, .day)
                case .week: (1, .week)
                case .month: (1, .month)
                case .year: (1, .year)
                case .quarter: (3, .month)
                case .halfYear: (6, .month)
                case .fortnight: (2, .week)
                }
            return Length(count * factor, unit).map { .init(interval: $0) }
        }
    }

    /// A form that says so many units, or one of them.
    private static func counted(_ pieces: [SpanPiece], count: Int? = nil) -> Self {
        Self(pieces) { reading in
            Unit(rawValue: Int32(truncatingIfNeeded: reading[.unit]))?.times(count ?? reading[.count])
        }
    }

    /// A form that says so many times a year.
    private static func yearly(_ pieces: [SpanPiece]) -> Self {
        Self(pieces) { Unit.month.times(12 / max($0[.count], 1)) }
    }

    /// A form that says a month of every year.
    private static func month(_ pieces: [SpanPiece]) -> Self {
        Self(pieces) { reading in
            Length(1, .year).map { .init(interval: $0, month: Int8(truncatingIfNeeded: reading[.month])) }
        }
    }

    /// A form that says the last working day of each unit.
    private static func lastWorkingDay(_ pieces: [SpanPiece]) -> Self {
        Self(pieces) { reading in
            var rhythm = Unit(rawValue: Int32(truncatingIfNeeded: reading[.unit]))?.times(1)
            rhythm?.isLastWorkingDay = true
            return rhythm
        }
    }

    private static func words(_ words: KeyValuePairs<String, Unit>) -> SpanPiece {
        .words(words.map { SpanWord($0.key, $0.value.rawValue) }, .unit)
    }

    private static func times(_ words: KeyValuePairs<String, Int32>) -> SpanPiece {
        .words(words.map { SpanWord($0.key, $0.value) }, .count)
    }

    // MARK: English

    private static let units = words([
        "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month, "year": .year,
        "years": .year,
    ])
    private static let allUnits = words([
        "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month, "year": .year,
        "years": .year, "quarter": .quarter, "half-year": .halfYear, "half year": .halfYear, "fortnight": .fortnight,
    ])
    private static let every = SpanPiece.any("every ", "each ", "once every ", "once in every ", "once in ")
    private static let months = SpanPiece.words(
        MonthWords.english.enumerated().map { SpanWord($1, Int32($0 + 1)) }, .month)

    private static let english: [Self] = [
        counted([every, .number(.english), .any(" "), units]),
        Self([every, .number(.smallEnglish), .any(" quarters", " quarter")]) { Unit.quarter.times($0[.count]) },
        counted([.any("every ", "each ", "once a ", "once per ", "once each ", "once every "), allUnits], count: 1),
        counted([.any("every other ", "once every other "), units], count: 2),
        counted([.any("every ", "once every "), .number(.englishOrdinal), .any(" "), units]),
        yearly([
            times([
                "twice": 2, "two times": 2, "2 times": 2, "thrice": 3, "three times": 3, "3 times": 3, "four times": 4,
                "4 times": 4, "six times": 6, "6 times": 6, "twelve times": 12, "12 times": 12,
            ]),
            .any(" a year", " per year", " each year", " every year", " yearly", " annually"),
        ]),
        counted(
            [
                words([
                    "daily": .day, "weekly": .week, "fortnightly": .fortnight, "monthly": .month,
                    "quarterly": .quarter, "half-yearly": .halfYear, "half yearly": .halfYear,
                    "semi-annually": .halfYear, "semiannually": .halfYear, "yearly": .year, "annually": .year,
                ])
            ], count: 1),
        Self([times(["biennially": 2, "triennially": 3])]) { Unit.year.times($0[.count]) },
        month([.any("every ", "each ", "by the end of every ", "by the end of each "), months]),
        month([
            .any("in ", "every ", "each ", "by the end of "), months,
            .any(" each year", " every year", " of each year", " of every year"),
        ]),
        month([
            .any(
                "every year in ", "each year in ", "yearly in ", "annually in ", "every year by the end of ",
                "each year by the end of "), months,
        ]),
        lastWorkingDay([
            .any("last ", "the last ", "on the last ", "by the last "), .any("working", "business"),
            .any(" day of each ", " day of every "),
            words([
                "month": .month, "quarter": .quarter, "half-year": .halfYear, "half year": .halfYear, "year": .year,
            ]),
        ]),
    ]

    // MARK: RFC 5545 and ISO 8601

    private static let frequencies = words(["DAILY": .day, "WEEKLY": .week, "MONTHLY": .month, "YEARLY": .year])

    private static let rules: [Self] = [
        counted([.maybe("FREQ=", "RRULE:FREQ="), frequencies], count: 1),
        counted([.any("FREQ=", "RRULE:FREQ="), frequencies, .any(";INTERVAL="), .number(.digits)]),
        Self([.any("R/"), .length(LengthPhrase.iso)]) { reading in reading.length.map { .init(interval: $0) } },
    ]

    // MARK: Chinese

    private static let chineseMonths: SpanPiece = {
        let names = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
        let words = names.enumerated().flatMap { place, name in
            let number = place + 1
            return ([name, "\(number)"] + (number < 10 ? ["0\(number)"] : [])).map { SpanWord($0 + "月", Int32(number)) }
        }
        return .words(words, .month)
    }()

    private static let chinese: [Self] = [
        counted([
            .any("每"), .number(.chinese), .maybe(" "),
            words([
                "日": .day, "天": .day, "周": .week, "个星期": .week, "星期": .week, "个月": .month, "年": .year,
            ]),
            .maybe("一次"),
        ]),
        Self([.any("每"), .number(.smallChinese), .maybe(" "), .any("个季度", "季度"), .maybe("一次")]) {
            Unit.quarter.times($0[.count])
        },
        counted(
            [
                .any("每"),
                words([
                    "日": .day, "天": .day, "周": .week, "个星期": .week, "星期": .week, "个月": .month, "月": .month,
                    "个季度": .quarter, "季度": .quarter, "季": .quarter, "半年": .halfYear, "年度": .year, "年": .year,
                ]),
                .maybe("一次"),
            ], count: 1),
        Self([.any("一年一次")]) { _ in Unit.year.times(1) },
        yearly([
            .any("每年", "一年", "每年度"),
            times([
                "两次": 2, "二次": 2, "2次": 2, "三次": 3, "3次": 3, "四次": 4, "4次": 4, "六次": 6, "6次": 6,
                "十二次": 12, "12次": 12,
            ]),
        ]),
        month([.any("每年", "每年度"), chineseMonths, .maybe("份"), .maybe("底", "末", "底前", "末前", "底之前")]),
        lastWorkingDay([
            .any("每", "每个"),
            words(["月": .month, "季度": .quarter, "季": .quarter, "半年": .halfYear, "年": .year]),
            .maybe("的"), .any("最后一个工作日", "最后1个工作日"),
        ]),
    ]
}
