import StandardsModel

extension ByteWriter {
    /// Writes a text in quotes as JSON has it: copied eight bytes at a time up to the next that needs an escape.
    package mutating func putJSON(_ text: String) {
        text.withBytes { unsafe putJSON($0) }
    }

    package mutating func putJSON(_ source: UnsafeBufferPointer<UInt8>) {
        unsafe write(atMost: 6 &* source.count &+ 10) { target in
            unsafe target[0] = UInt8(ascii: "\"")
            var read = 0
            var written = 1
            if let start = source.baseAddress {
                let raw = unsafe UnsafeRawPointer(start)
                let end = source.count
                while read < end {
                    if read &+ 8 <= end {
                        let word = unsafe raw.loadUnaligned(fromByteOffset: read, as: UInt64.self)
                        unsafe UnsafeMutableRawPointer(target).storeBytes(
                            of: word, toByteOffset: written, as: UInt64.self)
                        let stops = Self.jsonStops(word)
                        if stops == 0 {
                            read &+= 8
                            written &+= 8
                            continue
                        }
                        let clean = stops.trailingZeroBitCount >> 3
                        read &+= clean
                        written &+= clean
                    }
                    written &+= unsafe Self.escapeJSON(start[read], at: target + written)
                    read &+= 1
                }
            }
            unsafe target[written] = UInt8(ascii: "\"")
            return written &+ 1
        }
    }

    /// The top bit of each byte of the word that JSON escapes; exact up to and including the lowest.
    @inline(__always)
    private static func jsonStops(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let control = (word &- ones &* 0x20) & ~word
        let quote = word ^ (ones &* 0x22)
        let slash = word ^ (ones &* 0x5C)
        return (control | ((quote &- ones) & ~quote) | ((slash &- ones) & ~slash)) & (ones &* 0x80)
    }

    private static func escapeJSON(_ byte: UInt8, at target: UnsafeMutablePointer<UInt8>) -> Int {
        let short: UInt8
        switch byte {
        case 0x22, 0x5C: short = byte
        case 0x08: short = UInt8(ascii: "b")
        case 0x09: short = UInt8(ascii: "t")
        case 0x0A: short = UInt8(ascii: "n")
        case 0x0C: short = UInt8(ascii: "f")
        case 0x0D: short = UInt8(ascii: "r")
        case 0x00..<0x20:
            let low = byte & 15
            let digit = low < 10 ? 0x30 &+ low : 0x57 &+ low
            for (place, unit) in [0x5C, 0x75, 0x30, 0x30, 0x30 &+ (byte >> 4), digit].enumerated() {
                unsafe target[place] = unit
            }
            return 6
        default:
            unsafe target[0] = byte
            return 1
        }
        unsafe target[0] = 0x5C
        unsafe target[1] = short
        return 2
    }
}
