/// Which of the words of a text stay on one line, so that no designation, project number or committee is cut.
///
/// The rule is simple and errs on the side of keeping. A *sign* is a word in capitals, with digits, slashes and the like:
/// `GB/T`, `ISO/IEC`, `28/SC`. A number stays with the sign before it (`GB/T 26694-2024`, `SAC/TC 28/SC 42`) and with the
/// words in ``counted`` (`Guide 51`, `No. 1`); with such a pair stay up to three signs before it (`ISO/IEC JTC 1/SC 41`),
/// and after it further numbers (`EN 303 645 V2.1.1`) and the words in ``closing``.
package struct KeptWords {
    /// For each word, whether it stays with the next.
    private let isKept: [Bool]

    /// What is followed by its number.
    private static let counted: Set = ["Guide", "Part", "No.", "Ed.", "Amd", "Cor", "Add", "Directives", "Annex"]
    /// What closes a designation.
    private static let closing: Set = ["CSV", "RLV", "EXV", "CMV", "PRV", "(en)", "(zh)", "(fr)", "(E)", "(F)"]

    /// Looks at the words of a text, in their order.
    package init(_ words: [String]) {
        var isKept = [Bool](repeating: false, count: words.count)
        for place in words.indices.dropLast() {
            let (left, right) = (words[place], words[place + 1])
            let isAfter = place > 0 && isKept[place - 1]
            isKept[place] =
                Self.isNumber(right) && (Self.isSign(left) || Self.isCounted(left) || isAfter && Self.isNumber(left))
                || isAfter && Self.closing.contains(right.trimmingEnd)
                || Self.isNumber(left) && right == "No."
        }
        var signs = 0
        for place in words.indices.dropLast(2).reversed() {
            if isKept[place] {
                signs = 0
            } else if isKept[place + 1], signs < 3, Self.isSign(words[place]), Self.isSign(words[place + 1]) {
                isKept[place] = true
                signs += 1
            }
        }
        self.isKept = isKept
    }

    /// Whether that word stays with the next.
    package func keeps(_ place: Int) -> Bool { isKept[place] }

    /// Whether a word is of capital letters, digits and the signs of a designation, behind what opens a bracket.
    private static func isSign(_ word: String) -> Bool {
        word.withBytes { bytes in
            var hasCapital = false
            for place in (0..<bytes.count).reversed() {
                switch unsafe bytes[place] {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): hasCapital = true
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
                    UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "&"):
                    continue
                // Chinese has no space before it.
                case 0x80..., UInt8(ascii: "("), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"),
                    UInt8(ascii: "["):
                    return hasCapital
                default: return false
                }
            }
            return hasCapital
        }
    }

    /// Whether a word is one that its number follows, or ends with such a one: `Guide`, `ISO/IEC/Guide`.
    private static func isCounted(_ word: String) -> Bool {
        let start = word.utf8.lastIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "+") }
        guard let start else { return counted.contains(word) }
        return counted.contains(String(word[word.utf8.index(after: start)...]))
    }

    /// Whether a word begins with a digit, or with a letter and a digit: `26694-2024`, `V2.1.1`, `P2937`.
    private static func isNumber(_ word: String) -> Bool {
        var bytes = word.utf8.makeIterator()
        guard let first = bytes.next() else { return false }
        if first.isASCIIDigit { return true }
        return first &- UInt8(ascii: "A") < 26 && bytes.next()?.isASCIIDigit == true
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        var text = self
        while let last = text.last, ",;:”’\"".contains(last) { text.removeLast() }
        return text
    }
}
