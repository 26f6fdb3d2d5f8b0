import StandardsJSON
import StandardsModel
import Testing

@Suite("Proposals for what cannot be read")
struct ProposalTests {
    private func fixes(_ list: String, of rule: String) -> [String] {
        let text = "{\"formatVersion\": \"1.0\", \"id\": \"a\", \(list)}"
        let found = reading(text).diagnostics.filter { $0.rule == rule }
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.severity == (rule == "unreadable-span" ? .warning : .error) })
        return found.flatMap(\.fixes)
    }

    @Test(
        "A date that is meant is proposed in EDTF",
        arguments: [
            ("July 2025", "write \"2025-07\""), ("2025/07/01", "write \"2025-07-01\""),
            ("20250701", "write \"2025-07-01\""),
            ("end of 2025", "write \"2025\", the last day of which counts for an end"),
            ("2025年底", "write \"2025\", the last day of which counts for an end"),
            ("Q3 2025", "write \"2025-07/2025-09\""), ("1 July 2025", "write \"2025-07-01\""),
            ("2025年7月1日", "write \"2025-07-01\""), ("spring 2025", "write \"2025-21\""), ("soon", nil),
        ] as [(String, String?)])
    func dates(_ text: String, _ fix: String?) {
        let list = "\"standards\": [{\"id\": \"a\", \"title\": {\"en\": \"A\"}, \"published\": \"\(text)\"}]"
        #expect(fixes(list, of: "value-malformed") == (fix.map { [$0] } ?? []))
    }

    @Test(
        "A day is proposed where only a day can stand",
        arguments: [("1 July 2025", "write \"2025-07-01\""), ("July 2025", nil)] as [(String, String?)])
    func days(_ text: String, _ fix: String?) {
        #expect(fixes("\"modified\": \"\(text)\"", of: "value-malformed") == (fix.map { [$0] } ?? []))
    }

    @Test(
        "A length of time, a relative date and a recurrence are kept, and their nearest form is proposed",
        arguments: [
            ("agreements", "validFor", " five  years ", "write \"5 years\""),
            ("agreements", "validFor", "thirty (30) days", "write \"30 days\""),
            ("agreements", "validFor", "some years", "write it in a form such as \"5 years\", \"15 working days\""),
            ("agreements", "cadence", "held every two years.", "write \"every 2 years\""),
            ("agreements", "cadence", "EVERY YEAR", "write \"every year\""),
            ("agreements", "cadence", "yearlly", "write \"every year\""),
            (
                "agreements", "cadence", "now and then",
                "write it in a form such as \"every year\", \"every 3 months\", \"every March\""
            ),
            (
                "obligations", "relative", "to be done Within 30 Days of the sale.",
                "write \"within 30 days of the sale\""
            ),
            ("obligations", "relative", "due within 30 days of the Sale", "write \"within 30 days of the Sale\""),
            ("obligations", "relative", "upon promulgaton", "write \"on promulgation\""),
            ("obligations", "relative", "自发布之日起六个月内。", "write \"within 6 months of publication\""),
            (
                "obligations", "relative", "soon",
                "write it in a form such as \"within 30 days of approval\", \"6 months after publication\", \"when the measures take effect\""
            ),
        ])
    func spans(_ list: String, _ property: String, _ text: String, _ fix: String) {
        let member = "\"\(property)\": \"\(text)\""
        let entity =
            list == "agreements"
            ? "\"agreements\": [{\"id\": \"a\", \"title\": {\"en\": \"A\"}, \(member)}]"
            : "\"policyDocuments\": [{\"id\": \"a\", \"title\": {\"en\": \"A\"}, "
                + "\"obligations\": [{\"key\": \"a\", \"what\": {\"en\": \"A\"}, \(member)}]}]"
        #expect(fixes(entity, of: "unreadable-span") == [fix])
        let read = reading("{\"formatVersion\": \"1.0\", \"id\": \"a\", \(entity)}").catalogue
        let kept = [
            read.agreements.first?.validFor?.text, read.agreements.first?.cadence?.text,
            read.policyDocuments.first?.duties.first?.relative?.text,
        ].compactMap(\.self)
        #expect(kept == [text])
    }
}
