import StandardsIdentifiers

/// A key path by which a table reads and writes a stored property.
public typealias StoredPath<Root, Stored> = WritableKeyPath<Root, Stored> & Sendable

/// Reads and writes one stored property of a record.
///
/// A key path read copies the whole record first; a stored property is read and changed at its place instead.
@usableFromInline
struct StoredAccess<Root, Stored>: Sendable {
    @usableFromInline let path: any StoredPath<Root, Stored>
    /// Where in a record it is stored; nil where it is computed.
    @usableFromInline let offset: Int?

    @inlinable
    init(_ path: any StoredPath<Root, Stored>) {
        self.path = path
        offset = MemoryLayout<Root>.offset(of: path)
    }

    /// Reads the property of the record at a place.
    @inlinable @inline(__always)
    func read(_ record: Place) -> Stored {
        guard let offset else { return record.borrow(Root.self) { $0[keyPath: path] } }
        return (record + offset).copy(Stored.self)
    }

    /// Lends the property of the record at a place.
    @inlinable @inline(__always)
    func borrow(_ record: Place, _ body: (borrowing Stored) -> Void) {
        guard let offset else { return body(read(record)) }
        (record + offset).borrow(Stored.self, body)
    }

    /// Changes the property of the record at a place.
    @inlinable @inline(__always)
    func change(_ record: Place, _ change: (inout Stored) -> Void) {
        guard let offset else { return record.change(Root.self) { change(&$0[keyPath: path]) } }
        (record + offset).change(Stored.self, change)
    }
}
