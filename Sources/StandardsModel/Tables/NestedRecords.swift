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

/// A property that holds records, whatever their type.
public protocol NestedRecords<Root>: Sendable {
    /// The record that has the property.
    associatedtype Root: Described
    /// How many records it holds.
    func count(in root: Root) -> Int
    /// Calls the visitor with them.
    func visit<V: RecordVisitor & ~Copyable>(_ root: Root, with visitor: inout V)
    /// Calls the visitor with their type. Asked for only when needed: a tree's table names itself.
    func describe<V: RecordTypeVisitor & ~Copyable>(with visitor: inout V)
    /// Reads one record from the source and appends it, or replaces the only one.
    func read<S: RecordSource & ~Copyable>(into root: inout Root, from source: inout S)
}

struct ManyRecords<Root: Described, R: Record>: NestedRecords {
    let path: any StoredPath<Root, [R]>

    func count(in root: Root) -> Int { root[keyPath: path].count }
    func visit<V: RecordVisitor & ~Copyable>(_ root: Root, with visitor: inout V) {
        let records = root[keyPath: path]
        if !records.isEmpty { visitor.visit(records) }
    }
    func describe<V: RecordTypeVisitor & ~Copyable>(with visitor: inout V) { visitor.visit(R.self) }
    func read<S: RecordSource & ~Copyable>(into root: inout Root, from source: inout S) {
        if let record = source.read(R.self) { root[keyPath: path].append(record) }
    }
}

struct OneRecord<Root: Described, R: Record>: NestedRecords {
    let path: any StoredPath<Root, R?>

    func count(in root: Root) -> Int { root[keyPath: path] == nil ? 0 : 1 }
    func visit<V: RecordVisitor & ~Copyable>(_ root: Root, with visitor: inout V) {
        if let record = root[keyPath: path] { visitor.visit([record]) }
    }
    func describe<V: RecordTypeVisitor & ~Copyable>(with visitor: inout V) { visitor.visit(R.self) }
    func read<S: RecordSource & ~Copyable>(into root: inout Root, from source: inout S) {
        if let record = source.read(R.self) { root[keyPath: path] = record }
    }
}
