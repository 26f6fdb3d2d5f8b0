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
    /// is a word, so that `GB 28008-2024` is whole or not there. A text without a space near its end is cut in between.
    package func cutBetweenWords(to limit: Int) -> String {
        let scalars = Array(unicodeScalars)
        guard scalars.count > limit, limit > 1 else { return self }
        // The ellipsis takes a place.
        var end = limit - 1
        while end > limit / 2, scalars[end] != " " || Self.isWithinDesignation(scalars, end) { end -= 1 }
        if end == limit / 2 { end = limit - 1 }
        while end > 1, Self.dangling.contains(scalars[end - 1]) { end -= 1 }
        return String(String.UnicodeScalarView(scalars[..<end])) + "…"
    }

    private static let dangling: Set<Unicode.Scalar> = [" ", ":", ",", ";", "-", "–", "—", "(", "：", "，", "、", "（"]

    /// Whether a space is between the letters and the number of a designation: `GB 28008`, `SAC/TC 28`.
    private static func isWithinDesignation(_ scalars: [Unicode.Scalar], _ space: Int) -> Bool {
        guard space + 1 < scalars.count, ("0"..."9").contains(scalars[space + 1]), space > 0 else { return false }
        return ("A"..."Z").contains(scalars[space - 1])
    }
}
