import Foundation
import StandardsFoundation
import StandardsKit
import Testing

/// What the articles show in Swift, so that it is compiled and run; they quote it.
@Suite("The examples of the articles")
struct ArticleExamples {
    let catalogue = RealCatalogue.catalogue
    let folder = RealCatalogue.url.deletingLastPathComponent()

    // MARK: Read a catalogue

    @Test("A catalogue is read from a file, from bytes, and from several files")
    func reading() throws {
        let fromFile = try Catalogue(contentsOf: folder.appending(path: "china-2024-09.json"))
        let bytes = fromFile.canonicalJSON()
        let fromBytes = try Catalogue(json: bytes, named: "september.json")
        let fromText = try Catalogue(json: String(decoding: bytes, as: UTF8.self))

        #expect(fromFile == fromBytes && fromText == fromBytes && fromFile.count > 545)
    }

    @Test("The files that a catalogue extends are asked for by their names")
    func loading() throws {
        let files: [String: [UInt8]] = [
            "mine.json": Array(#"{"formatVersion": "1.0", "id": "mine", "series": "mine"}"#.utf8),
            "later.json": Array(
                #"{"formatVersion": "1.0", "id": "later", "series": "mine", "extends": ["mine.json"]}"#.utf8),
        ]
        let catalogue = try Catalogue(named: "later.json") { files[$0] }

        #expect(catalogue.header.id == "later")
    }

    @Test("Warnings are read too")
    func warnings() {
        let text = #"{"formatVersion": "1.0", "id": "mine", "series": "mine", "colour": "red"}"#
        let source = CatalogueSource(name: "mine.json", bytes: Array(text.utf8))
        let reading = CatalogueReader().read([source])
        for diagnostic in reading.diagnostics where diagnostic.severity == .warning { print(diagnostic) }
        let catalogue = reading.catalogue

        #expect(reading.diagnostics.map(\.rule) == ["unknown-key"] && catalogue.count == 0)
    }

    @Test("A large file is read on several cores")
    func concurrently() throws {
        var reader = CatalogueReader()
        reader.concurrently = { count, piece in DispatchQueue.concurrentPerform(iterations: count, execute: piece) }
        let catalogue = try Catalogue(contentsOf: folder.appending(path: "china-2024-09.json"), by: reader)

        #expect(try catalogue == Catalogue(contentsOf: folder.appending(path: "china-2024-09.json")))
    }

    // MARK: Find things

    @Test("An entity is found by what one has of it")
    func finding() throws {
        let byReference = catalogue["standard/gb-28008-2024"]
        let byID = catalogue.standards["gb-28008-2024"]
        let byDesignation = catalogue.standard(designated: "GB28008—2024")
        let project = catalogue.project(numbered: "20231601-T-469")
        let body = catalogue.organisation(abbreviated: "SAC")
        let national = catalogue.standards.filter { $0.level == .national }

        #expect(byReference?.entityReference == byID?.entityReference && byID == byDesignation)
        #expect(project != nil && body != nil && !national.isEmpty)
    }

    @Test("Words are searched in all texts")
    func searching() throws {
        let hits = catalogue.search("electric bicycle", kinds: ["standard", "certificationRequirement"])
        let lines = hits.prefix(3).map { "\(catalogue.fullName(of: $0.entity)): \($0.excerpt)" }

        #expect(!lines.isEmpty)
    }

    @Test("Ties lead from one entity to the next")
    func ties() throws {
        let relations = catalogue.relations()
        let standard: EntityReference = "standard/gb-28008-2024"
        let body: EntityReference = "organisation/sac"
        let replaced = relations.of(standard).filter { $0.relation == .replaces }.map(\.other)
        let around = catalogue.neighbours(of: standard, depth: 2)
        let paths = relations.shortestPaths(from: standard, to: body, limit: 3)

        #expect(!replaced.isEmpty && around.count > replaced.count && !paths.isEmpty)
    }

    // MARK: Deadlines and their certainty

    @Test("Deadlines are chosen by time, kind, certainty and what they are about")
    func deadlines() throws {
        let autumn = catalogue.deadlines(from: "2024-09-01", to: "2024-11-30")
        let authority: EntityReference = "organisation/samr"
        let ofAuthority = catalogue.deadlines(about: authority, within: "2025")
        var filter = DeadlineFilter()
        filter.kinds = [.commentsClose, .takesEffect]
        filter.certainties = [.stated]
        filter.committees = ["sac-tc-28"]
        let chosen = catalogue.deadlines(filter)

        #expect(!autumn.isEmpty && !ofAuthority.isEmpty)
        #expect(chosen.allSatisfy { $0.certainty == .stated })
    }

    @Test("A deadline tells its days, and how certain they are")
    func certainty() throws {
        let lines = catalogue.deadlines().map { deadline in
            let last = deadline.lastDay.map { "act by \($0)" } ?? "no date yet"
            return "\(deadline.title): \(last). \(deadline.certainty.sentence())"
        }

        #expect(lines.contains { $0.hasSuffix("The date is derived by a documented rule.") })
    }

    // MARK: Export

    @Test("A format is a call")
    func calls() throws {
        let calendar = try catalogue.calendar { $0.kinds = [.commentsClose] }
        let graph = try catalogue.graph(around: "organisation/sac" as EntityReference)
        let tables = try catalogue.csv()
        let linked = try catalogue.jsonLD()
        let feed = try catalogue.feed()
        let json = catalogue.json()

        #expect([calendar, graph, linked, feed, json].allSatisfy { !$0.isEmpty } && tables["standards"] != nil)
    }

    @Test("Several formats go into a folder, and tell what they could not carry")
    func folders() throws {
        let target = FileManager.default.temporaryDirectory.appending(path: "export-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: target) }
        let report = try catalogue.export(.icalendar, .csv, to: target)
        for loss in report.losses.prefix(3) { print(loss.reason) }

        #expect(FileManager.default.fileExists(atPath: target.appending(path: "csv/standards.csv").path))
        #expect(!report.losses.isEmpty)
    }

    // MARK: Own things

    @Test("A kind of one's own is in a catalogue as any other")
    func ownKind() throws {
        var catalogue = Catalogue(
            header: CatalogueHeader { $0.id = "laboratories" },
            schema: .standard.appending(TestLaboratory.self))
        catalogue.insert(
            TestLaboratory(id: "battery-lab") {
                $0.name = ["en": "Battery laboratory"]
                $0.accreditedUntil = "2027-06"
            })
        let deadlines = catalogue.deadlines()  // 2027-06 Expires: Battery laboratory
        let calendar = try catalogue.calendar()
        let read = try Catalogue(json: catalogue.json(), by: CatalogueReader(schema: catalogue.schema))

        #expect(EntityConformance.failures(of: TestLaboratory.self) == [])
        #expect(deadlines.map(\.kind) == [.expires] && calendar.contains("Battery laboratory"))
        #expect(read.entities[TestLaboratory.self].count == 1)
    }

    @Test("A rule of one's own is checked with the others")
    func ownRule() {
        var catalogue = Catalogue()
        catalogue.insert(Standard(id: "gb-1-2024") { $0.designation = "GB 1-2024" })
        let report = catalogue.validate(rules: ValidationRule.standard + [.missingCommittee])

        #expect(report.diagnostics.contains { $0.rule == "missing-committee" })
    }

    @Test("An exporter of one's own keeps what every exporter promises")
    func ownExporter() throws {
        #expect(ExporterConformance.failures(of: ListExporter()) == [])
        let text = try catalogue.text(by: ListExporter())
        let formats = ExporterRegistry.standard.exporters + [AnyExporter(ListExporter())]

        #expect(text.contains("GB 28008-2024") && formats.count == 12)
    }

    // MARK: Large catalogues

    @Test("A newline-delimited catalogue is read in parts")
    func parts() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).jsonl")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(catalogue.canonicalLines()).write(to: file)

        let input = try FileHandle(forReadingFrom: file)
        var parts = CatalogueParts(named: "china.jsonl")
        while let part = try parts.next({ [UInt8](try input.read(upToCount: 1 << 16) ?? Data()) }) {
            for diagnostic in part.diagnostics { print(diagnostic) }
            for standard in part.catalogue.standards { print(standard.id) }
        }

        #expect(parts.unreported == [])
    }

    // MARK: Embed and serve

    @Test("A catalogue is in the program")
    func embedded() throws {
        let text = """
            {"formatVersion": "1.0", "id": "facts", "series": "facts", "standards": [
              {"id": "gb-28008-2024", "designation": "GB 28008-2024", "effective": "2025-07-01"}
            ]}
            """
        let catalogue = try Catalogue(json: text)
        let day = catalogue.standards["gb-28008-2024"]?.effective

        #expect(day == "2025-07-01")
    }

    @Test("A site answers by path, and says nothing where nothing changed")
    func serving() throws {
        let site = try FeedSite(catalogue, previous: [])
        let first = site.answer("/feed.atom", ifNoneMatch: nil)
        let second = site.answer("/feed.atom", ifNoneMatch: first.headers["ETag"])

        #expect(first.status == 200 && second.status == 304 && second.body.isEmpty)
        #expect(first.headers["Content-Type"] == "application/atom+xml")
        for path in site.files.keys { #expect(!site.answer(path, ifNoneMatch: nil).body.isEmpty, "\(path)") }
        #expect(site.answer("/", ifNoneMatch: nil).status == 404)
    }
}
