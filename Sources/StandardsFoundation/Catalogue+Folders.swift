public import Foundation
public import StandardsExport
public import StandardsModel

extension Catalogue {
    /// Writes formats into a folder, with the defaults of each: all are made before the first is written, and each file
    /// is replaced as a whole. A folder that is not there is made.
    ///
    /// ```swift
    /// try catalogue.export(.icalendar, .csv, to: URL(filePath: "Output"))
    /// ```
    ///
    /// - Parameters:
    ///   - formats: The formats.
    ///   - folder: Where their files go.
    /// - Returns: What the formats could not carry.
    /// - Throws: `ExportError` where a format fails, and nothing is written; Foundation's errors where a file cannot be.
    @discardableResult
    public func export(_ formats: AnyExporter..., to folder: URL) throws -> ExportReport {
        var output = MemoryOutput()
        let report = try export(formats, to: &output)
        try output.write(to: folder)
        return report
    }
}

extension MemoryOutput {
    /// Writes the files into a folder, each replaced as a whole. A folder that is not there is made.
    ///
    /// ```swift
    /// try catalogue.files(by: CSVExporter()) { $0.profile = .spreadsheet }.write(to: URL(filePath: "Output"))
    /// ```
    ///
    /// - Throws: Foundation's errors where a file cannot be written; those before it are.
    public func write(to folder: URL) throws {
        for file in files {
            let target = folder.appending(path: file.name)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: target, options: .atomic)
        }
    }
}
