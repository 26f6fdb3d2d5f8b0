import StandardsKit
import Testing

/// What a Swift developer writes first: how a catalogue becomes something else.
@Suite("First calls: exporting")
struct ExportingCalls {
    private let catalogue = RealCatalogue.catalogue

    @Test("A calendar, all of it or what one asks for")
    func calendar() throws {
        let calendar = try catalogue.calendar()
        #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\n"))
        let some = try catalogue.calendar {
            $0.kinds = [.commentsClose]
            $0.from = "2024-10-01"
            $0.language = .simplifiedChinese
            $0.alarms = [.days(7), .hours(12)]
        }
        #expect(some.count < calendar.count && some.contains("TRIGGER:-P9D"))
        #expect(throws: ExportError.self) {
            try catalogue.calendar { ($0.from, $0.to) = ("2024-12-01", "2024-10-01") }
        }
    }

    @Test("A graph, a part of it, and what is around one entity")
    func graph() throws {
        #expect(try catalogue.graph().contains("digraph"))
        #expect(try catalogue.graph { $0.view = .committees } != catalogue.graph())
        let narrow = try catalogue.graph {
            $0.view = .all
            $0.kinds = [Standard.kind]
            $0.relations = [.replaces]
        }
        #expect(narrow.contains("standard/gb-28008-2024") && !narrow.contains("organisation/sac"))
        let standard = try #require(catalogue.standard(designated: "GB 28008-2024"))
        #expect(try catalogue.graph(around: standard, depth: 2).contains("standard/gb-28008-2024"))
        #expect(try catalogue.graph(around: standard.id) == catalogue.graph(around: standard.entityReference))
        #expect(throws: ExportError.self) { try catalogue.graph(around: "standard/none" as EntityReference) }
    }

    @Test("Tables by name, linked data, a feed, and the catalogue itself")
    func others() throws {
        let tables = try catalogue.csv()
        #expect(tables["standards"]?.contains("GB 28008-2024") == true)
        #expect(tables["deadlines"]?.hasPrefix("id,") == true)
        #expect(try catalogue.csv { $0.profile = .spreadsheet }["standards"]?.hasPrefix("\u{FEFF}") == true)
        #expect(try catalogue.jsonLD().contains("\"@context\""))
        let linked = try catalogue.jsonLD { $0.vocabulary = "https://example.org/terms#" }
        #expect(linked.contains("https://example.org/terms#"))
        #expect(try catalogue.feed { $0.kinds = [.takesEffect] }.contains("<feed"))
        #expect(catalogue.json().hasPrefix("{"))
    }

    @Test("Several formats at once, each file by its name")
    func several() throws {
        let output = try catalogue.export(.icalendar, .csv)
        #expect(output["deadlines.ics"]?.text == (try catalogue.calendar()))
        #expect(output["csv/standards.csv"]?.text == (try catalogue.csv()["standards"]))
        #expect(output["relations.dot"] == nil)

        var all = MemoryOutput()
        let report = try catalogue.export(ExporterRegistry.standard.exporters, to: &all)
        #expect(Set(all.files.map(\.name)).isSuperset(of: output.files.map(\.name)))
        #expect(!report.losses.isEmpty)
    }

    @Test("By an exporter of one's own")
    func own() throws {
        #expect(try catalogue.text(by: JSONExporter()) == catalogue.json())
        let files = try catalogue.files(by: JSONLDExporter()).files
        #expect(files.map(\.name) == ["catalogue.jsonld", "vocabulary.jsonld"])
    }
}
