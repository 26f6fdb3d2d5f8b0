import StandardsIdentifiers

extension EntityID: PropertyValue, EntityNaming, ReferenceValue where Subject: Entity {
    public static var kinds: [String] { [Subject.kind.name] }
    public static var valueType: ValueType { .reference(to: kinds) }
    public static var storedText: KeyPath<Self, String>? { \.text }
    public var value: Value { .reference(entityReference) }
    public var entityReference: EntityReference { EntityReference(kind: Subject.kind.name, id: text) }
    public init(_ value: Value) throws(ValueError) {
        if case .reference(let reference) = value, reference.kind == Subject.kind.name {
            text = reference.id
            return
        }
        let text = try value.text(expected: "the id of one of the \(Subject.kind.plural.wordsFromCamelCase)")
        guard EntityReference.isIdentity(text) else {
            if let reference = EntityReference(text), reference.kind == Subject.kind.name {
                throw ValueError(.malformed, "only one kind is possible here: write \"\(reference.id)\" alone")
            }
            throw EntityReference.identityFault(text)
        }
        self.text = text
    }
}
