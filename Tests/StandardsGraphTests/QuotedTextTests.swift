import StandardsKit
import Testing

@Suite("Graphviz texts")
struct QuotedTextTests {
    /// What is between quotes is read up to here.
    static let limit = 16_384

    private static func catalogue(
        _ name: String = "O", _ fill: (inout Catalogue) -> Void = { _ in }
    ) -> Catalogue {
        var catalogue = Catalogue()
        catalogue.header.title = "Texts"
        catalogue.insert(Organisation(id: "whole") { $0.names = "Whole" })
        catalogue.insert(
            Organisation(id: "o") {
                $0.names = LocalizedText(name)
                $0.parent = "whole"
            })
        fill(&catalogue)
        return catalogue
    }

    /// The texts between quotes, as they are written.
    private static func quoted(_ text: String) -> [ArraySlice<UInt8>] {
        let bytes = Array(text.utf8)
        var texts: [ArraySlice<UInt8>] = []
        var start: Int?
        var place = 0
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "\\"), start != nil {
                place += 1
            } else if bytes[place] == UInt8(ascii: "\"") {
                if let begin = start { texts.append(bytes[begin..<place]) }
                start = start == nil ? place + 1 : nil
            }
            place += 1
        }
        return texts
    }

    private static let long = String(repeating: "家", count: 7000)
    private static let longAddress = WebAddress(notation: "https://e.org/" + String(repeating: "a", count: 20_000))

    /// What no drawing holds in full.
    struct Excess: CustomTestStringConvertible, Sendable {
        let name: String
        let flags: [(name: String, value: String)]
        /// Which parts of the drawing lack some of it.
        let parts: Set<String>
        let catalogue: Catalogue

        init(_ name: String, _ flags: [(name: String, value: String)], _ parts: Set<String>, _ catalogue: Catalogue) {
            self.name = name
            self.flags = flags
            self.parts = parts
            self.catalogue = catalogue
        }
        var testDescription: String { name }
    }

    private static let all = (name: "view", value: "all")
    static let excesses = [
        Excess(
            "a code and a name", [all], ["tooltip"],
            catalogue(String(repeating: "家", count: 3000)) {
                $0.organisations["o"]?.abbreviation = String(repeating: "具", count: 3000)
            }),
        Excess("a name", [all, ("cluster", "kind")], ["tooltip"], catalogue(long)),
        Excess(
            "a link", [all], ["URL"],
            catalogue { $0.organisations["o"]?.links = [WebLink { $0.url = longAddress }] }),
        Excess(
            "a level", [all, ("cluster", "level")], ["name", "tooltip"],
            catalogue {
                for id in ["s", "t"] {
                    $0.insert(
                        Standard(id: EntityID(id)!) {
                            $0.title = "S"
                            $0.level = Code(text: String(repeating: "x", count: 20_000))
                        })
                }
            }),
        Excess(
            "a designation", [all, ("cluster", "publisher")], ["name", "tooltip"],
            catalogue {
                for id in ["s", "t"] {
                    $0.insert(
                        Standard(id: EntityID(id)!) {
                            $0.designation = StandardDesignation(verbatim: String(repeating: "x", count: 20_000) + " 1")
                        })
                }
            }),
        Excess("a centre", [("around", long)], ["tooltip"], catalogue(long)),
        Excess(
            "the names of a gathering", [all, ("collapse", "0")], ["shares", "tooltip"],
            catalogue {
                for number in 0..<100 {
                    $0.insert(
                        Organisation(id: EntityID("leaf-\(number)")!) {
                            $0.names = LocalizedText(String(repeating: "家", count: 200))
                            $0.parent = "whole"
                        })
                }
            }),
    ]

    @Test("An edge leads to a page whose address has at most 2,000 bytes", arguments: [(2_000, true), (2_001, false)])
    func edgeAddress(_ count: Int, _ isLinked: Bool) throws {
        let address = "https://e.org/" + String(repeating: "a", count: count - 14)
        let catalogue = Self.catalogue {
            $0.organisations["o"]?.links = [WebLink { $0.url = WebAddress(notation: address) }]
        }
        let graph = try GraphSamples.export(catalogue, [Self.all]).graph
        #expect(graph.nodes["organisation/o"]?["URL"] == address)
        #expect(graph.edges.first?.attributes["URL"] == (isLinked ? address : nil))
    }

    @Test("No text is longer than Graphviz reads, and what is cut or left out is reported", arguments: excesses)
    func excess(_ excess: Excess) throws {
        let (graph, report) = try GraphSamples.export(excess.catalogue, excess.flags)
        let texts = Self.quoted(graph.text)
        #expect(texts.allSatisfy { $0.count < Self.limit })
        #expect(texts.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
        let named = Set(report.losses.compactMap { $0.reason.split(separator: " ").dropFirst().first.map(String.init) })
        #expect(named == excess.parts)
        #expect(Set(report.losses).count == report.losses.count)
    }

    @Test("An address is whole or not there")
    func address() throws {
        let (graph, _) = try GraphSamples.export(
            Self.catalogue { $0.organisations["o"]?.links = [WebLink { $0.url = Self.longAddress }] }, [Self.all])
        #expect(graph.nodes["organisation/o"]?["tooltip"] == "organisation: O")
        #expect(!graph.text.contains("URL"))
    }

    @Test("Names of frames stay distinct when they are shortened")
    func names() throws {
        var catalogue = Catalogue()
        let long = String(repeating: "a", count: 17_000)
        for end in ["x", "y", "z"] {
            for number in 0..<2 {
                catalogue.insert(
                    Standard(id: EntityID("\(end)\(number)")!) {
                        $0.title = "A"
                        $0.level = Code(text: long + end)
                        $0.replaces = [Standard.Replacement { $0.standard = "x0" }]
                    })
            }
        }
        let (graph, report) = try GraphSamples.export(catalogue, [("view", "all"), ("cluster", "level")])
        let frames = graph.text.split(separator: "\n").filter { $0.contains("subgraph \"cluster/Level") }
        #expect(frames.count == 3 && Set(frames).count == 3)
        #expect(frames.allSatisfy { $0.utf8.count < 17_000 })
        #expect(graph.nodes.count == 6)
        #expect(!report.losses.isEmpty)
    }

    @Test(
        "A text is cut between characters and between escapes, wherever the limit falls",
        arguments: [
            ("x", ["x"]), ("家", ["家"]), ("e\u{301}", ["e\u{301}"]), ("👩‍🔬", ["👩‍🔬"]), ("\\", [#"\\\\"#]), ("\"", [#"\""#]),
            ("\n", [#"\n"#]), ("\\\n", [#"\\\\"#, #"\n"#]), ("\\\"", [#"\\\\"#, #"\""#]), ("&", ["&"]),
            ("&amp;", ["&amp;", "a", "m", "p", ";"]), ("\u{1}", ["\u{2401}"]), ("\u{85}", ["\u{FFFD}"]),
        ])
    func cuts(_ unit: String, _ written: [String]) throws {
        let whole = Array(written.joined().utf8)
        let places = written.indices.map { written[..<$0].joined().utf8.count }
        for pad in 0..<16 {
            let start = "organisation: " + String(repeating: "-", count: pad)
            let name = String(repeating: "-", count: pad) + String(repeating: unit, count: 17_000 / whole.count + 1)
            let graph = try GraphSamples.export(Self.catalogue(name), [Self.all]).graph
            let tooltip = try #require(graph.nodes["organisation/o"]?["tooltip"])
            #expect(tooltip.hasPrefix(start) && tooltip.hasSuffix("…"))
            #expect((15_900...16_000).contains(tooltip.utf8.count))
            let rest = tooltip.utf8.dropFirst(start.utf8.count).dropLast("…".utf8.count)
            #expect(places.contains(rest.count % whole.count), "\(pad)")
            let units = String(repeating: written.joined(), count: rest.count / whole.count + 1)
            #expect(Array(rest) == Array(units.utf8.prefix(rest.count)))
        }
    }

    @Test("One character without end is cut like any other text")
    func endlessCharacter() throws {
        let catalogue = Self.catalogue("e" + String(repeating: "\u{301}", count: 20_000))
        let graph = try GraphSamples.export(catalogue, [("view", "all")]).graph
        let tooltip = try #require(graph.nodes["organisation/o"]?["tooltip"])
        #expect((15_900...16_000).contains(tooltip.utf8.count))
    }

    @Test(
        "Backslashes survive: Graphviz looks for escapes once in labels, twice in tooltips",
        arguments: [
            (#"Path C:\New"#, #"Path C:\\New"#, #"Path C:\\\\New"#),
            (#"\N \G \E"#, #"\\N \\G \\E"#, #"\\\\N \\\\G \\\\E"#),
            (#"ends in \"#, #"ends in \\"#, #"ends in \\\\"#), (#"a "b\""#, #"a \"b\\\""#, #"a \"b\\\\\""#),
        ])
    func backslashes(_ name: String, _ label: String, _ tooltip: String) throws {
        var catalogue = Self.catalogue(name)
        catalogue.header.title = LocalizedText(name)
        let flags = [("view", "all"), ("labels", "relations")].map { (name: $0.0, value: $0.1) }
        let graph = try GraphSamples.export(catalogue, flags).graph
        #expect(graph.nodes["organisation/o"]?["label"] == label)
        #expect(graph.nodes["organisation/o"]?["tooltip"] == "organisation: \(tooltip)")
        #expect(graph.edges.first?.attributes["tooltip"] == "\(tooltip) — child of → Whole")
        #expect(graph.edges.first?.attributes["labeltooltip"] == "\(tooltip) — child of → Whole")
        let heading = "All entities and ties"
        #expect(graph.text.contains("graph [label=\"\(heading)\\l\(label)\\l\", tooltip=\"\(heading)\\n\(tooltip)\""))
        for id in ["s", "t"] {
            catalogue.insert(
                Standard(id: EntityID(id)!) {
                    $0.title = "S"
                    $0.level = Code(text: name)
                })
        }
        #expect(
            try GraphSamples.export(catalogue, [("view", "all"), ("cluster", "level")]).graph.text.contains(
                "graph [label=\"Level: \(label)\", tooltip=\"Level: \(tooltip)\""))
    }

    @Test(
        "An address is an IRI, and its ampersands are written as SVG has them",
        arguments: [
            ("https://example.org/?a=1&b=2", "https://example.org/?a=1&amp;b=2"),
            ("https://example.org/?a&amp;b&#38;c&copy;", "https://example.org/?a&amp;amp;b&amp;#38;c&amp;copy;"),
            ("https://example.org/'a'[1]家", "https://example.org/'a'%5B1%5D家"),
            ("https://x:y/", nil),
        ] as [(String, String?)])
    func addresses(_ address: String, _ written: String?) throws {
        let catalogue = Self.catalogue {
            $0.organisations["o"]?.links = [WebLink { $0.url = WebAddress(notation: address) }]
        }
        let (graph, report) = try GraphSamples.export(catalogue, [("view", "all")])
        #expect(graph.nodes["organisation/o"]?["URL"] == written)
        #expect(graph.edges.first?.attributes["URL"] == written)
        #expect(report.losses.map(\.property) == (written == nil ? ["links"] : []))
    }

    @Test(
        "Entities are named under the base that linked data has",
        arguments: [
            ("https://ex.org/cat#", "https://ex.org/cat/"), ("https://e.org/c?x=1&y=2", "https://e.org/c/"),
            ("https://e.org/a&b", "https://e.org/a&amp;b/"),
        ])
    func base(_ stated: String, _ base: String) throws {
        let catalogue = Self.catalogue { $0.header.base = WebAddress(notation: stated) }
        let graph = try GraphSamples.export(catalogue, [("view", "all")]).graph
        #expect(graph.nodes["organisation/o"]?["URL"] == "\(base)organisation/o")
    }
}
