import StandardsModel

/// A text that follows a pattern, as a JSON Schema describes it (ECMA-262 regular expressions, without look-behind).
struct SchemaPattern {
    let description: String
    let pattern: String
    let examples: [String]
    /// Whether any other text is kept, with a warning.
    var keepsOthers = false

    private static let leapYear = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
    /// What is looked for ahead of a date: a year and days that no calendar has. It keeps the rest short.
    private static let possible =
        "(?!.*(0000|-02-3|-(0[469]|11)-31|(?!\(leapYear))[0-9]{4}-02-29))"
    private static let month = "(0[1-9]|1[0-2])"
    private static let dayOfMonth = "(0[1-9]|[12][0-9]|3[01])"
    private static let calendarDay = "[0-9]{4}-\(month)-\(dayOfMonth)"
    private static let season = "2[1-4]"
    private static let whole = "[0-9]{4}(-\(month)(-\(dayOfMonth))?)?[?~%]?"
    private static let unspecified = "([0-9]{3}X|[0-9]{2}XX|[0-9]{4}-(XX|\(month)-XX|XX-XX))[?~%]?"
    private static let end = "(\(whole)|[0-9]{4}-\(season)[?~%]?|\\.\\.)?"
    private static let date = "\(whole)|[0-9]{4}-\(season)|\(unspecified)|(?!/$)\(end)/\(end)"
    private static let clock = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?"
    private static let offset = "([Zz]|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00))"

    private static let blank = " \\t\\n\\r"
    /// A text that holds more than spaces and line ends, from where it begins to the end.
    private static let notBlank = "[\(blank)]*[^\(blank)\\u0000][^\\u0000]*$"

    /// What has no pattern of its own: any text.
    static let text = SchemaPattern(
        description: "a text without the NUL character", pattern: "^[^\\u0000]*$", examples: [])
    /// A text that is required, and a code.
    static let nonBlankText = SchemaPattern(
        description: "a text that is more than spaces and line ends", pattern: "^\(notBlank)", examples: [])
    /// A text of nothing but spaces and line ends.
    static let blankText = "^[\(blank)]*$"

    static let identity = "(?=.{1,\(EntityReference.longestIdentity)}$)[a-z0-9]+(-[a-z0-9]+)*"

    /// The patterns that have a definition of their own, by its name.
    static let shared: [(name: String, pattern: SchemaPattern)] = [
        ("text", text),
        ("nonBlankText", nonBlankText),
        (
            "identity",
            SchemaPattern(
                description: "small letters and digits in groups joined by single hyphens, at most 255 in all",
                pattern: "^\(identity)$", examples: ["gb-t-26694-2024"])
        ),
        (
            "day",
            SchemaPattern(
                description: "a calendar day, YYYY-MM-DD", pattern: "^\(possible)\(calendarDay)$",
                examples: ["2024-10-20"])
        ),
        (
            "date",
            SchemaPattern(
                description: "a date in EDTF, levels 0 and 1: a day, a month, a year, a season, an interval",
                pattern: "^\(possible)(\(date))$", examples: ["2024-10"])
        ),
        (
            "pointInTime",
            SchemaPattern(
                description: "a point in time with its offset (RFC 3339), or a local time without one",
                pattern: "^\(possible)\(calendarDay)[Tt]\(clock)\(offset)?$",
                examples: ["2024-07-09T10:00:00+08:00"])
        ),
        (
            "webAddress",
            SchemaPattern(
                description: "an absolute web address",
                pattern: "^https?://(?![/?#])[^ \"<>\\\\^`{|}\\u0000-\\u0020\\u007f]+$",
                examples: ["https://www.sac.gov.cn/"])
        ),
    ]

    /// The pattern of a notation; where none is known for its name, that of any text.
    init(of notation: Notation) {
        description = notation.name
        let kept = Self.ofKeptNotations[notation.name]
        pattern = kept ?? Self.ofNotations[notation.name] ?? Self.text.pattern
        keepsOthers = kept != nil
        examples = [notation.example]
    }

    private init(description: String, pattern: String, examples: [String]) {
        self.description = description
        self.pattern = pattern
        self.examples = examples
    }

    /// Each stage of ISO, alone or with one of its substages.
    private static let stages: String = Dictionary(grouping: StageCode.all, by: \.stage).sorted { $0.key < $1.key }
        .map { stage, codes in
            let substages = codes.map { String($0.description.suffix(2)) }.joined(separator: "|")
            // A stage alone is its registration, which two stages do not have.
            let isOptional = codes.contains { $0.substage == 0 }
            return "\(codes[0].description.prefix(2))(\\.(\(substages)))\(isOptional ? "?" : "")"
        }.joined(separator: "|")

    private static let ofNotations = [
        "country code": "^[A-Z]{2}$",
        "ICS code": "^[0-9]{2}(\\.[0-9]{3}(\\.[0-9]{2})?)?$",
        "stage code": "^(\(stages))$",
        "language tag": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
        "CCS code": "^[A-Z][0-9]{2}$",
    ]

    /// Of what is kept as it is written where it does not follow its notation.
    private static let ofKeptNotations = [
        Period.notation.name: Period.pattern,
        Recurrence.notation.name: Recurrence.pattern,
        RelativeDate.notation.name: RelativeDate.pattern,
    ]
}
