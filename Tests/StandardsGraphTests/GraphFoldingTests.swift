import StandardsKit
import Testing

/// What is put together so that a drawing fits its page.
@Suite("Folding of graphs")
struct GraphFoldingTests {
    /// Committees in so many branches, each with so many working groups.
    private static func tree(_ branches: Int, _ groups: Int) -> Catalogue {
        var catalogue = Catalogue()
        catalogue.insert(Organisation(id: "root") { $0.names = "Root" })
        for branch in 0..<branches {
            catalogue.insert(
                Committee(id: EntityID("b\(branch)")!) {
                    $0.names = LocalizedText("Branch \(branch) with a name of some length")
                    $0.parent = EntityReference(kind: "organisation", id: "root")
                })
            for group in 0..<groups {
                catalogue.insert(
                    Committee(id: EntityID("b\(branch)-g\(group)")!) {
                        $0.names = LocalizedText("Working group \(group) of branch \(branch)")
                        $0.parent = EntityReference(kind: "committee", id: "b\(branch)")
                    })
            }
        }
        return catalogue
    }

    /// By how much the drawing is made smaller on its page, read from the file.
    private static func scale(_ graph: ReadGraph) throws -> Double {
        let found = try #require(
            graph.text.firstMatch(of: /size="([\d.]+),([\d.]+)", layout="nop2", bb="0,0,([\d.]+),([\d.]+)"/))
        let numbers = try [found.1, found.2, found.3, found.4].map { try #require(Double($0)) }
        return min(1, numbers[0] * 72 / (numbers[2] + 16), numbers[1] * 72 / (numbers[3] + 16))
    }

    /// The entities that are drawn, in boxes of their own and in lists.
    private static func entities(_ graph: ReadGraph) -> [String] {
        graph.nodes.flatMap { name, attributes in
            attributes["class"] == "more"
                ? (attributes["comment"] ?? "").split(separator: " ").map(String.init) : [name]
        }.sorted()
    }

    /// The ties that are drawn, by lines of their own and by those of lists.
    private static func ties(_ graph: ReadGraph) -> [String] {
        var plain = graph
        plain.edges.removeAll { $0.attributes["comment"] != nil }
        let listed = graph.edges.compactMap { $0.attributes["comment"] }
            .flatMap { $0.split(separator: "; ").map(String.init) }
        return (plain.ties + listed).sorted()
    }

    @Test(
        "Whatever is put together, every name has at least seven points, and no entity is lost",
        arguments: [(2, 3), (4, 10), (12, 12), (30, 20)], ["a4", "a3"])
    func fits(_ size: (Int, Int), _ page: String) throws {
        let catalogue = Self.tree(size.0, size.1)
        let graph = try GraphSamples.export(catalogue, [("view", "committees"), ("page", page)]).graph
        #expect(try Self.scale(graph) * 11 >= 7)
        let all = catalogue.committees.map { "committee/\($0.id)" } + ["organisation/root"]
        #expect(Self.entities(graph) == all.sorted())
    }

    @Test("A small drawing is drawn whole, a large one on a screen too")
    func whole() throws {
        let small = try GraphSamples.export(Self.tree(2, 3), [("view", "committees")]).graph
        #expect(!small.text.contains("more/"))
        let large = try GraphSamples.export(Self.tree(12, 12), [("view", "committees"), ("page", "screen")]).graph
        #expect(!large.text.contains("more/") && large.nodes.count == 157)
        let whole = try GraphSamples.export(Self.tree(12, 12), [("view", "committees"), ("collapse", "none")]).graph
        #expect(whole.nodes.count == 157)
    }

    @Test("Lists of entities that have the same ties keep every tie, and are reported and explained")
    func alike() throws {
        let catalogue = Self.tree(4, 10)
        let (graph, report) = try GraphSamples.export(catalogue, [("view", "committees"), ("page", "a4")])
        let ties = catalogue.relations().edges.map { "\($0.subject) \($0.relation.name) \($0.object)" }
        #expect(Self.ties(graph) == ties.sorted())
        let lists = graph.nodes.filter { $0.value["class"] == "more" }
        #expect(!lists.isEmpty && report.losses.count == lists.count)
        #expect(report.groups.map(\.losses.count) == [lists.count])
        #expect(graph.text.contains("Several names in a box"))
        for list in lists.values { #expect(list["label"]?.contains("Working group") == true) }
    }

    @Test(
        "Without an option the page is A4, and A3 where names would be lost on A4",
        arguments: [(2, 3, 538), (30, 20, 784)])
    func page(_ branches: Int, _ groups: Int, _ width: Int) throws {
        let graph = try GraphSamples.export(Self.tree(branches, groups), [("view", "committees")]).graph
        let found = try #require(graph.text.firstMatch(of: /size="([\d.]+),([\d.]+)"/))
        let sides = try [found.1, found.2].map { try #require(Double($0)) * 72 }
        #expect(Int(min(sides[0], sides[1]).rounded()) == width)
    }

    @Test("Who is in the middle is marked, and stays alone")
    func centre() throws {
        let graph = try GraphSamples.export(Self.tree(1, 60), [("around", "committee/b0-g7"), ("depth", "2")]).graph
        let middle = try #require(graph.nodes["committee/b0-g7"])
        #expect(middle["penwidth"] == "3" && middle["class"] == "committee centre")
    }

    @Test(
        "The walk around an entity does not go on beyond one with many ties unless it is asked to", arguments: [20, 21])
    func hubs(_ ties: Int) throws {
        var catalogue = Self.tree(1, ties - 1)
        catalogue.insert(
            Committee(id: "far") {
                $0.names = "Far"
                $0.parent = EntityReference(kind: "organisation", id: "root")
            })
        let flags = [(name: "around", value: "organisation/root"), ("depth", "2"), ("collapse", "none")]
        let (graph, report) = try GraphSamples.export(catalogue, flags)
        let isStopped = ties > 20
        #expect(graph.nodes.count == (isStopped ? 3 : 3 + ties - 1))
        #expect(report.losses.map(\.subject?.description) == (isStopped ? ["committee/b0"] : []))
        #expect(graph.text.contains("Not followed further") == isStopped)
        let whole = try GraphSamples.export(catalogue, flags + [("through-hubs", "")]).graph
        #expect(whole.nodes.count == 3 + ties - 1)
    }

    @Test("Of a view's relations every tie between two drawn entities is drawn")
    func between() throws {
        var catalogue = Catalogue()
        catalogue.insert(Organisation(id: "o") { $0.names = "O" })
        catalogue.insert(
            Committee(id: "tc") {
                $0.names = "TC"
                $0.parent = EntityReference(kind: "organisation", id: "o")
            })
        catalogue.insert(
            Committee(id: "sc") {
                $0.names = "SC"
                $0.parent = EntityReference(kind: "committee", id: "tc")
                $0.secretariat = "o"
            })
        let ties = try GraphSamples.export(catalogue).graph.ties
        #expect(ties.contains("committee/sc childOf committee/tc") && ties.count == 3)
    }

    @Test("Tags, countries and refused relations choose what is drawn, and the heading says so")
    func filters() throws {
        var catalogue = GraphSamples.furniture()
        catalogue.committees["sac-tc-480"]?.tags = ["Furniture"]
        let tagged = try GraphSamples.export(catalogue, [("view", "committees"), ("tag", "furniture")]).graph
        #expect(tagged.ties.count == 8 && tagged.ties.allSatisfy { $0.contains("committee/sac-tc-480") })
        #expect(tagged.text.contains("about furniture"))
        let chinese = try GraphSamples.export(catalogue, [("jurisdiction", "CN"), ("untied", "omit")]).graph
        #expect(chinese.nodes.count == 3 && chinese.text.contains("of China"))
        #expect(try GraphSamples.export(catalogue, [("jurisdiction", "DE"), ("untied", "omit")]).graph.nodes.isEmpty)
        let without = try GraphSamples.export(catalogue, [("view", "committees"), ("without", "mirrors")]).graph
        #expect(!without.text.contains("class=\"mirrors\"") && without.text.contains("without ties “mirrors”"))
        #expect(throws: ExportError.self) {
            try GraphSamples.export(catalogue, [("relation", "mirrors"), ("without", "mirrors")])
        }
    }

    @Test("Parts are in the frame of the country of their whole; a frame holds at least two")
    func countries() throws {
        let (graph, _) = try GraphSamples.export(
            GraphSamples.furniture(), [("view", "committees"), ("cluster", "country")])
        let frame = try #require(graph.text.firstRange(of: "cluster/China"))
        #expect(graph.text[frame.upperBound...].contains("\"committee/sac-tc-480-sc-1\""))
        var catalogue = GraphSamples.furniture()
        catalogue.organisations["samr"]?.jurisdiction = CountryCode(notation: "DE")
        let (single, report) = try GraphSamples.export(catalogue, [("cluster", "country"), ("untied", "omit")])
        #expect(!single.text.contains("cluster/Germany"))
        #expect(report.losses.isEmpty)
        let (_, empty) = try GraphSamples.export(catalogue, [("cluster", "level")])
        #expect(empty.losses.map(\.cause?.id) == ["unframed"])
    }
}
