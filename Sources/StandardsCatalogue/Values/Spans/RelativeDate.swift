import StandardsIdentifiers

/// A date given by its distance from something that has no date yet: `6 months after publication`, `within 15 working
/// days of certification`, `when the measures take effect`.
///
/// Many spellings are read, in English and Chinese: `six months from adoption`, `on promulgation`, `自发布之日起六个月内`. The
/// source's is kept and what it says is compared.
///
/// ```swift
/// let due = RelativeDate(notation: "within 15 working days of certification")
/// due?.distance?.count  // 15
/// due?.event  // certification
/// let other = RelativeDate(notation: "发布后六个月")
/// other?.canonical  // 6 months after publication
/// ```
public struct RelativeDate: Hashable, Sendable, CustomStringConvertible {
    /// The spelling of the source.
    public let text: String
    /// What it says; nil where it could not be read.
    let meaning: Meaning?

    /// What a relative date says, without its spelling.
    struct Meaning: Hashable, Sendable {
        let direction: Direction
        /// The distance; nil for ``Direction/when``.
        let length: Length?
        /// What it hangs on: a milestone by its own name, anything else as it was written.
        let event: String

        static func == (left: Self, right: Self) -> Bool {
            left.direction == right.direction && left.length == right.length && left.event.equalsInBytes(right.event)
        }
    }

    /// How the date relates to what it hangs on.
    ///
    /// ```swift
    /// let waiting = catalogue.deadlines().filter { $0.relative?.direction == .when }
    /// for deadline in waiting { print(deadline.title, deadline.relative?.text ?? "") }
    /// ```
    public enum Direction: String, CaseIterable, Hashable, Sendable {
        /// So long after it: `6 months after publication`.
        case after
        /// So long before it: `60 days before approval`.
        case before
        /// At any time up to the distance after it: `within 30 days of adoption`.
        case within
        /// At any time in the distance before it: `within 6 months before expiry`.
        case withinBefore = "within before"
        /// At the time itself: `on promulgation`, `when the measures take effect`.
        case when
        /// By the end of a month or a year of the calendar that comes so many after its own: `by the end of the year
        /// after publication`.
        case byEndOf = "by end of"
        /// On the first day of a month or a year of the calendar that comes so many after its own: `the first day of
        /// the 7th month after publication`.
        case onFirstDayOf = "on first day of"
    }

    init(_ text: String, _ meaning: Meaning?) {
        self.text = text
        self.meaning = meaning
    }

    /// Keeps any text: one that cannot be read says nothing of when.
    public init(verbatim text: String) { self.init(text, Meaning(reading: text)) }

    /// How the date relates to the event; nil where the text could not be read.
    public var direction: Direction? { meaning?.direction }
    /// The distance; nil for ``Direction/when``.
    public var distance: Period? { meaning?.length.map { Period($0) } }
    /// What it hangs on, in words: a milestone by its own name, `publication`, anything else as it was written. Empty where
    /// the text does not say it, as `within 30 days`, and where it could not be read.
    public var event: String { meaning?.event ?? "" }
    /// Whether the text was read; false for one that was kept verbatim.
    public var isReadable: Bool { meaning != nil }
    /// The one spelling of what it says, in English; the text itself where it could not be read.
    public var canonical: String { meaning?.text ?? text }
    /// The canonical text.
    public var description: String { canonical }

    /// Whether two say the same; of those that could not be read, whether their texts are the same.
    public static func == (left: Self, right: Self) -> Bool {
        left.meaning == right.meaning && (left.isReadable || left.text.equalsInBytes(right.text))
    }

    /// Feeds what it says.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(meaning)
        if meaning == nil { hasher.combine(text) }
    }
}

extension RelativeDate: TextNotation {
    public static let notation = Notation(name: "relative date", example: "6 months after publication")
    public var canonicalText: String? { canonical }
    public init?(notation text: String) {
        guard let meaning = Meaning(reading: text) else { return nil }
        self.init(text, meaning)
    }
    public init(_ value: Value) throws(ValueError) {
        self.init(
            verbatim: try value.text(expected: "a relative date in quotes, such as \"6 months after publication\""))
    }
    /// The text as it was written; one that cannot be read is kept too.
    public init(codedText text: String) { self.init(verbatim: text) }
}

extension RelativeDate.Meaning {
    /// The one spelling.
    var text: String {
        let distance = length?.text ?? ""
        switch direction {
        case .after: return "\(distance) after \(event)"
        case .before: return "\(distance) before \(event)"
        case .within: return event.isEmpty ? "within \(distance)" : "within \(distance) of \(event)"
        case .withinBefore: return "within \(distance) before \(event)"
        case .when: return RelativeDate.Milestone(named: event) == nil ? "when \(event)" : "on \(event)"
        case .byEndOf: return "by the end of the \(nth) after \(event)"
        case .onFirstDayOf: return "the first day of the \(nth) after \(event)"
        }
    }

    /// The month or the year of the calendar: `year`, `7th month`.
    private var nth: String {
        guard let length else { return "" }
        let ordinal = length.count == 1 ? "" : SpanNumber.ordinalText(Int(length.count)) + " "
        return ordinal + length.unit.rawValue
    }
}
