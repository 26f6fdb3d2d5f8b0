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
}
