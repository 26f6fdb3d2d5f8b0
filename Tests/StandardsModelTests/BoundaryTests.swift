import StandardsModel
import Testing

/// Each number that the documentation states, and its neighbour.
@Suite("Boundaries of the model")
struct BoundaryTests {
    @Test(
        "Days and months are added up to the last day of the year 9999 and down to the first of the year 1",
        arguments: [
            ("9999-12-30", 1, 0, "9999-12-31"), ("9999-12-31", 1, 0, nil), ("0001-01-02", -1, 0, "0001-01-01"),
            ("0001-01-01", -1, 0, nil), ("9999-11-30", 0, 1, "9999-12-30"), ("9999-12-31", 0, 1, nil),
            ("0001-02-28", 0, -1, "0001-01-28"), ("0001-01-31", 0, -1, nil), ("2000-01-31", 0, 1, "2000-02-29"),
            ("1900-01-31", 0, 1, "1900-02-28"),
        ] as [(String, Int, Int, String?)])
    func sums(_ text: String, _ days: Int, _ months: Int, _ sum: String?) throws {
        let day = try CalendarDate(text)
        #expect((months == 0 ? day.adding(days: days) : day.adding(months: months))?.description == sum)
    }

    @Test(
        "A day is given by its number from −719,162 to 2,932,896",
        arguments: [
            (-719_163, nil), (-719_162, "0001-01-01"), (2_932_896, "9999-12-31"), (2_932_897, nil),
        ] as [(Int, String?)])
    func dayNumbers(_ number: Int, _ day: String?) {
        #expect(CalendarDate(daysSinceEpoch: number)?.description == day)
    }

    @Test(
        "A time is made of numbers in their ranges",
        arguments: [
            (0, 0, 0, -840, true), (23, 59, 59, 840, true), (24, 0, 0, 0, false), (0, 60, 0, 0, false),
            (0, 0, 60, 0, false), (0, 0, 0, 841, false), (0, 0, 0, -841, false), (-1, 0, 0, 0, false),
        ])
    func times(_ hour: Int, _ minute: Int, _ second: Int, _ offset: Int, _ isTime: Bool) throws {
        let time = DateTime(
            date: CalendarDate("2024-07-09"), hour: hour, minute: minute, second: second, offsetMinutes: offset)
        #expect((time != nil) == isTime)
    }

    @Test(
        "A date is EDTF up to two unspecified digits, in the seasons 21 to 24",
        arguments: [
            ("20XX", true), ("2XXX", false), ("2024-20", false), ("2024-21", true), ("2024-24", true),
            ("2024-25", false), ("0001", true), ("0000", false), ("9999", true), ("2024-01-01/2024-01-01", true),
            ("2024-01-02/2024-01-01", false), ("2024-12-00", false),
        ])
    func dates(_ text: String, _ isDate: Bool) { #expect(((try? PartialDate(text)) != nil) == isDate) }

    @Test(
        "A period has 1 to 9999 units",
        arguments: [("0 days", false), ("1 day", true), ("9999 years", true), ("10000 years", false)])
    func periods(_ text: String, _ isPeriod: Bool) { #expect((Period(text) != nil) == isPeriod) }

    @Test(
        "What comes round is met on the day itself, and on the next from the day after",
        arguments: [
            ("2024-01-29", "every month", "2024-02-29", "2024-02-29"),
            ("2023-01-29", "every month", "2023-02-28", "2023-02-28"),
            ("2023-01-29", "every month", "2023-03-01", "2023-03-29"),
            ("2024-02-29", "every year", "2025-02-28", "2025-02-28"),
            ("2024-02-29", "every year", "2025-03-01", "2026-02-28"),
            ("2024-01-01", "every 7 days", "2023-01-01", "2024-01-01"),
            ("2025-02", "every 3 months", "2025-02-28", "2025-02-28"),
            ("2025-02", "every 3 months", "2025-03-01", "2025-05-31"),
            ("2025-06", "every 6 months", "2025-07-01", "2025-12-31"),
            ("2023-02", "every year", "2023-03-01", "2024-02-29"),
            ("2024-11-15/2025-02", "every month", "2025-03-01", "2025-03-31"),
            ("2025-02/2025-02-28", "every month", "2025-03-01", "2025-03-28"),
            ("2025", "every 2 weeks", "2026-01-01", "2026-01-14"),
            ("2024-21", "every year", "2024-06-01", "2025-05-31"),
            ("2024-02-15~", "every month", "2024-03-01", "2024-03-15"),
        ])
    func recurrences(_ start: String, _ text: String, _ from: String, _ next: String) throws {
        let recurrence = try #require(Recurrence(notation: text))
        #expect(recurrence.next(from: try CalendarDate(from), since: try PartialDate(start))?.description == next)
    }

    @Test(
        "A decimal number reaches from 10^-30 to 10^30",
        arguments: [("1e30", true), ("1e31", false), ("1e-30", true), ("1e-31", false), ("10e30", false)])
    func exponents(_ text: String, _ isNumber: Bool) { #expect((DecimalNumber(text) != nil) == isNumber) }

    @Test(
        "Notations end where they say",
        arguments: [
            (ICSCode(notation: "97") != nil, true), (ICSCode(notation: "9") != nil, false),
            (ICSCode(notation: "43.040.50.1") != nil, false),
            (WebAddress(notation: "https://a.cn/\u{7E}") != nil, true),
            (WebAddress(notation: "https://a.cn/\u{7F}") != nil, false),
            (WebAddress(notation: "https://a.cn/\u{1F}") != nil, false),
        ])
    func notations(_ isRead: Bool, _ expected: Bool) { #expect(isRead == expected) }

    @Test(
        "A subtag of a language has up to eight letters or digits",
        arguments: [
            ("en-abcdefgh", true), ("en-abcdefghi", false), ("abcdefgh", true), ("abcdefghi", false), ("en-x-1", true),
            ("ab", true), ("a", false), ("en--a", false),
        ])
    func languages(_ text: String, _ isTag: Bool) { #expect((LanguageTag(text) != nil) == isTag) }

    @Test(
        "A proposal is made for a third of wrong letters, one at the least; of two equally near the first",
        arguments: [
            ("ab", ["ax"], "ax"), ("a", ["x"], "x"), ("ab", ["xy"], nil), ("abcdef", ["abcdxy"], "abcdxy"),
            ("abcdef", ["abcxyz"], nil), ("abcde", ["abcxy"], nil), ("abc", ["acb"], "acb"),
            ("abc", ["xbc", "axc"], "xbc"), ("abcdef", ["abcdxy", "abcdxf"], "abcdxf"),
            ("STANDARD", ["standard"], "standard"),
        ] as [(String, [String], String?)])
    func proposals(_ text: String, _ candidates: [String], _ proposal: String?) {
        #expect(Suggestion.nearest(to: text, among: candidates) == proposal)
    }

    @Test("A dated standard sorts before its parts, and parts by their numbers")
    func order() {
        let sorted = ["ISO 1", "ISO 1:2004", "ISO 1-1:2000", "ISO 1-2:1999", "ISO 1-10", "ISO 2", "ISO 10"]
        #expect(sorted.reversed().map { StandardDesignation(verbatim: $0) }.sorted().map(\.canonical) == sorted)
    }
}
