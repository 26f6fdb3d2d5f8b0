import StandardsModel
import Testing

@Suite("Differences of catalogues")
struct DifferenceTests {
    /// A difference in lines: the deadlines, then the entities.
    private func lines(from old: Catalogue, to new: Catalogue) -> [String] {
        let difference = new.difference(from: old)
        let deadlines = difference.deadlines.map { change in
            let dates = [change.from, change.to].compactMap(\.self).map { $0.date?.description ?? "-" }
            return "\(change.kind) \(change.id) \(dates.joined(separator: " "))"
        }
        let entities = difference.entities.flatMap { change in
            change.properties.isEmpty
                ? ["\(change.kind) \(change.subject)"]
                : change.properties.map { "\(change.subject).\($0): \(text($0.from)) > \(text($0.to))" }
        }
        return deadlines + entities
    }

    private func text(_ contents: [PropertyContent]) -> String {
        contents.map { content in
            switch content {
            case .value(.text(let text)): text
            case .value(.localized(let text)):
                text.translations.map { "\($0.language) \($0.text)" }.joined(separator: ", ")
            case .value(.date(let date)): date.description
            case .value(.reference(let reference)): reference.description
            case .value(let value): "\(value)"
            case .record(let record):
                "{" + record.members.map { "\($0.name) \(text($0.contents))" }.joined(separator: ", ") + "}"
            case .unknown(let value): "\(value)"
            }
        }.joined(separator: "; ")
    }

    private func holding(_ fill: (inout Catalogue) throws -> Void) rethrows -> Catalogue {
        var catalogue = Catalogue()
        try fill(&catalogue)
        return catalogue
    }

    private func catalogue(_ fill: (inout Standard) throws -> Void) rethrows -> Catalogue {
        let standard = try Standard(id: "s", fill)
        return holding { $0.insert(standard) }
    }

    private func duty(_ key: String?, _ what: String, _ due: String? = nil) throws -> DutyToAct {
        try DutyToAct {
            $0.key = key
            $0.what = LocalizedText(what)
            $0.due = try due.map { try PartialDate($0) }
        }
    }

    private func catalogue(_ duties: [DutyToAct]) -> Catalogue {
        holding { $0.insert(PolicyDocument(id: "m") { $0.duties = duties }) }
    }

    private func replacing(_ standards: EntityID<Standard>...) -> [Standard.Replacement] {
        standards.map { id in Standard.Replacement { $0.standard = id } }
    }

    // MARK: Entities

    @Test("A catalogue differs neither from itself nor by what it says of itself")
    func itself() throws {
        let one = catalogue {
            $0.title = "A"
            $0.effective = "2025-01-01"
        }
        var next = one
        next.header.revision = 2
        next.header.title = "The next edition"
        #expect(one.difference(from: one).isEmpty && next.difference(from: one).isEmpty)
        #expect(Catalogue().difference(from: Catalogue()).isEmpty)
    }

    @Test("Added and removed entities are told by kind and identity, and the reverse from the other side")
    func entities() {
        let old = holding {
            $0.insert(Standard(id: "b"))
            $0.insert(Standard(id: "kept"))
        }
        let new = holding {
            for id in ["z", "a", "kept"] as [EntityID<Standard>] { $0.insert(Standard(id: id)) }
            $0.insert(Committee(id: "z"))
            $0.insert(Organisation(id: "z"))
        }
        #expect(
            lines(from: old, to: new) == [
                "added organisation/z", "added committee/z", "added standard/a", "removed standard/b",
                "added standard/z",
            ])
        #expect(
            lines(from: new, to: old) == [
                "removed organisation/z", "removed committee/z", "removed standard/a", "added standard/b",
                "removed standard/z",
            ])
    }

    @Test("Entities of a kind that only one catalogue could hold are told after all others")
    func kinds() {
        var old = Catalogue(schema: CatalogueSchema.standard.appending(Mascot.self))
        old.insert(Mascot(id: "panda"))
        let new = holding { $0.insert(Standard(id: "s")) }
        #expect(lines(from: old, to: new) == ["added standard/s", "removed mascot/panda"])
        #expect(lines(from: new, to: old) == ["removed standard/s", "added mascot/panda"])
    }

    @Test("A value is told with what it was and what it is, in the order of the table")
    func values() throws {
        let old = catalogue {
            $0.title = LocalizedText(["en": "A", "zh-Hans": "甲"])
            $0.designation = StandardDesignation(verbatim: "GB 1-2023")
            $0.level = Code(.national)
        }
        let new = catalogue {
            $0.title = "B"
            $0.designation = StandardDesignation(verbatim: "GB1—2024")
            $0.published = "2024-07"
        }
        #expect(
            lines(from: old, to: new) == [
                "standard/s.designation: GB 1-2023 > GB 1-2024", "standard/s.title: en A, zh-Hans 甲 > en B",
                "standard/s.level: national > ", "standard/s.published:  > 2024-07",
            ])
        let properties = new.difference(from: old).entities.flatMap(\.properties)
        #expect(properties.allSatisfy { !$0.isList && $0.path.count == 1 && $0.path[0].key == nil })
        #expect(properties.map(\.type).contains(.date) && properties.map(\.type).contains(.localized))
    }

    @Test("Of a list only what went and what came is told, as often as it did; its order is none of it")
    func lists() {
        let (a, b, c): (LanguageTag, LanguageTag, LanguageTag) = ("zh", "de", "fr")
        func written(_ languages: LanguageTag...) -> Catalogue { catalogue { $0.languages = languages } }
        #expect(lines(from: written(a, b), to: written(b, a)).isEmpty)
        #expect(lines(from: written(a, b), to: written(c, a)) == ["standard/s.languages: de > fr"])
        #expect(lines(from: written(a), to: written(a, b, a)) == ["standard/s.languages:  > de; zh"])
        #expect(lines(from: written(a, a), to: written(a)) == ["standard/s.languages: zh > "])
        #expect(lines(from: written(), to: written(a)) == ["standard/s.languages:  > zh"])
        #expect(written(a).difference(from: written()).entities[0].properties[0].isList)
    }

    @Test("Another spelling of the same is no change")
    func spelling() throws {
        func document(_ relative: String, _ recurrence: String) -> Catalogue {
            catalogue([
                DutyToAct {
                    $0.key = "k"
                    $0.relative = RelativeDate(verbatim: relative)
                    $0.recurrence = Recurrence(verbatim: recurrence)
                }
            ])
        }
        let plain = document("6 months after publication", "every 6 months")
        #expect(lines(from: plain, to: document("发布后六个月", "twice a year")).isEmpty)
        #expect(
            lines(from: plain, to: document("7 months after publication", "every 6 months")) == [
                "moved policyDocument/m#obligation-due/k - -",
                "policyDocument/m.obligations[k].relative: 6 months after publication > 7 months after publication",
            ])
        let written = catalogue { $0.designation = StandardDesignation(verbatim: "GB/T 35607—2024") }
        #expect(lines(from: written, to: catalogue { $0.designation = .init(verbatim: "GBT35607-2024") }).isEmpty)
        func identified(_ text: String) -> Catalogue {
            holding { $0.insert(Committee(id: "c") { $0.reference = CommitteeReference(verbatim: text) }) }
        }
        #expect(lines(from: identified("SAC/TC28"), to: identified("SAC/TC 28")).isEmpty)
    }

    @Test("Records without a key are the same or they are not, whatever their order")
    func records() {
        let old = catalogue { $0.replaces = replacing("a", "b", "b") }
        #expect(lines(from: old, to: catalogue { $0.replaces = replacing("b", "a", "b") }).isEmpty)
        #expect(
            lines(from: old, to: catalogue { $0.replaces = replacing("c", "b") }) == [
                "standard/s.replaces: {standard standard/a}; {standard standard/b} > {standard standard/c}"
            ])
    }

    @Test("Lists in records have no order either")
    func listsInRecords() {
        func statement(_ bearers: String...) -> Catalogue {
            holding { catalogue in
                catalogue.insert(
                    Standard(id: "s") { standard in
                        standard.sources = [
                            Citation { $0.of = bearers },
                            Citation { $0.locator = "1" },
                        ]
                    })
            }
        }
        #expect(lines(from: statement("a", "b"), to: statement("b", "a")).isEmpty)
        #expect(
            lines(from: statement("a", "b"), to: statement("a")) == ["standard/s.sources: {of a; b} > {of a}"])
    }

    @Test("The only record of a property is compared property by property")
    func record() throws {
        let old = catalogue {
            $0.nationalAdoption = .init {
                $0.announceBy = "2024-01"
                $0.ratified = "2023-12"
            }
        }
        let new = catalogue { $0.nationalAdoption = .init { $0.announceBy = "2024-02" } }
        let properties = new.difference(from: old).entities.flatMap(\.properties)
        #expect(properties.map(\.description) == ["nationalAdoption.ratified", "nationalAdoption.announceBy"])
        #expect(properties.map(\.to) == [[], [.value(.date(PartialDate("2024-02")))]])
        let added = new.difference(from: catalogue { $0.title = LocalizedText() }).entities.flatMap(\.properties)
        #expect(added.map(\.description) == ["nationalAdoption"] && added[0].from.isEmpty && added[0].type == nil)
    }

    @Test("Records of one key are compared property by property, wherever they are in their list")
    func keys() throws {
        let old = try catalogue([duty("a", "Report", "2024-01-01"), duty("b", "Count"), duty(nil, "Rest")])
        let new = try catalogue([duty(nil, "Rest"), duty("b", "Count all"), duty("a", "Report")])
        #expect(
            lines(from: old, to: new) == [
                "gone policyDocument/m#obligation-due/a 2024-01-01",
                "policyDocument/m.obligations[a].due: 2024-01-01 > ",
                "policyDocument/m.obligations[b].what: en Count > en Count all",
            ])
        let keyed = try catalogue([duty("c", "Report"), duty("b", "Count"), duty(nil, "Rest")])
        #expect(
            lines(from: keyed, to: new) == [
                "policyDocument/m.obligations: {key c, what en Report} > {key a, what en Report}",
                "policyDocument/m.obligations[b].what: en Count > en Count all",
            ])
    }

    @Test("Of several records of one key those that are the same on both sides are none of the difference")
    func sameKeys() throws {
        let old = try catalogue([duty("a", "One"), duty("a", "Two")])
        #expect(try lines(from: old, to: catalogue([duty("a", "Two"), duty("a", "One")])).isEmpty)
        #expect(
            try lines(from: old, to: catalogue([duty("a", "Two"), duty("a", "Three")])) == [
                "policyDocument/m.obligations[a].what: en One > en Three"
            ])
        #expect(
            try lines(from: old, to: catalogue([duty("a", "Two")])) == [
                "policyDocument/m.obligations: {key a, what en One} > "
            ])
    }

    @Test("What no table names is compared by name; the order of its members is none of it")
    func unknown() {
        let old = catalogue {
            $0.unknown["b"] = .object([.init(name: "y", value: .null), .init(name: "x", value: .boolean(true))])
            $0.unknown["c"] = .number("1")
        }
        let turned = catalogue {
            $0.unknown["b"] = .object([.init(name: "x", value: .boolean(true)), .init(name: "y", value: .null)])
            $0.unknown["c"] = .number("1")
        }
        #expect(lines(from: old, to: turned).isEmpty)
        let new = catalogue {
            $0.unknown["a"] = .null
            $0.unknown["c"] = .number("2")
        }
        let changes = new.difference(from: old).entities.flatMap(\.properties)
        #expect(changes.map(\.description) == ["a", "b", "c"])
        #expect(changes[0].from.isEmpty && changes[0].to == [.unknown(.null)])
        #expect(changes[1].to.isEmpty)
        #expect(changes[2].from == [.unknown(.number("1"))] && changes[2].to == [.unknown(.number("2"))])
    }

    // MARK: Deadlines

    private func effective(_ date: String?, title: LocalizedText = "A") throws -> Catalogue {
        try catalogue {
            $0.title = title
            $0.effective = try date.map { try PartialDate($0) }
        }
    }

    @Test(
        "A deadline is new, has moved or is gone",
        arguments: [
            ("2025-01-01", "2025-07-01", "moved standard/s#takes-effect 2025-01-01 2025-07-01"),
            ("2025-01-01", "2025-01", "moved standard/s#takes-effect 2025-01-01 2025-01"),
            (nil, "2025-07-01", "new standard/s#takes-effect 2025-07-01"),
            ("2025-01-01", nil, "gone standard/s#takes-effect 2025-01-01"), (nil, nil, nil),
            ("2025-01-01", "2025-01-01", nil),
        ] as [(String?, String?, String?)])
    func deadlines(_ old: String?, _ new: String?, _ line: String?) throws {
        let lines = try lines(from: effective(old), to: effective(new))
        #expect(lines.first == line && lines.count == (line == nil ? 0 : 2))
    }

    @Test("A deadline whose title alone changed is no move")
    func titles() throws {
        #expect(
            try lines(from: effective("2025-01-01"), to: effective("2025-01-01", title: "B")) == [
                "standard/s.title: en A > en B"
            ])
    }

    @Test("A deadline moves as well where it becomes more certain, or comes round")
    func certainty() throws {
        var old = try effective("2025-01-01")
        old["s" as EntityID<Standard>]?.stage = Code(.enquiry)
        let change = try #require(try effective("2025-01-01").difference(from: old).deadlines.first)
        #expect(change.kind == .moved && change.from?.certainty == .proposed && change.to?.certainty == .stated)
        let once = try catalogue([duty("a", "Report", "2024-01-01")])
        var yearly = once
        yearly["m" as EntityID<PolicyDocument>]?.duties[0].recurrence = Recurrence(verbatim: "every year")
        #expect(yearly.difference(from: once).deadlines.map(\.kind) == [.moved])
        #expect(yearly.difference(from: once).deadlines.first?.to?.recurrence != nil)
    }

    @Test("Deadlines are told by day, then by identity, those without a date last")
    func order() throws {
        let duties = try [
            duty("z", "Z", "2025-01-01"), duty("b", "B", "2024-06"), duty("a", "A", "2025-01-01"),
            duty("c", "C", "2024-06-29"),
        ]
        let late = DutyToAct {
            $0.key = "0"
            $0.relative = RelativeDate(verbatim: "when it is time")
        }
        let ids = catalogue([late] + duties).difference(from: Catalogue()).deadlines.map { $0.id.suffix(1) }
        #expect(ids == ["c", "b", "a", "z", "0"])
        // One that moved is told by the day to which it moved.
        let moved = try catalogue([duty("a", "A", "2025-01-01"), duty("b", "B", "2025-01-02")])
        let from = try catalogue([duty("a", "A", "2026-01-01"), duty("b", "B", "2024-01-01")])
        #expect(moved.difference(from: from).deadlines.map { $0.id.suffix(1) } == ["a", "b"])
        #expect(from.difference(from: moved).deadlines.map { $0.id.suffix(1) } == ["b", "a"])
    }

    @Test("Where an identity only counts, what says the same elsewhere in its list has not moved")
    func positions() throws {
        let (a, b, c) = try (
            duty(nil, "A", "2024-01-01"), duty(nil, "B", "2024-02-01"), duty(nil, "C", "2024-03-01")
        )
        func told(_ old: [DutyToAct], _ new: [DutyToAct]) -> [String] {
            catalogue(new).difference(from: catalogue(old)).deadlines.map { "\($0.kind) \($0.deadline.title)" }
        }
        #expect(told([a, b], [b, a]).isEmpty)
        #expect(told([a, b], [c, a, b]) == ["new Due: C"])
        #expect(told([a, b], [b]) == ["gone Due: A"])
        #expect(told([a, b], [c, b]) == ["moved Due: C"])
        // A key is no position.
        let (x, y) = try (duty("x", "A", "2024-01-01"), duty("y", "A", "2024-02-01"))
        var (later, earlier) = (x, y)
        (later.due, earlier.due) = (y.due, x.due)
        #expect(told([x, y], [later, earlier]) == ["moved Due: A", "moved Due: A"])
    }

    @Test("From the other side what is new is gone, and what moved moved back")
    func reverse() throws {
        let old = try catalogue([duty("a", "A", "2024-01-01"), duty("b", "B", "2024-02-01")])
        let new = try catalogue([duty("b", "B", "2024-03-01"), duty("c", "C", "2024-04-01")])
        let (there, back) = (new.difference(from: old), old.difference(from: new))
        #expect(there.deadlines.map(\.kind) == [.gone, .moved, .new])
        for change in there.deadlines {
            let reverse = try #require(back.deadlines.first { $0.id == change.id })
            #expect(reverse.from == change.to && reverse.to == change.from)
        }
        #expect(there.entities.flatMap(\.properties).map(\.from) == back.entities.flatMap(\.properties).map(\.to))
    }

    @Test("Titles are in the language that is asked for")
    func language() throws {
        let change = try effective("2025-01-01", title: LocalizedText(["zh-Hans": "甲"]))
            .difference(from: Catalogue(), in: .simplifiedChinese).deadlines.first
        #expect(change?.deadline.title.contains("甲") == true && change?.deadline.title.contains("effect") == false)
    }
}
