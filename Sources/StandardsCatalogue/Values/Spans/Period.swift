public import StandardsIdentifiers

/// A length of time in whole units: `5 years`, `15 working days`.
///
/// Number words, ISO 8601 and Chinese are read too: `six months`, `P6M`, `六个月`. The source's spelling is kept and what
/// it says is compared.
///
/// ```swift
/// let halfYear = Period("six months")
/// halfYear?.canonical  // 6 months
/// let day = halfYear?.after(CalendarDate("2024-08-31"))  // 2025-02-28
/// ```
public struct Period: Hashable, Sendable, CustomStringConvertible {
    /// The spelling of the source.
    public let text: String
    /// What it says; nil where it could not be read.
    let length: Length?

    /// A length of time; nil where the count is not 1…9999.
    public init?(_ count: Int, _ unit: TimeUnit) {
        guard let length = Length(count, unit) else { return nil }
        self.init(length)
    }

    init(_ length: Length) {
        text = length.text
        self.length = length
    }

    /// Reads `5 years`, and what says the same; nil where it says nothing of the kind.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        guard let length = Length(reading: text) else { return nil }
        self.text = text
        self.length = length
    }

    /// Keeps any text: one that cannot be read says no length.
    public init(verbatim text: String) {
        self.text = text
        length = Length(reading: text)
    }

    /// How many units, 1…9999; nil where the text could not be read.
    public var count: Int? { length.map { Int($0.count) } }
    /// Of what; nil where the text could not be read.
    public var unit: TimeUnit? { length?.unit }
    /// Whether the text was read; false for one that was kept verbatim.
    public var isReadable: Bool { length != nil }
    /// The one spelling of what it says; the text itself where it could not be read.
    public var canonical: String { length?.text ?? text }
    /// The canonical text.
    public var description: String { canonical }

    /// The day this long after another, months and years added keeping the day of the month; nil for working
    /// days, which no calendar here knows, beyond the year 9999, and where the text could not be read.
    public func after(_ day: CalendarDate) -> CalendarDate? { length?.after(day, times: 1) }

    /// Whether two say the same; of those that could not be read, whether their texts are the same.
    public static func == (left: Self, right: Self) -> Bool {
        left.length == right.length && (left.isReadable || left.text.equalsInBytes(right.text))
    }

    /// Feeds what it says.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(length)
        if length == nil { hasher.combine(text) }
    }
}

extension Period: TextNotation {
    public static let notation = Notation(name: "length of time", example: "5 years")
    public var canonicalText: String? { canonical }
    public init?(notation text: String) { self.init(text) }
    public init(_ value: Value) throws(ValueError) {
        self.init(verbatim: try value.text(expected: "a length of time in quotes, such as \"5 years\""))
    }
    /// The text as it was written; one that cannot be read is kept too.
    public init(codedText text: String) { self.init(verbatim: text) }
}
