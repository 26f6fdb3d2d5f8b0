import StandardsCSV
import StandardsExport
import StandardsModel
import Testing

/// A kind that the package does not know, with a tree and a reference to any kind.
struct Gauge: Entity {
    static let kind = EntityKind("gauge", plural: "gauges")
    let id: EntityID<Gauge>
    var names = LocalizedText()
    var maker: EntityID<Organisation>?
    var about: [EntityReference] = []
    var parts: [Part] = []
    var annotations = Annotations()
    init(id: EntityID<Gauge>) { self.id = id }
    static let properties: PropertyTable<Gauge> = [
        .localized("names", \.names, role: .title),
        .reference("maker", \.maker, relation: .issues.inverse),
        .references("about", \.about, relation: .about),
        .records("parts", \.parts),
    ]
}

struct Part: Record {
    var number: Int?
    var range: Count?
    var marks: [String] = []
    var parts: [Part] = []
    var unknown = UnknownProperties()
    init() {}
    static let properties: PropertyTable<Part> = [
        .value("number", \.number),
        .record("range", \.range),
        .values("marks", \.marks),
        .records("parts", \.parts),
    ]
}

struct CSVExporterTests {
    static var tiny: Catalogue {
        var header = CatalogueHeader()
        header.id = "tiny"
        header.title = "A tiny catalogue"
        header.revision = 3
        header.modified = CalendarDate(year: 2024, month: 9, day: 30)
        var catalogue = Catalogue(header: header, schema: CatalogueSchema.standard.appending(Gauge.self))
        catalogue.insert(
            Organisation(id: "sac") {
                $0.names = LocalizedText(["en": "Standards, \"China\"", "zh-Hans": "国家标准委", "fr": "Normes"])
                $0.memberCount = Count(41, .about)
            })
        catalogue.insert(
            Committee(id: "sac-tc-28") {
                $0.names = "=1+1"
                $0.parent = EntityReference(kind: "organisation", id: "sac")
            })
        catalogue.insert(
            Standard(id: "gb-1-2024") {
                $0.title = "New"
                $0.effective = PartialDate(year: 2025, month: 7)
                $0.pendingRevision = false
                $0.replaces = [Standard.Replacement { $0.standard = "gb-1-2001" }]
                $0.tags = ["one", "two, three"]
            })
        catalogue.insert(Standard(id: "gb-1-2001") { $0.title = "Old\r\nlines" })
        catalogue.insert(
            Gauge(id: "ruler") {
                $0.maker = "sac"
                $0.about = [EntityReference(kind: "standard", id: "gb-1-2024")]
                $0.parts = [
                    Part {
                        $0.number = -1
                        $0.parts = [
                            Part {
                                $0.marks = ["a"]
                                $0.range = Count(5)
                            }
                        ]
                    }
                ]
            })
        return catalogue
    }

    func export(_ catalogue: Catalogue, _ profile: CSVProfile = .standard) throws -> (MemoryOutput, ExportReport) {
        var options = CSVOptions()
        options.profile = profile
        var output = MemoryOutput()
        let report = try CSVExporter().export(ExportRequest(catalogue, options: options), to: &output)
        return (output, report)
    }

    /// What comes of the tiny catalogue in the standard profile, which most tests look at.
    static let tinyExport = Result { try CSVExporterTests().export(tiny) }

    func rows(of table: String, in output: MemoryOutput) throws -> [[String]] {
        let file = try #require(output["csv/\(table).csv"])
        return try #require(PlainCSV.rows(file.bytes))
    }

    @Test func keepsWhatEveryExporterPromises() {
        #expect(ExporterConformance.failures(of: CSVExporter()) == [])
    }

    /// The members that are in a line of their own: to search the text for each of a thousand columns takes seconds.
    static func members(of file: MemoryOutput.File) -> Set<String> {
        Set(
            file.bytes.split(separator: 0x0A).map { line in
                let member = line.drop { $0 == 0x20 }
                return String(decoding: member.last == 0x2C ? member.dropLast() : member, as: UTF8.self)
            })
    }

    /// Reviewed by eye: each line is what RFC 4180 and the mapping table in the documentation ask for.
    @Test(arguments: [
        (
            "standards_replaces",
            "id,standard_id,position,replaces_standard_id,extent,date\r\ngb-1-2024/1,gb-1-2024,1,gb-1-2001,,\r\n"
        ),
        ("standards_tags", "standard_id,position,tags\r\ngb-1-2024,1,one\r\ngb-1-2024,2,\"two, three\"\r\n"),
        ("gauges", "id,names_en,names_zh_hans,names_fr,maker_id,note_en,note_zh_hans,note_fr\r\nruler,,,,sac,,,\r\n"),
        ("gauges_about", "gauge_id,position,about\r\nruler,1,standard/gb-1-2024\r\n"),
        (
            "gauges_parts",
            "id,gauge_id,parent_id,position,number,range_value,range_comparison\r\nruler/1,ruler,,1,-1,,\r\nruler/1/1,ruler,ruler/1,1,,5,\r\n"
        ),
        ("gauges_parts_marks", "gauge_id,parent_id,position,marks\r\nruler,ruler/1/1,1,a\r\n"),
        (
            "entities",
            "reference,kind,id,code,title_en,title_zh_hans,title_fr\r\norganisation/sac,organisation,sac,,\"Standards, \"\"China\"\"\",国家标准委,Normes\r\ncommittee/sac-tc-28,committee,sac-tc-28,,=1+1,,\r\nstandard/gb-1-2001,standard,gb-1-2001,,\"Old\r\nlines\",,\r\nstandard/gb-1-2024,standard,gb-1-2024,,New,,\r\ngauge/ruler,gauge,ruler,,,,\r\n"
        ),
        ("events_tags", "event_id,position,tags\r\n"),
    ])
    func writesTheseBytes(_ table: String, _ text: String) throws {
        let (output, report) = try Self.tinyExport.get()
        #expect(output["csv/\(table).csv"]?.text == text)
        #expect(report.losses == [])
    }

    @Test func bothMetadataFilesSayWhatTheTablesSay() throws {
        let (output, _) = try Self.tinyExport.get()
        let count = try #require(Committee.properties["memberCount"]).meaning
        let number = try #require(Count.properties["value"]).meaning
        let title = try #require(Standard.properties["title"]).meaning
        let replaces = try #require(Standard.properties["replaces"]).meaning
        for (file, key) in [("csv-metadata", "dc:description"), ("datapackage", "description")] {
            let members = Self.members(of: try #require(output["csv/\(file).json"]))
            // A table says what its kind is, a column what its property is, and one in a record what that is for.
            for sentence in [
                "One row for each standard. \(Standard.meaning)", "\(title)", "\(count) \(number)",
                "One row for each of the replaces of a row of standards. \(replaces)", Standard.identityMeaning,
            ] {
                #expect(members.contains("\"\(key)\": \"\(sentence)\""), "\(sentence)")
            }
            #expect(members.contains("\"\(key)\": \"One row for each gauge.\""))
        }
    }

    @Test func aDeadlineHasItsFirstAndLastDay() throws {
        let rows = try rows(of: "deadlines", in: Self.tinyExport.get().0)
        let row = try #require(rows.first { $0[0] == "standard/gb-1-2024#takes-effect" })
        #expect(Array(row[1...5]) == ["takes-effect", "2025-07", "2025-07-01", "2025-07-31", "stated"])
        #expect(Array(row[7...9]) == ["standard/gb-1-2024", "standard", "gb-1-2024"])
        #expect(rows.contains { $0[0] == "standard/gb-1-2001#superseded/gb-1-2024" })
    }

    @Test(arguments: CSVProfile.allCases)
    func everyRowIsAsWideAsItsHeaderAndEveryTableIsDescribed(_ profile: CSVProfile) throws {
        let (output, _) = try export(Self.tiny, profile)
        let csvw = Self.members(of: try #require(output["csv/csv-metadata.json"]))
        let package = Self.members(of: try #require(output["csv/datapackage.json"]))
        let tables = output.files.filter { $0.name.hasSuffix(".csv") }
        #expect(tables.count > 17)
        for table in tables {
            let rows = try #require(PlainCSV.rows(table.bytes), "\(table.name) is no CSV")
            let header = try #require(rows.first)
            #expect(Set(header).count == header.count, "\(table.name)")
            #expect(rows.allSatisfy { $0.count == header.count }, "\(table.name)")
            #expect(table.bytes.starts(with: [0xEF, 0xBB, 0xBF]) == (profile != .standard))
            #expect(!table.text.contains("sep="))
            let name = table.name.dropFirst(4)
            #expect(csvw.contains("\"url\": \"\(name)\"") && package.contains("\"path\": \"\(name)\""))
            for column in header { #expect(csvw.contains("\"name\": \"\(column)\""), "\(name) \(column)") }
        }
    }

    @Test func onlyTheSafeProfileDisarmsAndOnlyTexts() throws {
        for profile in CSVProfile.allCases {
            let (output, _) = try export(Self.tiny, profile)
            let isSafe = profile == .safe
            let committees = try #require(output["csv/committees.csv"])
            #expect(committees.text.contains(isSafe ? ",'=1+1," : ",=1+1,"))
            let parts = try #require(output["csv/gauges_parts.csv"])
            #expect(parts.text.contains(",-1,"))
        }
    }

    @Test func theIndexHasTheOneSpellingOfACode() throws {
        var catalogue = Catalogue()
        catalogue.insert(Standard(id: "a") { $0.designation = "GBT20485.16-2018" })
        let (output, _) = try export(catalogue)
        #expect(
            try rows(of: "entities", in: output)[1].prefix(4) == ["standard/a", "standard", "a", "GB/T 20485.16-2018"])
        #expect(try rows(of: "standards", in: output)[1][1] == "GBT20485.16-2018")
    }

    @Test func aReferenceToSeveralKindsIsAColumnAKind() throws {
        let (output, _) = try Self.tinyExport.get()
        let rows = try rows(of: "committees", in: output)
        let row = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
        #expect(row["parent_organisation_id"] == "sac" && row["parent_committee_id"] == "")
        let csvw = try #require(output["csv/csv-metadata.json"]).text
        #expect(csvw.contains("\"columnReference\": \"parent_organisation_id\""))
        #expect(csvw.contains("\"columnReference\": \"maker_id\""))
    }

    @Test func whatTheTablesCannotHoldIsReported() throws {
        var catalogue = Self.tiny
        catalogue.insert(
            Organisation(id: "odd") {
                $0.names = "a\0b"
                $0.abbreviation = ""
                $0.memberCount = Count { _ in }
                $0.unknown["colour"] = .text("red")
            })
        let (output, report) = try export(catalogue)
        let odd = EntityReference(kind: "organisation", id: "odd")
        for property in ["names", "abbreviation", "memberCount", "colour"] {
            #expect(report.losses.contains { $0.subject == odd && $0.property == property }, "\(property)")
        }
        #expect(output.files.allSatisfy { !$0.bytes.contains(0) })
    }

    @Test func anEmptyCatalogueGivesEveryTableWithItsHeader() throws {
        let (output, _) = try export(Catalogue())
        for kind in CatalogueSchema.standard.kinds {
            let file = try #require(output["csv/\(kind.kind.plural.snakeCase).csv"])
            #expect(file.text.hasPrefix("id,") && file.text.utf8.count { $0 == 0x0A } == 1)
        }
    }

    @Test("Both metadata files say what the data are, whose they are and under what licence")
    func description() throws {
        var catalogue = Catalogue()
        catalogue.header.id = "c"
        catalogue.header.series = "monthly"
        catalogue.header.base = "https://example.org/"
        catalogue.header.description = "D"
        catalogue.header.language = .english
        catalogue.header.licence = "https://example.org/licence"
        catalogue.header.publisher = CatalogueAgent { $0.name = "P" }
        catalogue.header.creators = [
            CatalogueAgent { ($0.name, $0.homepage) = ("A", WebAddress(notation: "https://a.org/")) }
        ]
        catalogue.insert(
            Article(id: "n-1") { article in
                article.title = "One"
                article.links = [WebLink { $0.url = "https://example.org/1" }]
            })
        catalogue.insert(
            Standard(id: "s") { standard in
                standard.title = "S"
                standard.sources = [Citation { $0.article = "n-1" }, Citation { $0.article = "n-1" }]
            })
        let (output, _) = try export(catalogue)
        func text(_ name: String) -> String {
            (output[name]?.text ?? "").split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
        }
        for words in [
            #""@id": "https://example.org/catalogue/c""#,
            #""dc:isVersionOf": {"@id": "https://example.org/series/monthly"}"#,
            #""dc:description": "D","dc:publisher": "P","dc:creator": ["A"],"dc:language": "en""#,
            #""dc:license": {"@id": "https://example.org/licence"}"#,
            #""aboutUrl": "https://example.org/standard/{id}""#,
        ] { #expect(text("csv/csv-metadata.json").contains(words), "\(words)") }
        for words in [
            #""id": "https://example.org/catalogue/c""#, #""licenses": [{"path": "https://example.org/licence"}]"#,
            #""contributors": [{"title": "P","role": "publisher"},{"title": "A","path": "https://a.org/","role": "author"}]"#,
            #""sources": [{"title": "One","path": "https://example.org/1"}]"#,
        ] { #expect(text("csv/datapackage.json").contains(words), "\(words)") }
        #expect(try rows(of: "catalogue_creators", in: output).count == 2)
        catalogue.header.base = nil
        let (without, _) = try export(catalogue)
        #expect(without["csv/csv-metadata.json"]?.text.contains("aboutUrl") == false)
    }
}
