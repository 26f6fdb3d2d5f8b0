public import StandardsExport
public import StandardsModel

extension Catalogue {
    /// What is new, moved and gone as an Atom feed.
    ///
    /// ```swift
    /// let feed = try catalogue.feed { $0.previous = [older] }
    /// ```
    ///
    /// - Parameter choose: Changes the options, which are the defaults at first.
    /// - Throws: `ExportError` where choices do not go together, make several files, or do not fit the catalogue.
    public func feed(_ choose: (inout FeedOptions) -> Void = { _ in }) throws(ExportError) -> String {
        try text(by: FeedExporter(), choose)
    }
}

extension AnyExporter {
    /// What changed, as feeds.
    public static let feed = AnyExporter(FeedExporter())
}
