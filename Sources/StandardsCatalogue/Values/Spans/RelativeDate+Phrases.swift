/// The forms of relative dates.
extension RelativeDate.Meaning.Phrase {
    static let all = english + chinese

    private static let calendarUnits = SpanPiece.words(
        [SpanWord("month", SpanUnit.month), SpanWord("year", SpanUnit.year)], .unit)

    /// The month or the year of the calendar that comes so many after that of the event: the next one if not said.
    @Sendable private static func calendar(_ reading: SpanReading) -> Length? {
        Length(max(reading[.nth], 1), SpanUnit.unit(reading[.unit]))
    }

    // MARK: English

    private static let length = SpanPiece.length(LengthPhrase.english)
    private static let after = SpanPiece.any(" after ", " following ", " from ")
    private static let before = SpanPiece.any(" before ", " prior to ")
    private static let within = SpanPiece.any(
        "within ", "within a period of ", "no later than ", "not later than ", "by no later than ", "at the latest ",
        "not more than ", "no more than ")
    private static let atLeast = SpanPiece.any(
        "no later than ", "not later than ", "by no later than ", "at the latest ", "at least ", "not less than ")
    private static let upon = SpanPiece.any(
        "on ", "upon ", "at ", "as of ", "as from ", "from ", "with effect from ", "immediately on ",
        "immediately upon ", "immediately after ")
    private static let endOf = SpanPiece.any(
        "the end of the ", "by the end of the ", "at the end of the ", "no later than the end of the ",
        "not later than the end of the ", "until the end of the ")
    private static let firstDayOf = SpanPiece.any(
        "the first day of the ", "on the first day of the ", "from the first day of the ", "first day of the ")
    private static let nouns = SpanPiece.milestone(RelativeDate.Milestone.nouns)

    private static let english: [Self] = [
        Self(.when, [.any("when "), .event]),
        Self(.after, [length, after, .event]),
        Self(.before, [length, before, .event]),
        Self(.within, [within, length]),
        Self(.within, [within, length, .any(" of ", " after ", " following ", " from "), .event]),
        Self(.withinBefore, [.any("within ", "within a period of "), length, before, .event]),
        Self(.before, [atLeast, length, before, .event]),
        Self(.when, [upon, RelativeDate.Milestone.articles, nouns, .maybe(" date")]),
        Self(.when, [upon, RelativeDate.Milestone.articles, nouns, .any(" of "), .event]),
        Self(.byEndOf, [endOf, calendarUnits, after, .event], length: calendar),
        Self(
            .byEndOf, [endOf, .number(.englishOrdinal, .nth), .any(" "), calendarUnits, after, .event], length: calendar
        ),
        Self(.onFirstDayOf, [firstDayOf, calendarUnits, after, .event], length: calendar),
        Self(
            .onFirstDayOf, [firstDayOf, .number(.englishOrdinal, .nth), .any(" "), calendarUnits, after, .event],
            length: calendar),
    ]

    // MARK: Chinese

    private static let chineseLength = SpanPiece.length(LengthPhrase.chinese)
    private static let lead = SpanPiece.maybe("自", "从", "在", "于")
    private static let since = SpanPiece.any(
        "之日起", "之日起算", "日起", "之时起", "时起", "起", "之日后", "之后", "以后", "后")
    private static let inside = SpanPiece.any("内", "以内", "之内")
    private static let behind = SpanPiece.any("后", "之后", "以后")
    private static let ahead = SpanPiece.any("前", "之前", "以前")
    private static let space = SpanPiece.maybe(" ")

    /// A form that hangs on a milestone, of which something may be said before its name.
    private static func hanging(
        _ direction: RelativeDate.Direction, _ pieces: [SpanPiece],
        length: @escaping @Sendable (SpanReading) -> Length? = { $0.length }
    ) -> [Self] {
        let nouns = SpanPiece.milestone(RelativeDate.Milestone.chineseNouns)
        return [
            Self(direction, [lead, nouns] + pieces, isChinese: true, length: length),
            Self(direction, [lead, .event, nouns] + pieces, isChinese: true, length: length),
        ]
    }

    private static let chinese: [Self] =
        [
            Self(.within, [.maybe("在", "于"), chineseLength, inside], isChinese: true),
            Self(.within, [lead, .event, since, .maybe("满"), space, chineseLength, inside], isChinese: true),
            Self(
                .after, [lead, .event, since, .maybe("满"), space, chineseLength, .maybe("后", "之后", "以后", "起")],
                isChinese: true),
            Self(
                .before, [lead, .event, .any("前", "之前", "以前", "之日前"), .maybe("至少", "不少于"), space, chineseLength],
                isChinese: true),
            Self(
                .withinBefore, [lead, .event, .any("前", "之前", "以前", "之日前"), space, chineseLength, inside],
                isChinese: true),
        ] + hanging(.within, [.maybe("之日"), space, chineseLength, inside])
        + hanging(.after, [.maybe("之日"), space, chineseLength, behind])
        + hanging(.before, [.maybe("之日"), space, chineseLength, ahead])
        + hanging(
            .when,
            [
                .any("之日起", "之日", "日起", "起", "时", "之时", "当日"), .maybe("即"),
                .maybe("施行", "实施", "执行", "生效"),
            ], length: { _ in nil })
        + hanging(
            .byEndOf,
            [
                .maybe("之日", "后", "之日后", "的"), .any("次年底", "次年年底", "次年末", "次年年末", "次年12月31日"),
                .maybe("前", "之前", "以前"),
            ], length: { _ in Length(1, .year) })
        + hanging(.onFirstDayOf, [.maybe("之日起", "之日后", "起", "后"), .maybe("的"), .any("次月"), of, firstDay, from]) { _ in
            Length(1, .month)
        }
        + hanging(
            .onFirstDayOf,
            [
                .maybe("之日起", "之日后", "起", "后"), .maybe("的"), .any("第"), .number(.chinese, .nth), .any("个月"), of,
                firstDay, from,
            ]
        ) { Length($0[.nth], .month) }

    private static let of = SpanPiece.maybe("的")
    private static let firstDay = SpanPiece.any("1日", "一日", "首日", "第一天", "第1天", "第一日", "第1日")
    private static let from = SpanPiece.maybe("起", "起施行", "起实施", "起执行")
}
