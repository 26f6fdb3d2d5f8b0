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

    /// Every keyword with how many entities have it, in byte order.
    package func tags() -> [(tag: String, count: Int)] {
        var counter = TagCounter()
        visit(with: &counter)
        return counter.counts.sorted { $0.key.precedesInBytes($1.key) }.map { ($0.key, $0.value) }
    }
}

private struct TagCounter: EntityVisitor {
    var counts: [String: Int] = [:]
    mutating func visit<E: Entity>(_ entities: [E]) {
        for entity in entities { for tag in entity.tags { counts[tag, default: 0] += 1 } }
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
