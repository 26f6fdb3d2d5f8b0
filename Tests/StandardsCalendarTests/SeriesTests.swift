import StandardsCalendar
import StandardsExport
import StandardsModel
import Testing

/// A series of editions, each of which moves, removes, changes and brings back some of what the one before has.
struct GeneratedSeries: CustomTestStringConvertible, Sendable {
    /// What one edition has of one thing that takes effect, falls due or takes place.
    struct Thing: Hashable {
        /// The day, as days after 2025-01-01; nil where it has no date.
        var day: Int?
        var title = 0
        var tags = 0
        var isListed = true
    }

    let seed: Int
    /// Of each edition its things.
    let states: [[Thing]]
    var testDescription: String { "series \(seed)" }

    init(seed: Int, editions: Int = 4, things: Int = 12) {
        self.seed = seed
        var random = FixedRandom(state: UInt64(seed))
        var state = (0..<things).map { _ in
            Thing(day: random.next(below: 600), isListed: random.next(below: 4) > 0)
        }
        var states = [state]
        while states.count < editions {
            for place in state.indices {
                switch random.next(below: 10) {
                case 0, 1: state[place].day = random.next(below: 600)
                case 2: state[place].isListed.toggle()
                case 3: state[place].title += 1
                case 4: state[place].tags += 1
                case 5: state[place].day = nil
                default: break
                }
            }
            states.append(state)
        }
        self.states = states
    }

    /// A day as the catalogue has it.
    static func date(_ day: Int) -> PartialDate? {
        CalendarDate(year: 2025, month: 1, day: 1)?.adding(days: day).map { PartialDate($0) }
    }

    /// The edition as a catalogue: things by turns are standards, duties of one document, and events.
    func edition(_ number: Int) throws -> Catalogue {
        var header = CatalogueHeader()
        header.id = EntityID("edition-\(number)")
        header.series = "generated"
        header.base = "https://example.org/"
        header.revision = number + 1
        header.modified = CalendarDate(year: 2024, month: 1 + number, day: 1)
        header.covers = PartialDate(year: 2024, month: 1 + number)
        var catalogue = Catalogue(header: header)
        var duties: [DutyToAct] = []
        for (place, thing) in states[number].enumerated() where thing.isListed {
            let date = thing.day.flatMap(Self.date)
            switch place % 3 {
            case 0:
                catalogue.insert(
                    try Standard(id: #require(EntityID("s\(place)"))) {
                        $0.title = LocalizedText("Standard \(thing.title)")
                        $0.effective = date
                        $0.obligation = Code(.mandatory)
                        $0.tags = thing.tags == 0 ? [] : ["tag \(thing.tags)"]
                    })
            case 1:
                duties.append(
                    DutyToAct {
                        $0.key = "k\(place)"
                        $0.what = LocalizedText("act \(thing.title)")
                        $0.due = date
                        $0.relative = date == nil ? RelativeDate(notation: "when it takes effect") : nil
                        $0.recurrence = place % 2 == 0 ? Recurrence(notation: "every year") : nil
                    })
            default:
                catalogue.insert(
                    try Event(id: #require(EntityID("e\(place)"))) {
                        $0.title = LocalizedText("Event \(thing.title)")
                        $0.starts = date.map { .date($0) }
                        $0.tags = thing.tags == 0 ? [] : ["tag \(thing.tags)"]
                    })
            }
        }
        catalogue.insert(
            PolicyDocument(id: "document") {
                $0.title = "Document"
                $0.duties = duties
            })
        return catalogue
    }

    /// The identity of the entry of a thing.
    static func id(_ place: Int) -> String {
        switch place % 3 {
        case 0: "standard/s\(place)#takes-effect"
        case 1: "policyDocument/document#obligation-due/k\(place)"
        default: "event/e\(place)#starts"
        }
    }
}

@Suite("Calendars of a series")
struct SeriesTests {
    /// An entry as a subscriber has it.
    private struct Entry {
        let text: String
        let lines: [String]
        let sequence: Int
        /// What it says, without what says when it changed.
        var content: [String] {
            lines.filter { line in
                !["UID:", "DTSTAMP:", "LAST-MODIFIED:", "SEQUENCE:"].contains { line.hasPrefix($0) }
            }
        }
        func value(_ name: String) -> String? {
            lines.first { $0.hasPrefix("\(name):") || $0.hasPrefix("\(name);LANGUAGE=") }
                .map { String($0.drop { $0 != ":" }.dropFirst()) }
        }
    }

    /// The entries of a calendar by their `X-STANDARDS-ID`; that none comes twice, in no file, is checked.
    private static func entries(
        _ catalogue: Catalogue, since older: [Catalogue] = [], _ choose: (inout CalendarOptions) -> Void
    ) throws -> [String: Entry] {
        let export = try CalendarExport(catalogue) {
            ($0.includesEvents, $0.previous) = (true, older)
            choose(&$0)
        }
        var entries: [String: Entry] = [:]
        var identities: Set<String> = []
        for file in export.files {
            for name in ["VEVENT", "VTODO"] {
                for part in file.text.split(separator: "BEGIN:\(name)\r\n").dropFirst() {
                    let end = try #require(part.split(separator: "END:\(name)\r\n").first)
                    let text = String(end)
                    let lines = PlainLines.unfolded(Array(text.utf8))
                    let numbers = lines.filter { $0.hasPrefix("SEQUENCE:") }.compactMap { Int($0.dropFirst(9)) }
                    let sequence = try #require(numbers.first)
                    let entry = Entry(text: text, lines: lines, sequence: sequence)
                    #expect(try identities.insert(#require(entry.value("UID"))).inserted, "\(text)")
                    entries[try #require(entry.value("X-STANDARDS-ID"))] = entry
                }
            }
        }
        return entries
    }

    static let choices: [@Sendable (inout CalendarOptions) -> Void] = [
        { _ in }, { $0.split = .item }, { $0.split = .sector }, { $0.component = .todo },
        {
            $0.alarms = [.days(7)]
            $0.language = .simplifiedChinese
        },
    ]

    @Test(
        "A subscriber sees what changed, and nothing else",
        arguments: (1...24).map { GeneratedSeries(seed: $0) }, choices.indices)
    func growth(_ series: GeneratedSeries, _ choice: Int) throws {
        let choose = Self.choices[choice]
        let isChinese = choice == 4
        let editions = try series.states.indices.map { try series.edition($0) }
        var before = try Self.entries(editions[0], choose)
        var alone = before
        for number in editions.indices.dropFirst() {
            // The order in which they are given does not matter.
            let now = try Self.entries(editions[number], since: editions[..<number].reversed(), choose)
            let nowAlone = try Self.entries(editions[number], choose)
            #expect(Set(before.keys).isSubset(of: now.keys), "nothing goes without a word")
            for (id, entry) in now {
                guard let former = before[id] else {
                    #expect(entry.sequence == number + 1, "\(id) is new")
                    continue
                }
                // Its number rises if and only if it is another.
                #expect(entry.sequence >= former.sequence)
                #expect((entry.text == former.text) == (entry.sequence == former.sequence), "\(entry.text)")
                #expect(entry.sequence == former.sequence || entry.sequence == number + 1)
                #expect(entry.value("UID") == former.value("UID"))
                // It is another if and only if the edition by itself says something else than the one before.
                if let one = alone[id], let other = nowAlone[id] {
                    #expect((one.content == other.content) == (entry.text == former.text), "\(entry.text)")
                }
            }
            for (place, thing) in series.states[number].enumerated() {
                let id = GeneratedSeries.id(place)
                let isListed = thing.isListed && thing.day != nil
                guard let entry = now[id] else {
                    let were = series.states[..<number].map { $0[place] }
                    #expect(!isListed && were.allSatisfy { !$0.isListed || $0.day == nil })
                    continue
                }
                let (mark, moved) = (isChinese ? "不再列出：" : "No longer listed: ", isChinese ? "由20" : "Moved from ")
                let summary = try #require(entry.value("SUMMARY"))
                // Duties and events are there without a date too; a standard without one takes effect on no day.
                let isUndated = thing.isListed && thing.day == nil && place % 3 != 0
                #expect(summary.hasPrefix(mark) == (!isListed && !isUndated), "\(summary)")
                #expect(summary.hasPrefix(isChinese ? "日期未定：" : "Without a date: ") == isUndated, "\(summary)")
                #expect(entry.value("STATUS") == (choice == 3 && place % 3 != 2 ? "NEEDS-ACTION" : nil))
                #expect(entry.lines.contains("BEGIN:VALARM") == (isChinese && isListed))
                let earlier = series.states[number - 1][place]
                if isListed, earlier.isListed, let day = earlier.day {
                    let says = entry.value("DESCRIPTION")?.contains(moved) ?? false
                    if day != thing.day { #expect(says, "\(entry.text)") }
                    if entry.sequence == number + 1, day == thing.day { #expect(!says, "\(entry.text)") }
                }
            }
            (before, alone) = (now, nowAlone)
        }
    }

    @Test(
        "A subscriber of a part sees numbers rise, and no entry twice",
        arguments: (1...24).map { GeneratedSeries(seed: $0) })
    func part(_ series: GeneratedSeries) throws {
        let editions = try series.states.indices.map { try series.edition($0) }
        let first = CalendarDate(year: 2025, month: 6, day: 1)
        for choose: (inout CalendarOptions) -> Void in [
            { $0.from = first }, { $0.to = first }, { $0.kinds = [.obligationDue] },
        ] {
            var before: [String: Entry] = [:]
            for number in editions.indices {
                let now = try Self.entries(editions[number], since: Array(editions[..<number]), choose)
                for (id, entry) in now {
                    guard let former = before[id] else { continue }
                    #expect(entry.sequence >= former.sequence)
                    #expect((entry.text == former.text) == (entry.sequence == former.sequence), "\(entry.text)")
                }
                before = now
            }
        }
    }

    // MARK: why something is gone

    /// An edition of a document with a duty, and of a standard that is to be reviewed.
    private static func edition(
        _ number: Int, _ fill: (inout PolicyDocument, inout Standard, inout Consultation) throws -> Void
    ) throws -> Catalogue {
        var header = CatalogueHeader()
        header.id = "series"
        header.revision = number
        header.modified = CalendarDate(year: 2024, month: number, day: 1)
        var catalogue = Catalogue(header: header)
        var (document, standard) = (PolicyDocument(id: "d"), Standard(id: "s"))
        var vote = Consultation(id: "v")
        try fill(&document, &standard, &vote)
        catalogue.insert(document)
        catalogue.insert(standard)
        catalogue.insert(vote)
        return catalogue
    }

    private static func first() throws -> Catalogue {
        try edition(1) { document, standard, vote in
            document.duties = try ["2023-06-01", "2024-06-01"].enumerated().map { place, date in
                try DutyToAct {
                    $0.key = "k\(place)"
                    $0.due = try PartialDate(date)
                }
            }
            standard.effective = "2025-01-01"
            standard.obligation = Code(.mandatory)
            vote.closes = "2024-05-01"
        }
    }

    private static func marks(_ newest: Catalogue, since older: [Catalogue]) throws -> [String: String] {
        let entries = try entries(newest, since: older) { _ in }
        return entries.mapValues { entry in
            let status = entry.value("STATUS") ?? ""
            let mark = ["Cancelled: ", "No longer listed: "].first { entry.value("SUMMARY")?.hasPrefix($0) ?? false }
            return "\(status) \(mark?.prefix(6) ?? "") \(entry.sequence)"
        }
    }

    @Test("What is gone is cancelled only where a fact says so, as long as an edition has it that is given")
    func cancelled() throws {
        let first = try Self.first()
        let names = ["policyDocument/d#obligation-due/k0", "policyDocument/d#obligation-due/k1"]
        let review = "standard/s#review-due"
        let vote = "consultation/v#comments-close"
        let bare = try Self.edition(2) { _, _, _ in }
        var marks = try Self.marks(bare, since: [first])
        for name in names + [review, vote] { #expect(marks[name] == " No lon 2", "\(name)") }

        let second = try Self.edition(2) { document, standard, vote in
            document.status = Code(.repealed)
            standard.effective = "2025-01-01"
            standard.obligation = Code(.mandatory)
            standard.withdrawn = "2026-01-01"
            vote.result = Code(.withdrawn)
        }
        marks = try Self.marks(second, since: [first])
        // What had come before the older edition was made is not cancelled by what came later.
        #expect(marks[names[0]] == " No lon 2" && marks[names[1]] == "CANCELLED Cancel 2", "\(marks)")
        #expect(marks[review] == "CANCELLED Cancel 2" && marks[vote] == "CANCELLED Cancel 2", "\(marks)")
        // What took effect before it was withdrawn was not cancelled; neither is its end.
        #expect(marks["standard/s#takes-effect"] == "  1" && marks["standard/s#withdrawn"] == "  2", "\(marks)")

        // Without the entities: the fact is carried on, and the entry is as it was.
        var third = Catalogue(header: second.header)
        third.header.revision = 3
        third.header.modified = CalendarDate(year: 2024, month: 3, day: 1)
        marks = try Self.marks(third, since: [first, second])
        #expect(marks[names[1]] == "CANCELLED Cancel 2" && marks[review] == "CANCELLED Cancel 2", "\(marks)")
        #expect(marks["standard/s#takes-effect"] == " No lon 3" && marks["standard/s#withdrawn"] == " No lon 3")
        // Without the edition that has it, nothing says it.
        marks = try Self.marks(third, since: [first])
        #expect(marks[names[1]] == " No lon 3" && marks[review] == " No lon 3", "\(marks)")

        // The fact comes later than the entry goes; then the entry comes back.
        var fact = second
        fact.header = third.header
        marks = try Self.marks(fact, since: [first, bare])
        #expect(marks[names[1]] == "CANCELLED Cancel 3" && marks[names[0]] == " No lon 2", "\(marks)")
        var back = first
        back.header.revision = 4
        back.header.modified = CalendarDate(year: 2024, month: 4, day: 1)
        marks = try Self.marks(back, since: [first, bare, fact])
        for name in names + [review, vote] { #expect(marks[name] == "  4", "\(name): \(marks)") }
    }

    @Test(
        "A document that another repeals is repealed where that says that it is in full",
        arguments: [(Extent.full, true), (.part, false), (nil, false)] as [(Extent?, Bool)])
    func repealed(_ extent: Extent?, _ isCancelled: Bool) throws {
        var second = try Self.edition(2) { _, _, _ in }
        second.insert(
            PolicyDocument(id: "new") {
                $0.effective = PartialDate(year: 2024, month: 3)
                $0.repeals = [
                    PolicyDocument.Repeal {
                        $0.document = "d"
                        $0.extent = extent.map { Code($0) }
                    }
                ]
            })
        let marks = try Self.marks(second, since: [Self.first()])
        #expect(marks["policyDocument/d#obligation-due/k0"] == " No lon 2", "\(marks)")
        #expect(
            marks["policyDocument/d#obligation-due/k1"] == (isCancelled ? "CANCELLED Cancel 2" : " No lon 2"),
            "\(marks)")
    }

    @Test("A change under a revision that has not risen is refused by name, and nothing is written")
    func unraised() throws {
        let first = try Self.first()
        for revision in [1, nil] {
            var second = try Self.edition(2) { _, _, _ in }
            second.header.revision = revision
            var options = CalendarOptions()
            options.previous = [first]
            var output = MemoryOutput()
            let error = #expect(throws: ExportError.self) {
                try CalendarExporter().export(ExportRequest(second, options: options), to: &output)
            }
            let message = try #require(error?.message)
            for words in ["series (revision 1, 2024-01-01)", "raise `revision`", "above 1"] {
                #expect(message.contains(words), "\(message)")
            }
            #expect(output.files.isEmpty)
            // Nothing of what is asked for changes: so it can stay.
            options.kinds = [.takesEffect]
            second["s" as EntityID<Standard>]?.effective = "2025-01-01"
            second["s" as EntityID<Standard>]?.obligation = Code(.mandatory)
            if revision == nil { continue }
            #expect(throws: Never.self) {
                try CalendarExporter().export(ExportRequest(second, options: options), to: &output)
            }
        }
    }

    @Test(
        "A move is said in the language of the calendar, and only where the dates differ in words",
        arguments: [
            (
                "2024-10-20", "2024-11-20", "Moved from 20 October 2024 to 20 November 2024.",
                "由2024年10月20日改为2024年11月20日。"
            ),
            (
                "2024-10", "2024-11-20", "Moved from October 2024 to 20 November 2024.",
                "由2024年10月改为2024年11月20日。"
            ),
            (
                "2024-09/2024-10", "2024-10", "Moved from September to October 2024 to October 2024.",
                "由2024年9月至10月改为2024年10月。"
            ), ("2024-10-20", "2024-10-20", nil, nil),
        ] as [(String, String, String?, String?)])
    func moved(_ from: String, _ to: String, _ english: String?, _ chinese: String?) throws {
        let editions = try [from, to].enumerated().map { number, date in
            try Self.edition(number + 1) { _, standard, _ in standard.effective = try PartialDate(date) }
        }
        for (language, words) in [(LanguageTag.english, english), (.simplifiedChinese, chinese)] {
            let entries = try Self.entries(editions[1], since: [editions[0]]) { $0.language = language }
            let text = try #require(entries["standard/s#takes-effect"]?.value("DESCRIPTION"))
            if let words {
                #expect(text.hasPrefix(words + "\\n"), "\(text)")
            } else {
                #expect(!text.contains("Moved") && !text.contains("改为"), "\(text)")
            }
        }
    }

    @Test("An event says at what time it was; a duty that has only a place in its list says nothing")
    func movedOtherwise() throws {
        let editions = try [10, 11].map { hour in
            var edition = try Self.edition(hour - 9) { document, _, _ in
                document.duties = try [
                    DutyToAct {
                        $0.what = "act"
                        $0.due = try PartialDate("2024-10-\(hour)")
                    }
                ]
            }
            edition.insert(try Event(id: "e") { $0.starts = try .time(DateTime("2024-07-09T\(hour):00+08:00")) })
            return edition
        }
        let entries = try Self.entries(editions[1], since: [editions[0]]) { _ in }
        let event = try #require(entries["event/e#starts"])
        let words = "Moved from 9 July 2024\\, 10:00 (UTC+8) to 9 July 2024\\, 11:00 (UTC+8)."
        #expect(event.value("DESCRIPTION")?.contains(words) == true, "\(event.text)")
        let duty = try #require(entries.first { $0.key.hasPrefix("policyDocument/d#obligation-due") }?.value)
        #expect(duty.sequence == 2 && !duty.text.contains("Moved"), "\(duty.text)")
    }
}
