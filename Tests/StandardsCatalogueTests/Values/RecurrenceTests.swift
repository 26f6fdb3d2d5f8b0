import StandardsModel
import Testing

@Suite("Recurrences")
struct RecurrenceTests {
    @Test(
        "Each canonical text is said in many ways",
        arguments: [
            (
                "every year",
                [
                    "every year", "each year", "yearly", "annually", "Annually", "once a year", "once per year",
                    "every 1 year", "every one year", "every years", "once every year", "YEARLY", "FREQ=YEARLY",
                    "RRULE:FREQ=YEARLY", "R/P1Y", "每年", "每年一次", "每一年", "一年一次", "每年度", "once in a year",
                ]
            ),
            (
                "every 2 years",
                [
                    "every 2 years", "every two years", "every other year", "every second year", "every 2nd year",
                    "biennially", "once every two years", "FREQ=YEARLY;INTERVAL=2", "R/P2Y", "每两年", "每2年", "每二年一次",
                ]
            ),
            ("every 3 years", ["every third year", "every three years", "triennially", "每三年", "once in three years"]),
            (
                "every 6 months",
                [
                    "twice a year", "twice yearly", "two times per year", "every six months", "half-yearly",
                    "semi-annually", "every half-year", "every half year", "FREQ=MONTHLY;INTERVAL=6", "每半年", "每六个月",
                    "每年两次", "一年二次", "2 times a year", "每半年一次",
                ]
            ),
            (
                "every 3 months",
                [
                    "quarterly", "every quarter", "each quarter", "once a quarter", "four times a year",
                    "every 3 months",
                    "每季度", "每个季度", "每季", "每季度一次", "每三个月", "每年四次",
                ]
            ),
            ("every 4 months", ["three times a year", "thrice yearly", "每年三次"]),
            ("every 18 months", ["R/P1Y6M", "every eighteen months", "每18个月", "every six quarters", "每六个季度"]),
            (
                "every month",
                ["monthly", "every month", "MONTHLY", "twelve times a year", "每月", "每个月", "每月一次", "每年12次"]
            ),
            ("every 2 months", ["every other month", "six times a year", "每两个月"]),
            ("every week", ["weekly", "every 1 week", "once a week", "每周", "每星期", "每个星期"]),
            ("every 2 weeks", ["fortnightly", "every fortnight", "every other week", "每两周"]),
            ("every day", ["daily", "DAILY", "FREQ=DAILY", "每天", "每日"]),
            ("every 30 days", ["every thirty days", "每30天", "每三十日"]),
            (
                "every March",
                [
                    "every March", "each March", "in March each year", "in March of every year", "every year in March",
                    "yearly in March", "annually in March", "by the end of March each year",
                    "by the end of each March", "每年三月", "每年3月", "每年03月底前", "每年三月份", "每年3月末",
                ]
            ),
            (
                "last working day of each quarter",
                [
                    "last working day of each quarter", "the last working day of every quarter",
                    "on the last business day of each quarter", "每季度最后一个工作日", "每个季度的最后一个工作日",
                ]
            ),
            ("last working day of each month", ["last working day of every month", "每月最后一个工作日", "每个月最后1个工作日"]),
            ("last working day of each half-year", ["last working day of each half year", "每半年最后一个工作日"]),
            ("last working day of each year", ["the last working day of each year", "每年最后一个工作日"]),
        ])
    func spellings(_ canonical: String, _ texts: [String]) throws {
        let expected = try #require(Recurrence(notation: canonical))
        #expect(expected.canonical == canonical)
        for text in texts {
            let recurrence = Recurrence(notation: text)
            #expect(recurrence == expected && recurrence?.hashValue == expected.hashValue, "\(text)")
            #expect(recurrence?.text == text && recurrence?.canonical == canonical, "\(text)")
        }
    }

    @Test("Every number and unit", arguments: [1, 2, 3, 12, 31, 99, 365, 999])
    func numbers(_ number: Int) {
        for unit in TimeUnit.allCases where unit != .workingDay {
            let expected = Period(number, unit).map { Recurrence(every: $0) }
            for words in SpanOracle.english(number) + ["\(number)"] {
                #expect(Recurrence(notation: "every \(words) \(unit.rawValue)s") == expected, "\(words)")
            }
            if number < 100 {
                for ordinal in SpanOracle.ordinals(number) {
                    #expect(Recurrence(notation: "every \(ordinal) \(unit.rawValue)") == expected, "\(ordinal)")
                }
            }
        }
        for words in SpanOracle.chinese(number) {
            #expect(Recurrence(notation: "每\(words)个月") == Period(number, .month).map { Recurrence(every: $0) })
        }
    }

    @Test("Every month, in English and in Chinese", arguments: 1...12)
    func months(_ month: Int) throws {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        let expected = try #require(Recurrence(everyMonth: month))
        #expect(expected.month == month && expected.interval == Period(1, .year) && !expected.isLastWorkingDay)
        for text in ["every \(names[month - 1])", "每年\(month)月", "每年\(SpanOracle.chinese(month)[0])月底"] {
            #expect(Recurrence(notation: text) == expected, "\(text)")
        }
        #expect(Recurrence(everyMonth: 0) == nil && Recurrence(everyMonth: 13) == nil)
    }

    @Test(
        "What says no rhythm is kept, and never comes round",
        arguments: [
            "", "never", "every", "every 0 years", "every 3", "every working day", "every 2 working days", "bimonthly",
            "biannually", "twice a month", "five times a year", "every march", "every Mar", "in March", "EVERY YEAR",
            "FREQ=HOURLY", "FREQ=YEARLY;INTERVAL=0", "FREQ=YEARLY;BYMONTH=3", "每工作日", "每十三月", "每年13月", "每三月", "每零年",
            "every  year", " every year", "last working day of each week", "R/P1D2", "every 100 quarters",
        ])
    func refusals(_ text: String) throws {
        #expect(Recurrence(notation: text) == nil)
        let kept = Recurrence(verbatim: text)
        #expect(!kept.isReadable && kept.text == text && kept.canonical == text && kept.interval == nil)
        #expect(kept.next(from: .earliest, since: PartialDate("2025")) == nil && kept.month == nil)
        #expect(kept == Recurrence(verbatim: text) && kept != Recurrence(verbatim: text + "x"))
    }

    @Test(
        "A month comes round by its last day",
        arguments: [
            ("2025-02", "2025-01-01", "2025-02-28"), ("2025-02", "2025-03-01", "2025-03-31"),
            ("2025-03", "2025-03-31", "2025-03-31"), ("2025-03", "2025-04-01", "2026-03-31"),
            ("2025-03-15", "2025-03-16", "2025-03-31"), ("2025-07-01", "2025-07-02", "2026-03-31"),
            ("2025", "9999-04-01", nil), ("2025", "9999-03-31", "9999-03-31"), ("2025/..", "2025-01-01", nil),
        ] as [(String, String, String?)])
    func nextMonth(_ since: String, _ from: String, _ expected: String?) throws {
        let recurrence = try #require(Recurrence(notation: "each March"))
        let next = recurrence.next(from: try CalendarDate(from), since: try PartialDate(since))
        #expect(next?.description == expected)
    }

    @Test("A last working day is no day that is known")
    func lastWorkingDay() throws {
        let recurrence = try #require(Recurrence(notation: "last working day of each quarter"))
        #expect(recurrence.isLastWorkingDay && recurrence.interval == Period(3, .month))
        #expect(recurrence.next(from: .earliest, since: PartialDate("2025-03-31")) == nil)
        #expect(!Recurrence(every: try #require(Period(2, .workingDay))).isReadable)
    }
}
