/// A format as people choose it.
///
/// ```swift
/// let format = ExportFormat(
///     id: "markdown", title: "Deadlines as a list", mediaType: "text/markdown", fileExtension: "md", isOneFile: true)
/// ```
public struct ExportFormat: Hashable, Sendable {
    /// The word by which it is chosen on the command line: `csv`.
    public let id: String
    /// What it is called.
    public let title: String
    /// The media type of its main file (IANA).
    public let mediaType: String
    /// The extension of its main file, without the dot.
    public let fileExtension: String
    /// Whether it can write one file alone, by its options if not always.
    public let isOneFile: Bool

    /// Where its main file is in the output: `deadlines.ics`, or a folder, `csv/`; nil where it does not say.
    public let path: String?

    /// A text near the beginning of each of its files of that extension, by which files of an earlier export are known;
    /// nil where there is none.
    public let signature: String?

    /// A format by what is known of it.
    public init(
        id: String, title: String, mediaType: String, fileExtension: String, isOneFile: Bool, path: String? = nil,
        signature: String? = nil
    ) {
        self.path = path
        self.signature = signature
        self.id = id
        self.title = title
        self.mediaType = mediaType
        self.fileExtension = fileExtension
        self.isOneFile = isOneFile
    }
}
