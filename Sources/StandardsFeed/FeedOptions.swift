public import StandardsExport
public import StandardsModel

/// What can be chosen of a feed.
///
/// ```swift
/// var options = FeedOptions()
/// options.previous = [older]  // what changed since then is told, each change once
/// options.kinds = [.commentsClose]
/// options.split = .tag
/// let request = ExportRequest(catalogue, options: options)
/// ```
public struct FeedOptions: ExportOptions {
    /// How changes are spread over feeds.
    ///
    /// ```swift
    /// var options = FeedOptions()
    /// options.split = .tag
    /// options.isOneFile  // false: an output has to take several files
    /// ```
    public enum Split: String, CaseIterable, Sendable {
        /// One feed, `feed.atom`.
        case none
        /// A feed a keyword: `feeds/furniture.atom`.
        case tag
    }

    /// The older editions of the catalogue, in any order: what each edition changed of the one before is told.
    public var previous: [Catalogue] = []
    /// The kinds of deadline of which changes are told; none means all, and other changes too.
    public var kinds: Set<DeadlineKind> = []
    /// Only deadlines that can still be acted on that day.
    public var from: CalendarDate?
    /// Only deadlines that end by that day.
    public var to: CalendarDate?
    /// The language of names and of what is said about them.
    public var language = LanguageTag.english
    /// How changes are spread over feeds.
    public var split = Split.none
    /// Where the Atom feed will be published; nil means `feed.atom` under the catalogue's base.
    public var source: WebAddress?

    public init() {}

    /// Whether it is one feed: not where changes are split.
    public var isOneFile: Bool { split == .none }

    public func validate() throws(ExportError) {
        try ExportFlag<Self>.checkPeriod(from: from, to: to)
    }

    public static var flags: [ExportFlag<FeedOptions>] {
        [
            .deadlineKinds(\.kinds),
            .day("from", "only deadlines that can still be acted on that day", \.from),
            .day("to", "only deadlines that end by that day", \.to),
            .language(\.language),
            .choice("split", "one feed, or one a tag (default none)", \.split),
            .source("Atom feed", \.source),
            .catalogues(
                "since", "FILE", "an older edition: what changed since is told; may be given again", \.previous),
        ]
    }
}
