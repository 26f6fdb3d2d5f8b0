extension String {
    /// Lends the text's UTF-8 to the closure. Nearly every text lends it as it is, which takes no copy of the text.
    @safe @inlinable @inline(__always)
    package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = unsafe utf8.withContiguousStorageIfAvailable({ unsafe body($0) }) { return result }
        var text = self
        return text.withUTF8 { unsafe body($0) }
    }

    /// Whether all bytes of the text's UTF-8 satisfy the condition, asked in their order.
    @inlinable @inline(__always)
    package func allBytes(_ isWanted: (UInt8) -> Bool) -> Bool {
        withBytes { bytes in
            for place in 0..<bytes.count where unsafe !isWanted(bytes[place]) { return false }
            return true
        }
    }

    /// Whether all its characters are ASCII.
    package var isASCII: Bool { withBytes { unsafe $0.isASCII } }

    /// The parts, one upon the other, in memory that is asked for once.
    package init(gathering parts: [String]) {
        self.init()
        var size = 0
        for part in parts { size &+= part.utf8.count }
        reserveCapacity(size)
        for part in parts { append(part) }
    }

    /// The text, of which the middle is left out where it has more bytes than that: for messages that quote it.
    package func shortened(to limit: Int = 100) -> String {
        guard utf8.count > limit else { return self }
        func isWithinScalar(_ place: String.Index) -> Bool { utf8[place] & 0xC0 == 0x80 }
        var end = utf8.index(utf8.startIndex, offsetBy: limit * 3 / 4)
        while isWithinScalar(end) { end = utf8.index(before: end) }
        var tail = utf8.index(utf8.endIndex, offsetBy: -limit / 4)
        while isWithinScalar(tail) { tail = utf8.index(after: tail) }
        return "\(self[..<end])…\(self[tail...])"
    }

    /// Whether the text has the same UTF-8 bytes as the other. `==` takes canonically equivalent texts for the same.
    @inlinable package func equalsInBytes(_ other: String) -> Bool {
        withBytes { left in other.withBytes { right in unsafe left.elementsEqual(right) } }
    }

    /// Whether the UTF-8 bytes of the part stand somewhere in the text.
    ///
    /// The standard library's `contains` adds the engine of its regular expressions, 1.8 MB, to a static program.
    package func holds(_ part: String) -> Bool {
        part.withBytes { part in
            guard let first = unsafe part.first else { return true }
            return withBytes { bytes in
                var place = 0
                while place &+ part.count <= bytes.count {
                    if unsafe bytes[place] == first {
                        var same = 1
                        while same < part.count, unsafe bytes[place &+ same] == part[same] { same &+= 1 }
                        if same == part.count { return true }
                    }
                    place &+= 1
                }
                return false
            }
        }
    }

    /// Whether the UTF-8 bytes of the part stand somewhere in the text.
    package func holds(_ part: Substring) -> Bool { holds(String(part)) }

    /// The text with another one in all places of a part. The standard library's `replacing` adds the same engine.
    package func replaced(_ part: String, by other: String) -> String {
        var text = ""
        var rest = self[...]
        while let place = rest.place(of: part) {
            text += rest[..<place.lowerBound]
            text += other
            rest = rest[place.upperBound...]
        }
        return text + rest
    }

    /// Whether the text's UTF-8 bytes come before those of the other.
    ///
    /// The standard library compares by canonical equivalence; catalogues are ordered by bytes.
    @inlinable package func precedesInBytes(_ other: String) -> Bool {
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

extension UnsafeBufferPointer<UInt8> {
    /// Whether all bytes are those of ASCII characters; eight are looked at in one step.
    package var isASCII: Bool {
        let bytes = UnsafeRawBufferPointer(self)
        var (place, seen) = (0, UInt64(0))
        while place &+ 8 <= bytes.count {
            unsafe seen |= bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            place &+= 8
        }
        while place < bytes.count {
            unsafe seen |= UInt64(bytes[place])
            place &+= 1
        }
        return seen & 0x8080_8080_8080_8080 == 0
    }
}

extension StringProtocol {
    /// Where the UTF-8 bytes of a part, which has some, stand for the first time.
    package func place(of part: String) -> Range<Index>? {
        let count = part.utf8.count
        var start = utf8.startIndex
        while let end = utf8.index(start, offsetBy: count, limitedBy: utf8.endIndex) {
            if utf8[start..<end].elementsEqual(part.utf8) { return start..<end }
            utf8.formIndex(after: &start)
        }
        return nil
    }
}
