import StandardsCalendar
import StandardsExport
import StandardsModel
import Testing

/// Calendars that are spread over several files.
@Suite("Folders of calendars")
struct FolderTests {
    private static func catalogue() -> Catalogue {
        var catalogue = Catalogue()
        catalogue.header.id = "sample"
        catalogue.header.title = "A <sample>"
        catalogue.header.base = "https://example.org/s/"
        catalogue.insert(Committee(id: "tc-1") { ($0.names, $0.reference) = ("Toys", "SAC/TC 253") })
        catalogue.insert(Committee(id: "tc-2") { ($0.names, $0.reference) = ("Dolls", "SAC/TC 254") })
        catalogue.insert(
            Project(id: "p") { ($0.number, $0.committee) = ("20231601-T-469", "tc-1") })
        catalogue.insert(
            Standard(id: "a") { ($0.designation, $0.effective, $0.tags) = ("GB 1-2024", "2025-01-01", ["toys", "家具"]) })
        catalogue.insert(
            Standard(id: "b") { ($0.designation, $0.effective, $0.committee) = ("GB 2-2024", "2025-03-01", "tc-1") })
        catalogue.insert(
            Event(id: "joint") {
                ($0.title, $0.starts) = ("Joint meeting", .date("2025-03-02"))
                $0.organisers = ["committee/tc-1", "committee/tc-2"]
            })
        return catalogue
    }

    private func names(_ split: CalendarOptions.Split) throws -> [String] {
        try CalendarExport(Self.catalogue()) { ($0.split, $0.includesEvents) = (split, true) }.files.map(\.name)
    }

    @Test("An entry of several keywords or committees is in the calendar of each, under one UID")
    func several() throws {
        #expect(
            try names(.tag) == [
                "deadlines/other.ics", "deadlines/toys.ics", "deadlines/家具.ics", "deadlines/index.html",
            ])
        #expect(
            try names(.committee) == [
                "deadlines/sac-tc-253.ics", "deadlines/sac-tc-254.ics", "deadlines/other.ics", "deadlines/index.html",
            ])
        #expect(try names(.sector) == ["deadlines/other.ics", "deadlines/toys.ics", "deadlines/index.html"])
        func lines(_ split: CalendarOptions.Split) throws -> [String] {
            try CalendarExport(Self.catalogue()) { ($0.split, $0.includesEvents) = (split, true) }.lines
        }
        let whole = Set(try lines(.none).filter { $0.hasPrefix("UID:") })
        for split in [CalendarOptions.Split.tag, .committee, .kind, .item] {
            let lines = try lines(split)
            #expect(Set(lines.filter { $0.hasPrefix("UID:") }) == whole, "\(split)")
        }
    }

    @Test("Each calendar has a name and an address of its own, below the folder that was chosen")
    func heads() throws {
        let export = try CalendarExport(Self.catalogue()) {
            ($0.split, $0.source) = (.tag, "https://cal.example/feeds/")
        }
        let toys = PlainLines.unfolded(try #require(export["deadlines/toys.ics"]).bytes)
        #expect(toys.contains("NAME;LANGUAGE=en:A <sample>: toys"))
        #expect(toys.contains("SOURCE;VALUE=URI:https://cal.example/feeds/toys.ics"))
        let furniture = PlainLines.unfolded(try #require(export["deadlines/家具.ics"]).bytes)
        #expect(furniture.contains("SOURCE;VALUE=URI:https://cal.example/feeds/%E5%AE%B6%E5%85%B7.ics"))
        #expect(throws: ExportError.self) {
            try CalendarExport(Self.catalogue()) { ($0.split, $0.source) = (.tag, "https://cal.example/feeds") }
        }
    }

    @Test("The index says what each calendar holds, and how to subscribe to it")
    func index() throws {
        let text = try #require(
            try CalendarExport(Self.catalogue()) { $0.split = .tag }["deadlines/index.html"]?.text)
        #expect(text.contains("<h1>A &lt;sample&gt;</h1>"))
        #expect(
            text.contains(
                "<tr><td>toys</td><td>1 entry</td><td>1 January 2025</td><td>"
                    + "<a href=\"webcal://example.org/s/deadlines/toys.ics\">Subscribe</a> <a href=\"toys.ics\">File</a></td></tr>"
            ))
        #expect(text.contains("webcal://example.org/s/deadlines/%E5%AE%B6%E5%85%B7.ics"))
        var nowhere = Self.catalogue()
        nowhere.header.base = nil
        let local = try #require(try CalendarExport(nowhere) { $0.split = .kind }["deadlines/index.html"]?.text)
        #expect(!local.contains("webcal:") && local.contains("<a href=\"takes-effect.ics\">File</a>"))
        #expect(local.contains("<td>2 entries</td><td>1 January to 1 March 2025</td>"))
    }

    @Test("A file of one entry carries nothing of the calendar, which has many")
    func items() throws {
        let export = try CalendarExport(Self.catalogue()) { $0.split = .item }
        #expect(export["deadlines/index.html"] == nil && export.files.count == 2)
        for name in ["NAME", "X-WR-CALNAME", "COLOR:steelblue", "SOURCE", "REFRESH"] {
            #expect(!export.lines.contains { $0.hasPrefix(name) }, "\(name)")
        }
    }

    @Test(
        "A task that a client has completed is left as it is, unless it is due on another day",
        arguments: [
            ("STATUS:COMPLETED", "20250101", true), ("COMPLETED:20241231T080000Z", "20250101", true),
            ("STATUS:NEEDS-ACTION", "20250101", false), ("STATUS:COMPLETED", "20250102", false),
        ])
    func done(_ line: String, _ due: String, _ isKept: Bool) throws {
        var catalogue = Self.catalogue()
        catalogue.remove("standard/b" as EntityReference)
        let text = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//client//EN", "BEGIN:VTODO", "UID:u",
            "DTSTAMP:20241231T080000Z",
            "DUE;VALUE=DATE:\(due)", line, "END:VTODO", "END:VCALENDAR", "",
        ].joined(separator: "\r\n")
        let present: @Sendable (String) -> String? = { _ in text }
        let export = try CalendarExport(catalogue, present: present) {
            ($0.split, $0.component) = (.item, .todo)
        }
        #expect((export.files[0].text == text) == isKept)
        #expect(export.report.losses.contains { $0.reason.contains("completed") } == isKept)
        // Only tasks are completed by clients.
        #expect(try CalendarExport(catalogue, present: present) { $0.split = .item }.files[0].text != text)
    }

    @Test("A calendar of more than a megabyte is told")
    func large() throws {
        var catalogue = Catalogue()
        let note = LocalizedText(String(repeating: "x", count: 1_200))
        for number in 0..<400 {
            catalogue.insert(
                Standard(id: EntityID("s\(number)")!) { ($0.effective, $0.note) = ("2025-01-01", note) })
        }
        let reasons = try CalendarExport(catalogue).report.losses.map(\.reason)
        #expect(reasons.contains { $0.hasPrefix("deadlines.ics has 1") && $0.contains(" kB: ") })
        #expect(
            try !CalendarExport(catalogue) { $0.markup = .none }.report.losses.contains { $0.reason.contains(" kB: ") })
    }
}
