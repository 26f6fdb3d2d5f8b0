import StandardsModel
import Testing

@Suite("What distinguishes catalogues and entities")
struct CatalogueDifferenceTests {
    private static func sample() -> Catalogue {
        var catalogue = Catalogue(schema: CatalogueSchema.standard.appending(Mascot.self))
        catalogue.insert(Organisation(id: "sac") { $0.names = "SAC" })
        return catalogue
    }

    struct Change: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let make: @Sendable (inout Catalogue) -> Void
    }

    static let changes = [
        Change(testDescription: "an entity of a further kind") { $0.insert(Standard(id: "s")) },
        Change(testDescription: "an entity of a kind of the caller's own") { $0.insert(Mascot(id: "panda")) },
        Change(testDescription: "a further entity of a kind") { $0.insert(Organisation(id: "samr")) },
        Change(testDescription: "no entity") { $0["sac" as EntityID<Organisation>] = nil },
        Change(testDescription: "a changed entity") { $0["sac" as EntityID<Organisation>]?.names = "S" },
        Change(testDescription: "an unknown key") { $0["sac" as EntityID<Organisation>]?.unknown["x"] = .null },
        Change(testDescription: "an unknown key of its own") { $0.header.unknown["x"] = .null },
        Change(testDescription: "another revision") { $0.header.revision = 1 },
    ]

    @Test(
        "Each difference makes two catalogues different, from either side, and once undone they are equal",
        arguments: changes)
    func differences(_ change: Change) {
        let plain = Self.sample()
        var changed = plain
        change.make(&changed)
        #expect(plain != changed && changed != plain)
        var again = plain
        change.make(&again)
        #expect(again == changed && again.hashValue == changed.hashValue)
    }

    @Test(
        "An entity that is called so comes before those whose titles have the words, which need three letters",
        arguments: [
            ("Water quality", ["committee/exact"]), ("water QUALITY", ["committee/exact"]),
            ("quality of", ["committee/a-longer", "committee/exact"]),
            ("qual", ["committee/a-longer", "committee/exact"]),
            ("of", []), ("air", ["committee/short"]),
        ])
    func names(_ text: String, _ found: [String]) {
        var catalogue = Catalogue()
        for (id, name) in [
            ("a-longer" as EntityID<Committee>, "Water quality of rivers"), ("exact", "Water quality"),
            ("short", "Air and soil"),
        ] {
            catalogue.insert(Committee(id: id) { $0.names = LocalizedText(name) })
        }
        #expect(catalogue.entities(named: text).map(\.description) == found)
    }

    @Test("A tie of an entity to itself is one tie")
    func loop() {
        var catalogue = Catalogue()
        catalogue.insert(Standard(id: "s") { $0.replaces = [Standard.Replacement { $0.standard = "s" }] })
        #expect(catalogue.relations().of(EntityReference(kind: "standard", id: "s")).count == 1)
    }

    @Test(
        "An entity is shown by its code, or else its title, or else its id",
        arguments: [
            ("GB 1-2024", "A title", "GB 1-2024", "GB 1-2024, A title"), ("GB 1-2024", "", "GB 1-2024", "GB 1-2024"),
            (nil, "A title", "A title", "A title"), (nil, "", "s", "s"),
        ] as [(String?, String, String, String)])
    func shown(_ code: String?, _ title: String, _ short: String, _ full: String) {
        let standard = Standard(id: "s") {
            $0.designation = code.map { StandardDesignation(verbatim: $0) }
            if !title.isEmpty { $0.title = LocalizedText(title) }
        }
        #expect(standard.displayName() == short && standard.fullName() == full)
    }
}
