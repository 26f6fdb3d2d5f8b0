import StandardsKit

/// `standards list`
enum ListCommand: Subcommand {
    static let name = "list"
    static let summary = "Lists the entities of a catalogue."
    static let usage = "FILE… [--kind KIND] [--json]"
    static let options = [CommandOption.kind, CommandOption.language, CommandOption.json]
    static let examples = [
        "standards list china-2024-07.json --kind standard", "standards list china-2024-07.json --language zh-Hans",
    ]
    static var details: String {
        "KINDS\n  \(CatalogueSchema.standard.kinds.map { $0.kind.words }.joined(separator: ", "))"
    }

    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let kinds = try arguments.kinds()
        let language = try arguments.language()
        guard let catalogue = try readCatalogue(arguments.words, terminal) else { return .failed }
        var lister = Lister(kinds: kinds, language: language, catalogue: catalogue)
        catalogue.visit(with: &lister)
        if arguments.has("json") {
            try writeJSONLines { json in
                for row in lister.rows {
                    json.beginObject()
                    json.member("kind", row.reference.kind)
                    json.member("id", row.reference.id)
                    if let code = row.code { json.member("code", code) }
                    if !row.title.isEmpty { json.member("title", row.title) }
                    json.endObject()
                    json.endLine()
                }
            }
            return .fine
        }
        var columns = Columns()
        for row in lister.rows {
            columns.rows.append([row.reference.description, row.name])
        }
        terminal.print(columns)
        if lister.rows.isEmpty { terminal.note("nothing of that kind") }
        return .fine
    }

    private struct Lister: EntityVisitor {
        let kinds: Set<String>
        let language: LanguageTag
        let catalogue: Catalogue
        var rows: [(reference: EntityReference, code: String?, title: String, name: String)] = []
        mutating func visit<E: Entity>(_ entities: [E]) {
            guard kinds.isEmpty || kinds.contains(E.kind.name) else { return }
            for entity in entities {
                rows.append(
                    (
                        entity.entityReference, entity.code, entity.title.text(in: language),
                        entity.fullName(in: language, of: catalogue)
                    ))
            }
        }
    }
}
