import StandardsModel

/// A rule by which calendars repeat an entry (RFC 5545, 3.3.10).
struct RecurrenceRule: Hashable {
    /// The first day.
    let first: CalendarDate
    /// The frequency, the interval and which days: the parts that all clients read alike.
    let text: String
    /// The days on which it does not come round.
    var exceptions: [CalendarDate] = []
}

extension Recurrence {
    /// The rules by which calendars repeat an entry; none where no rule says it: for last working days, for words that
    /// could not be read, and for a month at whose end the first day is not.
    ///
    /// Where later months lack the day, it is their last, as the model counts; so it is where the date is a period of
    /// whole months. A rule has one day of the month at most, since several with a position are read differently by
    /// clients: a 29th or 30th that meets a February has a second rule for the Februaries without it.
    func rules(from day: CalendarDate, of date: PartialDate) -> [RecurrenceRule] {
        guard let interval, !isLastWorkingDay, let count = interval.count else { return [] }
        func rule(_ frequency: String, _ rest: String = "") -> [RecurrenceRule] {
            [RecurrenceRule(first: day, text: "FREQ=\(frequency)\(count == 1 ? "" : ";INTERVAL=\(count)")\(rest)")]
        }
        if let month {
            guard day.month == month, day == day.lastOfMonth else { return [] }
            return rule("YEARLY", month == 2 ? ";BYMONTH=2;BYMONTHDAY=-1" : "")
        }
        switch interval.unit {
        case nil, .workingDay: return []
        case .day: return rule("DAILY")
        case .week: return rule("WEEKLY")
        case .year:
            let isEndOfFebruary = day.month == 2 && (keepsEndOfMonth(since: date) || day.day == 29)
            return rule("YEARLY", isEndOfFebruary ? ";BYMONTH=2;BYMONTHDAY=-1" : "")
        case .month where count % 12 == 0:
            // A client loses the 29ths of February by months.
            return Recurrence(every: Period(count / 12, .year) ?? interval).rules(from: day, of: date)
        case .month:
            let cycle = MonthCycle(from: day.month, every: count)
            if keepsEndOfMonth(since: date) ? !cycle.isOfOneLength : day.day == 31 && !cycle.hasOnlyLong {
                return rule("MONTHLY", ";BYMONTHDAY=-1")
            }
            guard day.day > 28, cycle.months.contains(2) else { return rule("MONTHLY") }
            return rule("MONTHLY", ";BYMONTHDAY=\(day.day)") + cycle.februaries(after: day)
        }
    }
}

/// The months that a number of months meets again and again.
private struct MonthCycle {
    /// The months, 1…12.
    let months: Set<Int>
    private let start: Int
    private let step: Int

    init(from month: Int, every step: Int) {
        start = month
        self.step = step
        months = Set((0..<12).map { (month - 1 + $0 * step) % 12 + 1 })
    }

    private static let long: Set = [1, 3, 5, 7, 8, 10, 12]

    /// Whether each has 31 days.
    var hasOnlyLong: Bool { months.isSubset(of: Self.long) }
    /// Whether their last day has the same number, in all years.
    var isOfOneLength: Bool { hasOnlyLong || months.isSubset(of: [4, 6, 9, 11]) }

    /// The rule for the ends of the Februaries that lack a day which the others have.
    func februaries(after day: CalendarDate) -> [RecurrenceRule] {
        guard let first = (1...12).lazy.map({ $0 * step }).first(where: { (start - 1 + $0) % 12 == 1 }),
            let month = CalendarDate(year: day.year, month: day.month, day: 1)?.adding(months: first)
        else { return [] }
        // They come round as often as the months of the year and those of the step meet.
        let years = step / Self.greatestDivisor(step, 12)
        let text = "FREQ=YEARLY\(years == 1 ? "" : ";INTERVAL=\(years)");BYMONTH=2;BYMONTHDAY=-1"
        var rule = RecurrenceRule(first: month.lastOfMonth, text: text)
        guard day.day == 29 else { return [rule] }
        // A leap year has the day, so that the other rule comes round then.
        let all = stride(from: month.year, to: month.year + Self.mostYears, by: years).lazy
            .compactMap { CalendarDate(year: $0, month: 2, day: 1) }
        guard let common = all.map(\.lastOfMonth).first(where: { $0.day == 28 }) else { return [] }
        rule = RecurrenceRule(first: common, text: text)
        rule.exceptions = all.map(\.lastOfMonth).filter { $0.day == 29 && $0 > common }
        return [rule]
    }

    /// For how many years days are left out by their dates.
    private static let mostYears = 100

    private static func greatestDivisor(_ one: Int, _ other: Int) -> Int {
        var (one, other) = (one, other)
        while other > 0 { (one, other) = (other, one % other) }
        return one
    }
}
