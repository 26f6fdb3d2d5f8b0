import StandardsModel

/// Texts as XML, XHTML and HTML have them (XML 1.0, 2.2 and 2.4).
package enum XMLText {
    /// The text between tags or in an attribute: escaped; what no document can hold, as a symbol or as the replacement
    /// character.
    ///
    /// - Parameter hasShown: Set where there was something that no document can hold.
    package static func escaped(_ text: String, hasShown: inout Bool) -> String {
        guard text.withBytes({ unsafe mayNeedEscape($0) }) else { return text }
        var result = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "\n" where afterReturn: break
            // A reader of attributes would make a space of a line end, and a reader of text a line feed of a return.
            case "\n", "\r": result.append(contentsOf: "&#10;".unicodeScalars)
            case "\t": result.append(contentsOf: "&#9;".unicodeScalars)
            case "\u{0}"..<" ":
                hasShown = true
                result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
            case "\u{FFFE}", "\u{FFFF}":
                hasShown = true
                result.append("\u{FFFD}")
            default: result.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return String(result)
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
