import Foundation
import Testing

/// What each command says to the shell: 0 fine, also with warnings; 1 errors and failures; 2 wrong usage.
@Suite("Exit statuses")
struct ExitStatusTests {
    private static let head =
        #"{"formatVersion": "1.0", "id": "x", "title": {"en": "X"}, "base": "https://example.org/""#
    /// The files of the folder in which each command runs.
    private static let files = [
        "canonical.json": "{\n  \"formatVersion\": \"1.0\",\n  \"id\": \"x\"\n}\n",
        "crowded.json": #"{"formatVersion":"1.0","id":"x"}"#,
        "warned.json": head + #", "oddity": 1, "organisations": [{"id": "sac", "names": {"en": "SAC"}}]}"#,
        "wrong.json": head + #", "organisations": [{"id": "sac", "parent": "nobody", "names": {"en": "SAC"}}]}"#,
        "broken.json": "{",
        "--odd.json": #"{"formatVersion":"1.0","id":"x"}"#,
    ]

    @Test(
        "Each outcome of each command has its status",
        arguments: [
            (0, ["--help"]), (0, ["-h"]), (0, ["help"]), (0, ["help", "check"]), (0, ["--version"]),
            (2, []), (2, ["nonsense"]), (2, ["--nonsense"]), (2, ["chek", "canonical.json"]),

            (0, ["check", "canonical.json"]), (0, ["check", "crowded.json"]),
            (0, ["check", "warned.json"]), (0, ["check", "warned.json", "--json"]),
            (0, ["check", "warned.json", "--constants", "x.swift"]),
            (1, ["check", "wrong.json"]), (1, ["check", "wrong.json", "--json"]),
            (1, ["check", "wrong.json", "--constants", "x.swift"]), (1, ["check", "broken.json"]),
            (1, ["check", "canonical.json", "broken.json"]), (1, ["check", "missing.json"]), (1, ["check", "."]),
            (1, ["check", "canonical.json", "--constants", "none.json/x.swift/"]),
            (2, ["check"]), (2, ["check", ""]), (2, ["check", "canonical.json", "--nonsense"]),
            (2, ["check", "canonical.json", "--constants", "canonical.json"]),
            (1, ["check", "canonical.json", "wrong.json"]), (0, ["check", "--", "--odd.json"]),
            (2, ["check", "--odd.json"]), (0, ["check", "--help"]), (0, ["check", "-h"]), (2, ["check", "-x"]),
            (2, ["check", "canonical.json", "--json=1"]), (2, ["check", "canonical.json", "--json", "--json"]),

            (0, ["export", "canonical.json"]), (0, ["export", "warned.json"]),
            (0, ["export", "json", "warned.json", "--output", "-"]),
            (1, ["export", "wrong.json"]), (1, ["export", "json", "broken.json", "--output", "-"]),
            (1, ["export", "missing.json"]), (1, ["export", "canonical.json", "--output", "canonical.json"]),
            (1, ["export", "icalendar", "canonical.json", "--since", "broken.json"]),
            (2, ["export"]), (2, ["export", "json"]), (2, ["export", "json", "", "x"]),
            (2, ["export", "canonical.json", "--output", "-"]), (2, ["export", "canonical.json", "--output"]),
            (2, ["export", "json", "canonical.json", "--view", "all"]),
            (2, ["export", "graphviz", "canonical.json", "--view", "al"]),
            (1, ["export", "graphviz", "canonical.json", "--around", "nobody"]),
            (2, ["export", "json", "icalendar", "canonical.json", "--output", "-"]),
            (2, ["export", "csv", "canonical.json", "--output", "-"]),
            (0, ["export", "csv", "warned.json", "--output", "out"]),
            (0, ["export", "icalendar", "canonical.json", "--since", "canonical.json", "--output", "out"]),

            (0, ["deadlines", "canonical.json"]), (0, ["deadlines", "warned.json", "--json"]),
            (1, ["deadlines", "wrong.json"]), (1, ["deadlines", "missing.json"]),
            (2, ["deadlines"]), (2, ["deadlines", "canonical.json", "--kind", "nonsense"]),
            (2, ["deadlines", "canonical.json", "--from", "nonsense"]),
            (2, ["deadlines", "canonical.json", "--from", "2025-02-29"]), (2, ["deadlines", "canonical.json", "--to"]),
            (0, ["deadlines", "canonical.json", "--from", "2025-07-01", "--to", "2025-07-01"]),
            (2, ["deadlines", "canonical.json", "--from", "2025-07-02", "--to", "2025-07-01"]),
            (0, ["deadlines", "canonical.json", "--from", "2025", "--to", "2025"]),

            (0, ["list", "canonical.json"]), (0, ["list", "warned.json", "--json"]),
            (0, ["list", "warned.json", "--kind", "event"]),
            (1, ["list", "wrong.json"]), (1, ["list", "missing.json"]),
            (2, ["list"]), (2, ["list", "canonical.json", "--kind", "nonsense"]),
            (2, ["list", "canonical.json", "--language", "?"]),

            (0, ["show", "warned.json", "sac"]), (1, ["show", "warned.json", "nobody"]),
            (1, ["show", "wrong.json", "sac"]), (1, ["show", "missing.json", "sac"]),
            (2, ["show"]), (2, ["show", "warned.json"]), (2, ["show", "warned.json", "sac", "--language", "?"]),

            (0, ["diff", "canonical.json", "warned.json"]), (0, ["diff", "canonical.json", "crowded.json"]),
            (0, ["diff", "canonical.json", "warned.json", "--json"]),
            (0, ["diff", "warned.json", "canonical.json", "--markdown"]),
            (1, ["diff", "canonical.json", "wrong.json"]), (1, ["diff", "broken.json", "canonical.json"]),
            (1, ["diff", "missing.json", "canonical.json"]), (1, ["diff", "canonical.json", "."]),
            (1, ["diff", "-", "canonical.json"]),
            (2, ["diff"]), (2, ["diff", "canonical.json"]), (2, ["diff", "-", "-"]),
            (2, ["diff", "", "canonical.json"]),
            (2, ["diff", "canonical.json", "canonical.json", "canonical.json"]),
            (2, ["diff", "canonical.json", "warned.json", "--json", "--markdown"]),
            (2, ["diff", "canonical.json", "warned.json", "--language", "?"]),
            (2, ["diff", "canonical.json", "warned.json", "--from", "2024"]),

            (0, ["format", "canonical.json"]), (0, ["format", "crowded.json"]),
            (0, ["format", "--check", "canonical.json"]), (1, ["format", "--check", "crowded.json"]),
            (1, ["format", "broken.json"]), (1, ["format", "--check", "broken.json"]),
            (1, ["format", "missing.json"]), (1, ["format", "crowded.json", "broken.json"]),
            (1, ["format", "--check", "canonical.json", "crowded.json"]),
            (2, ["format"]), (2, ["format", "canonical.json", "--nonsense"]),

            (0, ["identify", "ISO/TC 22"]), (0, ["identify"]), (0, ["identify", "-"]),
            (1, ["identify", "nonsense"]), (1, ["identify", "ISO/TC 22", "nonsense"]),
            (1, ["identify", "--json", "nonsense"]),
            (2, ["identify", "--publisher", "Nobody", "TC 1"]), (2, ["identify", "--nonsense"]),
            (2, ["identify", "--publisher"]),

            (0, ["schema"]), (2, ["schema", "canonical.json"]), (0, ["formats"]), (2, ["formats", "canonical.json"]),
        ] as [(Int32, [String])])
    func statuses(_ status: Int32, _ words: [String]) throws {
        try Command.withFolder { folder in
            for (name, text) in Self.files { try Data(text.utf8).write(to: folder.appending(path: name)) }
            let before = try Command.contents(of: folder)
            let outcome = try Command.run(words, in: folder)
            #expect(outcome.status == status && outcome.signal == nil, "\(outcome.errors)")
            // What fails leaves every file as it was.
            if status != 0 { #expect(try Command.contents(of: folder) == before) }
            // Whoever reads neither status nor output learns of it.
            #expect(status == 0 || !outcome.errors.isEmpty || words.contains("--json"))
        }
    }

    @Test(
        "A refused line among those that are read makes the status 1",
        arguments: [(0, "ISO/TC 22\n"), (1, "ISO/TC 22\nx\n")])
    func lines(_ status: Int32, _ input: String) throws {
        #expect(try Command.run(["identify"], input: input).status == status)
    }

    @Test(
        "A word that is near enough is proposed: a third of its letters may be wrong, and one in any case",
        arguments: [
            ("chekc", "check"), ("chck", "check"), ("chk", nil), ("identfi", "identify"), ("idntfi", nil),
            ("lit", "list"),
            ("li", nil),
        ])
    func proposals(_ word: String, _ proposed: String?) throws {
        let errors = try Command.run([word]).errors
        #expect(errors.contains("did you mean \"\(proposed ?? "")") == (proposed != nil), "\(errors)")
    }
}
