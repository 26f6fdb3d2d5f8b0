import Foundation
import Testing

/// What the guide from one issue to the next says of the entries that it shows is so.
@Suite("The guide from one issue to the next")
struct SeriesGuideTests {
    private static let page = "Sources/StandardsKit/StandardsKit.docc/From-one-issue-to-the-next.md"

    @Test("The entry of the calendar that the page calls the same is the same, and the others are not")
    func entries() throws {
        let page = try Page(Self.page)
        try PageSessionTests.withFiles(of: page) { folder in
            let july = try Command.run(["export", "icalendar", "china-2024-07.json", "--output", "-"], in: folder)
            let september = try Command.run(
                ["export", "icalendar", "china-2024-09.json", "--since", "china-2024-07.json", "--output", "-"],
                in: folder)
            let (older, newer) = (Self.entries(july.output), Self.entries(september.output))
            let shown = page.text.matches(of: /\n(UID:.*)\n/).map { String($0.output.1) }
            try #require(shown.count == 3)
            for (place, name) in shown.enumerated() {
                let (was, comes) = (try #require(older[name]), try #require(newer[name]))
                #expect((was == comes) == (place == 0), "\(name)")
            }
        }
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
