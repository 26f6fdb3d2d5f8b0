import Foundation
import Testing

/// What `Documentation/What-the-model-can-say.md` shows is so: each catalogue on it is read without a warning, and what
/// follows it is what the command says of it.
@Suite("The guide to what the model can say")
struct GuideTests {
    private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Documentation/What-the-model-can-say.md")

    @Test("Each example is read without a warning, and has the deadlines that are shown")
    func examples() throws {
        let page = try String(contentsOf: Self.page, encoding: .utf8)
        var made = page
        let blocks = page.matches(
            of: /```json\n((?s:.*?))```\n\n```\n(\$ standards deadlines ([a-z]+\.json))\n(?s:.*?)```\n/)
        #expect(blocks.count >= 10)
        for block in blocks {
            let file = String(block.output.3)
            try Command.withFolder { folder in
                try Data(block.output.1.utf8).write(to: folder.appending(path: file))
                let check = try Command.run(["check", file], in: folder)
                #expect(check.status == 0 && check.output.hasSuffix(" 0 errors, 0 warnings\n"), "\(check)")
                let deadlines = try Command.run(["deadlines", file], in: folder)
                let shown = "```json\n\(block.output.1)```\n\n```\n\(block.output.2)\n\(deadlines.output)```\n"
                made = made.replacing(block.output.0, with: shown)
            }
        }
        if ProcessInfo.processInfo.environment["UPDATE_DOCUMENTATION"] != nil {
            try Data(made.utf8).write(to: Self.page)
        }
        #expect(made == page || ProcessInfo.processInfo.environment["UPDATE_DOCUMENTATION"] != nil)
    }

    @Test("A notification is found by its number, and a document by its")
    func numbers() throws {
        let page = try String(contentsOf: Self.page, encoding: .utf8)
        for (name, number, found) in [
            ("notification", "G/TBT/N/XYZ/1", "Safety of toy widgets"),
            ("batch", "2026 No. 1", "Announcement of national"),
        ] {
            let json = try #require(
                page.matches(of: /```json\n((?s:.*?))```/).first { $0.output.1.contains("\"id\": \"\(name)\"") })
            try Command.withFolder { folder in
                try Data(json.output.1.utf8).write(to: folder.appending(path: "a.json"))
                let shown = try Command.run(["show", "a.json", number], in: folder)
                #expect(shown.status == 0 && shown.output.contains(found), "\(shown)")
            }
        }
    }

    @Test("The catalogue that is written by hand is amended by the edition that extends it, read by its name alone")
    func extending() throws {
        let page = try String(
            contentsOf: Self.page.deletingLastPathComponent().appending(path: "Writing-a-catalogue.md"), encoding: .utf8
        )
        let catalogues = page.matches(of: /```json\n(\{\n  "formatVersion"(?s:.*?))```/).map { String($0.output.1) }
        try #require(catalogues.count == 2)
        try Command.withFolder { folder in
            try Data(catalogues[0].utf8).write(to: folder.appending(path: "furniture.json"))
            try Data(catalogues[1].utf8).write(to: folder.appending(path: "september.json"))
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
            let session = try #require(page.firstMatch(of: /```\n(\$ standards add (?s:.*?))```/)?.output.1)
            var told = ""
            for line in session.split(separator: "\n") where line.hasPrefix("$ ") {
                let words = Command.words(String(line.dropFirst("$ standards ".count)))
                let outcome = try Command.run(words, in: folder)
                told += "\(line)\n\(outcome.output)\(outcome.errors)"
            }
            // The lines hang on how the file is laid out.
            let numbers = /json:[0-9]+:/
            #expect(told.replacing(numbers, with: "json:") == String(session).replacing(numbers, with: "json:"))
            #expect(
                try Command.run(["check", "september.json"], in: folder).output.contains(" 0 errors, "),
                "\(told)")
        }
    }
}
