public import StandardsIdentifiers

/// What kind of deadline it is. Open: callers may have their own.
public struct DeadlineKind: Hashable, Sendable, CustomStringConvertible {
    /// The code: `comments-close`.
    public let code: String
    /// What happens then, in a sentence; empty where the kind does not say.
    public let meaning: String
    private let words: Words

    /// A kind by its code and the words that tell it.
    ///
    /// - Parameters:
    ///   - code: Small letters, digits and hyphens.
    ///   - meaning: What happens then, in a sentence: `The last day on which one can comment.`
    ///   - phrase: What happens, with `%` for the subject's name: `Comments close: %`.
    ///   - phraseWithCode: The same for a subject that has a code, with `%` for the code; the title follows after a
    ///     colon: `Comments close on %`. Empty, the first phrase serves.
    public init(
        _ code: String, _ meaning: String = "", phrase: LocalizedText,
        withCode phraseWithCode: LocalizedText = LocalizedText()
    ) {
        self.code = code
        self.meaning = meaning
        words = Words(phrase, phraseWithCode)
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

    private func wording(in language: LanguageTag) -> Wording { language.isChinese ? words.chinese : words.english }

    /// The words of a kind. A class: kinds are copied with every deadline.
    private final class Words: Sendable {
        let english: Wording
        let chinese: Wording

        init(_ phrase: LocalizedText, _ phraseWithCode: LocalizedText) {
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
            String(gathering: [head, tail == nil ? "" : name, tail ?? "", colon, more])
        }
    }
}

extension DeadlineKind {
    /// The first day on which one can comment.
    public static let commentsOpen = Self(
        "comments-open", "The first day on which one can comment.",
        phrase: .init(["en": "Comments open: %", "zh-Hans": "开始征求意见：%"]),
        withCode: .init(["en": "Comments open on %", "zh-Hans": "%开始征求意见"]))
    /// The last day on which one can comment.
    public static let commentsClose = Self(
        "comments-close", "The last day on which one can comment.",
        phrase: .init(["en": "Comments close: %", "zh-Hans": "征求意见截止：%"]),
        withCode: .init(["en": "Comments close on %", "zh-Hans": "%征求意见截止"]))
    /// The last day on which one can nominate.
    public static let nominationsClose = Self(
        "nominations-close", "The last day on which one can nominate.",
        phrase: .init(["en": "Nominations close: %", "zh-Hans": "推荐截止：%"]),
        withCode: .init(["en": "Nominations close for %", "zh-Hans": "%推荐截止"]))
    /// The first day on which one can apply.
    public static let applicationsOpen = Self(
        "applications-open", "The first day on which one can apply.",
        phrase: .init(["en": "Applications open: %", "zh-Hans": "开始受理申请：%"]),
        withCode: .init(["en": "Applications open for %", "zh-Hans": "%开始受理申请"]))
    /// The day on which something begins to apply.
    public static let takesEffect = Self(
        "takes-effect", "The day on which something begins to apply.",
        phrase: .init(["en": "Takes effect: %", "zh-Hans": "开始施行：%"]),
        withCode: .init(["en": "% takes effect", "zh-Hans": "%实施"]))
    /// The day on which a standard gives way to another.
    public static let superseded = Self(
        "superseded", "The day on which a standard gives way to another.",
        phrase: .init(["en": "Superseded: %", "zh-Hans": "被代替：%"]),
        withCode: .init(["en": "% is superseded", "zh-Hans": "%被代替"]))
    /// The day from which products need a certificate.
    public static let mandatoryFrom = Self(
        "mandatory-from", "The day from which products need a certificate.",
        phrase: .init(["en": "Certification becomes mandatory: %", "zh-Hans": "认证开始强制实施：%"]),
        withCode: .init(["en": "% certification becomes mandatory", "zh-Hans": "%认证开始强制实施"]))
    /// The last day on which the old state may last.
    public static let transitionEnds = Self(
        "transition-ends", "The last day on which the old state may last.",
        phrase: .init(["en": "Transition ends: %", "zh-Hans": "过渡期结束：%"]))
    /// The last day on which to do what a document asks.
    public static let obligationDue = Self(
        "obligation-due", "The last day on which to do what a document asks.",
        phrase: .init(["en": "Due: %", "zh-Hans": "义务到期：%"]))
    /// The last day on which to reach a target.
    public static let targetDue = Self(
        "target-due", "The last day on which to reach a target.",
        phrase: .init(["en": "Target: %", "zh-Hans": "目标：%"]))
    /// The day by which a standard has to be reviewed.
    public static let reviewDue = Self(
        "review-due", "The day by which a standard has to be reviewed.",
        phrase: .init(["en": "Review due: %", "zh-Hans": "应复审：%"]),
        withCode: .init(["en": "% is due for review", "zh-Hans": "%应复审"]))
    /// The day on which something ceases to apply.
    public static let expires = Self(
        "expires", "The day on which something ceases to apply.",
        phrase: .init(["en": "Expires: %", "zh-Hans": "有效期届满：%"]),
        withCode: .init(["en": "% expires", "zh-Hans": "%有效期届满"]))
    /// The day on which a term of office ends.
    public static let termEnds = Self(
        "term-ends", "The day on which a term of office ends.",
        phrase: .init(["en": "Term of office ends: %", "zh-Hans": "任期届满：%"]),
        withCode: .init(["en": "Term of office of % ends", "zh-Hans": "%任期届满"]))

    /// The kinds of the domain.
    public static let standard: [Self] = [
        commentsOpen, commentsClose, nominationsClose, applicationsOpen, takesEffect, superseded, mandatoryFrom,
        transitionEnds, obligationDue, targetDue, reviewDue, expires, termEnds,
    ]
}
