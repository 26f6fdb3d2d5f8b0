import StandardsModel
import Testing

@Suite("Hostile texts")
struct HostileTests {
    /// A parser and how the texts begin that lead it far: it gives whether its answer is a value or a fault in the text.
    struct Parser: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let beginnings: [String]
        let answer: @Sendable (String) -> Bool

        init(_ name: String, _ beginnings: [String], _ answer: @escaping @Sendable (String) -> Bool) {
            testDescription = name
            self.beginnings = beginnings
            self.answer = answer
        }

        /// A parser that throws where it refuses.
        init<Value>(
            _ name: String, _ beginnings: [String],
            reading: @escaping @Sendable (String) throws(NotationError) -> Value
        ) {
            self.init(name, beginnings) { text in
                do throws(NotationError) {
                    _ = try reading(text)
                    return true
                } catch {
                    return 1...text.utf8.count + 1 ~= error.column && error.message.utf8.count < 300
                }
            }
        }
    }

    static let parsers = [
        Parser(
            "designations", ["GB/T 1", "ISO 9001", "GB/T 1-2020 (ISO 1, MOD", "GB/T 1-2020/ISO 1", "IEEE P1/D1", "EN"],
            reading: { text throws(NotationError) in try StandardDesignation(text) }),
        Parser("designations in prose", ["ISO 9001:2015 (IDT ISO 1"]) { text in
            guard let (designation, end) = try? StandardDesignation.prefix(of: text) else { return true }
            return end <= text.utf8.count && designation.canonical.utf8.count <= 255
        },
        Parser(
            "committees", ["ISO/TC 1", "IEC/SyC A"],
            reading: { text throws(NotationError) in try CommitteeReference(text) }),
        Parser("identifiers", [""], reading: { text throws(NotationError) in try Identifier(text) }),
        Parser(
            "identifiers of a caller's publishers", ["TCVN 1", "TCVN ISO", "TCVN/TC 1", "TCVN 1 (TCVN 1, MOD", "AS 1"],
            reading: { text throws(NotationError) in
                try Identifier(text, in: try IdentifierNotation.vietnam().adding(designations: [.australia]))
            }),
        Parser(
            "project numbers", ["20231601", "2020-0123T", "W2021"],
            reading: { text throws(NotationError) in try ProjectNumber(text) }),
        Parser("stage codes", ["40"], reading: { text throws(NotationError) in try StageCode(text) }),
        Parser("dates", ["2024/"], reading: { text throws(NotationError) in try PartialDate(text) }),
        Parser("days", ["2024-07-01"], reading: { text throws(NotationError) in try CalendarDate(text) }),
        Parser("times", ["2024-07-01T10:00"], reading: { text throws(NotationError) in try DateTime(text) }),
        Parser("languages", ["en"]) { text in
            guard let tag = LanguageTag(text) else { return true }
            return LocalizedText(["de": "a", "en-US": "b"]).text(in: tag) == "b"
                && LocalizedText(["en": "a", tag: "b"]).text(in: "en") == "a"
        },
        Parser("numbers", ["0.", "1"]) { text in (DecimalNumber(text)?.description.utf8.count ?? 0) < 64 },
        Parser("lengths of time", ["5 years", "every 5 days", "每五", "一百"]) { text in
            (Period(text)?.description.utf8.count ?? 0) < 64 && (Recurrence(notation: text)?.text.utf8.count ?? 0) < 64
        },
        Parser("relative dates", ["within 5 days of x", "自发布", "发布之日", "on publication of "]) {
            RelativeDate(notation: $0)?.text.utf8.count ?? 0 < 200_000
        },
        Parser("dates in words", ["1 July 2025", "2025年"]) {
            (PartialDate.proposal(for: $0)?.description.utf8.count ?? 0) < 24
        },
        Parser("classes", ["97.140"]) { ICSCode(notation: $0) == nil && CCSCode(notation: $0) == nil },
        Parser("addresses", ["http://a"]) { WebAddress(notation: $0)?.text ?? $0 == $0 },
        Parser("ids", ["standard/a"]) { text in
            (EntityReference(text)?.description ?? text) == text && EntityID<Standard>(makingFrom: text) != nil
        },
    ]

    /// What may be written again and again: signs, and the pieces of which lists and nested parts are made.
    static let tokens = [
        " ", "-", ".", "/", "~", "(", ",", "0", "9", "a", "\u{200B}", "\u{3000}", "／", "和", "\u{0}", "+A1", "-1", ".1",
        "/ISO 1", " idt ISO 1", " (ISO 1, MOD)", "; ISO 1", ", ISO 1", "(ISO 1 ", ";IEEE 1 (a", "(en)", " CSV",
        "/XG1-2026", " EN", "/SC 1/WG 1", " A", "-a", "-bb", "-X", "..", "1e", " days", " after x", "every ",
        "起", "发布", "之日起五", "一百", "年", "后", "前",
    ]

    @Test("A long one is read or refused, on a stack of 128 kB", arguments: parsers)
    func longTexts(_ parser: Parser) {
        let failures = onSmallStack(kilobytes: 128) {
            var failures: [String] = []
            for beginning in parser.beginnings {
                for token in Self.tokens {
                    let text = beginning + String(repeating: token, count: 10_000 / token.utf8.count)
                    if !parser.answer(text) { failures.append("\(beginning)\(token)\(token)…") }
                }
            }
            return failures
        }
        #expect(failures == [])
    }
}
