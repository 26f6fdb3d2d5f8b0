/// A day of the week, numbered as ISO 8601-1:2019, 4.3.2 numbers them.
///
/// ```swift
/// let effective = CalendarDate("2025-03-01")
/// if effective.weekday == .saturday || effective.weekday == .sunday {
///     print("\(effective) falls on a weekend")   // 2025-03-01 falls on a weekend
/// }
/// ```
public enum Weekday: Int, Hashable, Sendable, CaseIterable {
    /// Monday, day 1 of the week in ISO 8601.
    case monday = 1
    /// Tuesday, day 2 of the week in ISO 8601.
    case tuesday
    /// Wednesday, day 3 of the week in ISO 8601.
    case wednesday
    /// Thursday, day 4 of the week in ISO 8601.
    case thursday
    /// Friday, day 5 of the week in ISO 8601.
    case friday
    /// Saturday, day 6 of the week in ISO 8601.
    case saturday
    /// Sunday, day 7 of the week in ISO 8601.
    case sunday
}

extension CalendarDate {
    /// The days since 1970-01-01, negative before it.
    public var daysSinceEpoch: Int {
        // Years begin in March, so that the leap day is the last of its year.
        let shifted = month > 2 ? year : year - 1
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }

    /// Creates the day that is so many days after 1970-01-01, or nothing outside of the years 1 to 9999.
    ///
    /// - Parameter days: −719,162 to 2,932,896.
    public init?(daysSinceEpoch days: Int) {
        guard -719_162...2_932_896 ~= days else { return nil }
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            validYear: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// The day of the week.
    public var weekday: Weekday {
        // 0001-01-01 was a Monday and is day −719,162.
        let index = (daysSinceEpoch + 719_162) % 7
        return Weekday(rawValue: index + 1) ?? .monday
    }

    /// The day so many days later, or earlier for a negative number.
    ///
    /// - Returns: Nil outside of the years 1 to 9999.
    public func adding(days: Int) -> CalendarDate? {
        let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
        return overflow ? nil : CalendarDate(daysSinceEpoch: sum)
    }

    /// The same day of the month so many months later; the last day of the month where it has no such day.
    ///
    /// - Returns: Nil outside of the years 1 to 9999.
    public func adding(months: Int) -> CalendarDate? {
        let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, 12..<120_000 ~= sum else { return nil }
        let (newYear, newMonth) = (sum / 12, sum % 12 + 1)
        return CalendarDate(
            validYear: newYear, month: newMonth, day: min(day, Self.length(ofMonth: newMonth, year: newYear)))
    }

    /// The same day and month so many years later; 28 February for 29 February where the year has none.
    ///
    /// - Returns: Nil outside of the years 1 to 9999.
    public func adding(years: Int) -> CalendarDate? {
        let (months, overflow) = years.multipliedReportingOverflow(by: 12)
        return overflow ? nil : adding(months: months)
    }

    /// The last day of the same month.
    public var lastOfMonth: CalendarDate {
        CalendarDate(validYear: year, month: month, day: Self.length(ofMonth: month, year: year))
    }
}
