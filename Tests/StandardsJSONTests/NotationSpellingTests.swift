import StandardsJSON
import StandardsModel
import Testing

/// Spellings at the edge of what a catalogue takes.
@Suite("Spellings of notations")
struct NotationSpellingTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let member: String
        /// What is reported of it; nil where it is read.
        let message: String?
        var testDescription: String { member }

        init(_ member: String, _ message: String? = nil) {
            self.member = member
            self.message = message
        }
    }

    static let cases = [
        // RFC 3339 takes small letters.
        Case(#""starts": "2024-01-01t10:00:59z""#), Case(#""starts": "2024-01-01T10:00:59z""#),
        Case(#""starts": "2024-01-01t10:00""#),
        Case(#""starts": "2024-01-01t10:00 ""#, "expected an offset from UTC"),
        Case(#""starts": "October 2024""#, "expected a year of four digits"),
        Case(#""starts": "2024T10:00Z""#, "expected '-' and a month"),
        // Each begins a host of its own.
        Case(#""conference": "https://a""#), Case(#""conference": "https://\u0338a""#),
        Case(#""conference": "https:///a""#, "expected a web address"),
        Case(#""conference": "https://?a""#, "expected a web address"),
        Case(#""conference": "https://#a""#, "expected a web address"),
        Case(#""conference": "https:/\u0338/a""#, "expected a web address"),
        Case(#""mode": " a""#), Case(#""mode": " \t\r\n""#, "cannot be empty"), Case(#""mode": """#, "cannot be empty"),
        Case(#""edition": 5.0"#), Case(#""edition": 1e3"#), Case(#""edition": -9223372036854775808"#),
        Case(#""edition": 9223372036854775807"#), Case(#""edition": 9223372036854775808"#, "too long or too large"),
        Case(#""edition": 1e30"#, "expected a whole number"),
    ]

    @Test("Each is read, or reported where it is", arguments: cases)
    func event(_ spelling: Case) {
        check(spelling, "\"events\": [{\"id\": \"a\", \"title\": {\"en\": \"A\"}, \(spelling.member)}]")
    }

    @Test(
        "Lengths of time and what is given by them have single spaces and something to hang on",
        arguments: [
            Case(#""validFor": "5 years""#), Case(#""validFor": " 5 years""#, "cannot be read as a length of time"),
            Case(#""validFor": "5  years""#, "cannot be read as a length of time"),
            Case(#""cadence": "every 2 years""#),
            Case(#""cadence": "every  2 years""#, "cannot be read as a recurrence"),
        ])
    func agreement(_ spelling: Case) {
        check(spelling, "\"agreements\": [{\"id\": \"a\", \"title\": {\"en\": \"A\"}, \(spelling.member)}]")
    }

    @Test(
        "A relative date hangs on something, by whatever character it begins",
        arguments: [
            Case("when a"), Case("when \u{301}a"), Case("6 months after \u{338}"), Case("within 1 day of \u{301}"),
            Case("when \\t", "cannot be read as a relative date"),
            Case("6 months after \\n ", "cannot be read as a relative date"),
            Case("6 months after\u{301} a", "cannot be read as a relative date"),
        ])
    func duty(_ spelling: Case) {
        let duty = "{\"key\": \"a\", \"what\": {\"en\": \"A\"}, \"relative\": \"\(spelling.member)\"}"
        check(
            spelling, "\"policyDocuments\": [{\"id\": \"a\", \"title\": {\"en\": \"A\"}, \"obligations\": [\(duty)]}]")
    }

    @Test(
        "A version of the format is read with escapes, and has no leading zero",
        arguments: [
            Case("1.0"), Case("\\u0031.9999"), Case("01.0", "is no version of the format"),
            Case("1.00000", "is no version of the format"),
        ])
    func version(_ spelling: Case) {
        let read = reading("{\"formatVersion\": \"\(spelling.member)\", \"id\": \"a\"}")
        compare(spelling, read)
    }

    @Test("A time is written with seconds and capital letters")
    func canonicalTime() {
        let event = #"{"id": "a", "title": {"en": "A"}, "starts": "2024-01-01t10:00z"}"#
        let read = reading("{\"formatVersion\": \"1.0\", \"id\": \"a\", \"events\": [\(event)]}")
        #expect(read.catalogue.events.first?.starts?.description == "2024-01-01T10:00:00Z")
    }

    private func check(_ spelling: Case, _ list: String) {
        compare(spelling, reading("{\"formatVersion\": \"1.0\", \"id\": \"a\", \(list)}"))
    }

    private func compare(_ spelling: Case, _ reading: CatalogueReading) {
        let errors = reading.diagnostics.filter { $0.severity == .error || $0.rule == "unreadable-span" }
        #expect(errors.count == (spelling.message == nil ? 0 : 1), "\(errors.map(\.summary))")
        if let message = spelling.message {
            #expect(errors.first?.summary.contains(message) == true, "\(errors.map(\.summary))")
        }
    }
}
