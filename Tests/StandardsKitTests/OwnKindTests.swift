import Foundation
import StandardsKit
import Testing

/// A kind that no module knows.
private struct Laboratory: Entity {
    static let kind = EntityKind("laboratory", plural: "laboratories", "A laboratory that tests products.")
    let id: EntityID<Laboratory>
    var name = LocalizedText()
    var operatedBy: EntityID<Organisation>?
    var accreditedUntil: PartialDate?
    var annotations = Annotations()
    init(id: EntityID<Laboratory>) { self.id = id }
    static let properties: PropertyTable<Laboratory> = [
        .localized("name", \.name, "What the laboratory is called.", required: true, role: .title),
        .reference(
            "operatedBy", \.operatedBy, "The organisation that runs the laboratory.", relation: .organises.inverse),
        .date(
            "accreditedUntil", \.accreditedUntil, "The last day of its accreditation.",
            deadline: StatedDeadline(.expires)),
    ]
}

@Suite("A kind of the caller's own")
struct OwnKindTests {
    private func catalogue() throws -> Catalogue {
        var header = CatalogueHeader()
        header.id = "laboratories"
        header.base = "https://example.org/laboratories/"
        header.modified = "2024-09-30"
        header.revision = 1
        var catalogue = Catalogue(header: header, schema: CatalogueSchema.standard.appending(Laboratory.self))
        catalogue.insert(Organisation(id: "cqc") { $0.names = "China Quality Certification Centre" })
        catalogue.insert(
            Laboratory(id: "battery-lab") {
                $0.name = LocalizedText(["en": "Battery laboratory", "zh-Hans": "电池实验室"])
                $0.operatedBy = "cqc"
                $0.accreditedUntil = "2027-06"
            })
        return catalogue
    }

    @Test(
        "It is in every export, with its property, its tie and its deadline",
        arguments: [
            ("icalendar", "deadlines.ics", ["laboratory/battery-lab#expires", "Battery laboratory", "20270630"]),
            ("graphviz", "relations.dot", ["Battery laboratory", "\"laboratory/battery-lab\""]),
            ("jsonld", "catalogue.jsonld", ["laboratory/battery-lab", "电池实验室", "2027-06"]),
            ("csv", "csv/laboratories.csv", ["battery-lab,", "电池实验室", "cqc", "2027-06"]),
            ("json", "catalogue.json", ["\"laboratories\"", "\"operatedBy\": \"cqc\""]),
        ])
    func everywhere(_ format: String, _ file: String, _ texts: [String]) throws {
        var output = MemoryOutput()
        _ = try #require(ExporterRegistry.standard[format]).export(try catalogue(), to: &output)
        let text = try #require(output[file]).text
        for expected in texts { #expect(text.contains(expected), "\(expected)") }
    }

    @Test("It keeps what every kind keeps, and Foundation's coders keep it, where its schema is handed in")
    func coders() throws {
        #expect(EntityConformance.failures(of: Laboratory.self) == [])
        let catalogue = try catalogue()
        let bytes = try JSONEncoder().encode(catalogue)
        let decoder = JSONDecoder()
        decoder.userInfo[.catalogueSchema] = catalogue.schema
        #expect(try decoder.decode(Catalogue.self, from: bytes) == catalogue)
        let stranger = try JSONDecoder().decode(Catalogue.self, from: bytes)
        #expect(stranger.count(of: Laboratory.self) == 0 && stranger.header.unknown["laboratories"] != nil)
    }

    @Test("It is read back, and its dangling reference is an error")
    func readBack() throws {
        let catalogue = try catalogue()
        let reader = CatalogueReader(schema: catalogue.schema)
        let read = reader.read([CatalogueSource(name: "l.json", bytes: catalogue.canonicalJSON())])
        #expect(!read.hasErrors && read.catalogue == catalogue)
        var lonely = catalogue
        lonely[EntityID<Organisation>("cqc")] = nil
        let wrong = reader.read([CatalogueSource(name: "l.json", bytes: lonely.canonicalJSON())])
        #expect(wrong.diagnostics.map(\.rule) == ["dangling-reference"])
    }

    @Test("Every exporter keeps what exporters promise")
    func conformance() {
        #expect(ExporterConformance.failures(of: CalendarExporter()) == [])
        #expect(ExporterConformance.failures(of: GraphvizExporter()) == [])
        #expect(ExporterConformance.failures(of: JSONLDExporter()) == [])
        #expect(ExporterConformance.failures(of: CSVExporter()) == [])
        #expect(ExporterConformance.failures(of: JSONExporter()) == [])
    }
}
