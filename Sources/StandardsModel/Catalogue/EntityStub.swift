import StandardsIdentifiers

/// An entity of which only what it is called is known, such as a standard that another one replaces.
///
/// A designation, a project number or a committee reference gives the id, and the level and the obligation that it shows;
/// any other text is the title, in English.
package struct EntityStub: Hashable, Sendable {
    /// The kind, and the id that is made of the name.
    package let reference: EntityReference
    /// What the name says of the entity.
    package let statements: [NameStatement]

    /// An entity of a kind that is called so.
    ///
    /// Nil where no id can be made of the name, since it has no ASCII letter and no digit, or is in another script.
    package init?<E: Entity>(_ name: String, of kind: E.Type, in notation: IdentifierNotation = .standard) {
        statements = E.statements(of: name, in: notation)
        guard let reference = E.reference(from: statements, in: notation) else { return nil }
        self.reference = reference
    }
}

/// One thing that a name says of its entity: the value of a property.
package struct NameStatement: Hashable, Sendable {
    /// The name of the property.
    package let property: String
    /// What it holds.
    package let value: Value

    package init(property: String, value: Value) {
        self.property = property
        self.value = value
    }
}

extension Catalogue {
    /// Adds a stub as an entity; one of its identity that is there stays as it is.
    package mutating func insert(_ stub: EntityStub) {
        guard !contains(stub.reference), let kind = schema[kind: stub.reference.kind] else { return }
        insert(stub, of: kind)
    }

    private mutating func insert<E: Entity>(_ stub: EntityStub, of kind: E.Type) {
        if let id = EntityID<E>(stub.reference.id) { insert(E(id: id, stub.statements, in: schema.notation)) }
    }
}

extension Entity {
    /// An entity of which there is nothing but statements.
    fileprivate init(id: EntityID<Self>, _ statements: [NameStatement], in notation: IdentifierNotation) {
        self.init(id: id)
        build(in: notation) { record in
            for statement in statements {
                // A name that its property refuses is no name: the entity then lacks one, which is reported.
                if let property = Self.properties[statement.property] {
                    try? record.store(statement.value, in: property)
                }
            }
        }
    }

    /// What a text says of an entity of this kind that it names.
    ///
    /// An identifier is stored as such, with what it shows; so is a text with a digit and no small letter that cannot be
    /// read, which is then reported. Any other text is the title.
    package static func statements(of name: String, in notation: IdentifierNotation) -> [NameStatement] {
        let written = shape.codes.first { if case .notation = $0.type { name.looksLikeIdentifier } else { false } }
        guard let code = identifier(readFrom: name, in: notation) ?? written ?? shape.title ?? shape.codes.first
        else { return [] }
        let value: Value = code.type == .localized ? .localized(LocalizedText(name, .english)) : .text(name)
        return [NameStatement(property: code.name, value: value)] + statements(shownBy: name, in: code, in: notation)
    }

    /// The property that holds identifiers as this text is one; nil where it cannot be read as any.
    package static func identifier(readFrom text: String, in notation: IdentifierNotation) -> AnyProperty? {
        shape.codes.first { IdentifierFacts(text, as: $0.type, in: notation) != nil }
    }

    /// What an identifier in a property shows of its entity: the level, the obligation.
    package static func statements(
        shownBy text: String, in code: AnyProperty, in notation: IdentifierNotation
    ) -> [NameStatement] {
        guard let facts = IdentifierFacts(text, as: code.type, in: notation) else { return [] }
        return facts.shown.codes.compactMap { role, code in
            properties[role].map { NameStatement(property: $0.name, value: .text(code)) }
        }
    }

    /// The identity made of the code among statements, or else of the short title or the title in English; nil where they
    /// give none.
    package static func reference(from statements: [NameStatement], in notation: IdentifierNotation) -> EntityReference?
    {
        let unnamed = Self(id: "unnamed", statements, in: notation)
        let names = [shape.shortTitle, shape.title].compactMap { property -> String? in
            guard let property, case .localized(let text) = unnamed.value(of: property) else { return nil }
            return text[.english].flatMap { $0.hasOtherScript ? nil : $0 }
        }
        guard let name = unnamed.code ?? names.first, let id = EntityID<Self>(makingFrom: name) else { return nil }
        return EntityReference(kind: kind.name, id: id.text)
    }
}

extension String {
    /// Whether it has a digit and no small letter, as designations, numbers and references have.
    fileprivate var looksLikeIdentifier: Bool {
        utf8.contains { $0.isASCIIDigit } && !unicodeScalars.contains { $0.properties.isLowercase }
    }

    /// Whether a letter of it is of another script than Latin, of which an id shows nothing.
    fileprivate var hasOtherScript: Bool {
        unicodeScalars.contains { $0.value > 0x24F && $0.properties.isAlphabetic }
    }
}
