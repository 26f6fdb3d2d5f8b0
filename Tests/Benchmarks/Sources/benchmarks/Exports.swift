import StandardsKit

/// An output that counts bytes and keeps none.
private struct CountingOutput: ExportOutput {
    var count = 0
    mutating func begin(_ name: String) {}
    mutating func write(_ bytes: borrowing RawSpan) { count += bytes.byteCount }
    mutating func end() {}
}

extension Subject {
    /// How fast an exporter writes the workload.
    static func export(_ exporter: AnyExporter) -> Subject {
        Subject(name: exporter.format.id) { workload in
            [
                try Measurement.least(of: workload.runs, "StandardsKit") {
                    var output = CountingOutput()
                    _ = try exporter.export(workload.catalogue, to: &output)
                    return Double(output.count) / 1e6
                }
            ]
        }
    }
}
