import StandardsJSON
import StandardsModel
import Testing

@Suite("The limit of diagnostics")
struct DiagnosticLimitTests {
    /// A file with so many unknown keys and, as text, so many missing commas.
    private static func source(_ name: String, keys: Int, commas: Int = 0) -> CatalogueSource {
        let members = (0..<keys).map { ",\"k\($0)\":1" }.joined()
        let list = "[0" + String(repeating: " 0", count: commas) + "]"
        let text = #"{"formatVersion":"1.0","id":"\#(name)","list":\#(list)\#(members)}"#
        return CatalogueSource(name: name, bytes: Array(text.utf8))
    }

    @Test(
        "Of a rule a hundred are reported, and how many more there are",
        arguments: [(98, 99, 1), (99, 100, 1), (100, 101, 1), (101, 101, 2), (999, 101, 900)])
    func limit(_ keys: Int, _ lines: Int, _ lastCount: Int) {
        // The list is an unknown key too.
        let found = CatalogueReader().read([Self.source("a", keys: keys)]).diagnostics
        #expect(found.count == lines)
        #expect(found.last?.count == lastCount)
        #expect(found.count(of: .warning) == keys + 1)
        #expect(found.count(of: .error) == 0)
    }

    @Test("The line that counts the others is at the place of the first of them, and counts them in words")
    func rest() {
        let found = CatalogueReader().read([Self.source("a", keys: 0, commas: 102)]).diagnostics
        let last = found.last { $0.rule == "json-syntax" }
        #expect(
            last?.description
                == "a:1:242: error: from here on, 2 more of this rule: mend those above, then check again [json-syntax]"
        )
    }

    @Test("Each rule and each file has its own")
    func separate() {
        let sources = [Self.source("a", keys: 150, commas: 150), Self.source("b", keys: 150, commas: 150)]
        let found = CatalogueReader().read(sources).diagnostics
        for file in ["a", "b"] {
            for rule in ["json-syntax", "unknown-key"] {
                #expect(found.count { $0.location?.file == file && $0.rule == rule } == 101)
            }
        }
        #expect(found.count(of: .error) == 300)
    }

    @Test(
        "A caller may want fewer or more, and at least one", arguments: [(-1, 2), (0, 2), (1, 2), (5, 6), (300, 201)])
    func chosen(_ limit: Int, _ lines: Int) {
        var reader = CatalogueReader()
        reader.limit = limit
        #expect(reader.read([Self.source("a", keys: 200)]).diagnostics.count == lines)
    }

    @Test("What only follows from a fault is not reported, also where the fault itself is not")
    func consequences() {
        let entities = (0..<150).map { "{\"id\":\"e\($0)\",\"names\":1}" }.joined(separator: ",")
        let found = reading(#"{"formatVersion":"1.0","id":"a","organisations":[\#(entities)]}"#).diagnostics
        #expect(found.allSatisfy { $0.rule == "value-type" })
        #expect(found.count(of: .error) == 150)
    }

    @Test("A message that quotes a very long text leaves its middle out", arguments: [(900, false), (1200, true)])
    func longTexts(_ length: Int, _ isCut: Bool) {
        let key = String(repeating: "é", count: length / 2)
        let found = reading(#"{"formatVersion":"1.0","id":"a","\#(key)":1}"#).diagnostics
        #expect(found.map(\.rule) == ["unknown-key"])
        #expect(found.allSatisfy { $0.summary.utf8.count <= 1003 })
        #expect(found.allSatisfy { $0.summary.contains("é…é") == isCut })
    }
}
