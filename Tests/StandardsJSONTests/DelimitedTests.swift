import Foundation
import StandardsExport
import StandardsModel
import Testing

@testable import StandardsJSON

/// Newline-delimited catalogues, read whole.
@Suite("Newline-delimited catalogues")
struct DelimitedTests {
    static let head = #"{"formatVersion":"1.0","id":"a","title":{"en":"A"}}"#

    private func read(_ lines: String, named name: String = "a.jsonl") -> CatalogueReading {
        CatalogueReader().read([CatalogueSource(name: name, bytes: Array(lines.utf8))], resolving: Files.extended)
    }

    @Test("The real catalogue is the same, an entity a line; each line is an object")
    func whole() throws {
        let catalogue = reading(try Files.catalogue()).catalogue
        let lines = catalogue.canonicalLines()
        let again = CatalogueReader().read([CatalogueSource(name: "a.jsonl", bytes: lines)])
        #expect(again.diagnostics.map(\.description) == [])
        #expect(again.catalogue == catalogue && again.catalogue.canonicalLines() == lines)
        #expect(again.catalogue.canonicalJSON() == (try Files.catalogue()))
        let objects = try lines.split(separator: 0x0A).map {
            try #require(JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
        }
        #expect(objects.count == catalogue.count + 1)
        #expect(objects.dropFirst().allSatisfy { $0.count == 1 && ($0.values.first as? [[String: Any]])?.count == 1 })
        #expect(lines.last == 0x0A && !lines.contains(0x0D))
    }

    @Test(
        "It is known by its name or by two lines, and by nothing else",
        arguments: [
            ("a.jsonl", "{\n}", true), ("a.ndjson", "", true), ("a.json", "{}\n{}", true), ("a", "{} \r\n{}", true),
            ("a.json", "{}\n", false), ("a.json", "{}", false), ("a.json", "{\n  \"id\": \"a\"\n}", false),
            ("a.json", "{}\n\n{}", false), ("a.json", "[{}\n{}", false), ("jsonl", "{}", false),
        ])
    func known(_ name: String, _ text: String, _ isLines: Bool) {
        #expect(CatalogueSource(name: name, bytes: Array(text.utf8)).isLines == isLines)
    }

    @Test("Lists of a kind may be on any line, several on one, and blank lines between; CR LF ends lines too")
    func lists() throws {
        let standard =
            #"{"standards":[{"id":"b","designation":"GB 2-2024"}],"committees":[{"id":"c","reference":"TC 1"}]}"#
        let first =
            #"{"formatVersion":"1.0","id":"a","title":{"en":"A"},"standards":[{"id":"z","designation":"GB 1-2024"}]}"#
        for end in ["\n", "\r\n", "\n\n", "\n \t\r\n"] {
            let read = read([first, standard, #"{"standards":[]}"#, "{}"].joined(separator: end))
            #expect(read.diagnostics.filter { $0.severity == .error }.map(\.description) == [])
            #expect(read.catalogue.standards.map(\.id) == ["b", "z"] && read.catalogue.committees.count == 1)
        }
    }

    @Test("What is wrong with a line is told there, and no other line is lost")
    func faults() {
        let good = { (id: String) in #"{"standards":[{"id":"\#(id)","designation":"GB \#(id)-2024"}]}"# }
        let wrong: [(line: String, place: String, rule: String)] = [
            (#"{"standards":[{"id":"x","designation":"GB 7-2024"}]"#, "3:1", "json-syntax"),
            (#"{"standards":[{"id":"x","#, "3:1", "json-syntax"),
            (#"{"title":{"en":"B"}}"#, "3:2", "line-content"), (#"{"mine":1}"#, "3:2", "line-content"),
            ("[1]", "3:1", "line-content"), ("7", "3:1", "line-content"), ("x", "3:1", "line-content"),
            (good("x") + ",", "3:\(good("x").utf8.count + 1)", "json-syntax"),
            (good("x") + good("y"), "3:\(good("x").utf8.count + 1)", "json-syntax"),
            (#"{"standards":[{"id":"1","designation":"GB 1-2024"}]}"#, "3:21", "duplicate-id"),
            (#"{"standards":[{"id":"x","effective":"2024-13"}]}"#, "3:37", "value-malformed"),
        ]
        for (line, place, rule) in wrong {
            let read = read([Self.head, good("1"), line, good("2"), good("3")].joined(separator: "\n"))
            let errors = read.diagnostics.filter { $0.severity == .error }
            let first = errors.first
            #expect(errors.allSatisfy { $0.location?.line == 3 }, "\(line): \(errors)")
            #expect(first?.rule == rule, "\(line): \(errors)")
            let told = first?.location.map { "\($0.line):\($0.column)" } ?? ""
            #expect(told == place || rule == "json-syntax" && told.hasPrefix("3:"), "\(line): \(told)")
            #expect(Set(read.catalogue.standards.map(\.id)).isSuperset(of: ["1", "2", "3"]), "\(line)")
        }
    }

    @Test("The version is that of the first line; of another nothing is read")
    func version() {
        let read = read(#"{"formatVersion":"9.0","id":"a"}"# + "\n" + #"{"standards":[{"id":"x"}]}"#)
        #expect(read.diagnostics.map(\.rule) == ["format-version"] && read.catalogue.count == 0)
    }

    @Test("One that extends another amends it")
    func extending() throws {
        let extending = #"{"formatVersion":"1.0","id":"a","title":{"en":"A"},"extends":["bodies.json"]}"#
        let read = read(extending + "\n" + #"{"organisations":[{"id":"sac","note":{"en":"N"}}]}"#)
        #expect(read.diagnostics.filter { $0.severity == .error }.map(\.description) == [])
        let sac = try #require(read.catalogue.organisations["sac"])
        #expect(sac.note.text() == "N" && !sac.names.isEmpty)
    }

    @Test("What is misspelt is mended in its line, and what is missing is added in a line of its own")
    func fixing() {
        let lines =
            [
                Self.head, #"{"standards":[{"id":"x","desgnation":"GB 1-2024"}]}"#,
                #"{"standards":[{"id":"y","designation":"GB 3-2024","references":["GB 2-2024"]}]}"#,
            ].joined(separator: "\n")
        let fixes = CatalogueReader().fixing([CatalogueSource(name: "a.jsonl", bytes: Array(lines.utf8))])
        #expect(
            String(decoding: fixes.sources[0].bytes, as: UTF8.self)
                == [
                    Self.head, #"{"standards":[{"id":"x","designation":"GB 1-2024"}]}"#,
                    #"{"standards":[{"id":"y","designation":"GB 3-2024","references":["gb-2-2024"]}]}"#,
                    #"{"standards":[{"id": "gb-2-2024", "designation": "GB 2-2024", "level": "national", "obligation": "mandatory"}]}"#,
                    "",
                ].joined(separator: "\n"))
        #expect(!fixes.reading.hasErrors && fixes.fixed.count == 3)
    }
}
