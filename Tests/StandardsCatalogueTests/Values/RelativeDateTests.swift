import StandardsModel
import Testing

@Suite("Relative dates")
struct RelativeDateTests {
    /// A way to write relative dates: `#` is the length of time, `@` what the date hangs on.
    static let english: [(String, RelativeDate.Direction)] = [
        ("# after @", .after), ("# following @", .after), ("# from @", .after), ("# before @", .before),
        ("# prior to @", .before), ("within # of @", .within), ("within # after @", .within),
        ("within # from @", .within), ("within # following @", .within), ("no later than # after @", .within),
        ("not later than # after @", .within), ("no more than # from @", .within),
        ("within a period of # from @", .within), ("no later than # before @", .before),
        ("at least # before @", .before),
        ("not less than # prior to @", .before), ("within # before @", .withinBefore),
    ]
    static let chinese: [(String, RelativeDate.Direction)] = [
        ("自@之日起#", .after), ("自@之日起#内", .within), ("自@起满#", .after), ("从@之日起#以内", .within), ("@之日起#内", .within),
        ("@后#", .after), ("@后#内", .within), ("@之后#之内", .within), ("@之日后#", .after), ("自@之日起#后", .after),
        ("自@日起#内", .within), ("@前#", .before), ("@前至少#", .before), ("在@之前#", .before), ("@前#内", .withinBefore),
        ("@后 #", .after),
    ]
    /// Those in which only a milestone can stand.
    static let hanging: [(String, RelativeDate.Direction)] = [
        ("@#内", .within), ("@#后", .after), ("@之日#后", .after), ("@#前", .before), ("在@#之前", .before),
    ]
    static let anchors: [(RelativeDate.Anchor, english: [String], chinese: [String])] = [
        (.publication, ["publication", "official publication"], ["发布", "正式发布", "批准发布"]),
        (.adoption, ["adoption"], ["通过"]), (.promulgation, ["promulgation"], ["公布", "颁布"]),
        (.approval, ["approval"], ["批准"]), (.issue, ["issue", "issuance"], ["印发"]),
        (.implementation, ["implementation", "taking effect"], ["实施", "施行", "正式实施"]),
        (.entryIntoForce, ["entry into force", "coming into force"], ["生效"]),
        (.application, ["application"], []),
        (.circulation, ["circulation"], ["分发"]),
        (.voteOpening, ["opening of the vote", "opening of the ballot", "opening of voting"], ["投票开始"]),
        (.announcement, ["announcement"], ["公告"]), (.expiry, ["expiry", "expiration"], ["届满", "到期", "期满", "有效期届满"]),
        (.withdrawal, ["withdrawal", "repeal"], ["废止"]),
    ]
    /// Milestones whose name in a text is not their code.
    static let names: [RelativeDate.Anchor: String] = [
        .voteOpening: "the opening of the vote", .entryIntoForce: "entry into force",
    ]
    static let articles = ["", "the ", "its ", "the date of ", "the day of ", "date of ", "the date of its "]
    static let englishLengths: [(String, Int, TimeUnit)] = [
        ("6 months", 6, .month), ("six months", 6, .month), ("30 days", 30, .day), ("one year", 1, .year),
        ("fifteen working days", 15, .workingDay), ("P6M", 6, .month), ("a week", 1, .week),
        ("one year and six months", 18, .month), ("one hundred and eighty days", 180, .day),
    ]
    static let chineseLengths: [(String, Int, TimeUnit)] = [
        ("6个月", 6, .month), ("六个月", 6, .month), ("30日", 30, .day), ("一年", 1, .year), ("十五个工作日", 15, .workingDay),
        ("两周", 2, .week), ("半年", 6, .month), ("一百八十天", 180, .day), ("1 年", 1, .year),
    ]

    private func expect(
        _ text: String, _ direction: RelativeDate.Direction, _ count: Int, _ unit: TimeUnit, _ event: String,
        anchor: RelativeDate.Anchor?, object: String? = nil
    ) {
        guard let date = RelativeDate(notation: text) else {
            Issue.record("“\(text)” is refused")
            return
        }
        #expect(date.text == text && date.direction == direction, "\(text)")
        #expect(date.distance == Period(count, unit), "\(text)")
        #expect(date.event == event && date.anchor == anchor && date.object == object, "\(text): \(date.event)")
        let again = RelativeDate(notation: date.canonical)
        #expect(again == date && again?.canonical == date.canonical && again?.hashValue == date.hashValue, "\(text)")
    }

    private func filled(_ form: String, _ length: String, _ event: String) -> String {
        form.split(separator: "@", omittingEmptySubsequences: false).joined(separator: event)
            .split(separator: "#", omittingEmptySubsequences: false).joined(separator: length)
    }

    @Test("Every English form, with every length, and with every milestone")
    func englishForms() {
        for (place, (form, direction)) in Self.english.enumerated() {
            // Each form meets each length, and each milestone with one length: how long it is does not hang on what.
            for (turn, (length, count, unit)) in Self.englishLengths.enumerated() {
                for (anchor, words, _) in Self.anchors where turn == place % Self.englishLengths.count {
                    let name = Self.names[anchor] ?? anchor.rawValue
                    for word in words {
                        expect(filled(form, length, word), direction, count, unit, name, anchor: anchor)
                    }
                }
                expect(filled(form, length, "the first sale"), direction, count, unit, "the first sale", anchor: nil)
                expect(
                    filled(form, length, "the adoption of the new law"), direction, count, unit,
                    "adoption of the new law", anchor: .adoption, object: "the new law")
                expect(
                    filled(form, length, "publication of this standard"), direction, count, unit, "publication",
                    anchor: .publication)
            }
        }
        for article in Self.articles {
            expect("6 months after \(article)adoption", .after, 6, .month, "adoption", anchor: .adoption)
        }
        expect("6 months after the publication date", .after, 6, .month, "publication", anchor: .publication)
    }

    @Test("Every Chinese form, with every length, and with every milestone")
    func chineseForms() {
        for (place, (form, direction)) in (Self.chinese + Self.hanging).enumerated() {
            for (turn, (length, count, unit)) in Self.chineseLengths.enumerated() {
                for (anchor, _, words) in Self.anchors where turn == place % Self.chineseLengths.count {
                    let name = Self.names[anchor] ?? anchor.rawValue
                    for word in words {
                        expect(filled(form, length, word), direction, count, unit, name, anchor: anchor)
                    }
                }
                expect(
                    filled(form, length, "新标准实施"), direction, count, unit, "implementation of 新标准",
                    anchor: .implementation, object: "新标准")
                expect(filled(form, length, "本标准发布"), direction, count, unit, "publication", anchor: .publication)
            }
        }
        for (form, direction) in Self.chinese {
            expect(filled(form, "30日", "试点结束"), direction, 30, .day, "试点结束", anchor: nil)
        }
    }

    @Test("A date at a milestone has no distance", arguments: anchors.map(\.0))
    func milestones(_ anchor: RelativeDate.Anchor) throws {
        let (_, english, chinese) = try #require(Self.anchors.first { $0.0 == anchor })
        let name = Self.names[anchor] ?? anchor.rawValue
        let heads = ["on ", "upon ", "at ", "from ", "as of ", "with effect from ", "On ", "immediately upon "]
        let texts =
            heads.flatMap { head in english.flatMap { word in ["", "the date of "].map { head + $0 + word } } }
            + chinese.flatMap { ["自\($0)之日起施行", "\($0)之日起施行", "自\($0)之日起", "\($0)时", "\($0)之日", "本办法自\($0)之日起施行"] }
        for text in texts {
            let date = RelativeDate(notation: text)
            #expect(date?.direction == .when && date?.distance == nil && date?.event == name, "\(text)")
            #expect(date?.anchor == anchor && date?.canonical == "on \(name)" && date?.object == nil, "\(text)")
        }
        let other = RelativeDate(notation: "on \(english[0]) of the list")
        #expect(other?.anchor == anchor && other?.object == "the list" && other?.canonical == "on \(name) of the list")
    }

    @Test(
        "What is no milestone can be said in a clause, which may name one",
        arguments: [
            ("when the measures take effect", .implementation, "the measures"),
            ("when it is published", .publication, nil),
            ("When this standard enters into force", .entryIntoForce, nil), ("when they expire", .expiry, nil),
            ("when the seller is told", nil, nil), ("when x", nil, nil), ("when 试点结束", nil, nil),
        ] as [(String, RelativeDate.Anchor?, String?)])
    func clauses(_ text: String, _ anchor: RelativeDate.Anchor?, _ object: String?) {
        let date = RelativeDate(notation: text)
        #expect(date?.direction == .when && date?.anchor == anchor && date?.object == object)
        #expect(date?.canonical == "w" + text.dropFirst() && date?.event == String(text.dropFirst(5)))
    }

    @Test(
        "A distance from nothing that is named",
        arguments: ["within 30 days", "no later than thirty days", "30日内", "在三十天之内"])
    func nothing(_ text: String) {
        let date = RelativeDate(notation: text)
        #expect(date?.canonical == "within 30 days" && date?.event == "" && date?.anchor == nil)
        #expect(date == RelativeDate(notation: "within 30 days"))
    }

    @Test("Months and years of the calendar are counted by ordinals", arguments: 1...99)
    func calendarPeriods(_ number: Int) {
        for ordinal in SpanOracle.ordinals(number) {
            for (unit, word) in [(TimeUnit.month, "month"), (.year, "year")] {
                let first = RelativeDate(notation: "the first day of the \(ordinal) \(word) after publication")
                #expect(first?.direction == .onFirstDayOf && first?.distance == Period(number, unit), "\(ordinal)")
                let end = RelativeDate(notation: "by the end of the \(ordinal) \(word) following publication")
                #expect(end?.direction == .byEndOf && end?.distance == Period(number, unit), "\(ordinal)")
                for date in [first, end] {
                    #expect(
                        date?.anchor == .publication && date == date.flatMap { RelativeDate(notation: $0.canonical) })
                }
            }
        }
        for words in SpanOracle.chinese(number) + ["\(number)"] {
            let date = RelativeDate(notation: "发布后第\(words)个月的第一天")
            #expect(date?.direction == .onFirstDayOf && date?.distance == Period(number, .month), "\(words)")
        }
    }

    @Test(
        "The next month and the next year",
        arguments: [
            ("by the end of the year after publication", "by the end of the year after publication"),
            ("the end of the month following adoption", "by the end of the month after adoption"),
            ("on the first day of the month after approval", "the first day of the month after approval"),
            ("发布次年年底前", "by the end of the year after publication"),
            ("自发布后次年12月31日前", "by the end of the year after publication"),
            ("实施次月1日起", "the first day of the month after implementation"),
            ("from the first day of the 1st year after x", "the first day of the year after x"),
        ])
    func nextPeriods(_ text: String, _ canonical: String) {
        #expect(RelativeDate(notation: text)?.canonical == canonical)
        #expect(RelativeDate(notation: canonical)?.text == canonical)
    }

    @Test(
        "What says nothing of the kind is kept, and says no more than its words",
        arguments: [
            "", "soon", "6 months", "months after x", "0 days after x", "6 months after ", "6 months after  \n",
            "on 1 July 2025", "on the first sale", "from 2025", "自2025年1月1日起施行", "before publication", "within", "发布",
            "起六个月", "发布后", "发布后零日", "发布后六月", "the first day of the zeroth month after x",
            "by the end of the week after x", "by the end of 2025", "after 6 months",
        ])
    func refusals(_ text: String) {
        #expect(RelativeDate(notation: text) == nil)
        let kept = RelativeDate(verbatim: text)
        #expect(!kept.isReadable && kept.text == text && kept.canonical == text && kept.direction == nil)
        #expect(
            kept.distance == nil && kept.event == "" && kept.anchor == nil
                && kept.date(from: PartialDate(.earliest)) == nil)
        #expect(kept == RelativeDate(verbatim: text) && kept != RelativeDate(verbatim: text + "x"))
    }
}
