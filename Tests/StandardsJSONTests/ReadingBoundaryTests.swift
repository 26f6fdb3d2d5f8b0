import Foundation
import StandardsJSON
import StandardsModel
import Testing

@Suite("Boundaries of reading")
struct ReadingBoundaryTests {
    private func catalogue(_ members: String) -> String { #"{"formatVersion":"1.0","id":"x",\#(members)}"# }

    private func rules(_ text: String) -> [String] { reading(text).diagnostics.map(\.rule) }

    @Test("128 levels are read and 129 are not", arguments: [(127, false), (128, false), (129, true)])
    func depth(_ levels: Int, _ isRefused: Bool) {
        // The catalogue itself is the first.
        let value = String(repeating: "[", count: levels - 1) + String(repeating: "]", count: levels - 1)
        #expect(rules(catalogue("\"y\":\(value)")).contains("json-depth") == isRefused)
    }

    @Test(
        "A line ends in LF, CR LF or a lone CR, and columns are counted from 1",
        arguments: [
            ("\n", 2, 2), ("\r\n", 2, 2), ("\r", 2, 2), ("\r\r", 3, 2), ("\n\r", 3, 2), ("\r\n\r", 3, 2), (" ", 1, 35),
        ])
    func lines(_ end: String, _ line: Int, _ column: Int) {
        let found = reading(catalogue("\(end) \"titel\":1,\n\"titel\":2")).diagnostics
        #expect(found.map { $0.location?.line } == [line, line + 1])
        #expect(found.map { $0.location?.column } == [column, 1])
        // The words of a message count the lines as its place does.
        #expect(found.last?.summary.contains("line \(line)") == true, "\(found)")
    }

    @Test(
        "A version is a major and a minor number of up to four digits",
        arguments: [
            ("1.0", true), ("1.9999", true), ("1.10000", false), ("1", false), ("1.0.0", false), ("1.", false),
            ("01.0", false), ("2.0", false), ("0.9", false), ("1.x", false),
        ])
    func versions(_ version: String, _ isRead: Bool) {
        let found = reading(#"{"formatVersion":"\#(version)","id":"x"}"#).diagnostics.map(\.rule)
        #expect(found == (isRead ? [] : ["format-version"]))
    }

    @Test(
        "An end may fall on the day of its beginning, but not before it",
        arguments: [
            #""consultations":[{"id":"a","title":{"en":"A"},"opens":"FIRST","closes":"LAST"}]"#,
            #""events":[{"id":"a","title":{"en":"A"},"starts":"FIRST","ends":"LAST"}]"#,
            #""committees":[{"id":"a","names":{"en":"A"},"term":{"from":"FIRST","to":"LAST"}}]"#,
            #""committees":[{"id":"a","names":{"en":"A"},"established":"FIRST","ended":"LAST"}]"#,
            #""organisations":[{"id":"a","names":{"en":"A"},"founded":"FIRST","ended":"LAST"}]"#,
            #""organisations":[{"id":"a","names":{"en":"A"},"memberships":[{"of":"organisation/a","since":"FIRST","until":"LAST"}]}]"#,
            #""standards":[{"id":"a","title":{"en":"A"},"published":"FIRST","withdrawn":"LAST"}]"#,
            #""standards":[{"id":"a","title":{"en":"A"},"effective":"FIRST","withdrawn":"LAST"}]"#,
            #""standards":[{"id":"a","title":{"en":"A"},"published":"FIRST","effective":"LAST"}]"#,
            #""policyDocuments":[{"id":"a","title":{"en":"A"},"effective":"FIRST","expires":"LAST"}]"#,
            #""policyDocuments":[{"id":"a","title":{"en":"A"},"issued":"FIRST","expires":"LAST"}]"#,
            #""certificationRequirements":[{"id":"a","announced":"FIRST","applicationsOpen":"LAST"}]"#,
            #""certificationRequirements":[{"id":"a","announced":"FIRST","mandatoryFrom":"LAST"}]"#,
            #""certificationRequirements":[{"id":"a","applicationsOpen":"FIRST","mandatoryFrom":"LAST"}]"#,
            #""agreements":[{"id":"a","title":{"en":"A"},"signed":"FIRST","expires":"LAST"}]"#,
            #""agreements":[{"id":"a","title":{"en":"A"},"inForce":"FIRST","expires":"LAST"}]"#,
            #""statistics":[{"id":"a","title":{"en":"A"},"previousAsOf":"FIRST","asOf":"LAST"}]"#,
        ])
    func reversed(_ members: String) {
        func count(_ first: String, _ last: String) -> Int {
            let text = members.replacing("FIRST", with: first).replacing("LAST", with: last)
            return rules(catalogue(text)).count { $0 == "reversed-dates" }
        }
        #expect(count("2024-02-02", "2024-02-01") == 1)
        #expect(count("2024-02-01", "2024-02-01") == 0)
        #expect(count("2024-02-01", "2024-02-02") == 0)
        #expect(count("2024-02-02", "2024-02") == 0)
    }

    @Test(
        "What any coder would misread or lose is an error",
        arguments: [
            #""standards":[{"id":"a","replaces":[{"standard":7}]}]"#,
            #""standards":[{"id":"a","replaces":[{"standard":"b"},{"date":"2024-02-31"}]}]"#,
            #""committees":[{"id":"a","term":{"number":"one"}}]"#,
        ])
    func coders(_ members: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Catalogue.self, from: Data(catalogue(members).utf8))
        }
    }

    @Test("Unknown keys come through any coder, of the catalogue, of entities and of their records")
    func unknownKeys() throws {
        let text = catalogue(
            #""one":1,"standards":[{"id":"a","title":{"en":"A"},"two":2,"replaces":[{"three":3}]}]"#)
        let read = reading(text).catalogue
        let again = try JSONDecoder().decode(Catalogue.self, from: try JSONEncoder().encode(read))
        #expect(again == read)
        for catalogue in [read, again] {
            #expect(catalogue.header.unknown["one"] == .number("1"))
            #expect(catalogue["a" as EntityID<Standard>]?.unknown["two"] == .number("2"))
            #expect(catalogue["a" as EntityID<Standard>]?.replaces.first?.unknown["three"] == .number("3"))
        }
        let written = String(decoding: read.canonicalJSON(), as: UTF8.self)
        for key in ["\"one\": 1", "\"two\": 2", "\"three\": 3"] { #expect(written.contains(key), "\(key)") }
    }

    @Test("References to a kind of which there is nothing are reported once, with how many more there are")
    func missingKind() {
        func found(_ count: Int, _ more: String = "") -> [String] {
            let standards = (0..<count).map { #"{"id":"s\#($0)","title":{"en":"S"},"committee":"c\#($0)"}"# }
            return reading(catalogue("\"standards\":[\(standards.joined(separator: ","))]\(more)")).diagnostics
                .map { String($0.summary.drop { $0 != "," }) }
        }
        #expect(found(1) == [""])
        #expect(found(2) == [", and 1 more reference leads nowhere"])
        #expect(found(3) == [", and 2 more references lead nowhere"])
        #expect(found(2, #","committees":[{"id":"c","names":{"en":"C"}}]"#) == ["", ""])
    }

    @Test(
        "The highest revision and the latest day of change hold, in whichever file they are",
        arguments: [(1, 2, 2), (2, 1, 2), (1, nil, 1), (nil, 1, 1)] as [(Int?, Int?, Int)])
    func revisions(_ first: Int?, _ second: Int?, _ expected: Int) {
        let files = [first, second].enumerated().map { place, revision in
            CatalogueSource(
                name: "\(place)",
                bytes: Array(
                    catalogue(
                        revision.map { "\"revision\":\($0),\"modified\":\"2024-01-0\($0)\"" }
                            ?? "\"title\":{\"en\":\"T\"}"
                    ).utf8))
        }
        let header = CatalogueReader().read(files).catalogue.header
        #expect(header.revision == expected && header.modified?.day == expected)
    }
}
