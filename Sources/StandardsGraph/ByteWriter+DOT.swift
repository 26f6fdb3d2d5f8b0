import StandardsExport
import StandardsModel

extension ByteWriter {
    /// Writes a text in quotes as DOT has it.
    mutating func putDOT(_ text: String) {
        put(UInt8(ascii: "\""))
        putDOTPart(text)
        put(UInt8(ascii: "\""))
    }

    /// Writes a text as it stands inside quotes.
    ///
    /// Quotes and backslashes are escaped, line ends become `\n`, other control characters are shown as Unicode's
    /// pictures of them, and an ampersand that would begin a character reference becomes one itself: labels are read
    /// as HTML 4 reads them.
    mutating func putDOTPart(_ text: String) {
        text.withBytes { source in
            unsafe write(atMost: 5 &* source.count) { target in
                var read = 0
                var written = 0
                while read < source.count {
                    let byte = unsafe source[read]
                    if Self.passes[Int(byte)] {
                        unsafe target[written] = byte
                        read &+= 1
                        written &+= 1
                    } else {
                        unsafe Self.putSpecial(source, &read, target, &written)
                    }
                }
                return written
            }
        }
    }

    /// Whether a byte needs no second look.
    private static let passes: [Bool] = (0...255).map { byte in
        byte >= 0x20 && ![0x22, 0x26, 0x5C, 0x7F, 0xC2, 0xE2, 0xEF].contains(byte)
    }

    private static func putSpecial(
        _ source: UnsafeBufferPointer<UInt8>, _ read: inout Int, _ target: UnsafeMutablePointer<UInt8>,
        _ written: inout Int
    ) {
        func write(_ bytes: StaticString) {
            unsafe (target + written).update(from: bytes.utf8Start, count: bytes.utf8CodeUnitCount)
            written &+= bytes.utf8CodeUnitCount
        }
        func follows(_ distance: Int) -> UInt8 {
            read &+ distance < source.count ? unsafe source[read &+ distance] : 0
        }
        let byte = unsafe source[read]
        var length = 1
        switch byte {
        case 0x22: write("\\\"")
        case 0x5C: write("\\\\")
        case 0x0A: write("\\n")
        case 0x0D:
            write("\\n")
            if follows(1) == 0x0A { length = 2 }
        case 0x09: write(" ")
        case 0x7F: write("\u{2421}")
        case 0x00..<0x20:
            write("\u{2400}")
            unsafe target[written &- 1] = 0x80 &+ byte
        case 0x26: write(unsafe beginsReference(source, read) ? "&amp;" : "&")
        case 0xC2 where (0x80...0x9F).contains(follows(1)):
            // C1 control characters have no pictures.
            write("\u{FFFD}")
            length = 2
        case 0xE2 where follows(1) == 0x80 && (follows(2) == 0xA8 || follows(2) == 0xA9):
            write("\\n")
            length = 3
        case 0xEF where (follows(1) == 0xBF && follows(2) >= 0xBE) || (follows(1) == 0xBB && follows(2) == 0xBF):
            // No XML can hold U+FFFE and U+FFFF; U+FEFF is no character of a text.
            write("\u{FFFD}")
            length = 3
        default:
            unsafe target[written] = byte
            written &+= 1
        }
        read &+= length
    }

    /// Whether the ampersand there begins what reads as a character reference: `&#38;`, `&amp;`.
    private static func beginsReference(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var place = start &+ 1
        while place < source.count, place < start &+ 12 {
            switch unsafe source[place] {
            case UInt8(ascii: ";"): return place > start &+ 1
            case UInt8(ascii: "#"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"):
                place &+= 1
            default: return false
            }
        }
        return false
    }
}
