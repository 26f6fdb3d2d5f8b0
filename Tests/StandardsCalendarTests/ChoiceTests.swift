import StandardsCalendar
import StandardsExport
import StandardsModel
import Testing

/// What a subscriber can choose: which entries, which alarms, how the calendar presents itself.
@Suite("Choices of a calendar")
struct ChoiceTests {
    private static func catalogue(modified: CalendarDate = "2024-09-30") -> Catalogue {
        var catalogue = Catalogue()
        catalogue.header.id = "sample"
        catalogue.header.title = "Sample"
        catalogue.header.base = "https://example.org/s/"
        catalogue.header.modified = modified
        catalogue.insert(Organisation(id: "sac") { ($0.names, $0.jurisdiction) = ("SAC", "CN") })
        catalogue.insert(Organisation(id: "din") { ($0.names, $0.jurisdiction) = ("DIN", "DE") })
        catalogue.insert(
            Committee(id: "tc-1") { ($0.names, $0.reference, $0.parent) = ("Toys", "SAC/TC 253", "organisation/sac") })
        catalogue.insert(
            Committee(id: "sc-1") {
                ($0.names, $0.reference, $0.parent) = ("Dolls", "SAC/TC 253/SC 1", "committee/tc-1")
            })
        catalogue.insert(
            Project(id: "p") { ($0.number, $0.title, $0.committee) = ("20231601-T-469", "Dolls", "sc-1") })
        catalogue.insert(
            Consultation(id: "call") {
                ($0.title, $0.subject, $0.opens, $0.closes) = ("Draft", "project/p", "2024-10-01", "2024-11-30")
                ($0.organiser, $0.tags) = ("committee/sc-1", ["Toys", "safety"])
            })
        catalogue.insert(
            Standard(id: "law") {
                ($0.designation, $0.effective, $0.obligation) = ("GB 6675.1-2024", "2025-02-03", Code(.mandatory))
                ($0.issuers, $0.tags) = (["sac"], ["toys"])
            })
        catalogue.insert(
            Standard(id: "advice") {
                ($0.designation, $0.effective, $0.obligation) = ("GB/T 1-2024", "2025-02-04", Code(.recommended))
                $0.issuers = ["din"]
            })
        catalogue.insert(
            CertificationRequirement(id: "r") {
                ($0.productType, $0.productCode, $0.mandatoryFrom) = ("Dolls", "2201", "2025-05-01")
            })
        return catalogue
    }

    private func ids(_ choose: (inout CalendarOptions) throws -> Void) throws -> [String] {
        try CalendarExport(Self.catalogue(), choose).lines
            .filter { $0.hasPrefix("X-STANDARDS-ID:") }.map { String($0.dropFirst(15)) }
    }

    @Test("Of what is asked for, a calendar has what the list of deadlines has")
    func filters() throws {
        let choices: [(DeadlineFilter, [String])] = [
            (.init { $0.jurisdictions = ["DE"] }, ["advice#takes-effect"]),
            (
                .init { $0.jurisdictions = ["CN"] },
                ["call#comments-close", "call#comments-open", "law#review-due", "law#takes-effect"]
            ),
            (.init { $0.productCodes = ["2201"] }, ["r#mandatory-from"]),
            (.init { $0.committees = ["tc-1"] }, ["call#comments-close", "call#comments-open"]),
            (.init { $0.organisations = ["din"] }, ["advice#takes-effect"]),
            (.init { $0.asksForAction = true }, ["call#comments-close", "law#takes-effect", "r#mandatory-from"]),
            (.init { ($0.asksForAction, $0.tags) = (true, ["TOYS"]) }, ["call#comments-close", "law#takes-effect"]),
            (.init { ($0.tags, $0.from) = (["toys"], "2025-01-01") }, ["law#review-due", "law#takes-effect"]),
            (.init { $0.about = ["standard/advice"] }, ["advice#takes-effect"]),
            (.init { $0.audiences = ["makers"] }, []),
        ]
        for (filter, expected) in choices {
            let listed = Self.catalogue().deadlines(filter).map(\.id)
            let written = try ids { $0.filter = filter }
            #expect(written.sorted() == listed.sorted(), "\(filter)")
            #expect(written.map { String($0.drop { $0 != "/" }.dropFirst()) }.sorted() == expected, "\(filter)")
        }
    }

    @Test("Those of an audience are found by part of its name, in any language")
    func audience() throws {
        var catalogue = Self.catalogue()
        catalogue.insert(
            PolicyDocument(id: "d") {
                $0.duties = [
                    DutyToAct { ($0.key, $0.due, $0.who) = ("a", "2025-01-01", ["en": "Makers", "zh-Hans": "制造商"]) },
                    DutyToAct { ($0.key, $0.due, $0.who) = ("b", "2025-01-01", "Traders") },
                ]
            })
        for text in ["maker", "制造"] {
            #expect(
                catalogue.deadlines(.init { $0.audiences = [text] }).map(\.id) == ["policyDocument/d#obligation-due/a"])
        }
    }

    private func triggers(_ day: PartialDate, _ alarm: String, modified: CalendarDate = "2024-09-30") throws -> [String]
    {
        var catalogue = Catalogue()
        catalogue.header.modified = modified
        catalogue.insert(Standard(id: "s") { $0.effective = day })
        return try CalendarExport(catalogue) { $0.alarms = [try #require(CalendarOptions.Alarm(alarm))] }.lines
            .filter { $0.hasPrefix("TRIGGER") }.map { String($0.drop { $0 != ":" }.dropFirst()) }
    }

    @Test(
        "An alarm rings at its hour, on a working day, and not before the edition",
        arguments: [
            // 2025-07-01 is a Tuesday.
            ("2025-07-01", "7d", ["-P7D"]), ("2025-07-01", "2w", ["-P2W"]), ("2025-07-01", "12h", ["-PT12H"]),
            ("2025-07-01", "7d@09:00", ["-P6DT15H"]), ("2025-07-01", "0d@09:30", ["PT9H30M"]),
            ("2025-07-01", "1d@00:00", ["-P1D"]), ("2025-07-01", "0d@00:00", ["PT0S"]),
            // Sunday 29 June and Saturday 28 June become Friday 27 June.
            ("2025-07-01", "2d", ["-P4D"]), ("2025-07-01", "3d@09:00", ["-P3DT15H"]),
            // The edition is of 30 September 2024, a Monday.
            ("2024-10-07", "7d", ["-P7D"]), ("2024-10-06", "7d", []), ("2024-09-30", "12h", ["-PT12H"]),
            ("2024-09-29", "12h", []),
        ])
    func alarms(_ day: PartialDate, _ alarm: String, _ expected: [String]) throws {
        #expect(try triggers(day, alarm) == expected)
    }

    @Test("What comes round keeps its alarms; what is asked for from a day has none before it")
    func recurring() throws {
        var catalogue = Catalogue()
        catalogue.header.modified = "2025-01-01"
        catalogue.insert(
            PolicyDocument(id: "d") {
                $0.duties = [DutyToAct { ($0.due, $0.recurrence) = ("2024-06-30", Recurrence(notation: "every year")) }]
            })
        catalogue.insert(Standard(id: "s") { $0.effective = "2025-03-03" })
        let lines = try CalendarExport(catalogue) { ($0.alarms, $0.from) = ([.days(7)], "2025-03-01") }.lines
        #expect(lines.count { $0 == "TRIGGER:-P7D" } == 1)
    }

    @Test("An alarm of a kind rings for it alone")
    func kinds() throws {
        let lines = try CalendarExport(Self.catalogue()) {
            $0.alarms = [.days(7, at: 9).only(for: .commentsClose), .hours(1), .hours(1).only(for: .commentsClose)]
        }.lines
        #expect(lines.count { $0.hasPrefix("TRIGGER:-P") && !$0.hasPrefix("TRIGGER:-PT") } == 1)
        #expect(lines.count { $0 == "TRIGGER:-PT1H" } == 6)
    }

    @Test(
        "What is no alarm is refused",
        arguments: [
            "", "d", "7", "7x", "-1d", "10000d", "7d@", "7d@9", "7d@24:00", "7d@09:60", "7d@09:0", "1h@09:00",
            "7d@09:00@1",
        ])
    func noAlarm(_ text: String) { #expect(CalendarOptions.Alarm(text) == nil) }

    @Test("Alarms are read as they are written", arguments: ["7d", "2w", "12h", "7d@09:00", "0d@23:59", "9999d"])
    func alarmText(_ text: String) { #expect(CalendarOptions.Alarm(text)?.text == text) }

    @Test("The calendar bears the name, the colour and the interval that were chosen")
    func head() throws {
        let lines = try CalendarExport(Self.catalogue()) {
            ($0.name, $0.colour, $0.refreshHours) = ("Mine", "tomato", 12)
        }.lines
        for line in ["NAME;LANGUAGE=en:Mine", "X-WR-CALNAME:Mine", "COLOR:tomato", "X-PUBLISHED-TTL:PT12H"] {
            #expect(lines.contains(line), "\(line)")
        }
        #expect(try CalendarExport(Self.catalogue()) { $0.refreshHours = 168 }.lines.contains("X-PUBLISHED-TTL:P7D"))
        for wrong in [0, 8_761] {
            #expect(throws: ExportError.self) { try CalendarExport(Self.catalogue()) { $0.refreshHours = wrong } }
        }
        #expect(throws: ExportError.self) { try CalendarExport(Self.catalogue()) { $0.colour = "#fff" } }
    }

    @Test("A calendar that is published names who publishes it in each entry, or is refused")
    func method() throws {
        var catalogue = Self.catalogue()
        catalogue.header.publisher = CatalogueAgent {
            ($0.name, $0.homepage) = ("An \"office\"", "https://office.example/")
        }
        let lines = try CalendarExport(catalogue) { $0.method = .publish }.lines
        #expect(lines.contains("METHOD:PUBLISH"))
        #expect(
            lines.count { $0 == "ORGANIZER;CN=\"An ^'office^'\":https://office.example/" }
                == lines.count { $0 == "BEGIN:VEVENT" })
        catalogue.header = CatalogueHeader()
        #expect(throws: ExportError.self) { try CalendarExport(catalogue) { $0.method = .publish } }
    }

    @Test("The description comes as HTML too, in the standard's way or in Outlook's, every text escaped")
    func markup() throws {
        var catalogue = Catalogue()
        catalogue.header.base = "https://example.org/s/"
        catalogue.insert(Standard(id: "s") { ($0.note, $0.effective) = ("A <b> & \"c\"", "2025-07-01") })
        func html(_ markup: CalendarOptions.Markup, _ name: String) throws -> [String] {
            try CalendarExport(catalogue) { $0.markup = markup }.lines.filter { $0.hasPrefix(name) }
        }
        let styled = try html(.styled, "STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html;LANGUAGE=en:")
        #expect(styled.count == 1 && styled[0].contains("<p>Note: A &lt\\;b&gt\\; &amp\\; &quot\\;c&quot\\;</p>"))
        #expect(styled[0].contains("<a href=\"https://example.org/s/standard/s\">"))
        #expect(try html(.styled, "X-ALT").isEmpty && html(.none, "STYLED").isEmpty && html(.outlook, "STYLED").isEmpty)
        let outlook = try html(.outlook, "X-ALT-DESC;FMTTYPE=text/html:<!DOCTYPE html><html><body><p>")
        #expect(outlook.count == 1 && outlook[0].hasSuffix("</p></body></html>"))
    }

    @Test("A period is one entry from its beginning to its end, in which the beginning is named")
    func periods() throws {
        func entry(_ choose: (inout CalendarOptions) -> Void) throws -> [String] {
            try CalendarExport(Self.catalogue()) {
                ($0.about, $0.showsPeriods) = (["consultation/call"], true)
                choose(&$0)
            }.lines
        }
        let event = try entry { _ in }
        #expect(event.count { $0 == "BEGIN:VEVENT" } == 1)
        #expect(event.contains("DTSTART;VALUE=DATE:20241001") && event.contains("DTEND;VALUE=DATE:20241201"))
        #expect(event.contains("X-STANDARDS-ID:consultation/call#comments-open"))
        // Its alarms count from the last day, not from the first.
        #expect(
            try entry { $0.alarms = [.days(1, at: 9), .weeks(1)] }.filter { $0.hasPrefix("TRIGGER") }
                == ["TRIGGER;RELATED=END:-P1DT15H", "TRIGGER;RELATED=END:-P9D"])
        let task = try entry { $0.component = .todo }
        #expect(task.contains("DTSTART;VALUE=DATE:20241001") && task.contains("DUE;VALUE=DATE:20241130"))
        // Where only the end is asked for, it still shows since when.
        #expect(try entry { $0.kinds = [.commentsClose] }.contains("DTSTART;VALUE=DATE:20241001"))
        #expect(try entry { $0.kinds = [.commentsOpen] }.contains("DTEND;VALUE=DATE:20241002"))
        // What applies for years is no period to act in.
        var standard = Catalogue()
        standard.insert(Standard(id: "s") { ($0.effective, $0.withdrawn) = ("2024-01-01", "2029-01-01") })
        #expect(try CalendarExport(standard) { $0.showsPeriods = true }.lines.count { $0 == "BEGIN:VEVENT" } == 2)
    }

    @Test("What begins on no certain day stands on the first, what ends on the last, and says so")
    func imprecise() throws {
        var catalogue = Catalogue()
        catalogue.insert(
            Consultation(id: "c") { ($0.title, $0.opens, $0.closes) = ("Draft", "2025-03", "2025-21") })
        let lines = try CalendarExport(catalogue).lines
        #expect(
            lines.filter { $0.hasPrefix("DTSTART") } == ["DTSTART;VALUE=DATE:20250301", "DTSTART;VALUE=DATE:20250531"])
        #expect(
            lines.filter { $0.hasPrefix("SUMMARY") } == [
                "SUMMARY;LANGUAGE=en:Comments open: Draft (in March 2025)",
                "SUMMARY;LANGUAGE=en:Comments close: Draft (by the end of spring 2025)",
            ])
        let texts = lines.filter { $0.hasPrefix("DESCRIPTION") }
        #expect(texts[0].contains("is March 2025\\; the entry stands on the first day of it\\, 1 March 2025."))
        #expect(texts[1].contains("is spring 2025\\; the entry stands on the last day of it\\, 31 May 2025."))
    }
}

@Suite("Working days")
struct WorkingDayTests {
    @Test("A decree's days off and days worked are read in both languages, with remarks")
    func decree() throws {
        let text = "# 2025\n\noff 2025-10-01/2025-10-08 National Day\r\n班 2025-09-28\n休 2025-10-11\n"
        let days = try WorkingDays(ExportText(name: "d", text: text))
        #expect(days.isWorked("2025-09-28") && !days.isWorked("2025-10-05") && !days.isWorked("2025-10-08"))
        #expect(days.isWorked("2025-09-30") && !days.isWorked("2025-09-27") && days.isWorked("2025-10-09"))
        #expect(days.latest(upTo: "2025-10-08") == "2025-09-30" && days.latest(upTo: "2025-09-28") == "2025-09-28")
        #expect(days.latest(upTo: "2025-10-12") == "2025-10-10")
        #expect(WorkingDays().isWorked("1969-12-31") && !WorkingDays().isWorked("1969-12-28"))
    }

    @Test(
        "A line that cannot be read is told with its place",
        arguments: [
            ("on 2025-01-01", "d:1:1: a line begins with off or work, not “on”"),
            ("\n  off", "d:2:6: off is followed by a day"), ("off 2025-13-01", "d:1:5: "),
            ("休 2025-01-01/2026-01-02", "d:1:5: it is more than 366 days"), ("off 2025-01-01/..", "d:1:5: "),
        ])
    func faults(_ text: String, _ message: String) {
        #expect {
            try WorkingDays(ExportText(name: "d", text: text))
        } throws: { error in
            (error as? ExportError)?.message.hasPrefix(message) ?? false
        }
    }

    @Test("The longest line is a leap year")
    func longest() throws {
        #expect(throws: Never.self) { try WorkingDays(ExportText(name: "d", text: "off 2024")) }
        // Where nobody works for two months, an alarm stays where it is.
        let days = try WorkingDays(ExportText(name: "d", text: "off 2024"))
        #expect(days.latest(upTo: "2024-12-31") == "2024-12-31" && days.latest(upTo: "2024-02-01") == "2023-12-29")
    }
}
