import StandardsIdentifiers
import Testing

/// Dates as people say them.
@Suite("Dates in words")
struct DateWordTests {
    @Test(
        "The time itself, its beginning and its end, in English and Chinese",
        arguments: [
            ("2025-07-01", "1 July 2025", nil, nil, "2025年7月1日", nil),
            ("2025-03", "March 2025", "in March 2025", "by the end of March 2025", "2025年3月", "2025年3月底前"),
            ("2025-21", "spring 2025", "in spring 2025", "by the end of spring 2025", "2025年春季", "2025年春季末前"),
            ("2025", "2025", "in 2025", "by the end of 2025", "2025年", "2025年底前"),
            ("202X", "the 2020s", "in the 2020s", "by the end of the 2020s", "2020年代", "2020年代末前"),
            (
                "20XX", "the years 2000 to 2099", "in the years 2000 to 2099", "by the end of 2099", "2000年至2099年",
                "2099年底前"
            ),
            ("2025~", "about 2025", "about 2025", "by about the end of 2025", "约2025年", "约2025年底前"),
            (
                "2025-03-04?", "4 March 2025, uncertain", "on 4 March 2025, uncertain", "by 4 March 2025, uncertain",
                "2025年3月4日，待确认", "2025年3月4日前，待确认"
            ),
            (
                "2024-07-16/2024-07-18", "16 to 18 July 2024", "between 16 and 18 July 2024", "by 18 July 2024",
                "2024年7月16日至18日", "2024年7月18日前"
            ),
            (
                "2024-06-30/2024-07-02", "30 June to 2 July 2024", "between 30 June and 2 July 2024", "by 2 July 2024",
                "2024年6月30日至7月2日", "2024年7月2日前"
            ),
            (
                "2024-12-30/2025-01-02", "30 December 2024 to 2 January 2025",
                "between 30 December 2024 and 2 January 2025", "by 2 January 2025", "2024年12月30日至2025年1月2日",
                "2025年1月2日前"
            ),
            (
                "2024-07/2024-09", "July to September 2024", "between July and September 2024",
                "by the end of September 2024", "2024年7月至9月", "2024年9月底前"
            ),
            (
                "2024/2025", "2024 to 2025", "between 2024 and 2025", "by the end of 2025", "2024年至2025年", "2025年底前"
            ),
            ("2024-07/..", "from July 2024 on", "from July 2024 on", nil, "2024年7月起", nil),
            ("../2025", "until 2025", "until 2025", "by the end of 2025", "至2025年", "2025年底前"),
            ("/..", nil, nil, nil, nil, nil),
        ] as [(String, String?, String?, String?, String?, String?)])
    func words(
        _ text: String, _ words: String?, _ beginning: String?, _ end: String?, _ chinese: String?,
        _ chineseEnd: String?
    ) throws {
        let date = try PartialDate(text)
        #expect(date.words(in: .english) == words)
        #expect(date.wordsOfBeginningIfImprecise(in: .english) == beginning)
        #expect(date.wordsIfImprecise() == end)
        #expect(date.words(in: .simplifiedChinese) == chinese)
        #expect(date.wordsIfImprecise(in: .simplifiedChinese) == chineseEnd)
    }

    @Test(
        "A table has the numbers where they are plain, else words",
        arguments: [
            ("2025-07-01", "2025-07-01"), ("2025-07", "2025-07"), ("2025", "2025"), ("2025-21", "spring 2025"),
            ("2025-XX", "2025"), ("202X", "the 2020s"), ("2025?", "2025, uncertain"),
            ("2024-07/..", "from July 2024 on"),
            ("/..", "/.."),
        ])
    func short(_ text: String, _ shown: String) throws { #expect(try PartialDate(text).shortText() == shown) }
}
