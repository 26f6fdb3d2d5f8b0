import Foundation
import StandardsKit
import Testing

@testable import standards

/// Newline-delimited catalogues on the command line.
@Suite("Lines on the command line")
struct LinesTests {
    private static let catalogue = Command.catalogue.path

    /// Lends a folder with the real catalogue, an entity a line, as `lines.jsonl`.
    private static func withLines(_ body: (URL) throws -> Void) throws {
        try Command.withFolder { folder in
            let lines = try Command.run(["export", "lines", catalogue, "--output", "-"]).output
            try Data(lines.utf8).write(to: folder.appending(path: "lines.jsonl"))
            try body(folder)
        }
    }

    @Test("Every command reads lines as it reads the catalogue, from a file and from a pipe")
    func reading() throws {
        try Self.withLines { folder in
            let lines = try String(contentsOf: folder.appending(path: "lines.jsonl"), encoding: .utf8)
            for words in [["list"], ["deadlines", "--json"], ["search", "furniture"], ["export", "csv"]] {
                let more = Array(words.dropFirst().filter { $0.hasPrefix("-") })
                let others = Array(words.dropFirst().filter { !$0.hasPrefix("-") })
                let isExport = words[0] == "export"
                let ask = { (file: String, place: String) in
                    isExport ? ["export", "csv", file, "--output", place] : [words[0], file] + others + more
                }
                let whole = try Command.run(ask(Self.catalogue, "whole"), in: folder)
                let read = try Command.run(ask("lines.jsonl", "lines"), in: folder)
                let piped = try Command.run(ask("-", "piped"), input: lines, in: folder)
                #expect(whole.status == 0 && read.status == 0 && piped.status == 0, "\(words)")
                guard isExport else {
                    #expect(read.output == whole.output && piped.output == whole.output, "\(words)")
                    continue
                }
                for name in ["standards.csv", "deadlines.csv", "entities.csv"] {
                    let tables = try ["whole", "lines", "piped"].map {
                        try Data(contentsOf: folder.appending(path: "\($0)/csv/\(name)"))
                    }
                    #expect(tables[0] == tables[1] && tables[0] == tables[2], "\(name)")
                }
            }
        }
    }

    @Test("--lines writes the same bytes as without, as lines and as one file")
    func writing() throws {
        try Self.withLines { folder in
            for (format, name) in [("lines", "catalogue.jsonl"), ("json", "catalogue.json")] {
                let whole = try Command.run(["export", format, "lines.jsonl", "--output", "-"], in: folder)
                let parts = try Command.run(
                    ["export", format, "lines.jsonl", "--lines", "--output", "out"], in: folder)
                #expect(parts.status == 0 && parts.output.contains(name) && parts.errors.contains("by itself"))
                let written = try String(contentsOf: folder.appending(path: "out/\(name)"), encoding: .utf8)
                #expect(written == whole.output && written.utf8.count > 300_000)
                let piped = try Command.run(
                    ["export", format, "-", "--lines", "--output", "-", "-q"], input: whole.output, in: folder)
                if format == "lines" { #expect(piped.output == whole.output && piped.errors == "") }
            }
            let checked = try Command.run(["check", "lines.jsonl", "--lines"], in: folder)
            #expect(checked.status == 0 && checked.output.hasSuffix("0 errors, 0 warnings\n"))
        }
    }

    @Test("With an error nothing is written, and every error is told")
    func errors() throws {
        try Self.withLines { folder in
            let file = folder.appending(path: "lines.jsonl")
            let lines = try String(contentsOf: file, encoding: .utf8)
            let wrong = lines.replacing("\"reference\":\"SAC", with: "\"refrence\":\"SAC")
            try Data(wrong.utf8).write(to: file)
            let count = wrong.ranges(of: "\"refrence\"").count
            let export = try Command.run(["export", "json", "lines.jsonl", "--lines", "--output", "out"], in: folder)
            #expect(export.status == 1 && export.output == "" && count > 10)
            #expect(export.errors.ranges(of: "[misspelt-key]").count == min(count, 101))
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out").path))
            let check = try Command.run(["check", "lines.jsonl", "--lines", "--json"], in: folder)
            #expect(check.status == 1)
            #expect(try check.lines.map { try Command.object($0)["rule"] as? String }.contains("misspelt-key"))
        }
    }

    @Test(
        "What does not go together is said",
        arguments: [
            (["export", "csv", "lines.jsonl", "--lines"], 2, "csv takes the whole catalogue, so leave --lines out"),
            (["export", "lines.jsonl", "--lines"], 2, "take the whole catalogue, so leave --lines out"),
            (["export", "json", "lines", "lines.jsonl", "--lines"], 2, "--lines writes either lines or json"),
            (["export", "json", "a", "b", "--lines"], 2, "--lines reads one file, not 2"),
            (["check", "lines.jsonl", "--lines", "--fix"], 2, "--fix takes the whole catalogue: leave --lines out"),
            (["check", "nowhere", "--lines"], 1, "nowhere: cannot be read"),
            (["check", "--lines"], 2, "name a catalogue"),
        ] as [([String], Int32, String)])
    func refused(_ words: [String], _ status: Int32, _ message: String) throws {
        try Self.withLines { folder in
            let outcome = try Command.run(words, in: folder)
            #expect(outcome.status == status && outcome.errors.contains(message), "\(outcome)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["lines.jsonl"])
        }
    }

    @Test("format and add leave lines lines")
    func rewriting() throws {
        try Command.withFolder { folder in
            let file = folder.appending(path: "a.jsonl")
            let former = #"""
                {"id": "a", "formatVersion": "1.0", "title": {"en": "A"}}
                {"standards": [{"designation": "GB 2-2024", "id": "b"}, {"id": "a", "designation": "GB 1-2024"}]}

                """#
            try Data(former.utf8).write(to: file)
            #expect(try Command.run(["format", "a.jsonl"], in: folder).status == 0)
            let expected = [
                #"{"formatVersion":"1.0","id":"a","title":{"en":"A"}}"#,
                #"{"standards":[{"id":"a","designation":"GB 1-2024"}]}"#,
                #"{"standards":[{"id":"b","designation":"GB 2-2024"}]}"#,
            ]
            #expect(try String(contentsOf: file, encoding: .utf8) == expected.joined(separator: "\n") + "\n")
            #expect(try Command.run(["format", "a.jsonl", "--check"], in: folder).status == 0)
            let added = try Command.run(["add", "a.jsonl", "standard", "GB 3-2024"], in: folder)
            #expect(added.status == 0, "\(added)")
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
            #expect(
                lines.count == 4 && lines.prefix(3) == expected[...]
                    && lines[3].hasPrefix(#"{"standards":[{"id":"gb-3"#))
        }
    }
}
