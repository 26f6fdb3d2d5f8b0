public import StandardsExport
public import StandardsModel

extension Catalogue {
    /// The tables as CSV texts, by their names: `standards`, `deadlines`, and so on.
    ///
    /// ```swift
    /// let tables = try catalogue.csv { $0.profile = .spreadsheet }
    /// print(tables["deadlines"] ?? "")
    /// ```
    ///
    /// - Parameter choose: Changes the options, which are the defaults at first.
    /// - Throws: `ExportError` where the exporter fails; with the package's own it does not.
    public func csv(_ choose: (inout CSVOptions) -> Void = { _ in }) throws(ExportError) -> [String: String] {
        var tables: [String: String] = [:]
        for file in try files(by: CSVExporter(), choose).files where file.name.hasSuffix(".csv") {
            tables[String(file.name.dropFirst("csv/".count).dropLast(".csv".count))] = file.text
        }
        return tables
    }
}

extension AnyExporter {
    /// Tables with their metadata.
    public static let csv = AnyExporter(CSVExporter())
}
