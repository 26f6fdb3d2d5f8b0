public import StandardsIdentifiers

/// A unit in which the field counts time.
///
/// ```swift
/// let unit = TimeUnit(rawValue: "working day") ?? .day
/// Period(15, unit)?.description  // 15 working days
/// ```
public enum TimeUnit: String, CaseIterable, Hashable, Sendable {
    case day
    case workingDay = "working day"
    case week
    case month
    case year
}

/// A length of time in whole units: `5 years`, `15 working days`.
///
/// ```swift
/// let halfYear = Period("6 months")
/// let day = try halfYear?.after(CalendarDate("2024-08-31"))  // 2025-02-28
/// ```
public struct Period: Hashable, Sendable, CustomStringConvertible {
    /// How many units, 1…9999.
    public let count: Int
    /// Of what.
    public let unit: TimeUnit

    /// A length of time; nil where the count is not 1…9999.
    public init?(_ count: Int, _ unit: TimeUnit) {
        guard (1...9999).contains(count) else { return nil }
        self.count = count
        self.unit = unit
    }

    /// Reads `5 years`.
    public init?(_ text: some StringProtocol) {
        let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard words.count == 2, words[0].utf8.allSatisfy(\.isASCIIDigit), let count = Int(words[0]) else { return nil }
        let word = words[1].hasSuffix("s") ? words[1].dropLast() : words[1]
        guard let unit = TimeUnit(rawValue: String(word)) else { return nil }
        self.init(count, unit)
    }

    public var description: String { count == 1 ? "1 \(unit.rawValue)" : "\(count) \(unit.rawValue)s" }

    /// The day this long after another, months and years added keeping the day of the month; nil for working
    /// days, which no calendar here knows, and beyond the year 9999.
    public func after(_ day: CalendarDate) -> CalendarDate? { after(day, times: 1) }

    /// The day that is so many times this long after another.
    func after(_ day: CalendarDate, times: Int) -> CalendarDate? {
        switch unit {
        case .day: day.adding(days: count * times)
        case .workingDay: nil
        case .week: day.adding(days: 7 * count * times)
        case .month: day.adding(months: count * times)
        case .year: day.adding(years: count * times)
        }
    }
}

extension Period: TextNotation {
    public static let notation = Notation(name: "length of time", example: "5 years")
    public var text: String { description }
    public init?(notation text: String) { self.init(text) }
}

/// A date given by its distance from something that has no date yet: `6 months after publication`, `within 15 working
/// days of certification`, `when the measures take effect`.
///
/// ```swift
/// let due = RelativeDate(notation: "within 15 working days of certification")
/// due?.distance?.count  // 15
/// due?.event  // certification
/// ```
public struct RelativeDate: Hashable, Sendable, TextNotation, CustomStringConvertible {
    public static let notation = Notation(name: "relative date", example: "6 months after publication")

    /// How the date relates to what it hangs on.
    ///
    /// ```swift
    /// let waiting = catalogue.deadlines().filter { $0.relative?.direction == .when }
    /// for deadline in waiting { print(deadline.title, deadline.relative?.text ?? "") }
    /// ```
    public enum Direction: String, CaseIterable, Hashable, Sendable {
        case after
        case before
        /// At any time up to the distance after it.
        case within
        /// At the time itself.
        case when
    }

    /// How the date relates to the event.
    public let direction: Direction
    /// The distance; nil for ``Direction/when``.
    public let distance: Period?
    /// What it hangs on, in words.
    public let event: String

    /// Reads `[within] PERIOD after|before|of EVENT` or `when EVENT`.
    public init?(notation text: String) {
        // By bytes: an event may begin with a mark that a comparison by characters joins to the space before it.
        if text.utf8.starts(with: "when ".utf8) {
            direction = .when
            distance = nil
            event = String(Substring(text.utf8.dropFirst(5)))
        } else {
            let isWithin = text.utf8.starts(with: "within ".utf8)
            let rest = isWithin ? Substring(text.utf8.dropFirst(7)) : text[...]
            guard let (period, preposition, event) = Self.parts(of: rest), let distance = Period(period) else {
                return nil
            }
            if (preposition == "of") != isWithin { return nil }
            direction = isWithin ? .within : preposition == "after" ? .after : .before
            self.distance = distance
            self.event = String(event)
        }
        guard !event.utf8.allSatisfy(\.isBlank) else { return nil }
    }

    public var text: String {
        guard let distance else { return "when \(event)" }
        switch direction {
        case .within: return "within \(distance) of \(event)"
        default: return "\(distance) \(direction.rawValue) \(event)"
        }
    }
    public var description: String { text }

    private static func parts(of text: Substring) -> (Substring, Substring, Substring)? {
        var words = text.utf8.split(separator: 0x20, omittingEmptySubsequences: false)[...]
        while let word = words.popFirst().map({ Substring($0) }) {
            guard ["after", "before", "of"].contains(word), let next = words.first else { continue }
            let period = Substring(text.utf8[..<word.startIndex].dropLast())
            return (period, word, Substring(text.utf8[next.startIndex...]))
        }
        return nil
    }
}

/// How often something comes round: `every year`, `every 3 years`.
///
/// ```swift
/// let meets = Recurrence(notation: "every 3 years")
/// let (founded, today) = (try PartialDate("2021-03-01"), try CalendarDate("2025-01-01"))
/// meets?.next(from: today, since: founded)  // 2027-03-01
/// ```
public struct Recurrence: Hashable, Sendable, TextNotation, CustomStringConvertible {
    public static let notation = Notation(name: "recurrence", example: "every 3 years")

    /// The time from one occurrence to the next.
    public let interval: Period

    /// A recurrence by its interval.
    public init(every interval: Period) { self.interval = interval }

    public init?(notation text: String) {
        guard text.hasPrefix("every ") else { return nil }
        let rest = text.dropFirst(6)
        guard let interval = Period(rest) ?? Period("1 \(rest)"), interval.unit != .workingDay else { return nil }
        self.interval = interval
    }

    /// The first day from a day on, on which what is due by a date comes round; nil beyond the year 9999, and where the
    /// date has no last day.
    ///
    /// What is due by the end of a period is next due by the end of that which comes so much later: every three months
    /// after `2025-02` is 31 May 2025.
    public func next(from day: CalendarDate, since date: PartialDate) -> CalendarDate? {
        guard let start = date.last else { return nil }
        let keepsEnd = keepsEndOfMonth(since: date)
        func occurrence(_ number: Int) -> CalendarDate? {
            let day = interval.after(start, times: number)
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

    /// Whether each occurrence is the last day of a month, since the date is a period of whole months.
    package func keepsEndOfMonth(since date: PartialDate) -> Bool {
        (interval.unit == .month || interval.unit == .year) && (date.upperBound ?? date).precision != .day
    }

    public var text: String { interval.count == 1 ? "every \(interval.unit.rawValue)" : "every \(interval)" }
    public var description: String { text }
}
