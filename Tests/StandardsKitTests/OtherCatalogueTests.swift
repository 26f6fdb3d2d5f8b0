import Foundation
import StandardsKit
import Testing

/// The other catalogues in `Examples/Catalogues`: a second world, and a committee's own use.
@Suite("The other catalogues")
struct OtherCatalogueTests {
    private static func read(_ name: String) throws -> (catalogue: Catalogue, faults: [String]) {
        let named = try #require(Self.source("\(name).json"))
        let reading = CatalogueReader().read([named], resolving: Self.source)
        return (reading.catalogue, reading.diagnostics.map(\.summary))
    }

    private static func source(_ name: String) -> CatalogueSource? {
        let url = ReadmeTests.root.appending(path: "Examples/Catalogues/\(name)")
        return (try? Data(contentsOf: url)).map { CatalogueSource(name: name, bytes: Array($0)) }
    }

    @Test("European product rules are read without a word, and each entry says on which page it rests, seen when")
    func europe() throws {
        let (catalogue, faults) = try Self.read("europe-products")
        #expect(faults == [])
        var sources = SourceReader()
        catalogue.visit(with: &sources)
        #expect(sources.count >= 80)
        #expect(sources.unsourced == [])
    }

    @Test("They have deadlines of many kinds and of every certainty, each under an identity of its own")
    func europeanDeadlines() throws {
        let deadlines = try Self.read("europe-products").catalogue.deadlines()
        #expect(deadlines.count >= 60)
        #expect(Set(deadlines.map(\.kind.code)).count >= 10)
        #expect(Set(deadlines.map(\.certainty)) == Set(Certainty.allCases))
        #expect(Set(deadlines.map(\.id)).count == deadlines.count)
    }

    @Test("The ballots of a committee are invented, and say so")
    func ballots() throws {
        let (catalogue, faults) = try Self.read("committee-ballots")
        #expect(faults == [])
        var tags = TagReader()
        catalogue.visit(with: &tags)
        #expect(tags.unmarked == [])
        #expect(catalogue.header.title.text().contains("Invented"))
        #expect(catalogue.projects.filter { !$0.history.isEmpty }.count >= 5)
        #expect(catalogue.deadlines().filter { $0.kind == .votesClose }.count >= 5)
    }

    @Test("The second issue on China stands on the first: it moves, completes and closes what that says")
    func secondIssue() throws {
        let (catalogue, faults) = try Self.read("china-2024-09")
        #expect(faults == [])
        #expect(catalogue.header.id == "china-2024-09")
        #expect(catalogue.count > 640 && catalogue.articles.count >= 39 + 12)
        #expect(catalogue.standards["gb-20997"]?.pendingRevision == nil)
        #expect(catalogue.standards["gb-28008-2024"]?.effective?.description == "2025-07-01")
        let difference = catalogue.difference(from: RealCatalogue.catalogue)
        #expect(difference.deadlines.count > 30)
        let ids = catalogue.deadlines().map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test("The bodies of the standards world are read without a word, and each says on which page it rests")
    func bodies() throws {
        let (catalogue, faults) = try Self.read("bodies")
        #expect(faults == [])
        var sources = SourceReader()
        catalogue.visit(with: &sources)
        #expect(sources.unsourced == [])
        #expect(catalogue.organisations.count >= 80)
        #expect(catalogue.organisations.filter { !$0.identifiers.isEmpty }.count >= 30)
    }

    private struct SourceReader: EntityVisitor {
        var count = 0
        var unsourced: [String] = []
        mutating func visit<E: Entity>(_ entities: [E]) {
            count += entities.count
            for entity in entities where !entity.sources.contains(where: { $0.url != nil && $0.seen != nil }) {
                unsourced.append(entity.entityReference.description)
            }
        }
    }

    private struct TagReader: EntityVisitor {
        var unmarked: [String] = []
        mutating func visit<E: Entity>(_ entities: [E]) {
            unmarked += entities.filter { !$0.tags.contains("invented") }.map(\.entityReference.description)
        }
    }
}
