import Foundation
import StandardsFoundation
import StandardsKit

/// What a team that makes electric bicycles subscribes to: their part of two editions of a catalogue, as a calendar and
/// as a feed of what the later edition changed.
@main
enum DeadlineFeed {
    /// The standards that the team works to.
    static let standards = ["GB 17761-2018", "GB 17761-2024", "GB 43854-2024", "GB 42295-2022", "GB 42296-2022"]

    static func main() throws {
        let folder = URL(filePath: #filePath).appending(path: "../../../../Catalogues").standardized
        let july = try Catalogue(contentsOf: folder.appending(path: "china-2024-07.json")).part(about: standards)
        let september = try Catalogue(contentsOf: folder.appending(path: "china-2024-09.json")).part(about: standards)

        for deadline in september.deadlines() {
            print(deadline.date?.description ?? "no date yet", deadline.title)
        }

        let calendar = try september.calendar {
            $0.previous = [july]
            $0.alarms = [.weeks(2)]
        }
        let feed = try september.feed { $0.previous = [july] }
        for (name, text) in [("deadlines.ics", calendar), ("feed.atom", feed)] {
            try Data(text.utf8).write(to: URL(filePath: name))
            print("wrote", name)
        }
    }
}

extension Catalogue {
    /// What somebody follows: what is named, and what has a tie with that.
    func part(about names: [String]) -> Catalogue {
        let relations = relations()
        let named = Set(names.flatMap(entities(named:)))
        var part = PartOfCatalogue(
            members: named.union(named.flatMap { relations.of($0).map(\.other) }),
            catalogue: Catalogue(header: header, schema: schema))
        visit(with: &part)
        return part.catalogue
    }
}

/// Keeps the entities that belong to a part.
private struct PartOfCatalogue: EntityVisitor {
    let members: Set<EntityReference>
    var catalogue: Catalogue

    mutating func visit<E: Entity>(_ entities: [E]) {
        // Schemes are few, and titles of deadlines name them.
        let isWhole = E.self == CertificationScheme.self
        for entity in entities where isWhole || members.contains(entity.entityReference) { catalogue.insert(entity) }
    }
}
