import StandardsModel
import Testing

@Suite("Boundaries of rules")
struct RuleBoundaryTests {
    private func rules(_ fill: (inout Catalogue) -> Void) -> [String] {
        var catalogue = RuleTests.sound()
        fill(&catalogue)
        return catalogue.validate().diagnostics.map(\.rule)
    }

    @Test(
        "What came out on the same day can be replaced, what came out later cannot",
        arguments: [
            ("2024-02-02", "2024-02-01", []), ("2024-02-01", "2024-02-01", []),
            ("2024-02-01", "2024-02-02", ["impossible-direction"]), ("2024-02", "2024-02-29", []),
            ("2024-02", "2024-03-01", ["impossible-direction"]),
        ])
    func succession(_ newer: String, _ older: String, _ found: [String]) {
        #expect(
            rules { catalogue in
                for (id, date) in [("newer" as EntityID<PolicyDocument>, newer), ("older", older)] {
                    catalogue.insert(
                        PolicyDocument(id: id) {
                            $0.title = "Measures"
                            $0.issued = try? PartialDate(date)
                            if id == "newer" { $0.supersedes = [PolicyDocument.Supersession { $0.document = "older" }] }
                        })
                }
            } == found)
    }

    @Test(
        "A standard cannot replace its own amendment",
        arguments: [
            ("ISO 1:2024/Amd 1:2024", ["impossible-direction", "untied-amendment"]),
            ("IEC 1:2024+AMD1:2024", ["impossible-direction", "untied-amendment"]),
            ("ISO 1:2023/Amd 1:2024", []), ("ISO 12:2024", []),
        ])
    func amendment(_ replaced: String, _ found: [String]) {
        #expect(
            rules {
                $0["new" as EntityID<Standard>]?.designation = StandardDesignation(
                    verbatim: "\(replaced.prefix(3)) 1:2024")
                $0["old" as EntityID<Standard>]?.designation = StandardDesignation(verbatim: replaced)
            } == found)
    }

    @Test("What is part of itself at once is a circle, too; what replaces itself is reported by a rule of its own")
    func loops() {
        #expect(rules { $0["sac" as EntityID<Organisation>]?.parent = "sac" } == ["hierarchy-cycle"])
        #expect(
            rules { $0["old" as EntityID<Standard>]?.replaces = [Standard.Replacement { $0.standard = "old" }] } == [
                "self-replacement"
            ])
    }

    @Test(
        "A standard is published in the year of its designation, as far as its date says",
        arguments: [
            ("2023-12-31", ["contradicting-designation"]), ("2024-01-01", []), ("2024-12-31", []), ("2024", []),
            ("2025-01-01", ["contradicting-designation"]), ("2023/2024", []),
            ("2022/2023", ["contradicting-designation"]),
            ("202X", []), ("2025/..", ["contradicting-designation"]), ("2023/..", []),
        ])
    func published(_ date: String, _ found: [String]) {
        #expect(rules { $0["new" as EntityID<Standard>]?.published = try? PartialDate(date) } == found)
    }
}
