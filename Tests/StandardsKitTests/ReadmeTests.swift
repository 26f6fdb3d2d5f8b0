import Foundation
import StandardsFoundation
import StandardsKit
import Testing

/// The README's example, which this file compiles and runs.
@Suite("The README")
struct ReadmeTests {
    @Test("Its example compiles, runs, and is the one that it shows")
    func example() async throws {
        // In a process of its own, since it reads a file from the folder of the package.
        let result = try await #require(processExitsWith: .success, observing: [\.standardOutputContent]) {
            #expect(FileManager.default.changeCurrentDirectoryPath(ReadmeTests.root.path))
            // The example begins.
            let catalogue = try Catalogue(contentsOfFile: "Examples/Catalogues/china-2024-07.json")
            for deadline in catalogue.deadlines(kinds: [.commentsClose, .takesEffect], from: "2024-10-01") {
                print(deadline.date ?? "no date yet", deadline.title)
            }
            if let furniture = catalogue.standard(designated: "GB 28008-2024") {
                for tie in catalogue.relations(of: furniture) where tie.relation != .cites {
                    print(furniture.displayName(), tie.relation.words, catalogue.fullName(of: tie.other))
                }
            }
            print(try catalogue.calendar { $0.kinds = [.commentsClose, .takesEffect] })
            // The example ends.
        }
        let printed = String(decoding: result.standardOutputContent, as: UTF8.self)
        #expect(printed.contains("2024-10-20 Comments close on 20231601-T-469"))
        #expect(printed.contains("GB 28008-2024 replaces GB 22792.2-2008"))
        #expect(printed.contains("BEGIN:VCALENDAR\r\n"))

        let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
        let shown = try #require(
            readme.firstMatch(of: /```swift\nimport StandardsFoundation\nimport StandardsKit\n\n((?s:.*?))```/)
        ).output.1
        let source = try String(contentsOf: URL(fileURLWithPath: #filePath), encoding: .utf8)
        let run = try #require(source.firstMatch(of: /example begins\.\n((?s:.*?)) *\/\/ The example ends/)).output.1
        let lines = run.split(separator: "\n").map { $0.hasPrefix("            ") ? $0.dropFirst(12) : $0 }
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
