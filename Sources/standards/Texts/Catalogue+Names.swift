import StandardsKit

extension Catalogue {
    /// Every id and every code, for suggestions.
    func names() -> [String] {
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
