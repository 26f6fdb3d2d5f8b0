import Foundation
import StandardsKit
import Testing

/// The catalogue that ships with the package, read once.
enum RealCatalogue {
    static let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/Catalogues/china-2024-07.json")

    static let bytes: [UInt8] = (try? Data(contentsOf: url)).map(Array.init) ?? []

    static let reading = CatalogueReader().read([CatalogueSource(name: "china-2024-07.json", bytes: bytes)]) { name in
        let file = url.deletingLastPathComponent().appending(path: name)
        return (try? Data(contentsOf: file)).map { CatalogueSource(name: name, bytes: Array($0)) }
    }

    static var catalogue: Catalogue { reading.catalogue }

    static let relations = catalogue.relations()

    /// The entities to which one is tied so, as `kind/id`, sorted.
    static func ties(of entity: String, _ relation: Relation) throws -> [String] {
        let reference = try #require(EntityReference(entity))
        return relations.of(reference).filter { $0.relation == relation }.map(\.other.description).sorted()
    }
}
