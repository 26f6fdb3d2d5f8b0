/// A property that holds records: their type, how they lie behind each other, and how one more is added.
struct NestedRecords: Sendable {
    /// Their type.
    let type: any Record.Type
    /// The distance from one to the next.
    let stride: Int
    /// Makes an empty record, gives its address to the closure, and keeps it in the record at the first address where the
    /// closure says so: appends it, or replaces the only one.
    let add: @Sendable (Place, (Place) -> Bool) -> Void

    /// A list of records.
    static func many<Root, R: Record>(_ stored: StoredAccess<Root, [R]>) -> Self {
        Self(type: R.self, stride: MemoryLayout<R>.stride) { target, fill in
            if let record = R.filled(fill) { stored.change(target) { $0.append(record) } }
        }
    }

    /// At most one record.
    static func one<Root, R: Record>(_ stored: StoredAccess<Root, R?>) -> Self {
        Self(type: R.self, stride: 0) { target, fill in
            if let record = R.filled(fill) { stored.change(target) { $0 = record } }
        }
    }
}

extension Record {
    /// A record that the closure fills at its address; nil where it says that it is none.
    @inline(__always)
    fileprivate static func filled(_ fill: (Place) -> Bool) -> Self? {
        var record = Self()
        let isFilled = withPlace(changing: &record, fill)
        return isFilled ? record : nil
    }
}
