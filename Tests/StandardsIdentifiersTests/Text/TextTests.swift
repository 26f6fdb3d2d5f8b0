import StandardsIdentifiers
import Testing

/// Numbers that look drawn by lot and are the same in every run.
private struct Lot {
    private var state: UInt64 = 7

    mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func text(of pieces: [String], upTo count: Int) -> String {
        (0..<number(below: count + 1)).map { _ in pieces[number(below: pieces.count)] }.joined()
    }
}

@Suite("Texts read by their bytes")
struct TextTests {
    @Test("Tags are equal where they differ in nothing but capitals")
    func tags() throws {
        let tags = try ["en", "EN", "eN", "de", "zh", "zh-Hans", "ZH-hans", "zh-Hant", "en-GB", "en-US", "und"]
            .map { try #require(LanguageTag($0)) }
        for left in tags {
            for right in tags { #expect((left == right) == (left.text.lowercased() == right.text.lowercased())) }
        }
    }

    @Test("A part is found where the text has its bytes")
    func parts() {
        var lot = Lot()
        for _ in 0..<3_000 {
            let text = lot.text(of: ["a", "b", "ab", "中", "é", " "], upTo: 12)
            let part = lot.text(of: ["a", "b", "中", "é"], upTo: 3)
            let (bytes, wanted) = (Array(text.utf8), Array(part.utf8))
            let isThere = (0...bytes.count).contains { bytes[$0...].starts(with: wanted) }
            #expect(text.holds(part) == isThere, "\(text) \(part)")
            #expect(text.holds(part[...]) == isThere)
        }
    }

    @Test("A text is longer than a limit where it has more scalars")
    func length() {
        var lot = Lot()
        for limit in 0..<40 {
            let text = lot.text(of: ["a", "中", "e\u{301}", "👩‍🔬"], upTo: 40)
            #expect(text.isLonger(than: limit) == (text.unicodeScalars.count > limit))
        }
    }

    @Test("Words that stay together are those that a reader of characters finds")
    func keptWords() {
        var lot = Lot()
        let pieces = [
            "GB/T", "ISO/IEC", "Guide", "Part", "2024", "26694-2024", "V2.1", "in", "中文GB", "(EN", "No.", "CSV",
        ]
        for _ in 0..<2_000 {
            let words = (0..<lot.number(below: 9)).map { _ in pieces[lot.number(below: pieces.count)] }
            let kept = KeptWords(words)
            let expected = PlainKeptWords.kept(words)
            for place in words.indices { #expect(kept.keeps(place) == expected[place], "\(words) \(place)") }
        }
    }

    @Test("A text is cut as if all of its words were looked at", arguments: [5, 20, 60])
    func cuts(limit: Int) {
        var lot = Lot()
        let pieces = [
            "Safety ", "of ", "GB/T ", "26694-2024 ", "家具", "ISO ", "9001:2015, ", "the ", "electrically ", "(EN",
        ]
        for _ in 0..<500 {
            let text = lot.text(of: pieces, upTo: 60)
            let cut = text.cutBetweenWords(to: limit)
            #expect(cut.unicodeScalars.count <= max(limit, 1))
            let longer = text + " and much more that nobody reads, for it is beyond what is looked at " + text
            if text.unicodeScalars.count > 3 * limit + 40 { #expect(longer.cutBetweenWords(to: limit) == cut) }
        }
    }
}

/// The plain twin of `KeptWords`: by characters, as one would write it first.
private enum PlainKeptWords {
    static func kept(_ words: [String]) -> [Bool] {
        var kept = [Bool](repeating: false, count: words.count)
        for place in words.indices.dropLast() {
            let (left, right) = (words[place], words[place + 1])
            let isAfter = place > 0 && kept[place - 1]
            kept[place] =
                isNumber(right) && (isSign(left) || isCounted(left) || isAfter && isNumber(left))
                || isAfter && ["CSV", "RLV", "EXV", "CMV", "PRV", "(en)", "(zh)", "(fr)", "(E)", "(F)"].contains(right)
                || isNumber(left) && right == "No."
        }
        var signs = 0
        for place in words.indices.dropLast(2).reversed() {
            if kept[place] {
                signs = 0
            } else if kept[place + 1], signs < 3, isSign(words[place]), isSign(words[place + 1]) {
                kept[place] = true
                signs += 1
            }
        }
        return kept
    }

    private static func isSign(_ word: String) -> Bool {
        let start = word.lastIndex { !$0.isASCII || "(\"'`[".contains($0) }.map(word.index(after:)) ?? word.startIndex
        let core = word[start...]
        return core.contains(where: \.isUppercase)
            && core.allSatisfy { $0.isUppercase || $0.isNumber || "/.-:+&".contains($0) }
    }

    private static func isCounted(_ word: String) -> Bool {
        ["Guide", "Part", "No.", "Ed.", "Amd", "Cor", "Add", "Directives", "Annex"]
            .contains { word == $0 || word.hasSuffix("/" + $0) || word.hasSuffix("+" + $0) }
    }

    private static func isNumber(_ word: String) -> Bool {
        func isDigit(_ character: Character?) -> Bool { character.map { $0.isASCII && $0.isNumber } ?? false }
        guard let first = word.first else { return false }
        return isDigit(first) || first.isASCII && first.isUppercase && isDigit(word.dropFirst().first)
    }
}
