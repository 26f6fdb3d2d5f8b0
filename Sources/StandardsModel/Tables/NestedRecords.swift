/// What is done with each record of a property: called with the concrete type, so that its table is at hand.
public protocol RecordVisitor: ~Copyable {
    /// Visits the records of one property, in their order.
    mutating func visit<R: Record>(_ records: [R])
}

/// What is done with the type of a property's records, without an instance.
public protocol RecordTypeVisitor: ~Copyable {
    /// Visits the type.
    mutating func visit<R: Record>(_ type: R.Type)
}

/// Where records are read from.
public protocol RecordSource: ~Copyable {
    /// The next record, or nil where it could not be read (the source keeps the reason).
    mutating func read<R: Record>(_ type: R.Type) -> R?
}

/// A property that holds records, whatever their type and that of the record which has it.
public protocol ErasedRecords: Sendable {
    /// The bytes of a record in which the property lies; nil where it is not stored in them.
    var place: Range<Int>? { get }
    /// How many records the one at the address holds.
    func count(at record: UnsafeRawPointer) -> Int
    /// Calls the visitor with the records of the one at the address, where it has any.
    func visit<V: RecordVisitor & ~Copyable>(at record: UnsafeRawPointer, with visitor: inout V)
    /// Reads one record from the source into the one at the address: appends it, or replaces the only one.
    func read<S: RecordSource & ~Copyable>(at record: UnsafeMutableRawPointer, from source: inout S)
    /// Calls the visitor with their type. Asked for only when needed: a tree's table names itself.
    func describe<V: RecordTypeVisitor & ~Copyable>(with visitor: inout V)
}

/// A property that holds records, whatever their type.
public protocol NestedRecords<Root>: ErasedRecords {
    /// The record that has the property.
    associatedtype Root: Described
}

extension NestedRecords {
    /// How many records it holds.
    public func count(in root: Root) -> Int {
        unsafe withUnsafePointer(to: root) { unsafe count(at: UnsafeRawPointer($0)) }
    }
    /// Calls the visitor with them, where there are any.
    public func visit<V: RecordVisitor & ~Copyable>(_ root: Root, with visitor: inout V) {
        unsafe withUnsafePointer(to: root) { unsafe visit(at: UnsafeRawPointer($0), with: &visitor) }
    }
    /// Reads one record from the source and appends it, or replaces the only one.
    public func read<S: RecordSource & ~Copyable>(into root: inout Root, from source: inout S) {
        unsafe withUnsafeMutablePointer(to: &root) { unsafe read(at: UnsafeMutableRawPointer($0), from: &source) }
    }
}

struct ManyRecords<Root: Described, R: Record>: NestedRecords {
    private let stored: StoredAccess<Root, [R]>

    init(_ stored: StoredAccess<Root, [R]>) { self.stored = stored }
    var place: Range<Int>? { stored.place }
    func count(at record: UnsafeRawPointer) -> Int {
        var count = 0
        unsafe stored.lend(record) { count = $0.count }
        return count
    }
    func visit<V: RecordVisitor & ~Copyable>(at record: UnsafeRawPointer, with visitor: inout V) {
        let records = unsafe stored.read(record)
        if !records.isEmpty { visitor.visit(records) }
    }
    func describe<V: RecordTypeVisitor & ~Copyable>(with visitor: inout V) { visitor.visit(R.self) }
    func read<S: RecordSource & ~Copyable>(at target: UnsafeMutableRawPointer, from source: inout S) {
        if let record = source.read(R.self) { unsafe stored.update(target) { $0.append(record) } }
    }
}

struct OneRecord<Root: Described, R: Record>: NestedRecords {
    private let stored: StoredAccess<Root, R?>

    init(_ stored: StoredAccess<Root, R?>) { self.stored = stored }
    var place: Range<Int>? { stored.place }
    func count(at record: UnsafeRawPointer) -> Int {
        var count = 0
        unsafe stored.lend(record) { if $0 != nil { count = 1 } }
        return count
    }
    func visit<V: RecordVisitor & ~Copyable>(at record: UnsafeRawPointer, with visitor: inout V) {
        if let record = unsafe stored.read(record) { visitor.visit([record]) }
    }
    func describe<V: RecordTypeVisitor & ~Copyable>(with visitor: inout V) { visitor.visit(R.self) }
    func read<S: RecordSource & ~Copyable>(at target: UnsafeMutableRawPointer, from source: inout S) {
        if let record = source.read(R.self) { unsafe stored.update(target) { $0 = record } }
    }
}
