public import StandardsExport
public import StandardsModel

extension Catalogue {
    /// The catalogue as linked data, with its context inline.
    ///
    /// ```swift
    /// let linked = try catalogue.jsonLD { $0.vocabulary = "https://example.org/vocabulary#" }
    /// ```
    ///
    /// - Parameter choose: Changes the options, which are the defaults at first.
    /// - Throws: `ExportError` where choices do not fit the catalogue.
    public func jsonLD(_ choose: (inout JSONLDOptions) -> Void = { _ in }) throws(ExportError) -> String {
        try text(by: JSONLDExporter(), choose)
    }
}

extension AnyExporter {
    /// Linked data.
    public static let jsonld = AnyExporter(JSONLDExporter())
}
