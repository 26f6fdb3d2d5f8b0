import StandardsModel
import Testing

@Suite("Lengths of time")
struct PeriodTests {
    static let english: [(String, TimeUnit)] = [
        ("day", .day), ("calendar day", .day), ("working day", .workingDay), ("business day", .workingDay),
        ("week", .week), ("month", .month), ("calendar month", .month), ("year", .year), ("calendar year", .year),
    ]
    static let chinese: [(String, TimeUnit)] = [
        ("日", .day), ("天", .day), ("个自然日", .day), ("自然日", .day), ("个日历日", .day), ("日历日", .day),
        ("个工作日", .workingDay), ("工作日", .workingDay), ("周", .week), ("个星期", .week), ("星期", .week), ("个月", .month),
        ("年", .year), ("周年", .year),
    ]

    @Test("Numbers in words are those in digits, in English and in Chinese", arguments: 1...999)
    func numbers(_ number: Int) throws {
        let expected = try #require(Period(number, .day))
        for words in SpanOracle.english(number) + ["\(number)", "0\(number)"] {
            let period = Period("\(words) days")
            #expect(period == expected && period?.text == "\(words) days", "\(words)")
            #expect(period?.canonical == (number == 1 ? "1 day" : "\(number) days"))
        }
        for words in SpanOracle.chinese(number) + ["\(number)"] {
            #expect(Period("\(words)天") == expected, "\(words)")
            #expect(Period("\(words) 天") == expected)
        }
    }

    @Test("Units in words, in English, Chinese and ISO 8601")
    func units() {
        for (word, unit) in Self.english {
            #expect(Period("6 \(word)s") == Period(6, unit) && Period("six \(word)") == Period(6, unit), "\(word)")
            #expect(Period("a \(word)") == Period(1, unit) && Period("Six \(word)s") == Period(6, unit))
        }
        for (word, unit) in Self.chinese { #expect(Period("六\(word)") == Period(6, unit), "\(word)") }
        for (letter, unit) in [("D", TimeUnit.day), ("W", .week), ("M", .month), ("Y", .year)] {
            #expect(Period("P6\(letter)") == Period(6, unit) && Period("P0006\(letter)") == Period(6, unit))
        }
    }

    @Test(
        "Two units that make up one",
        arguments: [
            ("one year and six months", "18 months"), ("1 year 6 months", "18 months"), ("P1Y6M", "18 months"),
            ("a year and a month", "13 months"), ("99 years and 99 months", "1287 months"),
            ("2 weeks and 3 days", "17 days"), ("一年六个月", "18 months"), ("1 年零 6 个月", "18 months"),
            ("一年半", "18 months"), ("半年", "6 months"), ("half a year", "6 months"), ("十二年半", "150 months"),
        ])
    func compounds(_ text: String, _ canonical: String) {
        let period = Period(text)
        #expect(period?.canonical == canonical && period?.text == text && period == Period(canonical))
    }

    @Test(
        "What says no length is refused, and kept where any text is kept",
        arguments: [
            "", "6", "months", "6 moons", "0 days", "zero days", "10000 days", "6  months", " 6 months", "6 months ",
            "six-months", "6 MONTHS", "sixmonths", "P6", "PT6H", "p6M", "P1Y6D", "100 years and 1 month", "六月", "6月",
            "零天", "一千天", "十百天", "六个年", "半月", "twenty-ten days", "one hundred and days", "a hundred and",
            "an hundred days",
            "五年 ", "thirty (30) days", "２ days",
        ])
    func refusals(_ text: String) {
        #expect(Period(text) == nil)
        let kept = Period(verbatim: text)
        #expect(!kept.isReadable && kept.text == text && kept.canonical == text)
        #expect(kept.count == nil && kept.unit == nil && kept.after(.earliest) == nil)
        #expect(kept == Period(verbatim: text) && kept != Period(verbatim: text + "x") && kept != Period(1, .day))
        #expect(Set([kept, Period(verbatim: text)]).count == 1)
    }
}
