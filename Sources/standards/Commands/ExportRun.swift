import StandardsKit

/// Writes the formats of an export, several at one time, into one transaction.
///
/// A class, since threads work on one. What they change is behind its lock.
final class ExportRun: @unchecked Sendable {
    /// What came of a format.
    struct Outcome {
        var files: [(name: String, size: Int)]
        var report: ExportReport
    }

    private let plan: ExportPlan
    private let inputs: ExportInputs
    private let transaction: FileTransaction
    private let progress: ExportProgress
    private let lock = Lock()
    private var results: [Result<Outcome, any Error>?]
    /// The first of the formats that failed so far: those after it need not be finished.
    private var firstFailure = Int.max

    init(_ plan: ExportPlan, _ inputs: ExportInputs, _ transaction: FileTransaction, _ screen: Screen) {
        self.plan = plan
        self.inputs = inputs
        self.transaction = transaction
        let names = plan.exporters.map(\.format.id).joined(separator: ", ")
        progress = ExportProgress(screen, "writing \(names), \(inputs.catalogue.count) entities")
        results = Array(repeating: nil, count: plan.exporters.count)
    }

    /// The formats that take longest, the longest first: what is begun last should be short.
    private static let longest = ["html", "icalendar", "csv", "jsonld", "graphviz", "graphml", "json", "lines"]

    /// Writes all, and lends what came of each in the order in which they were named, up to the first that failed.
    func write(_ body: (ExportFormat, Outcome) throws -> Void) throws {
        let lengths = plan.exporters.map { Self.longest.firstIndex(of: $0.format.id) ?? Self.longest.count }
        let order = plan.exporters.indices.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
        concurrently(order.count, threads: plan.jobs) { self.write(order[$0]) }
        progress.end()
        for (exporter, result) in zip(plan.exporters, results) {
            if let outcome = try result?.get() { try body(exporter.format, outcome) }
        }
    }

    private func write(_ index: Int) {
        let result: Result<Outcome, any Error>
        do { result = .success(try outcome(of: plan.exporters[index], index)) } catch { result = .failure(error) }
        lock.withLock {
            results[index] = result
            if case .failure = result { firstFailure = min(firstFailure, index) }
        }
    }

    private func outcome(of exporter: AnyExporter, _ index: Int) throws -> Outcome {
        var output = FolderOutput(plan.folder, transaction) { count in
            self.progress.add(count)
            return self.lock.withLock { index <= self.firstFailure }
        }
        // What is drawn is kept, for the file and for the picture.
        let rendering = exporter.format == GraphvizExporter.format ? plan.rendering : nil
        var graph = MemoryOutput()
        let report =
            try rendering == nil
            ? inputs.export(exporter, plan, to: &output) : inputs.export(exporter, plan, to: &graph)
        for file in graph.files { try output.write(file.bytes, as: file.name) }
        if let rendering {
            try output.write(rendering.picture(of: graph.files[0].bytes), as: "relations.\(rendering.rawValue)")
        }
        return Outcome(files: output.files, report: report)
    }
}

/// How far an export is, to which several threads add.
private final class ExportProgress: @unchecked Sendable {
    private let lock = Lock()
    private let progress: Progress
    private let task: String
    private var size = 0

    init(_ screen: Screen, _ task: String) {
        progress = Progress(screen)
        self.task = task
    }

    /// Notes that so many bytes more are written.
    func add(_ count: Int) {
        lock.withLock {
            size += count
            progress.update("\(task): \(words(ofSize: size)) so far")
        }
    }

    /// Takes it off the screen.
    func end() { lock.withLock { progress.end() } }
}
