import Foundation
import Testing

/// What the guides say of their catalogues, beside what their commands show, is so.
@Suite("The catalogues of the guides")
struct GuideTests {
    @Test("A notification is found by its number, and a document by its")
    func numbers() throws {
        let page = try Page("Sources/StandardsModel/StandardsModel.docc/What-the-model-can-say.md")
        for (name, number, found) in [
            ("notification", "G/TBT/N/XYZ/1", "Safety of toy widgets"),
            ("batch", "2026 No. 1", "Announcement of national"),
        ] {
            try PageSessionTests.withFiles(of: page) { folder in
                let shown = try Command.run(["show", "\(name).json", number], in: folder)
                #expect(shown.status == 0 && shown.output.contains(found), "\(shown)")
            }
        }
    }

    @Test("The catalogue that is written by hand is amended by the edition that extends it, read by its name alone")
    func extending() throws {
        let page = try Page("Sources/StandardsJSON/StandardsJSON.docc/Writing-a-catalogue.md")
        try PageSessionTests.withFiles(of: page) { folder in
            let check = try Command.run(["check", "september.json"], in: folder)
            #expect(check.status == 0 && check.output == "3 entities, 0 errors, 0 warnings\n", "\(check)")
            let deadlines = try Command.run(["deadlines", "september.json"], in: folder)
            #expect(deadlines.lines.first?.hasPrefix("2025-10-01  superseded") == true, "\(deadlines)")
            let shown = try Command.run(["show", "september.json", "GB 28008-2024"], in: folder)
            #expect(shown.output.contains("家具结构安全技术规范") && !shown.output.contains("leaves open"), "\(shown)")
            let format = try Command.run(["format", "september.json"], in: folder)
            #expect(format.status == 0, "\(format)")
            let text = try String(contentsOf: folder.appending(path: "september.json"), encoding: .utf8)
            #expect(text.contains("\"note\": null") && !text.contains("organisations"))
        }
    }
}
