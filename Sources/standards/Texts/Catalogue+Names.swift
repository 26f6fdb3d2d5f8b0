import StandardsKit

extension Catalogue {
    /// The entities that somebody asks about: those that have it as their id, code or other name, or else all in which a
    /// search finds all the words, of which a title is one text among many.
    func entities(about text: String) throws -> Set<EntityReference> {
        let titled = { (reference: EntityReference) in
            self[reference]?.title.translations.contains { $0.text.lowercased() == text.lowercased() } ?? false
        }
        let called = entities(called: text, of: [], orByPartOfCode: true).filter { !titled($0) }
        if !called.isEmpty { return Set(called) }
        let hits = search(text)
        guard let hit = hits.first else { throw unknown(text) }
        guard hit.hasAllWords else {
            throw CommandError("nothing has all the words of “\(text)”: “standards search” shows what has most of them")
        }
        return Set(hits.map(\.entity))
    }

    /// The committees that somebody means.
    func committees(_ text: String) throws -> Set<EntityID<Committee>> {
        let found = entities(named: text)
        let committees = found.filter { $0.kind == Committee.kind.name }
        guard !committees.isEmpty else {
            throw found.isEmpty ? unknown(text) : CommandError("“\(text)” is no committee: try --about")
        }
        return Set(committees.compactMap { EntityID($0.id) })
    }

    /// The keywords, where the catalogue has each.
    func known(tags: [String]) throws -> Set<String> {
        guard !tags.isEmpty else { return [] }
        let known = self.tags()
        for tag in tags where !known.contains(where: { $0.lowercased() == tag.lowercased() }) {
            let question = Suggestion.question(tag, among: known).first
            let list = known.prefix(30).joined(separator: ", ") + (known.count > 30 ? " …" : "")
            throw CommandError(
                "nothing has the keyword “\(tag)”: "
                    + (question ?? (known.isEmpty ? "there are none" : "there are \(list)")))
        }
        return Set(tags)
    }

    /// That nothing is called so, and what may be meant.
    func unknown(_ text: String) -> CommandError {
        let question = Suggestion.question(text, among: names()).first ?? "“standards search” looks into all texts"
        return CommandError("there is no “\(text)”: \(question)")
    }

    /// Every id and every code, for suggestions.
    private func names() -> [String] {
        struct Reader: EntityVisitor {
            var names: [String] = []
            mutating func visit<E: Entity>(_ entities: [E]) {
                for entity in entities {
                    names.append(entity.id.text)
                    if let code = entity.code { names.append(code) }
                }
            }
        }
        var reader = Reader()
        visit(with: &reader)
        return reader.names
    }
}
