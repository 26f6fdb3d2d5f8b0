public import StandardsExport
import StandardsModel

/// Writes a table a kind, a link table for every property that lists, the deadlines, the texts in languages that have no
/// column, and the metadata by which programs read them: CSVW (`csv/csv-metadata.json`) and Data Package
/// (`csv/datapackage.json`).
///
/// ```swift
/// var output = MemoryOutput()
/// _ = try CSVExporter().export(ExportRequest(catalogue), to: &output)
/// for file in output.files { print(file.name, file.bytes.count) }  // csv/standards.csv and so on
/// ```
public struct CSVExporter: Exporter {
    public static let format = ExportFormat(
        id: "csv", title: "Tables with their metadata (RFC 4180, CSVW, Data Package)", mediaType: "text/csv",
        fileExtension: "csv", isOneFile: false, path: "csv/")

    public init() {}

    public func export(
        _ request: ExportRequest<CSVOptions>, to output: inout some ExportOutput
    ) throws(ExportError) -> ExportReport {
        let profile = request.options.profile
        let catalogue = request.catalogue
        var losses: [ExportReport.Loss] = []
        try output.writing { bytes in
            let languages = CSVLanguages(of: catalogue)
            let rows = RowWriter(
                bytes, languages: languages.columns, catalogue: catalogue.header.id?.text ?? "catalogue",
                disarms: profile.disarmsFormulas)
            var tables = TableWriter(catalogue, profile, rows, hasOtherLanguages: languages.hasOthers)
            tables.writeAll()
            let descriptions = tables.tables
            losses = tables.rows.losses
            bytes = tables.finish()
            let metadata = CSVMetadata(catalogue: catalogue, tables: descriptions)
            metadata.writeCSVW(&bytes)
            metadata.writeDataPackage(&bytes)
        }
        return ExportReport(losses: losses)
    }
}
