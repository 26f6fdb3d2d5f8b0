/// An instant with the offset of the place from UTC, to the second, as RFC 3339 writes it, or the time on the clocks of a
/// place whose offset is not known.
///
/// `2024-07-09T10:00:00+08:00`, or `2024-07-09T10:00:00` by local time. Seconds may be left out on reading, `t` and `z` may
/// be small; the text written is always complete, with `Z` for an offset of zero.
///
/// ```swift
/// let inBeijing = try DateTime("2024-07-09T10:00+08:00")
/// let inLondon = try DateTime("2024-07-09T03:30+01:00")
/// inBeijing < inLondon   // true: 02:00 UTC is before 02:30 UTC
/// ```
public struct DateTime: Hashable, Sendable {
    /// The day at the place.
    public let date: CalendarDate

    private let clock: (hour: UInt8, minute: UInt8, second: UInt8)
    private let offset: Int16

    /// The hour at the place, 0 to 23.
    public var hour: Int { Int(clock.hour) }

    /// The minute, 0 to 59.
    public var minute: Int { Int(clock.minute) }

    /// The second, 0 to 59.
    public var second: Int { Int(clock.second) }

    /// How far a place can be from UTC, in minutes: 14 hours (XML Schema 1.1, part 2, 3.3.7).
    private static let widestOffset = 840

    /// What is kept where the offset is not known.
    private static let noOffset = Int16.min

    /// The minutes that the place is ahead of UTC, −840 to 840; nil where the time is local and they are not known.
    public var offsetMinutes: Int? { offset == Self.noOffset ? nil : Int(offset) }

    /// Creates an instant, or nothing where a number is out of its range.
    ///
    /// - Parameters:
    ///   - date: The day at the place.
    ///   - hour: 0 to 23.
    ///   - minute: 0 to 59.
    ///   - second: 0 to 59.
    ///   - offsetMinutes: The minutes ahead of UTC, −840 to 840; nil for a local time.
    public init?(date: CalendarDate, hour: Int, minute: Int, second: Int = 0, offsetMinutes: Int?) {
        guard 0...23 ~= hour, 0...59 ~= minute, 0...59 ~= second,
            -Self.widestOffset...Self.widestOffset ~= offsetMinutes ?? 0
        else { return nil }
        self.date = date
        clock = (UInt8(hour), UInt8(minute), UInt8(second))
        offset = offsetMinutes.map(Int16.init) ?? Self.noOffset
    }

    /// The seconds since 1970-01-01T00:00:00Z; a local time counts as if it were UTC.
    package var secondsSinceEpoch: Int {
        date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second - (offsetMinutes ?? 0) * 60
    }

    /// Whether two values are the same instant at the same offset.
    public static func == (left: Self, right: Self) -> Bool {
        left.secondsSinceEpoch == right.secondsSinceEpoch && left.offset == right.offset
    }

    /// Feeds the instant and the offset.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(secondsSinceEpoch)
        hasher.combine(offset)
    }
}

extension DateTime: Comparable {
    /// Whether an instant is before another; the same instant sorts by its offset.
    public static func < (left: Self, right: Self) -> Bool {
        (left.secondsSinceEpoch, left.offset) < (right.secondsSinceEpoch, right.offset)
    }
}

extension DateTime: CustomStringConvertible {
    /// Reads an RFC 3339 text, with its offset where that is known.
    ///
    /// A text without an offset is a local time.
    ///
    /// - Throws: ``NotationError`` where a part is out of its range, the second is a leap
    ///   second or has a fraction, or the text has another form.
    public init(_ text: String) throws(NotationError) {
        self = try text.reading { cursor throws(NotationError) in try DateTime(whole: &cursor) }
    }

    private init(whole cursor: inout ByteCursor) throws(NotationError) {
        let date = try CalendarDate(at: &cursor)
        guard cursor.take(.ascii("T")) || cursor.take(.ascii("t")) else {
            throw cursor.fault("expected 'T' and a time")
        }
        let hour = try Self.number(at: &cursor, below: 24, "hours run from 00 to 23")
        guard cursor.take(.ascii(":")) else { throw cursor.fault("expected ':' and minutes") }
        let minute = try Self.number(at: &cursor, below: 60, "minutes run from 00 to 59")
        var second = 0
        if cursor.take(.ascii(":")) {
            second = try Self.number(at: &cursor, below: 60, "seconds run from 00 to 59")
            if cursor.next == .ascii(".") { throw cursor.fault("fractions of a second are not kept") }
        }
        let offset = cursor.isAtEnd ? nil : try Self.offset(at: &cursor)
        guard cursor.isAtEnd else { throw cursor.fault("expected the end of the time") }
        self.date = date
        clock = (UInt8(hour), UInt8(minute), UInt8(second))
        self.offset = offset.map(Int16.init) ?? Self.noOffset
    }

    private static func offset(at cursor: inout ByteCursor) throws(NotationError) -> Int {
        if cursor.take(.ascii("Z")) || cursor.take(.ascii("z")) { return 0 }
        let sign = cursor.next
        guard cursor.take(.ascii("+")) || cursor.take(.ascii("-")) else {
            throw cursor.fault("expected an offset from UTC: 'Z', or as '+08:00'")
        }
        let column = cursor.column
        let hours = try number(at: &cursor, below: 24, "an offset's hours run from 00 to 14")
        guard cursor.take(.ascii(":")) else { throw cursor.fault("expected ':' and the offset's minutes") }
        let minutes = try number(at: &cursor, below: 60, "an offset's minutes run from 00 to 59")
        guard hours * 60 + minutes <= widestOffset else {
            throw NotationError(column: column, message: "no place is further from UTC than 14 hours")
        }
        return (sign == .ascii("-") ? -1 : 1) * (hours * 60 + minutes)
    }

    private static func number(
        at cursor: inout ByteCursor, below limit: Int, _ range: String
    ) throws(NotationError) -> Int {
        guard let value = cursor.digits(2) else { throw cursor.fault("expected two digits") }
        guard value < limit else { throw NotationError(column: cursor.column - 2, message: range) }
        return value
    }

    /// The text with seconds and offset, `Z` for an offset of zero, nothing for a local time.
    public var description: String {
        let time = "\(date)T\(hour.twoDigits):\(minute.twoDigits):\(second.twoDigits)"
        guard let offsetMinutes else { return time }
        guard offsetMinutes != 0 else { return time + "Z" }
        let distance = abs(offsetMinutes)
        return "\(time)\(offsetMinutes < 0 ? "-" : "+")\((distance / 60).twoDigits):\((distance % 60).twoDigits)"
    }
}
