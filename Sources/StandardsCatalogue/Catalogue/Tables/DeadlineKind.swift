public import StandardsIdentifiers

/// What kind of deadline it is. Open: callers may have their own.
///
/// ```swift
/// let feeDue = DeadlineKind(
///     "fee-due", "The last day on which the fee can be paid.",
///     phrase: LocalizedText(["en": "The fee is due for %", "zh-Hans": "%缴费截止"]), asksForAction: true)
/// feeDue.title(for: "GB 28008-2024")  // The fee is due for GB 28008-2024
/// ```
public struct DeadlineKind: Hashable, Sendable, CustomStringConvertible {
    /// The code: `comments-close`.
    public let code: String
    /// What happens then, in a sentence; empty where the kind does not say.
    public let meaning: String
    private let traits: Traits

    /// Whether something begins then: of a date that is no certain day, it stands on the first day, not on the last.
    public var isBeginning: Bool { traits.isBeginning }
    /// Whether it asks those whom it concerns to act by then, such as to comment; else it only tells what happens.
    public var asksForAction: Bool { traits.asksForAction }

    /// A kind by its code and the words that describe it.
    ///
    /// - Parameters:
    ///   - code: Small letters, digits and hyphens.
    ///   - meaning: What happens then, in a sentence: `The last day on which one can comment.`
    ///   - phrase: What happens, with `%` for the subject's name: `Comments close: %`.
    ///   - phraseWithCode: The same for a subject that has a code, with `%` for the code; the title follows after a
    ///     colon: `Comments close on %`. Empty, the first phrase serves.
    ///   - isBeginning: Whether something begins then.
    ///   - asksForAction: Whether it asks those whom it concerns to act by then.
    public init(
        _ code: String, _ meaning: String = "", phrase: LocalizedText,
        withCode phraseWithCode: LocalizedText = LocalizedText(), isBeginning: Bool = false,
        asksForAction: Bool = false
    ) {
        self.code = code
        self.meaning = meaning
        traits = Traits(phrase, phraseWithCode, isBeginning: isBeginning, asksForAction: asksForAction)
    }

    public static func == (left: Self, right: Self) -> Bool { left.code == right.code }
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
    public var description: String { code }

    /// What happens to something of that name, in plain words; in English where the kind has no words in the language.
    public func title(for name: String, in language: LanguageTag = .english) -> String {
        wording(in: language).phrase.around(name)
    }

    /// What happens to something with a code and a title, of which either may be missing.
    public func title(code: String?, title: String, in language: LanguageTag = .english) -> String {
        guard let code, let phrase = wording(in: language).phraseWithCode else {
            let name = code.map { title.isEmpty ? $0 : "\($0)\(language.isChinese ? "，" : ", ")\(title)" }
            return self.title(for: name ?? title, in: language)
        }
        return title.isEmpty || title == code
            ? phrase.around(code) : phrase.around(code, then: language.colon, title)
    }

    private func wording(in language: LanguageTag) -> Wording { language.isChinese ? traits.chinese : traits.english }

    /// What else is known of a kind. A class: kinds are copied with every deadline.
    private final class Traits: Sendable {
        let english: Wording
        let chinese: Wording
        let isBeginning: Bool
        let asksForAction: Bool

        init(_ phrase: LocalizedText, _ phraseWithCode: LocalizedText, isBeginning: Bool, asksForAction: Bool) {
            (self.isBeginning, self.asksForAction) = (isBeginning, asksForAction)
            english = Wording(phrase, phraseWithCode, in: .english)
            chinese = Wording(phrase, phraseWithCode, in: .simplifiedChinese)
        }
    }

    /// The words of a kind in one language.
    private struct Wording: Sendable {
        let phrase: Phrase
        let phraseWithCode: Phrase?

        init(_ phrase: LocalizedText, _ phraseWithCode: LocalizedText, in language: LanguageTag) {
            self.phrase = Phrase(phrase.text(in: language))
            self.phraseWithCode = phraseWithCode.isEmpty ? nil : Phrase(phraseWithCode.text(in: language))
        }
    }

    /// A phrase with the place for a name, the first `%` in it.
    private struct Phrase: Sendable {
        let head: String
        /// What follows the name; nil in a phrase without a place for one.
        let tail: String?

        init(_ text: String) {
            let mark = text.utf8.firstIndex(of: UInt8(ascii: "%"))
            head = String(text[..<(mark ?? text.endIndex)])
            tail = mark.map { String(text[text.utf8.index(after: $0)...]) }
        }

        func around(_ name: String, then colon: String = "", _ more: String = "") -> String {
            String(gathering: head, tail == nil ? "" : name, tail ?? "", colon, more)
        }
    }
}
