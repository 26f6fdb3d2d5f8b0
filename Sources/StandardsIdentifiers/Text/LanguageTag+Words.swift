extension LanguageTag {
    /// Whether it is a form of Chinese.
    package var isChinese: Bool { isWithin("zh") }
    /// The language in which the package has words for it: Chinese or English.
    package var spoken: LanguageTag { isChinese ? .simplifiedChinese : .english }
    /// What is written between a head and what it announces.
    package var colon: String { isChinese ? "：" : ": " }
    /// A remark in brackets, as it follows a word.
    package func bracketed(_ remark: String) -> String { isChinese ? "（\(remark)）" : " (\(remark))" }
}
