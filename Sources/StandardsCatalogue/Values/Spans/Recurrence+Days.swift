public import StandardsIdentifiers

extension Recurrence {
    /// The first day from a day on, on which what is due by a date comes round; nil beyond the year 9999, where the date
    /// has no last day, and where the words name no day: what is due on a last working day, and what could not be read.
    ///
    /// What is due by the end of a period is next due by the end of that which comes so much later: every three months
    /// after `2025-02` is 31 May 2025. What is due in a month is due by its last day: `every March` after `2025-02` is
    /// 31 March 2025, the date itself being the first time.
    public func next(from day: CalendarDate, since date: PartialDate) -> CalendarDate? {
        guard let rhythm, !rhythm.isLastWorkingDay, let start = date.last else { return nil }
        if rhythm.month > 0 {
            return day <= start ? start : Self.lastDay(ofMonth: Int(rhythm.month), from: day)
        }
        let keepsEnd = keepsEndOfMonth(since: date)
        func occurrence(_ number: Int) -> CalendarDate? {
            let day = rhythm.interval.after(start, times: number)
            return keepsEnd ? day?.lastOfMonth : day
        }
        // No interval is shorter than a day, and each is counted from the start.
        var (under, over) = (0, max(day.daysSinceEpoch - start.daysSinceEpoch, 0))
        while under < over {
            let middle = (under + over) / 2
            if let date = occurrence(middle), date < day { under = middle + 1 } else { over = middle }
        }
        return occurrence(under)
    }

    /// The last day of the month, of the year of a day or of the next one; nil beyond the year 9999.
    private static func lastDay(ofMonth month: Int, from day: CalendarDate) -> CalendarDate? {
        let last = CalendarDate(year: day.year, month: month, day: 1)?.lastOfMonth
        guard let last, last < day else { return last }
        return CalendarDate(year: day.year + 1, month: month, day: 1)?.lastOfMonth
    }

    /// Whether each occurrence is the last day of a month, since the date is a period of whole months.
    package func keepsEndOfMonth(since date: PartialDate) -> Bool {
        guard let unit = rhythm?.interval.unit else { return false }
        return (unit == .month || unit == .year) && (date.upperBound ?? date).precision != .day
    }
}
