import StandardsKit
import Testing

/// What a Swift developer writes first: how one finds what a catalogue says.
@Suite("First calls: finding")
struct FindingCalls {
    private let catalogue = RealCatalogue.catalogue

    @Test("An entity by its identity, by a reference, and as others cite it")
    func entities() throws {
        let standard = try #require(catalogue[EntityID<Standard>("gb-28008-2024")])
        #expect(catalogue.standards["gb-28008-2024"] == standard)
        #expect(catalogue[standard.entityReference] as? Standard == standard)
        #expect(catalogue["standard/gb-28008-2024"]?.displayName() == "GB 28008-2024")
        #expect(catalogue["standard/no-such-standard"] == nil)
        #expect(catalogue["nothing/gb-28008-2024"] == nil)

        #expect(catalogue.standard(designated: "GB 28008-2024") == standard)
        #expect(catalogue.standard(designated: "gb28008—2024") == standard)
        #expect(catalogue.standard(designated: "GB 28008") == nil)
        #expect(catalogue.project(numbered: "20231601-T-469")?.id == "20231601-t-469")
        #expect(catalogue.committee(referenced: "CCC/TC01")?.id == "ccc-tc-01")
        #expect(catalogue.organisation(abbreviated: "SAC")?.id == "sac")
        #expect(catalogue.first(Standard.self, cited: "GB 28008-2024") == standard)
        #expect(catalogue.entities(named: "GB 28008").contains(standard.entityReference))
    }

    @Test("All entities, those of a kind, and how many there are")
    func all() throws {
        #expect(Array(catalogue.entities).count == catalogue.count)
        #expect(catalogue.entities.count == catalogue.count)
        #expect(catalogue.entities[Standard.self] == catalogue.standards)
        #expect(catalogue.entities[Standard.self].count == catalogue.count(of: Standard.self))
        let references = catalogue.entities.map(\.entityReference)
        #expect(Set(references).count == references.count)
        #expect(references.allSatisfy { catalogue.contains($0) })
        let kinds = references.map(\.kind)
        let order = catalogue.schema.kinds.map { $0.kind.name }
        #expect(kinds.map { order.firstIndex(of: $0) ?? -1 } == kinds.map { order.firstIndex(of: $0) ?? -1 }.sorted())
        #expect(catalogue.entities.first { $0.code == "SAC" }?.entityReference == "organisation/sac")
        #expect(Catalogue().entities.isEmpty)
    }

    @Test("Those of which something holds")
    func filters() throws {
        let national = catalogue.standards.filter { $0.level == .national }
        #expect(!national.isEmpty && national.count < catalogue.standards.count)
        #expect(catalogue.standards.contains { $0.ics.contains("97.140") })
        #expect(!catalogue.events.filter { $0.country == "CN" }.isEmpty)
        #expect(catalogue.standards.filter { $0.designation == "GB 28008-2024" }.map(\.id) == ["gb-28008-2024"])
        #expect(catalogue.standards.filter { $0.effective == "2025-07-01" }.count > 1)
        #expect(catalogue.committees.filter { $0.reference == "CCC/TC 01" }.count == 1)
        #expect(catalogue.standards.sorted { $0.designation ?? "GB 1" < $1.designation ?? "GB 1" }.count > 40)
    }

    @Test("Deadlines: in a range, of one entity, by kind and by certainty")
    func deadlines() throws {
        let coming = catalogue.deadlines(from: "2024-10-01", to: "2024-12-31")
        #expect(!coming.isEmpty)
        #expect(coming.allSatisfy { $0.isMet(from: "2024-10-01", to: "2024-12-31") })
        #expect(coming == coming.sorted { $0.lastDay ?? .latest < $1.lastDay ?? .latest })

        let standard = try #require(catalogue.standard(designated: "GB 28008-2024"))
        let own = catalogue.deadlines(of: standard)
        #expect(own.contains { $0.kind == .takesEffect && $0.date == "2025-07-01" && $0.certainty == .stated })
        #expect(catalogue.deadlines(of: standard.id) == own)
        #expect(catalogue.deadlines(of: standard.entityReference) == own)
        #expect(own == catalogue.deadlines().filter { [$0.subject, $0.origin].contains(standard.entityReference) })
        #expect(catalogue.deadlines(of: standard, in: .simplifiedChinese).map(\.id) == own.map(\.id))

        let closing = catalogue.deadlines(kinds: [.commentsClose])
        #expect(closing == catalogue.deadlines().filter { $0.kind == .commentsClose })
        #expect(catalogue.deadlines(kinds: [.commentsClose], to: "2020-01-01").isEmpty)
        #expect(closing.contains { catalogue[$0.subject]?.displayName() != nil })
        let superseded = own.filter { $0.kind == .superseded }
        #expect(superseded.map { catalogue.displayName(of: $0.subject) }.contains("GB 28008-2011"))
    }

    @Test("Deadlines by what they are about, and by several conditions at once")
    func questions() throws {
        let committee = try #require(catalogue.committee(referenced: "SAC/TC 28"))
        let about = catalogue.deadlines(about: committee, within: "2024/2025")
        #expect(about == catalogue.deadlines(about: committee.id, within: "2024/2025"))
        #expect(about.allSatisfy { $0.isMet(from: "2024-01-01", to: "2025-12-31") })
        let mine = DeadlineFilter {
            $0.kinds = [.takesEffect]
            $0.from = "2024-10-01"
            $0.certainties = [.stated]
        }
        let expected = catalogue.deadlines(kinds: [.takesEffect], from: "2024-10-01")
        #expect(catalogue.deadlines(mine) == expected.filter { $0.certainty == .stated })
        #expect(catalogue.deadlines(DeadlineFilter()) == catalogue.deadlines())
    }

    @Test("Words are searched in all texts")
    func search() throws {
        let hits = catalogue.search("electric bicycle")
        #expect(hits.contains { catalogue.fullName(of: $0.entity).lowercased().contains("bicycle") })
        #expect(catalogue.search("gb28008—2024").first?.entity == "standard/gb-28008-2024")
        #expect(catalogue.search("xyzzy").isEmpty)
    }

    @Test("Ties: of an entity, to its neighbours, and over several steps")
    func relations() throws {
        let standard = try #require(catalogue.standard(designated: "GB 28008-2024"))
        let ties = catalogue.relations(of: standard)
        #expect(ties == RealCatalogue.relations.of(standard))
        #expect(catalogue.relations(of: standard.id) == ties)
        let replaced = ties.filter { $0.relation == .replaces }.map(\.other)
        #expect(replaced.count == 7)
        #expect(replaced.allSatisfy { catalogue.relations(of: $0).contains { $0.relation == .replaces.inverse } })

        let neighbours = catalogue.neighbours(of: standard)
        #expect(Set(neighbours) == Set(ties.map(\.other)))
        #expect(neighbours == neighbours.sorted() && !neighbours.contains(standard.entityReference))
        #expect(Set(catalogue.neighbours(of: standard, depth: 2)).isStrictSuperset(of: neighbours))
        #expect(catalogue.neighbours(of: "organisation/nobody" as EntityReference).isEmpty)
        #expect(catalogue.fullName(of: standard.issuers[0]).hasPrefix("SAMR"))

        let issuer = standard.issuers[0]
        let relations = catalogue.relations()
        #expect(relations.ties(between: standard, and: issuer).map(\.relation.name) == ["issuedBy"])
        #expect(relations.shortestPaths(from: standard.id, to: issuer).map(\.count) == [1])
    }

    @Test("What changed since an older edition")
    func difference() throws {
        var newer = catalogue
        newer.standards["gb-28008-2024"]?.effective = "2025-10-01"
        let difference = newer.difference(from: catalogue)
        let moved = difference.deadlines.filter { $0.kind == .moved }
        #expect(moved.contains { $0.from?.date == "2025-07-01" && $0.to?.date == "2025-10-01" })
        #expect(difference.entities.map(\.subject) == ["standard/gb-28008-2024"])
        #expect(difference.entities.first?.properties.map(\.description) == ["effective"])

        let mine = CatalogueDifference(deadlines: moved, entities: difference.entities.filter { $0.kind == .changed })
        #expect(mine.entities == difference.entities && !mine.isEmpty)
        #expect(CatalogueDifference().isEmpty)
        #expect(EntityChange(subject: "standard/a", kind: .added).properties.isEmpty)
    }
}
