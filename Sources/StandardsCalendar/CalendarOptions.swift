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
@dynamicMemberLookup
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
        /// A file a committee that has to do with what the deadline concerns; an entry of several is in each.
        case committee
        /// A file a keyword; an entry of several is in each.
        case tag
        /// A file a deadline, as folders of vdir and CalDAV collections hold them.
        case item
    }

    /// In which forms a description is written besides the plain text.
    ///
    /// ```swift
    /// var options = CalendarOptions()
    /// options.markup = .outlook
    /// ```
    public enum Markup: String, CaseIterable, Sendable {
        /// The plain text alone.
        case none
        /// Also as HTML in `STYLED-DESCRIPTION` (RFC 9073, 6.5).
        case styled
        /// Also as HTML in `X-ALT-DESC`, which Outlook reads.
        case outlook
    }

    /// What a calendar says that it is for (RFC 5546).
    ///
    /// ```swift
    /// var options = CalendarOptions()
    /// options.method = .publish  // for programs that ask for it; a CalDAV server refuses it
    /// ```
    public enum Method: String, CaseIterable, Sendable {
        /// Nothing.
        case none
        /// It is published: each entry names an organiser.
        case publish
    }

    /// What a deadline becomes.
    public var component = Component.event
    /// The deadlines that are written; without a condition all. Its conditions can be set as if they were those of the
    /// options: `options.kinds`. Those of time and those of the subject hold for events too.
    public var filter = DeadlineFilter()
    /// The language of names and of what is said about them.
    public var language = LanguageTag.english
    /// Whether meetings and other events are written besides the deadlines.
    public var includesEvents = false
    /// Whether each deadline has an entry of its own; else what a deadline brings about for others on the same day, such
    /// as the standards that one supersedes, is named in its entry.
    public var isEach = false
    /// Whether an end whose beginning is known, such as the last day for comments, is an entry from the one to the other,
    /// in which the beginning is told.
    public var showsPeriods = false
    /// The alarms of each entry; none that would ring before `from`, or else before the
    /// day of the edition.
    public var alarms: [Alarm] = []
    /// The days on which alarms that count days or weeks may ring: one that would ring on another rings on the last
    /// working day before. What comes round keeps its alarms.
    public var workingDays = WorkingDays()
    /// How deadlines are spread over files.
    public var split = Split.none
    /// What the calendar is called; nil means by the catalogue's title.
    public var name: String?
    /// The colour of the calendar: a name of CSS such as `steelblue`.
    public var colour = "steelblue"
    /// After how many hours clients look again, 1…8760.
    public var refreshHours = 24
    /// What the calendar says that it is for.
    public var method = Method.none
    /// In which forms descriptions are written besides the plain text.
    public var markup = Markup.styled
    /// Where the calendar will be published: its address, or with ``split-swift.property`` that of the folder, which ends
    /// in `/`; nil means its name under the catalogue's base.
    public var source: WebAddress?
    /// The namespace of the package's terms; nil means `KitVocabulary.namespace`.
    public var vocabulary: String?
    /// Older editions of the catalogue, in any order: each entry says which edition last changed it, and what the newest
    /// no longer lists stays, with the reason.
    public var previous: [Catalogue] = []

    public init() {}

    /// Whether it is one file: not where entries are split.
    public var isOneFile: Bool { split == .none }

    /// A condition of the filter.
    public subscript<Condition>(dynamicMember path: WritableKeyPath<DeadlineFilter, Condition>) -> Condition {
        get { filter[keyPath: path] }
        set { filter[keyPath: path] = newValue }
    }

    public func validate() throws(ExportError) {
        try filter.validate()
        guard CSSColour.names.contains(colour) else {
            throw ExportError("--colour takes a name of CSS such as steelblue, not “\(colour)”")
        }
        guard (1...8_760).contains(refreshHours) else {
            throw ExportError("--refresh takes a time from 1h to 365d, not \(refreshHours) hours")
        }
        if split != .none, let source, !source.text.hasSuffix("/") {
            throw ExportError("with --split, --source is the address of the folder: end it with /")
        }
    }

    public static var flags: [ExportFlag<CalendarOptions>] {
        DeadlineFilter.flags.map { $0.within(\.filter) } + [
            .choice("component", "what a deadline becomes (default event)", \.component),
            .language(\.language),
            ExportFlag("events", "also meetings and other events") { $0.includesEvents = true },
            ExportFlag("each", "an entry for each deadline, also where several are one act") { $0.isEach = true },
            ExportFlag("periods", "what has a beginning and an end as one entry from the one to the other") {
                $0.showsPeriods = true
            },
            ExportFlag(
                "alarm", "TIME",
                "ring so long before: 7d, 2w, 12h, 7d@09:00, comments-close=7d@09:00; may be given again",
                isRepeatable: true
            ) { (options: inout CalendarOptions, text: String, schema: CatalogueSchema) throws(ExportError) in
                let alarm = try Self.alarm(text, schema)
                if !options.alarms.contains(alarm) { options.alarms.append(alarm) }
            },
            .text(
                "working-days", "FILE",
                "days off and days worked, on which alarms do not or do ring; may be given again"
            ) { (options: inout CalendarOptions, text: ExportText) throws(ExportError) in
                try options.workingDays.add(text)
            },
            .choice(
                "split", "one file, or one a kind, a sector, a committee, a keyword or a deadline (default none)",
                \.split),
            ExportFlag("name", "TEXT", "what the calendar is called (default the catalogue's title)") {
                (options: inout CalendarOptions, text: String) throws(ExportError) in options.name = text
            },
            ExportFlag("colour", "NAME", "the colour of the calendar, by a name of CSS (default steelblue)") {
                (options: inout CalendarOptions, text: String) throws(ExportError) in options.colour = text
            },
            ExportFlag("refresh", "TIME", "after how long clients look again: 12h, 1d, 1w (default 1d)") {
                (options: inout CalendarOptions, text: String) throws(ExportError) in
                guard let time = Alarm(text), time.minute == nil else {
                    throw ExportError("--refresh takes a time such as 12h, 1d or 1w, not “\(text)”")
                }
                options.refreshHours = time.daysBefore.map { 24 * $0 } ?? time.count
            },
            .choice("method", "publish: for programs that ask for it; no CalDAV server takes it", \.method),
            .choice(
                "markup", "descriptions also as HTML, in the standard's way or in Outlook's (default styled)", \.markup),
            .source("calendar", \.source),
            .vocabulary(\.vocabulary),
            .catalogues(
                "since", "FILE", "an older edition: entries say what changed since; may be given again", \.previous),
        ]
    }

    private static func alarm(_ text: String, _ schema: CatalogueSchema) throws(ExportError) -> Alarm {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let alarm = Alarm(parts.last ?? "") else {
            throw ExportError("--alarm takes a time such as 7d, 2w, 12h or 7d@09:00, not “\(text)”")
        }
        return parts.count == 2 ? alarm.only(for: try schema.deadlineKind(parts[0])) : alarm
    }
}
