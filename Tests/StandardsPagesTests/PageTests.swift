import StandardsKit
import Testing

@testable import StandardsExport
@testable import StandardsPages

@Suite("The page")
struct PageTests {
    @Test("The exporter keeps what every exporter promises")
    func conformance() { #expect(ExporterConformance.failures(of: PageExporter()) == []) }

    @Test("It tells every entity at its address, what it says, its ties both ways and its deadlines")
    func entities() throws {
        let catalogue = try PageSamples.small()
        let page = try PageSamples.page(catalogue)
        for reference in ["organisation/sac", "committee/sac-tc-1", "standard/gb-1-2014", "standard/gb-1-2024"] {
            #expect(page.contains("<article id=\(reference)>"))
        }
        let standard = try PageSamples.part(of: page, from: "<article id=standard/gb-1-2024>", to: "</article>")
        #expect(
            standard.contains("<h3><span class=w12>GB 1-2024</span> <span>Safety of furniture</span></h3>"))
        #expect(standard.contains("<p class=also><span lang=zh-Hans>家具安全</span>"))
        #expect(standard.contains("<dt>effective<dd>2025-07-01"))
        #expect(standard.contains("<dt>tags<dd class=tags><span class=w6>furniture</span>"))
        #expect(standard.contains("<dt>committee<dd><a href=#committee/sac-tc-1>SAC/TC 1, Furniture</a>"))
        #expect(standard.contains("<dt>replaces<dd><a href=#standard/gb-1-2014>GB 1-2014</a>"))
        #expect(standard.contains("takes effect: Safety of furniture</span>"))
        let older = try PageSamples.part(of: page, from: "<article id=standard/gb-1-2014>", to: "</article>")
        #expect(older.contains("<dt>replaced by<dd><a href=#standard/gb-1-2024>GB 1-2024, Safety of furniture</a>"))
        let body = try PageSamples.part(of: page, from: "<article id=organisation/sac>", to: "</article>")
        #expect(body.contains("<dt>parent of<dd><a href=#committee/sac-tc-1>"))
    }

    @Test("All of the real catalogue is on one page of at most 900 kB, and every link within it leads somewhere")
    func real() throws {
        let catalogue = PageSamples.july
        let (files, losses) = try PageSamples.files(catalogue)
        #expect(files.map(\.name) == ["index.html"] && files[0].bytes.count <= 900_000, "\(files[0].bytes.count)")
        #expect(losses == [])
        let page = files[0].text
        #expect(page.components(of: "<article id=").count == catalogue.count)
        let ids = Set(page.components(of: " id=").map { $0.trimmingQuotes })
        let links = Set(page.components(of: "<a href=#").map { $0.trimmingQuotes })
        #expect(links.subtracting(ids).subtracting(["main"]) == [])
        #expect(links.count > catalogue.count / 2)
        for (place, deadline) in catalogue.deadlines().enumerated() {
            let row = try PageSamples.part(of: page, from: "<tr id=d\(place) ", to: "\n")
            #expect(row.contains(XMLText.escapedPlainly(deadline.title.cut())))
            #expect(row.contains("data-k=\(deadline.kind.code) ") || row.contains("data-k=\(deadline.kind.code)>"))
            #expect(row.hasSuffix("<td><b>\(deadline.certainty.rawValue)</b>"))
        }
    }

    @Test("No text of a catalogue becomes markup, and no address runs a script")
    func hostile() throws {
        let evil = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\" onload='alert(1)' &amp; `"
        let catalogue = try PageSamples.small { catalogue in
            catalogue.header.title = LocalizedText(evil)
            catalogue.header.description = LocalizedText(evil)
            catalogue.insert(
                Standard(id: "evil") {
                    $0.title = ["en": LocalizedText(evil).text(), "zh-Hans": evil + "家具"]
                    $0.tags = [evil, "\" data-x=1"]
                    $0.links = [WebLink { ($0.url, $0.title) = (WebAddress(notation: "javascript:alert(1)"), "evil") }]
                    $0.sources = [
                        Citation { ($0.quotation, $0.url) = (evil, WebAddress(notation: "https://e.org/\"><b")) }
                    ]
                    $0.effective = "2025-01-01"
                })
        }
        for language in [LanguageTag.english, .simplifiedChinese] {
            let page = try PageSamples.page(catalogue) { $0.language = language }
            #expect(page.components(of: "<script").count == 2)
            #expect(page.components(of: "</script").count == 2)
            for markup in ["<img", "onload='alert(1)' &amp; `\"", "href=\"javascript", "href=javascript", "<b\""] {
                #expect(!page.contains(markup), "\(markup)")
            }
            #expect(page.contains("&lt;/script&gt;&lt;script&gt;alert(1)"))
        }
    }

    @Test("A browser may run the page's one script and use its one style, by their digests, and nothing else")
    func policy() throws {
        let page = try PageSamples.page(try PageSamples.small())
        let policy = try PageSamples.part(of: page, from: "Content-Security-Policy content=\"", to: "\"")
        func digest(_ start: String, _ end: String) throws -> String {
            Base64.text(of: SHA256.digest(of: Array(try PageSamples.part(of: page, from: start, to: end).utf8)))
        }
        let (script, style) = (try digest("<script>", "</script>"), try digest("<style>", "</style>"))
        #expect(
            policy == "default-src 'none'; script-src 'sha256-\(script)'; style-src 'sha256-\(style)'; "
                + "base-uri 'none'; form-action 'none'")
        for wrong in [" style=", " onclick", " src=", "@import", "url("] { #expect(!page.contains(wrong), "\(wrong)") }
    }

    @Test("The words are Chinese where that is asked for, and those of the other language are beside them")
    func languages() throws {
        let catalogue = try PageSamples.small()
        let english = try PageSamples.page(catalogue)
        #expect(
            english.contains("<html lang=en data-other=zh-Hans>") && english.contains("<title>Sample</title>"))
        #expect(english.contains("\"committee tree\":\"技术委员会结构\"") && english.contains("\"effective\":\"实施日期\""))
        let chinese = try PageSamples.page(catalogue) { $0.language = .simplifiedChinese }
        #expect(chinese.contains("<title>样本</title>") && chinese.contains("<dt>实施日期<dd>2025-07-01"))
        #expect(chinese.contains("\"实施日期\":\"effective\""))
        #expect(chinese.contains("<h3><span class=w12>GB 1-2024</span> <span>家具安全</span></h3>"))
        for page in [english, chinese] {
            #expect(page.contains("GB 1-2024实施") && page.contains("GB 1-2024 takes effect"))
        }
    }

    @Test("What changed since an older edition is told, and marked among the deadlines")
    func since() throws {
        let older = try PageSamples.small()
        var newer = try PageSamples.small { $0.standards["gb-1-2024"]?.effective = "2026-01-01" }
        newer.header.revision = 2
        let page = try PageSamples.page(newer) { $0.previous = [older] }
        let changes = try PageSamples.part(of: page, from: "<section id=changes>", to: "</section>")
        #expect(changes.contains("<mark>moved</mark> 2026-01-01 <a href=#standard/gb-1-2024>GB 1-2024 takes effect"))
        #expect(changes.contains("was 2025-07-01"))
        #expect(page.contains(" data-n=moved>"))
        let alone = try PageSamples.page(newer)
        #expect(!alone.contains("id=changes") && !alone.contains(" data-n="))
        #expect(throws: ExportError.self) { try PageSamples.page(older) { $0.previous = [newer] } }
    }

    @Test("Other exports that are made together can be downloaded from the page")
    func downloads() throws {
        var output = MemoryOutput()
        var request = ExportRequest<PageOptions>(try PageSamples.small())
        request.companions = [PageExporter.format, CalendarExporter.format]
        _ = try PageExporter().export(request, to: &output)
        let page = try #require(output["index.html"]).text
        #expect(page.contains("<dt>downloads<dd><a href=deadlines.ics>") || page.contains("<a href=\"deadlines.ics\">"))
        #expect(!page.contains("href=\"index.html\""))
    }

    @Test("Every kind, relation, property, kind of deadline and certainty of the package has Chinese words")
    func words() {
        struct Reader: EntityTypeVisitor {
            var missing: Set<String> = []
            var seen: Set<String> = []
            mutating func check(_ words: String) { if PageWords.chinese(words) == nil { missing.insert(words) } }
            mutating func visit<E: Entity>(_ type: E.Type) {
                check(E.kind.words)
                check(E.kind.plural.wordsFromCamelCase)
                read(E.shape)
            }
            mutating func read(_ shape: RecordShape) {
                guard seen.insert(shape.typeName).inserted else { return }
                for property in shape.properties {
                    check(property.name.wordsFromCamelCase)
                    if let relation = property.relation {
                        check(relation.words)
                        check(relation.inverse.words)
                    }
                    if let nested = property.recordShape { read(nested) }
                }
            }
        }
        var reader = Reader()
        CatalogueSchema.standard.visit(with: &reader)
        for certainty in Certainty.allCases { reader.check(certainty.rawValue) }
        #expect(reader.missing.sorted() == [])
    }
}

extension String {
    /// What follows each occurrence of a text, as far as a space or the end of the tag.
    func components(of text: String) -> [String] {
        let parts = Array(utf8)
        let wanted = Array(text.utf8)
        var found: [String] = []
        var place = 0
        while place + wanted.count <= parts.count {
            if parts[place] == wanted[0], parts[place..<(place + wanted.count)].elementsEqual(wanted) {
                let rest = parts[(place + wanted.count)...]
                found.append(String(decoding: rest.prefix { $0 != 0x20 && $0 != 0x3E && $0 != 0x0A }, as: UTF8.self))
                place += wanted.count
            } else {
                place += 1
            }
        }
        return found
    }

    var trimmingQuotes: String {
        var text = self[...]
        if text.first == "\"" { text.removeFirst() }
        if text.last == "\"" { text.removeLast() }
        return String(text)
    }
}

extension XMLText {
    static func escapedPlainly(_ text: String) -> String {
        var hasShown = false
        return escaped(text, hasShown: &hasShown)
    }
}
