import Foundation
import StandardsKit
import Testing

@testable import standards

/// 0 is fine, also with warnings or nothing found; 1 is an error in the input or a failure; 2 is wrong usage.
@Suite("Exit statuses")
struct ExitTests {
    private static let fine = """
        {
          "formatVersion": "1.0",
          "id": "fine",
          "organisations": [
            {
              "id": "sac",
              "names": {
                "en": "SAC"
              }
            },
            {
              "id": "samr",
              "names": {
                "en": "SAMR"
              }
            }
          ],
          "standards": [
            {
              "id": "s",
              "title": {
                "en": "A standard"
              },
              "effective": "2025-07-01"
            }
          ]
        }

        """

    /// Lends a folder with catalogues: one that is fine, one with a warning, one in another form, one with an error.
    private func withFiles(_ body: (URL) throws -> Void) throws {
        try Command.withFolder { folder in
            for (name, text) in [
                ("fine.json", Self.fine), ("crowded.json", Self.fine.replacing("\n", with: " ")),
                ("warned.json", Self.fine.replacing("\"id\": \"sac\"", with: "\"id\": \"sac\", \"colour\": 1")),
                ("wrong.json", Self.fine.replacing("2025-07-01", with: "2025-02-29")), ("--odd.json", Self.fine),
            ] {
                try Data(text.utf8).write(to: folder.appending(path: name))
            }
            try body(folder)
        }
    }

    @Test(
        "check",
        arguments: [
            ("fine.json", 0), ("warned.json", 0), ("wrong.json", 1), ("fine.json wrong.json", 1), ("missing.json", 1),
            ("", 2),
            ("fine.json --json", 0), ("warned.json --json", 0), ("wrong.json --json", 1), ("fine.json --nonsense", 2),
            ("--json=1 fine.json", 2), ("-- --odd.json", 0), ("--odd.json", 2), ("--help", 0), ("-h", 0), ("-x", 2),
            ("fine.json --json --json", 2),
        ])
    func check(_ words: String, _ status: Int32) throws { try expect("check", words, status) }

    @Test(
        "list",
        arguments: [
            ("fine.json", 0), ("fine.json --kind person", 0), ("warned.json", 0), ("wrong.json", 1), ("", 2),
            ("fine.json --kind persons", 2), ("fine.json --language 1", 2),
        ])
    func list(_ words: String, _ status: Int32) throws { try expect("list", words, status) }

    @Test(
        "show",
        arguments: [
            ("fine.json sac", 0), ("fine.json nobody", 1), ("fine.json", 2), ("wrong.json sac", 1),
            ("missing.json sac", 1), ("", 2),
        ])
    func show(_ words: String, _ status: Int32) throws { try expect("show", words, status) }

    @Test(
        "deadlines",
        arguments: [
            ("fine.json", 0), ("fine.json --from 2030", 0), ("wrong.json", 1), ("", 2),
            ("fine.json --from 2025-02-29", 2),
            ("fine.json --from 2025-07-01 --to 2025-07-01", 0), ("fine.json --from 2025-07-02 --to 2025-07-01", 2),
            ("fine.json --from 2025 --to 2025", 0), ("fine.json --kind review", 2), ("fine.json --to", 2),
        ])
    func deadlines(_ words: String, _ status: Int32) throws { try expect("deadlines", words, status) }

    @Test(
        "format",
        arguments: [
            ("fine.json", 0), ("fine.json --check", 0), ("crowded.json --check", 1),
            ("fine.json crowded.json --check", 1),
            ("crowded.json", 0), ("wrong.json", 1), ("wrong.json --check", 1), ("crowded.json wrong.json", 1),
            ("missing.json", 1), ("", 2),
        ])
    func format(_ words: String, _ status: Int32) throws { try expect("format", words, status) }

    @Test(
        "identify",
        arguments: [
            ("GB/T-1-2020", 1), ("SAC/TC28", 0), ("SAC/TC28 nonsense", 1), ("--publisher Nobody TC28", 2),
            ("--publisher", 2),
        ])
    func identify(_ words: String, _ status: Int32) throws { try expect("identify", words, status) }

    @Test(
        "export",
        arguments: [
            ("json fine.json --output out", 0), ("csv warned.json --output out", 0),
            ("json wrong.json --output out", 1),
            ("json missing.json --output out", 1), ("json fine.json --output -", 0),
            ("json icalendar fine.json --output -", 2),
            ("csv fine.json --output -", 2), ("json fine.json --output fine.json", 1), ("json", 2), ("", 2),
            ("json fine.json --view all", 2), ("graphviz fine.json --view al", 2),
            ("graphviz fine.json --around nobody", 1),
            ("icalendar fine.json --since wrong.json --output out", 1),
            ("icalendar fine.json --since fine.json --output out", 0),
        ])
    func export(_ words: String, _ status: Int32) throws { try expect("export", words, status) }

    @Test(
        "Other words",
        arguments: [
            ("schema", "", 0), ("schema", "fine.json", 2), ("formats", "", 0), ("formats", "fine.json", 2),
            ("--help", "", 0),
            ("-h", "", 0), ("help", "", 0), ("help", "check", 0), ("--version", "", 0), ("chek", "fine.json", 2),
            ("", "", 2),
        ])
    func others(_ command: String, _ words: String, _ status: Int32) throws { try expect(command, words, status) }

    private func expect(_ command: String, _ words: String, _ status: Int32) throws {
        try withFiles { folder in
            let words = (command + " " + words).split(separator: " ").map(String.init)
            let before = try Command.contents(of: folder)
            let outcome = try Command.run(words, in: folder)
            #expect(outcome.status == status, "\(outcome.errors)")
            // What fails says so, and leaves every file as it was.
            #expect(status == 0 || !outcome.errors.isEmpty || !outcome.output.isEmpty)
            if status != 0 { #expect(try Command.contents(of: folder) == before) }
        }
    }

    @Test("Of what was asked for nothing is left out and nothing added")
    func filters() throws {
        try withFiles { folder in
            func lines(_ words: String...) throws -> [String] { try Command.run(words, in: folder).lines }
            #expect(try lines("list", "fine.json", "--kind", "standard") == ["standard/s  A standard"])
            #expect(try lines("list", "fine.json", "--kind", "standard", "--kind", "organisation").count == 3)
            #expect(try lines("deadlines", "fine.json").count == 1)
            #expect(try lines("deadlines", "fine.json", "--kind", "review-due") == [])
            #expect(try lines("deadlines", "fine.json", "--to", "2025").count == 1)
            #expect(try lines("deadlines", "fine.json", "--to", "2025-06") == [])
            #expect(try lines("check", "warned.json") == ["3 entities, 0 errors, 1 warning"])
            let warned = try Command.run(["export", "csv", "warned.json", "--output", "-"], in: folder)
            #expect(warned.status == 2)
            let told = try Command.run(["export", "csv", "warned.json", "--output", "out"], in: folder).errors
            #expect(told.contains("organisation/sac.colour") && told.contains("[not-carried]"), "\(told)")
        }
    }

    @Test("A line of 64 KiB is read, a longer one refused behind it", arguments: [(65_536, false), (65_537, true)])
    func longest(_ length: Int, _ isRefused: Bool) throws {
        for end in ["\n", "\r\n", ""] {
            let text = "ISO/TC 1" + String(repeating: " ", count: length - 8)
            let outcome = try Command.run(["identify", "--json"], input: text + end)
            #expect(outcome.status == (isRefused ? 1 : 0))
            #expect(try Command.object(outcome.lines.first ?? "")["column"] as? Int == (isRefused ? 65_537 : nil))
        }
    }

    @Test(
        "Sizes are told in bytes up to 999, then in kB",
        arguments: [(999, "999 bytes"), (1000, "1.0 kB"), (1049, "1.0 kB"), (1050, "1.1 kB")])
    func sizes(_ size: Int, _ words: String) throws {
        var catalogue = Catalogue()
        catalogue.header.id = "a"
        catalogue.header.title = "x"
        let title = String(repeating: "x", count: 1 + size - catalogue.canonicalJSON().count)
        catalogue.header.title = LocalizedText(title)
        try Command.withFolder { folder in
            try Data(catalogue.canonicalJSON()).write(to: folder.appending(path: "a.json"))
            let outcome = try Command.run(["export", "json", "a.json", "--output", "out"], in: folder)
            #expect(outcome.lines.last == "  out/catalogue.json  \(words)", "\(outcome.output)")
        }
    }

    @Test(
        "What would steer a terminal is shown as U+FFFD, and its neighbours stay",
        arguments: [
            ("\u{1F}", false), (" ", true), ("\u{7E}", true), ("\u{7F}", false), ("\u{9F}", false), ("\u{A0}", true),
            ("\u{2027}", true), ("\u{2028}", false), ("\u{202E}", false), ("\u{202F}", true), ("\u{2065}", true),
            ("\u{2066}", false), ("\u{2069}", false), ("\u{206A}", true), ("\n", false),
        ])
    func printable(_ text: String, _ isShown: Bool) {
        #expect("a\(text)b".printable() == (isShown ? "a\(text)b" : "a\u{FFFD}b"))
    }

    @Test(
        "An East Asian character takes two columns, a mark none",
        arguments: [("家", 2), ("ａ", 2), ("a", 1), ("e\u{301}", 1), ("é", 1), ("", 0)])
    func width(_ text: String, _ width: Int) { #expect(Columns.width(of: text) == width) }

    @Test("A record is shown on one line up to 88 characters", arguments: [(88, 1), (89, 2)])
    func records(_ length: Int, _ lines: Int) throws {
        var catalogue = Catalogue()
        catalogue.insert(
            Standard(id: "s") {
                $0.links = [
                    Link {
                        $0.url = WebAddress(notation: "https://a.cn/" + String(repeating: "x", count: length - 13 - 6))
                        $0.title = "here"
                    }
                ]
            })
        var portrait = Portrait(catalogue: catalogue, language: .english)
        catalogue.visit(EntityReference(kind: "standard", id: "s"), with: &portrait)
        #expect(portrait.lines.count == 2 + lines, "\(portrait.lines)")
        #expect(
            portrait.lines.contains { $0.hasPrefix("  links") && $0.contains("https") } == (lines == 1),
            "\(portrait.lines)")
    }
}
