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
@dynamicMemberLookup
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
    /// The deadlines of which changes are told; without a condition all, and other changes too. Its conditions can be
    /// set as if they were those of the options: `options.kinds`.
    public var filter = DeadlineFilter()
    /// The language of names and of what is said about them.
    public var language = LanguageTag.english
    /// How changes are spread over feeds.
    public var split = Split.none
    /// Where the Atom feed will be published; nil means `feed.atom` under the catalogue's base.
    public var source: WebAddress?

    public init() {}

    /// Whether it is one feed: not where changes are split.
    public var isOneFile: Bool { split == .none }

    /// A condition of the filter.
    public subscript<Condition>(dynamicMember path: WritableKeyPath<DeadlineFilter, Condition>) -> Condition {
        get { filter[keyPath: path] }
        set { filter[keyPath: path] = newValue }
    }

    public func validate() throws(ExportError) { try filter.validate() }

    public static var flags: [ExportFlag<FeedOptions>] {
        DeadlineFilter.flags.map { $0.within(\.filter) } + [
            .language(\.language),
            .choice("split", "one feed, or one a tag (default none)", \.split),
            .source("Atom feed", \.source),
            .catalogues(
                "since", "FILE", "an older edition: what changed since is told; may be given again", \.previous),
        ]
    }
}
