public import StandardsExport
public import StandardsModel

extension Catalogue {
    /// The catalogue as a page to look things up in.
    ///
    /// ```swift
    /// let page = try catalogue.page { $0.previous = [older] }
    /// ```
    ///
    /// - Parameter choose: Changes the options, which are the defaults at first.
    /// - Throws: `ExportError` where choices do not go together, make several files, or do not fit the catalogue.
    public func page(_ choose: (inout PageOptions) -> Void = { _ in }) throws(ExportError) -> String {
        try text(by: PageExporter(), choose)
    }
}

extension AnyExporter {
    /// A page to look things up in.
    public static let html = AnyExporter(PageExporter())
}
