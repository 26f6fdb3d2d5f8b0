import Foundation
import Testing

@testable import standards

/// Colours, links, pagers: what a terminal gets and a pipe does not.
@Suite("Terminals")
struct TerminalTests {
    private static let catalogue = Command.catalogue.path

    @Test("Only a terminal gets colours, each output on its own, and none against NO_COLOR or a dumb one")
    func colours() throws {
        try Command.withFolder { folder in
            let file = folder.appending(path: "a.json").path
            try Data(#"{"formatVersion": "1.0", "id": "x", "oddity": 1}"#.utf8).write(to: URL(fileURLWithPath: file))
            func check(_ environment: [String: String?], errors: URL? = nil) throws -> Command.Outcome {
                try Command.run(["check", file], columns: 200, environment: environment, errors: errors)
            }
            #expect(try check([:]).output.contains(": \u{1B}[1;33mwarning\u{1B}[0m: "))
            #expect(try check(["NO_COLOR": ""]).output.contains("\u{1B}["))
            for environment in [["NO_COLOR": "1"], ["TERM": "dumb"], ["TERM": nil], ["TERM": ""]] {
                #expect(!(try check(environment).output.contains("\u{1B}")), "\(environment)")
            }
            let apart = try check([:], errors: folder.appending(path: "errors"))
            #expect(apart.errors.contains(": warning: ") && !apart.errors.contains("\u{1B}"))
            let help = try Command.run(["check", "--help"], columns: 80)
            #expect(help.output.contains("\u{1B}[1mUSAGE\u{1B}[0m"))
            #expect(!(try Command.run(["check", "--help"]).output.contains("\u{1B}")))
        }
    }

    @Test("Addresses and places are links where the terminal is known to take them")
    func links() throws {
        let words = ["show", Self.catalogue, "GB 28008-2024"]
        let link = "\u{1B}]8;;https://www.chinesestandard.net/PDF/PDF.amp.aspx/GB28008-2024\u{1B}\\"
        for environment in [["VTE_VERSION": "7000"], ["TERM": "xterm-kitty"], ["TERM_PROGRAM": "WezTerm"]] {
            #expect(try Command.run(words, columns: 100, environment: environment).output.contains(link))
        }
        for environment in [
            [:], ["VTE_VERSION": "4000"], ["VTE_VERSION": "7000", "TERM": "dumb"],
            ["VTE_VERSION": "7000", "TERM": "screen-256color"], ["VTE_VERSION": "7000", "TMUX": "1"],
        ] {
            #expect(!(try Command.run(words, columns: 100, environment: environment).output.contains("\u{1B}]")))
        }
    }

    @Test(
        "The width is what the terminal says, then COLUMNS, then 80, and at least 20",
        arguments: [(100, "60", 100), (0, "60", 60), (0, "x", 80), (0, "-1", 80), (0, nil, 80), (3, nil, 20)])
    func width(_ columns: Int, _ stated: String?, _ width: Int) {
        let environment = stated.map { ["COLUMNS": $0] } ?? [:]
        #expect(Screen(1, isTerminal: true, columns: columns, rows: 0) { environment[$0] }.width == width)
        #expect(Screen(1, isTerminal: false, columns: columns, rows: 0) { environment[$0] }.width == nil)
    }

    // MARK: the pager

    private func paged(_ pager: String?, _ words: [String] = ["formats"], rows: Int = 10) throws -> Command.Outcome {
        try Command.run(words, columns: 80, rows: rows, environment: ["PAGER": pager, "TERM": "dumb"])
    }

    @Test("What is longer than the screen goes through the pager, and nothing else")
    func pager() throws {
        #expect(try paged("sed 's/^/> /'").lines.allSatisfy { $0.hasPrefix("> ") })
        #expect(try paged("sed 's/^/> /'", rows: 500).lines.allSatisfy { !$0.hasPrefix("> ") })
        let plain = try paged("cat").output
        for pager in ["cat", "", "sed -n p"] { #expect(try paged(pager).output == plain) }
        #expect(plain == (try Command.run(["formats"], columns: 80, rows: 500, environment: ["TERM": "dumb"])).output)
        // A screen of ten lines has room for nine, and the next prompt.
        for (rows, isPaged) in [(2, false), (1, true)] {
            #expect(try paged("sed 's/^/> /'", ["--version"], rows: rows).output.hasPrefix("> ") == isPaged)
        }
    }

    @Test("The status is that of the command, also where somebody leaves the pager early")
    func statuses() throws {
        #expect(try paged("true").status == 0)
        #expect(try paged("head -1").lines.count == 1)
        #expect(try paged("cat >/dev/null", ["list", Self.catalogue, "--kind", "nonsense"]).status == 2)
        #expect(try paged("cat >/dev/null").output == "")
    }

    @Test("A pager that fails is told, and what it did not show is shown")
    func broken() throws {
        let missing = try paged("/nowhere/pager")
        #expect(missing.status == 0 && missing.output.contains("warning: the pager cannot be run"))
        #expect(missing.output.contains("icalendar"))
        let failed = try paged("cat >/dev/null; exit 3")
        #expect(failed.status == 0 && failed.output.contains("the pager ended with status 3"))
        let killed = try paged("kill -9 $$")
        #expect(killed.status == 1 && killed.output.contains("error: the pager was ended by signal 9"))
    }

    // MARK: deadlines

    /// What one deadline of a day and a kind looks like on 1 June 2025.
    private func date(_ property: String, _ date: String, of kind: String) throws -> String {
        try Command.withFolder { folder in
            let text = #"""
                {"formatVersion": "1.0", "id": "x", "\#(kind)": [{"id": "a", "title": {"en": "A"}, \#(property)}]}
                """#
            try Data(text.replacing("DATE", with: date).utf8).write(to: folder.appending(path: "x.json"))
            let outcome = try Command.run(
                ["deadlines", "x.json"], columns: 100, environment: ["SOURCE_DATE_EPOCH": "1748736000"], in: folder)
            #expect(outcome.status == 0, "\(outcome.output)")
            return outcome.lines.first { $0.contains(date) } ?? ""
        }
    }

    @Test(
        "The colour of a date says what is late, near and over",
        arguments: [
            ("2025-05-31", "2"), ("2025-06-01", "1;33"), ("2025-07-01", "1;33"), ("2025-07-02", nil),
            ("2025-06", "1;33"),
            ("2025-05", "2"), ("2025", nil),
        ])
    func near(_ day: String, _ code: String?) throws {
        let line = try date(#""effective": "DATE""#, day, of: "standards")
        #expect(line.hasPrefix(code.map { "\u{1B}[\($0)m\(day)\u{1B}[0m" } ?? day), "\(line.debugDescription)")
    }

    @Test("What somebody had to do is late and not over", arguments: [("2025-05-31", "1;31"), ("2025-06-01", "1;33")])
    func overdue(_ day: String, _ code: String) throws {
        let duty = #""obligations": [{"key": "k", "what": {"en": "Report"}, "due": "DATE"}]"#
        let line = try date(duty, day, of: "policyDocuments")
        #expect(line.hasPrefix("\u{1B}[\(code)m\(day)\u{1B}[0m"), "\(line.debugDescription)")
    }

    @Test("What is proposed or expected is told by colour")
    func tentative() throws {
        let line = try date(#""effective": "DATE", "stage": "enquiry""#, "2026-01-01", of: "standards")
        #expect(line.contains("\u{1B}[36m"), "\(line.debugDescription)")
    }

    // MARK: quiet

    @Test("With -q notes, warnings and what was done are left out, and errors are not", arguments: ["-q", "--quiet"])
    func quiet(_ flag: String) throws {
        try Command.withFolder { folder in
            let head = #"{"formatVersion": "1.0", "id": "x""#
            for (name, rest) in [("odd", #", "oddity": 1}"#), ("bad", #", "base": 1}"#)] {
                try Data((head + rest).utf8).write(to: folder.appending(path: "\(name).json"))
            }
            for words in [
                ["check", "odd.json"], ["export", "odd.json", "--output", "out"], ["format", "odd.json"],
                ["deadlines", "odd.json"], ["list", "odd.json"], ["add", "odd.json", "standard", "GB 1-2020"],
            ] {
                let outcome = try Command.run(words + [flag], in: folder)
                #expect(outcome.status == 0 && outcome.errors.isEmpty && outcome.output.isEmpty, "\(words): \(outcome)")
            }
            let outcome = try Command.run(["check", "bad.json", flag], in: folder)
            #expect(outcome.status == 1 && outcome.errors.contains("error"))
        }
    }

    // MARK: exports

    @Test("An export tells one note for each reason; each by itself only where that is asked for")
    func notes() throws {
        try Command.withFolder { folder in
            func notes(_ words: String...) throws -> Command.Outcome {
                try Command.run(["export", "icalendar", Self.catalogue, "--output", "out"] + words, in: folder)
            }
            let note = "icalendar: note: 8 deadlines without a date are not in the calendar: "
            #expect(try notes().errors == note + "“standards deadlines” lists them [not-carried]\n")
            #expect(try notes("--verbose").errors.split(separator: "\n").count == 8)
            #expect(try notes("-q").errors.isEmpty)
            let json = try notes("--json")
            let objects = try json.lines.map(Command.object)
            #expect(json.errors.isEmpty && objects.count == 8)
            for object in objects {
                #expect(object["severity"] as? String == "note" && object["rule"] as? String == "not-carried")
                #expect(object["format"] as? String == "icalendar" && object["cause"] as? String == "undated")
            }
            let output = try Command.run(
                ["export", "icalendar", Self.catalogue, "--output", "-", "--json"], in: folder)
            #expect(output.output.hasPrefix("BEGIN:VCALENDAR") && output.errors == json.output)
        }
    }

    @Test("help of what there is not is wrong usage, and proposes what there is")
    func help() throws {
        let outcome = try Command.run(["help", "exprot"])
        #expect(outcome.status == 2 && outcome.errors.contains("did you mean \"export\"?"))
        #expect(try Command.run(["help", "export"]).output == (try Command.run(["export", "--help"]).output))
    }
}
