import Foundation
import StandardsFoundation
import StandardsKit

/// Draws who is tied to one body, in the language of Graphviz: pass it on to `dot -Tsvg`.
@main
enum OrganisationMap {
    static func main() throws {
        let name = CommandLine.arguments.dropFirst().first ?? "SESEC"
        let folder = URL(filePath: #filePath).appending(path: "../../../../Catalogues").standardized
        let catalogue = try Catalogue(contentsOf: folder.appending(path: "china-2024-07.json"))
        guard let body = catalogue.entities(named: name).first else { return print("nothing is called", name) }
        let graph = try catalogue.graph(around: body) {
            $0.kinds = [Organisation.kind, Committee.kind, Person.kind]
            $0.hasLegend = false
        }
        print(graph, terminator: "")
    }
}
