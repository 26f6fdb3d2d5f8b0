import StandardsCalendar
import StandardsExport
import StandardsModel
import Testing

/// Meetings and what else takes place, as entries.
@Suite("Events in calendars")
struct EventEntryTests {
    private func lines(
        _ language: LanguageTag = .english, _ fill: (inout Catalogue) throws -> Void
    ) throws -> [String] {
        var catalogue = Catalogue()
        catalogue.header.base = "https://example.org/s/"
        try fill(&catalogue)
        return try CalendarExport(catalogue) { ($0.includesEvents, $0.language, $0.markup) = (true, language, .none) }
            .lines
    }

    private func event(
        _ starts: String, _ ends: String? = nil, _ language: LanguageTag = .english,
        _ fill: (inout Event) -> Void = { _ in }
    ) throws -> [String] {
        try lines(language) { catalogue in
            catalogue.insert(
                try Event(id: "e") {
                    $0.title = "Forum"
                    $0.starts = try EventTime(Value.text(starts))
                    $0.ends = try ends.map { try EventTime(Value.text($0)) }
                    fill(&$0)
                })
        }
    }

    @Test(
        "Months and open days are said as what they are, and entered from the first of them on",
        arguments: [
            ("2024-07", nil, "20240701", "20240702", "Forum (in July 2024)"),
            ("2024-07", "2024-09", "20240701", "20241001", "Forum (between July and September 2024)"),
            ("2024-07/2024-09", nil, "20240701", "20241001", "Forum (between July and September 2024)"),
            ("2024-07-16/2024-07-18", nil, "20240716", "20240719", "Forum"),
            ("2024-07-16", "2024-07-18", "20240716", "20240719", "Forum"),
            ("2025", nil, "20250101", "20250102", "Forum (in 2025)"),
            ("2025-21", nil, "20250301", "20250302", "Forum (in spring 2025)"),
            ("202X", nil, "20200101", "20200102", "Forum (in the 2020s)"),
            ("2024-07-16~", nil, "20240716", "20240717", "Forum (about 16 July 2024)"),
            ("2024-07-16", "2024-08", "20240716", "20240901", "Forum (between 16 July 2024 and August 2024)"),
            ("../2024-07-18", nil, "20240718", "20240719", "Forum (until 18 July 2024)"),
        ] as [(String, String?, String, String, String)])
    func days(_ starts: String, _ ends: String?, _ first: String, _ end: String, _ summary: String) throws {
        let lines = try event(starts, ends)
        #expect(lines.filter { $0.hasPrefix("DTSTART") } == ["DTSTART;VALUE=DATE:" + first])
        #expect(lines.filter { $0.hasPrefix("DTEND") } == ["DTEND;VALUE=DATE:" + end])
        #expect(lines.filter { $0.hasPrefix("SUMMARY") } == ["SUMMARY;LANGUAGE=en:" + summary])
    }

    @Test("A time at the end of what begins on a day is told")
    func timeOfEnd() throws {
        let text = try event("2024-07-09", "2024-07-09T18:00+08:00").first { $0.hasPrefix("DESCRIPTION") }
        #expect(text?.contains("Ends: 9 July 2024\\, 18:00 (UTC+8)") == true)
        let chinese = try event("2024-07-09", "2024-07-09T18:00-03:30", .simplifiedChinese)
            .first { $0.hasPrefix("DESCRIPTION") }
        #expect(chinese?.contains("结束时间：2024年7月9日，18:00（UTC−3:30）") == true)
    }

    @Test("Place, country by name, and how one takes part")
    func place() throws {
        func location(_ language: LanguageTag, _ fill: (inout Event) -> Void) throws -> [String] {
            try event("2024-07-09", nil, language, fill).filter { $0.hasPrefix("LOCATION") }
        }
        #expect(
            try location(.english) { ($0.place, $0.country) = ("Seoul", "KR") } == ["LOCATION:Seoul\\, South Korea"])
        #expect(try location(.simplifiedChinese) { $0.country = "KR" } == ["LOCATION:韩国"])
        #expect(try location(.english) { $0.country = "ZZ" } == ["LOCATION:ZZ"])
        #expect(try location(.english) { $0.mode = Code(.online) } == ["LOCATION:Online"])
        #expect(try location(.english) { _ in } == [])
        let hybrid = try event("2024-07-09") { ($0.mode, $0.place) = (Code(.hybrid), "Seoul") }
        #expect(hybrid.contains { $0.hasPrefix("DESCRIPTION") && $0.contains("In person and online") })
    }

    @Test("An event says of what it is a part and an edition, and who organises and hosts it")
    func ties() throws {
        let lines = try lines { catalogue in
            catalogue.insert(Organisation(id: "o") { $0.names = "An office" })
            catalogue.insert(Organisation(id: "h") { $0.names = "A house" })
            catalogue.insert(EventSeries(id: "s") { $0.title = "Yearly forum" })
            catalogue.insert(Event(id: "whole") { ($0.title, $0.starts) = ("Whole", .date("2024-07-16")) })
            catalogue.insert(
                Event(id: "part") {
                    ($0.title, $0.starts, $0.partOf, $0.series) = ("Part", .date("2024-07-17"), "whole", "s")
                    ($0.organisers, $0.hosts) = (["organisation/o"], ["organisation/h"])
                })
        }
        let whole = lines.last { $0.hasPrefix("UID:") }
        #expect(
            whole != nil
                && lines.filter { $0.hasPrefix("RELATED-TO") }
                    == ["RELATED-TO;RELTYPE=PARENT:" + (whole?.dropFirst(4) ?? "")]
        )
        let text = lines.first { $0.hasPrefix("DESCRIPTION") } ?? ""
        for line in ["Organised by: An office", "Hosted by: A house", "Part of: Whole", "Edition of: Yearly forum"] {
            #expect(text.contains(line), "\(line) in \(text)")
        }
        #expect(lines.contains("CONTACT:An office"))
    }

    @Test("The next edition of a series is an entry where it has a date, and reported where it has none")
    func nextEdition() throws {
        func series(_ when: PartialDate?) -> Catalogue {
            var catalogue = Catalogue()
            (catalogue.header.base, catalogue.header.modified) = ("https://example.org/s/", "2025-01-01")
            catalogue.insert(
                EventSeries(id: "s") {
                    $0.title = "Yearly seminar"
                    $0.nextEdition = EventSeries.NextEdition {
                        ($0.edition, $0.when, $0.place, $0.country) = (19, when, "Seoul", "KR")
                    }
                })
            return catalogue
        }
        let lines = try CalendarExport(series("2025-07-09")) { $0.includesEvents = true }.lines
        for line in [
            "SUMMARY;LANGUAGE=en:Yearly seminar\\, edition 19", "DTSTART;VALUE=DATE:20250709",
            "LOCATION:Seoul\\, South Korea", "X-STANDARDS-ID:eventSeries/s#nextEdition",
        ] {
            #expect(lines.contains(line), "\(line)")
        }
        let undated = try CalendarExport(series(nil)) { $0.includesEvents = true }
        #expect(undated.report.losses.map(\.reason) == ["left out, since it has no date: Yearly seminar, edition 19"])
        #expect(try CalendarExport(series("2025-07-09")).report.losses.isEmpty)
    }

    @Test("Events come beside the kinds of deadline that are asked for, not where one asks for what to do")
    func kinds() throws {
        var catalogue = Catalogue()
        catalogue.insert(Event(id: "e") { ($0.title, $0.starts, $0.tags) = ("Forum", .date("2025-07-16"), ["toys"]) })
        catalogue.insert(Standard(id: "s") { $0.effective = "2025-01-01" })
        func count(_ choose: (inout CalendarOptions) -> Void) throws -> Int {
            try CalendarExport(catalogue) {
                $0.includesEvents = true
                choose(&$0)
            }.lines.count { $0 == "SUMMARY;LANGUAGE=en:Forum" }
        }
        #expect(try count { $0.kinds = [.takesEffect] } == 1)
        #expect(try count { $0.tags = ["toys"] } == 1)
        #expect(try count { $0.tags = ["cars"] } == 0)
        #expect(try count { $0.asksForAction = true } == 0)
        #expect(try count { $0.to = "2025-07-15" } == 0)
    }

    @Test(
        "No text for people has a code for a date",
        arguments: [LanguageTag.english, .simplifiedChinese])
    func codes(_ language: LanguageTag) throws {
        let dates = [
            "2025-21", "202X", "20XX", "2025-XX", "2025~", "2025-03-04?", "2024-07/2025-03", "2024-22/2024-24",
        ]
        let lines = try lines(language) { catalogue in
            for (number, text) in dates.enumerated() {
                let date = try PartialDate(text)
                catalogue.insert(
                    Event(id: EntityID("e\(number)")!) { ($0.title, $0.starts) = ("Forum", .date(date)) })
                catalogue.insert(
                    Consultation(id: EntityID("c\(number)")!) {
                        ($0.title, $0.opens, $0.closes) = ("Draft", date, date)
                    })
            }
        }
        for line in lines where line.hasPrefix("SUMMARY") || line.hasPrefix("DESCRIPTION") {
            #expect(!line.contains(#/\d{3}X|\d-2[1-4]|XX|[~?%]|\d/\d/#), "\(line)")
        }
    }
}
