import Foundation
import StandardsKit
import Testing

/// What the guide from one issue to the next shows in Swift, so that it is compiled and run; the page quotes it.
@Suite("The Swift of the guide from one issue to the next")
struct SeriesExamples {
    @Test("The status of a document is that of September, and its targets moved")
    func example() throws {
        let folder = RealCatalogue.url.deletingLastPathComponent()
        func load(_ name: String) -> [UInt8]? {
            (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) }
        }

        let reading = CatalogueReader().read("china-2024-09.json", loading: load)
        let provenance = reading.provenance()
        let opinions = EntityReference(
            kind: "policyDocument", id: "quality-and-safety-traceability-opinions-draft")
        for place in provenance.locations(of: opinions) { print(place) }
        // The last file that says it is right: September.
        if let place = provenance.location(of: CataloguePath(opinions, [.property("status")])) { print(place) }

        let older = CatalogueReader().read("china-2024-07.json", loading: load).catalogue
        for case .moved(let from, let to) in reading.catalogue.difference(from: older).deadlines {
            print(to.title, from.certainty, to.certainty)
        }

        #expect(provenance.locations(of: opinions).map(\.file) == ["china-2024-07.json", "china-2024-09.json"])
        let status = provenance.location(of: CataloguePath(opinions, [.property("status")]))
        #expect(status?.file == "china-2024-09.json")
        let moved = reading.catalogue.difference(from: older).deadlines.filter { $0.kind == .moved }
        #expect(!moved.isEmpty && moved.allSatisfy { $0.from?.certainty == .proposed && $0.to?.certainty == .stated })
    }
}
