/// A date that may be known in part: a day, a month, a season, a year, a decade, an interval, approximate or uncertain.
///
/// The text is that of ISO 8601-2:2019 (Extended Date/Time Format) at levels 0 and 1, in the years 0001 to 9999 and
/// without a time of day: `2024-07-09`, `2024-07`, `2024-21` (spring), `2024`, `202X`, `2024-XX`, `2024-06~`
/// (approximate), `2024?` (uncertain), `2024%` (both), `2024-08-22/2024-10-20`, `2024/..` (open), `2024/` (unknown).
/// A value takes eight bytes.
///
/// ```swift
/// let comments: PartialDate = "2024-08-22/2024-10-20"
/// comments.last                                   // 2024-10-20
/// PartialDate("2024-07").first                    // 2024-07-01
/// PartialDate("2025").wordsIfImprecise() ?? ""    // by the end of 2025
/// ```
public struct PartialDate: Hashable, Sendable {
    /// The date, or an interval's start.
    let start: DateBound

    /// An interval's end.
    let end: DateBound

    init(start: DateBound, end: DateBound) {
        self.start = start
        self.end = end
    }

    /// Creates the date that is one day.
    public init(_ day: CalendarDate) {
        self.init(start: DateBound(year: day.year, month: day.month, day: day.day), end: .none)
    }

    /// Creates a date that is a year, or nothing outside of 1 to 9999.
    public init?(year: Int) {
        guard 1...9999 ~= year else { return nil }
        self.init(start: DateBound(year: year), end: .none)
    }

    /// Creates a date that is a month, or nothing outside of the years 1 to 9999 and months 1 to 12.
    public init?(year: Int, month: Int) {
        guard 1...9999 ~= year, 1...12 ~= month else { return nil }
        self.init(start: DateBound(year: year, month: month), end: .none)
    }

    /// Creates the interval between two dates that are no intervals themselves; nil is an open end (`..`).
    ///
    /// - Returns: Nil where an end is an interval, has unspecified digits, or the upper one begins before the lower.
    public init?(from lower: PartialDate?, to upper: PartialDate?) {
        for date in [lower, upper] {
            if let date, date.isInterval || date.start.unspecified != .nothing { return nil }
        }
        if let first = lower?.first, let begin = upper?.first, begin < first { return nil }
        self.init(start: lower?.start ?? .open, end: upper?.start ?? .open)
    }

    /// How finely a date is stated.
    ///
    /// ```swift
    /// switch standard.published?.precision {
    /// case .day: print("published on a day that is known")
    /// case .month, .season, .year: print("the day is not known")
    /// default: print("hardly known at all")
    /// }
    /// ```
    public enum Precision: String, Hashable, Sendable, CaseIterable {
        /// One day: `2024-07-09`.
        case day
        /// One month: `2024-07`.
        case month
        /// A season of three months: `2024-21`.
        case season
        /// One year: `2024`.
        case year
        /// Ten years: `202X`.
        case decade
        /// A hundred years: `20XX`.
        case century
        /// A time with two ends: `2024-07/2024-08`.
        case interval
    }

    /// How finely the date is stated; unspecified digits (`2024-XX`) do not make it finer.
    public var precision: Precision { isInterval ? .interval : start.precision }

    /// Whether the date has a start and an end.
    package var isInterval: Bool { end.form != .none }

    /// Whether the date, or an end of the interval, is approximate (`~` or `%`).
    public var isApproximate: Bool { start.isApproximate || end.isApproximate }

    /// Whether the date, or an end of the interval, is uncertain (`?` or `%`).
    public var isUncertain: Bool { start.isUncertain || end.isUncertain }

    /// Whether digits are written as `X`.
    public var hasUnspecifiedDigits: Bool { start.unspecified != .nothing }

    /// The first day that the date covers; nil where the start is open or unknown.
    ///
    /// A season is taken as three whole months: spring (21) begins on 1 March, summer (22) on 1 June, autumn (23) on
    /// 1 September and winter (24) on 1 December.
    public var first: CalendarDate? { start.first }

    /// The last day that the date covers; nil where the end is open or unknown. A winter ends in the next year.
    public var last: CalendarDate? { isInterval ? end.last : start.last }

    /// The day, where the date is exactly one and neither approximate nor uncertain.
    public var day: CalendarDate? {
        guard !isInterval, start.day > 0, !isApproximate, !isUncertain else { return nil }
        return first
    }

    /// The interval's start as a date; nil where it is open or unknown, and where the date is no interval.
    public var lowerBound: PartialDate? {
        isInterval && start.isDate ? PartialDate(start: start, end: .none) : nil
    }

    /// The interval's end as a date; nil where it is open or unknown, and where the date is no interval.
    public var upperBound: PartialDate? {
        end.isDate ? PartialDate(start: end, end: .none) : nil
    }

    /// Whether the interval has no start (`../…`).
    public var isOpenAtStart: Bool { start.form == .open }

    /// Whether the interval has no end (`…/..`).
    public var isOpenAtEnd: Bool { end.form == .open }
}

extension PartialDate: Comparable {
    /// Whether a date sorts before another: by first day, then last day, then text.
    ///
    /// A missing first day is before all days, a missing last day after them.
    public static func < (left: Self, right: Self) -> Bool {
        let (leftFirst, rightFirst) = (left.first?.packed ?? 0, right.first?.packed ?? 0)
        if leftFirst != rightFirst { return leftFirst < rightFirst }
        let (leftLast, rightLast) = (left.last?.packed ?? .max, right.last?.packed ?? .max)
        if leftLast != rightLast { return leftLast < rightLast }
        return left != right && left.description < right.description
    }
}
