import StandardsIdentifiers

/// Reads and writes one stored property of a record.
///
/// A key path read copies the whole record first; a stored property is read and changed at its place instead.
@safe
struct StoredAccess<Root, Stored>: Sendable {
    private let path: any StoredPath<Root, Stored>
    private let offset: Int?

    init(_ path: any StoredPath<Root, Stored>) { self.init(path, offset: MemoryLayout<Root>.offset(of: path)) }

    private init(_ path: any StoredPath<Root, Stored>, offset: Int?) {
        self.path = path
        self.offset = offset
    }

    /// The bytes of a record in which the property lies; nil where it is not stored in them.
    var place: Range<Int>? { offset.map { $0..<$0 + MemoryLayout<Stored>.size } }

    /// Reads the property of the record that lies at the address.
    @inline(__always)
    func read(_ record: UnsafeRawPointer) -> Stored {
        guard let offset else { return unsafe record.assumingMemoryBound(to: Root.self).pointee[keyPath: path] }
        return unsafe (record + offset).assumingMemoryBound(to: Stored.self).pointee
    }

    /// Lends the property of the record that lies at the address.
    @inline(__always)
    func lend(_ record: UnsafeRawPointer, to body: (borrowing Stored) -> Void) {
        guard let offset else {
            return unsafe body(record.assumingMemoryBound(to: Root.self).pointee[keyPath: path])
        }
        unsafe StandardsIdentifiers.lend(Stored.self, at: record + offset, to: body)
    }

    /// What reads the property, without holding the path where it need not.
    var reader: @Sendable (UnsafeRawPointer) -> Stored {
        guard let offset else { return { unsafe self.read($0) } }
        return { unsafe ($0 + offset).assumingMemoryBound(to: Stored.self).pointee }
    }

    /// Changes the property of the record that lies at the address.
    @inline(__always)
    func update(_ record: UnsafeMutableRawPointer, _ change: (inout Stored) -> Void) {
        guard let offset else {
            return unsafe change(&record.assumingMemoryBound(to: Root.self).pointee[keyPath: path])
        }
        unsafe change(&(record + offset).assumingMemoryBound(to: Stored.self).pointee)
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
