import Foundation
import StandardsFoundation
import StandardsKit
import Synchronization
import Testing

@Suite("Catalogues in files")
struct FileTests {
    private static let catalogues = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/Catalogues")
    private static let july = catalogues.appending(path: "china-2024-07.json")

    @Test("A file by its URL, by its path and as data, with what it extends from beside it")
    func reading() async throws {
        let catalogue = try Catalogue(contentsOf: Self.july)
        #expect(catalogue.standard(designated: "GB 28008-2024") != nil)
        #expect(catalogue["organisation/gs1"] != nil)  // from the file that it extends
        #expect(try Catalogue(contentsOfFile: Self.july.path) == catalogue)
        #expect(try await Catalogue(reading: Self.july) == catalogue)
        let bodies = try Data(contentsOf: Self.catalogues.appending(path: "bodies.json"))
        #expect(try Catalogue(data: bodies).organisations.count == 96)
    }

    @Test("A file that is not there is told by Foundation, one that is extended by its place")
    func missing() throws {
        try withFolder { folder in
            let file = folder.appending(path: "a.json")
            #expect(throws: CocoaError.self) { try Catalogue(contentsOf: file) }
            let page = try #require(URL(string: "https://example.org/"))
            #expect(throws: CocoaError.self) { try Catalogue(contentsOf: page) }
            try Data(#"{"formatVersion": "1.0", "id": "a", "extends": ["none.json"]}"#.utf8).write(to: file)
            let error = try #require(throws: CatalogueError.self) { try Catalogue(contentsOf: file) }
            #expect(error.diagnostics.first?.location?.file == file.path)
            #expect(error.localizedDescription == error.description && error.description.contains("none.json"))
        }
    }

    @Test("Progress goes from nothing to all, and counts what is extended")
    func progress() async throws {
        let seen = Mutex<[ReadingProgress]>([])
        _ = try await Catalogue(reading: Self.july) { progress in seen.withLock { $0.append(progress) } }
        let steps = seen.withLock { $0 }
        #expect(steps.map(\.bytesRead) == steps.map(\.bytesRead).sorted())
        #expect(Set(steps.map(\.file)).count == 2)
        #expect(steps.allSatisfy { $0.bytesRead <= $0.totalBytes })
        #expect(steps.last?.fraction == 1)
    }

    @Test("A task that is cancelled reads no further, also within what is extended")
    func cancellation() async throws {
        for file in ["china-2024-07.json", "bodies.json"] {
            let task = Task {
                try await Catalogue(reading: Self.july) { progress in
                    if progress.file.hasSuffix(file) { unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } }
                }
            }
            await #expect(throws: CancellationError.self) { try await task.value }
        }
    }

    @Test("Formats go to a folder, each file as a whole, or not at all")
    func writing() throws {
        let catalogue = try Catalogue(contentsOf: Self.july)
        try withFolder { folder in
            let output = folder.appending(path: "new/deep")
            let report = try catalogue.export(.icalendar, .csv, to: output)
            #expect(!report.losses.isEmpty)
            let calendar = try String(contentsOf: output.appending(path: "deadlines.ics"), encoding: .utf8)
            #expect(calendar == (try catalogue.calendar()))
            #expect(FileManager.default.fileExists(atPath: output.appending(path: "csv/standards.csv").path))

            let failing = AnyExporter(FailingExporter())
            #expect(throws: ExportError.self) { try Catalogue().export(.icalendar, failing, to: output) }
            #expect(try String(contentsOf: output.appending(path: "deadlines.ics"), encoding: .utf8) == calendar)

            let file = folder.appending(path: "copy.json")
            try catalogue.write(to: file)
            #expect(try Data(contentsOf: file) == Data(catalogue.canonicalJSON()))
        }
    }

    private struct FailingExporter: Exporter {
        static let format = ExportFormat(
            id: "failing", title: "", mediaType: "text/plain", fileExtension: "txt", isOneFile: true)
        func export(
            _ request: ExportRequest<NoExportOptions>, to output: inout some ExportOutput
        ) throws(ExportError) -> ExportReport { throw ExportError("always") }
    }

    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }
}
