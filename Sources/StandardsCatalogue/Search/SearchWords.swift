import StandardsIdentifiers

/// The words of a question, as texts are searched for them: in small letters, without the signs between them.
struct SearchWords {
    /// The words in UTF-8, each once, in the order of the question; a run of Chinese characters is a word.
    let words: [[UInt8]]
    /// All the words in a row, with a space between each two; empty where there is but one.
    let phrase: [UInt8]

    /// A question of more words is searched by the first of them.
    private static let mostWords = 32
    private static let fillers: Set<String> = [
        "a", "an", "and", "for", "in", "of", "on", "or", "the", "to", "with", "的", "和", "与", "及",
    ]

    init(_ question: String) {
        let all = Self.words(of: question)
        // What nobody means by itself is left out, unless it is all there is.
        let weighty = all.filter { !Self.fillers.contains($0) }
        var words: [[UInt8]] = []
        for word in (weighty.isEmpty ? all : weighty).prefix(Self.mostWords).map(Self.stem) where !words.contains(word)
        {
            words.append(word)
        }
        self.words = words
        phrase = all.count > 1 ? Array(all.prefix(Self.mostWords).joined(separator: " ").utf8) : []
    }

    /// The words of a text. A change between Chinese and other characters ends a word.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        var isChinese = false
        for scalar in text.lowercased().unicodeScalars {
            let isIdeograph = scalar.properties.isIdeographic
            let isLetter = isIdeograph || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            if !isLetter || isIdeograph != isChinese, !word.isEmpty {
                words.append(String(word))
                word.removeAll()
            }
            isChinese = isIdeograph
            if isLetter { word.append(scalar) }
        }
        return word.isEmpty ? words : words + [String(word)]
    }

    /// The word without the `s` of an English plural: what it then begins is found too.
    private static func stem(_ word: String) -> [UInt8] {
        let bytes = Array(word.utf8)
        let s = UInt8(ascii: "s")
        return bytes.count > 3 && bytes.last == s && bytes[bytes.count - 2] != s ? bytes.dropLast() : bytes
    }

    /// Where and how well a text has the words.
    struct Look {
        /// How well it has each word: 0 not at all, 1 within another word, 2 at the beginning of one, 3 as a word.
        var ranks: [Int]
        /// Whether it has all the words in a row.
        var hasPhrase = false
        /// The byte of the text at which the first of them begins.
        var first: Int?
    }

    /// Looks for the words in a text.
    func look(into text: [UInt8]) -> Look {
        var look = Look(ranks: Array(repeating: 0, count: words.count))
        for (number, word) in words.enumerated() {
            var place = 0
            while look.ranks[number] < 3, let start = text.place(of: word, from: place) {
                look.ranks[number] = max(look.ranks[number], Self.rank(start, start + word.count, in: text))
                look.first = min(look.first ?? start, start)
                place = start + 1
            }
        }
        if !phrase.isEmpty, let start = text.place(of: phrase, from: 0) {
            look.hasPhrase = true
            look.first = start
        }
        return look
    }

    private static func rank(_ start: Int, _ end: Int, in text: [UInt8]) -> Int {
        // Chinese has no signs between words.
        if text[start] >= 0x80 { return 3 }
        if start > 0, text[start - 1].isWordByte { return 1 }
        let rest = end < text.count && text[end] == UInt8(ascii: "s") ? end + 1 : end
        return rest < text.count && text[rest].isWordByte ? 2 : 3
    }
}

extension UInt8 {
    /// Whether it is of a letter or a digit, in whatever script.
    fileprivate var isWordByte: Bool { isASCIILetterOrDigit || self >= 0x80 }
}

extension [UInt8] {
    /// The first place of other bytes in these, from a place on.
    fileprivate func place(of other: [UInt8], from start: Int) -> Int? {
        guard let first = other.first, count - start >= other.count else { return nil }
        return (start...(count - other.count)).first { place in
            self[place] == first && self[place..<(place + other.count)].elementsEqual(other)
        }
    }
}
