import Foundation
import StandardsKit
import Testing

/// A publisher of a caller's own is known wherever a catalogue is read, checked, searched and written.
@Suite("Catalogues with a publisher of the caller's own")
struct OwnPublisherTests {
    static let notation: IdentifierNotation = {
        let tcvn = DesignationPublisher("TCVN", publisher: "STAMEQ", level: .national, features: [.takesOver])
        let stameq = CommitteePublisher("STAMEQ", bodies: [.technicalCommittee])
        return try! IdentifierNotation.standard.adding(designations: [tcvn], committees: [stameq])
    }()
    static let schema = CatalogueSchema.standard.reading(in: notation)
    static let text = """
        {
          "formatVersion": "1.0",
          "id": "vietnam",
          "standards": [
            {"id": "tcvn-7957-2023", "designation": "TCVN 7957-2023", "title": {"en": "Drainage"}, "level": "sector"}
          ],
          "committees": [
            {"id": "stameq-tc-1", "reference": "STAMEQ/TC1", "names": {"en": "Drains"}}
          ]
        }
        """

    private func read(_ schema: CatalogueSchema) -> CatalogueReading {
        CatalogueReader(schema: schema).read([CatalogueSource(name: "a.json", bytes: Array(Self.text.utf8))])
    }

    @Test("It is read, compared and found")
    func reading() throws {
        let result = read(Self.schema)
        let catalogue = result.catalogue
        #expect(result.diagnostics.map(\.rule) == ["contradicting-designation"])
        let standard = try #require(catalogue.standards["tcvn-7957-2023"])
        #expect(standard.designation?.canonical == "TCVN 7957:2023")
        #expect(standard.designation?.parts?.publisher == "STAMEQ")
        #expect(catalogue.committees["stameq-tc-1"]?.reference?.canonical == "STAMEQ/TC 1")
        #expect(catalogue.entities(named: "tcvn 7957:2023") == [standard.entityReference])
        #expect(catalogue.entities(named: "TCVN 7957") == [standard.entityReference])
    }

    @Test("Without it the same catalogue has what cannot be read")
    func without() {
        #expect(read(.standard).diagnostics.map(\.rule) == ["unreadable-designation", "unreadable-designation"])
    }

    @Test("Foundation's coders read by the schema that is handed in")
    func codable() throws {
        let decoder = JSONDecoder()
        decoder.userInfo[.catalogueSchema] = Self.schema
        let catalogue = try decoder.decode(Catalogue.self, from: Data(Self.text.utf8))
        #expect(catalogue.standards["tcvn-7957-2023"]?.designation?.canonical == "TCVN 7957:2023")
        let again = try decoder.decode(Catalogue.self, from: try JSONEncoder().encode(catalogue))
        #expect(again == catalogue)
    }

    @Test("A kind that is added keeps the notation")
    func appending() {
        #expect(
            CatalogueSchema([Standard.self]).reading(in: Self.notation).appending(Person.self).notation == Self.notation
        )
    }
}
