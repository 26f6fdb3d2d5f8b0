import StandardsKit
import Testing

/// What a Swift developer writes first: how a catalogue is read.
@Suite("First calls: reading")
struct ReadingCalls {
    private static let text = """
        {"formatVersion": "1.0", "id": "mine", "title": {"en": "Mine"}, "standards": [
          {"id": "gb-28008-2024", "designation": "GB 28008-2024", "title": {"en": "Furniture"}}
        ]}
        """
    private static let later = """
        {"formatVersion": "1.0", "id": "later", "title": {"en": "Later"}, "extends": ["mine.json"], "standards": [
          {"id": "gb-28008-2024", "effective": "2025-07-01"}
        ]}
        """

    @Test("From a text, from bytes, and from several files that are embedded in the program")
    func sources() throws {
        let catalogue = try Catalogue(json: Self.text)
        #expect(catalogue.count == 1)

        let embedded: [UInt8] = Array(Self.text.utf8)
        #expect(try Catalogue(json: embedded) == catalogue)

        let files = ["mine.json": embedded, "later.json": Array(Self.later.utf8)]
        let both = try Catalogue(named: "later.json") { files[$0] }
        #expect(both.standards["gb-28008-2024"]?.effective == "2025-07-01")
        #expect(both.standards["gb-28008-2024"]?.designation == "GB 28008-2024")
    }

    @Test("An error prints each fault at its place, and has the faults")
    func faults() throws {
        let wrong = Self.text.replacing("Furniture\"}", with: "Furniture\"}, \"effective\": \"2025-02-30\"")
        let error = try #require(throws: CatalogueError.self) { try Catalogue(json: wrong, named: "mine.json") }
        #expect(error.description.hasPrefix("mine.json:2:"))
        #expect(error.description.contains(": error: "))
        #expect(error.description.hasSuffix("]"))
        #expect(error.diagnostics.count(of: .error) == 1)
        #expect(error.diagnostics.first?.location?.line == 2)
        #expect("\(error)" == error.diagnostics.map(\.description).joined(separator: "\n"))
    }

    @Test("What is extended and not there is a fault at the place that names it")
    func missing() throws {
        let error = try #require(throws: CatalogueError.self) { try Catalogue(json: Self.later) }
        #expect(error.diagnostics.contains { $0.summary.contains("mine.json") && $0.location?.line == 1 })
    }

    @Test("What is only odd stops nobody, and can be asked for")
    func warnings() throws {
        let odd = Self.text.replacing("Furniture\"}", with: "Furniture\"}, \"colour\": \"red\"")
        #expect(try Catalogue(json: odd).count == 1)
        let reading = CatalogueReader().read([CatalogueSource(name: "odd.json", bytes: Array(odd.utf8))])
        #expect(reading.diagnostics.map(\.severity) == [.warning])
        #expect(try reading.get() == Catalogue(json: odd))
    }

    @Test("With rules and kinds of one's own")
    func rules() throws {
        let strict = ValidationRule(
            "no-committee", .error, reason: "Somebody is in charge.", concerns: { $0.name == "committee" },
            check: .property { $0.isPresent ? nil : Finding("the committee is missing") })
        let reader = CatalogueReader(rules: ValidationRule.standard + [strict])
        #expect(throws: CatalogueError.self) { try Catalogue(json: Self.text, by: reader) }
    }

    @Test("What was written is read as the same")
    func roundTrip() throws {
        let catalogue = try Catalogue(json: Self.text)
        #expect(try Catalogue(json: catalogue.json()) == catalogue)
        #expect(Array(catalogue.json().utf8) == catalogue.canonicalJSON())
    }
}
