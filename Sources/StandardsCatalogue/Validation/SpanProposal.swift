/// What somebody may have meant by a text that is no length of time, relative date or recurrence.
package enum SpanProposal {
    /// The length of time that a text may mean: `30 days` of `thirty (30) days`.
    package static func period(for text: String) -> Period? { nearest(to: text, examples: []) }

    /// The relative date that a text may mean: `within 30 days of approval` of `to be done Within 30 Days of approval.`
    package static func relativeDate(for text: String) -> RelativeDate? { nearest(to: text, examples: anchors) }

    /// The recurrence that a text may mean: `every 2 years` of `held every two years`.
    package static func recurrence(for text: String) -> Recurrence? { nearest(to: text, examples: recurrences) }

    /// What the whole text says, with no word left out but a number that is said twice: `5 years` of ` Five  years. `, and
    /// nothing of `held every two years`.
    ///
    /// - Parameter keepsCase: Whether capitals can be part of a name.
    package static func whole<Span: TextNotation>(_ text: String, keepsCase: Bool) -> Span? {
        guard text.utf8.count <= longest else { return nil }
        let words = tidyWords(of: text)
        func read(_ words: [String]) -> Span? {
            let text = words.joined(separator: " ")
            return Span(notation: text) ?? (keepsCase ? nil : Span(notation: text.lowercased()))
        }
        guard let span = read(words) else { return nil }
        let digits = tidyWords(of: text, puttingDigits: true)
        return digits == words || read(digits)?.canonicalText == span.canonicalText ? span : nil
    }

    private static let anchors = RelativeDate.Anchor.allCases.map { "on \($0.words)" }
    private static let recurrences = [
        "daily", "weekly", "monthly", "quarterly", "yearly", "annually", "every year", "twice a year",
    ]
    /// Longer ones are sentences, in which nothing is looked for.
    private static let longest = 200
    private static let mostWords = 10

    /// The text tidied up, or the end of it that can be read, or else an example that is nearly the same.
    private static func nearest<Span: TextNotation>(to text: String, examples: [String]) -> Span? {
        guard text.utf8.count <= longest else { return nil }
        let words = tidyWords(of: text)
        let beginnings = words.indices.prefix(mostWords)
        for start in beginnings {
            if let read = Span(notation: words[start...].joined(separator: " ")) { return read }
        }
        // The words of an event keep their capitals where all else needs none.
        let small = words.map { $0.lowercased() }
        for start in beginnings {
            if let read = Span(notation: small[start...].joined(separator: " ")) { return read }
        }
        return Suggestion.nearest(to: words.joined(separator: " "), among: examples).flatMap { Span(notation: $0) }
    }

    /// The words without signs around them, and without numbers that are said twice: `thirty (30) days`.
    ///
    /// - Parameter puttingDigits: Whether of such a number the digits stay, and not the word.
    private static func tidyWords(of text: String, puttingDigits: Bool = false) -> [String] {
        let separators: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
        let signs = Array(".,;:!?\"'".utf8)
        var words: [String] = []
        for word in text.replacingSpaces.utf8.split(whereSeparator: separators.contains) {
            var word = word
            while let last = word.last, signs.contains(last) { word.removeLast() }
            while let first = word.first, signs.contains(first) { word.removeFirst() }
            for sign in ["。", "；", "，"] where word.reversed().starts(with: sign.utf8.reversed()) {
                word.removeLast(sign.utf8.count)
            }
            if word.first == UInt8(ascii: "("), word.last == UInt8(ascii: ")"),
                word.dropFirst().dropLast().allSatisfy(\.isASCIIDigit)
            {
                if puttingDigits {
                    if !words.isEmpty { words.removeLast() }
                    words.append(String(decoding: word.dropFirst().dropLast(), as: UTF8.self))
                }
                continue
            }
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        }
        return words
    }
}

extension String {
    /// The text with a plain space for each wide or unbreakable one, and full-width digits as ASCII.
    fileprivate var replacingSpaces: String {
        var scalars = UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: scalars.append(" ")
            case 0xFF10...0xFF19: scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)))
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
