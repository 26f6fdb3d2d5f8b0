import Foundation
import StandardsKit
import Testing

@testable import standards

/// What `standards add` writes, and what it says where it writes nothing.
@Suite("Adding")
struct AddTests {
    private static let empty = #"{"formatVersion": "1.0", "id": "a", "title": {"en": "A"}}"#

    /// Runs `add` on a file of that content, and lends what came of it with the catalogue that the file then is.
    private func add(
        _ words: [String], to content: String = Self.empty, beside others: [String: String] = [:],
        _ body: (Command.Outcome, Catalogue) throws -> Void
    ) throws {
        try Command.withFolder { folder in
            for (name, content) in others.merging(["a.json": content], uniquingKeysWith: { $1 }) {
                try Data(content.utf8).write(to: folder.appending(path: name))
            }
            let outcome = try Command.run(["add", "a.json"] + words, in: folder)
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "a.json")))
            if outcome.status == 0 {
                #expect(try Command.run(["format", "--check", "a.json"], in: folder).status == 0)
                #expect(try Command.run(["check", "a.json"], in: folder).status == 0)
            } else {
                #expect(bytes == Array(content.utf8), "it was written all the same")
            }
            for (name, content) in others {
                #expect(try Data(contentsOf: folder.appending(path: name)) == Data(content.utf8))
            }
            var reader = CatalogueReader(rules: [])
            reader.readsExtended = false
            try body(outcome, reader.read([CatalogueSource(name: "a.json", bytes: bytes)]).catalogue)
        }
    }

    @Test("A designation gives the id, the level and the obligation, and what it replaces becomes a stub")
    func standard() throws {
        try add(["standard", "GB 21148-2020", "--effective", "2026-01-01", "--replaces", "GB 21148-2007"]) {
            outcome, catalogue in
            #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
            #expect(outcome.output.hasSuffix(": added standard/gb-21148-2020, and a stub for standard/gb-21148-2007\n"))
            let standard = try #require(catalogue.standards["gb-21148-2020"])
            #expect(standard.level == .national && standard.obligation == .mandatory)
            #expect(standard.effective?.description == "2026-01-01")
            #expect(standard.replaces.map(\.standard) == ["gb-21148-2007"])
            let stub = try #require(catalogue.standards["gb-21148-2007"])
            #expect(stub.designation?.text == "GB 21148-2007" && stub.obligation == .mandatory)
        }
    }

    @Test("The line that is told is the one on which the entity begins")
    func line() throws {
        try Command.withFolder { folder in
            let file = folder.appending(path: "a.json")
            try Data(Self.empty.utf8).write(to: file)
            for name in ["Zeta", "Alpha", "Mu"] {
                let outcome = try Command.run(["add", "a.json", "organisation", name], in: folder)
                let line = try #require(Int(outcome.output.split(separator: ":")[1]))
                let text = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
                #expect(text[(line - 1)...].prefix(2).joined().contains("\"id\": \"\(name.lowercased())\""))
            }
        }
    }

    @Test("A flag holds against what the designation shows, which is told")
    func override() throws {
        try add(["standard", "GB 1-2020", "--obligation", "voluntary", "--id", "other"]) { outcome, catalogue in
            #expect(outcome.status == 0)
            #expect(outcome.errors.hasPrefix("--obligation: warning: ") && outcome.lines.count == 1)
            #expect(outcome.errors.contains("[contradicting-designation]"))
            #expect(catalogue.standards["other"]?.obligation == .voluntary)
        }
    }

    @Test(
        "The id is made of the code, or else of the short title, or else of the title",
        arguments: [
            (["organisation", "Widget Society"], "organisation/widget-society"),
            (["organisation", "Widget Society", "--abbreviation", "WS"], "organisation/ws"),
            (["policyDocument", "Regulation on widgets", "--shortTitle", "Widget Act"], "policyDocument/widget-act"),
            (["standard", "--designation", "GB/T 1—2020", "--title", "Rules"], "standard/gb-t-1-2020"),
            (["committee", "SAC/TC28SC42"], "committee/sac-tc-28-sc-42"),
            (["project", "20231601-T-469"], "project/20231601-t-469"),
            (["organisation", "Widget Society", "--id", "w"], "organisation/w"),
        ])
    func identity(_ words: [String], _ reference: String) throws {
        try add(words) { outcome, _ in
            #expect(outcome.output.hasSuffix(": added \(reference)\n"), "\(outcome)")
        }
    }

    @Test("Lists, texts by language and records are given by flags again and again")
    func groups() throws {
        try add([
            "standard", "GB 3-2020", "--title", "Widgets", "--title:zh-Hans", "部件", "--changes", "A", "--changes", "B",
            "--changes:zh-Hans", "乙", "--replaces.standard", "GB 1-2000", "--replaces.extent", "part",
            "--replaces.date",
            "2021", "--replaces", "GB 2-2000", "--replaces.extent", "full", "--replaces",
            #"{"standard": "GB 1-2000", "extent": "full"}"#, "--replaces.date", "2022", "--sources.url",
            "https://example.org/", "--sources.of", "title", "--sources.of", "level", "--sources.url",
            "https://example.org/b",
        ]) { outcome, catalogue in
            #expect(outcome.status == 0, "\(outcome)")
            let standard = try #require(catalogue.standards["gb-3-2020"])
            #expect(standard.title == LocalizedText(["en": "Widgets", "zh-Hans": "部件"]))
            #expect(standard.changes == ["A", LocalizedText(["en": "B", "zh-Hans": "乙"])])
            let replaced = standard.replaces.map { "\($0.standard!) \($0.extent!) \($0.date?.description ?? "")" }
            #expect(replaced == ["gb-1-2000 part 2021", "gb-2-2000 full ", "gb-1-2000 full 2022"])
            #expect(standard.annotations.sources.map(\.of) == [["title", "level"], []])
            #expect(catalogue.standards.count == 3)
        }
    }

    @Test("A member of a record in a record that repeats begins the outer one anew")
    func nested() throws {
        try add([
            "certificationScheme", "Widget Mark", "--batches.number", "1", "--batches.productCount", "3",
            "--batches.productCount.comparison", "over", "--batches.productCount", "4",
        ]) { outcome, catalogue in
            let batches = try #require(catalogue.certificationSchemes["widget-mark"]?.batches, "\(outcome)")
            #expect(batches.map { $0.productCount?.value } == [3, 4] && batches.map(\.number) == [1, nil])
            #expect(batches[0].productCount?.comparison == .over)
        }
    }

    @Test("What is referred to is found in what the file extends, by whatever one entity alone is called")
    func references() throws {
        let base = """
            {"formatVersion": "1.0", "id": "base", "organisations": [
              {"id": "sac", "names": {"en": "Standardization Administration"}, "abbreviation": "SAC"},
              {"id": "one", "names": {"en": "One"}, "abbreviation": "X"},
              {"id": "two", "names": {"en": "Two"}, "abbreviation": "X"}],
             "standards": [{"id": "old", "designation": "GB/T 1-2000"}]}
            """
        let part = #"{"formatVersion": "1.0", "id": "a", "extends": ["base.json"]}"#
        for name in ["sac", "organisation/sac", "SAC", "standardization administration"] {
            try add(
                ["standard", "GB 9-2020", "--issuers", name, "--supports", name], to: part, beside: ["base.json": base]
            ) { outcome, catalogue in
                #expect(
                    name == "sac" || outcome.status == 0 && outcome.output.hasSuffix(": added standard/gb-9-2020\n"))
                #expect(outcome.status != 0 || catalogue.standards["gb-9-2020"]?.issuers == ["sac"])
            }
        }
        try add(
            [
                "standard", "GB 9-2020", "--references", "GBT 1—2000", "--supports", "organisation/Widget Fund",
                "--drafters", "X",
            ],
            to: part, beside: ["base.json": base]
        ) { outcome, _ in
            #expect(outcome.errors.hasPrefix("--drafters: error: \"X\" can be organisation/one or organisation/two"))
        }
        try add(
            ["standard", "GB 9-2020", "--references", "GBT 1—2000", "--supports", "organisation/Widget Fund"],
            to: part, beside: ["base.json": base]
        ) { outcome, catalogue in
            #expect(outcome.output.hasSuffix("and a stub for organisation/widget-fund\n"), "\(outcome)")
            #expect(catalogue.standards["gb-9-2020"]?.references == ["old"] && catalogue.count == 2)
        }
        try add(["standard", "GB/T 1-2000", "--id", "old"], to: part, beside: ["base.json": base]) { outcome, _ in
            #expect(outcome.status == 1 && outcome.errors.contains("“standards show a.json standard/old”"))
        }
    }

    @Test(
        "A designation is that of the entity with its id, also where that does not say it; two spellings are one stub")
    func sameIdentity() throws {
        let content =
            #"{"formatVersion": "1.0", "id": "a", "standards": [{"id": "gb-1-2000", "title": {"en": "One"}}]}"#
        try add(
            [
                "standard", "GB 3-2020", "--references", "GB 1-2000", "--references", "GB 2-2000", "--amends",
                "GB2—2000",
            ],
            to: content
        ) { outcome, catalogue in
            #expect(outcome.status == 0 && catalogue.standards.count == 3, "\(outcome)")
            #expect(catalogue.standards["gb-1-2000"]?.designation == nil)
            #expect(catalogue.standards["gb-3-2020"]?.amends == ["gb-2-2000"])
        }
    }

    @Test("A new name that an entity has in part is added with a question")
    func similar() throws {
        try add(
            ["standard", "GB 9-2020", "--issuers", "Widget"],
            to: """
                {"formatVersion": "1.0", "id": "a", "organisations": [{"id": "ws", "names": {"en": "Widget Society"}}]}
                """
        ) { outcome, catalogue in
            #expect(outcome.errors.hasPrefix("--issuers: warning: \"Widget\" is new here"))
            #expect(outcome.errors.contains("did you mean organisation/ws?") && catalogue.organisations.count == 2)
        }
    }

    @Test("The standard input goes to the standard output, and what was added to the error output")
    func input() throws {
        let outcome = try Command.run(["add", "-", "organisation", "Widget Society"], input: Self.empty)
        let reading = CatalogueReader().read([CatalogueSource(name: "-", bytes: Array(outcome.output.utf8))])
        #expect(reading.diagnostics.isEmpty && reading.catalogue.organisations.count == 1)
        #expect(reading.catalogue.canonicalJSON() == Array(outcome.output.utf8))
        #expect(outcome.errors.hasSuffix(": added organisation/widget-society\n"))
    }

    @Test(
        "A mistake is told at its flag, and nothing is written",
        arguments: [
            (["standard", "GB 1-2020", "--effective", "2020-13"], "--effective: error: ", "[value-malformed]"),
            (["standard", "GB 1-2020", "--effective", "1 May 2020"], "--effective: error: ", "write \"2020-05-01\""),
            (
                ["standard", "GB 1-2020", "--withdrawn", "2021", "--effective", "2022"], "--withdrawn: error: ",
                "[reversed-dates]"
            ),
            (["standard", "GB 1-2020", "--pendingRevision", "yes"], "--pendingRevision: error: ", "[value-type]"),
            (["statistic", "Count", "--value", "1,200"], "--value: error: expected a number", "[value-type]"),
            (
                ["standard", "GB 1-2020", "--issuers", "sax"], "--issuers: error: there is no organisation \"sax\"",
                "and it is added"
            ),
            (["standard", "GB 1-2020", "--issuers", "standard/x"], "--issuers: error: ", "[wrong-reference]"),
            (["standard", "GB 1-2020", "--supports", "Who Knows"], "--supports: error: ", "policyDocument/Who Knows"),
            (["standard", "GB 1-2020", "--issuers", "国标委"], "--issuers: error: ", "add it first"),
            (
                ["standard", "GB 1-2020", "--replaces.date", "2020"], "--replaces.date: error: \"standard\" is missing",
                "[missing-property]"
            ),
            (["standard", "GB 1-2020", "--replaces", "{\"standard\": "], "--replaces: error: ", "[json-syntax]"),
            (
                ["standard", "GB 1-2020", "--replaces", "{}, {}"], "--replaces: error: nothing may follow",
                "[json-syntax]"
            ),
            (
                ["standard", "GB 1-2020", "--replaces", #"{"standard": "gb-2"}"#],
                "--replaces: error: there is no standard", "[dangling-reference]"
            ),
            (["standard", "家具标准"], "TEXT: error: ", "--title:zh-Hans"),
            (["standard", "--title:zh-Hans", "家具标准"], "standard: error: no id", "--id"),
            (["standard", "--id", "x"], "standard/x: error: it has no name", "[missing-name]"),
            (
                ["person", "--id", "x", "--positions.role", "Chair"], "person/x: error: it has no name",
                "[missing-name]"
            ),
        ])
    func mistakes(_ words: [String], _ place: String, _ hint: String) throws {
        try add(words) { outcome, _ in
            #expect(outcome.status == 1 && outcome.output.isEmpty, "\(outcome)")
            #expect(outcome.errors.hasPrefix(place) && outcome.errors.contains(hint), "\(outcome.errors)")
            #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
        }
    }

    @Test(
        "Wrong usage ends with 2 and says what to write instead",
        arguments: [
            (["standard", "X", "--efective", "2020"], "did you mean --effective?"),
            (["standard", "X", "--replaces.dat", "2020"], "did you mean --replaces.date?"),
            (["standrad", "X"], "did you mean \"standard\"?"), (["standard", "X", "Y"], "put the text in quotes"),
            ([], "the kind"), (["standard", "X", "--effective"], "needs a value"),
            (["standard", "X", "--effective", "2020", "--effective", "2021"], "--effective is given twice"),
            (["standard", "A title", "--title", "Another"], "given twice, once by TEXT"),
            (["standard", "X", "--sources", "here"], "--sources.url"),
            (["standard", "X", "--effective:en", "2020"], "write it without"),
            (["standard", "X", "--title:e_", "2020"], "not a language tag"),
            (["standard", "X", "--level.x", "2020"], "no members"),
            (["standard", "X", "--id", "Not an id"], "small letters"),
            (["standard", "X", "--", "--y"], "a word too many"),
            (["standard", "X", "--", "--y", "--z"], "a word too many"),
            (["standard", "X", "--", "-"], "a word too many"),
        ])
    func usage(_ words: [String], _ hint: String) throws {
        try add(words) { outcome, _ in
            #expect(outcome.status == 2 && outcome.errors.contains(hint), "\(outcome)")
        }
    }

    @Test("A file that is not there, or is wrong already, is told first")
    func files() throws {
        let missing = try Command.run(["add", "nowhere.json", "standard", "GB 1-2020"])
        #expect(missing.status == 1 && missing.errors.contains("begin it with {\"formatVersion\": \"1.0\""))
        try add(["standard", "GB 1-2020"], to: "{") { outcome, _ in
            #expect(outcome.status == 1 && outcome.errors.hasPrefix("a.json:1:"))
        }
        // What may be in another file that is read with it is no hindrance.
        try Command.withFolder { folder in
            let file = folder.appending(path: "a.json")
            let content =
                #"{"formatVersion": "1.0", "id": "a", "standards": [{"id": "x", "title": {"en": "X"}, "issuers": ["y"]}]}"#
            try Data(content.utf8).write(to: file)
            let outcome = try Command.run(["add", "a.json", "standard", "GB 1-2020"], in: folder)
            #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome)")
        }
    }

    @Test("The help of every kind names its properties, in 80 columns")
    func help() throws {
        let help = try Command.run(["add", "--help"])
        #expect(help.status == 0 && help.output.contains("--PROPERTY VALUE"))
        var lines = help.lines
        for kind in CatalogueSchema.standard.kinds {
            let text = KindHelp(kind).page.lines(in: nil).map(\.plain).joined(separator: "\n")
            lines += text.split(separator: "\n").map(String.init)
            for property in kind.shape.properties { #expect(text.contains("\n  --\(property.name) ")) }
        }
        for line in lines { #expect(Columns.width(of: line) <= 80, "\(line)") }
        #expect(try Command.run(["add", "a.json", "standard", "--help"]).output.hasPrefix("A standard of any level"))
    }
}
