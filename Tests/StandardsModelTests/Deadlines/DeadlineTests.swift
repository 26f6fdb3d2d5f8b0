import StandardsModel
import Testing

@Suite("Deadlines")
struct DeadlineTests {
    private func deadlines(_ fill: (inout Catalogue) -> Void) -> [String] {
        var catalogue = Catalogue()
        fill(&catalogue)
        return catalogue.deadlines().map { deadline in
            let date = deadline.date?.description ?? deadline.relative?.description ?? "none"
            return "\(deadline.id) \(date) \(deadline.certainty)"
        }
    }

    @Test("A standard is withdrawn on a day that people wait for")
    func withdrawal() throws {
        let day = PartialDate("2027-01-06")
        #expect(
            deadlines { $0.insert(Standard(id: "a") { $0.withdrawn = day }) } == [
                "standard/a#withdrawn 2027-01-06 stated"
            ])
        #expect(DeadlineKind.withdrawn.title(code: "EN 1", title: "Pumps") == "EN 1 is withdrawn: Pumps")
    }

    @Test("A consultation's closing day is for comments or for nominations")
    func consultations() throws {
        let closing = PartialDate("2024-08-16")
        #expect(
            deadlines {
                $0.insert(
                    Consultation(id: "a") {
                        $0.kind = Code(.nominations)
                        $0.opens = closing
                        $0.closes = closing
                    })
                $0.insert(Consultation(id: "b") { $0.closes = closing })
            } == [
                "consultation/a#nominations-close 2024-08-16 stated", "consultation/b#comments-close 2024-08-16 stated",
            ])
    }

    @Test("A draft only proposes its dates")
    func drafts() throws {
        let document = PolicyDocument(id: "radar") {
            $0.status = Code(.draft)
            $0.effective = "2025-01-01"
            $0.transitions = [
                TransitionPeriod {
                    $0.key = "licensed"
                    $0.ends = "2025-12-31"
                }
            ]
        }
        #expect(
            deadlines { $0.insert(document) } == [
                "policyDocument/radar#takes-effect 2025-01-01 proposed",
                "policyDocument/radar#transition-ends/licensed 2025-12-31 proposed",
            ])
    }

    @Test("What follows from a date that a draft standard proposes is proposed too", arguments: [nil, "2027-01-01"])
    func draftStandard(_ stated: String?) throws {
        let effective = PartialDate("2026-01-01")
        let date = try stated.map { try PartialDate($0) }
        let certainties = deadlines {
            $0.insert(Standard(id: "old"))
            $0.insert(
                Standard(id: "new") {
                    $0.stage = Code(.enquiry)
                    $0.obligation = Code(.mandatory)
                    $0.effective = effective
                    $0.replaces = [
                        Standard.Replacement {
                            $0.standard = "old"
                            $0.date = date
                        }
                    ]
                })
        }.map { $0.split(separator: " ").last }
        #expect(certainties == ["proposed", "proposed", "proposed"])
    }

    @Test("An old standard is superseded when the new one takes effect, which is reviewed five years later")
    func replacement() throws {
        let effective = PartialDate("2025-07-01")
        #expect(
            deadlines {
                $0.insert(Standard(id: "old") { $0.obligation = Code(.mandatory) })
                $0.insert(
                    Standard(id: "new") {
                        $0.obligation = Code(.mandatory)
                        $0.effective = effective
                        $0.replaces = [Standard.Replacement { $0.standard = "old" }]
                    })
            } == [
                "standard/new#takes-effect 2025-07-01 stated", "standard/old#superseded/new 2025-07-01 derived",
                "standard/new#review-due 2030-07-01 derived",
            ])
    }

    @Test("No review is due of what is imprecise, recommended, withdrawn, replaced or in revision", arguments: 0..<6)
    func noReview(_ cause: Int) throws {
        var standard = Standard(id: "s")
        standard.obligation = Code(cause == 1 ? .recommended : .mandatory)
        standard.effective = try PartialDate(cause == 0 ? "2025" : "2025-07-01")
        if cause == 2 { standard.withdrawn = "2026" }
        if cause == 3 { standard.pendingRevision = true }
        let due = deadlines {
            $0.insert(standard)
            if cause == 4 {
                $0.insert(Standard(id: "t") { $0.replaces = [Standard.Replacement { $0.standard = "s" }] })
            }
            if cause == 5 { $0.insert(Project(id: "p") { $0.revises = ["s"] }) }
        }
        #expect(!due.contains { $0.contains("review-due") })
    }

    @Test(
        "A memorandum expires its term after it came into force, unless it says when itself",
        arguments: [
            (nil, "agreement/mou#expires 2029-06-26 derived"), ("2028", "agreement/mou#expires 2028 stated"),
        ])
    func expiry(_ stated: String?, _ expected: String) throws {
        let agreement = try Agreement(id: "mou") {
            $0.inForce = "2024-06-26"
            $0.validFor = Period(5, .year)
            $0.expires = try stated.map { try PartialDate($0) }
        }
        #expect(deadlines { $0.insert(agreement) }.last == expected)
    }

    @Test("What hangs on something undated is listed without a date, after all that has one")
    func relative() throws {
        let document = PolicyDocument(id: "rules") {
            $0.duties = [
                DutyToAct {
                    $0.key = "report"
                    $0.relative = RelativeDate(notation: "within 15 working days of certification")
                },
                DutyToAct {
                    $0.key = "due"
                    $0.due = "2025"
                },
                DutyToAct { $0.key = "no-time-at-all" },
            ]
        }
        #expect(
            deadlines { $0.insert(document) } == [
                "policyDocument/rules#obligation-due/due 2025 stated",
                "policyDocument/rules#obligation-due/report within 15 working days of certification stated",
            ])
    }

    @Test("However many duties have one key, each has an identity of its own, in one line")
    func sameKeys() {
        func duties(_ keys: [String]) -> [String] {
            deadlines {
                $0.insert(
                    PolicyDocument(id: "rules") {
                        $0.duties = keys.map { key in
                            DutyToAct {
                                $0.key = key
                                $0.due = PartialDate(year: 2025)
                            }
                        }
                    })
            }.map { String($0.split(separator: " ")[0].split(separator: "#")[1]) }
        }
        #expect(duties(["k", "k/2", "k", "k"]).sorted() == ["k", "k/2", "k/3", "k/4"].map { "obligation-due/\($0)" })
        #expect(duties(["a\n", "a\r", "a\u{7F}"]).sorted() == ["a-", "a-/2", "a-/3"].map { "obligation-due/\($0)" })
        #expect(Set(duties(Array(repeating: "k", count: 20_000))).count == 20_000)
    }

    @Test(
        "A range holds what is met in it, and what comes round in it",
        arguments: [
            ("2024-01-31", "-", "2024-01-31", "-", true), ("2024-01-31", "-", "2024-02-01", "-", false),
            ("2024", "-", "2024-12-31", "2024-12-31", true), ("2024", "-", "-", "2024-12-30", false),
            ("2024-01-31", "every year", "2025-06-01", "-", true),
            ("2024-01-31", "every year", "2025-02-01", "2026-01-30", false),
            ("2024-01-31", "every month", "2025-02-28", "2025-02-28", true),
            ("2024-01-31", "every 3 years", "2026-02-01", "2026-12-31", false),
            ("2024-01-31", "every 2 weeks", "2024-02-14", "2024-02-14", true),
            ("2024-01-31", "every year", "-", "2023-12-31", false),
            ("9000-01-31", "every 999 years", "9999-02-01", "-", false),
        ])
    func range(_ due: String, _ recurrence: String, _ first: String, _ last: String, _ isMet: Bool) throws {
        var catalogue = Catalogue()
        let date = try PartialDate(due)
        catalogue.insert(
            PolicyDocument(id: "rules") {
                $0.duties = [
                    DutyToAct {
                        $0.due = date
                        $0.recurrence = Recurrence(notation: recurrence)
                    },
                    DutyToAct { $0.relative = RelativeDate(notation: "when it takes effect") },
                ]
            })
        let found = catalogue.deadlines(
            from: try? CalendarDate(first), to: try? CalendarDate(last))
        #expect(found.map(\.date) == (isMet ? [date] : []))
        #expect(catalogue.deadlines().count == 2)
    }

    @Test("An imprecise date is met on its last day")
    func lastDay() throws {
        var catalogue = Catalogue()
        catalogue.insert(
            StandardSystem(id: "ai") {
                $0.targets = [Target { $0.by = "2026" }]
            })
        #expect(catalogue.deadlines().first?.lastDay == (CalendarDate("2026-12-31")))
    }
}

/// Finds rules that say to follow from a property that the kind does not have.
private struct RuleAudit: EntityTypeVisitor {
    var rules = 0
    var faults: [String] = []

    mutating func visit<E: Entity>(_ type: E.Type) {
        for rule in E.deadlineRules {
            rules += 1
            if let property = rule.property, E.properties.position(of: property) == nil {
                faults.append("\(E.kind.name): \(rule.name) follows from “\(property)”")
            }
        }
    }
}

@Suite("Deadline rules")
struct DeadlineRuleTests {
    @Test("What a rule follows from is a property of its kind")
    func sources() {
        var audit = RuleAudit()
        CatalogueSchema.standard.visit(with: &audit)
        #expect(audit.rules > 6)
        #expect(audit.faults == [])
    }
}
