import StandardsExport
import StandardsModel

extension ByteWriter {
    /// Writes a text as one cell (RFC 4180, 2): copied eight bytes at a time, in quotes where a comma, a quote or a
    /// control character asks for them.
    ///
    /// - Parameter disarms: Whether a text that a spreadsheet would take for a formula gets an apostrophe in front.
    /// - Returns: False where a NUL had to be replaced by U+FFFD.
    mutating func putCell(_ text: String, disarms: Bool = false) -> Bool {
        text.withBytes { unsafe putCell($0, disarms: disarms) }
    }

    mutating func putCell(_ source: UnsafeBufferPointer<UInt8>, disarms: Bool = false) -> Bool {
        guard let start = source.baseAddress, source.count > 0 else {
            put("\"\"")
            return true
        }
        let count = source.count
        let armour = unsafe disarms && Self.isFormula(source) ? 1 : 0
        var isWhole = true
        unsafe write(atMost: 3 &* count &+ 12) { target in
            let raw = unsafe UnsafeRawPointer(start)
            if armour == 1 { unsafe target[0] = UInt8(ascii: "'") }
            let plain = unsafe Self.copyPlain(raw, count, to: UnsafeMutableRawPointer(target + armour))
            if plain == count { return count &+ armour }
            let clean = plain &+ armour
            unsafe UnsafeMutableRawPointer(target + 1).copyMemory(from: target, byteCount: clean)
            unsafe target[0] = UInt8(ascii: "\"")
            var written = clean &+ 1
            isWhole = unsafe Self.copyQuoted(raw, from: plain, to: count, target, &written)
            unsafe target[written] = UInt8(ascii: "\"")
            return written &+ 1
        }
        return isWhole
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// Copies up to the first byte that asks for quotes, and returns where that is.
    @inline(__always)
    private static func copyPlain(_ source: UnsafeRawPointer, _ count: Int, to target: UnsafeMutableRawPointer) -> Int {
        var read = 0
        while read &+ 8 <= count {
            let word = unsafe source.loadUnaligned(fromByteOffset: read, as: UInt64.self)
            unsafe target.storeBytes(of: word, toByteOffset: read, as: UInt64.self)
            let stops = plainStops(word)
            if stops != 0 { return read &+ stops.trailingZeroBitCount >> 3 }
            read &+= 8
        }
        if count >= 8, read < count {
            // The last eight bytes: those that were copied already had no stop.
            let last = count &- 8
            let word = unsafe source.loadUnaligned(fromByteOffset: last, as: UInt64.self)
            unsafe target.storeBytes(of: word, toByteOffset: last, as: UInt64.self)
            let stops = plainStops(word)
            return stops == 0 ? count : last &+ stops.trailingZeroBitCount >> 3
        }
        while read < count {
            let byte = unsafe source.load(fromByteOffset: read, as: UInt8.self)
            if byte < 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") { return read }
            unsafe target.storeBytes(of: byte, toByteOffset: read, as: UInt8.self)
            read &+= 1
        }
        return read
    }

    /// Copies what is written within quotes, each quote doubled; false where there was a NUL.
    private static func copyQuoted(
        _ source: UnsafeRawPointer, from first: Int, to count: Int, _ target: UnsafeMutablePointer<UInt8>,
        _ written: inout Int
    ) -> Bool {
        var read = first
        var isWhole = true
        while read < count {
            if read &+ 8 <= count {
                let word = unsafe source.loadUnaligned(fromByteOffset: read, as: UInt64.self)
                unsafe UnsafeMutableRawPointer(target).storeBytes(of: word, toByteOffset: written, as: UInt64.self)
                let quote = word ^ (ones &* 0x22)
                let stops = (((quote &- ones) & ~quote) | ((word &- ones) & ~word)) & tops
                let clean = stops == 0 ? 8 : stops.trailingZeroBitCount >> 3
                read &+= clean
                written &+= clean
                if stops == 0 { continue }
            }
            let byte = unsafe source.load(fromByteOffset: read, as: UInt8.self)
            read &+= 1
            switch byte {
            case 0:
                unsafe target[written] = 0xEF
                unsafe target[written &+ 1] = 0xBF
                unsafe target[written &+ 2] = 0xBD
                written &+= 3
                isWhole = false
            case UInt8(ascii: "\""):
                unsafe target[written] = byte
                unsafe target[written &+ 1] = byte
                written &+= 2
            default:
                unsafe target[written] = byte
                written &+= 1
            }
        }
        return isWhole
    }

    /// The top bit of each byte that asks for quotes; exact up to and including the lowest.
    @inline(__always)
    private static func plainStops(_ word: UInt64) -> UInt64 {
        let control = (word &- ones &* 0x20) & ~word
        let quote = word ^ (ones &* 0x22)
        let comma = word ^ (ones &* 0x2C)
        return (control | ((quote &- ones) & ~quote) | ((comma &- ones) & ~comma)) & tops
    }

    /// Whether a spreadsheet could take the text for a formula: after any apostrophes and spaces it begins with one of
    /// `=` `+` `-` `@`, tab or a line end, or with the full width form of a sign.
    ///
    /// Apostrophes are passed over so that one can be taken off again without a doubt.
    private static func isFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = 0
        while place < text.count, unsafe text[place] == 0x27 || text[place] == 0x20 { place &+= 1 }
        guard place < text.count else { return false }
        switch unsafe text[place] {
        case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0A, 0x0D: return true
        case 0xEF:
            guard place &+ 2 < text.count else { return false }
            switch unsafe (text[place &+ 1], text[place &+ 2]) {
            case (0xBC, 0x9D), (0xBC, 0x8B), (0xBC, 0x8D), (0xBC, 0xA0): return true
            default: return false
            }
        default: return false
        }
    }

    /// Writes a date of the catalogue as one cell: EDTF needs no quotes.
    mutating func putCell(_ date: PartialDate) {
        unsafe write(atMost: 23) { target in unsafe date.write(to: UnsafeMutableBufferPointer(start: target, count: 23))
        }
    }
}
