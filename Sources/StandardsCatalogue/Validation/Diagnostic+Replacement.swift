extension Diagnostic {
    /// What a program can write in place of what is wrong, where only one thing can be meant.
    ///
    /// ```swift
    /// let reading = CatalogueReader().read([CatalogueSource(name: "china.json", bytes: bytes)])
    /// for diagnostic in reading.diagnostics {
    ///     guard let replacement = diagnostic.replacement, let range = replacement.range else { continue }
    ///     print(diagnostic.location?.file ?? "", range, replacement.former, "→", replacement.value)
    /// }
    /// ```
    public struct Replacement: Hashable, Sendable {
        /// What is replaced.
        ///
        /// ```swift
        /// let misspelt = catalogue.validate().diagnostics.filter { $0.replacement?.part == .key }
        /// ```
        public enum Part: String, Hashable, Sendable {
            /// The name of a member.
            case key
            /// A value.
            case value
            /// An entity that the catalogue lacks: it is added to the list of its kind, and nothing is replaced.
            case entity
        }

        /// What is replaced at the place of the diagnostic.
        public var part: Part
        /// The text that stands there.
        public var former: String
        /// What stands there instead; of a key, the text of its name.
        public var value: JSONValue
        /// Which bytes of the file are replaced, quotes included, once known.
        public var range: Range<Int>?

        /// A value in place of a text, or a name in place of another.
        public init(_ part: Part = .value, of former: String, by value: JSONValue) {
            self.part = part
            self.former = former
            self.value = value
        }
    }
}

extension Diagnostic {
    /// Whether the replacement refers to an entity that is not there: its `target`.
    package var namesMissing: Bool {
        guard let target, let value = replacement?.value else { return false }
        let reference: JSONValue? =
            if case .object(let members) = value { members.count == 1 ? members[0].value : nil } else { value }
        return reference == .text(target.id) || reference == .text(target.description)
    }

    /// Says in which bytes of a file the text is that can be replaced; nil where it is not there as it was read.
    package mutating func place(in range: Range<Int>?) {
        if range == nil { replacement = nil }
        replacement?.range = range
        meant?.range = range
    }
}

/// A text where a reference or an id should be, which may be how people call an entity.
package struct MeantEntity: Hashable, Sendable {
    /// Where the text stands.
    package enum Position: Hashable, Sendable {
        /// In place of a reference.
        case reference
        /// In place of a record that refers to the entity by the property.
        case record(by: String)
        /// In place of the entity's own id.
        case identity
    }

    /// The text as it stands there.
    package let text: String
    /// By what the entity may be called.
    package let name: String
    /// The kinds that are possible; none means any.
    package let kinds: [String]
    /// Whether its id is written without its kind.
    package let isShort: Bool
    package let position: Position
    /// Which bytes of the file the text is in, once known.
    package var range: Range<Int>?

    /// A text that a property does not take as a reference to one of its kinds, or an entity as its id.
    package init(_ text: String, of kinds: [String], in position: Position = .reference) {
        self.text = text
        name = text
        self.kinds = kinds
        isShort = kinds.count == 1
        self.position = position
    }

    /// A reference that leads nowhere, in a property that takes those kinds.
    package init(_ reference: EntityReference, of kinds: [String]) {
        isShort = kinds.count == 1
        text = isShort ? reference.id : reference.description
        name = reference.id
        self.kinds = [reference.kind]
        position = .reference
    }
}
