import StandardsModel

extension Recurrence {
    /// The rule by which calendars repeat an entry (RFC 5545, 3.3.10), from its first day on; nil where none says it: for
    /// last working days, for words that could not be read, and for a month at whose end the first day is not.
    ///
    /// Where later months lack the day, it is their last, as the model counts; so it is where the date is a period of
    /// whole months.
    func rule(from day: CalendarDate, of date: PartialDate) -> String? {
        guard let interval, !isLastWorkingDay, let count = interval.count else { return nil }
        if let month {
            return day.month == month && day == day.lastOfMonth ? "FREQ=YEARLY;BYMONTH=\(month);BYMONTHDAY=-1" : nil
        }
        let frequency: String
        var rest = ""
        switch interval.unit {
        case nil, .workingDay: return nil
        case .day: frequency = "DAILY"
        case .week: frequency = "WEEKLY"
        case .month:
            frequency = "MONTHLY"
            if keepsEndOfMonth(since: date) {
                rest = ";BYMONTHDAY=-1"
            } else if day.day > 28 {
                rest = ";BYMONTHDAY=\((28...day.day).map(String.init).joined(separator: ","));BYSETPOS=-1"
            }
        case .year:
            frequency = "YEARLY"
            if day.month == 2, keepsEndOfMonth(since: date) {
                rest = ";BYMONTH=2;BYMONTHDAY=-1"
            } else if day.month == 2, day.day == 29 {
                rest = ";BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1"
            }
        }
        return "FREQ=\(frequency)\(count == 1 ? "" : ";INTERVAL=\(count)")\(rest)"
    }
}
