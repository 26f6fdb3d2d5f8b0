import Foundation
import StandardsKit
import Testing

@testable import StandardsPages

@Suite("A page an entity")
struct SiteTests {
    private static func site(_ catalogue: Catalogue) throws -> (output: MemoryOutput, losses: [ExportReport.Loss]) {
        var options = PageOptions()
        options.split = .item
        var output = MemoryOutput()
        let losses = try PageExporter().export(ExportRequest(catalogue, options: options), to: &output).losses
        return (output, losses)
    }

    @Test("Each entity has its page at the path of its address, and every link leads to a file")
    func links() throws {
        let (output, losses) = try Self.site(try PageSamples.small())
        #expect(losses == [])
        #expect(
            Set(output.files.map(\.name)) == [
                "index.html", "organisation/index.html", "organisation/sac/index.html", "committee/index.html",
                "committee/sac-tc-1/index.html", "standard/index.html", "standard/gb-1-2014/index.html",
                "standard/gb-1-2024/index.html", "search-1.js", "page.css", "page.js", "words.js", "sitemap.xml",
            ])
        let names = Set(output.files.map(\.name))
        for file in output.files where file.name.hasSuffix(".html") {
            let folder = URL(filePath: "/" + file.name).deletingLastPathComponent()
            for link in file.text.components(of: "<a href=").map(\.trimmingQuotes) where !link.hasPrefix("#") {
                let path = folder.appending(path: link.prefix { $0 != "#" }).standardized.path
                #expect(names.contains(String(path.dropFirst())), "\(file.name): \(link)")
            }
        }
        let page = try #require(output["standard/gb-1-2024/index.html"]).text
        #expect(page.contains("<link rel=canonical href=\"https://example.org/sample/standard/gb-1-2024\">"))
        #expect(page.contains("<dt>replaces<dd><a href=../../standard/gb-1-2014/index.html>GB 1-2014</a>"))
        #expect(page.contains("<a href=../../index.html#d0><time>2025-07-01</time></a>"))
        #expect(page.contains("script-src 'self'; style-src 'self'") && !page.contains("<style"))
    }

    @Test("What a page says in JSON-LD can be read, and no text of a catalogue ends it")
    func linkedData() throws {
        let evil = "</script><script>alert(1)</script>\"\\ \u{2028}\u{FFFF}"
        let catalogue = try PageSamples.small { catalogue in
            catalogue.standards["gb-1-2024"]?.title = LocalizedText(evil)
            catalogue.insert(
                Event(id: "day") { ($0.title, $0.starts, $0.ends) = ("Day", .date("2024-10"), .date("2024-10-20")) })
        }
        let (output, _) = try Self.site(catalogue)
        func data(_ name: String) throws -> [String: Any] {
            let page = try #require(output[name]).text
            let text = try PageSamples.part(of: page, from: "<script type=\"application/ld+json\">", to: "</script>")
            return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        }
        let standard = try data("standard/gb-1-2024/index.html")
        #expect(standard["name"] as? String == evil && standard["identifier"] as? String == "GB 1-2024")
        #expect(standard["@id"] as? String == "https://example.org/sample/standard/gb-1-2024")
        #expect(standard["keywords"] as? [String] == ["furniture"] && standard["@type"] as? String == "CreativeWork")
        let event = try data("event/day/index.html")
        #expect(event["startDate"] as? String == "2024-10-01" && event["endDate"] as? String == "2024-10-20")
        let index = try #require(output["search-1.js"]).text
        #expect(
            !index.contains("<") && !index.contains("\u{2028}") && !index.contains("\u{FFFF}")
                && index.hasPrefix("standardsPart(1, ["))
    }

    @Test("Every kind of the package has a type of schema.org")
    func types() {
        let kinds = CatalogueSchema.standard.kinds.map { $0.kind.name }
        #expect(kinds.filter { PageHead.types[$0] == nil } == [])
    }

    @Test("Lists, deadlines and the search come in parts where they are long")
    func parts() throws {
        let catalogue = try PageSamples.small { catalogue in
            for number in 0..<2_500 {
                catalogue.insert(
                    Standard(id: EntityID("s-\(number + 1_000)")!) {
                        $0.title = LocalizedText("Title \(number)")
                        $0.effective = PartialDate(year: 2030 + number % 2)
                    })
            }
        }
        let (output, _) = try Self.site(catalogue)
        let names = Set(output.files.map(\.name))
        #expect(
            names.isSuperset(of: ["standard/index.html", "standard/2.html", "2025.html", "2030.html", "2031.html"]))
        #expect(names.contains("search-3.js") && !names.contains("search-4.js") && !names.contains("standard/3.html"))
        let lists = try ["standard/index.html", "standard/2.html"].map { try #require(output[$0]).text }
        #expect(lists.map { $0.components(of: "<li><a href=../standard/").count } == [2_000 + 1, 502 + 1])
        let rows = try ["2025.html", "2030.html", "2031.html"].map {
            try #require(output[$0]).text.components(of: "<tr id=d").count
        }
        #expect(rows == [2, 1_250, 1_250])
        #expect(try #require(output["index.html"]).text.components(of: "<tr id=d").isEmpty)
        let page = try #require(output["standard/s-1001/index.html"]).text
        #expect(page.contains("<a href=../../2031.html#d"))
    }

    @Test("Without a base there is no sitemap, which is told")
    func withoutBase() throws {
        let (output, losses) = try Self.site(try PageSamples.small { $0.header.base = nil })
        #expect(output["sitemap.xml"] == nil && losses.count == 1)
        #expect(!output.files.contains { $0.text.contains("rel=canonical") })
    }

    @Test("It needs a folder")
    func folder() throws {
        var request = ExportRequest<PageOptions>(try PageSamples.small(), takesSeveralFiles: false)
        request.options.split = .item
        var output = MemoryOutput()
        #expect(throws: ExportError.self) { try PageExporter().export(request, to: &output) }
    }

    @Test("The same catalogue gives the same pages, whatever the order of adding")
    func order() throws {
        let catalogue = try PageSamples.small()
        var turned = Catalogue(header: catalogue.header)
        for standard in catalogue.standards.reversed() { turned.insert(standard) }
        turned.insert(contentsOf: catalogue.committees)
        turned.insert(contentsOf: catalogue.organisations)
        #expect(try Self.site(catalogue).output.files == Self.site(turned).output.files)
    }
}
