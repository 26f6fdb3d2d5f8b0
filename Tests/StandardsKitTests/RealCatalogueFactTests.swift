import StandardsKit
import Testing

@Suite("Facts of the real catalogue")
struct RealCatalogueFactTests {
    let catalogue = RealCatalogue.catalogue

    @Test(
        "A score earns its star only where it exceeds the threshold",
        arguments: [
            ("69.9", nil), ("70", nil), ("70.5", "One star"), ("85", "One star"), ("85.01", "Two stars"),
            ("95", "Two stars"), ("95.5", "Three stars"), ("100", "Three stars"), ("100.5", nil), ("-1", nil),
        ] as [(String, String?)])
    func rating(score: String, grade: String?) throws {
        let scheme = try #require(catalogue.ratingSchemes["association-standards-organizations-performance"])
        #expect(scheme.indicatorCount == 59)
        #expect(scheme.fundamentalIndicatorCount == 17)
        #expect(scheme.scoredIndicatorCount == 42)
        #expect(scheme.grade(forScore: try #require(DecimalNumber(score)))?.title.text() == grade)
    }

    @Test("The parts of every figure add up to it, or a note says why not")
    func sums() throws {
        var wholes: [EntityID<Statistic>: [Statistic]] = [:]
        for statistic in catalogue.statistics {
            if let whole = statistic.partOf { wholes[whole, default: []].append(statistic) }
        }
        #expect(wholes.count == 8)
        for (id, parts) in wholes {
            let whole = try #require(catalogue.statistics[id])
            let sum = parts.compactMap { $0.value?.integer }.reduce(0, +)
            #expect(whole.value == DecimalNumber(sum) || !whole.note.isEmpty, "\(id)")
            #expect(parts.allSatisfy { $0.unit == whole.unit || !whole.note.isEmpty }, "\(id)")
        }
        #expect(wholes["national-standards-2024-h1"]?.count == 4)
        #expect(catalogue.statistics["national-standards-2024-h1"]?.note.isEmpty == true)
        #expect(catalogue.statistics["medical-device-standards-2024"]?.note.isEmpty == true)
    }

    @Test(
        "Figures are written as the newsletter prints them",
        arguments: [
            ("national-standards-issued", "45000", Comparison.over), ("association-standards-growth-2023", "45.3", nil),
            ("inspection-institutions-private-share", "63.5", nil),
            ("conformity-assessment-revenue", "470000000000", .over),
            ("certification-fee-reduction", "40000000", .nearly), ("enterprise-standards-2024-h1", "291465", nil),
            ("medical-device-standards-national-mandatory-2024", "269", nil),
            ("medical-device-standards-national-mandatory-share-2024", "13", .about),
            ("iec-conformity-assessment-chinese-certificates", "86700", nil), ("icv-projects-initiated", "43", nil),
            ("iso-iec-4879-opinions", "3000", nil), ("ai-enterprises", "4500", .over),
        ] as [(String, String, Comparison?)])
    func figures(id: String, value: String, comparison: Comparison?) throws {
        let statistic = try #require(catalogue.statistics.first { $0.id.text == id })
        #expect(statistic.value == DecimalNumber(value))
        #expect(statistic.comparison?.known == comparison)
    }

    @Test("Three furniture standards replace eleven in twelve ties, two of them wholly")
    func furniture() throws {
        let new: [EntityID<Standard>] = ["gb-28008-2024", "gb-18584-2024", "gb-28007-2024"]
        let replacements = new.compactMap { catalogue.standards[$0] }.flatMap(\.replaces)
        #expect(replacements.count == 12)
        #expect(Set(replacements.compactMap(\.standard)).count == 11)
        #expect(
            replacements.filter { $0.extent == .full }.compactMap { $0.standard?.text } == [
                "gb-18584-2001", "gb-28481-2012",
            ])
        #expect(replacements.allSatisfy { $0.extent != .part })
        #expect(
            try RealCatalogue.ties(of: "standard/gb-24430-1-2009", .replaces.inverse) == [
                "standard/gb-28007-2024", "standard/gb-28008-2024",
            ])
    }

    @Test(
        "Ties are found from either side",
        arguments: [
            ("committee/sac-tc-599", Relation.overlaps, ["iec-sc-47a", "iec-sc-47d", "iec-sc-47f"]),
            ("organisation/cesi", .secretariatOf, ["sac-tc-28-sc-41", "sac-tc-599"]),
            ("committee/iso-iec-jtc-1-sc-41", .mirrors.inverse, ["sac-tc-28-sc-41"]),
            ("standard/iso-ts-37172-2022", .adopts.inverse, ["20231601-t-469"]),
            (
                "organisation/sesec", .memberOf.inverse, ["cen", "cenelec", "efta", "etsi", "european-commission"]
            ),
            ("certificationScheme/ccc", .requirementOf.inverse, ["ccc-1121", "ccc-1122"]),
            ("standard/gb-17761", .references.inverse, ["ccc-1121", "ccc-1122"]),
            ("organisation/state-germany", .partyTo, ["china-germany-cross-border-data-transfer-mou-2024"]),
            (
                "committee/sac-tc-599", .issues, ["ic-emc-working-group-expert-nomination-announcement-2024"]
            ),
            ("person/wang-zhiqin", .chairs, ["cjk-18-2024"]),
            ("person/li-aixian", .chairs, ["green-product-evaluation-overall-group-plenary-2024"]),
            ("organisation/tta", .hosts, ["cjk-ict-standards-meeting"]),
            ("policyDocument/personal-information-protection-law", .implements.inverse, ["20240896-t-469"]),
            ("standard/gb-20997", .revises.inverse, ["gb-20997-revision"]),
            ("organisation/iec-gif", .memberOf.inverse, ["cet", "nari"]),
            (
                "event/china-germany-digital-meeting-2024", .signedAt.inverse,
                ["china-germany-cross-border-data-transfer-mou-2024"]
            ),
            (
                "policyDocument/robotics-model-enterprise-criteria-2017", .replaces.inverse,
                ["robotics-model-enterprise-criteria-2024"]
            ),
        ] as [(String, Relation, [String])])
    func ties(entity: String, relation: Relation, others: [String]) throws {
        let ids = try RealCatalogue.ties(of: entity, relation).map { $0.split(separator: "/")[1] }
        #expect(ids.map(String.init) == others)
    }

    @Test("The compulsory certification has its 23 expert groups, numbered with gaps")
    func expertGroups() throws {
        let groups = try RealCatalogue.ties(of: "committee/ccc-technical-expert-group", .childOf.inverse)
        #expect(groups.count == 23)
        #expect(groups.first == "committee/ccc-tc-01")
        #expect(groups.last == "committee/ccc-tc-30")
        #expect(!groups.contains("committee/ccc-tc-02"))
        #expect(catalogue.committees["ccc-technical-expert-group"]?.term?.number == 7)
        #expect(catalogue.committees["ccc-technical-expert-group"]?.term?.length == Period(3, .year))
    }

    @Test("An adoption says how closely it follows")
    func adoption() throws {
        let project = try #require(catalogue.projects["20231601-t-469"])
        #expect(project.adopts.map(\.standard) == ["iso-ts-37172-2022"])
        #expect(project.adopts.first?.degree == .identical)
    }

    @Test(
        "What contradicts itself is kept, with a note",
        arguments: [
            "statistic/icv-projects-initiated", "statistic/icv-standards-released",
            "eventSeries/ev-standards-and-regulations-seminar",
            "statistic/medical-device-standards-national-mandatory-share-2024", "organisation/sesec",
            "statistic/iec-conformity-assessment-chinese-share", "organisation/cesa-artificial-intelligence",
            "organisation/china-association-for-engineering-construction-standardization", "organisation/cac",
            "organisation/ccsa", "organisation/cesi", "organisation/cnca", "organisation/catarc", "organisation/sac",
            "organisation/pasc", "committee/ccc-tc-28", "certificationRequirement/ccc-1121", "standard/ieee-p2937",
            "event/iso-council-124", "event/iec-global-impact-fund-forum-nanjing", "event/icv-symposium-9",
            "standard/gb-28008-2024", "standard/gb-t-35607-2024",
            "agreement/china-kazakhstan-conformity-assessment-mou",
            "policyDocument/mandatory-national-standards-review-notice-2024",
            "policyDocument/mandatory-national-standards-statistical-analysis-notice-2024",
        ])
    func traps(entity: String) throws {
        let reference = try #require(EntityReference(entity))
        var reader = NoteReader()
        catalogue.visit(reference, with: &reader)
        #expect(reader.note?.isEmpty == false)
    }

    @Test("Where the newsletter gives no year, none is given")
    func silence() {
        for id: EntityID<Event> in ["iso-council-124", "iec-global-impact-fund-forum-nanjing", "icv-symposium-9"] {
            #expect(catalogue.events[id] != nil)
            #expect(catalogue.events[id]?.starts == nil)
        }
        #expect(
            catalogue.policyDocuments["rules-energy-consumption-labeling-light-duty-vehicles-2024"]?.effective == nil)
    }
}

private struct NoteReader: EntityVisitor {
    var note: LocalizedText?
    mutating func visit<E: Entity>(_ entities: [E]) { note = entities.first?.note }
}
