import Foundation
import StandardsKit
import Testing

/// The other catalogues in `Examples/Catalogues`: a second world, and a committee's own use.
@Suite("The other catalogues")
struct OtherCatalogueTests {
    private static func read(_ name: String) throws -> (catalogue: Catalogue, faults: [String]) {
        let url = ReadmeTests.root.appending(path: "Examples/Catalogues/\(name).json")
        let source = CatalogueSource(name: name, bytes: Array(try Data(contentsOf: url)))
        let reading = CatalogueReader().read([source])
        return (reading.catalogue, reading.diagnostics.map(\.summary))
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
