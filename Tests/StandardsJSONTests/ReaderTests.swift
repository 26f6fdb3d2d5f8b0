import Foundation
import StandardsJSON
import StandardsModel
import Testing

@Suite("Reading and writing catalogues")
struct ReaderTests {
    @Test("The real catalogue is canonical: read and written it is the same bytes")
    func realCatalogue() throws {
        let bytes = try Files.catalogue()
        let read = reading(bytes)
        #expect(!read.hasErrors)
        #expect(read.catalogue.count > 500)
        #expect(read.catalogue.canonicalJSON() == bytes)
    }

    @Test("Foundation's decoder reads the same catalogue, and its encoder writes one that reads the same")
    func foundation() throws {
        let bytes = try Files.catalogue()
        let catalogue = reading(bytes).catalogue
        #expect(try JSONDecoder().decode(Catalogue.self, from: Data(bytes)) == catalogue)
        let encoded = [UInt8](try JSONEncoder().encode(catalogue))
        let again = reading(encoded)
        #expect(again.diagnostics.filter { $0.severity == .error }.map(\.description).prefix(3) == [])
        let lines = String(decoding: again.catalogue.canonicalJSON(), as: UTF8.self).split(separator: "\n")
        let expected = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let differing = zip(lines, expected).first { $0 != $1 }
        #expect(differing == nil, "\(differing?.0 ?? "") in place of \(differing?.1 ?? "")")
        #expect(again.catalogue == catalogue)
    }

    static let odd = """
        {"id":"odd","formatVersion":"1.7","zeta":{"b":[1.50,1e3,null,true],"a":"\\u00e9"},"alpha":-0.0,
         "standards":[{"title":{"zh-Hans":"家具","en":"Furniture\\u2028\\u202E=1+1"},"later":{"x":{}},"id":"b",
           "level":"galactic","tags":[],"replaces":[{"standard":"a","why":"it was old"}]},
          {"id":"a","title":"No language","designation":"?? 1"}]}
        """

    @Test("Unknown keys and codes survive, are reported as warnings, and come through Foundation as well")
    func unknown() throws {
        let read = reading(Self.odd)
        #expect(!read.hasErrors)
        let rules = read.diagnostics.map(\.rule)
        #expect(rules.count { $0 == "unknown-key" } == 4)
        #expect(rules.count { $0 == "unknown-code" } == 1)
        let written = read.catalogue.canonicalJSON()
        let text = String(decoding: written, as: UTF8.self)
        for kept in ["1.50", "1e3", "-0.0", "galactic", "it was old", "\"1.7\"", "\"later\": {\"x\": {}}"] {
            #expect(text.contains(kept), "\(kept)")
        }
        #expect(reading(written).catalogue == read.catalogue)
        #expect(reading(written).catalogue.canonicalJSON() == written)
        let alpha = try #require(text.range(of: "\"alpha\""))
        let zeta = try #require(text.range(of: "\"zeta\""))
        #expect(alpha.lowerBound < zeta.lowerBound)
        #expect(!text.contains("\\u00e9"))
    }

    @Test("Unknown members of any order are equal through Foundation's decoder")
    func unknownThroughFoundation() throws {
        let text =
            #"{"formatVersion":"1.0","id":"a","x":{"b":"1","a":[true,null]},"standards":[{"id":"s","y":{"d":{},"c":"e"}}]}"#
        #expect(
            try JSONDecoder().decode(Catalogue.self, from: Data(text.utf8)) == reading(text, rules: []).catalogue)
    }

    @Test("A change to one fact changes one line of the file")
    func oneChange() throws {
        let bytes = try Files.catalogue()
        var catalogue = reading(bytes).catalogue
        let id = try #require(catalogue.standards.first { $0.effective != nil }).id
        catalogue[id]?.effective = PartialDate(year: 2031)
        let before = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let after = String(decoding: catalogue.canonicalJSON(), as: UTF8.self).split(separator: "\n")
        #expect(before.count == after.count)
        #expect(zip(before, after).count { $0 != $1 } == 1)
    }

    @Test("The order of keys and entities in the file does not matter")
    func order() {
        let read = reading(
            #"{"standards":[{"title":{"en":"B"},"id":"b"},{"id":"a","title":{"en":"A"}}],"id":"x","formatVersion":"1.0"}"#
        )
        #expect(read.diagnostics == [])
        let text = String(decoding: read.catalogue.canonicalJSON(), as: UTF8.self)
        #expect(
            text.hasPrefix(
                "{\n  \"formatVersion\": \"1.0\",\n  \"id\": \"x\",\n  \"standards\": [\n    {\n      \"id\": \"a\""))
        #expect(text.hasSuffix("]\n}\n"))
    }

    @Test("An id may be spelt with escapes, and looks for no one else's")
    func escapedKeys() {
        let read = reading(
            #"{"formatVersion":"1.0","id":"x","standards":[{"other":{"id":"no"},"\u0069d":"y\u0065s","titl\u0065":{"en":"A"}}]}"#,
            rules: [])
        #expect(read.diagnostics == [])
        #expect(read.catalogue.standards.map(\.id) == ["yes"])
        #expect(read.catalogue.standards.first?.title.text() == "A")
    }

    @Test(
        "Versions of the format: the same major reads, another is refused, nothing else is reported",
        arguments: [
            ("1.0", true), ("1.9", true), ("1.42", true), ("2.0", false), ("0.9", false), ("1", false), ("one", false),
            ("-1.0", false), ("1.0.0", false), ("99999999999999999999.0", false), ("", false),
        ])
    func versions(_ version: String, _ isRead: Bool) {
        let read = reading(#"{"id":"x","standards":[{"nonsense":1}],"formatVersion":"\#(version)"}"#, rules: [])
        #expect(read.diagnostics.contains { $0.rule == "format-version" } == !isRead)
        if !isRead {
            #expect(read.diagnostics.count == 1)
            #expect(read.diagnostics.first?.fixes.isEmpty == false)
        }
    }

    @Test("An earlier major version reads where there is a step from it, with the places of the old file")
    func migration() throws {
        let step = FormatMigration(
            from: 0, keys: ["norms": "standards", "name": "title"], properties: ["standard": ["name": "title"]])
        let text = """
            {"formatVersion": "0.4", "id": "x", "name": {"en": "Old"},
             "norms": [{"id": "a", "name": {"en": "A"}},
                       {"id": "b", "name": 7}]}
            """
        #expect(reading(text).diagnostics.map(\.rule) == ["format-version"])
        let read = reading(text, migrations: [step])
        #expect(read.diagnostics.map { $0.location?.line } == [3])
        #expect(read.diagnostics.map(\.rule) == ["value-type"])
        #expect(read.catalogue.header.title.text() == "Old")
        #expect(read.catalogue["a" as EntityID<Standard>]?.title.text() == "A")
        #expect(read.catalogue.header.formatVersion == "1.0")
    }

    @Test("Of what several files say of their catalogue the first word holds, but the last of its changes")
    func severalHeaders() {
        func source(_ name: String, _ header: String) -> CatalogueSource {
            CatalogueSource(name: name, bytes: Array("{\"formatVersion\":\"1.0\",\"id\":\"x\",\n\(header)}".utf8))
        }
        let first = source("a.json", #""title":{"en":"A"},"revision":3,"modified":"2024-09-30","u":1"#)
        let second = source("b.json", #""title":{"en":"B"},"base":"https://b.org/","revision":9,"u":2,"v":3"#)
        let reading = CatalogueReader(rules: []).read([first, second])
        let header = reading.catalogue.header
        #expect(header.title.text() == "A" && header.base?.text == "https://b.org/")
        #expect(header.revision == 9 && header.modified?.description == "2024-09-30")
        #expect(header.unknown["u"] == .number("1") && header.unknown["v"] == .number("3"))
        #expect(
            reading.diagnostics.map(\.description) == [
                "b.json:2:1: warning: its \"title\", \"u\" are left out: an earlier file says otherwise: "
                    + "make both the same; name the file first whose words should hold [header-conflict]"
            ])
        #expect(CatalogueReader(rules: []).read([first, first]).diagnostics == [])
    }

    @Test(
        "Foundation's decoder refuses what would be misread or lost",
        arguments: [
            #"{"formatVersion":"2.0","id":"x"}"#,
            #"{"formatVersion":"1.0","id":"x","standards":[{"id":"a"},{"id":"a"}]}"#,
        ])
    func refusedByDecoder(_ text: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Catalogue.self, from: Data(text.utf8)) }
    }

    @Test("Several files are one catalogue; what two of them say of one entity must agree")
    func severalFiles() throws {
        func source(_ name: String, _ standards: String) -> CatalogueSource {
            CatalogueSource(
                name: name,
                bytes: Array(
                    "{\"formatVersion\":\"1.0\",\"id\":\"\(name.prefix(1))\",\n\"standards\":[\(standards)]}".utf8))
        }
        let one = source("a.json", #"{"id":"s","title":{"en":"S"}},{"id":"t","title":{"en":"T"},"references":["u"]}"#)
        let same = source("b.json", #"{"id":"u","title":{"en":"U"}},{"title":{"en":"S"},"id":"s"}"#)
        let other = source("c.json", "\n" + #"{"id":"t","title":{"en":"Another"}}"#)
        let reader = CatalogueReader()
        let fine = reader.read([one, same])
        #expect(fine.diagnostics == [])
        #expect(fine.catalogue.standards.count == 3)
        #expect(fine.catalogue.header.id == "a")
        #expect(
            reader.read([one, same, other]).diagnostics.map(\.description) == [
                "c.json:3:11: error: \"title\" is “Another” here, and “T” in a.json:2: make both the same; where this is the later edition, let it extend the other [contradiction]"
            ])
        // What a later file says of itself is checked as well.
        let nameless = CatalogueSource(name: "d.json", bytes: Array(#"{"formatVersion":"1.0","ids":"d"}"#.utf8))
        #expect(
            reader.read([one, same, nameless]).diagnostics.map { "\($0.location?.file ?? "") \($0.rule)" } == [
                "d.json missing-property", "d.json unknown-key",
            ])
    }

    @Test("What only follows from another fault is not reported")
    func consequences() {
        // The id is wrong, so nothing that refers to it leads anywhere; the value is of the wrong type, so it is missing.
        let found = reading(
            """
            {"formatVersion": "1.0", "id": "x",
             "organisations": [{"id": "S A C", "names": {"en": "SAC"}}],
             "committees": [{"id": "c", "names": {"en": "C"}, "parent": "organisation/sac"}],
             "events": [{"id": "e", "title": 7}]}
            """
        ).diagnostics
        #expect(found.map(\.rule) == ["value-malformed", "value-type"])
    }

    @Test("Odd but valid text is read, and reported at most as a warning")
    func oddText() {
        for text in ["=1+1", "\\u0001", "\u{2028}", "\u{202E}x", "e\u{301}", String(repeating: "长", count: 350_000)] {
            let read = reading(#"{"formatVersion":"1.0","id":"x","standards":[{"id":"a","title":{"en":"\#(text)"}}]}"#)
            #expect(!read.hasErrors)
            #expect(reading(read.catalogue.canonicalJSON()).catalogue == read.catalogue)
        }
    }

    @Test("NUL, a bad link and a bad id are errors at their place")
    func barred() {
        let found = reading(
            #"{"formatVersion":"1.0","id":"x","standards":[{"id":"a","title":{"en":"a\u0000b"},"links":[{"url":"javascript:x"}]},{"id":"../a","title":{"en":"t"}}]}"#
        ).diagnostics
        #expect(found.map(\.rule) == ["value-malformed", "value-malformed", "value-malformed"])
    }
}
