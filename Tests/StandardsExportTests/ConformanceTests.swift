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

/// An exporter that leaves its file open, or gives two files names that some systems take for one.
private struct Untidy: Exporter {
    static let format = ExportFormat(
        id: "untidy", title: "Untidy", mediaType: "text/plain", fileExtension: "txt", isOneFile: false)
    var endsFiles = true
    func export(_ request: ExportRequest<NoExportOptions>, to output: inout some ExportOutput) throws(ExportError)
        -> ExportReport
    {
        try output.writing { bytes in
            for name in endsFiles ? ["A.txt", "a.txt", "c:\\x\ny.txt"] : ["a.txt"] {
                bytes.begin(name)
                bytes.put("A new kind")
                if endsFiles { bytes.end() }
            }
        }
        return ExportReport()
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

    @Test("The kit notices an open file, and names that some systems refuse or take for one")
    func untidyExporters() {
        let open = ExporterConformance.failures(of: Untidy(endsFiles: false)).joined(separator: "\n")
        #expect(open.contains("a.txt was not ended"), "\(open)")
        let named = ExporterConformance.failures(of: Untidy(endsFiles: true)).joined(separator: "\n")
        #expect(named.contains("a.txt is on some systems the name of another file too"), "\(named)")
        #expect(named.contains("has a character that some systems refuse"), "\(named)")
    }

    @Test("The catalogue format's own exporter keeps its promises")
    func json() { #expect(ExporterConformance.failures(of: JSONExporter()) == []) }
}
