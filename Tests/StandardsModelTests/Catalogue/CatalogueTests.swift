import Foundation
import StandardsModel
import Testing

@Suite("Catalogue")
struct CatalogueTests {
    static func furniture() -> Catalogue {
        var catalogue = Catalogue()
        catalogue.insert(Organisation(id: "sac") { $0.abbreviation = "SAC" })
        catalogue.insert(
            Committee(id: "sac-tc-480") {
                $0.reference = CommitteeReference(verbatim: "SAC/TC 480")
                $0.parent = EntityReference(kind: "organisation", id: "sac")
            })
        catalogue.insert(
            Standard(id: "gb-28008-2011") { $0.designation = StandardDesignation(verbatim: "GB 28008-2011") })
        catalogue.insert(
            Standard(id: "gb-28008-2024") {
                $0.designation = StandardDesignation(verbatim: "GB 28008-2024")
                $0.committee = "sac-tc-480"
                $0.replaces = [
                    Standard.Replacement {
                        $0.standard = "gb-28008-2011"
                        $0.extent = Code(.part)
                    }
                ]
            })
        return catalogue
    }

    @Test(
        "An entity is found by whatever people call it",
        arguments: [
            ("standard/gb-28008-2024", ["standard/gb-28008-2024"]), ("gb-28008-2024", ["standard/gb-28008-2024"]),
            ("GB 28008—2024", ["standard/gb-28008-2024"]), ("ｇｂ２８００８-2011", ["standard/gb-28008-2011"]),
            ("SAC/TC480", ["committee/sac-tc-480"]), ("tc 480", ["committee/sac-tc-480"]),
            ("sac", ["organisation/sac"]), ("accsq", ["committee/quality"]),
            ("Quality consultation", ["committee/quality"]), ("nothing", []),
            ("gb 28008", ["standard/gb-28008-2011", "standard/gb-28008-2024"]), ("GB 2800", []),
        ])
    func naming(_ text: String, _ found: [String]) {
        var catalogue = Self.furniture()
        catalogue.insert(
            Committee(id: "quality") {
                $0.names = LocalizedText(["en": "Quality Consultation"])
                $0.abbreviation = "ACCSQ"
            })
        #expect(catalogue.entities(named: text).map(\.description) == found)
    }

    @Test("A code is shown in its one spelling, and kept as it was written")
    func canonicalCode() {
        let standard = Standard(id: "one") { $0.designation = StandardDesignation(verbatim: "GB/T 35607—2024") }
        #expect(standard.code == "GB/T 35607-2024" && standard.displayName() == "GB/T 35607-2024")
        #expect(standard.designation?.value == .text("GB/T 35607—2024"))
        #expect(Committee(id: "two") { $0.reference = CommitteeReference(verbatim: "SAC/TC28") }.code == "SAC/TC 28")
        #expect(Standard(id: "three") { $0.designation = StandardDesignation(verbatim: "that one") }.code == "that one")
    }

    @Test("Entities are found by their typed identity, and references by kind and id")
    func lookUp() {
        var catalogue = Self.furniture()
        let id: EntityID<Standard> = "gb-28008-2024"
        #expect(catalogue[id]?.designation?.canonical == "GB 28008-2024")
        #expect(catalogue.contains(EntityReference(kind: "committee", id: "sac-tc-480")))
        #expect(!catalogue.contains(EntityReference(kind: "standard", id: "sac-tc-480")))
        catalogue[id] = nil
        #expect(catalogue[id] == nil)
        #expect(catalogue.standards.map(\.id) == ["gb-28008-2011"])
    }

    @Test("Removing one entity leaves the others where they can be found")
    func removal() {
        var standards = EntityCollection((0..<100).map { Standard(id: EntityID("s\($0)")!) })
        for number in stride(from: 0, to: 100, by: 3) { standards[EntityID("s\(number)")!] = nil }
        #expect(standards.count == 66)
        #expect((0..<100).allSatisfy { standards.contains(EntityID("s\($0)")!) == ($0 % 3 != 0) })
    }

    @Test("Among many entities each is found where it is, and added again it takes the same place")
    func manyEntities() {
        var standards = EntityCollection<Standard>()
        for number in 0..<5000 {
            standards.insert(Standard(id: EntityID("gb-t-\(number * 7919 % 5000)-2024-long-enough")!))
        }
        #expect(standards.count == 5000)
        for number in stride(from: 0, to: 5000, by: 7) {
            standards.insert(Standard(id: standards[number].id) { $0.title = "again" })
        }
        #expect(standards.count == 5000)
        #expect(standards.indices.allSatisfy { standards[standards[$0].id]?.id == standards[$0].id })
        #expect(standards.indices.allSatisfy { standards[$0].title.isEmpty == ($0 % 7 != 0) })
        #expect(!standards.contains("gb-t-5000-2024-long-enough") && !standards.contains("gb-t-1"))
        #expect(zip(standards.ordered, standards.ordered.dropFirst()).allSatisfy { $0.id < $1.id })
    }

    @Test("The order in which entities were added does not matter")
    func equality() {
        let forwards = EntityCollection(["a", "b", "c"].map { Standard(id: EntityID($0)!) })
        let backwards = EntityCollection(["c", "b", "a"].map { Standard(id: EntityID($0)!) })
        #expect(forwards == backwards)
        #expect(forwards.hashValue == backwards.hashValue)
        #expect(backwards.ordered.map(\.id.text) == ["a", "b", "c"])
    }

    @Test("A tie is found from either side, stated on one")
    func ties() {
        let relations = Self.furniture().relations()
        let old = EntityReference(kind: "standard", id: "gb-28008-2011")
        #expect(relations.of(old).map(\.relation.name) == ["replacedBy"])
        #expect(relations.of(old).map(\.other.id) == ["gb-28008-2024"])
        #expect(relations.of(old).map(\.edge.qualifier) == ["part"])
        let committee = EntityReference(kind: "committee", id: "sac-tc-480")
        #expect(Set(relations.of(committee).map(\.relation.name)) == ["childOf", "responsibleFor"])
    }

    @Test("A neighbourhood grows with its depth", arguments: [(0, 1), (1, 2), (2, 3), (3, 4), (9, 4)])
    func neighbourhood(_ depth: Int, _ size: Int) {
        let relations = Self.furniture().relations()
        let old = EntityReference(kind: "standard", id: "gb-28008-2011")
        #expect(relations.neighbourhood(of: old, depth: depth).count == size)
    }

    @Test("A relation's inverse of its inverse is the relation")
    func inverses() {
        #expect(Relation.replaces.inverse.inverse == .replaces)
        #expect(Relation.replaces.inverse.forward == .replaces)
        #expect(Relation.organises.inverse.words == "organised by")
    }

    @Test("The catalogue has a typed collection of every kind")
    func typedCollections() throws {
        let source = URL(filePath: #filePath).appending(
            path: "../../../../Sources/StandardsModel/Catalogue/Catalogue+Kinds.swift")
        let text = try String(contentsOf: source.standardized, encoding: .utf8)
        for kind in CatalogueSchema.standard.kinds {
            #expect(text.contains("public var \(kind.kind.plural): EntityCollection<\(kind)> {"))
        }
    }
}
