import StandardsKit
import Testing

/// The parts of a catalogue that nothing ties to each other.
@Suite("Components of relations")
struct ComponentTests {
    private static func catalogue(_ parents: [String: String]) -> Catalogue {
        var catalogue = Catalogue()
        for name in Set(parents.keys).union(parents.values).sorted() {
            catalogue.insert(
                Organisation(id: EntityID(name)!) {
                    $0.names = LocalizedText(name)
                    $0.parent = parents[name].flatMap { EntityID($0) }
                })
        }
        return catalogue
    }

    @Test("Entities that ties join are one part, the largest first, and none is in two")
    func parts() {
        let relations = Self.catalogue(["b": "a", "c": "b", "e": "d", "f": "d", "g": "f"]).relations()
        let parts = relations.components().map { $0.map(\.id).sorted() }
        #expect(parts == [["d", "e", "f", "g"], ["a", "b", "c"]])
        #expect(relations.entities.count == 7 && Set(relations.entities).count == 7)
        #expect(relations.components { $0.relation == .memberOf } == [])
    }

    @Test("A relation that is not followed does not join, and a long chain or a circle is one part")
    func chains() {
        let chain = (0..<3_000).reduce(into: [:]) { $0["o\($1)"] = "o\(($1 + 1) % 3_000)" }
        #expect(Self.catalogue(chain).relations().components().map(\.count) == [3_000])
        var catalogue = Self.catalogue(["b": "a", "d": "c"])
        catalogue.organisations["c"]?.memberships = [
            Organisation.Membership { $0.of = EntityReference(kind: "organisation", id: "a") }
        ]
        let relations = catalogue.relations()
        #expect(relations.components().map(\.count) == [4])
        #expect(relations.components { $0.relation == .childOf }.map(\.count) == [2, 2])
    }
}
