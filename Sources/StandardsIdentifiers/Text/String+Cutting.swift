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
        guard limit > 1, isLonger(than: limit) else { return self }
        // Whether words stay together depends on a few that follow: what is beyond twice the limit is not looked at.
        let words = scalarPrefix(2 * limit + 40).split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
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

    /// Whether the text has more than so many Unicode scalars.
    package func isLonger(than limit: Int) -> Bool {
        utf8.count > limit
            && withBytes { bytes in
                var count = 0
                for place in 0..<bytes.count where unsafe bytes[place] & 0xC0 != 0x80 {
                    count += 1
                    if count > limit { return true }
                }
                return false
            }
    }

    /// The UTF-8 of the first scalars, at most so many.
    private func scalarPrefix(_ limit: Int) -> Substring.UTF8View {
        let end = unicodeScalars.index(unicodeScalars.startIndex, offsetBy: limit, limitedBy: unicodeScalars.endIndex)
        return utf8[..<(end ?? endIndex)]
    }

    private static let dangling: Set<Unicode.Scalar> = [" ", ":", ",", ";", "-", "–", "—", "(", "：", "，", "、", "（"]
}
