import Foundation
import Testing

/// The tables of `Documentation/Reliability.md`, each between two comments; `UPDATE_DOCUMENTATION=1 swift test` writes
/// them anew.
enum ReliabilityGuide {
    private static let file = RealCatalogue.url.deletingLastPathComponent().appending(
        path: "../../Documentation/Reliability.md")
    /// Two tests write into one file.
    private static let lock = NSLock()

    /// Expects that the guide has just that table.
    static func compare(_ name: String, header: [String], _ rows: [[String]]) throws {
        let lines = [header, header.map { _ in "---" }] + rows
        let table = lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
        try lock.withLock {
            let guide = try String(contentsOf: file, encoding: .utf8)
            let start = try #require(guide.range(of: "<!-- \(name) -->\n")?.upperBound)
            let end = try #require(guide.range(of: "<!-- end of \(name) -->")?.lowerBound)
            if ProcessInfo.processInfo.environment["UPDATE_DOCUMENTATION"] != nil {
                try Data(guide.replacingCharacters(in: start..<end, with: table).utf8).write(to: file)
            } else {
                #expect(guide[start..<end] == table, "run with UPDATE_DOCUMENTATION=1 to write the table \(name) anew")
            }
        }
    }
}
