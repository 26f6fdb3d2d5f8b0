public import StandardsCatalogue

extension Catalogue {
    /// The entities that have one of some keywords, whatever their case, and those that cite an article that has.
    ///
    /// ```swift
    /// let aboutFurniture = catalogue.entities(tagged: ["furniture"])
    /// ```
    public func entities(tagged tags: Set<String>) -> Set<EntityReference> {
        var articles = TagReader(tags: Set(tags.map { $0.lowercased() }))
        articles.visit(self.articles.ordered)
        var reader = articles
        visit(with: &reader)
        return reader.found
    }

    /// Every keyword that an entity has, in byte order.
    package func tags() -> [String] {
        Array(Set(entities.lazy.flatMap(\.tags))).sortedInBytes()
    }
}

private struct TagReader: EntityVisitor {
    let tags: Set<String>
    var found: Set<EntityReference> = []

    mutating func visit<E: Entity>(_ entities: [E]) {
        for entity in entities {
            let isTagged = entity.tags.contains { tags.contains($0.lowercased()) }
            let isReported = entity.sources.contains { source in
                source.article.map { found.contains($0.entityReference) } ?? false
            }
            if isTagged || isReported { found.insert(entity.entityReference) }
        }
    }
}
