/// A text that follows a pattern, as a JSON Schema tells it (ECMA-262 regular expressions, without look-behind).
struct SchemaPattern {
    let description: String
    let pattern: String
    let example: String

    private static let year = "(?!0000)[0-9]{4}"
    private static let day31 = "(0[1-9]|[12][0-9]|3[01])"
    private static let monthDay =
        "(0[13578]|1[02])-\(day31)|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9])"
    private static let calendarDay = "\(year)-(\(monthDay))"
    private static let month = "(0[1-9]|1[0-2])"
    private static let whole = "(\(year)(-\(month))?|\(calendarDay))[?~%]?"
    private static let season = "\(year)-2[1-4]"
    private static let unspecified = "([0-9]{3}X|[0-9]{2}XX|\(year)-(XX|\(month)-XX|XX-XX))[?~%]?"
    private static let end = "(\(whole)|\(season)[?~%]?|\\.\\.)"
    private static let date =
        "\(whole)|\(season)|\(unspecified)|\(end)/(\(end))?|/(\(end))"

    /// The patterns that have a definition of their own, by its name.
    static let shared: [(name: String, pattern: SchemaPattern)] = [
        (
            "identity",
            SchemaPattern(
                description: "small letters and digits in groups joined by single hyphens",
                pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", example: "gb-t-26694-2024")
        ),
        (
            "day",
            SchemaPattern(
                description: "a calendar day, YYYY-MM-DD", pattern: "^\(calendarDay)$", example: "2024-10-20")
        ),
        (
            "date",
            SchemaPattern(
                description: "a date in EDTF, levels 0 and 1: a day, a month, a year, a season, an interval",
                pattern: "^(\(date))$", example: "2024-10")
        ),
        (
            "time",
            SchemaPattern(
                description: "a date, or a point in time with its offset (RFC 3339)",
                pattern: "^(\(date)|\(calendarDay)[Tt]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?"
                    + "([Zz]|[+-]((0[0-9]|1[0-3]):[0-5][0-9]|14:00)))$",
                example: "2024-07-09T10:00+08:00")
        ),
        (
            "webAddress",
            SchemaPattern(
                description: "an absolute web address",
                pattern: "^https?://[^/ \"<>\\\\^`{|}\\u0000-\\u0020\\u007f][^ \"<>\\\\^`{|}\\u0000-\\u0020\\u007f]*$",
                example: "https://www.sac.gov.cn/")
        ),
    ]

    /// The patterns of notations that have one, by the notation's name; any other is a text.
    static let ofNotations = [
        "country code": "^[A-Z]{2}$",
        "ICS code": "^[0-9]{2}(\\.[0-9]{3}(\\.[0-9]{2})?)?$",
        "CCS code": "^[A-Z][0-9]{2}$",
        "length of time": "^[0-9]+ (day|working day|week|month|year)s?$",
    ]
}
