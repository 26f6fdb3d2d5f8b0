public import StandardsIdentifiers

/// When an event begins or ends: a date, or a point in time with its offset.
///
/// ```swift
/// var event = event
/// event.starts = .date(PartialDate("2024-09-12"))
/// event.ends = try .time(DateTime("2024-09-13T17:00:00+08:00"))
/// event.ends?.date.last  // 2024-09-13
/// ```
public enum EventTime: Hashable, Sendable, CustomStringConvertible {
    /// A date without a time of day.
    case date(PartialDate)
    /// A point in time.
    case time(DateTime)

    /// The date, without the time of day.
    public var date: PartialDate {
        switch self {
        case .date(let date): date
        case .time(let time): PartialDate(time.date)
        }
    }

    public var description: String {
        switch self {
        case .date(let date): date.description
        case .time(let time): time.description
        }
    }
}

extension EventTime: PropertyValue {
    public static var valueType: ValueType { .time }
    public var value: Value {
        switch self {
        case .date(let date): .date(date)
        case .time: .time(self)
        }
    }
    public init(_ value: Value) throws(ValueError) {
        switch value {
        case .time(let time): self = time
        case .date(let date): self = .date(date)
        default:
            let text = try value.text(
                expected: "a date in quotes, such as \"2024-07-09\" or \"2024-07-09T10:00+08:00\"")
            do throws(NotationError) {
                self = text.hasTimeOfDay ? .time(try DateTime(text)) : .date(try PartialDate(text))
            } catch {
                throw ValueError(.malformed, error.message)
            }
        }
    }
}

extension String {
    /// Whether a `T` follows a digit, small or capital (RFC 3339, 5.6): it divides a day from a time.
    fileprivate var hasTimeOfDay: Bool {
        zip(utf8, utf8.dropFirst()).contains { $0.isASCIIDigit && $1 | 0x20 == UInt8(ascii: "t") }
    }
}

extension PartialDate: PropertyValue {
    public static var valueType: ValueType { .date }
    public var value: Value { .date(self) }
    public init(_ value: Value) throws(ValueError) {
        if case .date(let date) = value {
            self = date
            return
        }
        let text = try value.text(expected: "a date in quotes, such as \"2024-10-20\"")
        do throws(NotationError) { self = try PartialDate(text) } catch {
            throw ValueError(.malformed, error.message)
        }
    }
}

extension CalendarDate: PropertyValue {
    public static var valueType: ValueType { .day }
    public var value: Value { .date(PartialDate(self)) }
    public init(_ value: Value) throws(ValueError) {
        if case .date(let date) = value, let day = date.day {
            self = day
            return
        }
        let text = try value.text(expected: "a day in quotes, such as \"2024-10-20\"")
        do throws(NotationError) { self = try CalendarDate(text) } catch {
            throw ValueError(.malformed, error.message)
        }
    }
}
