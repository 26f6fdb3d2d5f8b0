import StandardsKit
import Testing

/// A kind of the tests' own.
private struct Mascot: Entity {
    static let kind = EntityKind("mascot", plural: "mascots")
    let id: EntityID<Mascot>
    var title = LocalizedText()
    var keeper: EntityID<Organisation>?
    var annotations = Annotations()
    init(id: EntityID<Mascot>) { self.id = id }
    static let properties: PropertyTable<Mascot> = [
        .localized("title", \.title, role: .title),
        .reference("keeper", \.keeper, relation: Relation("cheers", inverse: "cheeredBy")),
    ]
}

@Suite("Graphviz bytes")
struct GraphBytesTests {
    static func label(of name: String) throws -> String {
        var catalogue = Catalogue()
        catalogue.insert(Organisation(id: "o") { $0.names = LocalizedText(name) })
        let graph = try GraphSamples.export(catalogue, [("view", "all"), ("no-legend", "")]).graph
        return graph.nodes["organisation/o"]?["label"] ?? "?"
    }

    @Test(
        "Every text is quoted as DOT has it",
        arguments: [
            ("a \"b\" c", #"a \"b\" c"#), (#"back\slash"#, #"back\\slash"#), (#"ends in \"#, #"ends in \\"#),
            (#"\N \G"#, #"\\N \\G"#), ("two\nlines", "two lines"), ("R&D", "R&D"), ("a &lt; b", "a &amp;lt; b"),
            ("&#38;", "&amp;#38;"), ("a\u{0}b", "a\u{2400}b"), ("bell\u{7}", "bell\u{2407}"),
            ("del\u{7F}", "del\u{2421}"), ("c1\u{9B}x", "c1\u{FFFD}x"), ("not\u{FFFF}xml", "not\u{FFFD}xml"),
            ("\u{FEFF}bom", "\u{FFFD}bom"), ("para\u{2029}graph", "para graph"), ("<b>bold</b>", "<b>bold</b>"),
            ("digraph { } ; ->", "digraph { } ; ->"), ("家具—标准", "家具—标准"), ("€ É ﬁ", "€ É ﬁ"),
        ])
    func quoting(_ name: String, _ label: String) throws { #expect(try Self.label(of: name) == label) }

    @Test(
        "Long names break between words and between Chinese characters, and are cut after five lines",
        arguments: [
            (
                "National Technical Committee of Auto Standardization",
                #"National Technical\nCommittee of Auto\nStandardization"#
            ),
            ("全国信息技术标准化技术委员会物联网分技术委员会", #"全国信息技术标准化技术\n委员会物联网分技术委员会"#),
            ("A long title of China-Germany cooperation", #"A long title of China-\nGermany cooperation"#),
            (
                String(repeating: "x", count: 60),
                String(repeating: "x", count: 26) + #"\n"# + String(repeating: "x", count: 26) + #"\n"#
                    + String(repeating: "x", count: 8)
            ),
            ("  spaces   here ", "spaces here"),
        ])
    func wrapping(_ name: String, _ label: String) throws { #expect(try Self.label(of: name) == label) }

    @Test("A name of a million characters is cut, whole words first, and reported")
    func longName() throws {
        var catalogue = Catalogue()
        catalogue.insert(
            Organisation(id: "o") { $0.names = LocalizedText(String(repeating: "long ", count: 200_000)) })
        let (graph, report) = try GraphSamples.export(catalogue, [("view", "all")])
        #expect(graph.text.utf8.count < 20_000)
        #expect(graph.nodes["organisation/o"]?["label"]?.hasSuffix("…") == true)
        #expect(report.losses.count == 1)
    }

    @Test("A designation stays on one line with plain spaces")
    func designation() throws {
        var catalogue = Catalogue()
        let long = "GB/T 12345.1-2024 and a very long tail that goes on"
        catalogue.insert(Standard(id: "s") { $0.designation = StandardDesignation(verbatim: long) })
        let graph = try GraphSamples.export(catalogue, [("view", "all")]).graph
        #expect(graph.nodes["standard/s"]?["label"] == long + #"\ns"# || graph.nodes["standard/s"]?["label"] == long)
    }

    /// What Graphviz reads; it ignores what it does not know.
    static let known: Set<String> = [
        "label", "labelloc", "tooltip", "fontname", "fontsize", "fontcolor", "rankdir", "bgcolor", "nodesep", "ranksep",
        "pad", "pack", "packmode", "outputorder", "nslimit", "nslimit1", "mclimit", "height", "width", "margin",
        "arrowsize", "arrowhead", "shape", "style", "fillcolor", "color", "peripheries", "class", "id", "URL",
        "penwidth", "labeltooltip", "newrank", "bb", "lp", "pos", "layout", "size", "fixedsize", "dir", "arrowtail",
        "comment",
    ]

    @Test("No attribute is written that Graphviz does not know", arguments: GraphView.allCases)
    func attributes(_ view: GraphView) throws {
        var flags = [("view", view.rawValue), ("cluster", "kind"), ("collapse", "1"), ("labels", "relations")]
        if view == .around { flags.append(("around", "SAC")) }
        if view == .lineage { flags.append(("lineage", "GB 28008-2024")) }
        let graph = try GraphSamples.export(GraphSamples.furniture(), flags.map { (name: $0.0, value: $0.1) }).graph
        #expect(graph.attributes.subtracting(Self.known) == [])
    }

    @Test("Everything has its place, or Graphviz is told how to find one", arguments: [false, true])
    func layout(_ isPlaced: Bool) throws {
        let flags = [(name: "view", value: "all")] + (isPlaced ? [] : [(name: "unplaced", value: "")])
        let graph = try GraphSamples.export(GraphSamples.furniture(), flags).graph
        #expect(graph.attributes.contains("layout") == isPlaced && graph.attributes.contains("newrank") != isPlaced)
        #expect(graph.nodes.values.allSatisfy { ($0["pos"] != nil) == isPlaced && ($0["width"] != nil) == isPlaced })
        #expect(graph.edges.allSatisfy { ($0.attributes["pos"] != nil) == isPlaced })
    }

    @Test("Every value is quoted, colours are #rrggbb, and there is no byte-order mark")
    func shapeOfValues() throws {
        let text = try GraphSamples.export(GraphSamples.furniture(), [("view", "all")]).graph.text
        #expect(!text.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(
            !text.matches(of: /=[^"]/).contains { !$0.output.isEmpty && !text[..<$0.range.lowerBound].hasSuffix("?") })
        for match in text.matches(of: /color="([^"]*)"/) {
            #expect(match.output.1.wholeMatch(of: /#[0-9a-f]{6}/) != nil, "\(match.output.1)")
        }
    }

    @Test("The legend names the kinds and relations that are drawn, and no other")
    func legend() throws {
        let text = try GraphSamples.export(GraphSamples.furniture()).graph.text
        #expect(text.contains("legend/kind/committee") && text.contains("\"legend/relation/childOf\""))
        #expect(!text.contains("legend/kind/standard") && !text.contains("legend/relation/replaces"))
        #expect(try !GraphSamples.export(GraphSamples.furniture(), [("no-legend", "")]).graph.text.contains("legend/"))
    }

    /// An organisation and its mascot, which is of a kind and in a relation of the caller's own.
    private static func mascot() -> Catalogue {
        var catalogue = Catalogue(schema: CatalogueSchema.standard.appending(Mascot.self))
        catalogue.insert(Organisation(id: "sac") { $0.names = "SAC" })
        catalogue.insert(
            Mascot(id: "panda") {
                $0.title = "Panda"
                $0.keeper = "sac"
                $0.links = [WebLink { $0.url = "https://example.org/panda" }]
            })
        return catalogue
    }

    @Test("A kind and a relation of the caller's own are drawn, linked and explained")
    func newKind() throws {
        let graph = try GraphSamples.export(Self.mascot(), [("view", "all")]).graph
        #expect(graph.ties == ["mascot/panda cheers organisation/sac"])
        #expect(graph.nodes["mascot/panda"]?["URL"] == "https://example.org/panda")
        #expect(graph.nodes["mascot/panda"]?["tooltip"] == "mascot: Panda")
        #expect(graph.edges.first?.attributes["tooltip"] == "Panda — cheers → SAC")
        #expect(graph.text.contains("legend/kind/mascot") && graph.text.contains("legend/relation/cheers"))
    }

    @Test("Styles of kinds and relations can be handed in, in nodes, ties and the legend")
    func ownStyles() throws {
        var options = GraphvizOptions()
        options.view = .all
        options.kindStyles["mascot"] = KindStyle(shape: "hexagon", fill: "#e8f4e8", line: "#2a6b2a")
        options.relationStyles["cheers"] = RelationStyle(line: "dotted", colour: "#2a6b2a", head: "diamond")
        var output = MemoryOutput()
        _ = try GraphvizExporter().export(ExportRequest(Self.mascot(), options: options), to: &output)
        let graph = ReadGraph(output["relations.dot"]?.text ?? "")
        #expect(graph.nodes["mascot/panda"]?["shape"] == "hexagon")
        #expect(graph.edges.map { $0.attributes["arrowhead"] } == ["diamond"])
        // The node and the tie themselves, and the samples in the legend.
        #expect(graph.text.matches(of: /hexagon/).count == 2)
        #expect(graph.text.matches(of: /style="dotted",? color="#2a6b2a"/).count == 2)
        #expect(graph.nodes["organisation/sac"]?["shape"] == "box")
    }

    @Test("Every kind of the domain has a shape and outline of its own")
    func styles() {
        let kinds = CatalogueSchema.standard.kinds.map { $0.kind.name }
        #expect(kinds.filter { KindStyle.standard[$0] == nil } == [])
        let looks = kinds.compactMap { KindStyle.standard[$0] }.map { "\($0.shape) \($0.style) \($0.outlines)" }
        #expect(Set(looks).count == looks.count)
    }

    @Test("The exporter keeps what every exporter promises")
    func conformance() { #expect(ExporterConformance.failures(of: GraphvizExporter()) == []) }
}
