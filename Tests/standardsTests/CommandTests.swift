import Foundation
import Testing

@Suite("The command")
struct CommandTests {
    static let catalogue = Command.catalogue.path

    @Test("Export writes the files of the contract, the same bytes each time")
    func export() throws {
        try Command.withFolder { folder in
            for name in ["a", "b"] {
                let outcome = try Command.run(["export", Self.catalogue, "--output", name], in: folder)
                #expect(outcome.status == 0, "\(outcome.errors)")
                #expect(outcome.output.contains("\(name)/deadlines.ics"))
            }
            let first = try Command.contents(of: folder.appending(path: "a"))
            #expect(first == (try Command.contents(of: folder.appending(path: "b"))))
            for name in [
                "deadlines.ics", "relations.dot", "catalogue.jsonld", "vocabulary.jsonld", "csv/standards.csv",
                "csv/policy_documents.csv", "csv/csv-metadata.json", "csv/datapackage.json",
            ] {
                #expect(first[name]?.isEmpty == false, "\(name)")
            }
            #expect(first["catalogue.json"] == nil)
        }
    }

    @Test("One format writes the same path alone, and - writes it to the standard output")
    func oneFormat() throws {
        try Command.withFolder { folder in
            #expect(try Command.run(["export", "json", Self.catalogue], in: folder).status == 0)
            let written = try Command.contents(of: folder)
            #expect(written.map(\.key) == ["catalogue.json"])
            // What the catalogue extends is in it by now: it stands alone and is canonical.
            #expect(try Command.run(["format", "--check", "catalogue.json"], in: folder).status == 0)
            let again = try Command.run(["export", "json", "catalogue.json", "--output", "-"], in: folder)
            #expect(Data(again.output.utf8) == written["catalogue.json"])
            let output = try Command.run(["export", "json", Self.catalogue, "--output", "-"], in: folder)
            #expect(Data(output.output.utf8) == written["catalogue.json"])
            #expect(try Command.run(["export", "csv", Self.catalogue, "--output", "-"], in: folder).status == 2)
            #expect(try Command.run(["export", Self.catalogue, "--output", "-"], in: folder).status == 2)
        }
    }

    @Test("./csv is a file and csv a format")
    func fileNamedAsFormat() throws {
        try Command.withSmallCatalogue { folder in
            try FileManager.default.moveItem(
                at: folder.appending(path: "small.json"), to: folder.appending(path: "csv"))
            #expect(try Command.run(["export", "json", "./csv"], in: folder).status == 0)
            #expect(try Command.run(["export", "csv"], in: folder).status == 2)
        }
    }

    @Test(
        "Wrong usage ends with 2 and says what to write instead",
        arguments: [
            (["exprot", "x.json"], "export"), (["export"], "name a catalogue file"),
            (["export", "x.json", "--ouput", "y"], "--output"),
            (["deadlines", "x.json", "--from"], "--from"), ([], "standards"),
            (["export", "x.json", "--language", "en", "--language", "zh"], "given twice"),
            (["\u{1B}[31mx"], "\u{FFFD}[31mx"),
        ])
    func usage(_ words: [String], _ hint: String) throws {
        let outcome = try Command.run(words)
        #expect(outcome.status == 2)
        #expect(!outcome.errors.contains("\u{1B}"))
        #expect(outcome.errors.contains(hint) || outcome.output.contains(hint), "\(outcome.errors)")
    }

    @Test("Every command explains itself with an example")
    func help() throws {
        let all = try Command.run(["--help"])
        #expect(all.status == 0)
        for name in [
            "export", "check", "deadlines", "list", "show", "diff", "add", "format", "identify", "schema", "formats",
        ] {
            #expect(all.output.contains(name))
            let help = try Command.run([name, "--help"])
            #expect(help.status == 0 && help.output.contains("standards \(name)"), "\(name)")
        }
        #expect(try Command.run(["--version"]).output.hasPrefix("standards "))
    }

    @Test("Deadlines as JSON have the keys of the contract, sorted by their last day")
    func deadlines() throws {
        let outcome = try Command.run(["deadlines", Self.catalogue, "--json"])
        #expect(outcome.status == 0)
        let objects = try outcome.lines.map(Command.object)
        let days = objects.compactMap { $0["lastDay"] as? String }
        #expect(days.count >= 60)
        #expect(days == days.sorted())
        for object in objects {
            let keys = Set(object.keys)
            #expect(keys.isSuperset(of: ["id", "kind", "certainty", "title", "subject"]))
            #expect((keys.contains("date")) == keys.contains("lastDay"))
            // Without a date it says what it hangs on, or how often it comes.
            #expect(keys.contains("date") != keys.contains("relative") || keys.contains("recurrence"), "\(object)")
        }
        #expect(Set(objects.compactMap { $0["id"] as? String }).count == objects.count)
        let autumn = try Command.run([
            "deadlines", Self.catalogue, "--json", "--from", "2024-10-01", "--to", "2024-10-31", "--kind",
            "comments-close",
        ])
        #expect(try autumn.lines.map { try Command.object($0)["lastDay"] as? String } == ["2024-10-20"])
    }

    @Test(
        "From and to take periods: the first day of the one, and the last of the other",
        arguments: [
            (["--from", "2025-02"], ["--from", "2025-02-01"]), (["--to", "2024"], ["--to", "2024-12-31"]),
            (["--from", "2024-09", "--to", "2024-09"], ["--from", "2024-09-01", "--to", "2024-09-30"]),
        ])
    func periods(_ words: [String], _ days: [String]) throws {
        // The days at both ends of each period, and their neighbours.
        let effective = [
            "2024-08-31", "2024-09-01", "2024-09-30", "2024-10-01", "2024-12-31", "2025-01-01", "2025-01-31",
            "2025-02-01",
        ]
        let standards = effective.enumerated().map { number, day in
            #"{"id": "a-\#(number)", "title": {"en": "A"}, "effective": "\#(day)"}"#
        }
        let text = #"{"formatVersion": "1.0", "id": "x", "standards": [\#(standards.joined(separator: ", "))]}"#
        try Command.withFolder { folder in
            try Data(text.utf8).write(to: folder.appending(path: "x.json"))
            let outcome = try Command.run(["deadlines", "x.json"] + words, in: folder)
            #expect(outcome.status == 0 && !outcome.lines.isEmpty, "\(outcome.errors)")
            #expect(outcome.lines == (try Command.run(["deadlines", "x.json"] + days, in: folder)).lines)
            let all = try Command.run(["deadlines", "x.json"], in: folder).lines
            #expect(outcome.lines != all)
        }
    }

    @Test(
        "A date without the day that is asked for is wrong usage",
        arguments: [["--from", "../2025"], ["--to", "2025/.."]])
    func openDate(_ words: [String]) throws {
        try Command.withSmallCatalogue { folder in
            let outcome = try Command.run(["deadlines", "small.json"] + words, in: folder)
            #expect(outcome.status == 2 && outcome.errors.contains("it is open at that end"), "\(outcome.errors)")
        }
    }

    @Test(
        "Show finds an entity by any of its names, whatever its spelling",
        arguments: ["standard/gb-28008-2024", "gb-28008-2024", "GB 28008-2024", "GB 28008—2024", "GB28008-2024"])
    func show(_ name: String) throws {
        let outcome = try Command.run(["show", Self.catalogue, name])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("GB 28008-2024"))
        #expect(outcome.output.contains("GB 28008-2011"))
    }

    @Test("Codes are shown in words, and somebody without a name by what they do")
    func shownWords() throws {
        let authority = try Command.run(["show", Self.catalogue, "organisation/sac"])
        #expect(authority.lines.contains("  kind          standards body"))
        let person = try Command.run(["show", Self.catalogue, "person/iso-secretary-general"])
        #expect(person.lines.prefix(2) == ["Secretary-General, ISO", "person/iso-secretary-general"])
        let people = try Command.run(["list", Self.catalogue, "--kind", "person"])
        #expect(people.lines.count > 30)
        #expect(people.lines.allSatisfy { $0.split(separator: "  ").count == 2 })
        // What programs read is what the catalogue has.
        let rows = try Command.run(["list", Self.catalogue, "--kind", "person", "--json"]).lines
        #expect(rows.contains(#"{"kind":"person","id":"iso-secretary-general"}"#))
    }

    @Test("Show reports an unknown name, and lists the matches of a name that has several")
    func unknown() throws {
        let outcome = try Command.run(["show", Self.catalogue, "GB 1-1901"])
        #expect(outcome.status == 1 && outcome.errors.contains("GB 1-1901"))
        let several = try Command.run(["show", Self.catalogue, "memorandum"])
        #expect(several.status == 0 && several.lines.first == "“memorandum” can be:" && several.lines.count > 3)
    }

    @Test("Show finds an entity by words of its title, in any order")
    func words() throws {
        let outcome = try Command.run(["show", Self.catalogue, "germany MEMORANDUM"])
        #expect(outcome.lines.dropFirst().first == "agreement/china-germany-cross-border-data-transfer-mou-2024")
    }

    @Test("List gives a line an entity")
    func list() throws {
        let outcome = try Command.run(["list", Self.catalogue, "--kind", "ratingScheme", "--json"])
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == 1)
        let wrong = try Command.run(["list", Self.catalogue, "--kind", "standart"])
        #expect(wrong.status == 2 && wrong.errors.contains("standard"))
    }

    @Test("Format rewrites a file in canonical form, and --check only reports")
    func format() throws {
        try Command.withFolder { folder in
            let file = folder.appending(path: "c.json")
            let canonical = try Data(contentsOf: Command.catalogue)
            let crowded = try JSONSerialization.data(withJSONObject: try JSONSerialization.jsonObject(with: canonical))
            try crowded.write(to: file)
            #expect(try Command.run(["format", "c.json", "--check"], in: folder).status == 1)
            #expect(try Data(contentsOf: file) == crowded)
            #expect(try Command.run(["format", "c.json"], in: folder).status == 0)
            #expect(try Data(contentsOf: file) == canonical)
            #expect(try Command.run(["format", "c.json", "--check"], in: folder).status == 0)
        }
    }

    @Test("Several files are one catalogue")
    func severalFiles() throws {
        try Command.withFolder { folder in
            let head =
                #"{"formatVersion": "1.0", "id": "x", "title": {"en": "X"}, "base": "https://example.org/x/", "revision": 1, "modified": "2024-09-30""#
            try Data((head + #", "organisations": [{"id": "sac", "names": {"en": "SAC"}}]}"#).utf8)
                .write(to: folder.appending(path: "a.json"))
            try Data((head + #", "committees": [{"id": "tc-1", "names": {"en": "One"}, "secretariat": "sac"}]}"#).utf8)
                .write(to: folder.appending(path: "b.json"))
            #expect(try Command.run(["check", "b.json"], in: folder).status == 1)
            let both = try Command.run(["check", "a.json", "b.json"], in: folder)
            #expect(both.status == 0, "\(both.errors)")
        }
    }
}
