import StandardsCatalogue
import StandardsModel
import Testing

@Suite("Deadlines by their days, of which none is held")
struct DeadlineScheduleTests {
    /// Each is lent in its turn as the list has it.
    private func expectOrder(_ catalogue: Catalogue) {
        var lent: [Deadline] = []
        catalogue.forEachDeadlineByDay { lent.append(copy $0) }
        #expect(lent == catalogue.deadlines())
        #expect(!lent.isEmpty)
    }

    @Test("Those of several kinds on one day are in the order of their identities")
    func kinds() {
        var catalogue = Catalogue()
        for id in ["b", "a-1", "a", "c"] as [EntityID<Standard>] {
            catalogue.insert(Standard(id: id) { ($0.effective, $0.obligation) = ("2025-07-01", Code(.mandatory)) })
        }
        catalogue.insert(Consultation(id: "b") { ($0.opens, $0.closes) = ("2025-07-01", "2025-07-01") })
        catalogue.insert(PolicyDocument(id: "e") { $0.duties = [DutyToAct { $0.due = "2025-07-01" }] })
        expectOrder(catalogue)
    }

    @Test("What an entity states of another stands where that one's own do")
    func others() {
        var catalogue = Catalogue()
        for id in ["a", "m", "z"] as [EntityID<Standard>] {
            catalogue.insert(Standard(id: id) { $0.effective = "2025-07-01" })
        }
        for (id, old) in [("n", "z"), ("o", "a"), ("p", "m"), ("q", "m")] as [(EntityID<Standard>, EntityID<Standard>)]
        {
            catalogue.insert(
                Standard(id: id) {
                    $0.effective = "2025-07-01"
                    $0.replaces = [Standard.Replacement { $0.standard = old }]
                })
        }
        expectOrder(catalogue)
    }

    @Test("An entity may state more than are found anew, on one day and on many", arguments: [1, 31, 32, 33, 100])
    func many(_ count: Int) throws {
        var catalogue = Catalogue()
        for id in ["d", "e"] as [EntityID<PolicyDocument>] {
            catalogue.insert(
                try PolicyDocument(id: id) {
                    $0.duties = try (0..<count).map { number in
                        try DutyToAct {
                            // Two in a row have one identity but for the number behind it.
                            $0.key = "k\(number / 2)"
                            $0.due = number % 3 == 0 ? "2025-07-01" : try PartialDate("\(2100 - number)-01-01")
                        }
                    }
                })
        }
        catalogue.insert(Standard(id: "s") { $0.effective = "2025-07-01" })
        expectOrder(catalogue)
    }

    @Test("What has no day comes last")
    func undated() {
        var catalogue = Catalogue()
        catalogue.insert(
            PolicyDocument(id: "d") {
                $0.duties = [DutyToAct { $0.relative = RelativeDate(notation: "when it takes effect") }]
            })
        catalogue.insert(Standard(id: "s") { $0.effective = "2025-07-01" })
        expectOrder(catalogue)
    }
}
