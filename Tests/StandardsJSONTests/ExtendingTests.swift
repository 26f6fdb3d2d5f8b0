import StandardsJSON
import StandardsModel
import Testing

@Suite("Catalogues that extend others")
struct ExtendingTests {
    private static func source(_ name: String, _ content: String) -> CatalogueSource {
        CatalogueSource(
            name: name, bytes: Array("{\"formatVersion\":\"1.0\",\"id\":\"\(name.prefix(1))\"\(content)}".utf8))
    }

    private static let july = source(
        "july.json",
        #"""
        ,"series":"monthly","base":"https://example.org/",
        "standards":[{"id":"s","designation":"GB 1-2024","title":{"en":"S"},"effective":"2025-01-01","ics":["97.140"],
        "transitions":[{"key":"stock","what":{"en":"Sell"},"appliesTo":{"en":"Stock"},"ends":"2026-01-01"}]}]
        """#)

    private static func read(_ content: String) -> CatalogueReading {
        CatalogueReader().read([source("new.json", #","extends":["july.json"]"# + content)]) {
            $0 == "july.json" ? july : nil
        }
    }

    private static func standard(_ members: String) throws -> (standard: Standard?, faults: [String]) {
        let reading = read(#","standards":[{"id":"s",\#(members)}]"#)
        return (reading.catalogue.standards["s"], reading.diagnostics.map(\.description))
    }

    @Test("The later edition adds, replaces and takes back; lists unite, records of one key merge")
    func amending() throws {
        let (added, none) = try Self.standard(#""title":{"zh-Hans":"标准"},"ics":["97.140","13.120"]"#)
        #expect(none == [])
        #expect(added?.title.text() == "S" && added?.title["zh-Hans"] == "标准")
        #expect(added?.ics.map(\.text) == ["97.140", "13.120"])
        #expect(added?.effective == PartialDate("2025-01-01"))
        let (moved, _) = try Self.standard(
            #""effective":"2025-07-01","transitions":[{"key":"stock","ends":"2026-07-01"}]"#)
        #expect(moved?.effective == PartialDate("2025-07-01"))
        #expect(moved?.transitions.map(\.ends) == [PartialDate("2026-07-01")])
        #expect(moved?.transitions.first?.what.text() == "Sell")
        let (taken, faults) = try Self.standard(#""effective":null,"ics":null"#)
        #expect(faults == [])
        #expect(taken?.effective == nil && taken?.ics == [] && taken?.unknown.isEmpty == true)
    }

    @Test("The words on the catalogue are those of the later edition; it is named under the address of its series")
    func header() {
        let reading = Self.read("")
        #expect(reading.catalogue.header.id == "n")
        #expect(reading.catalogue.header.base?.text == "https://example.org/")
        #expect(reading.catalogue.standards.count == 1)
        #expect(reading.catalogue.header.series == "monthly" && reading.catalogue.header.extends == [])
        #expect(Self.read(#","series":"own","base":"https://b.org/""#).catalogue.header.series == "own")
    }

    @Test("Of what is extended, the nearest edition says the series and the address, and an edition without is told")
    func series() {
        func read(_ first: String, _ second: String) -> CatalogueReading {
            let files = [
                Self.source("a.json", first), Self.source("b.json", #","extends":["a.json"]"# + second),
                Self.source("c.json", #","extends":["b.json"]"#),
            ]
            return CatalogueReader().read([files[2]]) { name in files.first { $0.name == name } }
        }
        #expect(read(#","series":"far""#, #","series":"near""#).catalogue.header.series == "near")
        let mixed = read(#","series":"far","base":"https://far.org/""#, #","base":"https://near.org/""#)
        #expect(mixed.catalogue.header.series == "far" && mixed.catalogue.header.base?.text == "https://near.org/")
        #expect(mixed.diagnostics == [])
        #expect(read("", "").diagnostics.map(\.rule) == ["missing-series"])
        #expect(read("", "").diagnostics.map(\.location?.file) == ["c.json"])
    }

    @Test(
        "What cannot be extended is reported where it is said",
        arguments: [
            (#","extends":["august.json"]"#, "there is no file \"august.json\" to extend"),
            (#","extends":["./x/../august.json"]"#, "there is no file \"august.json\" to extend"),
            (#","extends":["new.json"]"#, "it extends itself, by way of what it extends"),
            (
                #","extends":["july.json"],"standards":[{"id":"t","title":{"en":"T"},"effective":null}]"#,
                "\"effective\" is taken back, but no file that it extends has the standard"
            ),
            (#","standards":[{"id":"t","title":{"en":"T"},"effective":null}]"#, "null says nothing"),
            (
                #","extends":["july.json"],"standards":[{"id":"s","transitions":[{"key":"stock","ends":null}]}]"#,
                "null says nothing"
            ),
        ])
    func faults(_ content: String, _ summary: String) {
        let reading = CatalogueReader().read([Self.source("new.json", content)]) { $0 == "july.json" ? Self.july : nil }
        #expect(reading.hasErrors)
        #expect(reading.diagnostics.contains { $0.summary == summary && $0.location?.file == "new.json" })
    }

    @Test("Editions stand on editions, in whichever order they are given")
    func chain() throws {
        let first = Self.source("a.json", #","standards":[{"id":"s","title":{"en":"S"},"effective":"2025-01-01"}]"#)
        let second = Self.source("b.json", #","extends":["a.json"],"standards":[{"id":"s","effective":"2025-02-01"}]"#)
        let third = Self.source("c.json", #","extends":["b.json"],"standards":[{"id":"s","effective":"2025-03-01"}]"#)
        for sources in [[first, second, third], [third, second, first], [second, third, first]] {
            let reading = CatalogueReader().read(sources)
            #expect(!reading.hasErrors)
            #expect(reading.catalogue.standards["s"]?.effective == PartialDate("2025-03-01"))
            #expect(reading.catalogue.header.id == "c")
        }
    }

    @Test("A path is joined to the folder of the file that names it")
    func paths() {
        var asked: [String] = []
        _ = CatalogueReader().read([Self.source("a/b/new.json", #","extends":["../july.json","x/./y.json","/z.json"]"#)]
        ) {
            asked.append($0)
            return nil
        }
        #expect(asked == ["a/july.json", "a/b/x/y.json", "/z.json"])
    }

    @Test("Without extends, what two files say completes each other, or is reported with both places")
    func completing() {
        let one = Self.source(
            "a.json", "\n" + #","standards":[{"id":"s","title":{"en":"S"},"effective":"2025-01-01"}]"#)
        let more = Self.source(
            "b.json", #","standards":[{"id":"s","title":{"zh-Hans":"标准"},"published":"2024-07-01"}]"#)
        let complete = CatalogueReader().read([one, more])
        #expect(complete.diagnostics == [])
        #expect(complete.catalogue.standards["s"]?.title.translations.count == 2)
        let other = Self.source("c.json", "\n\n" + #","standards":[{"id":"s","effective":"2025-02-01"}]"#)
        #expect(
            CatalogueReader().read([one, other]).diagnostics.map(\.description) == [
                "c.json:3:37: error: \"effective\" is 2025-02-01 here, and 2025-01-01 in a.json:2: make both the same; where this is the later edition, let it extend the other [contradiction]"
            ])
    }

    @Test("What a rule finds is located in the file that says it")
    func located() {
        let reading = Self.read("\n" + #","standards":[{"id":"s","level":"galactic"}]"#)
        #expect(
            reading.diagnostics.map { "\($0.location?.file ?? "") \($0.location?.line ?? 0) \($0.rule)" } == [
                "new.json 2 contradicting-designation", "new.json 2 unknown-code",
            ])
    }

    @Test("A file read alone keeps what it takes back, as its canonical form does")
    func alone() {
        var reader = CatalogueReader(rules: [])
        reader.readsExtended = false
        let source = Self.source("n.json", #","extends":["july.json"],"standards":[{"id":"s","effective":null}]"#)
        let reading = reader.read([source])
        #expect(!reading.hasErrors)
        let text = String(decoding: reading.catalogue.canonicalJSON(), as: UTF8.self)
        #expect(text.contains("\"effective\": null") && text.contains("\"july.json\""))
    }

    @Test("A hundred editions in a chain, and as many that extend one another in a circle, are read or refused")
    func many() {
        func files(_ count: Int, circular: Bool) -> [CatalogueSource] {
            (0..<count).map { place in
                let next = circular ? (place + 1) % count : place + 1
                let extends = next < count ? #","extends":["e\#(next).json"]"# : ""
                return Self.source(
                    "e\(place).json",
                    extends + #","standards":[{"id":"s","title":{"en":"S"},"effective":"\#(2000 + place)"}]"#)
            }
        }
        let chain = CatalogueReader().read(files(100, circular: false))
        #expect(!chain.hasErrors)
        #expect(chain.catalogue.standards["s"]?.effective?.description == "2000")
        #expect(CatalogueReader().read(files(100, circular: true)).diagnostics.contains { $0.rule == "extends" })
    }

    @Test("Of editions that are asked for together the last has the word on the catalogue, in whatever order they come")
    func together() {
        let files = [
            Self.source("a.json", #","title":{"en":"A"},"series":"s","revision":3"#),
            Self.source("b.json", #","title":{"en":"B"},"extends":["a.json"],"revision":2"#),
            Self.source("c.json", #","title":{"en":"C"},"extends":["b.json"]"#),
        ]
        for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [0, 2]] {
            let reading = CatalogueReader().read(order.map { files[$0] }) { name in files.first { $0.name == name } }
            #expect(reading.diagnostics == [])
            #expect(reading.catalogue.header.title.text() == "C" && reading.catalogue.header.series == "s")
            #expect(reading.catalogue.header.revision == nil)
        }
    }

    @Test("An element that a later file adds to a list is counted in that file")
    func elements() {
        let reading = Self.read(
            #"""
            ,"standards":[
            {"id":"s","references":["nope"],"ics":["97.140"],
            "sources":[{"Locator":"p. 1"},{"artcle":"x"}]}]
            """#)
        #expect(
            reading.diagnostics.map { "\($0.location?.file ?? "") \($0.location?.line ?? 0) \($0.rule)" } == [
                "new.json 2 dangling-reference", "new.json 3 misspelt-key", "new.json 3 misspelt-key",
            ])
        let base = Self.source(
            "july.json",
            #","series":"m","standards":[{"id":"s","title":{"en":"S"},"references":["t"],"sources":[{"locator":"1"}]},{"id":"t","title":{"en":"T"}}]"#
        )
        let later = Self.source(
            "new.json",
            ",\"extends\":[\"july.json\"],\"standards\":[{\"id\":\"s\",\n\"references\":[\"nope\"],\n\"sources\":[{\"Locator\":\"2\"}]}]"
        )
        let both = CatalogueReader().read([later]) { $0 == "july.json" ? base : nil }
        #expect(
            both.diagnostics.dropFirst().map { "\($0.location?.description ?? "") \($0.rule)" } == [
                "new.json:2:15 dangling-reference", "new.json:3:13 misspelt-key",
            ])
    }

    @Test("What is wrong with an extending file is told of it, once")
    func wrongInExtending() {
        let typo = Self.read(#","series":"monthly","standarts":[{"id":"x"}]"#)
        #expect(typo.diagnostics.map { "\($0.location?.file ?? "") \($0.rule)" } == ["new.json misspelt-key"])
        let null = Self.read(#","standards":[{"id":"t","title":{"en":"T"},"effective":null}]"#)
        #expect(null.diagnostics.map(\.rule) == ["value-type"])
    }

    @Test("Each statement is found in the file that says it, the last word first")
    func provenance() throws {
        let reading = Self.read(
            #"""
            ,
            "standards":[{"id":"s","effective":"2025-02-01"},
            {"id":"t","title":{"en":"T"}}]}
            """#)
        let provenance = reading.provenance()
        #expect(provenance.files == ["july.json", "new.json"])
        let standard: EntityReference = "standard/s"
        #expect(provenance.locations(of: standard).map(\.description) == ["july.json:2:14", "new.json:2:14"])
        func place(_ steps: CataloguePath.Step...) -> String? {
            provenance.location(of: CataloguePath(standard, steps))?.description
        }
        #expect(place(.property("effective")) == "new.json:2:36")
        #expect(place(.property("title")) == "july.json:2:50")
        #expect(place(.property("transitions"), .element(0), .property("ends")) == "july.json:3:86")
        #expect(place(.property("withdrawn")) == nil && place() == "new.json:2:14")
        #expect(provenance.locations(of: EntityReference(kind: "standard", id: "t")).map(\.line) == [3])
        #expect(provenance.locations(of: EntityReference(kind: "standard", id: "u")) == [])
        #expect(provenance.location(of: CataloguePath(nil, [.property("id")])) == nil)
    }
}
