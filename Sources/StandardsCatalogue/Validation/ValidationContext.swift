/// What is the same for all that rules look at. A class, since each of the contexts refers to it.
final class ValidationContext: Sendable {
    let catalogue: Catalogue
    init(catalogue: Catalogue) { self.catalogue = catalogue }
}

/// A property as a rule sees it.
///
/// ```swift
/// let needsScope = ValidationRule(
///     "committee-without-scope", .warning, reason: "By its scope people find the committee in charge.",
///     concerns: { $0.name == "scope" },
///     check: .property { context in
///         guard context.entity?.kind == "committee", !context.isPresent || context.isBlank else { return nil }
///         return Finding("\"\(context.name)\" is missing")
///     })
/// ```
public struct PropertyContext: Sendable {
    let context: ValidationContext
    /// The entity in which it is; nil for the catalogue itself.
    public let entity: EntityReference?
    let property: AnyProperty
    /// Whether it is there.
    public let isPresent: Bool
    /// Whether it is there, but a text of nothing but spaces and line ends.
    public let isBlank: Bool

    /// The catalogue.
    public var catalogue: Catalogue { context.catalogue }
    /// The name of the property.
    public var name: String { property.name }
    /// The type of its values; nil where it holds records.
    public var type: ValueType? { property.type }
    /// Whether a catalogue without it is in error.
    public var isRequired: Bool { property.isRequired }
}

/// A value as a rule sees it.
///
/// ```swift
/// let isSecure = ValidationRule(
///     "plain-http", .warning, reason: "What is read over plain HTTP can be changed on its way.",
///     concerns: { $0.type == .address },
///     check: .value { context, value in
///         guard case .text(let address) = value, address.hasPrefix("http:") else { return nil }
///         return Finding("\"\(context.name)\" is not https")
///     })
/// ```
public struct ValueContext: Sendable {
    let context: ValidationContext
    /// The entity in which it is; nil for the catalogue itself.
    public let entity: EntityReference?
    let property: AnyProperty

    /// The catalogue.
    public var catalogue: Catalogue { context.catalogue }
    /// The name of the property.
    public var name: String { property.name }
    /// Whether it follows its notation; a designation that does not is kept as it is written.
    public let isReadable: Bool
    /// The type of the value.
    public var type: ValueType { property.type ?? .text }
    /// The relation that it states, if any.
    public var relation: Relation? { property.relation }
}

/// A record as a rule sees it.
///
/// ```swift
/// let wasPublished = ValidationRule(
///     "withdrawn-unpublished", .warning, reason: "What is withdrawn was published before.",
///     check: .record { context in
///         guard context.isEntity, context.value(of: "withdrawn") != nil, context.property(with: .issued) == nil
///         else { return [] }
///         return [Finding("it was withdrawn, but the catalogue does not say when it came out")]
///     })
/// ```
public struct RecordContext: Sendable {
    struct Entry: Sendable {
        let property: AnyProperty
        let value: Value
        /// The one spelling of a code, where its notation allows several.
        let canonical: String?
    }

    let context: ValidationContext
    /// The entity, or that in which the record is; nil for the catalogue itself.
    public let entity: EntityReference?
    /// Whether this is the entity itself.
    public let isEntity: Bool
    /// What it has beyond its table.
    public let unknown: UnknownProperties
    let shape: RecordShape
    let entries: [Entry]

    /// The catalogue.
    public var catalogue: Catalogue { context.catalogue }
    /// The value of a property of at most one value; nil where it is absent.
    public func value(of name: String) -> Value? { entries.first { $0.property.name == name }?.value }
    /// The property with a role, and its value; nil where it is absent.
    ///
    /// `context.property(with: .issued)` of a standard is `published` and its date.
    public func property(with role: PropertyRole) -> (property: AnyProperty, value: Value)? {
        entries.first { $0.property.role == role }.map { ($0.property, $0.value) }
    }
    /// The one spelling of the code by which people cite it, where it is of a type; nil where it is absent.
    package func canonicalCode(of type: ValueType) -> String? {
        let code = entries.first { $0.property.role == .code }
        return code?.property.type == type ? code?.canonical : nil
    }
    /// The names of all the properties that it could have.
    public var names: [String] {
        var names = shape.properties.map(\.name)
        if isEntity { names.insert("id", at: 0) }
        if entity == nil { names += context.catalogue.schema.kinds.map { $0.kind.plural } }
        return names
    }
}
