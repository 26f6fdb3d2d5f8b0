extension String {
    /// Lends the text's UTF-8 to the closure. Nearly every text lends it as it is, which takes no copy of the text.
    @safe @inlinable @inline(__always)
    package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = unsafe utf8.withContiguousStorageIfAvailable({ unsafe body($0) }) { return result }
        var text = self
        return text.withUTF8 { unsafe body($0) }
    }

    /// The parts, one upon the other, in memory that is asked for once.
    init(gathering parts: [String]) {
        let size = parts.reduce(0) { $0 + $1.utf8.count }
        unsafe self.init(unsafeUninitializedCapacity: size) { target in
            var rest = unsafe target
            for part in parts {
                part.withBytes { bytes in
                    _ = unsafe rest.update(fromContentsOf: bytes)
                    unsafe rest = UnsafeMutableBufferPointer(rebasing: rest[bytes.count...])
                }
            }
            return size
        }
    }

    /// Whether the text's UTF-8 bytes come before those of the other.
    ///
    /// The standard library compares by canonical equivalence; catalogues are ordered by bytes.
    public func precedesInBytes(_ other: String) -> Bool {
        withBytes { left in
            other.withBytes { right in
                let count = min(left.count, right.count)
                var place = 0
                while place < count, unsafe left[place] == right[place] { place &+= 1 }
                return place < count ? unsafe left[place] < right[place] : left.count < right.count
            }
        }
    }
}
