/// One end of an interval, or a date that is no interval, in four bytes.
struct DateBound: Hashable, Sendable {
    /// What is written in the place of a bound.
    enum Form: UInt32 {
        /// Nothing: the date is no interval.
        case none
        /// `..`: the interval has no end on this side.
        case open
        /// An empty text: the end on this side is not known.
        case unknown
        /// A date.
        case date
    }

    /// Which digits are written as `X` (ISO 8601-2:2019, 4.4.3).
    enum Unspecified: UInt32 {
        case nothing, decade, century, month, day, monthAndDay
    }

    /// From the top: form (2 bits), unspecified digits (3), qualifiers (2), year (14), month or season (5), day (5).
    let bits: UInt32

    static let none = DateBound(form: .none)
    static let open = DateBound(form: .open)
    static let unknown = DateBound(form: .unknown)

    private init(form: Form) { bits = form.rawValue << 29 }

    /// - Parameters:
    ///   - month: 1–12, a season 21–24, or 0.
    ///   - day: 1–31, or 0.
    init(
        year: Int, month: Int = 0, day: Int = 0, unspecified: Unspecified = .nothing, approximate: Bool = false,
        uncertain: Bool = false
    ) {
        bits =
            Form.date.rawValue << 29 | unspecified.rawValue << 26 | (approximate ? 1 << 25 : 0)
            | (uncertain ? 1 << 24 : 0) | UInt32(truncatingIfNeeded: year << 10 | month << 5 | day)
    }

    var form: Form { Form(rawValue: bits >> 29) ?? .none }
    var unspecified: Unspecified { Unspecified(rawValue: bits >> 26 & 7) ?? .nothing }
    var isApproximate: Bool { bits & 1 << 25 != 0 }
    var isUncertain: Bool { bits & 1 << 24 != 0 }
    var year: Int { Int(bits >> 10 & 0x3FFF) }
    var month: Int { Int(bits >> 5 & 0x1F) }
    var day: Int { Int(bits & 0x1F) }
    var isDate: Bool { form == .date }

    /// The first day that the bound can mean.
    var first: CalendarDate? {
        guard isDate else { return nil }
        switch month {
        case 0: return CalendarDate(validYear: max(year, 1), month: 1, day: 1)
        case 21...24: return CalendarDate(validYear: year, month: 3 * (month - 20), day: 1)
        default: return CalendarDate(validYear: year, month: month, day: max(day, 1))
        }
    }

    /// The last day that the bound can mean.
    var last: CalendarDate? {
        guard isDate else { return nil }
        switch month {
        case 0:
            let span = unspecified == .decade ? 9 : unspecified == .century ? 99 : 0
            return CalendarDate(validYear: year + span, month: 12, day: 31)
        case 21...23:
            return CalendarDate(validYear: year, month: 3 * (month - 20) + 2, day: 1).lastOfMonth
        case 24:
            guard year < 9999 else { return .latest }
            return CalendarDate(validYear: year + 1, month: 2, day: 1).lastOfMonth
        default:
            return day > 0
                ? CalendarDate(validYear: year, month: month, day: day)
                : CalendarDate(validYear: year, month: month, day: 1).lastOfMonth
        }
    }

    var precision: PartialDate.Precision {
        switch unspecified {
        case .decade: return .decade
        case .century: return .century
        default: break
        }
        if day > 0 { return .day }
        if month > 12 { return .season }
        return month > 0 ? .month : .year
    }
}
