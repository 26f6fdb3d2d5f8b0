import StandardsKit

/// A time as people write it in a command: `2025-01-31`, `2025-01`, `2024-Q4`, `today`, `+3m`.
enum When {
    /// What can be written, for help texts.
    static let help = """
        WHEN is a date such as 2025-01-31, 2025-01, 2025 or 2024-Q4; today; or a time from today such as +3m, +2w, -10d,
        +1y. Of a date that is no day, --from takes the first day and --to the last. Where --from is given, --to +3m
        counts from there.
        """

    /// Today where the computer is, or the day that `SOURCE_DATE_EPOCH` says, in seconds since 1970 (UTC).
    static func today() throws -> CalendarDate {
        let today: CalendarDate?
        if let text = environment("SOURCE_DATE_EPOCH") {
            guard let seconds = Double(text) else {
                throw UsageError("SOURCE_DATE_EPOCH takes seconds since 1970, not “\(text)”")
            }
            today = Int(exactly: (seconds / 86_400).rounded(.down)).flatMap { CalendarDate(daysSinceEpoch: $0) }
        } else {
            today = local(time(nil))
        }
        guard let today else { throw UsageError("the clock is beyond the year 9999") }
        return today
    }

    /// The day on the calendar of the place where the computer is.
    private static func local(_ time: time_t) -> CalendarDate? {
        var time = time
        var parts = unsafe tm()
        tzset()
        guard unsafe localtime_r(&time, &parts) != nil else { return nil }
        return unsafe CalendarDate(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }

    /// The first or the last day of what a text says.
    ///
    /// - Parameter start: The day from which a length of time is counted; nil for today.
    static func day(_ text: String, _ end: KeyPath<PartialDate, CalendarDate?>, from start: CalendarDate?) throws
        -> CalendarDate
    {
        if text == "today" { return try today() }
        if text.hasPrefix("+") || (text.hasPrefix("-") && text.last?.isLetter == true) {
            let first = try start ?? today()
            guard let day = Self.day(text, after: first) else {
                throw UsageError("“\(text)” is no length of time: write +3m, +2w, -10d or +1y")
            }
            return day
        }
        do throws(NotationError) {
            guard let day = try date(text)[keyPath: end] else {
                throw NotationError(column: 1, message: "it is open at that end")
            }
            return day
        } catch { throw UsageError("“\(text)” is no date: \(error.message); write 2025-01-31, 2025-01, today or +3m") }
    }

    /// A date, or a quarter as people write it.
    private static func date(_ text: String) throws(NotationError) -> PartialDate {
        if text.contains("Q" as Character), let quarter = PartialDate.proposal(for: text) { return quarter }
        return try PartialDate(text)
    }

    private static func day(_ text: String, after start: CalendarDate) -> CalendarDate? {
        guard let unit = text.last, let count = Int(text.dropLast()), abs(count) < 100_000 else { return nil }
        return switch unit {
        case "d": start.adding(days: count)
        case "w": start.adding(days: 7 * count)
        case "m": start.adding(months: count)
        case "y": start.adding(years: count)
        default: nil
        }
    }
}
