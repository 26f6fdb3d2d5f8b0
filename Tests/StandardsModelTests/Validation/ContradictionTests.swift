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
        return catalogue.validate(rules: [.contradictingDesignation]).diagnostics.count
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
        let (wrong, right) = (PartialDate("2019-12"), PartialDate("2020-12"))
        let vague = PartialDate("2019/2021")
        #expect(warnings("GB/T 1-2020") { $0.published = wrong } == 1)
        #expect(warnings("GB/T 1-2020") { $0.published = right } == 0)
        #expect(warnings("GB/T 1-2020") { $0.published = vague } == 0)
    }

    @Test("An amendment is compared by its own year")
    func amendment() throws {
        let published = PartialDate("2026-01-05")
        #expect(warnings("GB 18352.6-2016/XG1-2026") { $0.published = published } == 0)
        #expect(warnings("GB 18352.6-2016/XG1-2025") { $0.published = published } == 1)
    }

    @Test("A kind of a caller's own is compared by its roles")
    func ownKind() {
        var catalogue = Catalogue(schema: .standard.appending(Certificate.self))
        catalogue.insert(
            Certificate(id: "one") {
                $0.norm = StandardDesignation(verbatim: "GB/T 1-2020")
                $0.reach = Code(.sector)
            })
        let found = catalogue.validate(rules: [.contradictingDesignation]).diagnostics
        #expect(found.map(\.path.description) == ["certificate/one.reach"])
        #expect(found.map(\.summary) == ["\"reach\" is sector, but GB/T 1-2020 says national"])
    }

    @Test("A rule sees a list as a whole, and says which value it means")
    func lists() {
        let twice = ValidationRule(
            "twice", .warning, reason: "Once is enough.", concerns: { $0.type == .text },
            check: .list { context, values in
                values.indices.filter { values[..<$0].contains(values[$0]) }.map { place in
                    Finding(
                        "\(context.name) has \(place + 1) again", path: CataloguePath(nil, [.element(place)]))
                }
            })
        var catalogue = Catalogue()
        catalogue.insert(Standard(id: "one") { $0.tags = ["a", "b", "a", "a"] })
        catalogue.insert(Standard(id: "two"))
        let found = catalogue.validate(rules: [twice]).diagnostics
        #expect(found.map(\.path.description) == ["standard/one.tags[2]", "standard/one.tags[3]"])
        #expect(found.map(\.summary) == ["tags has 3 again", "tags has 4 again"])
    }
}

private struct Certificate: Entity {
    static let kind = EntityKind("certificate", plural: "certificates", "A certificate.")
    let id: EntityID<Certificate>
    var norm: StandardDesignation?
    var reach: Code<StandardLevel>?
    var annotations = Annotations()

    init(id: EntityID<Certificate>) { self.id = id }

    static let properties: PropertyTable<Certificate> = [
        .value("norm", \.norm, "What it certifies.", role: .code),
        .value("reach", \.reach, "Where it holds.", role: .level),
    ]
}
