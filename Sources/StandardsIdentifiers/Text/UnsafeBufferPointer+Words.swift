/// Looks at bytes eight at a time: texts that are kept are short, and there are many.
extension UnsafeBufferPointer<UInt8> {
    /// Whether others are the same bytes.
    package func equals(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        let (left, right) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
        var place = 0
        while place &+ 8 <= left.count {
            if unsafe left.word(at: place) != right.word(at: place) { return false }
            place &+= 8
        }
        guard place < left.count else { return true }
        // The last eight, some of which have been compared.
        if left.count >= 8 { return unsafe left.word(at: left.count &- 8) == right.word(at: left.count &- 8) }
        while place < left.count {
            if unsafe left[place] != right[place] { return false }
            place &+= 1
        }
        return true
    }

    /// Whether they come before others in byte order.
    package func precedes(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
        let (left, right) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
        let shared = Swift.min(left.count, right.count)
        var place = 0
        while place &+ 8 <= shared {
            let (word, otherWord) = unsafe (left.word(at: place), right.word(at: place))
            if word != otherWord { return word.bigEndian < otherWord.bigEndian }
            place &+= 8
        }
        while place < shared, unsafe left[place] == right[place] { place &+= 1 }
        return place < shared ? unsafe left[place] < right[place] : left.count < right.count
    }

    /// A hash of which the upper half is used, by a seed that differs from process to process: nobody can write texts of
    /// which all hashes are the same.
    package func hash(from seed: UInt64) -> UInt64 {
        var state = seed
        func mix(_ word: UInt64) {
            let product = (state ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
            state = product.low ^ product.high
        }
        let raw = UnsafeRawBufferPointer(self)
        var place = 0
        while place &+ 8 <= raw.count {
            unsafe mix(raw.word(at: place))
            place &+= 8
        }
        var rest = UInt64(truncatingIfNeeded: raw.count) << 56
        if place < raw.count, raw.count >= 8 {
            // The last eight, some of which have been mixed in.
            unsafe rest ^= raw.word(at: raw.count &- 8)
        } else {
            while place < raw.count {
                rest = unsafe rest << 8 | UInt64(raw[place])
                place &+= 1
            }
        }
        mix(rest)
        mix(seed)
        return state
    }
}

extension UnsafeRawBufferPointer {
    /// The eight bytes from a place on.
    @inline(__always)
    fileprivate func word(at place: Int) -> UInt64 { unsafe loadUnaligned(fromByteOffset: place, as: UInt64.self) }
}
