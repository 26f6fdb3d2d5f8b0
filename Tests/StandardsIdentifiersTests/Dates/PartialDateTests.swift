import StandardsIdentifiers
import Testing

@Suite("Partial dates")
struct PartialDateTests {
    @Test("Levels 0 and 1 are read and printed back", arguments: EDTFCases.read)
    func inRange(_ text: String) throws {
        let date = try PartialDate(text)
        #expect(date.description == text)
        #expect(try PartialDate(date.description) == date)
        if let first = date.first, let last = date.last { #expect(first <= last) }
    }

    @Test("Other years and times of day are refused, and the reason says so", arguments: EDTFCases.outOfRange)
    func outOfRange(_ text: String) {
        let message = fault(text)?.message ?? ""
        #expect(message.contains("0001 to 9999") || message.contains("time of day"), "\(message)")
    }

    @Test("Level 2 is refused as such", arguments: EDTFCases.levelTwo)
    func levelTwo(_ text: String) {
        let fault = fault(text)
        #expect(fault?.message.contains("level 2") == true, "\(fault.debugDescription)")
        #expect((1...text.utf8.count).contains(fault?.column ?? 0))
    }

    @Test("What is no EDTF is refused", arguments: EDTFCases.wrong)
    func wrong(_ text: String) {
        #expect(fault(text)?.message.isEmpty == false)
        #expect((1...text.utf8.count + 1).contains(fault(text)?.column ?? 0))
    }

    private func fault(_ text: String) -> NotationError? {
        do throws(NotationError) {
            _ = try PartialDate(text)
            return nil
        } catch { return error }
    }

    @Test(
        "A refusal names its column",
        arguments: [
            ("2024-02-30", 9, "February 2024 has 29 days"), ("2023-02-29", 9, "February 2023 has 28 days"),
            ("2024-13", 6, "months run"),
            ("2024-00", 6, "months run"), ("2024-01-00", 9, "January"),
            ("2024-07-09/2024-07-08", 12, "begins before its start"),
            ("2004-06-11/2004-06", 12, "begins before its start"), ("2024/", 0, ""), ("/", 1, "on one side"),
            ("2024-7", 6, "two digits"),
            ("24", 3, "four digits"), ("2024-01-01x", 11, "expected the end"), ("0000", 1, "0001 to 9999"),
            ("2024-07-09T10:00", 11, "time of day"), ("2024/2025/2026", 10, "expected the end"),
        ])
    func columns(_ text: String, _ column: Int, _ message: String) {
        let fault = fault(text)
        #expect(fault?.column ?? 0 == column, "\(fault.debugDescription)")
        #expect(message.isEmpty ? fault == nil : fault?.message.contains(message) == true, "\(fault.debugDescription)")
    }

    @Test(
        "First and last day, and how fine the date is",
        arguments: [
            ("2024-07-09", "2024-07-09", "2024-07-09", .day), ("2024-02", "2024-02-01", "2024-02-29", .month),
            ("2023-02~", "2023-02-01", "2023-02-28", .month), ("2025", "2025-01-01", "2025-12-31", .year),
            ("2024-21", "2024-03-01", "2024-05-31", .season), ("2024-22", "2024-06-01", "2024-08-31", .season),
            ("2024-23", "2024-09-01", "2024-11-30", .season), ("2023-24", "2023-12-01", "2024-02-29", .season),
            ("9999-24", "9999-12-01", "9999-12-31", .season), ("202X", "2020-01-01", "2029-12-31", .decade),
            ("19XX", "1900-01-01", "1999-12-31", .century), ("000X", "0001-01-01", "0009-12-31", .decade),
            ("2024-XX", "2024-01-01", "2024-12-31", .year), ("2024-02-XX", "2024-02-01", "2024-02-29", .month),
            ("2024-XX-XX", "2024-01-01", "2024-12-31", .year),
            ("2024-08-22/2024-10-20", "2024-08-22", "2024-10-20", .interval),
            ("2022/2023", "2022-01-01", "2023-12-31", .interval), ("2024/..", "2024-01-01", nil, .interval),
            ("../2024", nil, "2024-12-31", .interval), ("2024/", "2024-01-01", nil, .interval),
            ("/..", nil, nil, .interval),
        ] as [(String, String?, String?, PartialDate.Precision)])
    func extent(_ text: String, _ first: String?, _ last: String?, _ precision: PartialDate.Precision) throws {
        let date = try PartialDate(text)
        #expect(date.first?.description == first)
        #expect(date.last?.description == last)
        #expect(date.precision == precision)
    }

    @Test("Qualifiers and open ends")
    func qualifiers() throws {
        #expect(PartialDate("2024-06~").isApproximate && !PartialDate("2024-06~").isUncertain)
        #expect(PartialDate("2024?").isUncertain && !PartialDate("2024?").isApproximate)
        let both = PartialDate("2024%")
        #expect(both.isUncertain && both.isApproximate && both.day == nil)
        #expect(PartialDate("2023/2024~").isApproximate)
        #expect(PartialDate("2024-07-09").day == CalendarDate("2024-07-09"))
        #expect(PartialDate("2024/..").isOpenAtEnd && !PartialDate("2024/").isOpenAtEnd)
        #expect(PartialDate("../2024").isOpenAtStart && !PartialDate("/2024").isOpenAtStart)
        #expect(PartialDate("2022/2023").lowerBound == PartialDate("2022"))
        #expect(PartialDate("2022/2023").upperBound == PartialDate("2023"))
        #expect(PartialDate("20XX").hasUnspecifiedDigits)
    }

    @Test("An interval is made of two dates that are none themselves, the upper not before the lower")
    func making() throws {
        let (year, month) = (PartialDate("2024"), PartialDate("2024-07"))
        #expect(PartialDate(from: month, to: nil)?.description == "2024-07/..")
        #expect(PartialDate(from: nil, to: month)?.description == "../2024-07")
        #expect(PartialDate(from: year, to: month)?.description == "2024/2024-07")
        #expect(PartialDate(from: month, to: year) == nil)
        #expect(PartialDate(from: PartialDate("2022/2023"), to: year) == nil)
        #expect(PartialDate(from: PartialDate("202X"), to: nil) == nil)
        #expect(
            PartialDate(year: 0) == nil && PartialDate(year: 10_000) == nil && PartialDate(year: 2024, month: 13) == nil
        )
    }

    @Test("Dates sort by first day, then last day")
    func order() throws {
        let sorted = [
            "../2023", "2023", "2024-01-01", "2024-01", "2024-01/2024-03", "2024", "2024?", "2024/..", "2024-07-09",
        ]
        var generator = SplitMix(seed: 5)
        #expect(
            try sorted.shuffled(using: &generator).map { try PartialDate($0) }.sorted().map(\.description) == sorted)
    }

    @Test("What is printed is read as the same, over generated dates")
    func generated() throws {
        var generator = SplitMix(seed: 8601)
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        func date(inInterval: Bool) -> String {
            let year = String(String(generator.number(1...9999) + 10_000).dropFirst())
            let mark = generator.pick(["", "", "~", "?", "%"])
            switch generator.number(0...(inInterval ? 3 : 7)) {
            case 0: return year + mark
            case 1: return "\(year)-\(two(generator.number(1...12)))" + mark
            case 2: return "\(year)-\(two(generator.number(1...12)))-\(two(generator.number(1...28)))" + mark
            case 3: return "\(year)-\(generator.number(21...24))"
            case 4: return year.dropLast() + "X"
            case 5: return year.dropLast(2) + "XX"
            case 6: return "\(year)-XX"
            default: return "\(year)-XX-XX"
            }
        }
        for _ in 0..<3000 {
            let text = date(inInterval: false)
            #expect(try PartialDate(text).description == text)
            let (lower, upper) = (try PartialDate(date(inInterval: true)), try PartialDate(date(inInterval: true)))
            if let interval = PartialDate(from: lower, to: upper) {
                #expect(try PartialDate(interval.description) == interval)
            } else {
                #expect(fault("\(lower)/\(upper)") != nil)
            }
        }
    }
}
