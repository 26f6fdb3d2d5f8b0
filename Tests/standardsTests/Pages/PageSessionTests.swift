import Foundation
import Testing

/// Each command that a page shows says what follows it, in a folder with the catalogues of `Examples` and the files of the
/// page. `UPDATE_DOCUMENTATION=1 swift test` writes what it says, where nothing is cut.
@Suite("The commands of the pages")
struct PageSessionTests {
    private static let pages = Page.all.filter { page in
        page.blocks.contains { $0.isSession || $0.isCatalogue || $0.language == "sh" }
    }
    private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_DOCUMENTATION"] != nil

    @Test("Each command says what is shown", arguments: pages)
    func sessions(page: Page) throws {
        try Self.withFiles(of: page) { folder in
            var made = page.text
            for block in page.blocks where block.script == nil && (block.isSession || block.language == "sh") {
                var told = ""
                for session in Self.sessions(block) {
                    let outcome = try Self.run(session.command, in: folder)
                    let place = "\(page.path):\(block.line): \(session.command)"
                    let isRefused = session.shown.contains { $0.contains("error: ") || $0.contains("refused") }
                    #expect(outcome.status == (isRefused ? 1 : 0), "\(place)\n\(outcome.told)")
                    told += "$ \(session.command)\n"
                    if block.language == "sh" { continue }
                    let isCut = session.shown.contains("…")
                    let isSo =
                        missing(Self.unnumbered(session.shown), in: Self.unnumbered(Self.lines(outcome.told))) == nil
                    #expect(isSo || Self.isUpdating && !isCut, "\(place)\n\(outcome.told)")
                    told += isSo || isCut ? session.shown.map { $0 + "\n" }.joined() : outcome.told
                }
                if Self.isUpdating, block.isSession, Self.lines(told) != Self.lines(block.text) {
                    made = made.replacing("```\n\(block.text)```\n", with: "```\n\(told)```\n")
                }
            }
            if made != page.text { try Data(made.utf8).write(to: page.url) }
        }
    }

    @Test("Each catalogue on a page is read without a warning, but where the page says what is wrong", arguments: pages)
    func catalogues(page: Page) throws {
        let commands = page.blocks.filter(\.isSession).flatMap { Self.sessions($0).map(\.command) }
        try Self.withFiles(of: page) { folder in
            for block in page.blocks where block.isCatalogue {
                let file = try Self.name(of: block)
                if commands.contains(where: { $0.hasPrefix("standards check") && $0.hasSuffix(file) }) { continue }
                let outcome = try Self.run("standards check \(file)", in: folder)
                #expect(
                    outcome.status == 0 && outcome.told.hasSuffix(" 0 errors, 0 warnings\n"),
                    "\(page.path):\(block.line)\n\(outcome.told)")
            }
        }
    }

    @Test("A cut stands for any lines, and what is shown has to follow in its order")
    func cuts() {
        func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
        let told = words("a b c b")
        for shown in ["a b c b", "a …", "… b", "a … c …", "… b c b", "…"].map(words) {
            #expect(missing(shown, in: told) == nil, "\(shown)")
        }
        for shown in ["a b c", "b …", "… c", "… c … a …", "a … a …", ""].map(words) {
            #expect(missing(shown, in: told) != nil, "\(shown)")
        }
    }

    /// Lends a folder with the catalogues of `Examples`, there and beside the files of the page.
    static func withFiles(of page: Page, _ body: (URL) throws -> Void) throws {
        try Command.withFolder { folder in
            let examples = folder.appending(path: "Examples/Catalogues")
            try FileManager.default.createDirectory(at: examples, withIntermediateDirectories: true)
            let catalogues = Command.catalogue.deletingLastPathComponent()
            for name in try FileManager.default.contentsOfDirectory(atPath: catalogues.path) {
                let content = try Data(contentsOf: catalogues.appending(path: name))
                for place in [examples, folder] { try content.write(to: place.appending(path: name)) }
            }
            for block in page.blocks where block.isCatalogue {
                try Data(block.text.utf8).write(to: folder.appending(path: try name(of: block)))
            }
            // Programs of others take what they are given: `Tests/Conformance` runs the real ones.
            let programs = folder.appending(path: "programs")
            try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: false)
            for (name, ends) in [("dot", "echo picture"), ("pip", ""), ("csvwvalidate", ""), ("frictionless", "")] {
                let program = programs.appending(path: name)
                try Data("#!/bin/sh\n[ -t 0 ] || cat > /dev/null\n\(ends)\n".utf8).write(to: program)
                try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
            }
            try body(folder)
        }
    }

    /// The file of a catalogue: the one that the line before it names, or else its id.
    private static func name(of block: Page.Block) throws -> String {
        if let name = block.lead.firstMatch(of: /`([a-z0-9-]+\.json)`[^`]*:$/) { return String(name.output.1) }
        return try String(#require(block.text.firstMatch(of: /"id": "([a-z0-9-]+)"/)).output.1) + ".json"
    }

    /// Runs a line as a shell does.
    private static func run(_ line: String, in folder: URL) throws -> (status: Int32, told: String) {
        let products = try #require(Bundle.main.executableURL).deletingLastPathComponent()
        let output = folder.appending(path: "told")
        try Data().write(to: output)
        let (process, stream) = (Process(), try FileHandle(forWritingTo: output))
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", "set -o pipefail; exec 2>&1 < /dev/null; " + line]
        process.currentDirectoryURL = folder
        let path = "\(products.path):\(folder.path)/programs:\(ProcessInfo.processInfo.environment["PATH"] ?? "")"
        process.environment = ProcessInfo.processInfo.environment.merging(["PATH": path, "HOME": folder.path]) { $1 }
        process.standardOutput = stream
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: try Data(contentsOf: output), as: UTF8.self))
    }

    /// The commands of a block, each with the lines that follow it.
    private static func sessions(_ block: Page.Block) -> [(command: String, shown: [String])] {
        let lines = lines(block.text)
        guard block.isSession else {
            // What a line sets holds for those that follow.
            let settings = lines.filter { $0.wholeMatch(of: /\w+=\S+/) != nil }.map { $0 + "; " }.joined()
            let commands = lines.filter { !$0.isEmpty && !$0.hasPrefix("#") && $0.wholeMatch(of: /\w+=\S+/) == nil }
            return commands.map { (settings + $0, []) }
        }
        var sessions: [(command: String, shown: [String])] = []
        for line in lines {
            if line.hasPrefix("$ ") {
                sessions.append((String(line.dropFirst(2)), []))
            } else if !sessions.isEmpty {
                sessions[sessions.count - 1].shown.append(line)
            }
        }
        return sessions
    }

    private static func lines(_ text: String) -> [String] {
        let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        return (lines.last == "" ? lines.dropLast() : lines[...]).map(String.init)
    }

    /// Lines without the numbers of lines in files, which hang on how these are laid out.
    private static func unnumbered(_ lines: [String]) -> [String] {
        lines.map { $0.replacing(/json:[0-9]+:/, with: "json:") }
    }

    /// The first of the runs of lines between cuts that is not told in its place; nil where all are.
    private func missing(_ shown: [String], in told: [String]) -> [String]? {
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
}
