import Foundation
import StandardsCatalogue
import Testing

/// The engine knows no kind and no shared record: a domain of its own, without a standard in it, has all that it gives.
@Suite("A domain that has nothing of standards")
struct OtherDomainTests {
    static let schema = CatalogueSchema([Ship.self, Harbour.self])

    @Test("What all its entities share follows their own properties, wherever it is stored")
    func sharedProperties() throws {
        #expect(Ship.properties.map(\.name) == ["name", "harbour", "flags", "captain", "log"])
        #expect(Harbour.properties.map(\.name) == ["name", "flags", "captain", "log"])
        let text = #"{"flags":["a","b"],"captain":{"en":"Ann"},"log":[{"line":"one"},{"line":"two"}],"other":1}"#
        let ship = try decoded(Ship.self, text)
        #expect(ship.annotations.flags == ["a", "b"])
        #expect(ship.annotations.log.map(\.line) == ["one", "two"])
        #expect(ship.unknown.members.map(\.name) == ["other"])
        let harbour = try decoded(Harbour.self, text)
        #expect(harbour.annotations == ship.annotations)
        #expect(ship.values(of: Ship.properties["flags"]!) == [.text("a"), .text("b")])
        #expect(harbour.values(of: Harbour.properties["flags"]!) == [.text("a"), .text("b")])
        for json in [try encoded(ship), try encoded(harbour)] {
            for part in [#""flags":["a","b"]"#, #""captain":{"en":"Ann"}"#, #"[{"line":"one"},{"line":"two"}]"#] {
                #expect(json.contains(part), "\(json)")
            }
        }
    }

    @Test("A wrong value in what it shares is refused", arguments: ["flags", "captain"])
    func wrongValue(_ name: String) {
        var ship = Ship(id: "a")
        var harbour = Harbour(id: "a")
        #expect(throws: ValueError.self) { try ship.add(.boolean(true), to: Ship.properties[name]!) }
        #expect(throws: ValueError.self) { try harbour.add(.boolean(true), to: Harbour.properties[name]!) }
        #expect(ship == Ship(id: "a") && harbour == Harbour(id: "a"))
    }

    @Test("An identity is read wherever it is stored, and where it is computed")
    func identities() {
        let long: EntityID<Ship> = "an-identity-of-more-bytes-than-fit-a-small-text"
        for id in [long, "a"] {
            Ship(id: id).withAnyRecord { #expect($0.id == id.text) }
        }
        Harbour(id: "b").withAnyRecord { #expect($0.id == "b") }
    }

    @Test("Ties, references and rules hold in it")
    func catalogue() {
        var catalogue = Catalogue(schema: Self.schema)
        catalogue.header.id = "ships"
        catalogue.insert(
            Ship(id: "ann") { ship in
                ship.name = "Ann"
                ship.harbour = "hull"
            })
        let rules: [ValidationRule] = [.missingProperty, .danglingReference]
        #expect(catalogue.validate(rules: rules).diagnostics.map(\.rule) == ["dangling-reference"])
        catalogue.insert(Harbour(id: "hull") { $0.name = "Hull" })
        #expect(catalogue.validate(rules: rules).diagnostics == [])
        #expect(catalogue.relations().of(EntityReference("harbour/hull")).map(\.relation.name) == ["isHomeOf"])
        #expect(catalogue.deadlines() == [])
    }

    private func decoded<E: Entity>(_ type: E.Type, _ shared: String) throws -> E {
        try JSONDecoder().decode(E.self, from: Data((#"{"id":"a","name":"A","# + shared.dropFirst()).utf8))
    }

    private func encoded(_ entity: some Entity) throws -> String {
        String(decoding: try JSONEncoder().encode(entity), as: UTF8.self)
    }
}

/// What ships and harbours share.
private struct Remarks: Record {
    struct Entry: Record {
        var line: String?
        var unknown = UnknownProperties()
        static let properties: PropertyTable<Entry> = [.value("line", \.line, "A line.")]
    }

    var flags: [String] = []
    var captain = LocalizedText()
    var log: [Entry] = []
    var unknown = UnknownProperties()

    static let properties: PropertyTable<Remarks> = [
        .values("flags", \.flags, "The flags."),
        .localized("captain", \.captain, "Who commands."),
        .records("log", \.log, "What happened."),
    ]
}

/// Stores its shared record first and its identity last.
private struct Ship: Entity {
    static let kind = EntityKind("ship", plural: "ships", "A ship.")

    var annotations = Remarks()
    var name: String?
    var harbour: EntityID<Harbour>?
    let id: EntityID<Ship>

    init(id: EntityID<Ship>) { self.id = id }

    static let properties: PropertyTable<Ship> = [
        .value("name", \.name, "Its name.", required: true, role: .title),
        .reference(
            "harbour", \.harbour, "Where it is at home.", relation: Relation("hasHome", inverse: "isHomeOf")),
    ]
}

/// Computes its shared record and its identity from what it stores.
private struct Harbour: Entity {
    static let kind = EntityKind("harbour", plural: "harbours", "A harbour.")

    private var remarks: [Remarks] = []
    private let code: [UInt8]
    var name: String?

    var id: EntityID<Harbour> { EntityID(String(decoding: code, as: UTF8.self))! }
    var annotations: Remarks {
        get { remarks.first ?? Remarks() }
        set { remarks = newValue == Remarks() ? [] : [newValue] }
    }

    init(id: EntityID<Harbour>) { code = Array(id.text.utf8) }

    static let properties: PropertyTable<Harbour> = [
        .value("name", \.name, "Its name.", required: true, role: .title)
    ]
}
