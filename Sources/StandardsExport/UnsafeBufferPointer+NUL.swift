extension UnsafeBufferPointer<UInt8> {
    /// Whether there is a NUL among the bytes, which no file may hold.
    package var hasNUL: Bool {
        guard let start = baseAddress else { return false }
        let end = unsafe start + count
        var place = unsafe start
        while unsafe place < end, unsafe place.pointee != 0 { unsafe place += 1 }
        return unsafe place < end
    }
}
