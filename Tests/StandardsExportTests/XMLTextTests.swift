import StandardsExport
import Testing

@Suite("Texts as XML by their bytes")
struct XMLTextTests {
    /// The plain twin: scalar by scalar, as one would write it first.
    private static func plain(_ text: String) -> (text: String, hasShown: Bool) {
        var result = ""
        var hasShown = false
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n" where afterReturn: break
            case "\n", "\r": result += "&#10;"
            case "\t": result += "&#9;"
            case "\u{0}"..<" ":
                hasShown = true
                result.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value)!)
            case "\u{FFFE}", "\u{FFFF}":
                hasShown = true
                result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return (result, hasShown)
    }

    @Test("They are what a reader of scalars writes")
    func twins() {
        let pieces = [
            "a", "&", "<", ">", "\"", "\n", "\r", "\t", "\u{0}", "\u{1F}", "中", "，", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}",
            "\u{EFFF}", "é", "👍",
        ]
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    let text = first + second + third
                    var hasShown = false
                    let escaped = XMLText.escaped(text, hasShown: &hasShown)
                    let expected = Self.plain(text)
                    #expect(
                        escaped == expected.text && hasShown == expected.hasShown, "\(text.unicodeScalars.map(\.value))"
                    )
                }
            }
        }
    }
}
