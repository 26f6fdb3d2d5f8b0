import StandardsModel
import Testing

@Suite("Deadlines that records state")
struct RecordDeadlineTests {
    private func catalogue(_ fill: (inout Catalogue) throws -> Void) rethrows -> Catalogue {
        var catalogue = Catalogue()
        try fill(&catalogue)
        return catalogue
    }

    private func lines(_ catalogue: Catalogue) -> [String] {
        catalogue.deadlines().map { deadline in
            "\(deadline.id) \(deadline.date?.description ?? "-") \(deadline.certainty) \(deadline.basis)"
        }
    }

    private func document(_ id: EntityID<PolicyDocument>, _ duties: DutyToAct...) throws -> PolicyDocument {
        PolicyDocument(id: id) {
            $0.title = "Measures"
            $0.published = "2024-03-01"
            $0.inForce = "2024-04-01"
            $0.effective = "2024-10-01"
            $0.duties = duties
        }
    }

    private func duty(_ relative: String) -> DutyToAct {
        DutyToAct {
            $0.key = "d"
            $0.what = "Report"
            $0.relative = RelativeDate(verbatim: relative)
        }
    }

    @Test(
        "What hangs on a day that the document states is counted from it, what hangs on another document is not",
        arguments: [
            ("6 months after publication", "2024-09-01 derived relative-date"),
            ("within six months of entry into force", "2024-10-01 derived relative-date"),
            ("30 days before application", "2024-09-01 derived relative-date"),
            ("自施行之日起六个月内", "2025-04-01 derived relative-date"),
            ("6 months after publication of the list", "- stated obligations"),
            ("6 months after adoption", "- stated obligations"),
            ("15 working days after publication", "- stated obligations"),
            ("soon", "- stated obligations"),
        ])
    func relativeDates(_ relative: String, _ expected: String) throws {
        let document = try document("m", duty(relative))
        let found = lines(catalogue { $0.insert(document) }).filter { $0.contains("obligation-due") }
        #expect(found == ["policyDocument/m#obligation-due/d \(expected)"])
    }

    @Test("A draft only proposes what is counted from its days")
    func relativeOfDraft() throws {
        var document = try document("m", duty("6 months after publication"))
        document.status = Code(.draft)
        let found = catalogue { $0.insert(document) }.deadlines().first { $0.kind == .obligationDue }
        #expect(found?.certainty == .proposed && found?.date == PartialDate("2024-09-01"))
        #expect(found?.relative?.text == "6 months after publication")
    }

    /// The duty that comes round of a document that another one may end.
    private func recurring(_ change: (inout PolicyDocument, inout PolicyDocument) -> Void) throws -> Deadline? {
        var earlier = try document("earlier")
        earlier.duties = [
            DutyToAct {
                $0.key = "d"
                $0.what = "Report"
                $0.due = "2024-12-31"
                $0.recurrence = Recurrence(notation: "every year")
            }
        ]
        var later = PolicyDocument(id: "later") {
            $0.title = "New measures"
            $0.effective = "2027-01-01"
        }
        change(&earlier, &later)
        return catalogue {
            $0.insert(earlier)
            $0.insert(later)
        }.deadlines().first { $0.kind == .obligationDue }
    }

    @Test("A duty comes round until the day before its document is repealed or superseded as a whole")
    func recurrenceEnds() throws {
        let last = CalendarDate("2026-12-31")
        let repealed = try recurring { $1.repeals = [PolicyDocument.Repeal { $0.document = "earlier" }] }
        #expect(repealed?.until == last && repealed?.recurrence != nil)
        #expect(repealed?.isMet(from: last, to: CalendarDate("2027-12-31")) == true)
        #expect(repealed?.isMet(from: CalendarDate("2027-01-01"), to: nil) == false)
        let superseded = try recurring { $1.supersedes = [PolicyDocument.Supersession { $0.document = "earlier" }] }
        #expect(superseded?.until == last)
        let dated = try recurring {
            $1.repeals = [
                PolicyDocument.Repeal { ($0.document, $0.date) = ("earlier", PartialDate(year: 2026, month: 7)) }
            ]
        }
        #expect(dated?.until == CalendarDate("2026-06-30"))
    }

    @Test("What ends a part of a document, or nothing known, ends no duty; what ended before leaves it once")
    func recurrenceGoesOn() throws {
        #expect(try recurring { _, _ in }?.until == nil)
        let part = try recurring {
            $1.repeals = [PolicyDocument.Repeal { ($0.document, $0.extent) = ("earlier", Code(.part)) }]
        }
        #expect(part?.until == nil && part?.recurrence != nil)
        let products = try recurring {
            $1.supersedes = [PolicyDocument.Supersession { ($0.document, $0.products) = ("earlier", "Toys") }]
        }
        #expect(products?.until == nil)
        let ended = try recurring { earlier, _ in earlier.status = Code(.repealed) }
        #expect(ended != nil && ended?.recurrence == nil && ended?.until == nil)
        let expired = try recurring { earlier, _ in earlier.expires = PartialDate(year: 2025) }
        #expect(expired?.until == CalendarDate("2025-12-31"))
    }

    @Test(
        "A call closes for what it calls for; one of a kind that nobody knows is no comment period",
        arguments: [
            (nil, ["comments-open", "comments-close"]), ("public-comment", ["comments-open", "comments-close"]),
            ("notification", ["comments-open", "comments-close"]), ("nominations", ["nominations-close"]),
            ("new-work-item", ["votes-open", "votes-close"]), ("committee-draft", ["votes-open", "votes-close"]),
            ("enquiry", ["votes-open", "votes-close"]), ("formal-approval", ["votes-open", "votes-close"]),
            ("systematic-review", ["votes-open", "votes-close"]), ("auction", ["answers-close"]),
        ] as [(String?, [String])])
    func calls(_ kind: String?, _ expected: [String]) throws {
        let call = try Consultation(id: "c") {
            $0.title = "A call"
            $0.kind = try kind.map { try Code(Value.text($0)) }
            $0.opens = "2026-01-01"
            $0.closes = "2026-02-01"
        }
        #expect(catalogue { $0.insert(call) }.deadlines().map(\.kind.code) == expected)
    }

    @Test("A record is told by its key, then by what it is about, then by its place")
    func keys() throws {
        let standard = Standard(id: "s") {
            $0.title = "A standard"
            $0.harmonisation = [
                Standard.Harmonisation {
                    $0.act = "act"
                    $0.presumptionUntil = "2027-01-01"
                },
                Standard.Harmonisation {
                    $0.key = "second"
                    $0.act = "act"
                    $0.presumptionUntil = "2028-01-01"
                },
            ]
            $0.transitions = [TransitionPeriod { $0.ends = "2029-01-01" }]
            $0.nationalAdoption = Standard.NationalAdoption {
                $0.announceBy = "2026-01-31"
                $0.implementBy = "2026-04-30"
                $0.withdrawConflictingBy = "2028-10-31"
            }
        }
        #expect(
            lines(catalogue { $0.insert(standard) }) == [
                "standard/s#obligation-due/doa 2026-01-31 stated nationalAdoption",
                "standard/s#obligation-due/dop 2026-04-30 stated nationalAdoption",
                "standard/s#presumption-ends/act 2027-01-01 stated harmonisation",
                "standard/s#presumption-ends/second 2028-01-01 stated harmonisation",
                "standard/s#transition-ends/dow 2028-10-31 stated nationalAdoption",
                "standard/s#transition-ends/1 2029-01-01 stated transitions",
            ])
    }

    @Test("What is expected is so, also of a draft; a stage has to be reached in its time")
    func expectations() throws {
        let project = try Project(id: "p") {
            $0.designation = StandardDesignation(verbatim: "ISO/DIS 9")
            $0.history = [
                try StageEntry { ($0.code, $0.date) = (try StageCode("40.20"), PartialDate("2026-01-31")) }
            ]
            $0.limits = [
                try StageLimit {
                    ($0.from, $0.to) = (try StageCode("40.20"), try StageCode("40.60"))
                    $0.within = Period("1 month")
                },
                try StageLimit { ($0.to, $0.due) = (try StageCode("60.60"), PartialDate("2027")) },
                try StageLimit {
                    ($0.from, $0.to) = (try StageCode("50.20"), try StageCode("50.60"))
                    $0.within = Period("8 weeks")
                },
            ]
            $0.expected = [
                ExpectedDate { ($0.what, $0.date) = (Code(.effective), PartialDate("2028")) },
                ExpectedDate {
                    ($0.what, $0.relative) = (Code(.publication), RelativeDate(notation: "when it is ready"))
                },
            ]
        }
        #expect(
            lines(catalogue { $0.insert(project) }) == [
                "project/p#target-due/40.60 2026-02-28 derived stage-limit",
                "project/p#target-due/60.60 2027 stated limits",
                "project/p#takes-effect/effective/expected 2028 expected expected",
                "project/p#target-due/publication/expected - expected expected",
            ])
    }

    @Test("Standards announced together take effect together, but for those with a day of their own")
    func batches() throws {
        let document = PolicyDocument(id: "a") {
            $0.title = "Announcement"
            $0.announces = [
                PolicyDocument.StandardBatch {
                    $0.key = "b"
                    $0.standards = ["one", "two"]
                    $0.count = Count(2)
                    $0.effective = "2026-08-01"
                }
            ]
        }
        var catalogue = catalogue {
            $0.insert(document)
            $0.insert(Standard(id: "one") { $0.title = "One" })
            $0.insert(Standard(id: "two") { ($0.title, $0.effective) = ("Two", PartialDate(year: 2025)) })
        }
        #expect(
            lines(catalogue) == [
                "standard/two#takes-effect 2025 stated effective",
                "standard/one#takes-effect/a 2026-08-01 stated announced-standards",
            ])
        catalogue["a" as EntityID<PolicyDocument>]?.announces[0].count = Count(3)
        #expect(lines(catalogue).contains("policyDocument/a#takes-effect/b 2026-08-01 stated announced-standards"))
    }

    @Test("An earlier document gives way, wholly or in part, on the day of the later one or on its own")
    func successions() throws {
        let later = PolicyDocument(id: "later") {
            $0.title = "Later"
            $0.effective = "2026-01-01"
            $0.supersedes = [PolicyDocument.Supersession { ($0.document, $0.products) = ("earlier", "toys") }]
            $0.repeals = [
                PolicyDocument.Repeal { ($0.document, $0.date) = ("other", PartialDate("2026-06-01")) }
            ]
        }
        let found = catalogue {
            $0.insert(later)
            $0.insert(PolicyDocument(id: "earlier") { $0.title = "Earlier" })
        }.deadlines()
        #expect(found.map(\.title) == ["Superseded: Earlier (toys)", "Takes effect: Later", "Repealed: other"])
        #expect(found.map(\.certainty) == [.derived, .stated, .stated])
    }

    @Test("A body's designation ends; a renewal hangs on each certificate; an event has last days of its own")
    func others() throws {
        let scheme = CertificationScheme(id: "m") {
            $0.names = "Mark"
            $0.renewal = RelativeDate(notation: "90 days before expiry")
            $0.designations = [
                BodyDesignation { ($0.body, $0.until) = ("lab", PartialDate("2028-12-31")) }
            ]
        }
        let event = Event(id: "e") {
            $0.title = "Symposium"
            $0.deadlines = [
                Event.CallForEntries { ($0.kind, $0.closes) = (Code(.papers), PartialDate("2026-03-13")) }
            ]
        }
        let found = catalogue {
            $0.insert(scheme)
            $0.insert(event)
        }.deadlines()
        #expect(
            found.map(\.title) == [
                "Call for papers, last day: Symposium", "Expires: lab (Mark)", "Renewal due: Mark",
            ])
    }

    @Test("Deadlines of records have Chinese titles")
    func chinese() throws {
        let standard = Standard(id: "gb-1") {
            $0.designation = StandardDesignation(verbatim: "GB 1-2020")
            $0.obligationChanges = [
                Standard.ObligationChange { ($0.to, $0.date) = (Code(.recommended), PartialDate("2027-01-01")) }
            ]
        }
        #expect(
            catalogue { $0.insert(standard) }.deadlines(in: .simplifiedChinese).map(\.title) == ["GB 1-2020转为推荐性标准"])
    }
}
