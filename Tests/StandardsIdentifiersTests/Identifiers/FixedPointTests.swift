import StandardsModel
import Testing

@Suite("What is printed is read as the same")
struct FixedPointTests {
    private static let known =
        chineseReadings.map(\.text) + internationalReadings + chineseRefusals + internationalRefusals

    @Test("Designations of every publisher, with every part, sign and tail")
    func builtDesignations() {
        var texts = BuiltDesignations(seed: 2024)
        expectNoLoss(
            5_000, read: 375, { texts.next() }, FixedPoint.designations.lossOfDesignation,
            { StandardDesignation(verbatim: $0).isReadable })
    }

    @Test(
        "A number ends where its range or its iteration ends, whatever follows it",
        arguments: [
            "ISO/CD2 2-2001.190", "GB/T 1～22.2011～22", "GB T1~022.2011~022.20151", "GB/T 1.1～1.2011～1.3",
            "GB/T 1～22.2011.3～4",
        ])
    func behindRanges(_ text: String) { #expect(FixedPoint.designations.lossOfDesignation(text) == nil) }

    @Test(
        "A publisher is followed by as many stages and types as are read again",
        arguments: [
            "SRD EN/FDIS SRD R 0", "EN/FDIS SRD R 0", "TR ISO/TS PAS SRD 1", "Guide ISO/TS PAS SRD 1",
            "ISO/TS PAS SRD 1",
            "ISO/TS PAS SRD OD 1", "OD ISO/IEC 1", "OD IEC 2037", "IECEx OD 1",
        ])
    func terms(_ text: String) { #expect(FixedPoint.designations.lossOfDesignation(text) == nil) }

    @Test(
        "A second number is followed only by sheets and what is adopted",
        arguments: [
            "GB 97/ISO 99 (GB 972) (E)", "GB 97/ISO 99 (GB 972) (all parts)", "GB 97/ISO 99 (GB 972)",
            "GB 97/ISO 99 (E)",
            "GB 97/ISO 99 (GB 972)（第1号修改单）", "GB 97/ISO 99（第1号修改单）",
        ])
    func secondNumbers(_ text: String) { #expect(FixedPoint.designations.lossOfDesignation(text) == nil) }

    @Test("Known designations in pieces")
    func brokenDesignations() {
        var texts = BrokenTexts(seed: 7, from: Self.known)
        expectNoLoss(
            4_000, read: 500, { texts.next() }, FixedPoint.designations.lossOfDesignation,
            { StandardDesignation(verbatim: $0).isReadable })
    }

    @Test("Known references to committees in pieces")
    func committees() {
        var texts = BrokenTexts(seed: 22, from: committeeSpellings + Array(ISOCommittees.references.prefix(60)))
        expectNoLoss(
            2_500, read: 250, { texts.next() }, FixedPoint.committees.loss(of:),
            { CommitteeReference(verbatim: $0).isReadable })
    }

    @Test("Project numbers in pieces")
    func projects() {
        var texts = BrokenTexts(
            seed: 469,
            from: [
                "20231601-T-469", "20260041-Q-339", "20265083—Z—469", "19000000-T-000",
                "2020-0123T-YD", "W20210042",
            ])
        expectNoLoss(
            1_250, read: 50, { texts.next() }, FixedPoint.projects.loss(of:),
            { ProjectNumber(verbatim: $0).isReadable })
    }

    @Test("Whatever a text identifies")
    func identifiers() {
        var texts = BrokenTexts(seed: 31, from: Self.known + committeeSpellings + ["20231601-T-469", "20260041-Q-339"])
        expectNoLoss(
            2_500, read: 125, { texts.next() }, FixedPoint.identifiers.loss(of:), { (try? Identifier($0)) != nil })
    }

    @Test("Stage codes, dates and times in pieces")
    func dates() {
        var texts = BrokenTexts(
            seed: 8601,
            from: EDTFCases.read + EDTFCases.levelTwo.prefix(40) + [
                "40.20", "95.99", "2024-07-09T16:00:00+08:00", "2024-07-09T16:00Z", "2024-07-09t08:00:00-03:30",
            ])
        let losses: [(String) -> String?] = [
            FixedPoint { try StageCode($0) }.loss(of:), FixedPoint { try CalendarDate($0) }.loss(of:),
            FixedPoint { try PartialDate($0) }.loss(of:), FixedPoint { try DateTime($0) }.loss(of:),
        ]
        expectNoLoss(
            2_500, read: 62, { texts.next() }, { text in losses.lazy.compactMap { $0(text) }.first },
            { (try? PartialDate($0)) != nil })
    }

    @Test("Numbers, languages, codes and lengths of time in pieces")
    func values() {
        var texts = BrokenTexts(
            seed: 3166,
            from: [
                "0", "-0.05", "470e9", "1E-3", "9223372036854775807", "-9223372036854775808", "1e30", "1e-30", "1.50",
                "en", "zh-Hans", "de-CH-1996", "x-a", "97.140", "43.040.50", "Y81", "CN", "https://www.sac.gov.cn/",
                "http://a.example/b?c#d", "5 years", "1 day", "15 working days", "9999 months", "every year",
                "every 3 years", "every 1 week", "6 months after publication",
                "within 15 working days of certification", "when the measures take effect", "gb-t-26694-2024",
                "six months", "P1Y6M", "一年六个月", "twice a year", "each March", "每两年一次", "FREQ=MONTHLY;INTERVAL=3",
                "last working day of each quarter", "on the date of promulgation", "自发布之日起六个月内", "届满30日前",
                "the first day of the seventh month after publication", "发布次年年底前", "no later than 30 days before x",
                "committee/sac-tc-28",
            ])
        let losses: [(String) -> String?] = [
            FixedPoint { DecimalNumber($0) }.loss(of:), FixedPoint { LanguageTag($0) }.loss(of:),
            FixedPoint { ICSCode(notation: $0) }.loss(of:), FixedPoint { CCSCode(notation: $0) }.loss(of:),
            FixedPoint { CountryCode(notation: $0) }.loss(of:), FixedPoint { WebAddress(notation: $0) }.loss(of:),
            FixedPoint { Period($0) }.loss(of:), FixedPoint { Recurrence(notation: $0) }.loss(of:),
            FixedPoint { RelativeDate(notation: $0) }.loss(of:), FixedPoint { EntityID<Standard>($0) }.loss(of:),
            FixedPoint { EntityReference($0) }.loss(of:),
        ]
        expectNoLoss(
            2_500, read: 125, { texts.next() }, { text in losses.lazy.compactMap { $0(text) }.first },
            { DecimalNumber($0) != nil || RelativeDate(notation: $0) != nil || Recurrence(notation: $0) != nil })
    }

    /// Expects that nothing is lost of so many texts, and that so many of them are read at all.
    private func expectNoLoss(
        _ count: Int, read least: Int, _ next: () -> String, _ loss: (String) -> String?,
        _ isRead: (String) -> Bool
    ) {
        var losses: [String] = []
        var read = 0
        for _ in 0..<count where losses.count < 10 {
            let text = next()
            if let loss = loss(text) { losses.append(loss) }
            if isRead(text) { read += 1 }
        }
        #expect(losses == [])
        #expect(read >= least)
    }
}
