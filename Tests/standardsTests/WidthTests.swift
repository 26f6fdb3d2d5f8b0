import Foundation
import StandardsKit
import Testing

@testable import standards

/// What each command shows on terminals of different widths.
@Suite("The terminal's width")
struct WidthTests {
    private static let catalogue = Command.catalogue.path
    private static let commands: [[String]] = [
        ["deadlines", catalogue], ["deadlines", catalogue, "--language", "zh-Hans"],
        ["list", catalogue], ["list", catalogue, "--language", "zh-Hans"],
        ["show", catalogue, "GB 28008-2024"], ["show", catalogue, "cesi", "--language", "zh-Hans"],
        ["show", catalogue, "memorandum"], ["show", catalogue, "SAC", "ISO"],
        ["search", catalogue, "智慧社区", "--limit", "0"], ["search", catalogue, "electric", "bicycle"],
        ["deadlines", catalogue, "--from", "2040"], ["diff", "old.json", catalogue],
        ["diff", "old.json", catalogue, "--language", "zh-Hans"], ["check", "odd.json"],
        ["show", "odd.json", "nobody"],
        ["export", catalogue, "--output", "out"], ["formats"],
        [
            "identify", "GB/T 26694—2024", "ISO/IEC JTC 1/SC 41", "20231601-T-469", "ETSI EN 303 645 V2.1.1",
        ],
        ["list", catalogue, "--kind", "nonsense"], ["nonsense"], [],
    ]

    private static func withFolder(_ body: (URL) throws -> Void) throws {
        try Command.withFolder { folder in
            let head = #"{"formatVersion": "1.0", "id": "china-2024-07", "title": {"en": "X", "zh-Hans": "某"}"#
            let standards =
                #", "standards": [{"id": "gb-28008-2024", "designation": "GB 28008-2024", "title": {"zh-Hans": "家具结构安全技术规范", "en": "Furniture"}, "effective": "2025-06-01"}]"#
            try Data((head + standards + "}").utf8).write(to: folder.appending(path: "old.json"))
            let odd =
                #", "somethingThatNobodyKnows": 1, "standards": [{"id": "a-standard-with-a-very-long-id-that-goes-on", "title": {"zh-Hans": "家具结构安全技术规范"}, "issuers": ["standardization-administration-of-nowhere"]}]"#
            try Data((head + odd + "}").utf8).write(to: folder.appending(path: "odd.json"))
            try body(folder)
        }
    }

    /// The designations of the catalogue that a space could cut.
    private static let codes = Result {
        try Command.run(["list", catalogue, "--json"]).lines
            .compactMap { try Command.object($0)["code"] as? String }
            .filter { $0.contains(" ") && $0.utf8.allSatisfy { $0 < 0x80 } }
    }

    @Test("No line is wider than the terminal, no designation is cut, and nothing is lost", arguments: commands)
    func widths(_ words: [String]) throws {
        try Self.withFolder { folder in
            let codes = try Self.codes.get()
            #expect(codes.count >= 100)
            let piped = try Command.run(words, in: folder)
            for columns in [40, 80, 160] {
                let shown = try Command.run(words, columns: columns, environment: ["TERM": "dumb"], in: folder)
                #expect(shown.status == piped.status)
                for line in shown.lines {
                    #expect(Columns.width(of: line) <= columns, "\(columns): \(line)")
                    #expect(line.last != " ", "\(columns): \(line)")
                }
                // On a terminal both outputs come together.
                let both = [piped.output + piped.errors, piped.errors + piped.output]
                #expect(both.map(letters).contains(letters(shown.output)), "\(columns)")
                for code in codes {
                    let (here, there) = (count(code, in: shown.output), count(code, in: both[0]))
                    #expect(here == there, "\(columns): \(code) is cut")
                }
            }
        }
    }

    private func letters(_ text: String) -> String { text.filter { !$0.isWhitespace && $0 != "\\" } }
    private func count(_ code: String, in text: String) -> Int { text.ranges(of: code).count }

    @Test("The help of every command fits 80 columns, also where nobody looks, and 40 where a terminal is narrow")
    func help() throws {
        for words in [["--help"]] + Standards.commands.map({ [$0.name, "--help"] }) {
            for line in try Command.run(words).lines { #expect(Columns.width(of: line) <= 80, "\(line)") }
            for columns in [40, 80, 160] {
                let outcome = try Command.run(words, columns: columns)
                let lines = outcome.lines
                #expect(outcome.status == 0 && lines.count > 5, "\(words) in \(columns): \(outcome)")
                let plain = lines.map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") }
                for line in plain { #expect(Columns.width(of: line) <= min(columns, 80), "\(words): \(line)") }
            }
        }
    }

    @Test("A row is a line where nobody looks")
    func pipe() throws {
        let rows = try Command.run(["list", Self.catalogue, "--json"]).lines.count
        #expect(try Command.run(["list", Self.catalogue]).lines.count == rows)
        let deadlines = try Command.run(["deadlines", Self.catalogue, "--json"]).lines.count
        #expect(try Command.run(["deadlines", Self.catalogue]).lines.count == deadlines)
    }

    @Test(
        "A line ends at a space or between Han characters, and not where that would cut what belongs together",
        arguments: [
            ("one two three", 8, ["one two", "three"]), ("one two", 7, ["one two"]),
            ("by GB/T 26694-2024 too", 12, ["by", "GB/T", "26694-2024", "too"]),
            ("by GB/T 26694-2024 too", 15, ["by", "GB/T 26694-2024", "too"]),
            ("see ISO/IEC JTC 1/SC 41.", 20, ["see", "ISO/IEC JTC 1/SC 41."]),
            ("the “SAC/TC 28/SC 42” one", 19, ["the", "“SAC/TC 28/SC 42”", "one"]),
            ("of ETSI EN 303 645 V2.1.1 on", 23, ["of", "ETSI EN 303 645 V2.1.1", "on"]),
            ("ISO/IEC Guide 51:2014 is", 22, ["ISO/IEC Guide 51:2014", "is"]),
            ("GB/T 1.1-2020/Amd 1:2021", 23, ["GB/T 1.1-2020/Amd", "1:2021"]),
            ("家具结构安全", 8, ["家具结构", "安全"]), ("家具结构，安全", 8, ["家具结", "构，安全"]),
            ("家具《结构》", 6, ["家具", "《结", "构》"]), ("家具 GB 1-2020", 10, ["家具", "GB 1-2020"]),
            ("2024年第10号公告", 11, ["2024年", "第10号公告"]),
            ("https://a.cn/one/two", 12, ["https://a.", "cn/one/two"]), ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
            ("", 4, [""]), ("  a b", 4, ["  a", "b"]),
            ("THE SAFETY OF ALL TOYS IN 2024", 12, ["THE SAFETY", "OF ALL TOYS", "IN 2024"]),
        ])
    func folding(_ text: String, _ width: Int, _ lines: [String]) {
        #expect(StyledText(text).folded(at: width).map(\.plain) == lines)
    }

    @Test("What is folded keeps its meaning in each line, and goes on indented")
    func styles() {
        let text = StyledText("one ", .heading) + StyledText("two three", .past)
        let lines = text.folded(at: 8, hanging: 2)
        #expect(lines.map(\.plain) == ["one two", "  three"])
        #expect(lines[1].runs.last?.style == .past && lines[0].runs.map(\.style) == [.heading, .past])
    }

    @Test("No identifier that the parsers read is cut at any width that can hold it")
    func identifiers() throws {
        let canonical =
            try Self.codes.get().compactMap { try? Identifier($0, publisher: nil).canonical } + [
                "ISO/IEC JTC 1/SC 41", "SAC/TC 28/SC 42", "IEC/ISO JTC 3", "IEC/SC 62B", "CCSA/TC 5",
                "UNECE/WP.29/GRVA",
                "IEC TS 62257-9-5:2018", "ETSI EN 303 645 V2.1.1", "IEC 60335-1:2020 CSV", "GB/T 1.1-2020/XG1-2026",
                "ISO/IEC 27001:2022/Amd 1:2024", "20231601-T-469", "BS EN ISO 9001:2015",
            ]
        #expect(canonical.count > 100)
        for code in canonical {
            for before in 0...12 {
                let text = String(repeating: "x ", count: before) + code + ", and so on"
                for width in code.count + 1...code.count + 6 {
                    let lines = StyledText(text).folded(at: width).map(\.plain)
                    #expect(lines.contains { $0.contains(code) }, "\(code) in \(width): \(lines)")
                }
            }
        }
    }
}
