extension PartialDate {
    /// The date that somebody may have meant by a text that is no EDTF: `2025-07` of `July 2025`, `2025-07/2025-09` of
    /// `Q3 2025`, `2025-07-01` of `2025年7月1日`.
    ///
    /// It is for messages: nothing is read so. Days whose order is not plain, as in `07/01/2025`, are none.
    ///
    /// - Parameter text: What was written, in English, in Chinese or in digits.
    /// - Returns: Nil where the text is no date, or not plainly one.
    public static func proposal(for text: String) -> PartialDate? { DateProposal(text)?.date }
}

/// What somebody may have meant by a text that is no date.
package struct DateProposal: Hashable, Sendable {
    /// The date.
    package let date: PartialDate
    /// Whether the text means the end of it, as `the end of 2025` does.
    package let isEnd: Bool

    /// Reads a text as people write dates.
    package init?(_ text: String) {
        guard text.utf8.count <= 64 else { return nil }
        var words = DateWords(text)
        let isEnd = words.takeEnd()
        guard !words.hasOther, let date = words.date else { return nil }
        self.date = date
        self.isEnd = isEnd
    }
}

/// The words and numbers of a text, as far as dates have them.
private struct DateWords {
    enum Word: Hashable {
        case number(Int, digits: Int)
        case month(Int)
        case season(Int)
        /// Which quarter or half, in a word.
        case part(Int)
        case quarter, half, about, end
    }

    private var words: [Word] = []
    /// Whether there is a word that no date has.
    private(set) var hasOther = false

    init(_ text: String) {
        let bytes = Array(FoldedText(text).text.utf8)
        var place = 0
        while place < bytes.count {
            let start = place
            if bytes[place].isDigit {
                var value = 0
                while place < bytes.count, bytes[place].isDigit {
                    if place - start < 9 { value = value * 10 + Int(bytes[place] - 0x30) }
                    place += 1
                }
                words.append(.number(value, digits: place - start))
            } else if bytes[place].isLetter {
                while place < bytes.count, bytes[place].isLetter { place += 1 }
                add(
                    String(decoding: bytes[start..<place], as: UTF8.self).lowercased(),
                    isBehindNumber: isBehindDigit(bytes, start))
            } else if bytes[place] < 0x80 {
                if !" ,.-/".utf8.contains(bytes[place]) { hasOther = true }
                place += 1
            } else if let (sign, meaning) = Self.signs.first(where: { bytes[place...].starts(with: $0.0.utf8) }) {
                words += meaning
                place += sign.utf8.count
            } else {
                hasOther = true
                return
            }
        }
    }

    private func isBehindDigit(_ bytes: [UInt8], _ place: Int) -> Bool { place > 0 && bytes[place - 1].isDigit }

    private mutating func add(_ word: String, isBehindNumber: Bool) {
        if isBehindNumber, ["st", "nd", "rd", "th"].contains(word) { return }
        if Self.fillers.contains(word) { return }
        let months = Self.months
        if word.utf8.count >= 3, let month = months.firstIndex(where: { $0 == word || $0.prefix(3) == word }) {
            words.append(.month(month + 1))
        } else if let meaning = Self.words[word] {
            words.append(meaning)
        } else {
            hasOther = true
        }
    }

    /// Takes the words for an end out.
    mutating func takeEnd() -> Bool {
        let count = words.count
        words.removeAll { $0 == .end }
        return words.count < count
    }

    /// The date that the words say in one of the orders that are plain.
    var date: PartialDate? {
        var words = words
        let isAbout = words.first == .about
        if isAbout { words.removeFirst() }
        if words.contains(.quarter) || words.contains(.half) {
            words = words.map { if case .part(let part) = $0 { .number(part, digits: 1) } else { $0 } }
        }
        guard let text = Self.text(of: words) else { return nil }
        return try? PartialDate(isAbout ? text + "~" : text)
    }

    private static func text(of words: [Word]) -> String? {
        switch words.count {
        case 1:
            switch words[0] {
            case .number(let year, 4): return two(year, 4)
            case .number(let number, 6): return "\(two(number / 100, 4))-\(two(number % 100))"
            case .number(let number, 8):
                return "\(two(number / 10_000, 4))-\(two(number / 100 % 100))-\(two(number % 100))"
            default: return nil
            }
        case 2:
            switch (words[0], words[1]) {
            case (.month(let month), .number(let year, 4)), (.number(let year, 4), .month(let month)):
                return "\(two(year, 4))-\(two(month))"
            case (.season(let season), .number(let year, 4)), (.number(let year, 4), .season(let season)):
                return "\(two(year, 4))-\(season)"
            case (.number(let year, 4), .number(let month, 1...2)): return "\(two(year, 4))-\(two(month))"
            default: return nil
            }
        case 3:
            switch (words[0], words[1], words[2]) {
            case (.number(let year, 4), .number(let month, 1...2), .number(let day, 1...2)),
                (.number(let day, 1...2), .month(let month), .number(let year, 4)),
                (.month(let month), .number(let day, 1...2), .number(let year, 4)),
                (.number(let year, 4), .month(let month), .number(let day, 1...2)):
                return "\(two(year, 4))-\(two(month))-\(two(day))"
            case (.quarter, .number(let part, 1), .number(let year, 4)),
                (.number(let part, 1), .quarter, .number(let year, 4)),
                (.number(let year, 4), .quarter, .number(let part, 1)),
                (.number(let year, 4), .number(let part, 1), .quarter):
                return 1...4 ~= part ? months(of: year, part, each: 3) : nil
            case (.half, .number(let part, 1), .number(let year, 4)),
                (.number(let part, 1), .half, .number(let year, 4)),
                (.number(let year, 4), .half, .number(let part, 1)),
                (.number(let year, 4), .number(let part, 1), .half):
                return 1...2 ~= part ? months(of: year, part, each: 6) : nil
            default: return nil
            }
        default: return nil
        }
    }

    private static func months(of year: Int, _ part: Int, each length: Int) -> String {
        "\(two(year, 4))-\(two(length * (part - 1) + 1))/\(two(year, 4))-\(two(length * part))"
    }

    private static func two(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
    }

    private static let fillers: Set<String> = ["of", "the", "in", "on", "by", "at", "year"]
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    private static let words: [String: Word] = [
        "sept": .month(9), "spring": .season(21), "summer": .season(22), "autumn": .season(23), "fall": .season(23),
        "winter": .season(24), "q": .quarter, "quarter": .quarter, "h": .half, "half": .half, "end": .end,
        "about": .about, "around": .about, "approximately": .about, "circa": .about, "ca": .about, "c": .about,
        "first": .part(1), "second": .part(2), "third": .part(3),
        "fourth": .part(4),
    ]
    /// Chinese signs and what they say, if anything; the longer ones first.
    private static let signs: [(String, [Word])] = [
        ("上半年", [.number(1, digits: 1), .half]), ("下半年", [.number(2, digits: 1), .half]), ("季度", [.quarter]),
        ("春", [.season(21)]), ("夏", [.season(22)]), ("秋", [.season(23)]), ("冬", [.season(24)]), ("季", []), ("年", []),
        ("月", []), ("日", []), ("号", []), ("份", []), ("底之前", [.end]), ("底前", [.end]), ("末前", [.end]), ("底", [.end]),
        ("末", [.end]),
        ("第", []),
        ("约", [.about]), ("一", [.number(1, digits: 1)]), ("二", [.number(2, digits: 1)]),
        ("三", [.number(3, digits: 1)]), ("四", [.number(4, digits: 1)]),
    ]
}
