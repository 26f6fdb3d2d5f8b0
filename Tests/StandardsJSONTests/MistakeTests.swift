import Foundation
import StandardsJSON
import StandardsModel
import Testing

/// What people do wrong when they edit the real catalogue by hand, and what is reported to them.
@Suite("Typical mistakes")
struct MistakeTests {
    struct Mistake: CustomStringConvertible, Sendable {
        let description: String
        /// What is in the catalogue, and what the person makes of it; the first occurrence counts.
        let old: String
        let new: String
        /// How many lines below the beginning of `new` it is reported.
        var line = 0
        let rule: String
        let message: String

        init(_ description: String, _ old: String, _ new: String, line: Int = 0, _ rule: String, _ message: String) {
            self.description = description
            self.old = old
            self.new = new
            self.line = line
            self.rule = rule
            self.message = message
        }
    }

    /// The bytes of the catalogue: to look for a text in a String of its size takes as long as to read it.
    static let catalogue = Result { Data(try Files.catalogue()) }

    static let all: [Mistake] = [
        Mistake(
            "a comma forgotten", "\"abbreviation\": \"ACEA\",", "\"abbreviation\": \"ACEA\"", "json-syntax",
            "a comma is missing here: write “,”"),
        Mistake(
            "a comma too many", "\"en\": \"ACEA\"", "\"en\": \"ACEA\",", "json-syntax",
            "nothing follows this comma: leave it out"),
        Mistake(
            "two commas", "\"abbreviation\": \"ACEA\",", "\"abbreviation\": \"ACEA\",,", "json-syntax",
            "two commas in a row: leave one out"),
        Mistake(
            "the closing quote forgotten", "\"en\": \"ACEA\"", "\"en\": \"ACEA", "json-syntax",
            "the text is not closed in its line: write “\"” at its end, or “\\n” for a new line"),
        Mistake(
            "the opening quote of a key forgotten", "\"abbreviation\": \"ACEA\"", "abbreviation\": \"ACEA\"",
            "json-syntax", "the key lacks its opening quote: write \"abbreviation\""),
        Mistake(
            "a key without quotes", "\"abbreviation\": \"ACEA\"", "abbreviation: \"ACEA\"", "json-syntax",
            "the key abbreviation needs quotes: write \"abbreviation\""),
        Mistake(
            "single quotes", "\"abbreviation\": \"ACEA\"", "\"abbreviation\": 'ACEA'", "json-syntax",
            "a text needs double quotes: write “\"” in place of “'”"),
        Mistake(
            "an equals sign", "\"abbreviation\": \"ACEA\"", "\"abbreviation\" = \"ACEA\"", "json-syntax",
            "expected “:” after the key, found “=”: write “:”"),
        Mistake(
            "a comment", "\"abbreviation\": \"ACEA\",", "\"abbreviation\": \"ACEA\", // carmakers", "json-syntax",
            "JSON has no comments: put it into \"note\""),
        Mistake(
            "a text without quotes", "\"jurisdiction\": \"JP\"", "\"jurisdiction\": JP", "json-syntax",
            "a text needs quotes: write \"JP\""),
        Mistake(
            "a typo in a key", "\"abbreviation\": \"ACEA\"", "\"abreviation\": \"ACEA\"", "misspelt-key",
            "unknown key \"abreviation\": did you mean \"abbreviation\"?"),
        Mistake(
            "a typo in the name of an array", "\"organisations\": [", "\"organizations\": [", "misspelt-key",
            "unknown key \"organizations\": did you mean \"organisations\"?"),
        Mistake(
            "a typo in a code", "\"kind\": \"association\"", "\"kind\": \"asociation\"", "unknown-code",
            "unknown organisation kind \"asociation\": did you mean \"association\"?"),
        Mistake(
            "a typo in an id that is referred to", "\"of\": \"organisation/pasc\"", "\"of\": \"organisation/pacs\"",
            "dangling-reference", "there is no organisation \"pacs\": did you mean \"pasc\"?"),
        Mistake(
            "an id with capitals", "\"id\": \"acea\"", "\"id\": \"ACEA\"", "value-malformed",
            "an id has only small letters, digits and single hyphens: write \"acea\""),
        Mistake(
            "a copy that keeps its id", "    {\n      \"id\": \"acea\",",
            "{\"id\": \"acea\", \"names\": {\"en\": \"New\"}, \"sources\": [{\"locator\": \"1\"}]},\n{\n\"id\": \"acea\",",
            line: 2, "duplicate-id",
            "the organisation \"acea\" occurs twice (first in line 39): keep one of them, or give it another id"),
        Mistake(
            "a key twice", "\"abbreviation\": \"ACEA\",", "\"abbreviation\": \"ACEA\",\n\"abbreviation\": \"ACEA\",",
            line: 1, "duplicate-key", "\"abbreviation\" occurs twice (first in line 42): keep one of them"),
        Mistake(
            "a language twice, in other letters", "\"en\": \"ACEA\"", "\"en\": \"ACEA\",\n\"EN\": \"Acea\"", line: 1,
            "duplicate-key", "\"en\" occurs twice (first in line 41): keep one of them"),
        Mistake(
            "a day that no month has", "\"modified\": \"2026-11-27\"", "\"modified\": \"2026-11-31\"",
            "value-malformed",
            "November 2026 has 30 days"),
        Mistake(
            "a date without quotes", "\"modified\": \"2026-11-27\"", "\"modified\": 2026-11-27", "json-syntax",
            "“2026-11-27” is no number: put dates, codes and texts in quotes"),
        Mistake(
            "a text for a list",
            "\"sources\": [{\"article\": \"sesec-2024-07-08-13\"}]",
            "\"sources\": \"sesec-2024-07-08-13\"", "value-type", "expected a list in brackets, found a text: write […]"
        ),
        Mistake(
            "a list for a text", "\"abbreviation\": \"ACEA\"", "\"abbreviation\": [\"ACEA\"]", "value-type",
            "expected a text in quotes, found a list"),
        Mistake(
            "an unclosed brace", "\"en\": \"ACEA\"},", "\"en\": \"ACEA\",", line: 1, "json-syntax",
            "the object opened in line 41 is not closed: write “}” before this key"),
        Mistake(
            "null", "\"abbreviation\": \"ACEA\"", "\"abbreviation\": null", "value-type",
            "null says nothing: leave \"abbreviation\" out"),
        Mistake(
            "a required property taken out", "\"names\": {\"en\": \"ACEA\"},\n", "", line: -2,
            "missing-property", "\"names\" is missing"),
        Mistake(
            "a web address without its scheme", "\"base\": \"https://", "\"base\": \"", "value-malformed",
            "expected a web address such as"),
        Mistake(
            "a later format", "\"formatVersion\": \"1.0\"", "\"formatVersion\": \"2.0\"", "format-version",
            "format 2.0 cannot be read: this release reads format 1: use a later release of this package"),
    ]

    @Test("Each is reported once, at its line, with what to write instead", arguments: all)
    func reported(_ mistake: Mistake) throws {
        let bytes = try Self.catalogue.get()
        let place = try #require(bytes.range(of: Data(mistake.old.utf8)))
        let line = bytes[..<place.lowerBound].count { $0 == 0x0A } + 1 + mistake.line
        var edited = bytes
        edited.replaceSubrange(place, with: Data(mistake.new.utf8))
        let found = reading([UInt8](edited)).diagnostics
        let first = try #require(found.first)
        let shown = first.description
        #expect(shown.contains(mistake.message), "\(shown)")
        #expect(first.rule == mistake.rule)
        #expect(first.location?.line == line, "\(shown)")
        // A misnamed array also leaves its references leading nowhere: an error, reported once.
        #expect(found.count <= (mistake.description.contains("array") ? 2 : 1), "\(found.map(\.description))")
    }

    @Test("Dates the wrong way round are reported at the later one")
    func reversedDates() throws {
        let found = reading(
            """
            {"formatVersion": "1.0", "id": "a", "consultations": [
              {"id": "c", "title": {"en": "C"},
               "opens": "2024-10-20",
               "closes": "2024-08-20"}
            ]}
            """
        ).diagnostics
        #expect(
            found.map(\.description) == [
                "a.json:4:14: error: \"closes\" (2024-08-20) is before \"opens\" (2024-10-20) [reversed-dates]"
            ])
    }

    @Test("Several mistakes are reported in one run, in their order, one each")
    func together() throws {
        var edited = try Self.catalogue.get()
        let chosen = [
            "a comma forgotten", "a typo in a code", "a typo in an id that is referred to", "a day that no month has",
        ]
        for mistake in Self.all where chosen.contains(mistake.description) {
            let place = try #require(edited.range(of: Data(mistake.old.utf8)))
            edited.replaceSubrange(place, with: Data(mistake.new.utf8))
        }
        let found = reading([UInt8](edited)).diagnostics
        #expect(found.map(\.rule) == ["value-malformed", "json-syntax", "unknown-code", "dangling-reference"])
        let lines = found.compactMap { $0.location?.line }
        #expect(lines == lines.sorted())
    }
}
