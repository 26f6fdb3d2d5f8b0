import StandardsModel
import Testing

@Suite("Values")
struct ValueTests {
    @Test("An id is small letters and digits in groups", arguments: ["a", "gb-t-26694-2024", "0"])
    func goodIDs(_ text: String) { #expect(EntityID<Standard>(text)?.text == text) }

    @Test("Anything else is no id", arguments: ["", "-", "a-", "-a", "a--b", "A", "a b", "a/b", "../x", "é", "a\n"])
    func badIDs(_ text: String) { #expect(EntityID<Standard>(text) == nil) }

    @Test(
        "An id is made from any text",
        arguments: [
            ("GB/T 26694-2024", "gb-t-26694-2024"), ("SAC/TC 28/SC 42", "sac-tc-28-sc-42"), ("  x  ", "x"),
        ])
    func madeIDs(_ text: String, _ id: String) { #expect(EntityID<Standard>(makingFrom: text)?.text == id) }

    @Test("Nothing makes no id")
    func noID() { #expect(EntityID<Standard>(makingFrom: "家具") == nil) }

    @Test(
        "Decimal numbers keep their value and lose needless zeros",
        arguments: [
            ("0", "0"), ("-0", "0"), ("45.3", "45.3"), ("45.30", "45.3"), ("470e9", "470000000000"), ("0.5", "0.5"),
            ("-0.05", "-0.05"), ("1E-3", "0.001"), ("9223372036854775807", "9223372036854775807"),
            ("1e30", "1000000000000000000000000000000"), ("1.00000000000000000000", "1"), ("100.20e-1", "10.02"),
            ("-9223372036854775808", "-9223372036854775808"), ("-922337203685477580.8", "-922337203685477580.8"),
        ])
    func decimals(_ text: String, _ printed: String) {
        #expect(DecimalNumber(text)?.description == printed)
        #expect(DecimalNumber(printed) == DecimalNumber(text), "what is printed is read again")
    }

    @Test(
        "What is no number, or none that can be held, is refused",
        arguments: [
            "", "-", ".5", "1.2.3", "1e", "1e999", "99999999999999999999", "0x10", "1 ",
        ])
    func notDecimals(_ text: String) { #expect(DecimalNumber(text) == nil) }

    @Test(
        "Numbers are ordered by value",
        arguments: [("1", "2"), ("-1", "0.5"), ("0.05", "0.5"), ("70", "70.5"), ("1e20", "1e21")])
    func order(_ small: String, _ large: String) throws {
        let (first, second) = (try #require(DecimalNumber(small)), try #require(DecimalNumber(large)))
        #expect(first < second)
        #expect(!(second < first))
    }

    @Test(
        "A relative date is read and printed back",
        arguments: [
            "6 months after publication", "within 15 working days of certification", "when the measures take effect",
            "1 year before the end of the term", "within 1 day of sale",
        ])
    func relativeDates(_ text: String) { #expect(RelativeDate(notation: text)?.text == text) }

    @Test(
        "What is no relative date is refused",
        arguments: [
            "", "soon", "months after x", "6 months", "6 moons after x", "when ", "0 days after x",
        ])
    func notRelativeDates(_ text: String) { #expect(RelativeDate(notation: text) == nil) }

    @Test("A recurrence is read and printed back", arguments: ["every year", "every 3 years", "every 2 months"])
    func recurrences(_ text: String) { #expect(Recurrence(notation: text)?.text == text) }

    @Test(
        "What is no recurrence is refused",
        arguments: ["never", "every", "every 0 years", "every working day", "every 3"])
    func notRecurrences(_ text: String) { #expect(Recurrence(notation: text) == nil) }

    @Test(
        "Years and months are added keeping the day of the month",
        arguments: [
            ("5 years", "2024-06-26", "2029-06-26"), ("1 year", "2024-02-29", "2025-02-28"),
            ("6 months", "2024-08-31", "2025-02-28"),
            ("2 weeks", "2024-12-25", "2025-01-08"),
        ])
    func periods(_ period: String, _ from: String, _ to: String) throws {
        let day = try CalendarDate(from)
        #expect(try #require(Period(period)).after(day) == (try CalendarDate(to)))
    }

    @Test("No calendar here knows working days")
    func workingDays() throws { #expect(Period(15, .workingDay)?.after(CalendarDate("2024-01-01")) == nil) }

    @Test(
        "Notations keep to their form",
        arguments: [
            (ICSCode(notation: "97.140") != nil, true), (ICSCode(notation: "43.040.50") != nil, true),
            (ICSCode(notation: "97.14") != nil, false), (CCSCode(notation: "Y81") != nil, true),
            (CCSCode(notation: "81Y") != nil, false), (CountryCode(notation: "CN") != nil, true),
            (CountryCode(notation: "cn") != nil, false), (WebAddress(notation: "https://www.sac.gov.cn/") != nil, true),
            (WebAddress(notation: "javascript:alert(1)") != nil, false),
            (WebAddress(notation: "https://") != nil, false),
            (WebAddress(notation: "https://a b/") != nil, false),
        ])
    func notations(_ isRead: Bool, _ expected: Bool) { #expect(isRead == expected) }

    @Test(
        "Language tags keep to BCP 47",
        arguments: [
            ("en", true), ("zh-Hans", true), ("de-CH-1996", true), ("und", true), ("", false), ("e", false),
            ("en-", false),
            ("1a", false), ("en_GB", false), ("abcdefghi", false),
        ])
    func languageTags(_ text: String, _ isTag: Bool) { #expect((LanguageTag(text) != nil) == isTag) }

    @Test("A text falls back from its language to English and then to any")
    func fallback() {
        let text = LocalizedText(["zh-Hans": "家具", "en": "Furniture"])
        #expect(text.text(in: "zh-Hans") == "家具")
        #expect(text.text(in: "fr") == "Furniture")
        #expect(LocalizedText("家具", .simplifiedChinese).text(in: "fr") == "家具")
        #expect(text.translations.map(\.language) == ["en", "zh-Hans"])
    }

    @Test("How a language tag is spelt is kept, and makes no other language")
    func languageSpelling() {
        let (small, usual) = ("zh-hans" as LanguageTag, "zh-Hans" as LanguageTag)
        #expect(small == usual && Set([small, usual]).count == 1)
        #expect(!(small < usual) && !(usual < small))
        #expect(small.text == "zh-hans")
        #expect("zh-Hant" != usual && "zh" != usual)
        #expect((["EN", "zh-CN", "de"] as [LanguageTag]).sorted().map(\.text) == ["de", "EN", "zh-CN"])
        var text = LocalizedText("Furniture", "EN")
        text["en"] = "Boards"
        #expect(text.translations.map(\.text) == ["Boards"])
    }

    @Test(
        "A wider or a closer language serves where a text is not in just that one",
        arguments: [
            ("zh-hans", "a"), ("zh-Hans-SG", "a"), ("zh-Hans-x-a", "a"), ("zh", "a"), ("zh-TW", "a"), ("de-AT", "b"),
            ("zha", "c"), ("fr", "c"), ("en-GB", "c"),
        ])
    func languageRange(_ language: String, _ expected: String) {
        let text = LocalizedText(["zh-Hans": "a", "de": "b", "en-US": "c"])
        #expect(text.text(in: LanguageTag(language) ?? "en") == expected)
    }

    @Test(
        "A text in many languages is found as one in a few, and of two in one language the last counts",
        arguments: 1...20)
    func manyLanguages(_ count: Int) {
        let tags: [LanguageTag] = [
            "zh-Hans", "de", "en-US", "zh", "zha", "zh-Hans-SG", "zh-a1", "abc", "en", "zh-1996", "de-CH", "dea", "fr",
            "en-x-ab", "sr-Latn", "sr-Cyrl", "es-419", "yue", "zh-Hant", "EN-gb",
        ]
        let some = tags.prefix(count)
        let text = LocalizedText(
            some.flatMap { [.init(language: $0, text: "old"), .init(language: $0, text: $0.text)] })
        #expect(text.translations.map(\.language) == some.sorted() && text.translations.allSatisfy { $0.text != "old" })
        for tag in tags {
            #expect(text[tag] == (some.contains(tag) ? tag.text : nil))
            for range in [tag, LanguageTag(tag.text + "-x-b") ?? tag] {
                #expect(text.text(in: range) == Self.plainText(of: some.sorted(), in: range))
            }
        }
    }

    /// The tag that serves for a language, looked for one by one.
    private static func plainText(of tags: [LanguageTag], in language: LanguageTag) -> String {
        var steps = language.text.lowercased().split(separator: "-")
        while !steps.isEmpty {
            let range = steps.joined(separator: "-")
            if let found = tags.first(where: {
                $0.text.lowercased() == range || $0.text.lowercased().hasPrefix(range + "-")
            }) {
                return found.text
            }
            steps.removeLast()
            if steps.last?.count == 1 { steps.removeLast() }
        }
        return language.text.lowercased().hasPrefix("en") ? tags.first?.text ?? "" : plainText(of: tags, in: "en")
    }

    @Test("An unknown code survives")
    func openCodes() {
        let code = Code<StandardLevel>(text: "galactic")
        #expect(code.known == nil)
        #expect(code.text == "galactic")
        #expect(Code(StandardLevel.national).known == .national)
    }

    @Test(
        "The score must exceed a grade's threshold",
        arguments: [
            ("70", nil), ("70.5", "one star"), ("85", "one star"), ("85.1", "two stars"), ("95", "two stars"),
            ("100", "three stars"), ("100.1", nil), ("-1", nil),
        ] as [(String, String?)])
    func grades(_ score: String, _ grade: String?) throws {
        let scheme = RatingScheme(id: "stars") { scheme in
            scheme.maximumScore = 100
            scheme.grades = [("three stars", 95), ("one star", 70), ("two stars", 85)].map { title, above in
                RatingScheme.Grade {
                    $0.title = LocalizedText(title)
                    $0.above = DecimalNumber(above)
                }
            }
        }
        #expect(scheme.grade(forScore: try #require(DecimalNumber(score)))?.title.text() == grade)
    }
}
