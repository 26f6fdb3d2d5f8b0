import StandardsCalendar
import StandardsExport
import StandardsModel
import Testing

@Suite("Boundaries of calendars")
struct CalendarBoundaryTests {
    private func export(
        _ catalogue: Catalogue, _ choose: (inout CalendarOptions) -> Void = { _ in }
    ) throws -> (lines: [String], losses: [ExportReport.Loss], names: [String]) {
        let export = try CalendarExport(catalogue, choose)
        return (export.lines, export.report.losses, export.files.map(\.name))
    }

    private static func standards(_ dates: [String?], revision: Int? = nil) -> Catalogue {
        var catalogue = Catalogue()
        catalogue.header.revision = revision
        for (number, date) in dates.enumerated() {
            catalogue.insert(
                Standard(id: EntityID("s\(number)")!) { $0.effective = date.flatMap { try? PartialDate($0) } })
        }
        return catalogue
    }

    private static func duty(_ due: String, _ recurrence: String) -> Catalogue {
        var catalogue = Catalogue()
        catalogue.insert(
            PolicyDocument(id: "d") {
                $0.duties = [
                    DutyToAct {
                        $0.key = "k"
                        $0.due = try? PartialDate(due)
                        $0.recurrence = Recurrence(verbatim: recurrence)
                    }
                ]
            })
        return catalogue
    }

    private static func meeting(_ starts: String, _ ends: String? = nil) throws -> Catalogue {
        var catalogue = Catalogue()
        catalogue.insert(
            try Event(id: "e") {
                $0.starts = try EventTime(Value.text(starts))
                $0.ends = try ends.map { try EventTime(Value.text($0)) }
            })
        return catalogue
    }

    @Test(
        "A duty keeps to the end of the month where one lacks the day, by a rule of one day; others have no day",
        arguments: [
            ("2024-01-28", "every month", "FREQ=MONTHLY"),
            ("2024-01-29", "every month", "FREQ=MONTHLY;BYMONTHDAY=29"),
            ("2024-01-30", "every month", "FREQ=MONTHLY;BYMONTHDAY=30"),
            ("2024-01-31", "every month", "FREQ=MONTHLY;BYMONTHDAY=-1"),
            ("2024-01-31", "every 2 months", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1"),
            ("2024-07-31", "every 5 months", "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=-1"),
            ("2024-01-31", "every 12 months", "FREQ=YEARLY"),
            ("2024-01-31", "every 6 months", "FREQ=MONTHLY;INTERVAL=6"),
            ("2024-01-30", "every 3 months", "FREQ=MONTHLY;INTERVAL=3"),
            ("2024-02-29", "every 12 months", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
            ("2024-06", "every 24 months", "FREQ=YEARLY;INTERVAL=2"),
            ("2024-01", "every 6 months", "FREQ=MONTHLY;INTERVAL=6"),
            ("2024-02-28", "every year", "FREQ=YEARLY"),
            ("2024-02-29", "every year", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
            ("2024-03-29", "every year", "FREQ=YEARLY"), ("2024-01-01", "every 1 day", "FREQ=DAILY"),
            ("2024-01-01", "every 2 days", "FREQ=DAILY;INTERVAL=2"),
            ("2024-01-01", "twice a year", "FREQ=MONTHLY;INTERVAL=6"), ("2024-01-01", "每两周", "FREQ=WEEKLY;INTERVAL=2"),
            ("2025-03", "each March", "FREQ=YEARLY"),
            ("2024-02", "每年二月", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
            ("2025-03-31", "each March", "FREQ=YEARLY"),
        ])
    func recurrences(_ due: String, _ recurrence: String, _ rule: String) throws {
        #expect(try export(Self.duty(due, recurrence)).lines.contains("RRULE:\(rule)"))
    }

    @Test(
        "The Februaries that lack a 29th or 30th have an entry of their own, tied to the other",
        arguments: [
            ("2024-01-30", "every month", "20240229", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", 0),
            ("2024-01-29", "every month", "20250228", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", 23),
            ("2023-11-30", "every 3 months", "20240229", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", 0),
            ("2024-01-29", "every 13 months", "20250228", "FREQ=YEARLY;INTERVAL=13;BYMONTH=2;BYMONTHDAY=-1", 2),
            ("2024-02-29", "every 6 months", "20250228", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", 24),
        ])
    func februaries(_ due: String, _ recurrence: String, _ first: String, _ rule: String, _ exceptions: Int) throws {
        let lines = try export(Self.duty(due, recurrence)).lines
        #expect(lines.count { $0.hasPrefix("BEGIN:VEVENT") } == 2)
        #expect(lines.contains("DTSTART;VALUE=DATE:\(first)") && lines.contains("RRULE:\(rule)"), "\(lines)")
        #expect(lines.count { $0.hasPrefix("EXDATE;VALUE=DATE:") } == exceptions)
        #expect(Set(lines.filter { $0.hasPrefix("UID:") }).count == 2)
        #expect(Set(lines.filter { $0.hasPrefix("X-STANDARDS-ID:") }).count == 1)
        #expect(lines.contains { $0.hasPrefix("RELATED-TO;RELTYPE=SIBLING:") })
    }

    @Test("A rule ends with the duty or with what is asked for, whichever is earlier")
    func ends() throws {
        let (before, on): (CalendarDate, CalendarDate) = ("2024-02-28", "2024-02-29")
        let lines = try export(Self.duty("2024-01-30", "every month")) { $0.to = before }.lines
        #expect(lines.contains("RRULE:FREQ=MONTHLY;BYMONTHDAY=30;UNTIL=20240228"))
        #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1)
        let later = try export(Self.duty("2024-01-30", "every month")) { $0.to = on }.lines
        #expect(later.contains("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1;UNTIL=20240229"))
    }

    @Test(
        "What no rule says is said in words, and shown once",
        arguments: [
            ("2025-03-30", "each March", "It comes round every March. The calendar has its first time alone."),
            ("2025-07", "each March", "It comes round every March. The calendar has its first time alone."),
            (
                "2025-03-31", "last working day of each quarter",
                "It comes round on the last working day of each quarter. The calendar has its first time alone."
            ),
            ("2025-03-31", "now and then", "It comes round “now and then”. The calendar has its first time alone."),
        ])
    func wordsAlone(_ due: String, _ recurrence: String, _ words: String) throws {
        for component in CalendarOptions.Component.allCases {
            let export = try export(Self.duty(due, recurrence)) { $0.component = component }
            #expect(!export.lines.contains { $0.hasPrefix("RRULE") })
            #expect(export.lines.contains { $0.hasPrefix("DUE;VALUE=DATE:2025") } == (component == .todo))
            let text = export.lines.joined()
            #expect(text.contains(words), "\(text)")
        }
    }

    @Test(
        "What a date hangs on is said as the source has it, or else in English",
        arguments: [
            (LanguageTag.simplifiedChinese, "取决于：自发布之日起六个月内"), (.english, "Hangs on: within 6 months of publication"),
        ])
    func relative(_ language: LanguageTag, _ words: String) throws {
        var catalogue = Catalogue()
        catalogue.insert(
            PolicyDocument(id: "d") {
                $0.duties = [
                    DutyToAct {
                        $0.key = "k"
                        $0.due = PartialDate(year: 2025)
                        $0.relative = RelativeDate(verbatim: "自发布之日起六个月内")
                    }
                ]
            })
        #expect(try export(catalogue) { ($0.language, $0.markup) = (language, .none) }.lines.joined().contains(words))
    }

    @Test(
        "How often is said in the language of the calendar",
        arguments: [
            ("every year", "每年"), ("every 3 years", "每3年"), ("twice a year", "每半年"), ("quarterly", "每季度"),
            ("every 4 months", "每4个月"), ("monthly", "每月"), ("weekly", "每周"), ("every 2 weeks", "每2周"), ("daily", "每天"),
            ("every 30 days", "每30天"), ("each March", "每年3月"), ("last working day of each quarter", "每季度最后一个工作日"),
            ("now and then", "“now and then”"),
        ])
    func words(_ recurrence: String, _ words: String) throws {
        let lines = try export(Self.duty("2025-03", recurrence)) { $0.language = .simplifiedChinese }.lines
        #expect(lines.joined().contains("周期：\(words)。"))
        if !words.contains("“") { #expect(Recurrence(notation: words) == Recurrence(notation: recurrence)) }
    }

    @Test(
        "What vanished is held to what was asked for, as all else is",
        arguments: [
            (nil, nil, nil, ["s0", "s1", "s2"]), ("2025-02-01", nil, nil, ["s1", "s2"]),
            ("2025-02-02", nil, nil, ["s2"]), (nil, "2025-02-01", nil, ["s0", "s1"]), (nil, "2025-01-31", nil, ["s0"]),
            (nil, nil, .takesEffect, ["s0", "s1", "s2"]), (nil, nil, .commentsClose, []),
        ] as [(String?, String?, DeadlineKind?, [String])])
    func filters(_ from: String?, _ to: String?, _ kind: DeadlineKind?, _ expected: [String]) throws {
        let full = Self.standards(["2025-01-01", "2025-02-01", "2025-03-01"])
        func choose(_ options: inout CalendarOptions) {
            options.from = from.flatMap { try? CalendarDate($0) }
            options.to = to.flatMap { try? CalendarDate($0) }
            options.kinds = kind.map { [$0] } ?? []
        }
        let names = expected.map { "X-STANDARDS-ID:standard/\($0)#takes-effect" }
        #expect(try export(full, choose).lines.filter { $0.hasPrefix("X-STANDARDS-ID:") } == names)
        for split in [CalendarOptions.Split.none, .kind] {
            let gone = try export(Self.standards([], revision: 1)) {
                choose(&$0)
                $0.previous = [full]
                $0.split = split
            }.lines
            #expect(gone.filter { $0.hasPrefix("X-STANDARDS-ID:") } == names)
            #expect(gone.count { $0.hasPrefix("SUMMARY;LANGUAGE=en:No longer listed: ") } == expected.count)
            #expect(gone.count { $0 == "SEQUENCE:1" } == expected.count && !gone.contains("STATUS:CANCELLED"))
        }
    }

    @Test("What lost its date is said to be without one; what is no longer listed has no alarms")
    func undated() throws {
        var newer = Self.duty("2025-01-01", "every year")
        newer.header.revision = 1
        let lines = try export(newer) {
            $0.previous = [Self.standards(["2025-01-01"])]
            $0.alarms = [.days(0)]
        }.lines
        #expect(lines.count { $0.hasPrefix("SUMMARY;LANGUAGE=en:No longer listed: ") } == 1)
        #expect(lines.filter { $0.hasPrefix("TRIGGER") } == ["TRIGGER:-P0D"])

        let editions = [PartialDate(year: 2025), nil].enumerated().map { number, due in
            var catalogue = Catalogue()
            catalogue.header.revision = number
            catalogue.header.covers = PartialDate(year: 2024, month: number + 1)
            catalogue.insert(
                PolicyDocument(id: "d") {
                    $0.duties = [
                        DutyToAct {
                            $0.key = "k"
                            $0.due = due
                            $0.relative = RelativeDate(notation: "when it takes effect")
                        }
                    ]
                })
            return catalogue
        }
        let export = try export(editions[1]) { $0.previous = [editions[0]] }
        #expect(export.lines.count { $0.hasPrefix("SUMMARY;LANGUAGE=en:Without a date: ") } == 1)
        #expect(
            export.lines.count {
                $0.hasPrefix("DESCRIPTION;LANGUAGE=en:")
                    && $0.contains("The edition of February 2024 has no date for it.")
            } == 1)
        #expect(!export.lines.contains("STATUS:CANCELLED"))
        #expect(export.losses.contains { $0.subject?.id == "d" })
    }

    @Test(
        "An event is in a range that it touches on its first or its last day",
        arguments: [
            ("2024-07-11", "2024-07-31", true), ("2024-07-12", "2024-07-31", false), ("2024-07-01", "2024-07-09", true),
            ("2024-07-01", "2024-07-08", false), ("2024-07-10", "2024-07-10", true),
        ])
    func events(_ from: String, _ to: String, _ isIn: Bool) throws {
        for isVanished in [false, true] {
            let catalogue = try Self.meeting("2024-07-09", "2024-07-11")
            let lines = try export(isVanished ? Self.standards([], revision: 1) : catalogue) {
                $0.includesEvents = true
                $0.from = try? CalendarDate(from)
                $0.to = try? CalendarDate(to)
                $0.previous = isVanished ? [catalogue] : []
            }.lines
            #expect(lines.contains("BEGIN:VEVENT") == isIn)
        }
    }

    @Test(
        "Chinese time begins with the second in which summer time ended",
        arguments: [
            ("1991-09-15T00:59:59+08:00", "DTSTART:19910914T165959Z"),
            ("1991-09-15T01:00:00+08:00", "DTSTART;TZID=Asia/Shanghai:19910915T010000"),
            ("2024-07-09T10:00:00+07:59", "DTSTART:20240709T020100Z"),
        ])
    func zone(_ starts: String, _ line: String) throws {
        #expect(try export(Self.meeting(starts)) { $0.includesEvents = true }.lines.contains(line))
    }

    @Test(
        "An alarm has 0 to 9999 units",
        arguments: [
            ("0d", "-P0D"), ("9999w", "-P9999W"), ("10000d", nil), ("-1d", nil), ("1", nil), ("d", nil), ("1m", nil),
            ("24h", "-PT24H"),
        ] as [(String, String?)])
    func alarms(_ text: String, _ trigger: String?) throws {
        let alarm = CalendarOptions.Alarm(text)
        #expect((alarm != nil) == (trigger != nil))
        guard let alarm, let trigger else { return }
        let lines = try export(Self.standards(["2025-01-01"])) { $0.alarms = [alarm] }.lines
        #expect(lines.contains("TRIGGER:\(trigger)"))
    }

    @Test(
        "A file of a group is named after it up to 100 bytes; longer ones get a checksum",
        arguments: [(100, true), (101, false)])
    func names(_ length: Int, _ isPlain: Bool) throws {
        var catalogue = Self.standards(["2025-01-01"])
        let tag = String(repeating: "a", count: length)
        catalogue["s0" as EntityID<Standard>]?.tags = [tag]
        let names = try export(catalogue) { $0.split = .sector }.names
        #expect((names.dropLast() == ["deadlines/\(tag).ics"]) == isPlain)
        #expect(names.first?.hasPrefix("deadlines/\(tag.prefix(100))") == true)
    }

    @Test("Without a day of change DTSTAMP is 1970-01-01, and that is reported")
    func stamp() throws {
        var catalogue = Self.standards(["2025-01-01"])
        #expect(try export(catalogue).losses.map(\.property) == ["base", "modified"])
        catalogue.header.base = "https://example.org/"
        var export = try export(catalogue)
        #expect(export.lines.contains("DTSTAMP:19700101T000000Z"))
        #expect(export.losses.map(\.property) == ["modified"])
        catalogue.header.modified = CalendarDate(year: 2024, month: 9, day: 30)
        export = try self.export(catalogue)
        #expect(export.lines.contains("DTSTAMP:20240930T000000Z") && export.losses == [])
    }
}
