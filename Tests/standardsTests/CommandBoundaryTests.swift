import Foundation
import StandardsKit
import Testing

@testable import standards

/// Choices, sizes and widths at their edges.
@Suite("Boundaries of the command")
struct CommandBoundaryTests {
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

    @Test("Of what was asked for nothing is left out and nothing added")
    func filters() throws {
        let warned = Self.fine.replacing("\"id\": \"sac\"", with: "\"id\": \"sac\", \"colour\": 1")
        try Command.withFolder { folder in
            for (name, text) in [("fine.json", Self.fine), ("warned.json", warned)] {
                try Data(text.utf8).write(to: folder.appending(path: name))
            }
            func lines(_ words: String...) throws -> [String] { try Command.run(words, in: folder).lines }
            #expect(try lines("list", "fine.json", "--kind", "standard") == ["standard/s  A standard"])
            #expect(try lines("list", "fine.json", "--kind", "standard", "--kind", "organisation").count == 3)
            #expect(try lines("deadlines", "fine.json").count == 1)
            #expect(try lines("deadlines", "fine.json", "--kind", "review-due") == [])
            #expect(try lines("deadlines", "fine.json", "--to", "2025").count == 1)
            #expect(try lines("deadlines", "fine.json", "--to", "2025-06") == [])
            #expect(try lines("check", "warned.json") == ["3 entities, 0 errors, 1 warning"])
            let errors = try Command.run(["export", "csv", "warned.json", "--output", "out"], in: folder).errors
            #expect(errors.contains("organisation/sac.colour") && errors.contains("[not-carried]"), "\(errors)")
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
        "Sizes are shown in bytes up to 999, then in kB",
        arguments: [(999, "999 bytes"), (1000, "1.0 kB"), (1049, "1.0 kB"), (1050, "1.1 kB")])
    func sizes(_ size: Int, _ words: String) throws {
        var catalogue = Catalogue()
        catalogue.header.id = "a"
        // Longer than a line, as the title will be.
        catalogue.header.title = LocalizedText(String(repeating: "x", count: 100))
        let title = String(repeating: "x", count: 100 + size - catalogue.canonicalJSON().count)
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
                    WebLink {
                        $0.url = WebAddress(notation: "https://a.cn/" + String(repeating: "x", count: length - 13 - 6))
                        $0.title = "here"
                    }
                ]
            })
        var portrait = EntityDescription(catalogue: catalogue, language: .english)
        catalogue.visit(EntityReference(kind: "standard", id: "s"), with: &portrait)
        #expect(portrait.lines.count == 2 + lines, "\(portrait.lines)")
        #expect(
            portrait.lines.map(\.plain).contains { $0.hasPrefix("  links") && $0.contains("https") } == (lines == 1),
            "\(portrait.lines)")
    }
}
