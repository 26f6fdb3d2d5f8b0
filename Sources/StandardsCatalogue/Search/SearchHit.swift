/// An entity that answers a search, with the text in which the words were found.
///
/// ```swift
/// for hit in catalogue.search("electric bicycle") {
///     print(catalogue.displayName(of: hit.entity), hit.property, hit.excerpt)
/// }
/// ```
public struct SearchHit: Hashable, Sendable {
    /// The entity.
    public let entity: EntityReference
    /// How well it answers: more is better. Only worth comparing within one search.
    public let score: Int
    /// Whether it has all the words of the question; where one answer has them, all have.
    public let hasAllWords: Bool
    /// The property that says most of what was looked for, with those of the records around it: `positions.role`.
    public let property: String
    /// What that property says of it, cut to about eighty characters around the first word found.
    public let excerpt: String
}
