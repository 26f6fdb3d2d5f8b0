import StandardsExport
import StandardsModel
import Testing

/// A kind with all that a kind can lack.
private struct Forgetful: Entity {
    static let kind = EntityKind("for getful", plural: "forgetfuls")
    let id: EntityID<Forgetful>
    var heading = LocalizedText()
    var shade: Code<Shade>?
    var forgotten: String?
    var closes: PartialDate?
    var marks: [Mark] = []
    var annotations = Annotations()
    init(id: EntityID<Forgetful>) { self.id = id }
    static let properties: PropertyTable<Forgetful> = [
        .localized("heading", \.heading, "What it is called."), .value("shade", \.shade, "How it looks."),
        .date("closes", \.closes, "Its last day.", role: .ends(after: "heading", "opens")),
        .records("marks", \.marks),
    ]

    enum Shade: String, CodeList {
        case light, dark
        static let name = "shade"
        static let meanings: [Shade: String] = [.light: "It reflects most light."]
    }
}

private struct Mark: Record {
    var text: String?
    var lost: Int?
    var unknown = UnknownProperties()
    init() {}
    static let properties: PropertyTable<Mark> = [.value("text", \.text, "What it says.")]
}

@Suite("Conformance of kinds")
struct EntityConformanceTests {
    private struct Walker: EntityTypeVisitor {
        var failures: [String] = []
        mutating func visit<E: Entity>(_ type: E.Type) { failures += EntityConformance.failures(of: type) }
    }

    @Test("Every kind of the domain keeps what every kind keeps")
    func domain() {
        var walker = Walker()
        CatalogueSchema.standard.visit(with: &walker)
        #expect(walker.failures == [])
    }

    @Test("What a kind lacks is reported, each in a line")
    func lacking() {
        #expect(
            EntityConformance.failures(of: Forgetful.self) == [
                "Forgetful: no sentence says what it is",
                "Forgetful.shade: no sentence says what the code \"dark\" means",
                "Forgetful.closes: is ordered by \"heading\", which is no date of its record",
                "Forgetful.closes: is ordered by \"opens\", which is no date of its record",
                "Forgetful.marks: no sentence says what it means",
                "Mark: no sentence says what it is",
                "Mark: \"lost\" is not in its table: every format loses it",
                "Forgetful: \"forgotten\" is not in its table: every format loses it",
                "the kind's name \"for getful\" is not made of letters and digits",
                "Forgetful: no property has the role .title or .code: people see its id",
            ])
    }
}
