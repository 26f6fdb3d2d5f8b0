/// A form of lengths of time.
struct LengthPhrase: Sendable {
    let atoms: [SpanAtom]
    /// What the form says; no reading of it says nothing.
    let length: @Sendable (SpanReading) -> Length?

    init(_ atoms: [SpanAtom], _ length: @escaping @Sendable (SpanReading) -> Length? = { $0.lengthInUnits }) {
        self.atoms = atoms
        self.length = length
    }
}

extension SpanReading {
    /// So many of the unit.
    var lengthInUnits: Length? { Length(self[.count], SpanUnit.unit(self[.unit])) }
}

/// Units as the words of phrases name them.
enum SpanUnit {
    static let (day, workingDay, week, month, year): (Int32, Int32, Int32, Int32, Int32) = (0, 1, 2, 3, 4)

    static func unit(_ number: Int) -> TimeUnit { TimeUnit.allCases[min(max(number, 0), 4)] }

    static let english: [SpanWord] = [
        ("day", day), ("calendar day", day), ("working day", workingDay), ("business day", workingDay), ("week", week),
        ("month", month), ("calendar month", month), ("year", year), ("calendar year", year),
    ].flatMap { [SpanWord($0, $1), SpanWord($0 + "s", $1)] }

    static let chinese: [SpanWord] = [
        SpanWord("日", day), SpanWord("天", day), SpanWord("个自然日", day), SpanWord("自然日", day), SpanWord("个日历日", day),
        SpanWord("日历日", day), SpanWord("个工作日", workingDay), SpanWord("工作日", workingDay), SpanWord("周", week),
        SpanWord("个星期", week), SpanWord("星期", week), SpanWord("个月", month), SpanWord("年", year),
        SpanWord("周年", year),
    ]
}

/// The forms of lengths of time.
extension LengthPhrase {
    /// `6 months`, `six months`, `half a year`, `one year and six months`, and ISO 8601: `P6M`, `P1Y6M`.
    static let english: [LengthPhrase] =
        [
            LengthPhrase([.number(.english), .any(" "), .words(SpanUnit.english, .unit)]),
            LengthPhrase([.any("half a year", "a half year", "half year")]) { _ in Length(6, .month) },
            LengthPhrase([
                .number(.smallEnglish), .any(" year ", " years "), .maybe("and "),
                .number(.smallEnglish, .secondCount), .any(" month", " months"),
            ]) { Length(12 * $0[.count] + $0[.secondCount], .month) },
            LengthPhrase([
                .number(.smallEnglish), .any(" week ", " weeks "), .maybe("and "),
                .number(.smallEnglish, .secondCount), .any(" day", " days"),
            ]) { Length(7 * $0[.count] + $0[.secondCount], .day) },
        ] + iso

    /// ISO 8601-1:2019, 5.5.2: `P6M`, `P1Y6M`.
    static let iso = [
        LengthPhrase([
            .any("P"), .number(.digits),
            .words(
                [
                    SpanWord("D", SpanUnit.day), SpanWord("W", SpanUnit.week), SpanWord("M", SpanUnit.month),
                    SpanWord("Y", SpanUnit.year),
                ], .unit),
        ]),
        LengthPhrase([
            .any("P"), .number(.smallDigits), .any("Y"), .number(.smallDigits, .secondCount), .any("M"),
        ]) { Length(12 * $0[.count] + $0[.secondCount], .month) },
    ]

    /// `六个月`, `6 个月`, `半年`, `一年半`, `一年六个月`.
    static let chinese = [
        LengthPhrase([.number(.chinese), .maybe(" "), .words(SpanUnit.chinese, .unit)]),
        LengthPhrase([.any("半年")]) { _ in Length(6, .month) },
        LengthPhrase([.number(.smallChinese), .maybe(" "), .any("年半")]) { Length(12 * $0[.count] + 6, .month) },
        LengthPhrase([
            .number(.smallChinese), .maybe(" "), .any("年"), .maybe("零", "又"), .maybe(" "),
            .number(.smallChinese, .secondCount), .maybe(" "), .any("个月"),
        ]) { Length(12 * $0[.count] + $0[.secondCount], .month) },
    ]

    static let all = english + chinese
}

extension Length {
    /// Reads a length of time in any of the forms.
    init?(reading text: String) {
        let reader = SpanReader(text)
        for phrase in reader.isASCII ? LengthPhrase.english : LengthPhrase.all {
            if let (length, _) = reader.lengths(phrase, from: 0).first(where: { $0.1 == reader.bytes.count }) {
                self = length
                return
            }
        }
        return nil
    }
}

extension Period {
    /// The regular expression of what is read.
    package static var pattern: String { SpanPattern.whole([[.length(LengthPhrase.all)]]) }
}
