import Foundation
import StandardsKit
import Testing

/// The README's example, which this file compiles and runs.
@Suite("The README")
struct ReadmeTests {
    @Test("Its example compiles, runs, and is the one that it shows")
    func example() throws {
        let folder = Self.root.appending(path: "Examples/Catalogues")
        // The example begins.
        let reading = CatalogueReader().read("china-2024-07.json") { name in
            (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) }
        }
        for diagnostic in reading.diagnostics { print(diagnostic) }
        let catalogue = reading.catalogue
        for deadline in catalogue.deadlines() where deadline.kind == .commentsClose {
            print(deadline.date?.description ?? "no date yet", deadline.title)
        }
        if let furniture = catalogue.standards["gb-28008-2024"] {
            print(catalogue.relations().of(furniture.entityReference).count, "ties of", furniture.displayName())
        }
        var output = MemoryOutput()
        _ = try CalendarExporter().export(ExportRequest(catalogue), to: &output)
        // The example ends.
        #expect(output["deadlines.ics"]?.text.hasPrefix("BEGIN:VCALENDAR\r\n") == true)

        let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
        let shown = try #require(
            readme.firstMatch(of: /```swift\nimport Foundation\nimport StandardsKit\n\n((?s:.*?))```/)
        ).output.1
        let source = try String(contentsOf: URL(fileURLWithPath: #filePath), encoding: .utf8)
        let run = try #require(source.firstMatch(of: /example begins\.\n((?s:.*?)) *\/\/ The example ends/)).output.1
        let lines = run.split(separator: "\n").map { $0.hasPrefix("        ") ? $0.dropFirst(8) : $0 }
        #expect(lines.joined(separator: "\n") + "\n" == shown)
    }

    @Test("Every page that it points to is there")
    func links() throws {
        let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
        let targets = readme.matches(of: /\]\(([^)#]+)\)/).map { String($0.output.1) }
        #expect(targets.count > 8)
        for target in targets {
            #expect(FileManager.default.fileExists(atPath: Self.root.appending(path: target).path), "\(target)")
        }
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}
