/// A key path by which a table reads and writes a stored property.
public typealias StoredPath<Root, Stored> = WritableKeyPath<Root, Stored> & Sendable

/// One property of a record, described once for everything that reads or writes it.
///
/// The name is the key in JSON, the column in CSV (in snake case) and the term in JSON-LD; it equals the name of the
/// stored Swift property.
public struct Property<Root: Described>: Sendable {
    /// How the property is stored.
    public enum Content: Sendable {
        /// At most one value.
        case one(One)
        /// A list of values.
        case many(Many)
        /// At most one record.
        case record(any NestedRecords<Root>)
        /// A list of records.
        case records(any NestedRecords<Root>)
    }

    /// Access to a property of at most one value.
    @safe
    public struct One: Sendable {
        /// The type of the value.
        public let type: ValueType
        let place: Range<Int>?
        /// Reads the value of the record at an address.
        let read: @Sendable (UnsafeRawPointer) -> Value?
        /// Lends the texts by language of the record at an address; empty where the value is none.
        let localized: @Sendable (UnsafeRawPointer, (borrowing LocalizedText) -> Void) -> Void
        /// Reads the one spelling of the text of the record at an address.
        let canonical: @Sendable (UnsafeRawPointer) -> String?
        /// Stores a value in the record at an address.
        let store: @Sendable (UnsafeMutableRawPointer, Value) throws(ValueFault) -> Void
        /// Stores a value, or throws what it should have been.
        public func set(_ root: inout Root, _ value: Value) throws(ValueFault) {
            try unsafe withUnsafeMutablePointer(to: &root) { (record) throws(ValueFault) in
                try unsafe store(UnsafeMutableRawPointer(record), value)
            }
        }
        /// The value, or nil where it is absent or empty.
        public func get(_ root: Root) -> Value? {
            unsafe withUnsafePointer(to: root) { unsafe read(UnsafeRawPointer($0)) }
        }
        /// The one spelling of a text, where its notation allows several; nil where there is none.
        public func canonicalText(_ root: Root) -> String? {
            unsafe withUnsafePointer(to: root) { unsafe canonical(UnsafeRawPointer($0)) }
        }
    }

    /// Access to a property of several values.
    @safe
    public struct Many: Sendable {
        /// The type of each value.
        public let type: ValueType
        let place: Range<Int>?
        /// How many values the record at an address has.
        let countAt: @Sendable (UnsafeRawPointer) -> Int
        /// Hands on each value of the record at an address with its position, from 0.
        let each: @Sendable (UnsafeRawPointer, (Int, Value) -> Void) -> Void
        /// Appends a value in the record at an address.
        let add: @Sendable (UnsafeMutableRawPointer, Value) throws(ValueFault) -> Void
        /// Appends a value, or throws what it should have been.
        public func append(_ root: inout Root, _ value: Value) throws(ValueFault) {
            try unsafe withUnsafeMutablePointer(to: &root) { (record) throws(ValueFault) in
                try unsafe add(UnsafeMutableRawPointer(record), value)
            }
        }
        /// How many there are.
        public func count(_ root: Root) -> Int {
            unsafe withUnsafePointer(to: root) { unsafe countAt(UnsafeRawPointer($0)) }
        }
        /// The values, in their order.
        public func get(_ root: Root) -> [Value] {
            var values: [Value] = []
            unsafe withUnsafePointer(to: root) { record in
                unsafe each(UnsafeRawPointer(record)) { _, value in values.append(value) }
            }
            return values
        }
    }

    /// What the property tells about the record as a whole.
    public typealias Role = PropertyRole

    /// The name: lowerCamel, the field's own term.
    public let name: String
    /// What it means, in a sentence for those who fill it in; empty where its table does not say.
    public let meaning: String
    /// How it is stored, read and written.
    public let content: Content
    /// Whether a catalogue without it is in error.
    public let isRequired: Bool
    /// What it tells about the record as a whole, if anything.
    public let role: Role?
    /// The relation that its references state, read from the record to what it refers to.
    public let relation: Relation?
    /// The deadline that its date states.
    public let deadline: StatedDeadline<Root>?

    init(
        _ name: String, _ meaning: String, _ content: Content, required: Bool = false, role: Role? = nil,
        relation: Relation? = nil,
        deadline: StatedDeadline<Root>? = nil
    ) {
        self.name = name
        self.meaning = meaning
        self.content = content
        isRequired = required
        self.role = role
        self.relation = relation
        self.deadline = deadline
    }

    /// The type of its values; nil where it holds records.
    public var type: ValueType? {
        switch content {
        case .one(let one): one.type
        case .many(let many): many.type
        case .record, .records: nil
        }
    }

    /// The bytes of a record in which it lies, where it is stored in them.
    var place: Range<Int>? {
        switch content {
        case .one(let one): one.place
        case .many(let many): many.place
        case .record(let nested), .records(let nested): nested.place
        }
    }

    /// Whether the record at hand has it.
    public func isPresent(in root: Root) -> Bool {
        switch content {
        case .one(let one): one.get(root) != nil
        case .many(let many): many.count(root) > 0
        case .record(let nested), .records(let nested): nested.count(in: root) > 0
        }
    }
}
