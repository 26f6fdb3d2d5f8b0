/// How two entities are tied, named once with its inverse.
///
/// A relation is stored on one side only; which, the property says: `relation: .organises` on the organiser,
/// `relation: .organises.inverse` on what is organised.
///
/// ```swift
/// let accredits = Relation("accredits", inverse: "accreditedBy")
/// accredits.inverse.words  // accredited by
/// accredits.inverse.forward == accredits  // true
/// ```
public struct Relation: Hashable, Sendable, CustomStringConvertible {
    /// The name read from subject to object, lowerCamel: `replaces`.
    public let name: String
    /// The name read from object to subject: `replacedBy`.
    package let inverseName: String
    /// Whether this is the inverse of the relation as it is drawn.
    package let isInverse: Bool

    /// A relation by its two names.
    public init(_ name: String, inverse: String) {
        self.init(name: name, inverseName: inverse, isInverse: false)
    }

    private init(name: String, inverseName: String, isInverse: Bool) {
        self.name = name
        self.inverseName = inverseName
        self.isInverse = isInverse
    }

    /// The same relation read from the other side.
    public var inverse: Self { Self(name: inverseName, inverseName: name, isInverse: !isInverse) }
    /// The relation in the direction in which it is drawn.
    public var forward: Self { isInverse ? inverse : self }
    /// The name in words: `replaced by`.
    public var words: String { name.wordsFromCamelCase }
    public var description: String { name }
}
