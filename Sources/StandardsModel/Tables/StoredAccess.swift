/// Reads and writes one stored property of a record.
///
/// A key path read copies the whole record first; a stored property is read from its place in the record instead.
@safe
struct StoredAccess<Root, Stored>: Sendable {
    let path: any StoredPath<Root, Stored>
    /// Reads the property of the record that lies at the address.
    let read: @Sendable (UnsafeRawPointer) -> Stored

    init(_ path: any StoredPath<Root, Stored>) {
        self.path = path
        if let offset = MemoryLayout<Root>.offset(of: path) {
            unsafe read = { record in unsafe (record + offset).assumingMemoryBound(to: Stored.self).pointee }
        } else {
            unsafe read = { record in unsafe record.assumingMemoryBound(to: Root.self).pointee[keyPath: path] }
        }
    }

    func callAsFunction(_ root: Root) -> Stored {
        unsafe withUnsafePointer(to: root) { unsafe read(UnsafeRawPointer($0)) }
    }
}
