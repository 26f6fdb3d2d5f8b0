import StandardsModel
import Testing

@Suite("Days of relative dates")
struct RelativeDayTests {
    @Test("A day so long before or after another is the one that is counted on the calendar")
    func countedDays() throws {
        var number: UInt64 = 20_251
        func next(_ limit: Int) -> Int {
            number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(number >> 33) % limit
        }
        for _ in 0..<400 {
            let (year, month) = (1900 + next(300), 1 + next(12))
            let day = SpanOracle.Day(year: year, month: month, day: 1 + next(SpanOracle.Day.length(year, month)))
            let (count, unit) = (1 + next(100), TimeUnit.allCases[next(5)])
            let anchor = try PartialDate(day.text)
            let length = try #require(Period(count, unit))
            for form in ["\(length) after x", "within \(length) of x", "\(length) before x"] {
                let date = try #require(RelativeDate(notation: form))
                let moved = day.moved(count, unit, back: date.direction == .before)
                #expect(date.date(from: anchor)?.description == moved?.text, "\(form), x being \(day.text)")
            }
            #expect(RelativeDate(notation: "within \(length) before x")?.date(from: anchor) == anchor)
        }
    }

    @Test(
        "The date that follows has the precision that is true",
        arguments: [
            ("6 months after x", "2025-02", "2025-08"), ("6 months after x", "2025-08-31", "2026-02-28"),
            ("1 year after x", "2025-02", "2026-02"), ("1 year before x", "2024-02-29", "2023-02-28"),
            ("30 days after x", "2025-02", nil), ("2 weeks after x", "2025", nil), ("6 months after x", "2025", nil),
            ("24 months after x", "2025", "2027"), ("5 years after x", "2025", "2030"),
            ("3 months before x", "2025-02", "2024-11"),
            ("15 working days after x", "2025-02-03", nil), ("6 months after x", "2025-02~", "2025-08~"),
            ("10 days after x", "2025-02-03?", "2025-02-13?"), ("1 year after x", "2025%", "2026%"),
            ("1 year after x", "202X", nil), ("1 year after x", "2025-XX", nil), ("1 year after x", "2025-21", nil),
            ("6 months after x", "2025-01/2025-02", nil), ("6 months after x", "2025/..", nil),
            ("1 year after x", "9999", nil), ("1 day after x", "9999-12-31", nil),
            ("1 day before x", "0001-01-01", nil),
            ("on publication", "2025-02", "2025-02"), ("when x", "2025-02-03", "2025-02-03"),
            ("when x", "2025-01/2025-02", "2025-01/2025-02"), ("within 30 days", "2025-02-03", "2025-03-05"),
            ("by the end of the year after x", "2025-02-03", "2026"),
            ("by the end of the year after x", "2025", "2026"),
            ("by the end of the 3rd month after x", "2025-11-03", "2026-02"),
            ("by the end of the 3rd month after x", "2025-11", "2026-02"),
            ("by the end of the 3rd month after x", "2025", nil), ("by the end of the year after x", "2025~", "2026~"),
            ("by the end of the year after x", "2025-24", nil), ("by the end of the year after x", "2025-22", "2026"),
            ("the first day of the 7th month after x", "2025-02-28", "2025-09-01"),
            ("the first day of the seventh month after x", "2025-02", "2025-09-01"),
            ("the first day of the month after x", "2025-12", "2026-01-01"),
            ("the first day of the month after x", "2025", nil),
            ("the first day of the year after x", "2025", "2026-01-01"),
            ("the first day of the year after x", "2025~", "2026-01-01~"),
            ("the first day of the year after x", "9999", nil),
        ] as [(String, String, String?)])
    func precision(_ text: String, _ anchor: String, _ expected: String?) throws {
        let date = try #require(RelativeDate(notation: text))
        #expect(date.date(from: try PartialDate(anchor))?.description == expected)
    }
}
