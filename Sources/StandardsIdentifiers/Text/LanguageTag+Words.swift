extension LanguageTag {
    /// Whether it is a form of Chinese.
    package var isChinese: Bool {
        // Asked for every text that is composed: `isWithin("zh")`, without a tag for the range.
        text.withBytes { bytes in
            unsafe bytes.count > 1 && bytes[0] | 0x20 == UInt8(ascii: "z") && bytes[1] | 0x20 == UInt8(ascii: "h")
                && (bytes.count == 2 || bytes[2] == UInt8(ascii: "-"))
        }
    }
    /// The language in which the package has words for it: Chinese or English.
    package var spoken: LanguageTag { isChinese ? .simplifiedChinese : .english }
    /// What is written between a head and what it announces.
    package var colon: String { isChinese ? "：" : ": " }
    /// A remark in brackets, as it follows a word.
    package func bracketed(_ remark: String) -> String { isChinese ? "（\(remark)）" : " (\(remark))" }
}
