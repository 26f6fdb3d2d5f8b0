import StandardsModel
import Testing

@Suite("Boundaries of deadlines")
struct DeadlineBoundaryTests {
    @Test(
        "A mandatory standard is due for review five years to the day after it takes effect",
        arguments: [
            ("2025-07-01", "2030-07-01"), ("2024-02-29", "2029-02-28"), ("9994-12-31", "9999-12-31"),
            ("9995-01-01", nil),
        ] as [(String, String?)])
    func review(_ effective: String, _ due: String?) throws {
        var catalogue = Catalogue()
        catalogue.insert(
            try Standard(id: "s") {
                $0.obligation = Code(.mandatory)
                $0.effective = try PartialDate(effective)
            })
        let review = catalogue.deadlines().first { $0.kind == .reviewDue }
        #expect(review?.date?.description == due)
        #expect(review.map { $0.certainty == .derived } ?? true)
    }

    @Test(
        "Of a standard at a stage a review is due, unless that is its withdrawal; a draft only proposes it",
        arguments: [
            (.publication, .derived), (.review, .derived), (.withdrawal, nil), (.approval, .proposed),
            (.preliminary, .proposed),
        ] as [(Stage, Certainty?)])
    func stages(_ stage: Stage, _ certainty: Certainty?) throws {
        var catalogue = Catalogue()
        catalogue.insert(
            Standard(id: "s") {
                $0.obligation = Code(.mandatory)
                $0.stage = Code(stage)
                $0.effective = "2025-07-01"
            })
        #expect(catalogue.deadlines().first { $0.kind == .reviewDue }?.certainty == certainty)
    }

    @Test("Deadlines are ordered by their last day, then by identity, then those without a date")
    func order() throws {
        var catalogue = Catalogue()
        let dates = ["2025", "2025-06", "2024/2025-06-30", "2025-06-29", "2025-12-31"]
        for (number, date) in dates.enumerated() {
            catalogue.insert(
                try Standard(id: EntityID("s\(number)")!) { $0.effective = try PartialDate(date) })
        }
        catalogue.insert(
            PolicyDocument(id: "d") {
                $0.duties = [DutyToAct { $0.relative = RelativeDate(notation: "when it takes effect") }]
            })
        #expect(catalogue.deadlines().map(\.subject.id) == ["s3", "s1", "s2", "s0", "s4", "d"])
    }

    @Test("What has no key is named by its place in the list, from 1")
    func positions() {
        var catalogue = Catalogue()
        catalogue.insert(
            PolicyDocument(id: "d") {
                $0.duties = [nil, "own", nil].map { key in
                    DutyToAct {
                        $0.key = key
                        $0.due = PartialDate(year: 2025)
                    }
                }
                $0.targets = [Target { $0.by = PartialDate(year: 2025) }]
                $0.transitions = [TransitionPeriod { $0.ends = PartialDate(year: 2025) }]
            })
        #expect(
            catalogue.deadlines().map { String($0.id.drop { $0 != "#" }) } == [
                "#obligation-due/1", "#obligation-due/3", "#obligation-due/own", "#target-due/1", "#transition-ends/1",
            ])
    }

    @Test(
        "A range holds what is met on its first and on its last day",
        arguments: [
            ("2025-07-01", "2025-07-01", true), ("2025-06-30", "2025-07-01", true), ("2025-07-01", "2025-07-02", true),
            ("2025-07-02", "2025-07-03", false), ("2025-06-29", "2025-06-30", false),
        ])
    func ranges(_ first: String, _ last: String, _ isMet: Bool) throws {
        var catalogue = Catalogue()
        catalogue.insert(Standard(id: "s") { $0.effective = "2025-07-01" })
        let found = catalogue.deadlines(from: try CalendarDate(first), to: try CalendarDate(last))
        #expect(found.isEmpty != isMet)
    }
}
