import StandardsKit
import Testing

/// The graph in other forms than a drawing by Graphviz.
@Suite("Other forms of graphs")
struct GraphFormTests {
    private static func text(
        _ exporter: AnyExporter, _ catalogue: Catalogue, _ flags: [(name: String, value: String)] = []
    ) throws -> String {
        var output = MemoryOutput()
        _ = try exporter.export(catalogue, flags: flags, to: &output)
        return output.files[0].text
    }

    @Test("Each keeps what every exporter promises")
    func conformance() {
        #expect(ExporterConformance.failures(of: GraphMLExporter()) == [])
        #expect(ExporterConformance.failures(of: MermaidExporter()) == [])
        #expect(ExporterConformance.failures(of: OutlineExporter()) == [])
    }

    @Test("GraphML has every entity and every tie, from subject to object")
    func graphml() throws {
        let catalogue = GraphSamples.furniture()
        let text = try Self.text(.graphml, catalogue)
        #expect(text.matches(of: /<node id="/).count == catalogue.count)
        let ties = text.matches(of: /source="([^"]*)" target="([^"]*)"><data key="relation">(\w+)/)
            .map { "\($0.output.1) \($0.output.3) \($0.output.2)" }
        let stated = catalogue.relations().edges.map { "\($0.subject) \($0.relation.name) \($0.object)" }
        #expect(ties.sorted() == stated.sorted())
        #expect(text.contains(#"<data key="qualifier">part</data>"#))
    }

    @Test(
        "What has a meaning in a form is written as what it is",
        arguments: [
            (#"a "b" <c> & d"#, "a &quot;b&quot; &lt;c&gt; &amp; d", "a #34;b#34; #60;c#62; #38; d"),
            ("x\u{7}y`z`", "x\u{2407}y`z`", "x y#96;z#96;"),
            ("[](){}|;#", "[](){}|;#", "#91;#93;()#123;#125;#124;#59;#35;"),
            ("style:R & $x$: y:", "style:R &amp; $x$: y:", "style#58;R #38; #36;x#36;: y#58;"),
        ])
    func escapes(_ name: String, _ xml: String, _ mermaid: String) throws {
        var catalogue = Catalogue()
        catalogue.insert(Organisation(id: "o") { $0.names = LocalizedText(name) })
        catalogue.insert(
            Organisation(id: "p") {
                $0.names = "P"
                $0.parent = "o"
            })
        #expect(try Self.text(.graphml, catalogue).contains("<data key=\"title\">\(xml)</data>"))
        #expect(try Self.text(.mermaid, catalogue).contains("[\"\(mermaid)\"]:::organisation"))
    }

    @Test("A link of a chart keeps its fragment, and no semicolon in it ends the number of a character")
    func links() throws {
        var catalogue = Catalogue()
        for id in ["o", "p"] {
            catalogue.insert(
                Organisation(id: EntityID(id)!) {
                    $0.names = "O"
                    $0.links = [WebLink { $0.url = "https://example.org/?a=1;b#c;d" }]
                    if id == "p" { $0.parent = "o" }
                })
        }
        let text = try Self.text(.mermaid, catalogue)
        #expect(text.contains(#"click n0 href "https://example.org/?a=1;b#c%3Bd""#))
    }

    @Test("A chart reads from whole to part, in the words of that direction")
    func mermaid() throws {
        let text = try Self.text(.mermaid, GraphSamples.furniture())
        #expect(text.hasPrefix("flowchart LR\n"))
        #expect(text.matches(of: /n\d+ -->\|"parent of"\| n\d+/).count == 2)
        #expect(text.contains("classDef organisation fill:#") && !text.contains("lonely"))
        let mirrors = try Self.text(
            .mermaid, GraphSamples.furniture(), [("view", "committees"), ("relation", "mirrors")])
        #expect(mirrors.contains(#" ==>|"mirrors"| "#))
    }

    @Test("A chart of more lines than Mermaid draws is reported", arguments: [(500, 0), (501, 1)])
    func large(_ ties: Int, _ losses: Int) throws {
        var catalogue = Catalogue()
        catalogue.insert(Organisation(id: "hub") { $0.names = "Hub" })
        for number in 0..<ties {
            catalogue.insert(
                Organisation(id: EntityID("o\(number)")!) {
                    $0.names = "O"
                    $0.parent = "hub"
                })
        }
        var output = MemoryOutput()
        let report = try MermaidExporter().export(ExportRequest(catalogue), to: &output)
        #expect(report.losses.count == losses)
    }

    @Test("An outline has each part below its whole, and says its other ties in words, from both sides")
    func outline() throws {
        let text = try Self.text(.outline, GraphSamples.furniture())
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines[0].hasPrefix("Committees") && lines[1] == "Furniture")
        #expect(lines.contains("1 SAC, Standardization Administration of China"))
        #expect(lines.contains("  1.1 SAC/TC 480: mirrors ISO/TC 136"))
        #expect(lines.contains("    1.1.6 SAC/TC 480/SC 6"))
        #expect(lines.contains("2 ISO/TC 136: mirrored by SAC/TC 480"))
    }

    @Test("An outline ends where parts go round in a circle, and counts to any depth")
    func circle() throws {
        var catalogue = Catalogue()
        for number in 0..<2_000 {
            catalogue.insert(
                Organisation(id: EntityID("o\(number)")!) {
                    $0.names = LocalizedText("O\(number)")
                    $0.parent = EntityID("o\((number + 1) % 2_000)")!
                })
        }
        let text = try Self.text(.outline, catalogue, [("view", "organisations")])
        #expect(text.split(separator: "\n").count == 2_001)
        #expect(text.utf8.count < 1_000_000)
    }

    @Test("What is told can be chosen as for a drawing")
    func options() throws {
        let around = try Self.text(.graphml, GraphSamples.furniture(), [("around", "SAC")])
        #expect(around.matches(of: /<node id="/).count == 4)
        var options = GraphOptions()
        options.view = .standards
        options.excludedRelations = [.replaces]
        var output = MemoryOutput()
        _ = try GraphMLExporter().export(ExportRequest(GraphSamples.furniture(), options: options), to: &output)
        #expect(output.files[0].text.matches(of: /<edge id/).count == 1)
        options.view = .around
        #expect(throws: ExportError.self) { try options.validate() }
    }
}
