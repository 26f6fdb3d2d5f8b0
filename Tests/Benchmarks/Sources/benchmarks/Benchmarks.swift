import Foundation
import StandardsKit

/// `benchmarks prepare FOLDER RECORDS [FORMAT]` writes a generated catalogue and its exports (or one of them) for the
/// peers' programs to read; `benchmarks memory FILE` prints what reading it takes;
/// `benchmarks measure SUBJECT RECORDS RUNS` prints one line a program: name, amount, unit, seconds.
@main
enum Benchmarks {
    static func main() throws {
        try work(Array(CommandLine.arguments.dropFirst()))
    }

    /// Not isolated to the main actor: there each closure would pay for a check.
    nonisolated static func work(_ words: [String]) throws {
        switch words.first {
        case "subjects": for subject in Subject.all { print(subject.name) }
        case "prepare" where words.count == 3 || words.count == 4:
            try prepare(URL(fileURLWithPath: words[1]), records: Int(words[2])!, format: words.dropFirst(3).first)
        case "memory" where words.count == 2: Subject.printPeakMemory(reading: words[1])
        case "measure" where words.count == 4:
            guard let subject = Subject.all.first(where: { $0.name == words[1] }) else {
                fatalError("no subject \(words[1])")
            }
            for found in try subject.measure(Workload(records: Int(words[2])!, runs: Int(words[3])!)) {
                print("\(found.program)\t\(found.amount)\t\(found.unit)\t\(found.seconds)")
            }
        default: fatalError("subjects | prepare FOLDER RECORDS [FORMAT] | memory FILE | measure SUBJECT RECORDS RUNS")
        }
    }

    nonisolated static func prepare(_ folder: URL, records: Int, format: String?) throws {
        let catalogue = Workload(records: records, runs: 1).catalogue
        for exporter in ExporterRegistry.standard.exporters where format ?? exporter.format.id == exporter.format.id {
            var output = MemoryOutput()
            _ = try exporter.export(catalogue, to: &output)
            for file in output.files {
                let place = folder.appending(path: file.name)
                try FileManager.default.createDirectory(
                    at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.bytes).write(to: place)
            }
        }
    }
}
