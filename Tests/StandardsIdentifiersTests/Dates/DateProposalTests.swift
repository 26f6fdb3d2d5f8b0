import StandardsIdentifiers
import Testing

@Suite("Dates that somebody may have meant")
struct DateProposalTests {
    @Test(
        "A plain date in words or other signs has its EDTF",
        arguments: [
            (
                "2025-07",
                [
                    "July 2025", "Jul 2025", "Jul. 2025", "july, 2025", "2025/07", "2025.7", "2025-7", "202507",
                    "2025年7月", "2025年07月份",
                ]
            ),
            (
                "2025-07-01",
                [
                    "2025/07/01", "2025-7-1", "2025.7.1", "20250701", "1 July 2025", "1st July 2025", "July 1, 2025",
                    "July 1st, 2025", "the 1st of July 2025", "on 1 July 2025", "2025 July 1", "2025年7月1日", "２０２５年７月１日",
                    "2025年7月1号", "2025 年 7 月 1 日",
                ]
            ),
            (
                "2025",
                [
                    "end of 2025", "by the end of 2025", "year 2025", "2025年", "2025年底", "2025年末", "2025年底前",
                    "2025年底之前", "in 2025",
                ]
            ),
            ("2025-12", ["the end of December 2025", "2025年12月底前"]),
            (
                "2025-07/2025-09",
                [
                    "Q3 2025", "2025 Q3", "2025Q3", "2025-Q3", "third quarter of 2025", "3rd quarter 2025", "2025年第三季度",
                    "2025年三季度", "2025年3季度",
                ]
            ),
            ("2025-01/2025-06", ["H1 2025", "first half of 2025", "2025年上半年"]),
            ("2025-07/2025-12", ["2025 H2", "the second half of 2025", "2025年下半年"]),
            ("2025-21", ["spring 2025", "in the spring of 2025", "2025年春季", "2025年春"]),
            ("2025-22", ["summer 2025", "2025年夏季"]), ("2025-23", ["autumn 2025", "fall 2025", "2025年秋季"]),
            ("2025-24", ["winter 2025", "2025年冬季"]), ("2025~", ["about 2025", "c. 2025", "约2025年"]),
            ("2025-07~", ["around July 2025"]), ("2024-02-29", ["29 February 2024", "2024年2月29日"]),
        ])
    func proposals(_ date: String, _ texts: [String]) throws {
        let expected = try PartialDate(date)
        for text in texts { #expect(PartialDate.proposal(for: text) == expected, "\(text)") }
    }

    @Test(
        "What is no date, or not plainly one, has none",
        arguments: [
            "", "soon", "July", "2025 2026", "07/01/2025", "1.7.2025", "29 February 2023", "2025-13", "2025/13/01",
            "Q5 2025",
            "H3 2025", "0 July 2025", "32 July 2025", "July 25", "20251301", "2025年13月", "1 July 2025 at noon",
            "between July and August 2025", "about spring 2025", "before July 2025", "2025年7月前", "2025 first",
            "2025*07", "二〇二五年", "\u{1F600} 2025",
        ])
    func others(_ text: String) { #expect(PartialDate.proposal(for: text) == nil) }

    @Test("Every month, by its whole name and by three letters", arguments: 1...12)
    func months(_ month: Int) {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        let expected = PartialDate(year: 2025, month: month)
        for name in [names[month - 1], String(names[month - 1].prefix(3)), names[month - 1].uppercased()] {
            #expect(
                PartialDate.proposal(for: "\(name) 2025") == expected
                    && PartialDate.proposal(for: "2025 \(name)") == expected)
        }
        #expect(PartialDate.proposal(for: "2025年\(month)月") == expected)
    }
}
