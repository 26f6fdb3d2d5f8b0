import StandardsCSV
import StandardsExport
import StandardsModel
import Testing

/// Languages are columns up to 32; the texts in others are in a table of their own.
@Suite("Languages of the tables")
struct LanguageTests {
    static let limit = 32

    private func export(
        _ catalogue: Catalogue, _ profile: CSVProfile = .standard
    ) throws -> (MemoryOutput, ExportReport) {
        var options = CSVOptions()
        options.profile = profile
        var output = MemoryOutput()
        let report = try CSVExporter().export(ExportRequest(catalogue, options: options), to: &output)
        return (output, report)
    }

    private func rows(of table: String, in output: MemoryOutput) throws -> [[String]] {
        let file = try #require(output["csv/\(table).csv"])
        return try #require(PlainCSV.rows(file.bytes))
    }

    /// The languages of an entity's title, in the order of its columns.
    private func columns(in output: MemoryOutput) throws -> [String] {
        try rows(of: "entities", in: output)[0].dropFirst(4).map { String($0.dropFirst(6)) }
    }

    private static func tag(_ number: Int) -> LanguageTag { LanguageTag("x\(number < 10 ? "a" : "b")-\(number)aaaa")! }

    /// A catalogue in English and others, each used once.
    private static func catalogue(languages: Int) -> Catalogue {
        var catalogue = Catalogue(schema: CatalogueSchema.standard.appending(Parcel.self))
        catalogue.insert(
            Organisation(id: "a") { organisation in
                organisation.names = LocalizedText(
                    [.init(language: .english, text: "A")]
                        + (1..<languages).map { .init(language: tag($0), text: "Name \($0)") })
            })
        return catalogue
    }

    @Test("All languages are columns up to 32", arguments: [1, 2, limit - 1, limit, limit + 1, limit + 2, 200])
    func boundary(_ count: Int) throws {
        let catalogue = Self.catalogue(languages: count)
        let (output, report) = try export(catalogue)
        #expect(report.losses == [])
        #expect(try columns(in: output).count == min(count, Self.limit))
        #expect((output["csv/texts.csv"] != nil) == (count > Self.limit))
        if count > Self.limit { #expect(try rows(of: "texts", in: output).count == 1 + count - Self.limit) }
    }

    @Test("English and Simplified Chinese are columns, then the languages of most texts, of equals the first by tag")
    func choice() throws {
        var catalogue = Self.catalogue(languages: 40)
        catalogue.insert(Organisation(id: "b") { $0.names = LocalizedText("B", Self.tag(39)) })
        catalogue.insert(Organisation(id: "c") { $0.names = LocalizedText("丙", .simplifiedChinese) })
        let others = (1..<40).map(Self.tag).sorted()
        let chosen = Array(others.prefix(Self.limit - 3)) + [Self.tag(39)]
        #expect(
            try columns(in: export(catalogue).0)
                == ["en", "zh_hans"] + chosen.sorted().map { $0.text.replacing("-", with: "_") })
    }

    @Test("Every text whose language is no column is in the table of texts, at its row")
    func rows() throws {
        var catalogue = Self.catalogue(languages: 33)
        catalogue.header.id = "many"
        let names = catalogue.organisations["a"]?.names ?? LocalizedText()
        for number in 0..<10 {
            catalogue.insert(Organisation(id: EntityID(makingFrom: "b-\(number)")!) { $0.names = names })
        }
        let rare: LanguageTag = "zz"
        catalogue.header.title = LocalizedText("The catalogue", rare)
        catalogue.insert(
            PolicyDocument(id: "b") { document in
                document.contents = [LocalizedText("first", .english), LocalizedText("second, zz", rare)]
                document.duties = [
                    DutyToAct {
                        $0.what = LocalizedText("=act", rare)
                        $0.who = LocalizedText("", rare)
                        $0.due = PartialDate(year: 2025)
                    }
                ]
            })
        catalogue.insert(
            StandardSystem(id: "c") { system in
                system.categories = [
                    StandardSystem.Category { outer in
                        outer.categories = [StandardSystem.Category { $0.title = LocalizedText("inner", rare) }]
                    }
                ]
            })
        catalogue.insert(
            Parcel(id: "d") { $0.seals = [Seal { $0.stamp = Stamp { $0.motto = LocalizedText("about", rare) } }] })
        let (output, _) = try export(catalogue)
        let rareTexts = try rows(of: "texts", in: output).dropFirst().filter { $0[4] == "zz" }
        #expect(
            Array(rareTexts) == [
                ["", "catalogue", "many", "title", "zz", "The catalogue"],
                ["policyDocument/b", "policy_documents_contents", "b/2", "contents", "zz", "second, zz"],
                ["policyDocument/b", "policy_documents_obligations", "b/1", "who", "zz", ""],
                ["policyDocument/b", "policy_documents_obligations", "b/1", "what", "zz", "=act"],
                ["standardSystem/c", "standard_systems_categories", "c/1/1", "title", "zz", "inner"],
                ["parcel/d", "parcels_seals", "d/1", "stamp_motto", "zz", "about"],
                ["policyDocument/b", "deadlines", "policyDocument/b#obligation-due/1", "audience", "zz", ""],
            ])
        let safe = try rows(of: "texts", in: export(catalogue, .safe).0)
        #expect(safe.contains { $0[5] == "'=act" } && !safe.contains { $0[5] == "=act" })
        let package = try #require(output["csv/datapackage.json"]).text
        #expect(package.contains("\"path\": \"texts.csv\""))
    }

    @Test("No text is lost and none is written twice, however many languages there are", arguments: [5, 33, 70])
    func wholeness(_ count: Int) throws {
        var catalogue = Catalogue()
        var written: Set<String> = []
        for number in 0..<count {
            let text = "Text \(number)."
            written.insert(text)
            catalogue.insert(
                Standard(id: EntityID(makingFrom: "a-\(number)")!) {
                    $0.title = LocalizedText([
                        .init(language: .english, text: "English"), .init(language: Self.tag(number), text: text),
                    ])
                })
        }
        let (output, report) = try export(catalogue)
        #expect(report.losses == [])
        var found: [String] = []
        for table in ["standards", "texts"] where output["csv/\(table).csv"] != nil {
            found += try rows(of: table, in: output).joined().filter { $0.hasPrefix("Text ") }
        }
        #expect(found.count == count && Set(found) == written)
    }

    @Test("A kind of the caller's own may be called texts")
    func ownKind() throws {
        var catalogue = Catalogue(schema: CatalogueSchema.standard.appending(Letter.self))
        for entity in Self.catalogue(languages: 40).organisations { catalogue.insert(entity) }
        let (output, _) = try export(catalogue)
        #expect(try rows(of: "texts", in: output)[0][0] == "id")
        #expect(try rows(of: "texts_2", in: output)[0][0] == "owner")
    }
}

private struct Letter: Entity {
    static let kind = EntityKind("letter", plural: "texts")
    let id: EntityID<Letter>
    var annotations = Annotations()
    init(id: EntityID<Letter>) { self.id = id }
    static let properties: PropertyTable<Letter> = []
}

private struct Parcel: Entity {
    static let kind = EntityKind("parcel", plural: "parcels")
    let id: EntityID<Parcel>
    var seals: [Seal] = []
    var annotations = Annotations()
    init(id: EntityID<Parcel>) { self.id = id }
    static let properties: PropertyTable<Parcel> = [.records("seals", \.seals)]
}

private struct Seal: Record {
    var stamp: Stamp?
    var unknown = UnknownProperties()
    init() {}
    static let properties: PropertyTable<Seal> = [.record("stamp", \.stamp)]
}

private struct Stamp: Record {
    var motto = LocalizedText()
    var unknown = UnknownProperties()
    init() {}
    static let properties: PropertyTable<Stamp> = [.localized("motto", \.motto)]
}
