import Foundation
import Testing

/// What `Documentation/Differences.md` shows is so: its two catalogues are read, and each command says what follows it.
@Suite("The page on differences")
struct DifferencePageTests {
    private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Documentation/Differences.md")

    @Test("Each command says what is shown")
    func examples() throws {
        let page = try String(contentsOf: Self.page, encoding: .utf8)
        var made = page
        let catalogues = page.matches(of: /`([a-z]+\.json)`:\n\n```json\n((?s:.*?))```/)
        let commands = page.matches(of: /```\n(\$ standards (diff .*)\n)(?s:.*?)```\n/)
        #expect(catalogues.count == 2 && commands.count == 3)
        try Command.withFolder { folder in
            for catalogue in catalogues {
                try Data(catalogue.output.2.utf8).write(to: folder.appending(path: String(catalogue.output.1)))
            }
            for command in commands {
                let outcome = try Command.run(command.output.2.split(separator: " ").map(String.init), in: folder)
                #expect(outcome.status == 0 && !outcome.output.isEmpty, "\(outcome.errors)")
                made = made.replacing(command.output.0, with: "```\n\(command.output.1)\(outcome.output)```\n")
            }
        }
        if ProcessInfo.processInfo.environment["UPDATE_DOCUMENTATION"] != nil {
            try Data(made.utf8).write(to: Self.page)
        }
        #expect(made == page || ProcessInfo.processInfo.environment["UPDATE_DOCUMENTATION"] != nil)
    }
}
