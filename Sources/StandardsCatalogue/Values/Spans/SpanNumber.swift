/// A number in a phrase, in digits or in words.
enum SpanNumber: Sendable {
    /// `6`, `15`, at most 9999.
    case digits
    /// `6`, `15`, at most 99: of two numbers that are added.
    case smallDigits
    /// `6`, `six`, `a`, `ninety`, `one hundred and eighty`.
    case english
    /// `6`, `six`, at most 99.
    case smallEnglish
    /// `7th`, `seventh`.
    case englishOrdinal
    /// `6`, `六`, `十五`, `一百八十`.
    case chinese
    /// `6`, `六`, at most 99.
    case smallChinese

    /// The value, and where the rest of the bytes begins; nil where there is none.
    func read(_ bytes: [UInt8], _ place: Int) -> (value: Int, end: Int)? {
        switch self {
        case .digits: Self.digits(bytes, place, atMost: 4)
        case .smallDigits: Self.digits(bytes, place, atMost: 2)
        case .english: Self.digits(bytes, place, atMost: 4) ?? Self.hundreds(bytes, place)
        case .smallEnglish:
            Self.digits(bytes, place, atMost: 2) ?? Self.tens(bytes, place) ?? Self.word(["", "a"], bytes, place)
        case .englishOrdinal: Self.ordinal(bytes, place)
        case .chinese: Self.digits(bytes, place, atMost: 4) ?? Self.chinese(bytes, place)
        case .smallChinese:
            Self.digits(bytes, place, atMost: 2) ?? Self.chinese(bytes, place).flatMap { $0.value < 100 ? $0 : nil }
        }
    }

    /// The regular expression of the number; `isFirst` where it may begin a text.
    func pattern(isFirst: Bool) -> String {
        switch self {
        case .digits: return "0*[1-9][0-9]{0,3}"
        case .smallDigits: return "0*[1-9][0-9]?"
        case .english:
            let digits = Self.alternatives(["a"] + Self.units[1...9], isFirst)
            let hundreds = "(\(digits)) hundred(( and)? (\(Self.tensPattern(false))))?"
            return
                "(0*[1-9][0-9]{0,3}|\(Self.alternatives(["a", "an"], isFirst))|\(Self.tensPattern(isFirst))|\(hundreds))"
        case .smallEnglish:
            return "(0*[1-9][0-9]?|\(Self.alternatives(["a"], isFirst))|\(Self.tensPattern(isFirst)))"
        case .englishOrdinal:
            let tens = Self.decades.dropFirst(2)
            let round = tens.map { String($0.dropLast()) + "ieth" }
            let mixed = "(\(tens.joined(separator: "|")))-(\(Self.ordinals[1...9].joined(separator: "|")))"
            let words = (Self.ordinals.dropFirst() + round + [mixed]).joined(separator: "|")
            return "([1-9][0-9]{0,3}(st|nd|rd|th)|\(words))"
        case .chinese:
            let (digit, tens) = (Self.chineseDigit, Self.chineseTens)
            return "(0*[1-9][0-9]{0,3}|两|\(tens)|[两\(digit)]百(零[\(digit)]|[\(digit)]十[\(digit)]?)?)"
        case .smallChinese: return "(0*[1-9][0-9]?|两|\(Self.chineseTens))"
        }
    }

    private static let chineseDigit = "一二三四五六七八九"
    private static let chineseTens = "[\(chineseDigit)]?十[\(chineseDigit)]?|[\(chineseDigit)]"

    private static func alternatives(_ words: [String], _ isFirst: Bool) -> String {
        words.map { isFirst ? $0.withEitherFirst : $0 }.joined(separator: "|")
    }

    private static func tensPattern(_ isFirst: Bool) -> String {
        let (units, tens) = (Array(units.dropFirst()), Array(decades.dropFirst(2)))
        let rest = "([ -](\(units.prefix(9).joined(separator: "|"))))?"
        return "\(alternatives(units, isFirst))|(\(alternatives(tens, isFirst)))\(rest)"
    }

    // MARK: digits

    /// Digits behind any number of zeros.
    private static func digits(_ bytes: [UInt8], _ place: Int, atMost limit: Int) -> (value: Int, end: Int)? {
        var end = place
        while end < bytes.count, bytes[end] == UInt8(ascii: "0") { end += 1 }
        let start = end
        var value = 0
        while end < bytes.count, bytes[end].isASCIIDigit, end - start <= limit {
            value = value * 10 + Int(bytes[end] - 0x30)
            end += 1
        }
        return 1...limit ~= end - start ? (value, end) : nil
    }

    // MARK: English

    private static let units = [
        "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let decades = [
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    private static let ordinals = [
        "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ]

    /// The longest of the words that is at a place: its position among them, and where it ends.
    private static func word(_ words: some Collection<String>, _ bytes: [UInt8], _ place: Int) -> (
        value: Int, end: Int
    )? {
        var longest: (value: Int, end: Int)?
        for (value, word) in words.enumerated() where !word.isEmpty {
            let end = place + word.utf8.count
            guard end <= bytes.count, longest.map({ $0.end < end }) ?? true else { continue }
            let isThere = zip(word.utf8, bytes[place..<end]).enumerated().allSatisfy { offset, pair in
                pair.0 == pair.1 || place + offset == 0 && pair.1.isASCIILetterOrDigit && pair.0 == pair.1 | 0x20
            }
            if isThere { longest = (value, end) }
        }
        return longest
    }

    /// A number to 99 in words.
    private static func tens(_ bytes: [UInt8], _ place: Int) -> (value: Int, end: Int)? {
        if let (decade, end) = word(decades, bytes, place) {
            guard end < bytes.count, [0x20, 0x2D].contains(bytes[end]),
                let (unit, behind) = word(units.prefix(10), bytes, end + 1)
            else { return (decade * 10, end) }
            return (decade * 10 + unit, behind)
        }
        return word(units, bytes, place)
    }

    /// A number to 999 in words, among them `a` for one.
    private static func hundreds(_ bytes: [UInt8], _ place: Int) -> (value: Int, end: Int)? {
        guard let (count, end) = tens(bytes, place) ?? word(["", "a"], bytes, place) else { return nil }
        let article = bytes[place] | 0x20 == UInt8(ascii: "a")
        if let (_, behind) = word(["", " hundred"], bytes, end), count < 10 {
            let (_, ahead) = word(["", " and "], bytes, behind) ?? word(["", " "], bytes, behind) ?? (0, behind)
            if ahead > behind, let (rest, last) = tens(bytes, ahead) { return (count * 100 + rest, last) }
            return (count * 100, behind)
        }
        if article, let (_, behind) = word(["", "an"], bytes, place) { return (1, behind) }
        return (count, end)
    }

    private static func ordinal(_ bytes: [UInt8], _ place: Int) -> (value: Int, end: Int)? {
        if let (value, end) = digits(bytes, place, atMost: 4), bytes[place] != UInt8(ascii: "0") {
            return word(["st", "nd", "rd", "th"], bytes, end).map { (value, $0.end) }
        }
        if let (decade, end) = word(decades, bytes, place), end < bytes.count, bytes[end] == UInt8(ascii: "-"),
            let (unit, behind) = word(ordinals.prefix(10), bytes, end + 1)
        {
            return (decade * 10 + unit, behind)
        }
        let round = decades.map { $0.isEmpty ? "" : String($0.dropLast()) + "ieth" }
        if let (decade, end) = word(round, bytes, place) { return (decade * 10, end) }
        return word(ordinals, bytes, place)
    }

    /// The number with the ending of an ordinal: `2nd`, `11th`.
    static func ordinalText(_ number: Int) -> String {
        let ending =
            switch (number % 10, number % 100) {
            case (_, 11...13): "th"
            case (1, _): "st"
            case (2, _): "nd"
            case (3, _): "rd"
            default: "th"
            }
        return "\(number)\(ending)"
    }

    // MARK: Chinese

    /// A number to 999 in Chinese words.
    private static func chinese(_ bytes: [UInt8], _ place: Int) -> (value: Int, end: Int)? {
        func sign(_ place: Int) -> Int? {
            guard place + 3 <= bytes.count else { return nil }
            return signs.firstIndex { $0.elementsEqual(bytes[place..<(place + 3)]) }
        }
        func isDigit(_ sign: Int?) -> Bool { sign.map { 1...9 ~= $0 } ?? false }
        guard let first = sign(place), first != zero else { return nil }
        let second = sign(place + 3)
        if isDigit(first) || first == pair, second == hundred {
            let count = first == pair ? 2 : first
            let third = sign(place + 6)
            if third == zero, let last = sign(place + 9), isDigit(last) { return (count * 100 + last, place + 12) }
            if isDigit(third), sign(place + 9) == ten, let third {
                let tens = count * 100 + third * 10
                if let last = sign(place + 12), isDigit(last) { return (tens + last, place + 15) }
                return (tens, place + 12)
            }
            return (count * 100, place + 6)
        }
        if first == pair { return (2, place + 3) }
        if first == ten {
            if let second, isDigit(second) { return (10 + second, place + 6) }
            return (10, place + 3)
        }
        guard isDigit(first) else { return nil }
        guard second == ten else { return (first, place + 3) }
        if let last = sign(place + 6), isDigit(last) { return (first * 10 + last, place + 9) }
        return (first * 10, place + 6)
    }

    private static let (zero, ten, hundred, pair) = (0, 10, 11, 12)
    private static let signs = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "两"].map { Array($0.utf8) }
}

extension String {
    /// The expression of a word that may begin with a capital: `[Ww]ithin`.
    var withEitherFirst: String {
        guard let first = utf8.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first else { return self }
        let letter = String(prefix(1))
        return "[\(letter.uppercased())\(letter)]\(dropFirst())"
    }
}
