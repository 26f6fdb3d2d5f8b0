import Foundation
import Testing

/// `standards check --fix` and `--strict`.
@Suite("Fixing on the command line")
struct FixingTests {
    private static let faulty = """
        {"formatVersion": "1.0",   "id": "a",
         "organisations": [{"id": "samr", "names": {"en": "Administration"}, "abbreviation": "SAMR"}],
         "standards": [{"id": "s", "designation": "GB 1-2025", "publishd": "30 June 2025", "issuers": "SAMR"},
                       {"id": "t", "designation": "GB 2-2000",
                        "level": "natoinal", "references": ["nowhere"]}]}

        """
    private static let fixed =
        faulty
        .replacing("\"publishd\": \"30 June 2025\"", with: "\"published\": \"2025-06-30\"")
        .replacing("\"issuers\": \"SAMR\"", with: "\"issuers\": [\"samr\"]")
        .replacing("natoinal", with: "national")

    private func text(_ folder: URL, _ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    private func make(_ text: String, _ name: String = "a.json", in folder: URL) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    @Test("Only the bytes of the faults change; what is left is reported, and decides how it ends")
    func fixing() throws {
        try Command.withFolder { folder in
            try make(Self.faulty, in: folder)
            let lines = [
                "unknown key \"publishd\": X \"published\" [misspelt-key]",
                "expected a list in brackets, found a text: X [\"SAMR\"] [value-type]",
                "unknown standard level \"natoinal\": X \"national\" [unknown-code]",
                ": X \"2025-06-30\" [value-malformed]",
                "an id has only small letters, digits and single hyphens: X \"samr\" [value-malformed]",
            ]
            func hold(_ outcome: Command.Outcome, _ word: String, _ verb: String) {
                #expect(outcome.status == 1)
                let shown = outcome.lines.dropLast()
                #expect(shown.count == lines.count, "\(outcome.output)")
                for line in lines {
                    let line = line.replacing(" X ", with: " \(verb) ")
                    let isShown = shown.contains {
                        $0.hasPrefix("a.json:") && $0.contains(": \(word): ") && $0.hasSuffix(line)
                    }
                    #expect(isShown, "\(line)")
                }
                #expect(
                    outcome.errors == "a.json:5:53: error: there is no standard \"nowhere\" [dangling-reference]\n")
                #expect(outcome.lines.last == "3 entities, 1 error, 0 warnings")
            }
            hold(try Command.run(["check", "--fix", "--dry-run", "a.json"], in: folder), "to fix", "write")
            #expect(try text(folder, "a.json") == Self.faulty)
            hold(try Command.run(["check", "--fix", "a.json"], in: folder), "fixed", "wrote")
            #expect(try text(folder, "a.json") == Self.fixed)
            let again = try Command.run(["check", "--fix", "a.json"], in: folder)
            #expect(again.status == 1 && again.lines == ["3 entities, 1 error, 0 warnings"])
            #expect(try text(folder, "a.json") == Self.fixed)
        }
    }

    @Test("As JSON each fault has what is written in its place and where; what was fixed says so")
    func json() throws {
        try Command.withFolder { folder in
            try make(Self.faulty, in: folder)
            let found = try Command.run(["check", "--json", "a.json"], in: folder).lines.map(Command.object)
            let bytes = Array(Self.faulty.utf8)
            var texts: [String] = []
            for object in found {
                guard let replacement = object["replacement"] as? [String: Any] else { continue }
                let start = try #require(replacement["start"] as? Int)
                let end = try #require(replacement["end"] as? Int)
                let former = try #require(replacement["former"] as? String)
                #expect(String(decoding: bytes[start..<end], as: UTF8.self) == "\"\(former)\"")
                #expect(replacement["part"] as? String == (former == "publishd" ? "key" : "value"))
                #expect(object["fixed"] == nil)
                texts.append(former)
            }
            #expect(texts == ["publishd", "SAMR", "natoinal"])
            let outcome = try Command.run(["check", "--json", "--fix", "--dry-run", "a.json"], in: folder)
            let objects = try outcome.lines.map(Command.object)
            #expect(objects.count { $0["fixed"] as? Bool == true } == 5)
            #expect(objects.count { $0["fixed"] == nil } == 1)
        }
    }

    @Test("Where one file cannot be rewritten none is, and nothing is said to be fixed")
    func allOrNone() throws {
        try Command.withFolder { folder in
            try make(Self.faulty, in: folder)
            try make(Self.faulty.replacing("\"id\": \"a\"", with: "\"id\": \"b\""), "b.json", in: folder)
            try FileManager.default.linkItem(
                at: folder.appending(path: "b.json"), to: folder.appending(path: "c.json"))
            let outcome = try Command.run(["check", "--fix", "a.json", "b.json"], in: folder)
            #expect(outcome.status == 1 && outcome.output.isEmpty, "\(outcome)")
            #expect(outcome.errors.contains("hard links"))
            #expect(try text(folder, "a.json") == Self.faulty)
            #expect(try Command.run(["check", "--fix", "/dev/stdin"], input: Self.faulty).status == 1)
            let dry = try Command.run(["check", "--fix", "--dry-run", "/dev/stdin"], input: Self.faulty)
            #expect(dry.lines.count == 6)
        }
    }

    @Test("Warnings fail where that is asked for, and a fix can take them away")
    func strict() throws {
        try Command.withFolder { folder in
            let standard = #"{"id": "s", "title": {"en": "S"}, "level": "nationel"}"#
            let warned = #"{"formatVersion": "1.0", "id": "a", "standards": [\#(standard)]}"#
            try make(warned, in: folder)
            #expect(try Command.run(["check", "a.json"], in: folder).status == 0)
            #expect(try Command.run(["check", "--strict", "a.json"], in: folder).status == 1)
            #expect(try Command.run(["check", "--strict", "--fix", "a.json"], in: folder).status == 0)
            #expect(try text(folder, "a.json") == warned.replacing("nationel", with: "national"))
            #expect(try Command.run(["check", "--dry-run", "a.json"], in: folder).status == 2)
        }
    }
}
