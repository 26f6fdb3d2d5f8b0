public import StandardsExport
public import StandardsModel

/// What can be chosen of a page.
///
/// ```swift
/// var options = PageOptions()
/// options.previous = [older]  // what changed since then is marked
/// options.language = .simplifiedChinese
/// let request = ExportRequest(catalogue, options: options)
/// ```
public struct PageOptions: ExportOptions {
    /// How entities are spread over pages.
    ///
    /// ```swift
    /// var options = PageOptions()
    /// options.split = .item
    /// options.isOneFile  // false: an output has to take several files
    /// ```
    public enum Split: String, CaseIterable, Sendable {
        /// One page for all, `index.html`.
        case none
        /// A page an entity, at the path of its address under the catalogue's base: `standard/gb-28008-2024/index.html`.
        case item
    }

    /// Older editions of the catalogue, in any order: what changed since the newest of them is told.
    public var previous: [Catalogue] = []
    /// The language of names and of the words between them; the page can be switched to the other of English and Chinese.
    public var language = LanguageTag.english
    /// How entities are spread over pages.
    public var split = Split.none

    public init() {}

    /// Whether it is one file: not where entities have pages of their own.
    public var isOneFile: Bool { split == .none }

    public static var flags: [ExportFlag<PageOptions>] {
        [
            .language(\.language),
            .choice("split", "one page, or one an entity (default none)", \.split),
            .catalogues(
                "since", "FILE", "an older edition: what changed since is told; may be given again", \.previous),
        ]
    }
}
