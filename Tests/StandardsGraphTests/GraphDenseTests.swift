import StandardsKit
import Testing

@testable import StandardsGraph

/// Drawings that are hard to fit: everything tied to everything, a thousand parts of one whole, frames.
@Suite("Dense and large graphs")
struct GraphDenseTests {
    /// Bodies of which each is a member of all after it.
    private static func clique(_ count: Int) -> Catalogue {
        var catalogue = Catalogue()
        for number in 0..<count {
            catalogue.insert(
                Organisation(id: EntityID("body-\(number)")!) {
                    $0.names = LocalizedText("Body \(number)")
                    $0.memberships = ((number + 1)..<max(count, number + 1)).map { other in
                        Organisation.Membership { $0.of = EntityReference(kind: "organisation", id: "body-\(other)") }
                    }
                })
        }
        return catalogue
    }

    private static func star(_ count: Int) -> Catalogue {
        var catalogue = Catalogue()
        catalogue.insert(Organisation(id: "hub") { $0.names = "Hub" })
        for number in 0..<count {
            catalogue.insert(
                Organisation(id: EntityID("m\(number)")!) {
                    $0.names = LocalizedText("Member number \(number)")
                    $0.parent = "hub"
                })
        }
        return catalogue
    }

    @Test(
        "Nearly everything tied to everything is a ring that a page holds, with a note; less is drawn in columns",
        arguments: [(10, false), (11, false), (12, true), (60, true)])
    func ring(_ count: Int, _ isRing: Bool) throws {
        let (graph, report) = try GraphSamples.export(Self.clique(count))
        #expect(report.losses.contains { $0.cause?.id == "dense" } == isRing)
        #expect(graph.text.contains("Nearly all in the ring") == isRing)
        #expect(graph.edges.count == count * (count - 1) / 2)
        #expect(!report.losses.contains { $0.cause?.id == "small" })
    }

    @Test(
        "A ring has at least twelve boxes, at most 150, and five lines for each",
        arguments: [
            (11, 55, false), (12, 59, false), (12, 60, true), (150, 750, true), (151, 755, false),
        ])
    func suits(_ boxes: Int, _ lines: Int, _ isRing: Bool) {
        #expect(RingLayout.suits(boxes: boxes, lines: lines) == isRing)
    }

    @Test("In a ring no two boxes touch, and every line begins and ends at its boxes", arguments: [12, 40, 150])
    func places(_ count: Int) {
        let boxes = (0..<count).map { number in
            LayoutBox(size: LayoutSize(width: 40 + Double(number % 7) * 20, height: 21 + Double(number % 5) * 13))
        }
        let links = (0..<count).flatMap { left in
            (0..<6).map { step in
                var link = LayoutLink(left: left, right: (left + step * step) % count)
                link.rightHead = 7
                return link
            }
        }
        let ring = RingLayout(boxes, links, ratio: 1.44)
        for one in ring.boxes.indices {
            let box = ring.boxes[one]
            #expect(box.corner.x >= -0.01 && box.corner.x + box.size.width <= ring.size.width + 0.01)
            #expect(box.corner.y >= -0.01 && box.corner.y + box.size.height <= ring.size.height + 0.01)
            for other in ring.boxes[..<one] {
                let isApart =
                    abs(box.centre.x - other.centre.x) >= (box.size.width + other.size.width) / 2
                    || abs(box.centre.y - other.centre.y) >= (box.size.height + other.size.height) / 2
                #expect(isApart)
            }
        }
        for link in ring.links {
            #expect(link.course.count == 4 && link.tips != nil)
            for (tip, number) in [(link.tips?.left, link.left), (link.tips?.right, link.right)] {
                let box = ring.boxes[number]
                guard let tip else { continue }
                #expect(abs(tip.x - box.centre.x) <= box.size.width / 2 + 0.01)
                #expect(abs(tip.y - box.centre.y) <= box.size.height / 2 + 0.01)
            }
        }
    }

    @Test(
        "Names of a long list fill the page before any is left out",
        arguments: [(30, 0...0), (600, 0...0), (2_000, 1...1_400), (6_000, 1...5_400)])
    func lists(_ count: Int, _ unnamed: ClosedRange<Int>) throws {
        let graph = try GraphSamples.export(Self.star(count), [("view", "organisations")]).graph
        let labels = graph.nodes.values.compactMap { $0["label"] }
        let left = labels.compactMap { $0.firstMatch(of: /\+ (\d+) more organisations/) }.compactMap { Int($0.1) }
        #expect(unnamed.contains(left.reduce(0, +)))
    }

    @Test("The first leaves of a kind keep boxes of their own, in frames too")
    func kept() throws {
        var catalogue = Self.star(10)
        for number in 0..<10 {
            catalogue.organisations[EntityID("m\(number)")!]?.jurisdiction = CountryCode(
                notation: number < 6 ? "CN" : "DE")
        }
        let graph = try GraphSamples.export(catalogue, [("cluster", "country"), ("collapse", "2")]).graph
        let lists = graph.nodes.values.filter { $0["class"] == "more" }.compactMap { $0["label"] }
        #expect(lists.sorted() == ["+ 2 more organisations", "+ 4 more organisations"])
    }

    @Test("Texts beside lines are left out where names would be lost, with a note, unless they were asked for")
    func texts() throws {
        var catalogue = Catalogue()
        for number in 0..<150 {
            catalogue.insert(
                Organisation(id: EntityID("o\(number)")!) {
                    $0.names = LocalizedText("An organisation with a name of some length, number \(number)")
                    $0.memberships = [1, 7, 31].compactMap { step in
                        number < step
                            ? nil
                            : Organisation.Membership {
                                $0.of = EntityReference(kind: "organisation", id: "o\(number - step)")
                            }
                    }
                })
        }
        let flags = [(name: "around", value: "organisation/o0"), ("depth", "30"), ("page", "a4")]
        let (graph, report) = try GraphSamples.export(catalogue, flags)
        #expect(report.losses.contains { $0.cause?.id == "untold" })
        #expect(graph.text.contains("The texts beside the lines have no room"))
        #expect(graph.edges.allSatisfy { $0.attributes["label"] == nil })
        let asked = try GraphSamples.export(catalogue, flags + [("labels", "relations")])
        #expect(!asked.report.losses.contains { $0.cause?.id == "untold" })
        #expect(asked.graph.edges.contains { $0.attributes["label"] == "member of" })
    }
}
