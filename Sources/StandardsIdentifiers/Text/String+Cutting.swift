extension String {
    /// How many characters of a name are written within another's text: what many refer to would else be in full in each
    /// of their texts.
    package static let longestCitation = 500

    /// The text up to so many characters (Unicode scalars), with `…` in place of the rest.
    package func cut(to limit: Int = longestCitation) -> String {
        guard utf8.count > limit,
            let end = unicodeScalars.index(
                unicodeScalars.startIndex, offsetBy: limit, limitedBy: unicodeScalars.endIndex),
            end != unicodeScalars.endIndex
        else { return self }
        return String(unicodeScalars[..<end]) + "…"
    }

    /// The text up to so many characters (Unicode scalars), with `…` in place of the words that go beyond: a designation
    /// is whole or not there (``KeptWords``). A text without a space near its end is cut in between.
    package func cutBetweenWords(to limit: Int) -> String {
        guard unicodeScalars.count > limit, limit > 1 else { return self }
        let words = split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let kept = KeptWords(words)
        // The ellipsis takes a place.
        var (length, end) = (0, 0)
        for (place, word) in words.enumerated() {
            length += word.unicodeScalars.count + (place > 0 ? 1 : 0)
            if length > limit - 1 { break }
            if !kept.keeps(place) { end = length }
        }
        let start = unicodeScalars.startIndex
        var text = unicodeScalars[..<unicodeScalars.index(start, offsetBy: end > limit / 2 ? end : limit - 1)]
        while let last = text.last, Self.dangling.contains(last) { text.removeLast() }
        return String(text) + "…"
    }

    private static let dangling: Set<Unicode.Scalar> = [" ", ":", ",", ";", "-", "–", "—", "(", "：", "，", "、", "（"]
}
