/// A day of the proleptic Gregorian calendar, in the years 1 to 9999, without a time zone.
///
/// It is written as ISO 8601-1:2019, 5.2.2.1 writes a complete date: `2024-07-09`.
///
/// ```swift
/// let opens: CalendarDate = "2024-08-22"
/// opens.adding(days: 60)           // 2024-10-21
/// try CalendarDate(text)       // throws for 2023-02-29: February 2023 has 28 days
/// ```
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Year in the upper bits, then four bits of month and five of day, so that the order of numbers is that of days.
    let packed: UInt32

    /// The year, 1 to 9999.
    public var year: Int { Int(packed >> 9) }

    /// The month, 1 to 12.
    public var month: Int { Int(packed >> 5 & 0xF) }

    /// The day of the month, 1 to 31.
    public var day: Int { Int(packed & 0x1F) }

    /// Creates a day, or nothing where the calendar has no such day.
    ///
    /// - Parameters:
    ///   - year: 1 to 9999.
    ///   - month: 1 to 12.
    ///   - day: 1 to the length of that month.
    public init?(year: Int, month: Int, day: Int) {
        guard 1...9999 ~= year, 1...12 ~= month, day >= 1, day <= Self.length(ofMonth: month, year: year) else {
            return nil
        }
        self.init(validYear: year, month: month, day: day)
    }

    /// Creates a day from numbers that are known to be one.
    init(validYear year: Int, month: Int, day: Int) {
        packed = UInt32(truncatingIfNeeded: year << 9 | month << 5 | day)
    }

    /// Reads `YYYY-MM-DD`.
    ///
    /// - Throws: ``NotationError`` where the text has another form or names a day that does not exist.
    public init(_ text: String) throws(NotationError) {
        self = try text.reading { cursor throws(NotationError) in
            let date = try CalendarDate(at: &cursor)
            guard cursor.isAtEnd else { throw cursor.fault("expected the end of the date") }
            return date
        }
    }

    /// Reads `YYYY-MM-DD` and leaves the cursor after it.
    init(at cursor: inout ByteCursor) throws(NotationError) {
        guard let year = cursor.digits(4) else { throw cursor.fault("expected a year of four digits") }
        guard year > 0 else {
            throw NotationError(column: cursor.column - 4, message: "year 0 is outside of 0001 to 9999")
        }
        guard cursor.take(.ascii("-")) else { throw cursor.fault("expected '-' and a month") }
        guard let month = cursor.digits(2) else { throw cursor.fault("expected a month of two digits") }
        guard 1...12 ~= month else {
            throw NotationError(column: cursor.column - 2, message: "months run from 01 to 12")
        }
        guard cursor.take(.ascii("-")) else { throw cursor.fault("expected '-' and a day") }
        guard let day = cursor.digits(2) else { throw cursor.fault("expected a day of two digits") }
        guard day >= 1, day <= Self.length(ofMonth: month, year: year) else {
            throw NotationError(column: cursor.column - 2, message: Self.lengthReason(month: month, year: year))
        }
        self.init(validYear: year, month: month, day: day)
    }

    /// The earliest day, 0001-01-01.
    public static let earliest = CalendarDate(validYear: 1, month: 1, day: 1)

    /// The latest day, 9999-12-31.
    public static let latest = CalendarDate(validYear: 9999, month: 12, day: 31)

    /// The day as `YYYY-MM-DD`.
    public var description: String { PartialDate(self).description }

    /// Whether a day is before another.
    public static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }
}

extension CalendarDate {
    /// Whether a year has 366 days.
    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// How many days a month has.
    ///
    /// - Parameters:
    ///   - month: 1 to 12.
    ///   - year: Any year; it decides on the length of February.
    /// - Returns: 28 to 31.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The sentence for a day that the month does not have.
    static func lengthReason(month: Int, year: Int) -> String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return "\(names[month - 1]) \(year) has \(length(ofMonth: month, year: year)) days"
    }
}
