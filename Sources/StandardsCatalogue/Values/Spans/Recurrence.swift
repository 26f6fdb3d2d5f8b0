import StandardsIdentifiers

/// How often something comes round: `every year`, `every 3 years`, `every March`.
///
/// Many spellings are read: `annually`, `twice a year`, `FREQ=MONTHLY;INTERVAL=3`, `每半年`. The source's is kept and what
/// it says is compared.
///
/// ```swift
/// let meets = Recurrence(notation: "every 3 years")
/// let (founded, today) = (PartialDate("2021-03-01"), CalendarDate("2025-01-01"))
/// meets?.next(from: today, since: founded)  // 2027-03-01
/// Recurrence(notation: "twice a year")?.canonical  // every 6 months
/// ```
public struct Recurrence: Hashable, Sendable, CustomStringConvertible {
    /// The spelling of the source.
    public let text: String
    /// What it says; nil where it could not be read.
    let rhythm: Rhythm?

    /// What a recurrence says, without its spelling.
    struct Rhythm: Hashable, Sendable {
        let interval: Length
        /// The month of each year by whose end it is due, or zero.
        var month: Int8 = 0
        var isLastWorkingDay = false

        /// The one spelling.
        var text: String {
            let name =
                switch (interval.count, interval.unit) {
                case (1, _): interval.unit.rawValue
                case (3, .month): "quarter"
                case (6, .month): "half-year"
                default: interval.text
                }
            if isLastWorkingDay { return "last working day of each \(name)" }
            if month > 0 { return "every \(MonthWords.english[Int(month) - 1])" }
            return interval.count == 1 ? "every \(interval.unit.rawValue)" : "every \(interval.text)"
        }
    }

    /// A recurrence by its interval; one without a length, or in working days, which nothing here can count, says no more
    /// than its words.
    public init(every interval: Period) {
        if let length = interval.length, length.unit != .workingDay {
            self.init(Rhythm(interval: length))
        } else {
            self.init(verbatim: "every \(interval.text)")
        }
    }

    /// What is due by the end of one month of every year; nil for a month that is none.
    public init?(everyMonth month: Int) {
        guard 1...12 ~= month, let year = Length(1, .year) else { return nil }
        self.init(Rhythm(interval: year, month: Int8(month)))
    }

    private init(_ rhythm: Rhythm) {
        text = rhythm.text
        self.rhythm = rhythm
    }

    /// Keeps any text: one that cannot be read says nothing of when.
    public init(verbatim text: String) {
        self.text = text
        rhythm = Rhythm(reading: text)
    }

    /// The time from one occurrence to the next; nil where the text could not be read.
    public var interval: Period? { rhythm.map { Period($0.interval) } }
    /// The month of each year by whose end it is due, 1…12: 3 of `every March`.
    public var month: Int? { rhythm.flatMap { $0.month > 0 ? Int($0.month) : nil } }
    /// Whether it is due on the last working day of each interval of the calendar, which no calendar here knows.
    public var isLastWorkingDay: Bool { rhythm?.isLastWorkingDay ?? false }
    /// Whether the text was read; false for one that was kept verbatim.
    public var isReadable: Bool { rhythm != nil }
    /// The one spelling of what it says; the text itself where it could not be read.
    public var canonical: String { rhythm?.text ?? text }
    /// The canonical text.
    public var description: String { canonical }

    /// Whether two say the same; of those that could not be read, whether their texts are the same.
    public static func == (left: Self, right: Self) -> Bool {
        left.rhythm == right.rhythm && (left.isReadable || left.text.equalsInBytes(right.text))
    }

    /// Feeds what it says.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(rhythm)
        if rhythm == nil { hasher.combine(text) }
    }
}

extension Recurrence: TextNotation {
    public static let notation = Notation(name: "recurrence", example: "every 3 years")
    public var canonicalText: String? { canonical }
    public init?(notation text: String) {
        guard let rhythm = Rhythm(reading: text) else { return nil }
        self.text = text
        self.rhythm = rhythm
    }
    public init(_ value: Value) throws(ValueError) {
        self.init(verbatim: try value.text(expected: "a recurrence in quotes, such as \"every 3 years\""))
    }
    /// The text as it was written; one that cannot be read is kept too.
    public init(codedText text: String) { self.init(verbatim: text) }
}

/// The names of months.
enum MonthWords {
    static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
