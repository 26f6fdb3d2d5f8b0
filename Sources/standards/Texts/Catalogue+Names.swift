import StandardsKit

extension Catalogue {
    /// The entities that somebody asks about: those that have it as their id, code or other name, or else all that a
    /// search finds, of which a title is one text among many.
    func entities(about text: String) throws -> Set<EntityReference> {
        let titled = { (reference: EntityReference) in
            self[reference]?.title.translations.contains { $0.text.lowercased() == text.lowercased() } ?? false
        }
        let called = entities(called: text, of: []).filter { !titled($0) }
        let found = called.isEmpty ? search(text).map(\.entity) : called
        guard !found.isEmpty else { throw unknown(text) }
        return Set(found)
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
        let known = self.tags().map(\.tag)
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
        let question = Suggestion.question(text, among: names()).first.map { ": \($0)" } ?? ""
        return CommandError("there is no “\(text)”\(question)")
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
