import StandardsIdentifiers

/// Reads and writes one stored property of a record.
///
/// A key path read copies the whole record first; a stored property is read and changed at its place instead.
struct StoredAccess<Root, Stored>: Sendable {
    private let path: any StoredPath<Root, Stored>
    /// Where in a record it lies; nil where it is computed.
    let offset: Int?

    init(_ path: any StoredPath<Root, Stored>) { self.init(path, offset: MemoryLayout<Root>.offset(of: path)) }

    private init(_ path: any StoredPath<Root, Stored>, offset: Int?) {
        self.path = path
        self.offset = offset
    }

    /// Reads the property of the record at a place.
    @inline(__always)
    func read(_ record: Place) -> Stored {
        guard let offset else { return record.borrow(Root.self) { $0[keyPath: path] } }
        return (record + offset).copy(Stored.self)
    }

    /// Lends the property of the record at a place.
    @inline(__always)
    func borrow(_ record: Place, _ body: (borrowing Stored) -> Void) {
        guard let offset else { return body(read(record)) }
        (record + offset).borrow(Stored.self, body)
    }

    /// What reads the property, without holding the path where it need not.
    var reader: @Sendable (Place) -> Stored {
        guard let offset else { return { self.read($0) } }
        return { ($0 + offset).copy(Stored.self) }
    }

    /// Changes the property of the record at a place.
    @inline(__always)
    func change(_ record: Place, _ change: (inout Stored) -> Void) {
        guard let offset else { return record.change(Root.self) { change(&$0[keyPath: path]) } }
        (record + offset).change(Stored.self, change)
    }
}

extension StoredAccess where Root: Entity {
    /// Access to what all entities share: its path in an entity, and in the annotations.
    init(_ path: any StoredPath<Root, Stored>, of annotations: any StoredPath<Annotations, Stored>) {
        let inner = MemoryLayout<Annotations>.offset(of: annotations)
        self.init(path, offset: Root.annotationsOffset.flatMap { start in inner.map { start + $0 } })
    }
}

extension Entity {
    /// Where in an entity its annotations lie; nil where they are not stored in it.
    ///
    /// The key path of a protocol's requirement does not know. But a stored property is changed in place, so the address
    /// at which it is changed lies within the entity, which that of a copy does not.
    static var annotationsOffset: Int? {
        var entity = Self(id: "a")
        return unsafe withUnsafeMutablePointer(to: &entity) { start in
            unsafe withUnsafeMutablePointer(to: &start.pointee.annotations) { place in
                let offset = unsafe UnsafeRawPointer(place) - UnsafeRawPointer(start)
                let isWithin = offset >= 0 && offset + MemoryLayout<Annotations>.size <= MemoryLayout<Self>.size
                return isWithin ? offset : nil
            }
        }
    }
}
