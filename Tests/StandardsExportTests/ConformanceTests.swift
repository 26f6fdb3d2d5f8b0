import StandardsExport
import StandardsKit
import Testing

/// An exporter that breaks its promises.
private struct Careless: Exporter {
    static let format = ExportFormat(
        id: "careless", title: "Careless", mediaType: "text/plain", fileExtension: "txt", isOneFile: true)
    func export(_ request: ExportRequest<NoExportOptions>, to output: inout some ExportOutput) throws(ExportError)
        -> ExportReport
    {
        try output.writing { bytes in
            bytes.begin("../names.csv")
            for standard in request.catalogue.standards { bytes.put(standard.id.text + "\u{0}") }
            bytes.end()
        }
        return ExportReport(losses: [.init(nil, reason: "")])
    }
}

@Suite("Exporter conformance")
struct ConformanceTests {
    @Test("The kit notices what an exporter breaks")
    func carelessExporter() {
        let failures = ExporterConformance.failures(of: Careless()).joined(separator: "\n")
        for expected in [
            "leads out of the output", "extension .txt", "has a NUL", "without a reason", "order of adding",
        ] {
            #expect(failures.contains(expected), "\(failures)")
        }
    }

    @Test("The catalogue format's own exporter keeps its promises")
    func json() { #expect(ExporterConformance.failures(of: JSONExporter()) == []) }
}
