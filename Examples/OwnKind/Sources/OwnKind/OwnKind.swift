import StandardsKit

/// A kind that the package does not know: one table, and every exporter renders it.
struct Laboratory: Entity {
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

@main
enum OwnKind {
    static func main() throws {
        // Nothing that the table forgets, and a sentence for each property: this belongs into a test.
        print(EntityConformance.failures(of: Laboratory.self))
        var header = CatalogueHeader()
        header.id = "laboratories"
        header.base = "https://example.org/laboratories/"
        header.modified = "2024-09-30"
        var catalogue = Catalogue(header: header, schema: CatalogueSchema.standard.appending(Laboratory.self))
        catalogue.insert(Organisation(id: "cqc") { $0.names = "China Quality Certification Centre" })
        catalogue.insert(
            Laboratory(id: "battery-lab") {
                $0.name = LocalizedText(["en": "Battery laboratory", "zh-Hans": "电池实验室"])
                $0.operatedBy = "cqc"
                $0.accreditedUntil = "2027-06"
            })
        for exporter in ExporterRegistry.standard.exporters {
            var output = MemoryOutput()
            _ = try exporter.export(catalogue, to: &output)
            let files = output.files.filter { $0.text.contains("battery-lab") }.map(\.name)
            print(exporter.format.id, files.joined(separator: " "))
        }
    }
}
