/// A property that holds records: their type, how they are stored one behind the other, and how one more is added.
@usableFromInline
struct NestedRecords: Sendable {
    /// Their type.
    @usableFromInline let type: any Record.Type
    /// The distance from one to the next.
    @usableFromInline let stride: Int
    /// Makes an empty record, gives its address to the closure, and keeps it in the record at the first address where the
    /// closure says so: appends it, or replaces the only one.
    @usableFromInline let add: @Sendable (Place, (Place) -> Bool) -> Void

    @inlinable
    init(type: any Record.Type, stride: Int, add: @escaping @Sendable (Place, (Place) -> Bool) -> Void) {
        self.type = type
        self.stride = stride
        self.add = add
    }

    /// A list of records.
    @inlinable
    static func many<R: Record>(_ stored: StoredAccess<[R]>) -> Self {
        Self(type: R.self, stride: MemoryLayout<R>.stride) { target, fill in
            if let record = R.filled(fill) { stored.change(target) { $0.append(record) } }
        }
    }

    /// At most one record.
    @inlinable
    static func one<R: Record>(_ stored: StoredAccess<R?>) -> Self {
        Self(type: R.self, stride: 0) { target, fill in
            if let record = R.filled(fill) { stored.change(target) { $0 = record } }
        }
    }
}

extension Record {
    /// A record that the closure fills at its address; nil where it says that it is none.
    @inlinable @inline(__always)
    static func filled(_ fill: (Place) -> Bool) -> Self? {
        var record = Self()
        let isFilled = withPlace(changing: &record, fill)
        return isFilled ? record : nil
    }
}
