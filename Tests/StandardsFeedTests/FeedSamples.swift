import Foundation
import StandardsKit
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Editions of one series, and what their feeds hold.
enum FeedSamples {
    /// An edition by its number: the third came in March.
    static func edition(
        _ number: Int, base: String? = "https://example.org/sample/", _ fill: (inout Catalogue) throws -> Void
    ) rethrows -> Catalogue {
        var header = CatalogueHeader()
        header.id = EntityID("sample-\(number)")
        header.series = "sample"
        header.title = LocalizedText("Sample \(number)")
        header.base = base.flatMap { WebAddress(notation: $0) }
        header.revision = number
        header.modified = CalendarDate(year: 2024, month: number, day: 1)
        var catalogue = Catalogue(header: header)
        try fill(&catalogue)
        return catalogue
    }

    /// A standard that takes effect on a day.
    static func standard(_ id: EntityID<Standard> = "gb-1-2024", on day: String? = nil) throws -> Standard {
        try Standard(id: id) {
            $0.designation = "GB 1-2024"
            $0.title = "Safety of furniture"
            $0.effective = try day.map { try PartialDate($0) }
            $0.tags = ["furniture"]
        }
    }

    /// Editions whose standard takes effect on these days; on none in an edition without the standard.
    static func editions(_ days: String?...) throws -> [Catalogue] {
        try days.enumerated().map { place, day in
            try edition(place + 1) { catalogue in
                if let day { catalogue.insert(try standard(on: day)) }
            }
        }
    }

    static func files(
        _ editions: [Catalogue], _ choose: (inout FeedOptions) -> Void = { _ in }
    ) throws -> (files: [MemoryOutput.File], losses: [ExportReport.Loss]) {
        var options = FeedOptions()
        options.previous = editions.dropLast()
        choose(&options)
        var output = MemoryOutput()
        let report = try FeedExporter().export(
            ExportRequest(try #require(editions.last), options: options), to: &output)
        return (output.files, report.losses)
    }

    static func entries(
        _ editions: [Catalogue], _ choose: (inout FeedOptions) -> Void = { _ in }
    ) throws -> [AtomEntry] {
        try AtomEntry.all(in: try #require(try files(editions, choose).files.first))
    }
}

/// An entry as a reader of XML finds it, and as it stands in its file.
struct AtomEntry: Hashable {
    var text = ""
    var values: [String: String] = [:]
    var links: [String: [String]] = [:]
    var terms: [String] = []

    var id: String { values["id"] ?? "" }
    var title: String { values["title"] ?? "" }

    /// Reads a file, which has to be well-formed.
    static func all(in file: MemoryOutput.File) throws -> [AtomEntry] {
        let parser = XMLParser(data: Data(file.bytes))
        let reader = Reader()
        parser.delegate = reader
        #expect(parser.parse(), "\(file.name): \(parser.parserError.map { "\($0)" } ?? "")")
        let texts = file.text.components(separatedBy: "  <entry>\n").dropFirst()
        #expect(texts.count == reader.entries.count)
        return zip(texts, reader.entries).map { text, entry in
            var entry = entry
            entry.text = text.components(separatedBy: "  </entry>\n")[0]
            return entry
        }
    }

    private final class Reader: NSObject, XMLParserDelegate {
        var entries: [AtomEntry] = []
        private var path: [String] = []
        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            path.append(name)
            if path == ["feed", "entry"] { entries.append(AtomEntry()) }
            guard !entries.isEmpty, path.count == 3 else { return }
            if name == "link", let relation = attributes["rel"], let address = attributes["href"] {
                entries[entries.count - 1].links[relation, default: []].append(address)
            }
            if name == "category" { entries[entries.count - 1].terms.append(attributes["term"]!) }
        }
        func parser(
            _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
        ) { path.removeLast() }
        func parser(_ parser: XMLParser, foundCharacters text: String) {
            guard path.count > 2, path[1] == "entry" else { return }
            entries[entries.count - 1].values[path[2], default: ""] += text
        }
    }
}
