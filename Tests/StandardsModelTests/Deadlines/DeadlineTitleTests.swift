import StandardsModel
import Testing

@Suite("Deadline titles")
struct DeadlineTitleTests {
    private static func catalogue() throws -> Catalogue {
        var catalogue = Catalogue()
        let day = PartialDate("2025-07-01")
        catalogue.insert(
            Project(id: "p") {
                $0.number = "20231601-T-469"
                $0.title = LocalizedText(["en": "Data exchange", "zh-Hans": "数据交换"])
            })
        catalogue.insert(
            Consultation(id: "comments") {
                $0.title = "Draft"
                $0.subject = EntityReference("project/p")
                $0.opens = day
                $0.closes = day
            })
        catalogue.insert(
            Consultation(id: "experts") {
                $0.title = "Experts for a group"
                $0.kind = Code(.nominations)
                $0.closes = day
            })
        catalogue.insert(
            PolicyDocument(id: "radar") {
                $0.title = "Radar rules"
                $0.status = Code(.draft)
                $0.effective = day
                $0.targets = [
                    Target {
                        $0.key = "n"
                        $0.what = "new standards"
                        $0.count = Count(30, .over)
                        $0.by = PartialDate(year: 2025)
                    }
                ]
                $0.duties = [
                    DutyToAct {
                        $0.key = "r"
                        $0.who = "makers"
                        $0.what = "report"
                        $0.due = day
                    }
                ]
            })
        catalogue.insert(CertificationScheme(id: "ccc") { $0.abbreviation = "CCC" })
        catalogue.insert(
            CertificationRequirement(id: "b") {
                $0.scheme = "ccc"
                $0.productType = "Batteries"
                $0.applicationsOpen = day
                $0.mandatoryFrom = day
            })
        return catalogue
    }

    @Test(
        "Each says in plain words what happens",
        arguments: [
            ("consultation/comments#comments-open", "Comments open on 20231601-T-469: Data exchange"),
            ("consultation/comments#comments-close", "Comments close on 20231601-T-469: Data exchange"),
            ("consultation/experts#nominations-close", "Nominations close: Experts for a group"),
            ("policyDocument/radar#takes-effect", "Takes effect: Radar rules (proposed)"),
            (
                "policyDocument/radar#target-due/n",
                "Target: new standards: over 30 (by the end of 2025, proposed)"
            ), ("policyDocument/radar#obligation-due/r", "Due: report (makers) (proposed)"),
            ("certificationRequirement/b#applications-open", "Applications open for CCC: Batteries"),
            ("certificationRequirement/b#mandatory-from", "CCC becomes mandatory: Batteries"),
        ])
    func english(_ id: String, _ title: String) throws {
        #expect(try Self.catalogue().deadlines().first { $0.id == id }?.title == title)
    }

    @Test("Chinese titles take Chinese names where there are any")
    func chinese() throws {
        let titles = try Self.catalogue().deadlines(in: "zh-Hans").map(\.title)
        #expect(titles.contains("20231601-T-469征求意见截止：数据交换"))
        #expect(titles.contains("开始施行：Radar rules（拟议）"))
    }

    @Test(
        "A date that is no certain day is said as people say it",
        arguments: [
            ("2025", "by the end of 2025"), ("2025-02", "by the end of February 2025"),
            ("2025-21", "by the end of spring 2025"), ("2024-24", "by the end of winter 2024"),
            ("202X", "by the end of the 2020s"), ("20XX", "by the end of 2099"), ("2025~", "by about the end of 2025"),
            ("2025-03-04?", "by 4 March 2025, uncertain"), ("2024/2025-03-04", "by 4 March 2025"),
            ("2025-XX-XX", "by the end of 2025"), ("2025-07-01", nil), ("2025/..", nil),
        ] as [(String, String?)])
    func imprecise(_ date: String, _ words: String?) throws {
        #expect(try PartialDate(date).wordsIfImprecise() == words)
    }

    @Test(
        "A name in the titles of others' deadlines has at most 500 characters",
        arguments: [(499, false), (500, false), (501, true), (5_000, true)])
    func longNames(_ count: Int, _ isCut: Bool) {
        let name = String(repeating: "名", count: count)
        let shown = isCut ? String(name.prefix(500)) + "…" : name
        var catalogue = Catalogue()
        catalogue.insert(Project(id: "p") { $0.title = LocalizedText(name) })
        catalogue.insert(
            Consultation(id: "c") {
                $0.title = "Draft"
                $0.subject = EntityReference("project/p")
                $0.closes = PartialDate(year: 2025)
            })
        catalogue.insert(Standard(id: "old") { $0.title = LocalizedText(name) })
        catalogue.insert(
            Standard(id: "new") {
                $0.title = "New"
                $0.effective = PartialDate(year: 2025)
                $0.replaces = [Standard.Replacement { $0.standard = "old" }]
            })
        let titles = Dictionary(uniqueKeysWithValues: catalogue.deadlines().map { ($0.id, $0.title) })
        #expect(titles["consultation/c#comments-close"]?.contains(": \(shown) (") == true)
        #expect(titles["standard/old#superseded/new"]?.hasPrefix("\(shown) is superseded") == true)
    }

    @Test("Two duties of one key have two identities")
    func identities() throws {
        var catalogue = Catalogue()
        let duty = DutyToAct {
            $0.key = "same"
            $0.what = "report"
            $0.due = PartialDate(year: 2025)
        }
        catalogue.insert(PolicyDocument(id: "d") { $0.duties = [duty, duty] })
        #expect(
            catalogue.deadlines().map(\.id) == [
                "policyDocument/d#obligation-due/same", "policyDocument/d#obligation-due/same/2",
            ])
    }
}
