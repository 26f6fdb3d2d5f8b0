import Foundation
import StandardsKit
import Testing

/// The formats of an export are written at one time: nobody can tell from what is written, and from what is said.
@Suite("Exports on several threads")
struct ParallelExportTests {
    private static let catalogues = Command.catalogue.deletingLastPathComponent()
    private static let formats = ExporterRegistry.standard.exporters.map(\.format.id)

    @Test(
        "However many formats are written at once, files and notes are the same",
        arguments: ["china-2024-07.json", "china-2024-09.json"])
    func sameBytes(_ name: String) throws {
        try Command.withFolder { folder in
            func export(_ jobs: Int) throws -> (outcome: Command.Outcome, files: [String: Data]) {
                let words = ["export"] + Self.formats + [Self.catalogues.appending(path: name).path]
                let outcome = try Command.run(
                    words + ["--output", "out", "--jobs", String(jobs), "--verbose"], in: folder)
                let output = folder.appending(path: "out")
                let files = try Command.contents(of: output)
                try FileManager.default.removeItem(at: output)
                return (outcome, files)
            }
            let alone = try export(1)
            #expect(alone.outcome.status == 0 && alone.files.count > Self.formats.count, "\(alone.outcome.errors)")
            for jobs in [2, 5, 16] {
                let together = try export(jobs)
                #expect(together.files == alone.files)
                #expect(together.outcome.output == alone.outcome.output)
                #expect(together.outcome.errors == alone.outcome.errors)
            }
        }
    }

    @Test("Of two formats that fail the one named first is told, and nothing is written", arguments: ["1", "2"])
    func failure(_ jobs: String) throws {
        try Command.withFolder { folder in
            for formats in [["icalendar", "csv"], ["csv", "icalendar"]] {
                // Both are larger than a file may be.
                let outcome = try Command.run(
                    ["export"] + formats + [Command.catalogue.path, "--output", "out", "--jobs", jobs], in: folder,
                    under: "ulimit -f 8")
                let file = formats[0] == "csv" ? "out/csv/" : "out/deadlines.ics"
                #expect(outcome.status == 1)
                #expect(outcome.errors.contains("\(file)"), "\(outcome.errors)")
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
            }
        }
    }

    @Test("A number of formats at once that is none is wrong usage", arguments: ["0", "-1", "many", ""])
    func usage(_ jobs: String) throws {
        let outcome = try Command.run(["export", "json", Command.catalogue.path, "--jobs", jobs, "--output", "-"])
        #expect(outcome.status == 2 && outcome.errors.contains("--jobs takes a number"), "\(outcome.errors)")
    }
}
