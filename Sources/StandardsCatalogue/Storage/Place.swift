/// An address in the memory of a record, at which the engine reads and writes values where they are stored.
///
/// Whoever asks for a value must know that one of that type is stored there: tables know it from the key paths of their
/// properties. What is lent is not copied, so that its references are not counted; the types may be such as cannot be
/// copied, so that the compiler does not copy those that can.
@safe @usableFromInline
struct Place: @unchecked Sendable {
    @usableFromInline let address: UnsafeMutableRawPointer

    @inlinable @inline(__always)
    init(_ address: UnsafeRawPointer) { unsafe self.address = UnsafeMutableRawPointer(mutating: address) }

    /// The place of a value that is kept until it is released.
    init<Value>(keeping value: Value) {
        let place = UnsafeMutablePointer<Value>.allocate(capacity: 1)
        unsafe place.initialize(to: value)
        unsafe address = UnsafeMutableRawPointer(place)
    }

    /// Lets go of a value that was kept.
    func release<Value>(_ type: Value.Type) {
        unsafe address.assumingMemoryBound(to: type).deinitialize(count: 1)
        unsafe address.deallocate()
    }

    /// The place so many bytes on.
    @inlinable @inline(__always)
    static func + (place: Place, offset: Int) -> Place { unsafe Place(place.address + offset) }

    /// How many bytes there are between two places.
    @inline(__always)
    static func - (place: Place, start: Place) -> Int { unsafe place.address - start.address }

    /// Lends the value to the closure.
    @inlinable @inline(__always)
    func borrow<Value: ~Copyable, Result>(_ type: Value.Type, _ body: (borrowing Value) -> Result) -> Result {
        unsafe body(address.assumingMemoryBound(to: type).pointee)
    }

    /// A copy of the value.
    @inlinable @inline(__always)
    func copy<Value>(_ type: Value.Type) -> Value { unsafe address.assumingMemoryBound(to: type).pointee }

    /// Changes the value where it is stored.
    @inlinable @inline(__always)
    func change<Value>(_ type: Value.Type, _ change: (inout Value) -> Void) {
        unsafe change(&address.assumingMemoryBound(to: type).pointee)
    }

    /// Whether an optional holds something: `!= nil` copies both sides of what is `Equatable`.
    @inlinable @inline(__always)
    func isFilled<Wrapped: ~Copyable>(_ type: Wrapped.Type) -> Bool {
        switch unsafe address.assumingMemoryBound(to: Wrapped?.self).pointee {
        case .none: false
        case .some: true
        }
    }
}

/// Lends a value's place to the closure.
@inlinable @inline(__always)
func withPlace<Value, Result>(of value: borrowing Value, _ body: (Place) throws -> Result) rethrows -> Result {
    try unsafe withUnsafePointer(to: value) { try unsafe body(Place(UnsafeRawPointer($0))) }
}

/// Lends a value's place to the closure, which may change the value.
@inlinable @inline(__always)
func withPlace<Value, Result>(changing value: inout Value, _ body: (Place) -> Result) -> Result {
    unsafe withUnsafeMutablePointer(to: &value) { unsafe body(Place(UnsafeRawPointer($0))) }
}

extension Array {
    /// Lends the place of the first element to the closure, where there is one.
    @inlinable @inline(__always)
    func withFirstPlace(_ body: (Place) throws -> Void) rethrows {
        try unsafe withUnsafeBytes { bytes in
            if let start = bytes.baseAddress { try unsafe body(Place(start)) }
        }
    }

    /// Lends an element to the closure, which is not copied.
    @inline(__always)
    func borrowElement<Result>(_ position: Int, to body: (borrowing Element) -> Result) -> Result {
        unsafe withUnsafeBufferPointer { unsafe $0.borrow(position, to: body) }
    }
}
