import StandardsIdentifiers

/// A unit in which the field counts time.
///
/// ```swift
/// let unit = TimeUnit(rawValue: "working day") ?? .day
/// Period(15, unit)?.description  // 15 working days
/// ```
public enum TimeUnit: String, CaseIterable, Hashable, Sendable {
    /// A day of the calendar.
    case day
    /// A day on which people work; which these are, no calendar here knows.
    case workingDay = "working day"
    /// Seven days.
    case week
    /// A month of the calendar; its last day where it lacks the day of the month.
    case month
    /// A year of the calendar.
    case year
}

/// So many units, 1…9999: what a length of time says, without its spelling.
struct Length: Hashable, Sendable {
    let count: Int16
    let unit: TimeUnit

    init?(_ count: Int, _ unit: TimeUnit) {
        guard (1...9999).contains(count) else { return nil }
        self.count = Int16(count)
        self.unit = unit
    }

    /// The one spelling: `5 years`, `1 working day`.
    var text: String { count == 1 ? "1 \(unit.rawValue)" : "\(count) \(unit.rawValue)s" }

    /// The day that is so many times this long after another; nil for working days, which no calendar here knows, and
    /// outside of the years 1 to 9999.
    func after(_ day: CalendarDate, times: Int) -> CalendarDate? {
        let (distance, overflow) = Int(count).multipliedReportingOverflow(by: times)
        guard !overflow else { return nil }
        switch unit {
        case .day: return day.adding(days: distance)
        case .workingDay: return nil
        case .week:
            let (days, overflow) = distance.multipliedReportingOverflow(by: 7)
            return overflow ? nil : day.adding(days: days)
        case .month: return day.adding(months: distance)
        case .year: return day.adding(years: distance)
        }
    }
}
