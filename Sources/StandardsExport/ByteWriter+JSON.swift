import StandardsModel

extension ByteWriter {
    /// Writes a text in quotes as JSON has it: copied eight bytes at a time up to the next that needs an escape.
    package mutating func putJSON(_ text: String) {
        text.withBytes { unsafe putJSON($0) }
    }

    package mutating func putJSON(_ source: UnsafeBufferPointer<UInt8>) {
        unsafe write(atMost: 6 &* source.count &+ 10) { target in
            unsafe target[0] = UInt8(ascii: "\"")
            var written = 1
            if let start = source.baseAddress {
                let plain = unsafe Self.copyPlainJSON(start, source.count, to: target + 1)
                written &+= plain
                if plain < source.count {
                    written &+= unsafe Self.copyEscapedJSON(start + plain, source.count &- plain, to: target + written)
                }
            }
            unsafe target[written] = UInt8(ascii: "\"")
            return written &+ 1
        }
    }

    /// Copies up to the first byte that needs an escape, and returns where that is.
    @inline(__always)
    private static func copyPlainJSON(
        _ source: UnsafePointer<UInt8>, _ count: Int, to target: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var place = 0
        while place &+ 8 <= count {
            let word = unsafe UnsafeRawPointer(source).loadUnaligned(fromByteOffset: place, as: UInt64.self)
            unsafe UnsafeMutableRawPointer(target).storeBytes(of: word, toByteOffset: place, as: UInt64.self)
            let stops = jsonStops(word)
            if stops != 0 { return place &+ stops.trailingZeroBitCount >> 3 }
            place &+= 8
        }
        while place < count, unsafe source[place] >= 0x20 && source[place] != 0x22 && source[place] != 0x5C {
            unsafe target[place] = source[place]
            place &+= 1
        }
        return place
    }

    /// Copies from a byte that needs an escape on; returns how many bytes that makes.
    private static func copyEscapedJSON(
        _ source: UnsafePointer<UInt8>, _ count: Int, to target: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var read = 0
        var written = 0
        while read < count {
            written &+= unsafe escapeJSON(source[read], at: target + written)
            read &+= 1
            let plain = unsafe copyPlainJSON(source + read, count &- read, to: target + written)
            read &+= plain
            written &+= plain
        }
        return written
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
