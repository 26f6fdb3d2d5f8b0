import StandardsModel

/// Proves an exporter, a third party's as well as this package's, in one call.
///
/// `#expect(ExporterConformance.failures(of: MyExporter()) == [])`
///
/// ```swift
/// for failure in ExporterConformance.failures(of: GraphvizExporter()) { print(failure) }  // nothing
/// ```
public enum ExporterConformance {
    /// What an exporter breaks of what every exporter promises, one line each; empty where it keeps it all.
    ///
    /// It exports an empty catalogue, one of every kind, one of a kind that it has never seen, and one of hostile texts,
    /// and looks for: the same bytes each time and in whatever order entities were added, file names that are safe and
    /// distinct on every system, each file begun and ended, the promised extension, valid UTF-8 without NUL, one file
    /// where it promises one or is asked for one, the kind that it has never seen, and the output's own failures passed
    /// on.
    ///
    /// - Parameter exporter: The exporter, with its default options.
    public static func failures<E: Exporter>(of exporter: E) -> [String] {
        var failures: [String] = []
        for (name, catalogue) in SampleCatalogue.all {
            let request = ExportRequest<E.Options>(catalogue)
            do throws(ExportError) {
                let (files, report) = try run(exporter, request)
                failures += inspect(files, of: E.format).map { "\(name): \($0)" }
                if catalogue.count(of: SampleKind.self) > 0, !files.contains(where: { $0.text.holds("A new kind") }) {
                    failures.append("\(name): the entity of that kind is in no file")
                }
                let (again, _) = try run(exporter, request)
                if files != again { failures.append("\(name): a second run gives other bytes") }
                let (turned, _) = try run(exporter, ExportRequest(SampleCatalogue.reversed(catalogue)))
                if files != turned { failures.append("\(name): the order of adding changes the bytes") }
                for loss in report.losses where loss.reason.isEmpty {
                    failures.append("\(name): a loss without a reason")
                }
            } catch {
                failures.append("\(name): \(error.message)")
            }
        }
        failures += inspectFailure(exporter)
        failures += inspectSingleFile(exporter)
        for flag in E.Options.flags where flag.summary.isEmpty { failures.append("--\(flag.name) has no summary") }
        return failures
    }

    private static func run<E: Exporter>(
        _ exporter: E, _ request: ExportRequest<E.Options>
    ) throws(ExportError) -> ([MemoryOutput.File], ExportReport) {
        var output = MemoryOutput()
        let report = try exporter.export(request, to: &output)
        if output.isOpen { throw ExportError("\(output.files.last?.name ?? "") was not ended") }
        return (output.files, report)
    }

    private static func inspect(_ files: [MemoryOutput.File], of format: ExportFormat) -> [String] {
        var failures: [String] = []
        if files.isEmpty { failures.append("no file was written") }
        if let main = files.first, !files.contains(where: { $0.name.hasSuffix("." + format.fileExtension) }) {
            failures.append("no file, \(main.name) neither, has the extension .\(format.fileExtension)")
        }
        var names: Set<String> = []
        for file in files where !names.insert(file.name.lowercased()).inserted {
            failures.append("\(file.name) is on some systems the name of another file too")
        }
        for file in files {
            let steps = file.name.split(separator: "/", omittingEmptySubsequences: false)
            if steps.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) {
                failures.append("\(file.name) leads out of the output")
            }
            if file.name.utf8.contains(where: { $0 < 0x20 || "<>:\"\\|?*\u{7F}".utf8.contains($0) }) {
                failures.append("\(file.name) has a character that some systems refuse")
            }
            if Array(file.text.utf8) != file.bytes { failures.append("\(file.name) is not UTF-8") }
            if unsafe file.bytes.withUnsafeBufferPointer({ unsafe $0.hasNUL }) {
                failures.append("\(file.name) has a NUL")
            }
        }
        return failures
    }

    /// An output that takes so many bytes and then fails.
    private struct FullOutput: ExportOutput {
        var room: Int
        mutating func begin(_ name: String) throws(ExportError) {}
        mutating func write(_ bytes: borrowing RawSpan) throws(ExportError) {
            room -= bytes.byteCount
            if room < 0 { throw ExportError("full") }
        }
        mutating func end() throws(ExportError) {}
    }

    private static func inspectFailure<E: Exporter>(_ exporter: E) -> [String] {
        var output = FullOutput(room: 0)
        do throws(ExportError) {
            _ = try exporter.export(ExportRequest<E.Options>(SampleCatalogue.hostile), to: &output)
        } catch {
            return error.message == "full" ? [] : ["a full output is reported as: \(error.message)"]
        }
        return ["a full output goes unnoticed"]
    }

    private static func inspectSingleFile<E: Exporter>(_ exporter: E) -> [String] {
        guard E.format.isOneFile else { return [] }
        var output = MemoryOutput()
        let request = ExportRequest<E.Options>(SampleCatalogue.ofEveryKind, takesSeveralFiles: false)
        do throws(ExportError) { _ = try exporter.export(request, to: &output) } catch { return [error.message] }
        return output.files.count == 1 ? [] : ["asked for one file, it writes \(output.files.count)"]
    }
}
