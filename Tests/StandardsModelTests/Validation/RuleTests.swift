import StandardsModel
import Testing

@Suite("Validation rules")
struct RuleTests {
    /// A catalogue that no rule objects to.
    static func sound() -> Catalogue {
        var catalogue = Catalogue()
        catalogue.header.id = "sample"
        catalogue.insert(Organisation(id: "sac") { $0.names = "Standardization Administration" })
        catalogue.insert(Organisation(id: "cnis") { $0.names = "Institute of Standardization" })
        catalogue.insert(
            Standard(id: "old") {
                $0.designation = StandardDesignation(verbatim: "GB/T 1-2001")
                $0.title = "A standard"
            })
        catalogue.insert(
            Standard(id: "new") {
                $0.designation = StandardDesignation(verbatim: "GB/T 1-2024")
                $0.title = "A standard"
                $0.published = PartialDate(year: 2024)
                $0.replaces = [Standard.Replacement { $0.standard = "old" }]
            })
        return catalogue
    }

    @Test(
        "What was meant is looked for under the first hundred missing names, so that a catalogue without a kind is checked at once"
    )
    func manyMissing() {
        var catalogue = Catalogue()
        catalogue.insert(Committee(id: "committee-one") { $0.names = "A committee" })
        for number in 100..<300 {
            catalogue.insert(
                Standard(id: EntityID("s-\(number)")!) {
                    $0.title = "A standard"
                    $0.committee = "committee-ones"
                })
        }
        let missing = catalogue.validate().diagnostics.filter { $0.rule == "dangling-reference" }
        #expect(missing.count == 200)
        #expect(missing.prefix(100).allSatisfy { $0.fixes == ["did you mean \"committee-one\"?"] })
        #expect(missing.dropFirst(100).allSatisfy { $0.fixes.isEmpty })
    }

    struct Break: CustomStringConvertible, Sendable {
        let description: String
        let path: String
        let change: @Sendable (inout Catalogue) -> Void

        init(_ rule: String, _ path: String, _ change: @escaping @Sendable (inout Catalogue) -> Void) {
            description = rule
            self.path = path
            self.change = change
        }
    }

    private static func document(_ id: EntityID<PolicyDocument>, _ year: Int) -> PolicyDocument {
        PolicyDocument(id: id) {
            $0.title = "Measures"
            $0.issued = PartialDate(year: year)
        }
    }

    private static func statistic(
        _ id: EntityID<Statistic>, _ value: DecimalNumber, of whole: EntityID<Statistic>?
    ) -> Statistic {
        Statistic(id: id) {
            $0.measure = "Standards"
            $0.value = value
            $0.partOf = whole
        }
    }

    private static func duty(_ key: String?) -> DutyToAct {
        DutyToAct {
            $0.key = key
            $0.what = "Report"
            $0.due = PartialDate(year: 2025)
        }
    }

    private static func event(from start: String, to end: String) -> Event {
        Event(id: "e") {
            $0.title = "A meeting"
            $0.starts = try? EventTime(.text(start))
            $0.ends = try? EventTime(.text(end))
        }
    }

    @Test("Two standards whose number is not given yet are two, also where they are written alike")
    func pendingNumbers() {
        func findings(_ designation: String) -> Int {
            var catalogue = Catalogue()
            for id in ["safety", "testing"] as [EntityID<Standard>] {
                catalogue.insert(Standard(id: id) { $0.designation = StandardDesignation(verbatim: designation) })
            }
            return catalogue.validate(rules: [.repeatedDesignation]).diagnostics.count
        }
        #expect(findings("GB/T XXXXX-20XX") == 0)
        #expect(findings("GB/T 30981.1-20XX") == 1)
    }

    static let breaks: [Break] = [
        Break("missing-property", "organisation/sac") { $0["sac" as EntityID<Organisation>]?.names = LocalizedText() },
        Break("missing-property", "") { $0.header.id = nil },
        Break("missing-property", "organisation/sac.names") { $0["sac" as EntityID<Organisation>]?.names = " " },
        Break("missing-name", "standard/old") {
            $0["old" as EntityID<Standard>]?.title = ""
            $0["old" as EntityID<Standard>]?.designation = nil
        },
        Break("missing-name", "standard/old") {
            $0["old" as EntityID<Standard>]?.title = LocalizedText()
            $0["old" as EntityID<Standard>]?.designation = nil
        },
        Break("repeated-designation", "standard/old.designation") {
            $0["old" as EntityID<Standard>]?.designation = StandardDesignation(verbatim: "GB/T 1—2024")
        },
        Break("contradicting-id", "standard/gb-t-1-2001") {
            $0.insert(
                Standard(id: "gb-t-1-2001") {
                    $0.designation = StandardDesignation(verbatim: "GB/T 1-2011")
                    $0.title = "A standard"
                })
        },
        Break("parts-exceed-whole", "statistic/all.value") {
            $0.insert(statistic("all", 3, of: nil))
            $0.insert(statistic("one", 2, of: "all"))
            $0.insert(statistic("other", 2, of: "all"))
        },
        Break("parts-exceed-whole", "statistic/all.breakdown") {
            var all = statistic("all", 3, of: nil)
            all.breakdown = ["North", "South"].map { region in
                Statistic.Share { ($0.dimension, $0.category, $0.value) = ("Region", LocalizedText(region), 2) }
            }
            $0.insert(all)
        },
        Break("untied-amendment", "standard/amendment") {
            $0["old" as EntityID<Standard>]?.designation = StandardDesignation(verbatim: "GB/T 9-2001")
            $0.insert(
                Standard(id: "amendment") {
                    $0.designation = StandardDesignation(verbatim: "GB/T 9-2001/XG1-2005")
                    $0.title = "A standard"
                })
        },
        Break("transition-from-nothing", "policyDocument/p.transitions[0]") {
            var document = document("p", 2024)
            document.transitions = [TransitionPeriod { ($0.what, $0.ends) = ("Sell off", PartialDate(year: 2025)) }]
            $0.insert(document)
        },
        Break("bare-consultation", "consultation/c") {
            $0.insert(Consultation(id: "c") { $0.title = "A call" })
        },
        Break("missing-source", "standard/old") {
            $0["new" as EntityID<Standard>]?.sources = [Citation { $0.locator = "page 1" }]
        },
        Break("dangling-reference", "standard/old.committee") {
            $0["old" as EntityID<Standard>]?.committee = "nowhere"
        },
        Break("dangling-reference", "standard/new.replaces[0].standard") {
            $0["new" as EntityID<Standard>]?.replaces[0].standard = "older"
        },
        Break("wrong-reference", "committee/tc.parent") {
            $0.insert(
                Committee(id: "tc") {
                    $0.names = "A committee"
                    $0.parent = EntityReference(kind: "standard", id: "old")
                })
        },
        Break("reversed-dates", "consultation/c.closes") {
            $0.insert(
                Consultation(id: "c") {
                    $0.title = "A consultation"
                    $0.opens = PartialDate(year: 2024, month: 10)
                    $0.closes = PartialDate(year: 2024, month: 9)
                })
        },
        Break("reversed-dates", "event/e.ends") {
            $0.insert(event(from: "2024-07-09T10:00:00+08:00", to: "2024-07-09T01:59:00Z"))
        },
        Break("reversed-dates", "standard/new.effective") {
            $0["new" as EntityID<Standard>]?.effective = PartialDate(year: 2023)
        },
        Break("reversed-dates", "policyDocument/p.expires") {
            $0.insert(
                PolicyDocument(id: "p") {
                    $0.title = "Measures"
                    $0.issued = PartialDate(year: 2024)
                    $0.expires = PartialDate(year: 2023)
                })
        },
        Break("hierarchy-cycle", "organisation/sac.parent") {
            $0["sac" as EntityID<Organisation>]?.parent = "cnis"
            $0["cnis" as EntityID<Organisation>]?.parent = "sac"
        },
        Break("replacement-cycle", "standard/old.replaces") {
            $0["old" as EntityID<Standard>]?.designation = nil
            $0["old" as EntityID<Standard>]?.replaces = [Standard.Replacement { $0.standard = "new" }]
        },
        Break("self-replacement", "standard/old.replaces[0].standard") {
            $0["old" as EntityID<Standard>]?.replaces = [Standard.Replacement { $0.standard = "old" }]
        },
        Break("impossible-direction", "standard/new.replaces[0].standard") {
            $0["old" as EntityID<Standard>]?.designation = StandardDesignation(verbatim: "GB/T 1-2030")
        },
        Break("impossible-direction", "standard/new.adopts[0].standard") {
            $0["old" as EntityID<Standard>]?.designation = StandardDesignation(verbatim: "ISO 1:2030")
            $0["new" as EntityID<Standard>]?.replaces = []
            $0["new" as EntityID<Standard>]?.adopts = [Adoption { $0.standard = "old" }]
        },
        Break("impossible-direction", "policyDocument/earlier.supersedes[0].document") {
            $0.insert(document("later", 2024))
            var earlier = document("earlier", 2020)
            earlier.supersedes = [PolicyDocument.Supersession { $0.document = "later" }]
            $0.insert(earlier)
        },
        Break("self-replacement", "policyDocument/p.amends[0]") {
            var document = document("p", 2024)
            document.amends = ["p"]
            $0.insert(document)
        },
        Break("unstable-deadline", "policyDocument/p.obligations[1]") {
            var document = document("p", 2024)
            document.duties = ["first", nil].map(duty)
            $0.insert(document)
        },
        Break("unstable-deadline", "policyDocument/p.obligations[2]") {
            var document = document("p", 2024)
            document.duties = ["first", "second", "first"].map(duty)
            $0.insert(document)
        },
        Break("misspelt-key", "standard/old.titel") { $0["old" as EntityID<Standard>]?.unknown["titel"] = .text("x") },
        Break("unknown-key", "standard/old.colour") { $0["old" as EntityID<Standard>]?.unknown["colour"] = .text("x") },
        Break("unknown-code", "standard/old.level") { $0["old" as EntityID<Standard>]?.level = Code(text: "natoinal") },
        Break("unreadable-designation", "standard/old.designation") {
            $0["old" as EntityID<Standard>]?.designation = StandardDesignation(verbatim: "??")
        },
        Break("unreadable-span", "agreement/deal.validFor") {
            $0.insert(
                Agreement(id: "deal") {
                    $0.title = "A deal"
                    $0.validFor = Period(verbatim: "some years")
                })
        },
        Break("contradicting-designation", "standard/new.published") {
            $0["new" as EntityID<Standard>]?.published = PartialDate(year: 2023)
        },
        Break("text-without-language", "standard/old.title") {
            $0["old" as EntityID<Standard>]?.title = LocalizedText("x", .undetermined)
        },
    ]

    @Test("A sound catalogue passes")
    func passes() { #expect(Self.sound().validate().diagnostics == []) }

    @Test("Half an hour over midnight in another zone is no reversal")
    func instants() {
        var catalogue = Self.sound()
        catalogue.insert(Self.event(from: "2024-07-09T00:30:00+08:00", to: "2024-07-08T17:00:00Z"))
        #expect(catalogue.validate().diagnostics == [])
    }

    @Test("Each rule finds its fault, at its place, and nothing once it is mended", arguments: breaks)
    func finds(_ broken: Break) throws {
        var catalogue = Self.sound()
        broken.change(&catalogue)
        let found = catalogue.validate().diagnostics
        let diagnostic = try #require(found.first { $0.rule == broken.description }, "\(found)")
        #expect(diagnostic.path.description == broken.path)
        #expect(!diagnostic.explanation.isEmpty && !diagnostic.explanation.contains("\n"))
        let rule = try #require(ValidationRule.standard.first { $0.id == broken.description })
        #expect(diagnostic.severity == rule.severity)
        // Switched off, it is silent.
        let others = ValidationRule.standard.filter { $0.id != broken.description }
        #expect(!catalogue.validate(rules: others).diagnostics.contains { $0.rule == broken.description })
    }

    @Test("A key that is marked as one's own is no slip", arguments: ["x-note", "x-title", "ex:title", "note1"])
    func ownKeys(_ key: String) {
        var catalogue = Self.sound()
        catalogue["old" as EntityID<Standard>]?.unknown[key] = .text("x")
        #expect(catalogue.validate().diagnostics.map(\.rule) == ["unknown-key"])
        catalogue["old" as EntityID<Standard>]?.unknown[key] = nil
        catalogue["old" as EntityID<Standard>]?.unknown["titel"] = .text("x")
        #expect(catalogue.validate().hasErrors)
    }

    @Test("Every rule has a test that breaks it, an id of its own, and a reason in one line")
    func complete() {
        let ids = ValidationRule.standard.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(Set(Self.breaks.map(\.description)) == Set(ids))
        #expect(ValidationRule.standard.allSatisfy { !$0.reason.isEmpty && !$0.reason.contains("\n") })
    }

    @Test("Callers add rules of their own")
    func ownRule() {
        let short = ValidationRule(
            "short-title", .warning, reason: "A title says what it is about.",
            check: .value { facts, value in
                guard facts.name == "title", case .localized(let text) = value, text.text().count < 12 else {
                    return nil
                }
                return Finding("the title is short")
            })
        let found = Self.sound().validate(rules: ValidationRule.standard + [short]).diagnostics
        #expect(
            found.map(\.description) == [
                "standard/new.title: warning: the title is short [short-title]",
                "standard/old.title: warning: the title is short [short-title]",
            ])
    }

    @Test("A long chain of replacements is no hang and no cycle")
    func longChain() {
        var catalogue = Catalogue()
        catalogue.header.id = "sample"
        for number in 0..<5000 {
            catalogue.insert(
                Standard(id: EntityID("s\(number)")!) {
                    $0.title = "A standard"
                    if number > 0 { $0.replaces = [Standard.Replacement { $0.standard = EntityID("s\(number - 1)")! }] }
                })
        }
        #expect(catalogue.validate().diagnostics == [])
        catalogue["s0" as EntityID<Standard>]?.replaces = [Standard.Replacement { $0.standard = "s4999" }]
        #expect(catalogue.validate().diagnostics.map(\.rule) == ["replacement-cycle"])
    }
}
