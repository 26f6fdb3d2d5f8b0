import StandardsCalendar
import StandardsExport
import StandardsModel
import Testing

/// A kind that the exporter has never seen.
struct Tender: Entity {
    static let kind = EntityKind("tender", plural: "tenders")
    let id: EntityID<Tender>
    var title = LocalizedText()
    var ends: PartialDate?
    var annotations = Annotations()
    init(id: EntityID<Tender>) { self.id = id }
    static let properties: PropertyTable<Tender> = [
        .localized("title", \.title, role: .title),
        .date("ends", \.ends, deadline: .init(DeadlineKind("tender-ends", phrase: "Tender ends: %"))),
    ]
}

@Suite("Calendar")
struct CalendarTests {
    private static func catalogue(_ fill: (inout Catalogue) throws -> Void) rethrows -> Catalogue {
        var header = CatalogueHeader()
        header.id = "sample"
        header.title = "Sample"
        header.base = "https://example.org/sample/"
        header.revision = 3
        header.modified = CalendarDate(year: 2024, month: 9, day: 30)
        var catalogue = Catalogue(header: header, schema: CatalogueSchema.standard.appending(Tender.self))
        try fill(&catalogue)
        return catalogue
    }

    private static var furniture: Catalogue {
        get throws {
            catalogue { catalogue in
                catalogue.insert(
                    Standard(id: "gb-28008-2024") {
                        $0.designation = "GB 28008-2024"
                        $0.title = "Safety of furniture"
                        $0.obligation = Code(.mandatory)
                        $0.effective = "2025-07-01"
                        $0.replaces = [Standard.Replacement { $0.standard = "gb-28008-2011" }]
                        $0.tags = ["furniture", "safety, homes"]
                    })
                catalogue.insert(
                    Standard(id: "gb-28008-2011") { $0.designation = "GB 28008-2011" })
            }
        }
    }

    private func files(
        _ catalogue: Catalogue, _ choose: (inout CalendarOptions) -> Void = { _ in }
    ) throws -> [MemoryOutput.File] {
        try CalendarExport(catalogue, choose).files
    }

    private func lines(
        _ catalogue: Catalogue, _ choose: (inout CalendarOptions) -> Void = { _ in }
    ) throws -> [String] {
        PlainLines.unfolded(try #require(try files(catalogue, choose).first).bytes)
    }

    @Test("The exporter keeps what every exporter promises")
    func conformance() { #expect(ExporterConformance.failures(of: CalendarExporter()) == []) }

    @Test("A standard that takes effect, byte for byte")
    func golden() throws {
        let text = try #require(try files(Self.furniture).first).text
        let expected = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//StandardsKit//iCalendar exporter//EN
            CALSCALE:GREGORIAN
            NAME;LANGUAGE=en:Sample: Deadlines
            X-WR-CALNAME:Sample: Deadlines
            LAST-MODIFIED:20240930T000000Z
            COLOR:steelblue
            REFRESH-INTERVAL;VALUE=DURATION:P1D
            X-PUBLISHED-TTL:P1D
            SOURCE;VALUE=URI:https://example.org/sample/deadlines.ics
            URL:https://example.org/sample/catalogue/sample
            BEGIN:VEVENT
            UID:a526a276-ec5b-559d-a49b-da92d604b429
            DTSTAMP:20240930T000000Z
            LAST-MODIFIED:20240930T000000Z
            SEQUENCE:3
            DTSTART;VALUE=DATE:20250701
            DTEND;VALUE=DATE:20250702
            SUMMARY;LANGUAGE=en:GB 28008-2024 takes effect: Safety of furniture
            DESCRIPTION;LANGUAGE=en:The day on which something begins to apply. The dat
             e is stated by the source.\\nGB 28008-2011 is superseded\\, fully or in part
             \\, by GB 28008-2024\\nAn old standard gives way on the day on which the new
              one\\, GB 28008-2024\\, takes effect.\\nRead: https://example.org/sample/sta
             ndard/gb-28008-2024
            STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html;LANGUAGE=en:<p>The day on w
             hich something begins to apply. The date is stated by the source.</p><p>GB
              28008-2011 is superseded\\, fully or in part\\, by GB 28008-2024</p><p>An o
             ld standard gives way on the day on which the new one\\, GB 28008-2024\\, ta
             kes effect.</p><p>Read: <a href="https://example.org/sample/standard/gb-28
             008-2024">https://example.org/sample/standard/gb-28008-2024</a></p>
            CATEGORIES;LANGUAGE=en:takes effect,furniture,safety\\, homes
            COLOR:royalblue
            TRANSP:TRANSPARENT
            URL:https://example.org/sample/standard/gb-28008-2024
            LINK;LINKREL=about;VALUE=URI;LABEL="GB 28008-2024":https://example.org/samp
             le/standard/gb-28008-2024
            CONCEPT:https://standardskit.invalid/vocabulary#deadline-kind/takes-effect
            X-STANDARDS-ID:standard/gb-28008-2024#takes-effect
            X-STANDARDS-ID:standard/gb-28008-2011#superseded/gb-28008-2024
            X-STANDARDS-CERTAINTY:stated
            END:VEVENT

            """.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        #expect(text.hasPrefix(expected), "\(text)")
        #expect(text.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
    }

    @Test(
        "Entries have the addresses that linked data has; moving the base moves no UID",
        arguments: [
            ("https://ex.org/cat#", "https://ex.org/cat/"), ("https://e.org/c?x=1", "https://e.org/c/"),
            ("https://u:p@h.org/x", "https://u:p@h.org/x/"), ("https://[::1]:8/x", "https://[::1]:8/x/"),
        ])
    func base(_ stated: String, _ base: String) throws {
        var catalogue = try Self.furniture
        catalogue.header.base = WebAddress(notation: stated)
        let lines = try lines(catalogue)
        for line in [
            "SOURCE;VALUE=URI:\(base)deadlines.ics", "URL:\(base)catalogue/sample", "URL:\(base)standard/gb-28008-2024",
            "LINK;LINKREL=about;VALUE=URI;LABEL=\"GB 28008-2024\":\(base)standard/gb-28008-2024",
            "UID:a526a276-ec5b-559d-a49b-da92d604b429",
        ] {
            #expect(lines.contains(line), "\(line)")
        }
    }

    @Test("Editions of one series have one UID for one deadline, two series have two")
    func series() throws {
        func identities(_ id: EntityID<Catalogue>, _ series: EntityID<Catalogue>?) throws -> [String] {
            var catalogue = try Self.furniture
            (catalogue.header.id, catalogue.header.series) = (id, series)
            return try lines(catalogue).filter { $0.hasPrefix("UID:") }
        }
        let first = try identities("one", "china")
        #expect(try identities("two", "china") == first)
        #expect(try Set(first).isDisjoint(with: identities("one", nil)))
        #expect(try Set(first).isDisjoint(with: identities("one", "europe")))
    }

    @Test("A calendar says what the data are, who publishes them and under what licence")
    func description() throws {
        var catalogue = try Self.furniture
        catalogue.header.description = "Furniture."
        catalogue.header.publisher = CatalogueAgent { $0.name = "An office" }
        catalogue.header.licence = "https://example.org/licence"
        catalogue.header.homepage = "https://example.org/about"
        let lines = try lines(catalogue)
        let text = "Furniture.\\nPublished by: An office\\nLicence: https://example.org/licence"
        #expect(lines.contains("DESCRIPTION;LANGUAGE=en:" + text) && lines.contains("X-WR-CALDESC:" + text))
        #expect(lines.contains("URL:https://example.org/about"))
    }

    @Test("The terms of the package can have another namespace")
    func vocabulary() throws {
        let lines = try lines(Self.furniture) { $0.vocabulary = "https://example.org/terms#" }
        #expect(lines.contains("CONCEPT:https://example.org/terms#deadline-kind/takes-effect"))
    }

    @Test("A base that is no address names nothing, and is reported")
    func unusableBase() throws {
        var catalogue = try Self.furniture
        catalogue.header.base = "https://x:y/"
        var output = MemoryOutput()
        let report = try CalendarExporter().export(ExportRequest(catalogue), to: &output)
        #expect(report.losses.map(\.property) == ["base"])
        #expect(output.files.first?.text.contains("URL:") == false)
    }

    @Test(
        "SEQUENCE is the revision, as far as RFC 5545 can hold it",
        arguments: [
            (nil, 0, []), (0, 0, []), (2_147_483_647, 2_147_483_647, []),
            (2_147_483_648, 2_147_483_647, ["revision"]), (-1, 0, ["revision"]), (Int.max, 2_147_483_647, ["revision"]),
        ] as [(Int?, Int, [String])])
    func sequence(_ revision: Int?, _ sequence: Int, _ losses: [String]) throws {
        var catalogue = try Self.furniture
        catalogue.header.revision = revision
        var output = MemoryOutput()
        let report = try CalendarExporter().export(ExportRequest(catalogue), to: &output)
        #expect(report.losses.map(\.property) == losses)
        #expect(output.files.first?.text.contains("\r\nSEQUENCE:\(sequence)\r\n") == true)
        if let revision, !losses.isEmpty { #expect(report.losses[0].reason.contains("\(revision)")) }
    }

    @Test("What is derived says so, and is tied to what it follows from")
    func derived() throws {
        let lines = try lines(Self.furniture) { $0.isEach = true }
        #expect(lines.count { $0 == "RELATED-TO;RELTYPE=DEPENDS-ON:a526a276-ec5b-559d-a49b-da92d604b429" } == 2)
        #expect(
            lines.contains {
                $0.hasPrefix("DESCRIPTION;LANGUAGE=en:") && $0.contains("The date is derived: a mandatory")
            })
        #expect(lines.contains("X-STANDARDS-ID:standard/gb-28008-2011#superseded/gb-28008-2024"))
    }

    @Test("What is derived does not depend on its sibling, where what it follows from is not asked for")
    func derivedAlone() throws {
        var catalogue = try Self.furniture
        catalogue.insert(Standard(id: "gb-18584-2001"))
        catalogue["gb-28008-2024" as EntityID<Standard>]?.replaces.append(
            Standard.Replacement { $0.standard = "gb-18584-2001" })
        let ties = try lines(catalogue) { $0.kinds = [.superseded] }.filter { $0.hasPrefix("RELATED-TO") }
        #expect(ties == ["RELATED-TO;RELTYPE=SIBLING:3a8d3611-733e-5d68-8ded-bf427f173322"])
    }

    @Test("Without options the calendar holds every dated deadline, and reports the others")
    func everyDeadline() throws {
        let catalogue = Self.catalogue {
            $0.insert(
                PolicyDocument(id: "rules") {
                    $0.title = "Rules"
                    $0.duties = [
                        DutyToAct {
                            $0.what = "report"
                            $0.relative = RelativeDate(notation: "when the rules take effect")
                        }
                    ]
                })
            $0.insert(
                Tender(id: "lamps") {
                    $0.title = "Lamps"
                    $0.ends = "2025-02"
                })
        }
        let lines = try lines(catalogue)
        #expect(
            lines.filter { $0.hasPrefix("SUMMARY;LANGUAGE=en:") } == [
                "SUMMARY;LANGUAGE=en:Tender ends: Lamps (by the end of February 2025)"
            ])
        #expect(lines.contains("DTSTART;VALUE=DATE:20250228"))
        #expect(lines.contains("X-STANDARDS-EDTF:2025-02"))
        var output = MemoryOutput()
        let report = try CalendarExporter().export(ExportRequest(catalogue), to: &output)
        #expect(report.losses.map(\.subject) == [EntityReference("policyDocument/rules")])
        #expect(report.losses.first?.reason.contains("when the rules take effect") == true)
    }

    @Test("A task is due on the day, and its alarms count from there")
    func tasks() throws {
        let lines = try lines(Self.furniture) {
            $0.component = .todo
            $0.kinds = [.takesEffect]
            $0.alarms = [.days(7), .weeks(2), .hours(12)]
        }
        #expect(lines.contains("DUE;VALUE=DATE:20250701"))
        #expect(!lines.contains { $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND") || $0.hasPrefix("TRANSP") })
        #expect(
            lines.filter { $0.hasPrefix("TRIGGER") } == [
                "TRIGGER;RELATED=END:-P7D", "TRIGGER;RELATED=END:-P2W", "TRIGGER;RELATED=END:-PT12H",
            ])
        #expect(lines.contains("UID:e8a0f9bc-4673-5e7f-be3f-58ffdc7459bb"))
    }

    @Test(
        "A recurring duty has a rule that keeps to the ends of months",
        arguments: [
            ("2024-02-29", "every year", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
            ("2024-03-15", "every 2 years", "FREQ=YEARLY;INTERVAL=2"),
            ("2024-01-31", "every month", "FREQ=MONTHLY;BYMONTHDAY=-1"),
            ("2024-01-05", "every 3 months", "FREQ=MONTHLY;INTERVAL=3"), ("2024-01-05", "every week", "FREQ=WEEKLY"),
            ("2024-01-05", "every 10 days", "FREQ=DAILY;INTERVAL=10"),
            ("2025-02", "every 3 months", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"),
            ("2025-06", "every 6 months", "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1"),
            ("2025-02", "every year", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"), ("2025", "every year", "FREQ=YEARLY"),
        ])
    func recurrence(_ due: String, _ recurrence: String, _ rule: String) throws {
        let date = try PartialDate(due)
        let catalogue = Self.catalogue {
            $0.insert(
                PolicyDocument(id: "rules") {
                    $0.duties = [
                        DutyToAct {
                            $0.what = "report"
                            $0.due = date
                            $0.recurrence = Recurrence(notation: recurrence)
                        }
                    ]
                })
        }
        #expect(try lines(catalogue).contains("RRULE:\(rule)"))
        #expect(try lines(catalogue) { $0.component = .todo }.contains("DURATION:P1D"))
    }

    @Test("The last day of all has a duration, since no day follows")
    func lastDay() throws {
        let catalogue = Self.catalogue {
            $0.insert(Tender(id: "late") { $0.ends = "9999-12-31" })
        }
        #expect(try lines(catalogue).contains("DURATION:P1D"))
    }

    @Test(
        "Events come when asked for: days, Chinese time, UTC, local time",
        arguments: [
            ("2024-07-09", "2024-07-11", ["DTSTART;VALUE=DATE:20240709", "DTEND;VALUE=DATE:20240712"]),
            (
                "2024-07-09T10:00+08:00", "2024-07-09T12:30+08:00",
                ["DTSTART;TZID=Asia/Shanghai:20240709T100000", "DTEND;TZID=Asia/Shanghai:20240709T123000"]
            ), ("1991-09-14T10:00+08:00", nil, ["DTSTART:19910914T020000Z"]),
            ("2024-07-09T01:00+02:00", nil, ["DTSTART:20240708T230000Z"]),
            (
                "2024-07-09T10:00+08:00", "2024-07-10",
                ["DTSTART;TZID=Asia/Shanghai:20240709T100000", "DTEND;TZID=Asia/Shanghai:20240711T000000"]
            ), ("2024-07-09T10:00", "2024-07-09T12:30", ["DTSTART:20240709T100000", "DTEND:20240709T123000"]),
            ("2024-07-09T10:00Z", "2024-07-09T12:30", ["DTSTART:20240709T100000Z", "DTEND:20240709T123000Z"]),
            ("2024-07-09T10:00", "2024-07-09T12:30Z", ["DTSTART:20240709T100000", "DTEND:20240709T123000"]),
            ("2024-07-09T10:00", "2024-07-09", ["DTSTART:20240709T100000", "DTEND:20240710T000000"]),
            ("2024-09", nil, ["DTSTART;VALUE=DATE:20240901", "DTEND;VALUE=DATE:20240902"]),
        ] as [(String, String?, [String])])
    func events(_ starts: String, _ ends: String?, _ expected: [String]) throws {
        let catalogue = try Self.catalogue {
            $0.insert(
                try Event(id: "meeting") {
                    $0.title = "Meeting"
                    $0.starts = try EventTime(Value.text(starts))
                    $0.ends = try ends.map { try EventTime(Value.text($0)) }
                    $0.place = "Beijing, Haidian"
                    $0.country = CountryCode(notation: "CN")
                    $0.conference = "https://example.org/join?a,b"
                })
        }
        #expect(try !lines(catalogue).contains("BEGIN:VEVENT"))
        let lines = try lines(catalogue) { $0.includesEvents = true }
        #expect(
            lines.filter { $0.hasPrefix("DTEND") || ($0.hasPrefix("DTSTART") && $0 != "DTSTART:19910915T020000") }
                == expected)
        #expect(lines.contains("TZID:Asia/Shanghai") == expected[0].contains("TZID"))
        #expect(lines.contains("LOCATION:Beijing\\, Haidian\\, China"))
        #expect(lines.contains("CONFERENCE;VALUE=URI;LABEL=\"Meeting\":https://example.org/join?a,b"))
    }

    @Test("What an older catalogue held and the newer does not stays, with the reason")
    func unlisted() throws {
        let older = try Self.furniture
        var newer = Self.catalogue { _ in }
        newer.header.revision = 4
        let lines = try lines(newer) { $0.previous = [older] }
        #expect(lines.contains("SUMMARY;LANGUAGE=en:No longer listed: GB 28008-2024 takes effect: Safety of furniture"))
        let reason = "DESCRIPTION;LANGUAGE=en:The edition of 30 September 2024 no longer lists it.\\n"
        // What an entry named was no entry of its own.
        #expect(lines.count { $0.hasPrefix(reason) } == 2)
        #expect(lines.count { $0 == "SEQUENCE:4" } == 2)
        #expect(!lines.contains { $0.hasPrefix("STATUS") })
        #expect(try self.lines(older) { $0.previous = [older] } == self.lines(older))
    }

    @Test(
        "Deadlines are spread over files",
        arguments: [
            (
                CalendarOptions.Split.kind,
                ["deadlines/review-due.ics", "deadlines/superseded.ics", "deadlines/takes-effect.ics"]
            ), (.sector, ["deadlines/furniture.ics"]),
            (
                .item,
                [
                    "deadlines/standard-gb-28008-2011-superseded-gb-28008-2024.ics",
                    "deadlines/standard-gb-28008-2024-review-due.ics",
                    "deadlines/standard-gb-28008-2024-takes-effect.ics",
                ]
            ),
        ])
    func split(_ split: CalendarOptions.Split, _ names: [String]) throws {
        let files = try files(Self.furniture) { ($0.split, $0.isEach) = (split, true) }
        #expect(files.map(\.name) == names + (split == .item ? [] : ["deadlines/index.html"]))
        #expect(
            files.prefix(names.count).allSatisfy {
                $0.text.contains("BEGIN:VEVENT") && $0.text.hasSuffix("END:VCALENDAR\r\n")
            })
    }

    @Test(
        "The description of an entity is in each entry up to 4,000 bytes; of more, the others have the beginning",
        arguments: [(3_998, true), (3_999, true), (4_000, false), (100_000, false)])
    func largeEntities(_ count: Int, _ isWhole: Bool) throws {
        let summary = String(repeating: "s", count: count - 24)
        let catalogue = Self.catalogue { catalogue in
            catalogue.insert(
                PolicyDocument(id: "a") { document in
                    document.title = "A"
                    document.summary = LocalizedText(summary)
                    document.tags = (0..<12).map { String($0 % 10) }
                    document.duties = (0..<3).map { _ in
                        DutyToAct {
                            $0.what = "act"
                            $0.due = PartialDate(year: 2025)
                        }
                    }
                })
        }
        var output = MemoryOutput()
        let report = try CalendarExporter().export(ExportRequest(catalogue), to: &output)
        let lines = PlainLines.unfolded(output.files[0].bytes)
        let (texts, tags) = (lines.filter { $0.hasPrefix("DESC") }, lines.filter { $0.hasPrefix("CATE") })
        #expect(texts.map { $0.contains("\\n\(summary)\\n") } == [true, isWhole, isWhole])
        let beginning = "\\n\(String(repeating: "s", count: 500))…\\n"
        #expect(texts.map { $0.contains(beginning) } == [false, !isWhole, !isWhole])
        #expect(tags.map { $0.count { $0 == "," } } == (isWhole ? [12, 12, 12] : [12, 10, 10]))
        #expect(report.losses.map(\.subject?.description) == (isWhole ? [] : ["policyDocument/a"]))
    }

    @Test("However long the key of a duty is, the others are tied to it by as many bytes", arguments: [1, 100_000])
    func longKeys(_ count: Int) throws {
        let catalogue = Self.catalogue { catalogue in
            catalogue.insert(
                PolicyDocument(id: "a") { document in
                    document.title = "A"
                    document.duties = [String(repeating: "k", count: count), "b", "c"].map { key in
                        DutyToAct {
                            $0.what = "act"
                            $0.key = key
                            $0.due = PartialDate(year: 2025)
                        }
                    }
                })
        }
        let ties = try lines(catalogue).filter { $0.hasPrefix("RELATED-TO") }
        #expect(ties.count == 2 && Set(ties).count == 1 && ties.allSatisfy { $0.utf8.count == 63 })
    }

    @Test("A calendar without entries still has a component, as it must")
    func empty() throws { #expect(try lines(Self.catalogue { _ in }).contains("BEGIN:VTIMEZONE")) }

    @Test(
        "Flags refuse what they cannot take",
        arguments: [
            ("kind", "x"), ("from", "2025-02-30"), ("alarm", "-1d"), ("split", "y"), ("source", "ftp:x"),
            ("component", "z"),
        ])
    func flags(_ name: String, _ value: String) {
        #expect(throws: ExportError.self) { try AnyExporter(CalendarExporter()).check([(name, value)]) }
    }
}
