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
    /// Older editions of the catalogue, in any order: what changed since the newest of them is told.
    public var previous: [Catalogue] = []
    /// The language of names and of the words between them; the page can be switched to the other of English and Chinese.
    public var language = LanguageTag.english

    public init() {}

    public static var flags: [ExportFlag<PageOptions>] {
        [
            .language(\.language),
            .catalogues(
                "since", "FILE", "an older edition: what changed since is told; may be given again", \.previous),
        ]
    }
}
