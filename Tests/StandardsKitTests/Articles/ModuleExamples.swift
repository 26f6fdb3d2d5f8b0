import Foundation
import StandardsFoundation
import StandardsKit
import Testing

/// What the first page of each module shows, so that it is compiled and run; the pages quote it.
@Suite("The examples of the modules")
struct ModuleExamples {
    let catalogue = RealCatalogue.catalogue

    @Test("Identifiers")
    func identifiers() throws {
        let standard: StandardDesignation = "GBT20485.16—2018"
        let committee: CommitteeReference = "ISO/IEC JTC1 SC41"
        let lines = [standard.canonical, committee.canonical]  // GB/T 20485.16-2018, ISO/IEC JTC 1/SC 41
        let typed = try Identifier("20231601—T—469").kind  // project

        #expect(lines == ["GB/T 20485.16-2018", "ISO/IEC JTC 1/SC 41"] && typed == "project")
    }

    @Test("Catalogue")
    func questions() throws {
        let standard = catalogue["standard/gb-28008-2024"]
        let hits = catalogue.search("furniture")
        let due = catalogue.deadlines(from: "2025-01-01", to: "2025-12-31")
        let ties = catalogue.relations(of: "standard/gb-28008-2024" as EntityReference)

        #expect(standard?.displayName() == "GB 28008-2024")
        #expect(!hits.isEmpty && !due.isEmpty && !ties.isEmpty)
    }

    @Test("Model")
    func model() {
        var catalogue = Catalogue()
        catalogue.insert(
            Standard(id: "gb-28008-2024") {
                $0.designation = "GB 28008-2024"
                $0.title = ["en": "Safety of furniture"]
                $0.level = Code(.national)
                $0.effective = "2025-07-01"
            })
        let lines = catalogue.deadlines().map { "\($0.date ?? "no date yet") \($0.title)" }
        // 2025-07-01 GB 28008-2024 takes effect: Safety of furniture …

        #expect(lines.first == "2025-07-01 GB 28008-2024 takes effect: Safety of furniture")
    }

    @Test("Export")
    func export() throws {
        let output = try catalogue.export(.icalendar, .csv)
        let names = output.files.map(\.name)  // deadlines.ics, csv/standards.csv …

        #expect(names.contains("deadlines.ics") && names.contains("csv/standards.csv"))
    }

    @Test("JSON")
    func json() {
        let text = """
            {"formatVersion": "1.0", "id": "mine", "standards": [
              {"id": "gb-1-2024", "title": {"en": "Furniture"}, "effective": "2025-02-30"}
            ]}
            """
        do {
            let catalogue = try Catalogue(json: text, named: "mine.json")
            print(catalogue.count)
        } catch {
            for diagnostic in error.diagnostics { print(diagnostic) }
            // mine.json:2:66: error: February 2025 has 28 days [value-malformed]
        }

        let error = #expect(throws: CatalogueError.self) { try Catalogue(json: text, named: "mine.json") }
        #expect(error?.description == "mine.json:2:66: error: February 2025 has 28 days [value-malformed]")
    }

    @Test("CSV")
    func csv() throws {
        let tables = try catalogue.csv { $0.profile = .spreadsheet }
        let standards = tables["standards"]  // id,designation,title_en …

        #expect(standards?.contains("GB 28008-2024") == true)
    }

    @Test("JSON-LD")
    func linkedData() throws {
        let graph = try catalogue.jsonLD { $0.vocabulary = "https://example.org/terms#" }

        #expect(graph.contains("https://example.org/terms#"))
    }

    @Test("Calendar")
    func calendar() throws {
        let calendar = try catalogue.calendar {
            $0.kinds = [.commentsClose, .takesEffect]
            $0.from = "2024-10-01"
            $0.alarms = [.days(7)]
        }

        #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\n") && calendar.contains("TRIGGER:-P7D"))
    }

    @Test("Graph")
    func graph() throws {
        let standard = try #require(catalogue.standard(designated: "GB 28008-2024"))
        let around = try catalogue.graph(around: standard, depth: 2)
        let committees = try catalogue.graph { $0.view = .committees }

        #expect(around.hasPrefix("digraph") && committees.hasPrefix("digraph"))
    }

    @Test("Feed")
    func feed() throws {
        let older = Catalogue(header: catalogue.header)
        var newer = catalogue
        newer.header.revision = 9
        let feed = try newer.feed { $0.previous = [older] }

        #expect(feed.contains("<entry>"))
    }

    @Test("Page")
    func page() throws {
        let page = try catalogue.page()
        let chinese = try catalogue.page { $0.language = .simplifiedChinese }

        #expect(page.hasPrefix("<!doctype html>") && chinese.contains("<dt>"))
    }

    @Test("Foundation")
    func foundation() throws {
        let folder = RealCatalogue.url.deletingLastPathComponent()
        let catalogue = try Catalogue(contentsOf: folder.appending(path: "china-2024-07.json"))
        let beijing = try #require(TimeZone(identifier: "Asia/Shanghai"))
        let open = catalogue.deadlines(from: .today(in: beijing))

        #expect(open.allSatisfy { $0.isMet(from: .today(in: beijing), to: nil) })
    }

    @Test("Kit")
    func kit() throws {
        let catalogue = try Catalogue(contentsOf: RealCatalogue.url)
        let calendar = try catalogue.calendar()
        let graph = try catalogue.graph { $0.view = .organisations }
        let closing = catalogue.deadlines().filter { $0.kind == .commentsClose }

        #expect(!calendar.isEmpty && !graph.isEmpty && !closing.isEmpty)
    }
}
