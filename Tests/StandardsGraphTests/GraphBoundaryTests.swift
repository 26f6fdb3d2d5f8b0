import StandardsKit
import Testing

@Suite("Boundaries of graphs")
struct GraphBoundaryTests {
    private static func star(_ leaves: Int) -> Catalogue {
        var catalogue = Catalogue()
        catalogue.insert(Organisation(id: "hub") { $0.names = "Hub" })
        for number in 0..<leaves {
            catalogue.insert(
                Organisation(id: EntityID("leaf-\(number + 1000)")!) {
                    $0.names = "Leaf"
                    $0.parent = "hub"
                })
        }
        return catalogue
    }

    @Test("A tie that holds for both alike is drawn once, whoever states it", arguments: [[0], [1], [0, 1]])
    func symmetric(_ stated: [Int]) throws {
        var catalogue = Catalogue()
        for number in 0..<2 {
            catalogue.insert(
                Committee(id: EntityID("c\(number)")!) {
                    $0.names = "C"
                    if stated.contains(number) {
                        $0.overlaps = [EntityID("c\(1 - number)")!]
                        $0.liaisons = [EntityReference(kind: "committee", id: "c\(1 - number)")]
                    }
                })
        }
        let ties = try GraphSamples.export(catalogue, [("view", "all")]).graph.ties
        #expect(ties.count == 2)
        #expect(Set(ties.compactMap { $0.split(separator: " ").dropFirst().first }) == ["overlaps", "liaisesWith"])
    }

    @Test("A tie that has a direction is drawn each way in which it is stated")
    func directed() throws {
        var catalogue = Catalogue()
        for number in 0..<2 {
            catalogue.insert(
                Committee(id: EntityID("c\(number)")!) {
                    $0.names = "C"
                    $0.mirrors = [EntityID("c\(1 - number)")!]
                })
        }
        #expect(try GraphSamples.export(catalogue, [("view", "all")]).graph.ties.count == 2)
    }

    @Test(
        "The drawing around an entity reaches one tie, or as many as are asked for",
        arguments: [(nil, 2), ("0", 1), ("1", 2), ("2", 3), ("3", 4)] as [(String?, Int)])
    func depth(_ depth: String?, _ count: Int) throws {
        var catalogue = Catalogue()
        for number in 0..<5 {
            catalogue.insert(
                Organisation(id: EntityID("o\(number)")!) {
                    $0.names = "O"
                    if number > 0 { $0.parent = EntityID("o\(number - 1)")! }
                })
        }
        let flags = [("around", "organisation/o0")] + (depth.map { [("depth", $0)] } ?? [])
        #expect(try GraphSamples.export(catalogue, flags.map { (name: $0.0, value: $0.1) }).graph.nodes.count == count)
    }

    @Test(
        "Two leaves are the least that is put away",
        arguments: [(3, 2, 3), (3, 3, 3), (4, 2, 2), (4, 3, 4), (5, 3, 3), (2, 0, 0), (1, 0, 1)])
    func collapse(_ leaves: Int, _ limit: Int, _ drawn: Int) throws {
        let graph = try GraphSamples.export(Self.star(leaves), [("collapse", "\(limit)")]).graph
        #expect(graph.nodes.keys.count { $0.hasPrefix("organisation/leaf") } == drawn)
        let more = graph.nodes.values.compactMap { $0["label"] }.filter { $0.hasPrefix("+ ") }
        #expect(more == (drawn == leaves ? [] : ["+ \(leaves - drawn) more organisations"]))
    }

    @Test("An unplaced drawing of more than 300 ties is drawn with less care", arguments: [(300, false), (301, true)])
    func large(_ ties: Int, _ isLarge: Bool) throws {
        let graph = try GraphSamples.export(Self.star(ties), [("unplaced", "")]).graph
        #expect(graph.attributes.contains("nslimit") == isLarge)
    }

    @Test("The legend names the relations that are drawn, and is left out with --no-legend")
    func legend() throws {
        let catalogue = GraphSamples.furniture()
        let text = try GraphSamples.export(catalogue, [("view", "committees"), ("collapse", "0")]).graph.text
        let named = Set(text.matches(of: /legend\/relation\/([a-zA-Z]+)"/).map { String($0.output.1) })
        #expect(named == ["childOf", "mirrors"])
        // Of two relations in the view one alone is drawn.
        let one = try GraphSamples.export(catalogue, [("view", "standards"), ("relation", "replaces")]).graph.text
        #expect(one.contains("legend/relation/replaces\"") && !one.contains("legend/relation/responsibleFor"))
        // What is beyond the entities that are drawn is not in it.
        let near = try GraphSamples.export(catalogue, [("around", "gb-28008-2011")]).graph.text
        #expect(near.contains("legend/relation/replaces\"") && !near.contains("legend/relation/childOf"))
        #expect(try !GraphSamples.export(catalogue, [("no-legend", "")]).graph.text.contains("legend"))
    }

    @Test(
        "A line of a label has 26 columns, an East Asian character two of them, and a label five lines",
        arguments: [
            (String(repeating: "a", count: 26), 1), (String(repeating: "a", count: 27), 2),
            (String(repeating: "家", count: 13), 1), (String(repeating: "家", count: 14), 2),
            (Array(repeating: "abcdefghijkl", count: 4).joined(separator: " "), 2),
            (Array(repeating: "abcdefghijklm", count: 4).joined(separator: " "), 4),
            (String(repeating: "a", count: 130), 5), (String(repeating: "a", count: 131), 5),
        ])
    func labels(_ name: String, _ lines: Int) throws {
        let label = try GraphBytesTests.label(of: name)
        #expect(label.ranges(of: #"\n"#).count + 1 == lines, "\(label)")
        #expect(label.hasSuffix("…") == (name.utf8.count > 130))
    }

    @Test(
        "A publisher is shown without its body",
        arguments: [
            ("SAC/TC 28", "SAC"), ("ISO/IEC JTC 1", "ISO/IEC"), ("GB/T 1-2020", "GB"), ("GB 1-2020", "GB"),
            ("UNECE/WP.29", nil), ("T/CESA 1-2020", "T/CESA"),
        ] as [(String, String?)])
    func publishers(_ code: String, _ publisher: String?) throws {
        var catalogue = Catalogue()
        for id in ["s", "t"] {
            catalogue.insert(Standard(id: EntityID(id)!) { $0.designation = StandardDesignation(verbatim: code) })
        }
        let text = try GraphSamples.export(catalogue, [("view", "all"), ("cluster", "publisher")]).graph.text
        let frames = text.matches(of: /"cluster\/Publisher: ([^"]*)"/).map { String($0.output.1) }
        #expect(frames == (publisher.map { [$0] } ?? []))
    }

    @Test("Who founded a committee and is above it is tied to it by one line; other founders have their own")
    func founders() throws {
        var catalogue = Self.star(1)
        catalogue.insert(
            Committee(id: "c") {
                $0.names = "C"
                $0.parent = EntityReference(kind: "organisation", id: "hub")
                $0.establishedBy = ["hub", "leaf-1000"].map { EntityReference(kind: "organisation", id: $0) }
            })
        let graph = try GraphSamples.export(catalogue, [("view", "all")]).graph
        #expect(
            Set(graph.edges.map { $0.attributes["class"] }) == ["childOf", "childOf establishes", "establishes"])
        #expect(graph.edges.count == 3 && graph.ties.count == 4)
        #expect(graph.ties.contains("organisation/hub establishes committee/c"))
        #expect(graph.ties.contains("committee/c childOf organisation/hub"))
        let labelled = try GraphSamples.export(catalogue, [("view", "all"), ("labels", "relations")]).graph
        #expect(labelled.edges.contains { $0.attributes["label"] == "child of, established by" })
    }
}
