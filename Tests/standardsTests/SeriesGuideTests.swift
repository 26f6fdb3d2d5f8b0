import Foundation
import Testing

/// What `Documentation/From-one-issue-to-the-next.md` shows is so: each command says what follows it.
@Suite("The guide from one issue to the next")
struct SeriesGuideTests {
    private static let catalogues = Command.catalogue.deletingLastPathComponent()
    private static let page = catalogues.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Documentation/From-one-issue-to-the-next.md")

    @Test("Each command says what is shown")
    func sessions() throws {
        let page = try String(contentsOf: Self.page, encoding: .utf8)
        let files = page.matches(of: /`([a-z]+\.json)`:\n\n```json\n((?s:.*?))```/)
        let blocks = page.matches(of: /```\n(\$ standards (?s:.*?))```\n/)
        try #require(files.count == 1 && blocks.count >= 6)
        try Self.withCatalogues { folder in
            for file in files {
                try Data(file.output.2.utf8).write(to: folder.appending(path: String(file.output.1)))
            }
            for block in blocks {
                for session in Self.sessions(block.output.1) {
                    let outcome = try Command.run(Command.words(session.command), in: folder)
                    #expect(outcome.status == 0, "\(session.command): \(outcome.errors)")
                    let told = Self.lines(outcome.output + outcome.errors)
                    #expect(Self.missing(session.shown, in: told) == nil, "\(session.command)")
                }
            }
        }
    }

    @Test("A cut stands for any lines, and what is shown has to follow in its order")
    func cuts() {
        func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
        let told = words("a b c b")
        for shown in ["a b c b", "a …", "… b", "a … c …", "… b c b", "…"].map(words) {
            #expect(Self.missing(shown, in: told) == nil, "\(shown)")
        }
        for shown in ["a b c", "b …", "… c", "… c … a …", "a … a …", ""].map(words) {
            #expect(Self.missing(shown, in: told) != nil, "\(shown)")
        }
    }

    @Test("The entry of the calendar that the page calls the same is the same, and the others are not")
    func entries() throws {
        try Self.withCatalogues { folder in
            let july = try Command.run(["export", "icalendar", "china-2024-07.json", "--output", "-"], in: folder)
            let september = try Command.run(
                ["export", "icalendar", "china-2024-09.json", "--since", "china-2024-07.json", "--output", "-"],
                in: folder)
            let (older, newer) = (Self.entries(july.output), Self.entries(september.output))
            let shown = try String(contentsOf: Self.page, encoding: .utf8).matches(of: /\n(UID:.*)\n/)
                .map { String($0.output.1) }
            try #require(shown.count == 3)
            for (place, name) in shown.enumerated() {
                let (was, comes) = (try #require(older[name]), try #require(newer[name]))
                #expect((was == comes) == (place == 0), "\(name)")
            }
        }
    }

    /// Lends a folder with the catalogues of the series.
    private static func withCatalogues(_ body: (URL) throws -> Void) throws {
        try Command.withFolder { folder in
            for name in ["bodies.json", "china-2024-07.json", "china-2024-09.json"] {
                try Data(contentsOf: catalogues.appending(path: name)).write(to: folder.appending(path: name))
            }
            try body(folder)
        }
    }

    /// The commands of a block, each with the lines that follow it.
    private static func sessions(_ block: Substring) -> [(command: String, shown: [String])] {
        var sessions: [(command: String, shown: [String])] = []
        for line in lines(String(block)) {
            if line.hasPrefix("$ standards ") {
                sessions.append((String(line.dropFirst("$ standards ".count)), []))
            } else if !sessions.isEmpty {
                sessions[sessions.count - 1].shown.append(line)
            }
        }
        return sessions
    }

    /// The lines of a text, without the numbers of lines in files, which hang on how these are laid out.
    private static func lines(_ text: String) -> [String] {
        let lines = text.replacing("\r\n", with: "\n").replacing(/json:[0-9]+:/, with: "json:")
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return lines.last == "" ? Array(lines.dropLast()) : lines
    }

    /// The first of the runs of lines between cuts that is not told in its place; nil where all are.
    private static func missing(_ shown: [String], in told: [String]) -> [String]? {
        let runs = shown.split(separator: "…", omittingEmptySubsequences: false).map { Array($0) }
        guard let first = runs.first, let last = runs.last, runs.count > 1 else { return shown == told ? nil : shown }
        guard told.starts(with: first) else { return first }
        var rest = told.dropFirst(first.count)
        for run in runs.dropFirst().dropLast() where !run.isEmpty {
            guard let range = rest.firstRange(of: run) else { return run }
            rest = rest[range.upperBound...]
        }
        return rest.reversed().starts(with: last.reversed()) ? nil : last
    }

    /// The entries of a calendar by the line of their identity.
    private static func entries(_ calendar: String) -> [String: String] {
        let parts = calendar.replacing("\r\n", with: "\n").split(separator: "BEGIN:VEVENT\n").dropFirst()
        return Dictionary(
            uniqueKeysWithValues: parts.map { part in
                // What follows the last entry is no part of it.
                let entry = part.prefix(upTo: part.firstRange(of: "END:VEVENT\n")?.lowerBound ?? part.endIndex)
                return (String(entry.prefix { $0 != "\n" }), String(entry))
            })
    }
}
