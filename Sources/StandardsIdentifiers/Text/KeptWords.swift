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

    private static func isSign(_ word: String) -> Bool {
        // Chinese has no space before it.
        let start = word.lastIndex { !$0.isASCII || "(\"'`[".contains($0) }.map(word.index(after:)) ?? word.startIndex
        let core = word[start...]
        return core.contains(where: \.isUppercase)
            && core.allSatisfy { $0.isUppercase || $0.isNumber || "/.-:+&".contains($0) }
    }

    private static func isCounted(_ word: String) -> Bool {
        counted.contains { word == $0 || word.hasSuffix("/" + $0) || word.hasSuffix("+" + $0) }
    }

    /// Whether a word begins with a digit, or with a letter and a digit: `26694-2024`, `V2.1.1`, `P2937`.
    private static func isNumber(_ word: String) -> Bool {
        func isDigit(_ character: Character?) -> Bool { character.map { $0.isASCII && $0.isNumber } ?? false }
        guard let first = word.first else { return false }
        return isDigit(first) || first.isASCII && first.isUppercase && isDigit(word.dropFirst().first)
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        var text = self
        while let last = text.last, ",;:”’\"".contains(last) { text.removeLast() }
        return text
    }
}
