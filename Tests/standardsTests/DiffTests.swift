import Foundation
import Testing

@Suite("Differences on the command line")
struct DiffTests {
    private static let head = #"{"formatVersion": "1.0", "id": "x", "base": "https://example.org/", "#

    private static let old =
        head + """
            "organisations": [{"id": "sac", "names": {"en": "Standardization Administration"}, "abbreviation": "SAC"}],
            "standards": [
              {"id": "gb-1-2011", "designation": "GB 1-2011", "title": {"en": "Chairs"}},
              {"id": "gb-2-2024", "designation": "GB 2-2024", "title": {"en": "Tables"}, "level": "sector",
               "effective": "2025-01-01"},
              {"id": "gb-3-2024", "designation": "GB 3-2024", "title": {"en": "Beds"}, "effective": "2025-03-01"}
            ],
            "policyDocuments": [
              {"id": "m", "title": {"en": "Measures"}, "obligations": [
                {"key": "report", "what": {"en": "Report"}, "due": "2024-10-20"},
                {"key": "train", "what": {"en": "Train"}, "relative": "6 months after adoption"}
              ]}
            ]}
            """

    private static let new =
        head + """
            "organisations": [{"id": "sac", "names": {"en": "Standardization Administration"}, "abbreviation": "SAC"}],
            "standards": [
              {"id": "gb-2-2024", "designation": "GB2—2024", "title": {"en": "Tables", "zh-Hans": "桌"},
               "level": "national", "effective": "2025-07-01", "issuers": ["sac"],
               "replaces": [{"standard": "gb-3-2024", "extent": "part"}]},
              {"id": "gb-3-2024", "designation": "GB 3-2024", "title": {"en": "Beds"}},
              {"id": "gb-4-2024", "designation": "GB 4-2024", "title": {"en": "*Desks*"}}
            ],
            "policyDocuments": [
              {"id": "m", "title": {"en": "Measures"}, "obligations": [
                {"key": "train", "what": {"en": "Train"}, "relative": "one year after adoption"},
                {"key": "report", "what": {"en": "Report"}, "due": "2024-11-20", "recurrence": "every year"}
              ]}
            ]}
            """

    private func run(_ options: [String] = [], _ old: String = old, _ new: String = new) throws -> Command.Outcome {
        try Command.withFolder { folder in
            try Data(old.utf8).write(to: folder.appending(path: "old.json"))
            try Data(new.utf8).write(to: folder.appending(path: "new.json"))
            let outcome = try Command.run(["diff", "old.json", "new.json"] + options, in: folder)
            #expect(outcome.status == 0, "\(outcome.errors)")
            return outcome
        }
    }

    @Test("What changed is said in words, deadlines first, in columns")
    func words() throws {
        #expect(
            try run().output == """
                Deadlines
                  moved             2024-11-20   Due: Report (was 2024-10-20; now every year)
                  no longer listed  2025-03-01   GB 3-2024 takes effect: Beds
                  moved             2025-07-01   GB 2-2024 takes effect: Tables (was 2025-01-01)
                  new               2025-07-01   GB 3-2024 is superseded in part by GB 2-2024: Tables
                  moved             no date yet  Due: Train (relative: 6 months after adoption → 1 year after adoption)

                Standards
                  no longer listed  GB 1-2011, Chairs
                  changed           GB 2-2024, Tables
                                      title (zh-Hans)  + 桌
                                      level            sector → national
                                      issuers          + SAC
                                      effective        2025-01-01 → 2025-07-01
                                      replaces         + GB 3-2024, extent part
                  changed           GB 3-2024, Beds
                                      effective  - 2025-03-01
                  new               GB 4-2024, *Desks*

                Policy documents
                  changed  Measures
                             obligations “report”, due         2024-10-20 → 2024-11-20
                             obligations “report”, recurrence  + every year
                             obligations “train”, relative     6 months after adoption → 1 year after adoption

                """)
    }

    @Test("As Markdown it has a heading for the deadlines and each kind, and lists under what became of them")
    func markdown() throws {
        #expect(
            try run(["--markdown"]).output == """
                ## Deadlines

                ### Moved

                - **2024-11-20** Due: Report (was 2024-10-20; now every year)
                - **2025-07-01** GB 2-2024 takes effect: Tables (was 2025-01-01)
                - **no date yet** Due: Train (relative: 6 months after adoption → 1 year after adoption)

                ### New

                - **2025-07-01** GB 3-2024 is superseded in part by GB 2-2024: Tables

                ### No longer listed

                - **2025-03-01** GB 3-2024 takes effect: Beds

                ## Standards

                ### New

                - GB 4-2024, \\*Desks\\*

                ### Changed

                - GB 2-2024, Tables
                  - title (zh-Hans): added 桌
                  - level: sector → national
                  - issuers: added SAC
                  - effective: 2025-01-01 → 2025-07-01
                  - replaces: added GB 3-2024, extent part
                - GB 3-2024, Beds
                  - effective: removed 2025-03-01

                ### No longer listed

                - GB 1-2011, Chairs

                ## Policy documents

                ### Changed

                - Measures
                  - obligations “report”, due: 2024-10-20 → 2024-11-20
                  - obligations “report”, recurrence: added every year
                  - obligations “train”, relative: 6 months after adoption → 1 year after adoption

                """)
    }

    @Test("As JSON each line is one change, without what is absent")
    func json() throws {
        #expect(
            try run(["--json"]).lines == [
                #"{"change":"deadline-moved","id":"policyDocument/m#obligation-due/report","subject":"policyDocument/m","property":"date","from":"2024-10-20","to":"2024-11-20"}"#,
                #"{"change":"deadline-moved","id":"policyDocument/m#obligation-due/report","subject":"policyDocument/m","property":"recurrence","to":"every year"}"#,
                #"{"change":"deadline-gone","id":"standard/gb-3-2024#takes-effect","subject":"standard/gb-3-2024","property":"date","from":"2025-03-01"}"#,
                #"{"change":"deadline-moved","id":"standard/gb-2-2024#takes-effect","subject":"standard/gb-2-2024","property":"date","from":"2025-01-01","to":"2025-07-01"}"#,
                #"{"change":"deadline-new","id":"standard/gb-3-2024#superseded/gb-2-2024","subject":"standard/gb-3-2024","property":"date","to":"2025-07-01"}"#,
                #"{"change":"deadline-moved","id":"policyDocument/m#obligation-due/train","subject":"policyDocument/m","property":"relative","from":"6 months after adoption","to":"1 year after adoption"}"#,
                #"{"change":"removed","subject":"standard/gb-1-2011"}"#,
                #"{"change":"changed","subject":"standard/gb-2-2024","property":"title","from":{"en":"Tables"},"to":{"en":"Tables","zh-Hans":"桌"}}"#,
                #"{"change":"changed","subject":"standard/gb-2-2024","property":"level","from":"sector","to":"national"}"#,
                #"{"change":"changed","subject":"standard/gb-2-2024","property":"issuers","to":["organisation/sac"]}"#,
                #"{"change":"changed","subject":"standard/gb-2-2024","property":"effective","from":"2025-01-01","to":"2025-07-01"}"#,
                #"{"change":"changed","subject":"standard/gb-2-2024","property":"replaces","to":[{"standard":"standard/gb-3-2024","extent":"part"}]}"#,
                #"{"change":"changed","subject":"standard/gb-3-2024","property":"effective","from":"2025-03-01"}"#,
                #"{"change":"added","subject":"standard/gb-4-2024"}"#,
                #"{"change":"changed","subject":"policyDocument/m","property":"obligations[report].due","from":"2024-10-20","to":"2024-11-20"}"#,
                #"{"change":"changed","subject":"policyDocument/m","property":"obligations[report].recurrence","to":"every year"}"#,
                #"{"change":"changed","subject":"policyDocument/m","property":"obligations[train].relative","from":"6 months after adoption","to":"1 year after adoption"}"#,
            ])
    }

    @Test("Every type of value, and what no table names, is JSON of its type and words for people")
    func values() throws {
        let new =
            Self.head + """
                "standards": [{"id": "s", "title": {"en": "S"}, "stage": "review", "pendingRevision": true,
                               "odd": {"b": [null, true, 1.50], "a": "x"}}],
                "statistics": [{"id": "n", "measure": {"en": "N"}, "value": 12.50}],
                "events": [{"id": "e", "title": {"en": "E"}, "starts": "2024-10-20T09:30+08:00", "summary": "plain"}]}
                """
        let old =
            Self.head + """
                "standards": [{"id": "s", "title": {"en": "S"}}], "statistics": [{"id": "n", "measure": {"en": "N"}, "value": 12}],
                "events": [{"id": "e", "title": {"en": "E"}}]}
                """
        let objects = try run(["--json"], old, new).lines.map(Command.object)
        func to(_ property: String) -> Any? { objects.first { $0["property"] as? String == property }?["to"] }
        #expect(to("pendingRevision") as? Bool == true)
        #expect(to("stage") as? String == "review")
        #expect(to("value") as? Double == 12.5)
        #expect(to("summary") as? String == "plain")
        #expect(
            to("starts") as? String == "2024-10-20T09:30:00+08:00"
                || to("starts") as? String == "2024-10-20T09:30+08:00")
        #expect((to("odd") as? [String: Any])?["a"] as? String == "x")
        let words = try run([], old, new).output
        #expect(words.contains("value  12 → 12.5"))
        #expect(words.contains("pending revision  + yes"))
        #expect(words.contains(#"+ {"a":"x","b":[null,true,1.50]}"#))
    }

    @Test("Where nothing differs it says so, and lists nothing")
    func nothing() throws {
        let plain = try run([], Self.old, Self.old)
        #expect(plain.output.isEmpty && plain.errors.contains("no difference\n"))
        #expect(try run(["--json"], Self.old, Self.old).output.isEmpty)
        #expect(try run(["--markdown"], Self.old, Self.old).output == "No difference.\n")
    }

    @Test("Either file can be the standard input, whose faults are told with their place")
    func input() throws {
        try Command.withFolder { folder in
            try Data(Self.old.utf8).write(to: folder.appending(path: "a.json"))
            let expected = try run(["--json"]).lines
            let read = try Command.run(["diff", "a.json", "-", "--json"], input: Self.new, in: folder)
            #expect(read.status == 0 && read.lines == expected)
            let swapped = try Command.run(["diff", "-", "a.json", "--json"], input: Self.new, in: folder)
            #expect(swapped.status == 0 && swapped.lines.count == expected.count)
            let faulty = try Command.run(["diff", "-", "a.json"], input: "{\n x", in: folder)
            #expect(faulty.status == 1 && faulty.output.isEmpty)
            #expect(faulty.errors.hasPrefix("<stdin>:2:2: error: "), "\(faulty.errors)")
        }
    }

    @Test("The faults of both files are told, each in its file, and nothing is compared")
    func faults() throws {
        try Command.withFolder { folder in
            let wrong = Self.head + #""standards": [{"id": "s", "title": {"en": "S"}, "issuers": ["nobody"]}]}"#
            for name in ["a.json", "b.json"] { try Data(wrong.utf8).write(to: folder.appending(path: name)) }
            let outcome = try Command.run(["diff", "a.json", "b.json"], in: folder)
            #expect(outcome.status == 1 && outcome.output.isEmpty)
            for name in ["a.json:1:", "b.json:1:"] {
                #expect(outcome.errors.contains("\n" + name) || outcome.errors.hasPrefix(name))
            }
        }
    }

    @Test("A long text goes on in the next line, and a long change has a line for each side")
    func folding() throws {
        func catalogue(_ word: String) -> String {
            let text = Array(repeating: word, count: 30).joined(separator: " ")
            return Self.head + #""standards": [{"id": "s", "title": {"en": "S"}, "note": {"en": "\#(text)"}}]}"#
        }
        let lines = try run([], catalogue("old"), catalogue("new")).lines
        #expect(lines.count == 6 && lines.allSatisfy { $0.count <= 110 }, "\(lines)")
        #expect(lines[2].contains("note  - old old") && lines[4].contains("      + new new"))
    }

    @Test(
        "Markdown shows names as they are",
        arguments: [("1. A_b", "1\\. A\\_b"), ("- x", "\\- x"), ("<b>&amp;", "\\<b\\>\\&amp;")])
    func escapes(_ title: String, _ shown: String) throws {
        let new = Self.head + #""standards": [{"id": "s", "title": {"en": "\#(title)"}}]}"#
        #expect(try run(["--markdown"], Self.head + #""id2": 1}"#, new).output.contains("- \(shown)\n"))
    }

    @Test("Names are in the language that is asked for")
    func language() throws {
        let output = try run(["--language", "zh-Hans"]).output
        #expect(output.contains("GB 2-2024, 桌"))
    }

    @Test("The real catalogue does not differ from itself in another order")
    func real() throws {
        try Command.withFolder { folder in
            let turned = try #require(
                try JSONSerialization.jsonObject(with: Data(contentsOf: Command.catalogue)) as? [String: Any]
            ).mapValues { value in (value as? [Any]).map { Array($0.reversed()) } ?? value }
            try JSONSerialization.data(withJSONObject: turned).write(to: folder.appending(path: "turned.json"))
            try FileManager.default.copyItem(
                at: Command.catalogue.deletingLastPathComponent().appending(path: "bodies.json"),
                to: folder.appending(path: "bodies.json"))
            let outcome = try Command.run(["diff", Command.catalogue.path, "turned.json"], in: folder)
            #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors == "no difference\n", "\(outcome)")
        }
    }
}
