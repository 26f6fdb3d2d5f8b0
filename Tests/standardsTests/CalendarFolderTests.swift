import Foundation
import Testing

/// What the command does with a folder of calendars that it has written before.
@Suite("Calendars on the command line")
struct CalendarFolderTests {
    private static let first = """
        {"formatVersion": "1.0", "id": "t", "title": {"en": "T"}, "base": "https://example.org/t/", "revision": 1,
         "modified": "2024-01-01", "standards": [
         {"id": "a", "designation": "GB 1-2024", "effective": "2025-01-01", "tags": ["toys"]},
         {"id": "b", "designation": "GB 2-2024", "effective": "2025-02-01", "tags": ["cars"]}]}
        """

    private func run(_ folder: URL, _ words: String...) throws -> Command.Outcome {
        try Command.run(["export", "icalendar", "t.json"] + words, in: folder)
    }

    private func withCatalogue(_ body: (URL, URL) throws -> Void) throws {
        try Command.withFolder { folder in
            let file = folder.appending(path: "t.json")
            try Data(Self.first.utf8).write(to: file)
            try body(folder, file)
        }
    }

    @Test("A folder that is written again loses nothing, and what is no longer written is told")
    func stale() throws {
        try withCatalogue { folder, file in
            #expect(try run(folder, "--split", "tag").status == 0)
            let others = folder.appending(path: "deadlines/others.ics")
            try Data("BEGIN:VCALENDAR\r\nPRODID:-//others//EN\r\n".utf8).write(to: others)
            let less = Self.first.replacing(", \"tags\": [\"cars\"]", with: "")
            try Data(less.utf8).write(to: file)
            let outcome = try run(folder, "--split", "tag")
            #expect(outcome.status == 0 && outcome.errors.contains("deadlines/cars.ics: an earlier export wrote it"))
            #expect(!outcome.errors.contains("others.ics") && !outcome.errors.contains("toys.ics"))
            for name in ["cars", "others", "toys", "other"] {
                #expect(FileManager.default.fileExists(atPath: folder.appending(path: "deadlines/\(name).ics").path))
            }
            // In one file again, those of the folder are stale; as JSON each is a note by itself.
            let json = try run(folder, "--json")
            let stale = try json.lines.map(Command.object).filter { $0["rule"] as? String == "stale-file" }
            #expect(
                stale.compactMap { $0["path"] as? String } == [
                    "deadlines/cars.ics", "deadlines/other.ics", "deadlines/toys.ics",
                ])
        }
    }

    @Test("A task that a client has completed stays as it is; the others follow the catalogue")
    func completed() throws {
        try withCatalogue { folder, file in
            let words = ["--split", "item", "--component", "todo"]
            #expect(try Command.run(["export", "icalendar", "t.json"] + words, in: folder).status == 0)
            let done = folder.appending(path: "deadlines/standard-a-takes-effect.ics")
            let task = try String(contentsOf: done, encoding: .utf8)
            let ticked = task.replacing("STATUS:NEEDS-ACTION", with: "STATUS:COMPLETED")
            try Data(ticked.utf8).write(to: done)
            try Data(Self.first.replacing("\"revision\": 1", with: "\"revision\": 2").utf8).write(to: file)
            let outcome = try Command.run(["export", "icalendar", "t.json"] + words, in: folder)
            #expect(outcome.errors.contains("1 task that a client has completed is left as it is"), "\(outcome)")
            #expect(try String(contentsOf: done, encoding: .utf8) == ticked)
            let other = folder.appending(path: "deadlines/standard-b-takes-effect.ics")
            #expect(try String(contentsOf: other, encoding: .utf8).contains("SEQUENCE:2"))
        }
    }

    @Test("Days off come from a file; a line that cannot be read ends the export at its place")
    func workingDays() throws {
        try withCatalogue { folder, _ in
            let decree = folder.appending(path: "2025.txt")
            try Data("off 2024-12-31 the day before\n".utf8).write(to: decree)
            let words = ["--alarm", "1d", "--working-days", "2025.txt", "--output", "-"]
            let outcome = try Command.run(["export", "icalendar", "t.json"] + words, in: folder)
            // 31 December 2024 is a Tuesday; 31 January 2025 is a Friday.
            let lines = outcome.output.split(whereSeparator: \.isNewline)
            #expect(lines.filter { $0.hasPrefix("TRIGGER") } == ["TRIGGER:-P2D", "TRIGGER:-P1D"])
            try Data("of 2024-12-31\n".utf8).write(to: decree)
            let wrong = try Command.run(["export", "icalendar", "t.json"] + words, in: folder)
            #expect(wrong.status == 1 && wrong.output.isEmpty)
            #expect(wrong.errors.contains("2025.txt:1:1: a line begins with off or work, not “of”"))
            #expect(try run(folder, "--working-days", "none").status == 1)
        }
    }

    @Test(
        "A flag without a value takes none, also where several formats have it",
        arguments: ["icalendar", "feed"])
    func action(_ format: String) throws {
        let outcome = try Command.run(
            ["export", format, Command.catalogue.path, "--action", "--from", "2025-01-01", "--output", "-"])
        #expect(outcome.status == 0 && !outcome.output.isEmpty)
        #expect(outcome.output.contains("GB 28007-2024") && !outcome.output.contains("Draw up over 50"))
    }
}
