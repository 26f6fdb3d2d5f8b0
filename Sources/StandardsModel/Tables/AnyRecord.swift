/// A record at hand whose type does not matter: what loops over many records read through.
///
/// It lives only as long as the closure to which it is lent, so it cannot outlast the record that it points to.
@safe
public struct AnyRecord: ~Copyable {
    private let base: UnsafeRawPointer
    /// What is known of its type.
    public let shape: RecordShape

    init(at base: UnsafeRawPointer, shape: RecordShape) {
        unsafe self.base = base
        self.shape = shape
    }

    /// Its properties, in the order of its table.
    public var properties: [AnyProperty] { shape.properties }
    /// The identity, where it is an entity; else empty.
    public var id: String { unsafe shape.id(base) }
    /// What it has beyond its table.
    public var unknown: UnknownProperties { unsafe shape.unknown(base) }

    /// The value of a property of at most one value; nil where it is absent.
    public func value(of property: AnyProperty) -> Value? {
        check(property)
        return unsafe property.one(base)
    }
    /// How many values or records a property holds.
    public func count(of property: AnyProperty) -> Int {
        check(property)
        return unsafe property.count(base)
    }
    /// The value at a position, from 0, of a property that lists values.
    public func value(of property: AnyProperty, at position: Int) -> Value {
        check(property)
        return unsafe property.element(base, position)
    }
    /// Calls the visitor with the records of a property, where it holds any.
    public func visitRecords<V: RecordVisitor & ~Copyable>(of property: AnyProperty, with visitor: inout V) {
        check(property)
        unsafe property.nested?.visit(at: base, with: &visitor)
    }

    @inline(__always)
    private func check(_ property: AnyProperty) {
        precondition(property.root == shape.root, "a property of another record")
    }
}

/// What is known of a record's type without naming it.
@safe
public final class RecordShape: Sendable {
    // A class, since it is handed on with every record and never copied.
    /// The properties, in the order of the table.
    public let properties: [AnyProperty]
    let root: ObjectIdentifier
    let id: @Sendable (UnsafeRawPointer) -> String
    let unknown: @Sendable (UnsafeRawPointer) -> UnknownProperties

    init<Root: Described>(_ properties: [Property<Root>]) {
        self.properties = properties.map(AnyProperty.init)
        root = ObjectIdentifier(Root.self)
        unsafe unknown = { record in unsafe record.assumingMemoryBound(to: Root.self).pointee.unknown }
        if let entity = Root.self as? any Entity.Type {
            unsafe id = Self.identity(of: entity)
        } else {
            unsafe id = { _ in "" }
        }
    }

    private static func identity<E: Entity>(of type: E.Type) -> @Sendable (UnsafeRawPointer) -> String {
        { record in unsafe record.assumingMemoryBound(to: E.self).pointee.id.text }
    }
}

/// A property of a record whose type does not matter.
@safe
public final class AnyProperty: Sendable {
    // A class, since loops over records copy it, and its closures with it, at every turn.
    /// How the property holds what it holds.
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

    /// The name.
    public let name: String
    /// How it holds what it holds.
    public let form: Form
    /// The type of its values; nil where it holds records.
    public let type: ValueType?
    /// Whether a catalogue without it is in error.
    public let isRequired: Bool
    /// The relation that its references state.
    public let relation: Relation?
    let root: ObjectIdentifier
    let one: @Sendable (UnsafeRawPointer) -> Value?
    let count: @Sendable (UnsafeRawPointer) -> Int
    let element: @Sendable (UnsafeRawPointer, Int) -> Value
    let nested: (any ErasedRecords)?

    init<Root>(_ property: Property<Root>) {
        name = property.name
        type = property.type
        isRequired = property.isRequired
        relation = property.relation
        root = ObjectIdentifier(Root.self)
        switch property.content {
        case .one(let one):
            form = .one
            nested = nil
            let read = unsafe one.read
            unsafe self.one = read
            unsafe count = { record in unsafe read(record) == nil ? 0 : 1 }
            unsafe element = { record, _ in unsafe read(record)! }
        case .many(let many):
            form = .many
            nested = nil
            unsafe one = { _ in nil }
            unsafe count = many.countAt
            unsafe element = many.element
        case .record(let records), .records(let records):
            if case .record = property.content { form = .record } else { form = .records }
            nested = records
            unsafe one = { _ in nil }
            unsafe count = { record in unsafe records.count(at: record) }
            unsafe element = { _, _ in preconditionFailure("a property that holds records has no values") }
        }
    }
}

extension Described {
    /// What is known of the type without naming it.
    public static var shape: RecordShape { properties.shape }

    /// Lends this record to the closure, its type left out.
    public func withAnyRecord<Result>(_ body: (borrowing AnyRecord) throws -> Result) rethrows -> Result {
        try unsafe withUnsafePointer(to: self) { pointer in
            try unsafe body(AnyRecord(at: UnsafeRawPointer(pointer), shape: Self.shape))
        }
    }
}

extension Array where Element: Described {
    /// Lends each record to the closure, its type left out: no record is copied.
    public func forEachRecord(_ body: (borrowing AnyRecord) throws -> Void) rethrows {
        let shape = Element.shape
        try unsafe withUnsafeBytes { bytes in
            guard var record = bytes.baseAddress else { return }
            for _ in 0..<count {
                try unsafe body(AnyRecord(at: record, shape: shape))
                unsafe record += MemoryLayout<Element>.stride
            }
        }
    }
}
