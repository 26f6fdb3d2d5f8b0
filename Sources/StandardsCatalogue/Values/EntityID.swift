public import StandardsIdentifiers

/// The identity of an entity within its kind: `gb-t-26694-2024`.
///
/// A bare string in a catalogue: small letters and digits in groups joined by single hyphens. Which kind it names is
/// part of the type, so that a committee's identity cannot be used where a standard's is meant.
///
/// ```swift
/// let id = EntityID<Standard>(makingFrom: "GB/T 26694-2024")  // gb-t-26694-2024
/// if let id, let standard = catalogue[id] { print(standard.fullName()) }
/// ```
public struct EntityID<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The identity as it is written.
    public let text: String

    /// An identity, or nil where the text is not `[a-z0-9]+(-[a-z0-9]+)*`, or has more than 255 bytes.
    public init?(_ text: String) {
        guard EntityReference.isIdentity(text) else { return nil }
        self.text = text
    }

    /// The identity made from any text, such as a canonical designation: `GB/T 26694-2024` gives `gb-t-26694-2024`.
    ///
    /// Nil where the text has neither an ASCII letter nor a digit. What goes beyond 255 bytes is left out.
    public init?(makingFrom text: String) {
        var bytes: [UInt8] = []
        var gap = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"):
                if gap && !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
                gap = false
                bytes.append(byte < UInt8(ascii: "A") ? byte : byte | 0x20)
            default: gap = true
            }
        }
        bytes = Array(bytes.prefix(EntityReference.longestIdentity))
        if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        guard !bytes.isEmpty else { return nil }
        self.text = String(decoding: bytes, as: UTF8.self)
    }

    public static func < (left: Self, right: Self) -> Bool { left.text.precedesInBytes(right.text) }
    public var description: String { text }
}

extension EntityID: TextLiteral {}

/// Whatever names one entity: the entity itself, its identity, or a reference to it.
///
/// ```swift
/// func names(of entities: [some EntityNaming]) -> String {
///     entities.map { catalogue.displayName(of: $0) }.joined(separator: ", ")
/// }
/// print(names(of: standard.drafters), names(of: [standard]), names(of: [standard.entityReference]))
/// ```
public protocol EntityNaming {
    /// The entity as others refer to it.
    var entityReference: EntityReference { get }
}

/// A value of a property that refers to an entity.
///
/// ```swift
/// func dangling<R: ReferenceValue>(_ references: [R]) -> [R] {
///     references.filter { !catalogue.contains($0) }
/// }
/// print(dangling(standard.drafters), dangling(event.organisers))
/// ```
public protocol ReferenceValue: PropertyValue, EntityNaming {
    /// The kinds that it can refer to; none means any.
    static var kinds: [String] { get }
}

/// A reference to an entity of any kind: `committee/sac-tc-28`.
///
/// ```swift
/// let reference: EntityReference = "committee/sac-tc-28"
/// print(catalogue[reference]?.fullName() ?? "not in the catalogue")
/// if let typed = EntityReference(text), catalogue.contains(typed) { print(typed.kind) }
/// ```
public struct EntityReference: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The kind in lowerCamel singular, such as `policyDocument`.
    public let kind: String
    /// The identity within the kind.
    public let id: String

    /// A reference by its parts.
    public init(kind: String, id: String) {
        self.kind = kind
        self.id = id
    }

    /// A reference as it is written, `kind/id`; nil where it is written otherwise.
    public init?(_ text: String) {
        guard let slash = text.placeOfSlashInReference, text.utf8.count - slash - 1 <= Self.longestIdentity else {
            return nil
        }
        self.init(kind: text.text(from: 0, to: slash), id: text.text(from: slash + 1, to: text.utf8.count))
    }

    public static func < (left: Self, right: Self) -> Bool {
        left.kind == right.kind ? left.id.precedesInBytes(right.id) : left.kind.precedesInBytes(right.kind)
    }
    public var description: String { "\(kind)/\(id)" }

    /// How many bytes an identity has at most: as many as the name of a file, and not many times as many as what is said
    /// of its entity, which repeats it with each piece in an export.
    package static let longestIdentity = 255

    /// Whether a text is `[a-z0-9]+(-[a-z0-9]+)*`, of at most 255 bytes.
    public static func isIdentity(_ text: String) -> Bool {
        text.utf8.count <= longestIdentity && text.isHyphenated
    }

    /// What is wrong with a text that is no identity.
    package static func identityRule(_ text: String) -> String {
        text.utf8.count > longestIdentity
            ? "an id has at most \(longestIdentity) characters"
            : "an id has only small letters, digits and single hyphens"
    }

    static func identityFault(_ text: String) -> ValueError {
        let hint = EntityID<Never>(makingFrom: text).map { ": write \"\($0.text)\"" } ?? ""
        return ValueError(.malformed, identityRule(text) + hint)
    }
}

extension EntityReference: TextLiteral {}

extension EntityReference: ReferenceValue {
    public static var kinds: [String] { [] }
    public static var valueType: ValueType { .reference(to: []) }
    public var value: Value { .reference(self) }
    public var entityReference: EntityReference { self }
    public init(_ value: Value) throws(ValueError) {
        if case .reference(let reference) = value {
            self = reference
            return
        }
        let text = try value.text(expected: "a reference such as \"organisation/sac\"")
        guard let reference = EntityReference(text) else {
            throw ValueError(.malformed, "expected a reference such as \"organisation/sac\", found \"\(text)\"")
        }
        self = reference
    }
}
