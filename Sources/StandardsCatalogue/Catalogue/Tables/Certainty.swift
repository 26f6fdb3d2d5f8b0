public import StandardsIdentifiers

/// How certain a deadline's date is.
///
/// ```swift
/// for deadline in catalogue.deadlines() where deadline.certainty != .stated {
///     print(deadline.title, deadline.certainty.sentence())
/// }
/// ```
public enum Certainty: String, CodeList {
    /// The date is stated by the source.
    case stated
    /// The date is only proposed in a draft and may change.
    case proposed
    /// The date is what a plan or a body expects; nobody is bound by it.
    case expected
    /// The date is derived by a documented rule.
    case derived

    public static let name = "certainty"
    public static let meanings = sentences.mapValues { $0.text(in: .english) }

    private static let sentences: [Self: LocalizedText] = [
        .stated: .init(["en": "The date is stated by the source.", "zh-Hans": "日期由来源明确给出。"]),
        .proposed: .init([
            "en": "The date is only proposed in a draft and may change.", "zh-Hans": "日期仅见于征求意见稿，可能变更。",
        ]),
        .expected: .init([
            "en": "The date is what a plan or a body expects; nobody is bound by it.",
            "zh-Hans": "日期系计划或主管机构的预期，不具约束力。",
        ]),
        .derived: .init(["en": "The date is derived by a documented rule.", "zh-Hans": "日期系按既定规则推导。"]),
    ]

    /// What it says of a date, in a sentence: `Certainty.stated.sentence()` is “The date is stated by the source.”
    public func sentence(in language: LanguageTag = .english) -> String {
        Self.sentences[self]?.text(in: language.spoken) ?? ""
    }
}
