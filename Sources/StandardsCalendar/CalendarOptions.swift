public import StandardsExport
public import StandardsModel

/// What can be chosen of a calendar.
///
/// ```swift
/// var options = CalendarOptions()
/// options.kinds = [.commentsClose, .takesEffect]
/// options.from = "2024-10-01"
/// options.includesEvents = true
/// options.previous = [older]  // entries say what changed since then
/// let request = ExportRequest(catalogue, options: options)
/// ```
public struct CalendarOptions: ExportOptions {
    /// What a deadline becomes.
    ///
    /// ```swift
    /// var options = CalendarOptions()
    /// options.component = .todo  // tasks that can be ticked off
    /// ```
    public enum Component: String, CaseIterable, Sendable {
        /// An all-day event (`VEVENT`).
        case event
        /// A task (`VTODO`).
        case todo
    }

    /// How deadlines are spread over files.
    ///
    /// ```swift
    /// var options = CalendarOptions()
    /// options.split = .kind
    /// options.isOneFile  // false: an output has to take several files
    /// ```
    public enum Split: String, CaseIterable, Sendable {
        /// One file, `deadlines.ics`.
        case none
        /// A file a kind of deadline: `deadlines/comments-close.ics`.
        case kind
        /// A file a sector: the first keyword of what the deadline concerns, or else of the article that reports it.
        case sector
        /// A file a deadline, as folders of vdir and CalDAV collections hold them.
        case item
    }

    /// A time before the day, at which an alarm rings: days and weeks before its beginning, or hours.
    ///
    /// ```swift
    /// var options = CalendarOptions()
    /// options.alarms = [.weeks(2), .hours(12)]
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

        /// An alarm so long before; nil where the count is not 0…9999.
        public init?(_ count: Int, _ unit: Unit) {
            guard (0...9999).contains(count) else { return nil }
            self.count = count
            self.unit = unit
        }

        /// So many hours before; a count that is not 0…9999 stops the program, as it does for days and weeks.
        public static func hours(_ count: Int) -> Self { Self(valid: count, .hours) }
        /// So many days before.
        public static func days(_ count: Int) -> Self { Self(valid: count, .days) }
        /// So many weeks before.
        public static func weeks(_ count: Int) -> Self { Self(valid: count, .weeks) }

        private init(valid count: Int, _ unit: Unit) {
            guard let alarm = Self(count, unit) else {
                fatalError("an alarm is 0 to 9999 \(unit) before, not \(count)")
            }
            self = alarm
        }

        /// Reads `7d`, `2w` or `12h`.
        public init?(_ text: String) {
            guard let unit = text.last.flatMap({ Unit(rawValue: String($0)) }),
                text.dropLast().utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
                let count = Int(text.dropLast())
            else { return nil }
            self.init(count, unit)
        }

        /// `7d`.
        public var text: String { "\(count)\(unit.rawValue)" }
        /// The duration by which it comes before (RFC 5545, 3.3.6).
        var trigger: String {
            switch unit {
            case .hours: "-PT\(count)H"
            case .days: "-P\(count)D"
            case .weeks: "-P\(count)W"
            }
        }
    }

    /// What a deadline becomes.
    public var component = Component.event
    /// The kinds of deadline that are written; none means all.
    public var kinds: Set<DeadlineKind> = []
    /// Only what can still be acted on that day.
    public var from: CalendarDate?
    /// Only what ends by that day.
    public var to: CalendarDate?
    /// The language of names and of what is said about them.
    public var language = LanguageTag.english
    /// Whether meetings and other events are written besides the deadlines.
    public var includesEvents = false
    /// Whether each deadline has an entry of its own; else what a deadline brings about for others on the same day, such
    /// as the standards that one supersedes, is named in its entry.
    public var isEach = false
    /// The alarms of each entry.
    public var alarms: [Alarm] = []
    /// How deadlines are spread over files.
    public var split = Split.none
    /// Where the calendar will be published; nil means `deadlines.ics` under the catalogue's base.
    public var source: WebAddress?
    /// The namespace of the package's terms; nil means `KitVocabulary.namespace`.
    public var vocabulary: String?
    /// Older editions of the catalogue, in any order: each entry says which edition last changed it, and what the newest
    /// no longer lists stays, with the reason.
    public var previous: [Catalogue] = []

    public init() {}

    /// Whether it is one file: not where entries are split.
    public var isOneFile: Bool { split == .none }

    public func validate() throws(ExportError) {
        try ExportFlag<Self>.checkPeriod(from: from, to: to)
    }

    public static var flags: [ExportFlag<CalendarOptions>] {
        [
            .choice("component", "what a deadline becomes (default event)", \.component),
            .deadlineKinds(\.kinds),
            .day("from", "only what can still be acted on that day", \.from),
            .day("to", "only what ends by that day", \.to),
            .language(\.language),
            ExportFlag("events", "also meetings and other events") { $0.includesEvents = true },
            ExportFlag("each", "an entry for each deadline, also where several are one act") { $0.isEach = true },
            ExportFlag("alarm", "TIME", "ring so long before: 7d, 2w, 12h; may be given again", isRepeatable: true) {
                (options: inout CalendarOptions, text: String) throws(ExportError) in
                guard let alarm = Alarm(text) else {
                    throw ExportError("--alarm takes a time such as 7d, 2w or 12h, not “\(text)”")
                }
                if !options.alarms.contains(alarm) { options.alarms.append(alarm) }
            },
            .choice("split", "one file, or one a kind, a sector or a deadline (default none)", \.split),
            .source("calendar", \.source),
            .vocabulary(\.vocabulary),
            .catalogues(
                "since", "FILE", "an older edition: entries say what changed since; may be given again", \.previous),
        ]
    }
}
