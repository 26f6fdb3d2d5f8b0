import Foundation
import StandardsFoundation
import StandardsKit
import Testing

/// What the last step of the tutorial has is run here; each step before it is the beginning of it.
@Suite("The tutorial")
struct TutorialExample {
    @Test("Its program runs")
    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "duties-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        // The program begins.
        var catalogue = Catalogue(
            header: CatalogueHeader {
                $0.id = "duties-1"
                $0.series = "duties"
                $0.base = "https://example.org/duties/"
                $0.revision = 1
            })
        catalogue.insert(
            Standard(id: "gb-28008-2024") {
                $0.designation = "GB 28008-2024"
                $0.title = ["en": "Safety of furniture"]
                $0.published = "2024-07"
                $0.effective = "2025-07-01"
            })

        catalogue.insert(
            Consultation(id: "furniture-amendment") {
                $0.title = ["en": "Draft amendment on furniture"]
                $0.opens = "2025-02-01"
                $0.closes = "2025-03-31"
                $0.subject = "standard/gb-28008-2024"
            })
        for diagnostic in catalogue.validate().diagnostics { print(diagnostic) }

        let spring = catalogue.deadlines(from: "2025-03-01", to: "2025-05-31")
        for deadline in spring {
            print(deadline.date ?? "no date yet", deadline.title, deadline.certainty)
        }

        try catalogue.files(by: CalendarExporter()) { $0.alarms = [.days(7)] }.write(to: folder)

        var next = catalogue
        next.header.id = "duties-2"
        next.header.revision = 2
        next.standards["gb-28008-2024"]?.effective = "2025-10-01"
        for case .moved(let from, let to) in next.difference(from: catalogue).deadlines {
            print(to.title, "moves from", from.date ?? "no date", "to", to.date ?? "no date")
        }
        try next.files(by: FeedExporter()) { $0.previous = [catalogue] }.write(to: folder)
        // The program ends.

        #expect(spring.map(\.title) == ["Comments close on GB 28008-2024: Safety of furniture"])
        let names = ["deadlines.ics", "feed.atom", "feed.json"]
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names)
    }

    @Test("Each of its steps is the beginning of that program")
    func steps() throws {
        let source = try String(contentsOf: URL(fileURLWithPath: #filePath), encoding: .utf8)
        let run = try #require(source.firstMatch(of: /program begins\.\n((?s:.*?))\n *\/\/ The program ends/)).output.1
        let program = run.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("        ") ? $0.dropFirst(8) : $0 }.joined(separator: "\n")
        let folder = ReadmeTests.root.appending(path: "Sources/StandardsKit/StandardsKit.docc/Tutorials")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        #expect(names.count == 5)
        var shown: Substring = ""
        for name in names.sorted() {
            let step = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            let statements = step.split(separator: "\n\n", maxSplits: 1).last ?? ""
            #expect(statements.hasPrefix(shown) && program.hasPrefix(statements.dropLast()), "\(name)")
            shown = statements.dropLast()
        }
        #expect(shown == program)
    }
}
