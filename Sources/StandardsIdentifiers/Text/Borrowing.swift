// What is lent is not copied, so that its references are not counted. The types may be such as cannot be copied, so that
// the compiler does not copy those that can.

extension UnsafeBufferPointer where Element: ~Copyable {
    /// Lends what is stored at a place.
    @inlinable @inline(__always)
    package func borrow<Result>(_ place: Int, to body: (borrowing Element) -> Result) -> Result {
        unsafe body(self[place])
    }
}
