import Foundation
import Testing

/// A page of the documentation: an article of a module, or one under `Documentation`.
struct Page: CustomTestStringConvertible, Sendable {
    /// What a page shows between two fences.
    struct Block {
        /// The word behind the first fence; empty where there is none.
        let language: String
        let text: String
        /// The last line before the block that is not empty.
        let lead: String
        /// The number of its first fence's line.
        let line: Int

        /// The file from which it says that it is quoted.
        var origin: String? { lead.wholeMatch(of: /<!-- From ([^ ]+)\. -->/).map { String($0.output.1) } }
        /// The script by which it says that it is run.
        var script: String? { lead.wholeMatch(of: /<!-- Run by ([^ ]+)\. -->/).map { String($0.output.1) } }
        /// Whether it shows commands and what they say.
        var isSession: Bool { language.isEmpty && text.hasPrefix("$ ") }
        /// Whether it is a whole catalogue.
        var isCatalogue: Bool { language == "json" && text.hasPrefix("{\n  \"formatVersion\"") }
    }

    /// The path from the root of the package.
    let path: String
    let text: String
    let blocks: [Block]

    var testDescription: String { path }
    var url: URL { Self.root.appending(path: path) }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Every page, in the order of their paths.
    static let all: [Page] = ["Documentation", "Sources"].flatMap { folder in
        let files = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
        let paths = files?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".md") && (folder == "Documentation" || $0.contains(".docc/")) }
            .sorted().compactMap { try? Page("\(folder)/\($0)") }
    }

    init(_ path: String) throws {
        self.path = path
        text = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
        var blocks: [Block] = []
        var (lead, language, start, shown) = ("", "", 0, "")
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if start == 0, line.hasPrefix("```") {
                (language, start, shown) = (String(line.dropFirst(3)), number + 1, "")
            } else if start > 0, line == "```" {
                blocks.append(Block(language: language, text: shown, lead: lead, line: start))
                start = 0
            } else if start > 0 {
                shown += line + "\n"
            } else if !line.isEmpty {
                lead = String(line)
            }
        }
        try #require(start == 0, "\(path):\(start): the block does not end")
        self.blocks = blocks
    }
}
