/// Texts of words in small letters and digits with single hyphens between them, as identities are.
extension String {
    /// Whether it is such a text.
    package var isHyphenated: Bool { withBytes { unsafe $0.isHyphenated } }

    /// Whether it is the letters and the digits of another text, with one hyphen for all that is between them.
    package func isHyphenated(_ other: String) -> Bool {
        withBytes { bytes in
            other.withBytes { others in
                var place = 0
                var isBehindGap = false
                for position in 0..<others.count {
                    let byte = unsafe others[position]
                    guard byte.isAlphanumeric else {
                        isBehindGap = place > 0
                        continue
                    }
                    if isBehindGap {
                        guard place < bytes.count, unsafe bytes[place] == .ascii("-") else { return false }
                        place &+= 1
                        isBehindGap = false
                    }
                    guard place < bytes.count, unsafe bytes[place] == byte.small else { return false }
                    place &+= 1
                }
                return place == bytes.count
            }
        }
    }

    /// Whether it begins with the first letter or digit of another text.
    package func beginsHyphenated(_ other: String) -> Bool {
        guard let first = other.utf8.first(where: \.isAlphanumeric) else { return false }
        return utf8.first == first.small
    }
}

extension UInt8 {
    fileprivate var small: UInt8 { isUpper ? self | 0x20 : self }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether they are such a text.
    var isHyphenated: Bool {
        guard unsafe count > 0 && self[0] != .ascii("-") && self[count - 1] != .ascii("-") else { return false }
        if count < 8 { return unsafe hasWordsOnly }
        let bytes = UnsafeRawBufferPointer(self)
        // Seven bytes on, so that each two neighbours are in one word.
        var place = 0
        while place < count &- 8 {
            if unsafe !bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).isHyphenated { return false }
            place &+= 7
        }
        return unsafe bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self).isHyphenated
    }

    private var hasWordsOnly: Bool {
        for place in 0..<count {
            let byte = unsafe self[place]
            if byte == .ascii("-") {
                if unsafe self[place &- 1] == .ascii("-") { return false }
            } else if !byte.isLower, !byte.isDigit {
                return false
            }
        }
        return true
    }
}

extension UInt64 {
    /// Whether its bytes are small letters, digits and hyphens, no two of these beside each other.
    @inline(__always)
    fileprivate var isHyphenated: Bool {
        let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        guard self & tops == 0 else { return false }
        // Of bytes below 0x80: the top bit of each that is at least so much.
        func isAtLeast(_ byte: UInt64) -> UInt64 { self &+ ones &* (0x80 &- byte) }
        let hyphens = isAtLeast(0x2D) & ~isAtLeast(0x2E) & tops
        let others = isAtLeast(0x30) & ~isAtLeast(0x3A) | isAtLeast(0x61) & ~isAtLeast(0x7B)
        return (others | hyphens) & tops == tops && hyphens & hyphens >> 8 == 0
    }
}
