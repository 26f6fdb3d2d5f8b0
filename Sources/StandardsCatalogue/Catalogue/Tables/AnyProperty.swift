/// A property of a record, the type of which does not matter: what is known of it, and how it is stored in its record.
///
/// ```swift
/// for property in Standard.properties where property.relation != nil {
///     print(property.name, standard.values(of: property), "–", property.meaning)
/// }
/// ```
public final class AnyProperty: Sendable {
    // A class, since loops over records copy it, and its closures with it, at every turn.
    /// How the property holds what it holds.
    ///
    /// ```swift
    /// switch property.form {
    /// case .one: print("a value")
    /// case .many: print("a list of values")
    /// case .record, .records: print("records of the type", property.recordShape?.typeName ?? "")
    /// }
    /// ```
    public enum Form: Hashable, Sendable {
        /// At most one value.
        case one
        /// A list of values.
        case many
        /// At most one record.
        case record
        /// A list of records.
        case records
    }

    /// The types of value that a reader of text builds of itself, or the same of which come again and again.
    package enum Taking: Sendable {
        case date, localized, reference, other
    }

    /// The name: lowerCamel, the field's own term.
    public let name: String
    /// What it means, in a sentence for those who fill it in; empty where its table does not say.
    public let meaning: String
    /// How it holds what it holds.
    public let form: Form
    /// The type of its values; nil where it holds records.
    public let type: ValueType?
    /// Whether a catalogue without it is in error.
    public let isRequired: Bool
    /// What it says about the record as a whole, if anything.
    public let role: PropertyRole?
    /// The relation that its references state, read from the record to what it refers to.
    public let relation: Relation?
    /// The kinds of deadline that its date can state; empty where it states none.
    public let deadlineKinds: [DeadlineKind]
    /// The names of the properties by any of which the record states that deadline: this one, and those that say when it
    /// is due where the date is not known, or how often; empty where it states none.
    public let deadlineCauses: [String]
    package let takes: Taking
    /// The name's bytes, where JSON writes them as they are; else empty.
    package let plainName: [UInt8]
    let root: ObjectIdentifier
    let field: Field
    let nested: NestedRecords?
    /// The kind to which a reference by identity alone leads.
    let kind: Place

    @usableFromInline
    init(
        _ name: String, _ meaning: String, _ field: Field, _ form: Form, of root: any Described.Type,
        type: ValueType? = nil, nested: NestedRecords? = nil, isRequired: Bool, role: PropertyRole? = nil,
        relation: Relation? = nil, deadlineKinds: [DeadlineKind] = [], deadlineCauses: [String] = []
    ) {
        self.name = name
        self.meaning = meaning
        self.field = field
        self.form = form
        self.type = type
        self.nested = nested
        self.isRequired = isRequired
        self.role = role
        self.relation = relation
        self.deadlineKinds = deadlineKinds
        self.deadlineCauses = deadlineCauses
        self.root = ObjectIdentifier(root)
        let isPlain = name.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        plainName = isPlain ? Array(name.utf8) : []
        takes =
            switch type {
            case .date: .date
            case .localized: .localized
            case .reference: .reference
            default: .other
            }
        kind =
            if case .reference(let kinds) = type, kinds.count == 1 { Place(keeping: kinds[0]) } else {
                Place(keeping: "")
            }
    }

    deinit { kind.release(String.self) }

    /// What is known of the type of its records; nil where it holds values. Asked for only when needed: a tree's table
    /// names itself.
    public var recordShape: RecordShape? { nested?.type.shape }
    /// The type of its records; nil where it holds values.
    public var recordType: (any Record.Type)? { nested?.type }
    /// Whether its values are references by identity alone, so that the kind is always the same.
    package var isOfOneKind: Bool { field.layout == .identity }
    /// Whether its values are references with their kind.
    package var isOfAnyKind: Bool { field.layout == .reference }
}
