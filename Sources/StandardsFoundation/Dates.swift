public import Foundation
public import StandardsIdentifiers

extension CalendarDate {
    /// The day at a place now.
    ///
    /// ```swift
    /// let coming = catalogue.deadlines(from: .today())
    /// let inBeijing = CalendarDate.today(in: TimeZone(identifier: "Asia/Shanghai") ?? .gmt)
    /// ```
    public static func today(in timeZone: TimeZone = .current) -> CalendarDate {
        CalendarDate(Date(), in: timeZone) ?? .latest
    }

    /// The day at a place at an instant; nil outside of the years 1 to 9999.
    ///
    /// Days are those of the proleptic Gregorian calendar, also before 1582, when Foundation's are Julian.
    ///
    /// ```swift
    /// let day = CalendarDate(Date(timeIntervalSince1970: 0), in: .gmt)  // 1970-01-01
    /// ```
    public init?(_ date: Date, in timeZone: TimeZone) {
        let days = ((date.timeIntervalSince1970 + Double(timeZone.secondsFromGMT(for: date))) / 86_400).rounded(.down)
        guard let days = Int(exactly: days) else { return nil }
        self.init(daysSinceEpoch: days)
    }

    /// The day that components name; nil where they lack a part of it, or name no day.
    ///
    /// The year, month and day of a calendar that is not Gregorian are converted.
    ///
    /// ```swift
    /// let day = CalendarDate(DateComponents(year: 2025, month: 7, day: 1))  // 2025-07-01
    /// ```
    public init?(_ components: DateComponents) {
        if let calendar = components.calendar, ![.gregorian, .iso8601].contains(calendar.identifier) {
            guard let date = components.date else { return nil }
            self.init(date, in: components.timeZone ?? calendar.timeZone)
        } else {
            guard let year = components.year, let month = components.month, let day = components.day else { return nil }
            self.init(year: year, month: month, day: day)
        }
    }
}

extension DateComponents {
    /// The year, month and day.
    ///
    /// ```swift
    /// let components = DateComponents("2025-07-01" as CalendarDate)
    /// ```
    public init(_ day: CalendarDate) { self.init(year: day.year, month: day.month, day: day.day) }
}

extension Date {
    /// The instant at which a day begins at a place.
    ///
    /// ```swift
    /// let begin = Date("2025-07-01" as CalendarDate, in: .current)
    /// ```
    public init(_ day: CalendarDate, in timeZone: TimeZone) {
        let midnight = Date(timeIntervalSince1970: Double(day.daysSinceEpoch) * 86_400)
        // Where clocks change about midnight, it is by the offset before or by that after; the earlier one in the day.
        let candidates = [midnight - 86_400, midnight + 86_400].map {
            midnight - Double(timeZone.secondsFromGMT(for: $0))
        }
        self = candidates.filter { CalendarDate($0, in: timeZone) == day }.min() ?? candidates[0]
    }

    /// The instant of a time; nil for one on the clocks of a place that it does not tell.
    ///
    /// ```swift
    /// let begin = Date(try DateTime("2024-07-09T10:00+08:00"))
    /// ```
    public init?(_ time: DateTime) {
        guard let minutes = time.offsetMinutes else { return nil }
        self.init(time, offset: minutes * 60)
    }

    /// The instant of a time, at a place where it does not tell its offset.
    public init(_ time: DateTime, in timeZone: TimeZone) {
        if let date = Date(time) {
            self = date
        } else {
            let guess = Date(time, offset: 0)
            let near = Date(time, offset: timeZone.secondsFromGMT(for: guess))
            self.init(time, offset: timeZone.secondsFromGMT(for: near))
        }
    }

    private init(_ time: DateTime, offset: Int) {
        let seconds = time.date.daysSinceEpoch * 86_400 + time.hour * 3600 + time.minute * 60 + time.second
        self.init(timeIntervalSince1970: Double(seconds - offset))
    }
}

extension DateTime {
    /// An instant on the clocks of a place, to the second; nil outside of the years 1 to 9999, and where the offset is no
    /// whole number of minutes.
    ///
    /// ```swift
    /// let begins = DateTime(Date(), in: .current)
    /// ```
    public init?(_ date: Date, in timeZone: TimeZone) {
        let offset = timeZone.secondsFromGMT(for: date)
        let seconds = (date.timeIntervalSince1970 + Double(offset)).rounded(.down)
        guard offset.isMultiple(of: 60), let day = CalendarDate(date, in: timeZone) else { return nil }
        let second = Int(seconds - Double(day.daysSinceEpoch) * 86_400)
        self.init(
            date: day, hour: second / 3600, minute: second / 60 % 60, second: second % 60, offsetMinutes: offset / 60)
    }
}

extension DateInterval {
    /// The time from the beginning of the first day to the end of the last at a place; nil where an end is open or unknown,
    /// and where it goes beyond the year 9999.
    ///
    /// ```swift
    /// let july = DateInterval("2024-07", in: .current)
    /// ```
    public init?(_ date: PartialDate, in timeZone: TimeZone) {
        guard let first = date.first, let next = date.last?.adding(days: 1) else { return nil }
        self.init(start: Date(first, in: timeZone), end: Date(next, in: timeZone))
    }
}
