import StandardsModel
import Testing

@Suite("Boundaries of values")
struct ValueBoundaryTests {
    @Test(
        "A number is exact, within 64 bits and a power of ten from -30 to 30",
        arguments: [
            ("9223372036854775807", true), ("9223372036854775808", false), ("-9223372036854775808", true),
            ("-9223372036854775809", false), ("1e30", true), ("1e31", false), ("10e30", false), ("1e-30", true),
            ("1e-31", false), ("10e-31", true), ("0e99", true), ("1e+30", true), ("1e9999", false), ("1e99999", false),
            ("1.0000000000000000000000000000000", true), ("0.000000000000000000000000000001", true),
            ("0.0000000000000000000000000000001", false), ("92233720368547758070", true),
            ("92233720368547758071", false),
        ])
    func numbers(_ text: String, _ isRead: Bool) { #expect((DecimalNumber(text) != nil) == isRead) }

    @Test("A number that is printed is read as the same", arguments: [Int.min, -1, 0, 1, Int.max])
    func printedNumbers(_ significand: Int) throws {
        for exponent in [-30, -19, -1, 0, 1, 29, 30] {
            let number = try #require(DecimalNumber(significand: significand, exponent: exponent))
            #expect(DecimalNumber(number.description) == number)
        }
        #expect(
            DecimalNumber(significand: 10, exponent: 29) != nil && DecimalNumber(significand: 10, exponent: 30) == nil)
        #expect(DecimalNumber(significand: 10, exponent: .max) == nil)
        #expect(DecimalNumber(significand: 10, exponent: .min) == nil)
        #expect(DecimalNumber(significand: 0, exponent: .max)?.description == "0")
    }

    @Test("An id has 1 to 255 characters", arguments: [(0, false), (1, true), (255, true), (256, false)])
    func identities(_ length: Int, _ isRead: Bool) {
        let text = String(repeating: "a", count: length)
        #expect(EntityReference.isIdentity(text) == isRead)
        #expect((EntityID<Standard>(text) != nil) == isRead && (EntityReference("standard/" + text) != nil) == isRead)
    }

    @Test("An id that is made from a long text ends within 255 characters, and not with a hyphen")
    func madeIdentities() {
        for length in 250...260 {
            let made = EntityID<Standard>(makingFrom: String(repeating: "A", count: length) + " B")
            #expect(made.map { EntityReference.isIdentity($0.text) } == true)
            #expect(made?.text.utf8.count == (length < 254 ? length + 2 : min(length, 255)))
        }
    }

    @Test("A length of time counts 1 to 9999", arguments: [(0, false), (1, true), (9999, true), (10_000, false)])
    func periods(_ count: Int, _ isRead: Bool) {
        #expect((Period("\(count) days") != nil) == isRead && (Period(count, .day) != nil) == isRead)
        #expect((Recurrence(notation: "every \(count) weeks") != nil) == isRead)
        #expect((RelativeDate(notation: "\(count) years before x") != nil) == isRead)
    }

    @Test(
        "Dates keep to the years 0001 to 9999, months to 12 and seasons to four",
        arguments: [
            ("0000", false), ("0001", true), ("9999", true), ("10000", false), ("2024-00", false), ("2024-01", true),
            ("2024-12", true), ("2024-13", false), ("2024-20", false), ("2024-21", true), ("2024-24", true),
            ("2024-25", false), ("2024-01-00", false), ("2024-01-01", true), ("2024-01-31", true),
            ("2024-01-32", false),
            ("2024-04-30", true), ("2024-04-31", false), ("2023-02-28", true), ("2023-02-29", false),
            ("2024-02-29", true), ("2024-02-30", false), ("2000-02-29", true), ("1900-02-29", false),
            ("2024/2024", true),
            ("2024/2023", false), ("000X", true), ("00XX", true), ("0XXX", false),
        ])
    func dates(_ text: String, _ isRead: Bool) { #expect(((try? PartialDate(text)) != nil) == isRead) }

    @Test("The first and the last day have no day before and after them")
    func days() {
        #expect(
            CalendarDate(year: 1, month: 1, day: 1) == .earliest && CalendarDate(year: 0, month: 12, day: 31) == nil)
        #expect(CalendarDate(year: 9999, month: 12, day: 31) == .latest)
        #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
        #expect(PartialDate(year: 1) != nil && PartialDate(year: 9999) != nil)
        #expect(PartialDate(year: 2024, month: 0) == nil && PartialDate(year: 2024, month: 12) != nil)
        #expect(CalendarDate.latest.adding(months: 1) == nil && CalendarDate.earliest.adding(months: -1) == nil)
        #expect(CalendarDate(year: 9999, month: 11, day: 30)?.adding(months: 1)?.description == "9999-12-30")
        #expect(CalendarDate(year: 1, month: 2, day: 28)?.adding(months: -1)?.description == "0001-01-28")
    }

    @Test(
        "Subtags have one to eight letters and digits, the first of them two to eight letters",
        arguments: [
            ("a", false), ("aa", true), ("aaaaaaaa", true), ("aaaaaaaaa", false), ("a1", false), ("aa-1", true),
            ("aa-12345678", true), ("aa-123456789", false), ("aa--b", false), ("x-a", false), ("aa-b-c", true),
        ])
    func languages(_ text: String, _ isRead: Bool) { #expect((LanguageTag(text) != nil) == isRead) }

    @Test(
        "A language is widened subtag by subtag, and never to a single letter",
        arguments: [
            ("zh-Hans-x-a", "zh-Hans"), ("zh-Hans-x", "zh-Hans"), ("zh-Hant-TW", "zh-Hant"), ("zh-CN", "zh-Hans"),
            ("en-x-a", "en-US-z"), ("en-x", "en-x-b"), ("en-US-y", "en-US-z"), ("de", "en-US-z"), ("zhx", "en-US-z"),
        ])
    func widening(_ language: String, _ expected: String) throws {
        let tags = ["en-US-z", "en-x-b", "zh-Hans", "zh-Hant"].compactMap { LanguageTag($0) }
        let text = LocalizedText(tags.map { .init(language: $0, text: $0.text) })
        #expect(text.text(in: try #require(LanguageTag(language))) == expected)
    }

    @Test(
        "Codes have their own number of digits and letters",
        arguments: [
            ("9", false), ("97", true), ("970", false), ("97.1", false), ("97.140", true), ("97.1400", false),
            ("97.140.5", false), ("97.140.50", true), ("97.140.500", false), ("97.140.50.1", false), ("97.", false),
        ])
    func classes(_ text: String, _ isRead: Bool) { #expect((ICSCode(notation: text) != nil) == isRead) }

    @Test(
        "A class of China's classification is a capital and two digits",
        arguments: [("A00", true), ("Z99", true), ("@00", false), ("[00", false), ("A0", false), ("A000", false)])
    func chineseClasses(_ text: String, _ isRead: Bool) { #expect((CCSCode(notation: text) != nil) == isRead) }
}
