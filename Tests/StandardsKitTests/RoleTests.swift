import StandardsKit
import Testing

/// A kind whose properties are spelt as no kind of the domain spells them: only their roles say what they are.
private struct Audit: Entity {
    static let kind = EntityKind("audit", plural: "audits", "An audit of a laboratory.")
    static let reportDue = DeadlineKind("report-due", "The day by which the report is due.", phrase: "Report due: %")

    let id: EntityID<Audit>
    var heading = LocalizedText()
    var sign: String?
    var nicknames: [LocalizedText] = []
    var gist = LocalizedText()
    var bringAlong = LocalizedText()
    var venue = LocalizedText()
    var begun: EventTime?
    var closed: EventTime?
    var released: PartialDate?
    var report: PartialDate?
    var tier: String?
    var earlier: EntityID<Audit>?
    var annotations = Annotations()
    init(id: EntityID<Audit>) { self.id = id }

    static let properties: PropertyTable<Audit> = [
        .value("sign", \.sign, role: .code),
        .localized("heading", \.heading, role: .title),
        .values("nicknames", \.nicknames, role: .alternativeName),
        .localized("bringAlong", \.bringAlong, role: .remark),
        .localized("gist", \.gist, role: .summary),
        .value("begun", \.begun),
        .value("closed", \.closed, role: .ends(after: "begun")),
        .localized("venue", \.venue, role: .place),
        .date("released", \.released, role: .issued),
        .date("report", \.report, role: .follows("begun", "closed"), deadline: StatedDeadline(reportDue)),
        .value("tier", \.tier, role: .level),
        .reference("earlier", \.earlier, relation: .replaces),
    ]
}

/// A kind with one name, which need not be there.
private struct Visitor: Entity {
    static let kind = EntityKind("visitor", plural: "visitors")
    let id: EntityID<Visitor>
    var badge: String?
    var posts: [Person.Position] = []
    var annotations = Annotations()
    init(id: EntityID<Visitor>) { self.id = id }
    static let properties: PropertyTable<Visitor> = [
        .value("badge", \.badge, role: .code), .records("posts", \.posts, role: .position),
    ]
}

@Suite("Roles of properties")
struct RoleTests {
    private func catalogue(_ audits: Audit...) -> Catalogue {
        var catalogue = Catalogue(schema: CatalogueSchema.standard.appending(Audit.self))
        catalogue.header.id = "audits"
        catalogue.header.base = "https://example.org/a/"
        for audit in audits { catalogue.insert(audit) }
        return catalogue
    }

    private func export(_ catalogue: Catalogue, _ format: String, _ flags: [(name: String, value: String)]) throws
        -> String
    {
        var output = MemoryOutput()
        _ = try #require(ExporterRegistry.standard[format]).export(catalogue, flags: flags, to: &output)
        return try #require(output.files.first).text
    }

    @Test("Of two names that a table does not require alone, one has to be there")
    func names() {
        let nameless = catalogue(Audit(id: "a")).validate().diagnostics
        #expect(nameless.map(\.rule) == ["missing-name"])
        #expect(nameless.first?.fixes == ["write \"heading\" or \"sign\""])
        #expect(catalogue(Audit(id: "a") { $0.heading = "A" }).validate().diagnostics == [])
        #expect(catalogue(Audit(id: "a") { $0.sign = "A 1" }).validate().diagnostics == [])
        #expect(catalogue(Audit(id: "a") { $0.sign = " " }).validate().diagnostics.map(\.rule) == ["missing-name"])
    }

    @Test("The only name of a kind need not be there where its table does not require it")
    func onlyName() {
        var catalogue = Catalogue(schema: CatalogueSchema([Visitor.self]))
        catalogue.header.id = "visitors"
        catalogue.insert(Visitor(id: "v"))
        #expect(catalogue.validate().diagnostics == [])
    }

    @Test("What has a code is not named after its position as well")
    func codeAndPosition() {
        var catalogue = Catalogue(schema: CatalogueSchema([Visitor.self]))
        let visitor = Visitor(id: "v") {
            $0.badge = "B 1"
            $0.posts = [Person.Position { $0.role = "Guest" }]
        }
        catalogue.insert(visitor)
        #expect(catalogue.fullName(of: visitor.entityReference) == "B 1")
    }

    @Test(
        "A date with an order cannot be before those that it names",
        arguments: [
            ("2024-07-02", "2024-07-02", "2024-07-02", []),
            ("2024-07-02", "2024-07-01", nil, ["closed"]),
            ("2024-07-02", nil, "2024-07-01", ["report"]),
            ("2024-07-02", "2024-07-03", "2024-07-02", ["report"]),
            ("2024-07-02", "2024-07-03", "2024-07-01", ["report", "report"]),
            ("2024-07", "2024-07-01", nil, []), (nil, "2024-07-03", "2024-07-03", []),
        ] as [(String?, String?, String?, [String])])
    func order(_ begun: String?, _ closed: String?, _ report: String?, _ wrong: [String]) throws {
        let audit = try Audit(id: "a") {
            $0.heading = "A"
            $0.begun = try begun.map { .date(try PartialDate($0)) }
            $0.closed = try closed.map { .date(try PartialDate($0)) }
            $0.report = try report.map { try PartialDate($0) }
        }
        let diagnostics = catalogue(audit).validate().diagnostics
        #expect(diagnostics.map(\.rule) == wrong.map { _ in "reversed-dates" })
        #expect(diagnostics.map(\.path.description) == wrong.map { "audit/a.\($0)" })
    }

    @Test("What came out earlier cannot replace what came out later")
    func issued() throws {
        func audits(_ newer: String) throws -> Catalogue {
            catalogue(
                Audit(id: "old") {
                    $0.heading = "Old"
                    $0.released = "2024-07-02"
                },
                try Audit(id: "new") {
                    $0.heading = "New"
                    $0.released = try PartialDate(newer)
                    $0.earlier = "old"
                })
        }
        #expect(try audits("2024-07-02").validate().diagnostics == [])
        #expect(try audits("2024-07-01").validate().diagnostics.map(\.rule) == ["impossible-direction"])
    }

    @Test("It is found by another name, whole and in any case")
    func alternativeName() {
        let catalogue = catalogue(
            Audit(id: "a") {
                $0.heading = "Audit"
                $0.nicknames = ["The big one"]
            })
        #expect(catalogue.entities(named: "the BIG one").map(\.id) == ["a"])
        #expect(catalogue.entities(named: "the big").isEmpty)
    }

    @Test("A calendar says what it is about, then what else there is to know, and where it takes place")
    func calendar() throws {
        let catalogue = catalogue(
            Audit(id: "a") {
                $0.heading = "Audit"
                $0.gist = "Of the scales"
                $0.bringAlong = "Bring weights"
                $0.venue = "Beijing"
                $0.begun = .date("2024-07-02")
            })
        let text = try export(catalogue, "icalendar", [("events", "")])
        #expect(text.contains("DESCRIPTION;LANGUAGE=en:Of the scales\\nBring along: Bring weights\\nRead: "))
        #expect(text.contains("LOCATION:Beijing\r\n"))
    }

    @Test("A deadline kind of the caller's own can be chosen, one that no kind states cannot")
    func deadlineKinds() throws {
        let catalogue = catalogue(
            Audit(id: "a") {
                $0.heading = "Audit"
                $0.report = "2024-07-02"
            })
        #expect(CatalogueSchema.standard.deadlineKinds == DeadlineKind.standard)
        #expect(catalogue.schema.deadlineKinds == DeadlineKind.standard + [Audit.reportDue])
        #expect(CatalogueSchema([Audit.self]).deadlineKinds == [Audit.reportDue])
        #expect(try export(catalogue, "icalendar", [("kind", "report-due")]).contains("Report due: Audit"))
        #expect(try !export(catalogue, "icalendar", [("kind", "expires")]).contains("Report due"))
        let refusal = #expect(throws: ExportError.self) {
            try export(Catalogue(), "icalendar", [("kind", "report-due")])
        }
        #expect(refusal?.description.hasPrefix("there is no kind of deadline “report-due”") == true)
        #expect(try export(catalogue, "csv", []).isEmpty == false)
    }

    @Test("A drawing can be grouped by the level, whatever it is called")
    func level() throws {
        var catalogue = catalogue(
            Audit(id: "a") {
                $0.heading = "Audit"
                $0.tier = "national"
            })
        catalogue.insert(
            Audit(id: "b") {
                $0.heading = "Another"
                $0.tier = "national"
            })
        #expect(try export(catalogue, "graphviz", [("view", "all"), ("cluster", "level")]).contains("Level: national"))
    }

    @Test("A date is ordered only by dates of its own table")
    func orderedNames() {
        var reader = OrderReader()
        CatalogueSchema.standard.visit(with: &reader)
        #expect(reader.strangers == [])
        #expect(reader.count > 10)
    }
}

/// Looks for dates that are ordered by what is no date of their record.
private struct OrderReader: EntityTypeVisitor {
    var strangers: [String] = []
    var count = 0
    private var met: Set<String> = []

    mutating func visit<E: Entity>(_ type: E.Type) { read(type) }
    mutating func visit<R: Record>(_ type: R.Type) { read(type) }

    private mutating func read<D: Described>(_ type: D.Type) {
        guard met.insert("\(type)").inserted else { return }
        for property in D.properties {
            if case .notBefore(let names) = property.role {
                count += 1
                for name in names + [property.name] where ![.date, .day, .time].contains(D.properties[name]?.type) {
                    strangers.append("\(type).\(property.name): \(name)")
                }
            }
            if let type = property.recordType { visit(type) }
        }
    }
}

/// Somebody whom the source does not name is shown by what they do, and where.
@Suite("People without a name")
struct NamelessPersonTests {
    private static func catalogue(_ fill: (inout Person) -> Void) -> Catalogue {
        var catalogue = Catalogue()
        catalogue.header.id = "people"
        catalogue.header.base = "https://example.org/p/"
        catalogue.insert(
            Organisation(id: "iso") {
                $0.names = LocalizedText(["en": "International Organization for Standardization", "zh-Hans": "国际标准化组织"])
                $0.abbreviation = "ISO"
            })
        catalogue.insert(Organisation(id: "plain") { $0.names = "Plain" })
        catalogue.insert(Person(id: "somebody", fill))
        return catalogue
    }

    private static let reference = EntityReference(kind: "person", id: "somebody")

    private static func position(_ role: LocalizedText, at place: String?) -> Person.Position {
        Person.Position {
            $0.role = role
            $0.at = place.flatMap { EntityReference($0) }
        }
    }

    @Test(
        "The first position and its organisation serve as a name, or else a description, or else the id",
        arguments: [
            ([position("Secretary-General", at: "organisation/iso")], "", "Secretary-General, ISO"),
            (
                [position("Chair", at: "organisation/plain"), position("Member", at: "organisation/iso")], "The chair",
                "Chair, Plain"
            ),
            ([position("Chair", at: nil)], "The chair of all", "Chair"),
            ([position("Chair", at: "organisation/missing")], "The chair of all", "Chair"),
            ([], "A friend", "A friend"), ([position("", at: "organisation/iso")], "A friend", "A friend"),
            ([], "", "somebody"),
        ])
    func substitute(_ positions: [Person.Position], _ description: String, _ name: String) {
        let catalogue = Self.catalogue {
            $0.positions = positions
            if !description.isEmpty { $0.description = LocalizedText(description) }
        }
        #expect(catalogue.displayName(of: Self.reference) == name)
        #expect(catalogue.fullName(of: Self.reference) == name)
    }

    @Test("A name comes before any position")
    func named() {
        let catalogue = Self.catalogue {
            $0.names = "Somebody"
            $0.positions = [Self.position("Chair", at: "organisation/iso")]
        }
        #expect(catalogue.displayName(of: Self.reference) == "Somebody")
    }

    @Test("Without the catalogue the organisation has no name: the description says more")
    func alone() {
        var person = Person(id: "somebody") { $0.positions = [Self.position("Chair", at: "organisation/iso")] }
        #expect(person.displayName() == "Chair" && person.fullName() == "Chair")
        person.description = "The chair of ISO"
        #expect(person.displayName() == "The chair of ISO")
    }

    @Test("In Chinese the words and the comma are Chinese")
    func chinese() {
        let catalogue = Self.catalogue {
            $0.positions = [
                Self.position(LocalizedText(["en": "Secretary-General", "zh-Hans": "秘书长"]), at: "organisation/iso")
            ]
        }
        #expect(catalogue.displayName(of: Self.reference, in: .simplifiedChinese) == "秘书长，ISO")
    }

    @Test("A drawing shows the substitute name; linked data and tables state no name that the catalogue does not")
    func exports() throws {
        let catalogue = Self.catalogue { $0.positions = [Self.position("Chair", at: "organisation/iso")] }
        func text(_ format: String, _ file: String, _ flags: [(name: String, value: String)] = []) throws -> String {
            var output = MemoryOutput()
            _ = try #require(ExporterRegistry.standard[format]).export(catalogue, flags: flags, to: &output)
            return try #require(output[file]).text
        }
        #expect(try text("graphviz", "relations.dot", [("view", "all")]).contains("Chair, ISO"))
        #expect(try !text("jsonld", "catalogue.jsonld").contains("Chair, ISO"))
        #expect(try !text("csv", "csv/entities.csv").contains("Chair"))
    }

    @Test("Nobody in the real catalogue is shown by an id")
    func realCatalogue() {
        let catalogue = RealCatalogue.catalogue
        for person in catalogue.people.ordered {
            let name = catalogue.fullName(of: person.entityReference)
            #expect(name != person.id.text && !name.isEmpty)
        }
    }
}
