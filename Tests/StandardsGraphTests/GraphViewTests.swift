import StandardsKit
import Testing

@Suite("Graphviz views")
struct GraphViewTests {
    let catalogue = GraphSamples.furniture()

    @Test("Each view draws its own ties")
    func ties() throws {
        let child = (1...6).map { "committee/sac-tc-480-sc-\($0) childOf committee/sac-tc-480" }
        let cases: [(GraphView, [String])] = [
            (
                .organisations,
                ["committee/sac-tc-480 childOf organisation/sac", "organisation/sac childOf organisation/samr"]
            ),
            (
                .committees,
                child + [
                    "committee/sac-tc-480 childOf organisation/sac",
                    "committee/sac-tc-480 mirrors committee/iso-tc-136",
                ]
            ),
            (
                .standards,
                [
                    "committee/sac-tc-480 responsibleFor standard/gb-28008-2024",
                    "standard/gb-28008-2024 replaces standard/gb-28008-2011",
                ]
            ),
            (
                .agreements,
                ["organisation/lonely partyTo agreement/accord", "organisation/sac partyTo agreement/accord"]
            ),
        ]
        for (view, ties) in cases {
            let graph = try GraphSamples.export(catalogue, [("view", view.rawValue)]).graph
            #expect(graph.ties == ties.sorted(), "\(view)")
        }
        #expect(
            try GraphSamples.export(catalogue).graph.text
                == GraphSamples.export(catalogue, [("view", "organisations")]).graph.text)
    }

    @Test("The view of all has every entity and every tie of the catalogue")
    func all() throws {
        let graph = try GraphSamples.export(catalogue, [("view", "all")]).graph
        #expect(graph.nodes.count == catalogue.count)
        let ties = catalogue.relations().edges.map { "\($0.subject) \($0.relation.name) \($0.object)" }
        #expect(graph.ties == ties.sorted())
    }

    @Test(
        "The neighbourhood of an entity grows with its depth", arguments: [(0, 1), (1, 4), (2, 13), (3, 14), (99, 14)])
    func depth(_ depth: Int, _ count: Int) throws {
        let graph = try GraphSamples.export(catalogue, [("around", "SAC"), ("depth", "\(depth)")]).graph
        #expect(graph.nodes.count == count)
    }

    @Test(
        "An entity is found by reference, id, code in any spelling, or name",
        arguments: [
            "organisation/sac", "sac", "SAC", "standardization administration of china", "国家标准化管理委员会",
        ])
    func centre(_ name: String) throws {
        #expect(
            try GraphSamples.export(catalogue, [("around", name), ("depth", "0")]).graph.nodes["organisation/sac"]
                != nil)
    }

    @Test("What is asked for and is not there is refused by name")
    func refusals() {
        let cases: [([(name: String, value: String)], String)] = [
            ([("around", "nobody")], "nobody"), ([("view", "around")], "--around"), ([("depth", "2")], "--around"),
            ([("kind", "planet")], "planet"), ([("relation", "loves")], "loves"), ([("view", "sideways")], "sideways"),
            ([("direction", "UP")], "UP"), ([("collapse", "-1")], "-1"), ([("language", "x")], "x"),
        ]
        for (flags, part) in cases {
            do throws(ExportError) {
                _ = try GraphSamples.export(catalogue, flags)
                Issue.record("\(flags) was accepted")
            } catch { #expect(error.message.contains(part), "\(error.message)") }
        }
    }

    @Test("Kinds and relations can be chosen instead of the view's own")
    func choices() throws {
        let graph = try GraphSamples.export(
            catalogue,
            [("view", "all"), ("kind", "organisation"), ("kind", "committee"), ("relation", "childOf")]
        ).graph
        #expect(graph.edges.allSatisfy { $0.attributes["class"] == "childOf" })
        #expect(graph.edges.count == 8)
        #expect(!graph.nodes.keys.contains { $0.hasPrefix("standard/") })
    }

    @Test("Leaves beyond the limit become one node that names them; a mirror never does")
    func collapsing() throws {
        let graph = try GraphSamples.export(catalogue, [("view", "committees"), ("collapse", "0")]).graph
        let more = try #require(
            graph.nodes.first { $0.value["class"] == "more" && $0.key.hasPrefix("more/committee/") }?.value)
        #expect(more["label"] == "+ 6 more committees")
        for number in 1...6 { #expect(more["tooltip"]?.contains("SAC/TC 480/SC \(number)") == true) }
        #expect(graph.ties.contains("committee/sac-tc-480 mirrors committee/iso-tc-136"))
        #expect(
            try GraphSamples.export(catalogue, [("view", "committees"), ("collapse", "5")]).graph.text.contains("more/")
                == false)
    }

    @Test("Entities without a tie are gathered, drawn or left out")
    func untied() throws {
        let gathered = try GraphSamples.export(catalogue).graph.nodes["more/organisation"]
        #expect(gathered?["label"]?.hasPrefix("2 more organisations") == true)
        #expect(gathered?["tooltip"] == "alone\\nlonely")
        #expect(try GraphSamples.export(catalogue, [("untied", "draw")]).graph.nodes["organisation/lonely"] != nil)
        #expect(try GraphSamples.export(catalogue, [("untied", "omit")]).graph.nodes.count == 3)
    }

    @Test(
        "Frames hold what shares a country, a publisher or a kind",
        arguments: [
            ("country", "China"), ("publisher", "Publisher: SAC"), ("kind", "committees"),
        ])
    func clusters(_ word: String, _ label: String) throws {
        let text = try GraphSamples.export(catalogue, [("view", "committees"), ("cluster", word)]).graph.text
        #expect(text.contains("subgraph \"cluster/\(label)\" {\n    graph [label=\"\(label)\""))
    }

    @Test("Names are in the language asked for, or else in the one there is")
    func language() throws {
        let graph = try GraphSamples.export(catalogue, [("language", "zh-Hans")]).graph
        #expect(graph.nodes["organisation/sac"]?["label"] == "SAC\\n国家标准化管理委员会")
        #expect(graph.nodes["organisation/samr"]?["label"]?.contains("State Administration") == true)
    }

    @Test("A tie to what the catalogue does not hold is reported, not drawn")
    func dangling() throws {
        var catalogue = catalogue
        catalogue.organisations["sac"]?.parent = "gone"
        let (graph, report) = try GraphSamples.export(catalogue)
        #expect(report.losses.map(\.subject) == [EntityReference(kind: "organisation", id: "sac")])
        #expect(report.losses.first?.property == "parent")
        #expect(!graph.text.contains("organisation/gone"))
    }
}
