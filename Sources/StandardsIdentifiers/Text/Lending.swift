// What is lent is not copied, so that its references are not counted. The types may be such as cannot be copied, so that
// the compiler does not copy those that can.

/// Lends what lies at an address.
@inlinable @inline(__always)
package func lend<Value: ~Copyable>(_ type: Value.Type, at place: UnsafeRawPointer, to body: (borrowing Value) -> Void)
{
    unsafe body(place.assumingMemoryBound(to: type).pointee)
}

extension UnsafeBufferPointer where Element: ~Copyable {
    /// Lends what lies at a place.
    @inlinable @inline(__always)
    package func lend<Result>(_ place: Int, to body: (borrowing Element) -> Result) -> Result {
        unsafe body(self[place])
    }
}
