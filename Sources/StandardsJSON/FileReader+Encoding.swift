import StandardsModel

extension FileReader {
    /// Whether the bytes are UTF-8; a byte order mark at the beginning of the file is passed over with a warning.
    mutating func checkEncoding(isPart: Bool) -> Bool {
        let scanner = reader.scanner
        if scanner.count >= 2, !isPart {
            let isUTF16 =
                (scanner[0] == 0xFF && scanner[1] == 0xFE) || (scanner[0] == 0xFE && scanner[1] == 0xFF)
                || (scanner[0] == 0) != (scanner[1] == 0)
                || (scanner.count >= 4 && scanner[0] == 0 && scanner[1] == 0 && scanner[2] == 0 && scanner[3] == 0x7B)
            if isUTF16 {
                reader.scanner.abort(
                    "json-encoding", at: 0, "the file is in UTF-16 or UTF-32", fixes: ["save it as UTF-8"])
                return false
            }
        }
        if scanner.count >= 3, !isPart, scanner[0] == 0xEF, scanner[1] == 0xBB, scanner[2] == 0xBF {
            reader.scanner.report(
                "json-encoding", at: 0, "the file begins with a byte order mark",
                fixes: ["save it as UTF-8 without one"],
                severity: .warning)
            reader.scanner.offset = 3
        }
        if let place = scanner.firstInvalidUTF8() {
            reader.scanner.abort(
                "json-encoding", at: place, "these bytes are not UTF-8", fixes: ["save the file as UTF-8"])
            return false
        }
        reader.scanner.isUTF8 = true
        return true
    }
}

extension JSONScanner {
    /// Passes over bytes of ASCII, sixteen at a time.
    @inline(__always)
    private func passASCII(_ place: inout Int) {
        while place &+ 16 <= count {
            let bytes = unsafe UnsafeRawPointer(base)
            let first = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            let second = unsafe bytes.loadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self)
            if (first | second) & 0x8080_8080_8080_8080 != 0 { return }
            place &+= 16
        }
    }

    /// Where the first bytes are that are not UTF-8 (RFC 3629).
    func firstInvalidUTF8() -> Int? {
        var place = 0
        while place < count {
            if place &+ 8 <= count {
                let word = unsafe UInt64(
                    littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: place, as: UInt64.self))
                let others = word & 0x8080_8080_8080_8080
                if others == 0 {
                    place &+= 8
                    passASCII(&place)
                    continue
                }
                // What is ASCII before the first that is not.
                place &+= others.trailingZeroBitCount >> 3
            }
            if self[place] < 0x80 {
                place &+= 1
                continue
            }
            // Most characters that are not ASCII take three bytes, and come in rows; of those few leads need a closer look.
            while place &+ 8 <= count {
                let word = unsafe UInt64(
                    littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: place, as: UInt64.self))
                guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, self[place] != 0xE0, self[place] != 0xED,
                    self[place &+ 3] != 0xE0, self[place &+ 3] != 0xED
                else { break }
                place &+= 6
            }
            guard place < count else { return nil }
            let lead = self[place]
            if lead < 0x80 {
                place &+= 1
                continue
            }
            if lead & 0xF0 == 0xE0, lead != 0xE0, lead != 0xED, place &+ 4 <= count {
                let word = unsafe UInt32(
                    littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: place, as: UInt32.self))
                if word & 0xC0_C000 == 0x80_8000 {
                    place &+= 3
                    continue
                }
            }
            // The second byte's range keeps out overlong forms, surrogates and what is beyond U+10FFFF.
            let length: Int
            let second: ClosedRange<UInt8>
            switch lead {
            case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            default: return place
            }
            guard place + length <= count, second.contains(self[place + 1]) else { return place }
            for next in 2..<max(2, length) where self[place + next] & 0xC0 != 0x80 { return place }
            place &+= length
        }
        return nil
    }
}
