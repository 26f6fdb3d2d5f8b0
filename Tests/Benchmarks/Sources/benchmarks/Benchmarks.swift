import Foundation
import StandardsKit

/// `benchmarks prepare FOLDER RECORDS` writes a generated catalogue and its exports for the peers' programs to read;
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
        case "prepare" where words.count == 3:
            try prepare(URL(fileURLWithPath: words[1]), records: Int(words[2])!)
        case "measure" where words.count == 4:
            guard let subject = Subject.all.first(where: { $0.name == words[1] }) else {
                fatalError("no subject \(words[1])")
            }
            for found in try subject.measure(Workload(records: Int(words[2])!, runs: Int(words[3])!)) {
                print("\(found.program)\t\(found.amount)\t\(found.unit)\t\(found.seconds)")
            }
        default: fatalError("subjects | prepare FOLDER RECORDS | measure SUBJECT RECORDS RUNS")
        }
    }

    nonisolated static func prepare(_ folder: URL, records: Int) throws {
        let catalogue = Workload(records: records, runs: 1).catalogue
        for exporter in ExporterRegistry.standard.exporters {
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
