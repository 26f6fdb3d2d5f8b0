public import StandardsModel

extension CalendarOptions {
    /// A time before the day, at which an alarm rings: hours, days or weeks before it begins, or days and weeks before it
    /// at an hour.
    ///
    /// ```swift
    /// var options = CalendarOptions()
    /// options.alarms = [.weeks(2), .days(1, at: 9)]
    /// options.alarms.append(.days(30, at: 9).only(for: .commentsClose))
    /// ```
    public struct Alarm: Hashable, Sendable {
        /// Of what the count is.
        ///
        /// ```swift
        /// CalendarOptions.Alarm.days(7).text  // 7d
        /// ```
        public enum Unit: String, CaseIterable, Sendable {
            /// Hours before the day begins.
            case hours = "h"
            /// Days of 24 hours before the day begins.
            case days = "d"
            /// Weeks of seven days before the day begins.
            case weeks = "w"
        }
        /// How many, 0…9999.
        public let count: Int
        /// Of what.
        public let unit: Unit
        /// The minute of the day at which it rings, 0…1439; nil for so long before the day begins.
        public private(set) var minute: Int?
        /// The kind of deadline of which it tells; nil for all, and for events.
        public private(set) var kind: DeadlineKind?

        /// An alarm so long before; nil where the count is not 0…9999.
        public init?(_ count: Int, _ unit: Unit) {
            guard (0...9999).contains(count) else { return nil }
            self.count = count
            self.unit = unit
        }

        /// So many hours before; a count that is not 0…9999 stops the program, as it does for days and weeks.
        public static func hours(_ count: Int) -> Self { Self(valid: count, .hours) }
        /// So many days before; at an hour, 0…23, on that day, where one is given.
        public static func days(_ count: Int, at hour: Int? = nil) -> Self { Self(valid: count, .days).at(hour) }
        /// So many weeks before; at an hour, 0…23, on that day, where one is given.
        public static func weeks(_ count: Int, at hour: Int? = nil) -> Self { Self(valid: count, .weeks).at(hour) }

        private init(valid count: Int, _ unit: Unit) {
            guard let alarm = Self(count, unit) else {
                fatalError("an alarm is 0 to 9999 \(unit) before, not \(count)")
            }
            self = alarm
        }

        private func at(_ hour: Int?) -> Self {
            guard let hour else { return self }
            precondition((0...23).contains(hour), "an alarm rings at an hour of 0 to 23, not at \(hour)")
            var alarm = self
            alarm.minute = 60 * hour
            return alarm
        }

        /// The same alarm for deadlines of one kind alone.
        public func only(for kind: DeadlineKind) -> Self {
            var alarm = self
            alarm.kind = kind
            return alarm
        }

        /// Reads `7d`, `2w`, `12h` or `7d@09:00`.
        public init?(_ text: String) {
            let parts = text.split(separator: "@", omittingEmptySubsequences: false)
            guard (1...2).contains(parts.count), let unit = parts[0].last.flatMap({ Unit(rawValue: String($0)) }),
                let count = Self.number(parts[0].dropLast(), digits: 1...4)
            else { return nil }
            self.init(count, unit)
            guard parts.count == 2 else { return }
            let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
            guard unit != .hours, clock.count == 2, let hour = Self.number(clock[0], digits: 1...2), hour < 24,
                let minute = Self.number(clock[1], digits: 2...2), minute < 60
            else { return nil }
            self.minute = 60 * hour + minute
        }

        private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
            guard digits.contains(text.utf8.count),
                text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
            else { return nil }
            return Int(text)
        }

        /// `7d`, `7d@09:00`.
        public var text: String {
            guard let minute else { return "\(count)\(unit.rawValue)" }
            return "\(count)\(unit.rawValue)@\((minute / 60).twoDigits):\((minute % 60).twoDigits)"
        }
    }
}

extension CalendarOptions.Alarm {
    /// How many days before the day it rings; nil for one that counts hours.
    var daysBefore: Int? {
        switch unit {
        case .hours: nil
        case .days: count
        case .weeks: 7 * count
        }
    }

    /// The duration from the point to which it is related (RFC 5545, 3.3.6).
    ///
    /// - Parameters:
    ///   - earlier: How many days earlier it rings, so that it is a working day.
    ///   - point: How many minutes after the beginning of the day that point is.
    func trigger(earlier: Int, from point: Int) -> String {
        guard minute != nil || earlier > 0 || point > 0 else {
            return unit == .hours ? "-PT\(count)H" : "-P\(count)\(unit == .days ? "D" : "W")"
        }
        let days = daysBefore.map { $0 + earlier } ?? 0
        let hours = unit == .hours ? count : 0
        let before = 1_440 * days + 60 * hours - (minute ?? 0) + point
        let length = abs(before)
        let clock = [(length % 1_440 / 60, "H"), (length % 60, "M")].filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }
        let day = length >= 1_440 ? "\(length / 1_440)D" : ""
        let time = clock.isEmpty ? (day.isEmpty ? "T0S" : "") : "T" + clock.joined()
        return "\(before > 0 ? "-" : "")P\(day)\(time)"
    }
}
