import StandardsKit
import Testing

@Suite("Deadlines that somebody asks for")
struct DeadlineFilterTests {
    private static func ref(_ text: String) -> EntityReference {
        EntityReference(kind: String(text.prefix { $0 != "/" }), id: String(text.drop { $0 != "/" }.dropFirst()))
    }

    static func catalogue() throws -> Catalogue {
        var catalogue = Catalogue()
        catalogue.insert(Organisation(id: "samr"))
        catalogue.insert(Committee(id: "tc-28") { $0.reference = CommitteeReference(verbatim: "SAC/TC 28") })
        catalogue.insert(Committee(id: "sc-1") { $0.parent = Self.ref("committee/tc-28") })
        catalogue.insert(Committee(id: "wg-2") { $0.parent = Self.ref("committee/sc-1") })
        catalogue.insert(Article(id: "article") { $0.tags = ["Furniture"] })
        catalogue.insert(
            Standard(id: "chair") {
                $0.issuers = ["samr"]
                $0.effective = "2025-03-01"
                $0.sources = [Citation { $0.article = "article" }]
            })
        catalogue.insert(
            Standard(id: "radar") {
                $0.committee = "wg-2"
                $0.effective = "2026"
                $0.tags = ["Radar"]
            })
        catalogue.insert(
            Consultation(id: "call") {
                $0.subject = Self.ref("standard/chair")
                $0.organiser = Self.ref("organisation/samr")
                $0.closes = "2024-10-31"
            })
        return catalogue
    }

    private func ids(_ fill: (inout DeadlineFilter) throws -> Void) throws -> [String] {
        var filter = DeadlineFilter()
        try fill(&filter)
        return try Self.catalogue().deadlines(filter).map(\.id)
    }

    private static let close = "consultation/call#comments-close"
    private static let chair = "standard/chair#takes-effect"
    private static let radar = "standard/radar#takes-effect"

    @Test("Every condition counts, and none means all")
    func conditions() throws {
        #expect(try ids { _ in } == [Self.close, Self.chair, Self.radar])
        #expect(try ids { $0.kinds = [.commentsClose] } == [Self.close])
        #expect(try ids { $0.kinds = [.commentsClose, .takesEffect] }.count == 3)
        #expect(try ids { $0.from = "2025-03-01" } == [Self.chair, Self.radar])
        #expect(try ids { $0.to = "2025-03-01" } == [Self.close, Self.chair])
        #expect(try ids { $0.certainties = [.derived] } == [])
        #expect(try ids { $0.certainties = [.derived, .stated] }.count == 3)
        #expect(try ids { ($0.kinds, $0.tags) = ([.commentsClose], ["radar"]) } == [])
    }

    @Test("What is tied to an entity is about it, on either side")
    func about() throws {
        #expect(try ids { $0.about = [Self.ref("organisation/samr")] } == [Self.close, Self.chair])
        #expect(try ids { $0.about = [Self.ref("standard/chair")] } == [Self.close, Self.chair])
        #expect(
            try ids { $0.about = [Self.ref("standard/radar"), Self.ref("consultation/call")] } == [
                Self.close, Self.chair, Self.radar,
            ])
        #expect(try ids { $0.about = [Self.ref("committee/sc-1")] } == [])
        #expect(try ids { $0.about = [Self.ref("committee/wg-2")] } == [Self.radar])
        #expect(try ids { $0.about = [Self.ref("committee/none")] } == [])
        let catalogue = try Self.catalogue()
        #expect(
            catalogue.deadlines(about: Self.ref("organisation/samr"), within: "2024-10").map(\.id) == [
                Self.close
            ])
    }

    @Test("A committee answers for all below it, and a circle of committees ends")
    func committees() throws {
        for committee in ["tc-28", "sc-1", "wg-2"] as [EntityID<Committee>] {
            #expect(try ids { $0.committees = [committee] } == [Self.radar])
        }
        var catalogue = try Self.catalogue()
        catalogue["tc-28" as EntityID<Committee>]?.parent = Self.ref("committee/wg-2")
        var filter = DeadlineFilter()
        filter.committees = ["sc-1"]
        #expect(catalogue.deadlines(filter).map(\.id) == [Self.radar])
    }

    @Test("A keyword is found in any case, with the entity or with the article that tells of it")
    func tags() throws {
        #expect(try ids { $0.tags = ["FURNITURE"] } == [Self.chair])
        #expect(try ids { $0.tags = ["radar", "furniture"] } == [Self.chair, Self.radar])
        #expect(try ids { $0.tags = ["boats"] } == [])
        #expect(
            try Self.catalogue().entities(tagged: ["furniture"]) == [
                Self.ref("article/article"), Self.ref("standard/chair"),
            ])
    }
}
