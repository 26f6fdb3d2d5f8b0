/// A record that is being read, its type left out.
///
/// It lives only as long as the closure to which it is lent, so it cannot outlast the record that it points to.
@safe
package struct RecordBuilder: ~Copyable {
    private let base: UnsafeMutableRawPointer
    /// What is known of its type.
    package let shape: RecordShape

    fileprivate init(at base: UnsafeMutableRawPointer, shape: RecordShape) {
        unsafe self.base = base
        self.shape = shape
    }

    /// Stores a value, or appends it where the property lists values; throws what it should have been.
    @inline(__always)
    package func store(_ value: Value, in property: AnyProperty) throws(ValueFault) {
        precondition(property.root == shape.root, "a property of another record")
        try unsafe property.store(base, value)
    }

    /// Reads one record from the source into a property: appends it, or replaces the only one.
    package func read<S: RecordSource & ~Copyable>(_ property: AnyProperty, from source: inout S) {
        precondition(property.root == shape.root, "a property of another record")
        unsafe property.nested?.read(at: base, from: &source)
    }

    /// Whether the record has the property by now.
    package func isPresent(_ property: AnyProperty) -> Bool {
        precondition(property.root == shape.root, "a property of another record")
        return unsafe property.count(base) > 0
    }

    /// Keeps what its table does not name.
    package func setUnknown(_ unknown: UnknownProperties) { unsafe shape.setUnknown(base, unknown) }
}

extension Described {
    /// Lends this record to the closure that fills it, its type left out.
    package mutating func build(_ body: (borrowing RecordBuilder) -> Void) {
        let shape = Self.shape
        unsafe withUnsafeMutablePointer(to: &self) { pointer in
            unsafe shape.lend(UnsafeMutableRawPointer(pointer), to: body)
        }
    }
}

extension RecordShape {
    /// Lends a record. Neither generic nor inlined: the compiler (6.3) fails on a copy of this body.
    @inline(never)
    fileprivate func lend(_ base: UnsafeMutableRawPointer, to body: (borrowing RecordBuilder) -> Void) {
        unsafe body(RecordBuilder(at: base, shape: self))
    }
}
