/// A record that is being read, its type left out.
///
/// It lives only as long as the closure to which it is lent, so it cannot outlast the record that it points to.
package struct RecordBuilder: ~Copyable {
    private let base: Place
    /// By what its identifiers are read.
    private let notation: IdentifierNotation
    /// What is known of its type.
    package let shape: RecordShape

    fileprivate init(at base: Place, shape: RecordShape, notation: IdentifierNotation) {
        self.base = base
        self.notation = notation
        self.shape = shape
    }

    /// Stores a value, or appends it where the property lists values; throws what it should have been.
    @inline(__always)
    package func store(_ value: Value, in property: AnyProperty) throws(ValueError) {
        precondition(property.root == shape.root, "a property of another record")
        try property.field.store(base, value, notation)
    }

    /// Adds a record to a property, where the closure that fills it says so: appends it, or replaces the only one.
    package func addRecord(to property: AnyProperty, _ fill: (borrowing RecordBuilder) -> Bool) {
        precondition(property.root == shape.root, "a property of another record")
        guard let nested = property.nested else { return }
        let shape = nested.type.shape
        nested.add(base) { place in
            var isFilled = false
            shape.borrow(place, notation) { isFilled = fill($0) }
            return isFilled
        }
    }

    /// Adds a record to a property: appends it, or replaces the only one.
    func add<R: Record>(_ record: R, to property: AnyProperty) {
        precondition(property.root == shape.root, "a property of another record")
        precondition(property.nested?.type == R.self, "a record of another type than the property's")
        property.nested?.add(base) { place in
            place.change(R.self) { $0 = record }
            return true
        }
    }

    /// Whether the record has the property by now.
    package func isPresent(_ property: AnyProperty) -> Bool {
        precondition(property.root == shape.root, "a property of another record")
        return property.field.count(in: base) > 0
    }

    /// Keeps what its table does not name.
    package func setUnknown(_ unknown: UnknownProperties) { shape.setUnknown(base, unknown) }
}

extension Described {
    /// Lends this record to the closure that fills it, its type left out; its identifiers are read by the notation.
    package mutating func build(
        in notation: IdentifierNotation = .standard, _ body: (borrowing RecordBuilder) -> Void
    ) {
        let shape = Self.shape
        withPlace(changing: &self) { shape.borrow($0, notation, body) }
    }
}

extension RecordShape {
    /// Lends a record. Neither generic nor inlined: the compiler (6.3) fails on a copy of this body.
    @inline(never)
    fileprivate func borrow(
        _ base: Place, _ notation: IdentifierNotation, _ body: (borrowing RecordBuilder) -> Void
    ) {
        body(RecordBuilder(at: base, shape: self, notation: notation))
    }
}
