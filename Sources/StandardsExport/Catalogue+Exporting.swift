public import StandardsModel

extension Catalogue {
    /// The main file of a format as a text.
    ///
    /// ```swift
    /// let calendar = try catalogue.text(by: CalendarExporter()) { $0.language = .simplifiedChinese }
    /// ```
    ///
    /// - Parameters:
    ///   - exporter: The exporter, a third party's as well as this package's.
    ///   - choose: Changes the options, which are the defaults at first.
    /// - Throws: ``ExportError`` where choices do not go together, make several files, or do not fit the catalogue.
    public func text<E: Exporter>(
        by exporter: E, _ choose: (inout E.Options) -> Void = { _ in }
    ) throws(ExportError) -> String {
        try files(by: exporter, takesSeveralFiles: false, choose).files.first?.text ?? ""
    }

    /// All files of a format, in memory.
    ///
    /// ```swift
    /// for file in try catalogue.files(by: CSVExporter()).files { print(file.name, file.bytes.count) }
    /// ```
    ///
    /// - Parameters:
    ///   - exporter: The exporter, a third party's as well as this package's.
    ///   - takesSeveralFiles: Whether there can be several files; with false there is the main file alone.
    ///   - choose: Changes the options, which are the defaults at first.
    /// - Throws: ``ExportError`` where choices do not go together, or do not fit the catalogue.
    public func files<E: Exporter>(
        by exporter: E, takesSeveralFiles: Bool = true, _ choose: (inout E.Options) -> Void = { _ in }
    ) throws(ExportError) -> MemoryOutput {
        var output = MemoryOutput()
        var request = ExportRequest<E.Options>(self, takesSeveralFiles: takesSeveralFiles)
        choose(&request.options)
        try request.options.validate()
        _ = try exporter.export(request, to: &output)
        return output
    }

    /// The files of several formats, in memory, with the defaults of each.
    ///
    /// ```swift
    /// let output = try catalogue.export(.icalendar, .csv)
    /// print(output["deadlines.ics"]?.text ?? "", output.files.map(\.name))
    /// ```
    ///
    /// - Throws: ``ExportError`` where a format fails.
    public func export(_ formats: AnyExporter...) throws(ExportError) -> MemoryOutput {
        var output = MemoryOutput()
        try export(formats, to: &output)
        return output
    }

    /// Writes the files of several formats to an output, with the defaults of each.
    ///
    /// - Returns: What the formats could not carry.
    @discardableResult
    public func export(
        _ formats: [AnyExporter], to output: inout some ExportOutput
    ) throws(ExportError) -> ExportReport {
        var report = ExportReport()
        for exporter in formats {
            report.losses += try exporter.export(self, companions: formats.map(\.format), to: &output).losses
        }
        return report
    }
}
