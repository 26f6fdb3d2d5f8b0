import StandardsIdentifiers

/// A key path by which a table reads and writes a stored property.
public typealias StoredPath<Root, Stored> = WritableKeyPath<Root, Stored> & Sendable

/// Reads and writes one property of a record, whatever the type of the record.
///
/// A key path read copies the whole record first; a stored property is read and changed at its place instead. Where that
/// is, is all that is known of the record, so that properties of one type share their code, whichever records have them.
@usableFromInline
struct StoredAccess<Stored>: Sendable {
    /// Reads and writes a computed property of the record at a place.
    @usableFromInline typealias Computed = (
        read: @Sendable (Place) -> Stored, change: @Sendable (Place, (inout Stored) -> Void) -> Void
    )

    /// Where in a record it is stored; nil where it is computed.
    @usableFromInline let offset: Int?
    @usableFromInline let computed: Computed?

    @usableFromInline
    init<Root>(_ path: any StoredPath<Root, Stored>) {
        offset = MemoryLayout<Root>.offset(of: path)
        computed =
            offset != nil
            ? nil
            : (
                { record in record.borrow(Root.self) { $0[keyPath: path] } },
                { record, change in record.change(Root.self) { change(&$0[keyPath: path]) } }
            )
    }

    /// Reads the property of the record at a place.
    @inlinable @inline(__always)
    func read(_ record: Place) -> Stored {
        if let computed { return computed.read(record) }
        return (record + (offset ?? 0)).copy(Stored.self)
    }

    /// Lends the property of the record at a place.
    @inlinable @inline(__always)
    func borrow(_ record: Place, _ body: (borrowing Stored) -> Void) {
        if let computed { return body(computed.read(record)) }
        (record + (offset ?? 0)).borrow(Stored.self, body)
    }

    /// Changes the property of the record at a place.
    @inlinable @inline(__always)
    func change(_ record: Place, _ change: (inout Stored) -> Void) {
        if let computed { return computed.change(record, change) }
        (record + (offset ?? 0)).change(Stored.self, change)
    }
}
