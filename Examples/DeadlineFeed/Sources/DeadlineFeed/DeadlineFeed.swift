import Foundation
import StandardsKit

/// Prints what has to be done in the half year after a day, with who is behind it.
@main
enum NextDeadlines {
    static func main() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../Catalogues")
        let reading = CatalogueReader().read("china-2024-07.json") { name in
            (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) }
        }
        guard !reading.hasErrors else {
            for diagnostic in reading.diagnostics { print(diagnostic) }
            exit(1)
        }
        let catalogue = reading.catalogue
        let relations = catalogue.relations()
        let first = CalendarDate("2024-08-01")
        let last = CalendarDate("2025-01-31")
        for deadline in catalogue.deadlines() {
            guard let day = deadline.lastDay, day >= first, day <= last else { continue }
            print(day, deadline.title)
            let who = relations.of(deadline.origin).filter { ["issuedBy", "organisedBy"].contains($0.relation.name) }
            for tie in who { print("          ", tie.relation.name, tie.other.id) }
        }
    }
}
