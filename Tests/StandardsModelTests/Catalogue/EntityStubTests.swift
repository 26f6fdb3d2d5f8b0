import Testing

@testable import StandardsModel

@Suite("Stubs")
struct EntityStubTests {
    @Test("A designation gives the id, the designation as it was written, the level and the obligation")
    func designation() throws {
        let stub = try #require(EntityStub("GB/T 35607—2024", of: Standard.self))
        #expect(stub.reference.description == "standard/gb-t-35607-2024")
        var catalogue = Catalogue()
        catalogue.header.id = "sample"
        catalogue.insert(stub)
        let standard = try #require(catalogue.standards["gb-t-35607-2024"])
        #expect(standard.designation?.text == "GB/T 35607—2024")
        #expect(standard.level == .national && standard.obligation == .recommended && standard.title.isEmpty)
        #expect(!catalogue.validate().hasErrors)
    }

    @Test(
        "A name tells by its form what it is",
        arguments: [
            ("ISO 9001:2015", "standard", ["designation", "level"]), ("Safety of furniture", "standard", ["title"]),
            ("GB/T 1 of 2020", "standard", ["title"]),
            // Nobody's designation, but certainly one.
            ("XYZ 12-2020", "standard", ["designation"]), ("20231601-T-469", "project", ["number", "nature"]),
            ("ISO/DIS 9001", "project", ["designation", "level"]), ("SAC/TC 28", "committee", ["reference"]),
            ("SAC", "organisation", ["names"]), ("5G", "organisation", ["names"]),
        ])
    func forms(_ name: String, _ kind: String, _ properties: [String]) throws {
        let type = try #require(CatalogueSchema.standard[kind: kind])
        #expect(type.statements(of: name, in: .standard).map(\.property) == properties)
    }

    @Test("Of what has no Latin letter, or some of another script, no id is made")
    func unnameable() {
        for name in ["", "—", "家具", "家具 2024", "家具 safety"] {
            #expect(EntityStub(name, of: Organisation.self) == nil, "\(name)")
        }
        #expect(EntityStub("Électricité", of: Organisation.self)?.reference.id == "lectricit")
    }

    @Test("Every kind takes a name, and the stub of it is without an error but for what the table requires beside it")
    func everyKind() throws {
        for kind in CatalogueSchema.standard.kinds {
            let made = EntityStub("A name", of: kind)
            let stub = try #require(made)
            #expect(stub.reference == EntityReference(kind: kind.kind.name, id: "a-name"))
            var catalogue = Catalogue()
            catalogue.insert(stub)
            let errors = catalogue.validate().diagnostics.filter { $0.severity == .error && $0.path.entity != nil }
            #expect(errors.allSatisfy { $0.rule == ValidationRule.missingProperty.id }, "\(errors)")
            #expect(!errors.contains { $0.rule == ValidationRule.missingName.id })
        }
    }

    @Test("A stub leaves an entity of its id as it is")
    func present() throws {
        var catalogue = Catalogue()
        let standard = Standard(id: "gb-1-2001") { $0.title = "Something" }
        catalogue.insert(standard)
        catalogue.insert(try #require(EntityStub("GB 1-2001", of: Standard.self)))
        #expect(catalogue.standards.map(\.self) == [standard])
    }
}
