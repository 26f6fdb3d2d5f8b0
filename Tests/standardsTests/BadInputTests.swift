import Foundation
import Testing

/// What a wrong catalogue meets: status 1, a clear line at its place, and nothing written or changed.
@Suite("Bad input")
struct BadInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let catalogue: String
        /// `line:column`, and words of the message.
        let place: String
        let words: String
    }

    static let cases = [
        Case(
            testDescription: "broken JSON", catalogue: #"{"formatVersion": "1.0", "id": "x", "standards": [}"#,
            place: "1:51", words: "expected"),
        Case(
            testDescription: "a dangling reference",
            catalogue: whole(
                "\"committees\": [\n{\"id\": \"tc-1\", \"names\": {\"en\": \"C\"}, \"secretariat\": \"nobody\"}]"),
            place: "3:53", words: "nobody"),
        Case(
            testDescription: "31 February",
            catalogue: whole(
                "\"standards\": [\n{\"id\": \"a\", \"title\": {\"en\": \"A\"}, \"published\": \"2024-02-31\"}]"),
            place: "3:48", words: "29"),
        Case(
            testDescription: "a missing required property",
            catalogue: whole("\"consultations\": [\n{\"id\": \"a\"}]"), place: "3:1", words: "title"),
        Case(
            testDescription: "an unknown format version",
            catalogue: #"{"formatVersion": "7.0", "id": "x", "base": "https://example.org/", "revision": 1}"#,
            place: "1:19", words: "7.0"),
    ]

    private static func whole(_ kinds: String) -> String {
        """
        {"formatVersion": "1.0", "id": "x", "title": {"en": "X"}, "base": "https://example.org/x/", "revision": 1,
        "modified": "2024-09-30", \(kinds)}
        """
    }

    @Test("It ends with 1 and one line at its place, and the old output stays", arguments: cases)
    func refused(_ wrong: Case) throws {
        try Command.withFolder { folder in
            try Data(wrong.catalogue.utf8).write(to: folder.appending(path: "wrong.json"))
            try Data("old".utf8).write(to: folder.appending(path: "deadlines.ics"))
            let before = try Command.contents(of: folder)
            for words in [["export", "wrong.json"], ["check", "wrong.json"], ["format", "wrong.json"]] {
                if words[0] == "format", wrong.testDescription == "a dangling reference" { continue }
                let outcome = try Command.run(words, in: folder)
                #expect(outcome.status == 1)
                let errors = outcome.errors.split(separator: "\n").filter { $0.contains(": error: ") }
                #expect(errors.count == 1, "\(words): \(outcome.errors)")
                #expect(
                    errors.first?.hasPrefix("wrong.json:\(wrong.place): error: ") == true, "\(words): \(outcome.errors)"
                )
                #expect(errors.first?.contains(wrong.words) == true, "\(outcome.errors)")
                #expect(try Command.contents(of: folder) == before)
            }
        }
    }

    @Test("A folder that cannot be written is reported, and nothing is written")
    func unwritable() throws {
        try Command.withSmallCatalogue { folder in
            try Data("a file".utf8).write(to: folder.appending(path: "taken"))
            let before = try Command.contents(of: folder)
            let outcome = try Command.run(["export", "small.json", "--output", "taken/Output"], in: folder)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("taken"))
            #expect(try Command.contents(of: folder) == before)
        }
    }

    @Test("A file that is not there, a folder, and no file at all")
    func noFile() throws {
        let missing = try Command.run(["check", "no-such-file.json"])
        #expect(missing.status == 1 && missing.errors.contains("no-such-file.json"))
        #expect(try Command.run(["check", "/"]).status == 1)
        #expect(try Command.run(["check"]).status == 2)
    }

    @Test("A file larger than any catalogue is refused, and takes no room")
    func large() throws {
        try Command.withFolder { folder in
            let file = folder.appending(path: "large.json")
            try Data().write(to: file)
            try FileHandle(forWritingTo: file).truncate(atOffset: 200 << 30)
            for words in [["check", "large.json"], ["export", "large.json"], ["format", "large.json"]] {
                let outcome = try Command.run(words, in: folder)
                #expect(outcome.status == 1 && outcome.errors.contains("larger than 1 GiB"), "\(outcome.errors)")
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["large.json"])
        }
    }

    #if os(Linux)
        @Test("Where memory does not suffice to read, that is reported")
        func memory() throws {
            try Command.withFolder { folder in
                let file = folder.appending(path: "large.json")
                try Data().write(to: file)
                try FileHandle(forWritingTo: file).truncate(atOffset: 1 << 30)
                let outcome = try Command.run(["check", "large.json"], in: folder, under: "ulimit -v 1000000")
                #expect(outcome.status == 1, "\(outcome.status)")
                #expect(outcome.errors.hasSuffix("large.json: cannot be read: there is not enough memory\n"))
            }
        }
    #endif

    @Test("Of a pipe that a catalogue extends nobody says when it ends: it is not waited for")
    func extendedPipe() throws {
        try Command.withFolder { folder in
            let isMade = unsafe mkfifo(folder.appending(path: "pipe").path, 0o600) == 0
            #expect(isMade)
            let text = #"{"formatVersion": "1.0", "id": "a", "series": "s", "extends": ["pipe"]}"#
            try Data(text.utf8).write(to: folder.appending(path: "a.json"))
            for words in [["check", "a.json"], ["add", "a.json", "standard", "GB 1-2024"], ["show", "a.json", "x"]] {
                let outcome = try Command.run(words, in: folder)
                #expect(outcome.status == 1 && outcome.errors.contains("there is no file \"pipe\" to extend"))
            }
        }
    }

    @Test("Random and truncated bytes end with a place and 1, never a crash")
    func bytes() throws {
        let real = try Data(contentsOf: Command.catalogue)
        try Command.withFolder { folder in
            for (name, data) in [
                ("empty", Data()), ("nul", Data(repeating: 0, count: 100)),
                ("bytes", Data((0...255).map { UInt8($0) })),
                ("half", real.prefix(real.count / 2)), ("deep", Data(repeating: UInt8(ascii: "["), count: 100_000)),
            ] {
                try data.write(to: folder.appending(path: "\(name).json"))
                let outcome = try Command.run(["check", "\(name).json"], in: folder)
                #expect(outcome.status == 1, "\(name): \(outcome.status)")
                #expect(outcome.errors.hasPrefix("\(name).json:"), "\(name): \(outcome.errors.prefix(200))")
            }
        }
    }
}
