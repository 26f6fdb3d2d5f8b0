import StandardsExport
import StandardsKit
import Testing

/// A kind that the standard schema does not have.
private struct Laboratory: Entity {
    static let kind = EntityKind("laboratory", plural: "laboratories")
    let id: EntityID<Laboratory>
    var operatedBy: EntityID<Organisation>?
    var annotations = Annotations()
    init(id: EntityID<Laboratory>) { self.id = id }
    static let properties: PropertyTable<Laboratory> = [
        .reference("operatedBy", \.operatedBy, relation: Relation("operates", inverse: "operatedBy").inverse)
    ]
}

@Suite("Flags")
struct FlagTests {
    private let graphviz = AnyExporter(GraphvizExporter())
    private let own = CatalogueSchema.standard.appending(Laboratory.self)

    @Test(
        "Kinds and relations are those of the schema, before there is a catalogue and with it",
        arguments: [
            ("kind", "laboratory"), ("relation", "operates"),
        ])
    func schema(_ name: String, _ value: String) throws {
        #expect(throws: ExportError.self) { try graphviz.check([(name, value)]) }
        try graphviz.check([(name, value)], schema: own)
        var output = MemoryOutput()
        _ = try graphviz.export(Catalogue(schema: own), flags: [(name, value)], to: &output)
        #expect(output.files.count == 1)
        #expect(throws: ExportError.self) {
            try graphviz.export(Catalogue(), flags: [(name, value)], to: &output)
        }
    }

    @Test("A flag may be given again only where the exporter says so")
    func again() throws {
        try graphviz.check([("kind", "organisation"), ("kind", "committee")])
        let error = #expect(throws: ExportError.self) {
            try graphviz.check([("language", "en"), ("language", "zh")])
        }
        #expect(error?.message == "--language is given twice")
    }

    @Test("Choices that make several files are refused where one is wanted")
    func oneFile() throws {
        let calendar = AnyExporter(CalendarExporter())
        try calendar.check([("split", "kind")])
        try calendar.check([("split", "none")], takesSeveralFiles: false)
        let error = #expect(throws: ExportError.self) {
            try calendar.check([("split", "item")], takesSeveralFiles: false)
        }
        #expect(error?.message == "icalendar with --split writes several files: it needs a folder")
        #expect(throws: ExportError.self) { try AnyExporter(CSVExporter()).check([], takesSeveralFiles: false) }
    }
}
