import StandardsModel

/// Texts as XML, XHTML and HTML have them (XML 1.0, 2.2 and 2.4).
package enum XMLText {
    /// The text between tags or in an attribute: escaped; what no document can hold, as a symbol or as the replacement
    /// character.
    ///
    /// - Parameter hasShown: Set where there was something that no document can hold.
    package static func escaped(_ text: String, hasShown: inout Bool) -> String {
        guard text.withBytes({ unsafe mayNeedEscape($0) }) else { return text }
        return text.withBytes { unsafe escaped($0, hasShown: &hasShown) }
    }

    private static func escaped(_ source: UnsafeBufferPointer<UInt8>, hasShown: inout Bool) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(source.count + source.count / 8 + 16)
        func put(_ text: StaticString) {
            unsafe result.append(
                contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        }
        var place = 0
        while place < source.count {
            let byte = unsafe source[place]
            switch byte {
            case UInt8(ascii: "&"): put("&amp;")
            case UInt8(ascii: "<"): put("&lt;")
            case UInt8(ascii: ">"): put("&gt;")
            case UInt8(ascii: "\""): put("&quot;")
            // A reader of attributes would make a space of a line end, and a reader of text a line feed of a return.
            case 0x0A where unsafe place > 0 && source[place - 1] == 0x0D: break
            case 0x0A, 0x0D: put("&#10;")
            case 0x09: put("&#9;")
            case 0..<0x20:
                hasShown = true
                result += [0xE2, 0x90, 0x80 | byte]
            case 0xEF where unsafe source[place + 1] == 0xBF && source[place + 2] >= 0xBE:
                hasShown = true
                put("\u{FFFD}")
                place += 2
            default: result.append(byte)
            }
            place += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether one of the bytes is escaped, or may begin U+FFFE or U+FFFF.
    private static func mayNeedEscape(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for place in 0..<bytes.count {
            switch unsafe bytes[place] {
            case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): return true
            case 0xEF where unsafe place + 1 < bytes.count && bytes[place + 1] == 0xBF: return true
            default: continue
            }
        }
        return false
    }

    /// The text, where it does not matter whether there was something that no document can hold.
    package static func escaped(_ text: String) -> String {
        var hasShown = false
        return escaped(text, hasShown: &hasShown)
    }
}
