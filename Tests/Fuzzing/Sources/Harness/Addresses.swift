/// What an address can hold.
public enum Addresses {
    /// Whether the text has no byte that RFC 3986 and RFC 3987 leave out, and each `%` begins an escape.
    public static func isReference(_ text: String) -> Bool {
        var rest = text.utf8[...]
        var fragments = 0
        while let byte = rest.popFirst() {
            switch byte {
            case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
                UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
                return false
            case UInt8(ascii: "%"):
                guard rest.count >= 2, rest.prefix(2).allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
                    return false
                }
            case UInt8(ascii: "#"): fragments += 1
            default: break
            }
        }
        return fragments <= 1
    }
}
