import StandardsModel
import Testing

@Suite("Designations that contradict their entity")
struct ContradictionTests {
    private func warnings(_ text: String, _ fill: (inout Standard) -> Void) -> Int {
        var catalogue = Catalogue(header: CatalogueHeader())
        catalogue.insert(
            Standard(id: "one") {
                $0.designation = StandardDesignation(verbatim: text)
                fill(&$0)
            })
        guard case .catalogue(let check) = ValidationRule.contradictingDesignation.check else { return -1 }
        return check(catalogue).count
    }

    @Test("A wrong level is found, the right one is not")
    func level() {
        #expect(warnings("GB/T 1-2020") { $0.level = Code(.sector) } == 1)
        #expect(warnings("GB/T 1-2020") { $0.level = Code(.national) } == 0)
    }

    @Test("A wrong obligation is found, the right one is not")
    func obligation() {
        #expect(warnings("GB/T 1-2020") { $0.obligation = Code(.mandatory) } == 1)
        #expect(warnings("GB/T 1-2020") { $0.obligation = Code(.recommended) } == 0)
    }

    @Test("A wrong year is found, the right one and a vague one that holds it are not")
    func year() throws {
        let (wrong, right) = (try PartialDate("2019-12"), try PartialDate("2020-12"))
        let vague = try PartialDate("2019/2021")
        #expect(warnings("GB/T 1-2020") { $0.published = wrong } == 1)
        #expect(warnings("GB/T 1-2020") { $0.published = right } == 0)
        #expect(warnings("GB/T 1-2020") { $0.published = vague } == 0)
    }

    @Test("An amendment is compared by its own year")
    func amendment() throws {
        let published = try PartialDate("2026-01-05")
        #expect(warnings("GB 18352.6-2016/XG1-2026") { $0.published = published } == 0)
        #expect(warnings("GB 18352.6-2016/XG1-2025") { $0.published = published } == 1)
    }
}
