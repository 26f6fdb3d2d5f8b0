extension String {
    /// The words with their article: `an organisation`, `a standard`, `an ICS code`, `a university`.
    package var withArticle: String { (startsWithVowelSound ? "an " : "a ") + self }

    /// The same at the head of a sentence: `An organisation`.
    package var withCapitalArticle: String { (startsWithVowelSound ? "An " : "A ") + self }

    private var startsWithVowelSound: Bool {
        let word = Array(utf8.prefix(3).map { $0 | 0x20 })
        // “University”, “user” and “European” begin as “you” does.
        if ["uni", "use", "eu"].contains(where: { word.starts(with: $0.utf8) }) { return false }
        return word.first.map { "aeiou".utf8.contains($0) } ?? false
    }

    /// `technical-committee` as `technical committee`.
    package var wordsFromHyphens: String {
        String(decoding: utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}
