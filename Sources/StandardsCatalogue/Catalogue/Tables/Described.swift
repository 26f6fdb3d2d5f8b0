/// A value whose properties are described in a table that can be read without an instance.
///
/// ```swift
/// func lines<R: Described>(of record: R) -> [String] {
///     R.properties.compactMap { property in
///         record.value(of: property).map { "\(property.name): \($0)" }
///     }
/// }
/// ```
public protocol Described: Hashable, Sendable, Codable {
    /// The name under which formats know the type: that of the Swift type, unless it says otherwise.
    static var typeName: String { get }
    /// What the type describes, in a sentence; empty where it does not say.
    static var meaning: String { get }
    /// Every property, in the order in which it is written.
    static var properties: PropertyTable<Self> { get }
    /// What a catalogue holds beyond the table.
    var unknown: UnknownProperties { get set }
}

extension Described {
    public static var typeName: String { "\(Self.self)" }
    public static var meaning: String { "" }
}

/// A record inside an entity, such as one replacement of a standard.
///
/// ```swift
/// struct Fee: Record {
///     var amount: DecimalNumber?
///     var currency: String?
///     var unknown = UnknownProperties()
///     static let properties: PropertyTable<Fee> = [
///         .value("amount", \.amount, "How much it is."), .value("currency", \.currency, "In which currency."),
///     ]
/// }
/// ```
public protocol Record: Described {
    /// An empty record.
    init()
}

extension Record {
    /// A record filled in by the closure: `Adoption { $0.degree = Code(.identical) }`.
    public init<Failure>(_ fill: (inout Self) throws(Failure) -> Void) throws(Failure) {
        self.init()
        try fill(&self)
    }
}

/// A thing of the domain that has an identity: a standard, a committee, an event.
///
/// ```swift
/// struct Laboratory: Entity {
///     static let kind = EntityKind("laboratory", plural: "laboratories", "A laboratory that tests products.")
///     let id: EntityID<Laboratory>
///     var name = LocalizedText()
///     var annotations = Annotations()
///     init(id: EntityID<Laboratory>) { self.id = id }
///     static let properties: PropertyTable<Laboratory> = [.localized("name", \.name, "Its name.", role: .title)]
/// }
/// ```
public protocol Entity: Described, EntityNaming, Identifiable where ID == EntityID<Self> {
    /// The record of what all entities of a domain share; its properties follow the entity's own.
    associatedtype SharedRecord: Record
    /// How the kind is named in references and in the catalogue.
    static var kind: EntityKind { get }
    /// The deadlines that follow from an entity beyond those its dates state.
    static var deadlineRules: [DeadlineRule<Self>] { get }
    /// When the duties of an entity no longer come round; nil where they never end of themselves.
    static var recurrenceEnd: RecurrenceEnd<Self>? { get }
    /// The names of the dates from which relative dates are counted, by the word for what they hang on, the best first:
    /// `[.publication: ["published", "issued"]]`.
    static var anchors: [RelativeDate.Anchor: [String]] { get }
    /// How certain the dates are that the entity states: a draft only proposes them.
    var dateCertainty: Certainty { get }
    /// The entity's identity, unique within its kind.
    var id: EntityID<Self> { get }
    /// What all entities share.
    var annotations: SharedRecord { get set }
    /// An entity of which only the identity is known.
    init(id: EntityID<Self>)
}

extension Entity {
    public static var meaning: String { kind.meaning }
    /// What the id means, which no table has.
    package static var identityMeaning: String { "The identity of the \(kind.words), unique within its kind." }
    public static var deadlineRules: [DeadlineRule<Self>] { [] }
    public static var recurrenceEnd: RecurrenceEnd<Self>? { nil }
    public static var anchors: [RelativeDate.Anchor: [String]] { [:] }
    public var dateCertainty: Certainty { .stated }
    public var unknown: UnknownProperties {
        get { annotations.unknown }
        set { annotations.unknown = newValue }
    }

    /// An entity filled in by the closure: `Standard(id: "gb-17761") { $0.designation = … }`.
    public init<Failure>(id: EntityID<Self>, _ fill: (inout Self) throws(Failure) -> Void) throws(Failure) {
        self.init(id: id)
        try fill(&self)
    }

    /// This entity as others refer to it.
    public var entityReference: EntityReference { EntityReference(kind: Self.kind.name, id: id.text) }
}

/// The name of a kind of entity, in the singular (`policyDocument`) and the plural (`policyDocuments`).
///
/// ```swift
/// let kind = EntityKind("testReport", plural: "testReports", "What a laboratory found.")
/// kind.words  // test report
/// PolicyDocument.kind.plural  // policyDocuments
/// ```
public struct EntityKind: Hashable, Sendable, CustomStringConvertible {
    /// lowerCamel, singular: as in `policyDocument/…`.
    public let name: String
    /// lowerCamel, plural: the key of its array in the catalogue.
    public let plural: String
    /// What is of the kind, in a sentence for those who write a catalogue; empty where it does not say.
    public let meaning: String

    /// A kind by its names, and what it means.
    public init(_ name: String, plural: String, _ meaning: String = "") {
        self.name = name
        self.plural = plural
        self.meaning = meaning
    }

    /// The singular in words: `policy document`.
    public var words: String { name.wordsFromCamelCase }
    public var description: String { name }
}

extension String {
    /// `mandatoryFrom` as `mandatory from`.
    package var wordsFromCamelCase: String { splitCamelCase(with: UInt8(ascii: " ")) }
    /// `mandatoryFrom` as `mandatory_from`.
    package var snakeCase: String { splitCamelCase(with: UInt8(ascii: "_")) }

    private func splitCamelCase(with separator: UInt8) -> String {
        var words: [UInt8] = []
        for byte in utf8 {
            if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) {
                words.append(separator)
                words.append(byte | 0x20)
            } else {
                words.append(byte)
            }
        }
        return String(decoding: words, as: UTF8.self)
    }
}
