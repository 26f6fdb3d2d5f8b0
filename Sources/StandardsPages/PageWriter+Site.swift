import StandardsExport
import StandardsModel

/// The files that the pages of a site share.
enum PageFile {
    static let style = "page.css"
    static let script = "page.js"
    static let words = "words.js"
    static func search(_ part: Int) -> String { "search-\(part).js" }
}

extension PageContent {
    /// How many lines a list on one page has at most.
    static let longestList = 2_000
    /// With how many entities one page still opens at once.
    static let mostOnOnePage = 200_000
    /// How many entities are searched in all that they say, on pages of their own; of more, the names, codes and keywords are searched.
    static let mostSearchedWhole = 5_000
    /// Of how many entities a part of the search tells.
    static let sizeOfPart = 1_000

    var hasYears: Bool { deadlines.count > Self.longestList }
    /// In how many files the search looks.
    var partsOfSearch: Int { (catalogue.count + Self.sizeOfPart - 1) / Self.sizeOfPart }
}

extension PageWriter {
    /// A page an entity, with lists of each kind, what is searched, and a map of all for those who gather pages.
    mutating func writeSite(_ content: inout PageContent) {
        place = .site(up: "", hasYears: content.hasYears)
        writeFirst(&content)
        if content.hasYears { writeYears(&content) }
        for kind in content.catalogue.schema.kinds where content.catalogue.count(of: kind) > 0 {
            writeLists(kind, &content)
            place = .site(up: "../../", hasYears: content.hasYears)
            openPages(kind, &content)
        }
        var search = SearchIndex(content)
        search.write(&out.bytes, content)
        file(PageFile.style, PageStyle.text)
        file(PageFile.script, PageScript.text)
        out.bytes.begin(PageFile.words)
        out.put("var standardsWords = ")
        writePairs()
        out.put(";\n")
        out.bytes.end()
        if let base = CatalogueBase(content.catalogue.header) {
            SiteMap(base).write(&out, content)
        } else {
            content.lose(nil, "the catalogue has no base: there is no sitemap, and no page names its own address")
        }
        reportControls(&content)
    }

    private mutating func file(_ name: String, _ text: String) {
        out.bytes.begin(name)
        out.bytes.put(text)
        out.bytes.end()
    }

    /// What is of no entity alone.
    private mutating func writeFirst(_ content: inout PageContent) {
        out.bytes.begin("index.html")
        writeHead(content)
        writeHeader(content)
        writeAbout(content)
        writeChanges(content)
        if content.hasYears {
            openDeadlines(content.deadlines.count, content)
            writeTimeline(Timeline(content.deadlines), content)
            out.put("<ul class=years>")
            for range in content.years() {
                let year = content.deadlines[range.lowerBound].lastDay?.year
                out.put("<li>")
                out.openLink(to: Self.file(ofYear: year))
                if let year { out.put(year) } else { word("without a date", content) }
                out.put("</a> <small>")
                out.put(range.count)
                out.put("</small>\n")
            }
            out.put("</ul>\n</section>\n")
        } else {
            writeDeadlines(&content)
        }
        writeOutline(content)
        writeMatrix(&content)
        writeFigures(content)
        writeEnd()
        out.bytes.end()
        if content.outline.lines.count > PageContent.longestList {
            content.lose(nil, "the tree of committees shows its first \(PageContent.longestList) lines")
        }
    }

    private mutating func writeYears(_ content: inout PageContent) {
        for range in content.years() {
            out.bytes.begin(Self.file(ofYear: content.deadlines[range.lowerBound].lastDay?.year))
            writeHead(content)
            writeHeader(content)
            openDeadlines(range.count, content)
            writeDeadlines(range, &content)
            out.put("</section>\n")
            writeEnd()
            out.bytes.end()
        }
    }

    /// The entities of a kind by their names, in pages of so many.
    private mutating func writeLists(_ kind: any Entity.Type, _ content: inout PageContent) {
        place = .site(up: "../", hasYears: content.hasYears)
        let all = content.references(of: kind)
        let folder = IRIText.segment(kind.kind.name)
        let pages = (all.count + PageContent.longestList - 1) / PageContent.longestList
        for page in 0..<pages {
            out.bytes.begin(page == 0 ? "\(folder)/index.html" : "\(folder)/\(page + 1).html")
            writeHead(content)
            writeHeader(content)
            out.put("<section class=list>\n<h2><b>")
            word(kind.kind.plural.wordsFromCamelCase, content)
            out.put("</b> <small>")
            out.put(all.count)
            out.put("</small></h2>\n")
            if pages > 1 { writeSteps(pages, page) }
            out.put("<ul>\n")
            let start = page * PageContent.longestList
            for reference in all[start..<min(start + PageContent.longestList, all.count)] {
                out.put("<li>")
                link(to: reference, content, limit: 300)
                out.put("\n")
                out.bytes.drainIfFull()
            }
            out.put("</ul>\n</section>\n")
            writeEnd()
            out.bytes.end()
        }
    }

    /// Links to all pages of a list.
    private mutating func writeSteps(_ pages: Int, _ current: Int) {
        out.put("<p class=steps>")
        for page in 0..<pages {
            if page > 0 { out.put(" ") }
            if page == current {
                out.put(page + 1)
            } else {
                out.openLink(to: page == 0 ? "index.html" : "\(page + 1).html")
                out.put(page + 1)
                out.put("</a>")
            }
        }
        out.put("</p>\n")
    }

    private mutating func openPages<E: Entity>(_ type: E.Type, _ content: inout PageContent) {
        for entity in content.catalogue.entities[E.self].ordered {
            let reference = entity.entityReference
            out.bytes.begin(CatalogueBase.path(toKind: reference.kind, id: reference.id) + "/index.html")
            writeHead(content, PageHead(of: entity, content))
            writeHeader(content)
            out.put("<section class=\"kind one\">\n<h2>")
            out.openLink(to: address(of: .kind(E.kind)))
            out.put("<b>")
            word(E.kind.plural.wordsFromCamelCase, content)
            out.put("</b></a></h2>\n")
            write(entity, &content)
            out.put("</section>\n")
            writeEnd()
            out.bytes.end()
        }
    }
}

extension PageContent {
    /// The deadlines by years; those without a date last.
    func years() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for place in deadlines.indices {
            if let last = ranges.last, deadlines[last.lowerBound].lastDay?.year == deadlines[place].lastDay?.year {
                ranges[ranges.count - 1] = last.lowerBound..<(place + 1)
            } else {
                ranges.append(place..<(place + 1))
            }
        }
        return ranges
    }

    /// The entities of a kind, in the order of the catalogue.
    func references(of kind: any Entity.Type) -> [EntityReference] {
        func all<E: Entity>(_ type: E.Type) -> [EntityReference] {
            catalogue.entities[E.self].ordered.map(\.entityReference)
        }
        return all(kind)
    }
}
