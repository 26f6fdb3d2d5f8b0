import Foundation
import StandardsFoundation
import StandardsKit

/// What the second issue of a newsletter says that the first did not, deadlines first.
@main
enum CompareIssues {
    static func main() throws {
        let folder = URL(filePath: #filePath).appending(path: "../../../../Catalogues").standardized
        let july = try Catalogue(contentsOf: folder.appending(path: "china-2024-07.json"))
        let september = try Catalogue(contentsOf: folder.appending(path: "china-2024-09.json"))
        let difference = september.difference(from: july)

        for change in difference.deadlines {
            let (old, new) = (day(of: change.from), day(of: change.to))
            switch change {
            case .moved where old != new: print("moved  \(old) → \(new)  \(change.deadline.title)")
            case .moved: print("changed  \(new)  \(change.deadline.title)")
            case .gone: print("gone  \(old)  \(change.deadline.title)")
            case .new: continue
            }
        }
        print(difference.deadlines.count { $0.kind == .new }, "deadlines are new, the first of them:")
        for change in difference.deadlines.filter({ $0.kind == .new }).prefix(5) {
            print(" ", day(of: change.to), change.deadline.title)
        }
        let changed = difference.entities.filter { $0.kind == .changed }
        print(difference.entities.count { $0.kind == .added }, "entities were added,", changed.count, "changed:")
        for change in changed {
            print(
                " ", september.displayName(of: change.subject) + ":",
                change.properties.map(\.description).joined(separator: "; "))
        }
    }

    static func day(of deadline: Deadline?) -> String { deadline?.date?.description ?? "no date" }
}
