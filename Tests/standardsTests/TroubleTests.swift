import Foundation
import Testing

/// What goes wrong around the command and not in a catalogue: full disks, links, interruptions, wrong words.
@Suite("Trouble")
struct TroubleTests {
    private static let small = #"{"formatVersion":"1.0", "id":"a"}"#
    private static let canonical = "{\n  \"formatVersion\": \"1.0\",\n  \"id\": \"a\"\n}\n"

    #if os(Linux)
        @Test(
            "A result that cannot be written is no success",
            arguments: [["--help"], ["formats"], ["list", Command.catalogue.path], ["check", Command.catalogue.path]])
        func fullDisk(_ words: [String]) throws {
            let outcome = try Command.run(words, to: URL(fileURLWithPath: "/dev/full"))
            #expect(outcome.status == 1)
            #expect(outcome.errors.hasSuffix("the output cannot be written: No space left on device\n"))
        }
    #endif

    @Test("format writes through a link, and leaves the permissions")
    func links() throws {
        try Command.withFolder { folder in
            let file = folder.appending(path: "own.json")
            try Data(Self.small.utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
            let link = folder.appending(path: "link.json").path
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "own.json")
            #expect(try Command.run(["format", link]).status == 0)
            #expect(try String(contentsOf: file, encoding: .utf8) == Self.canonical)
            let permissions = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
            #expect((permissions as? NSNumber)?.intValue == 0o600)
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "own.json")
        }
    }

    @Test("format rewrites all files or none")
    func allOrNone() throws {
        try Command.withFolder { folder in
            let (good, bad) = (folder.appending(path: "good.json"), folder.appending(path: "bad.json"))
            try Data(Self.small.utf8).write(to: good)
            try Data(#"{"formatVersion":"1.0","id":}"#.utf8).write(to: bad)
            #expect(try Command.run(["format", good.path, bad.path]).status == 1)
            #expect(try String(contentsOf: good, encoding: .utf8) == Self.small)
        }
    }

    @Test(
        "Words of the user neither steer the terminal nor break its lines",
        arguments: [
            ["BAD"], ["check", "BAD"], ["export", "BAD"], ["list", "BAD", "--kind", "BAD"], ["check", "--BAD"],
            ["format", "BAD", "--check"], ["identify", "BAD"], ["export", "FILE", "--output", "FILE/BAD"],
        ])
    func controlInWords(_ words: [String]) throws {
        let bad = "\u{1B}[31mx\ny"
        let outcome = try Command.withSmallCatalogue { folder in
            let file = folder.appending(path: "small.json").path
            return try Command.run(words.map { $0.replacing("BAD", with: bad).replacing("FILE", with: file) })
        }
        #expect(outcome.status != 0)
        #expect(!(outcome.output + outcome.errors).contains("\u{1B}"))
        #expect(!outcome.errors.contains("\ny"), "\(outcome.errors)")
    }

    @Test("Names neither steer the terminal nor break its lines")
    func control() throws {
        try Command.withFolder { folder in
            let file = folder.appending(path: "a.json").path
            let text = #"""
                {"formatVersion":"1.0","id":"a","\u001b[31mk\nz":1,"events":[{"id":"e","title":{"en":"A\u001b]0;t\u0007\nB\u202e"}}]}
                """#
            try Data(text.utf8).write(to: URL(fileURLWithPath: file))
            for words in [["list", file], ["show", file, "event/e"], ["check", file]] {
                let outcome = try Command.run(words)
                let shown = (outcome.output + outcome.errors).unicodeScalars
                #expect(!shown.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E || $0.value == 7 })
            }
            #expect(try Command.run(["list", file]).lines.count == 1)
            #expect(try Command.run(["check", file]).errors.split(separator: "\n").count == 1)
        }
    }

    @Test(
        "Wrong words end with 2 and say what to write",
        arguments: [
            (["export", "cvs", "FILE"], "did you mean csv?"), (["export", "FILE", "--output", ""], "--output needs"),
            (["check", ""], "a file needs a name"), (["export", "graphviz", "FILE", "--view", "around"], "--around"),
            (["export", "graphviz", "FILE", "--depth", "2"], "--depth needs --around"),
            (["export", "FILE", "--kind", "organisation"], "export them one by one"),
            (["deadlines", "FILE", "--from", "2025-01-02", "--to", "2025-01-01"], "comes before"),
            (["export", "icalendar", "FILE", "--from", "2025-01-02", "--to", "2025-01-01"], "comes before"),
            // Reported before anything is read.
            (["export", "graphviz", "nothing.json", "--kind", "organization"], "did you mean \"organisation\"?"),
            (["export", "graphviz", "nothing.json", "--relation", "foo"], "known are childOf, "),
            (["export", "icalendar", "nothing.json", "--kind", "foo"], "known are comments-open, "),
            (["export", "icalendar", "nothing.json", "--split", "kind", "--output", "-"], "it needs a folder"),
            (["export", "csv", "nothing.json", "--output", "-"], "it needs a folder"),
            (
                ["export", "graphviz", "--language", "en", "--language", "zh", "nothing.json"],
                "--language is given twice"
            ),
            (["export", "icalendar", "nothing.json", "--events", "--events"], "--events is given twice"),
            (["export", "nothing.json", "--output", "a", "--output", "b"], "--output is given twice"),
        ])
    func usage(_ words: [String], _ message: String) throws {
        try Command.withSmallCatalogue { folder in
            let outcome = try Command.run(words.map { $0 == "FILE" ? "small.json" : $0 }, in: folder)
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains(message), "\(outcome.errors)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["small.json"])
        }
    }

    @Test("A folder that cannot be made says why in the system's words")
    func folders() throws {
        try Command.withSmallCatalogue { folder in
            try Data().write(to: folder.appending(path: "file"))
            let outcome = try Command.run(["export", "small.json", "--output", "file/sub"], in: folder)
            #expect(outcome.status == 1)
            #expect(outcome.errors == "standards export: error: file: is a file, not a folder\n")
        }
    }
}
