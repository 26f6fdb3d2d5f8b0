import StandardsExport
import StandardsModel

extension PageWriter {
    /// The head of the file.
    ///
    /// - Parameter page: What an entity says of itself, where it has a page of its own.
    mutating func writeHead(_ content: PageContent, _ page: PageHead? = nil) {
        out.attribute("<!doctype html>\n<html lang=", content.language.text)
        out.attribute(" data-other=", content.other.text)
        if case .site(let up, _) = place {
            out.put(" data-up=\"")
            out.text(up)
            out.put("\" data-parts=")
            out.put(content.partsOfSearch)
        }
        out.put(">\n<head>\n<meta charset=utf-8>\n<meta http-equiv=Content-Security-Policy content=\"")
        out.bytes.put(isWhole ? PagePolicy.text : PagePolicy.site)
        out.put("\">\n<meta name=viewport content=\"width=device-width\">\n<meta name=referrer content=no-referrer>\n")
        out.put("<meta name=color-scheme content=\"light dark\">\n<meta name=generator content=StandardsKit>\n<title>")
        if let page { out.text(page.title + content.entryWords.titleBreak) }
        out.text(content.title)
        out.put("</title>\n")
        if case .site(let up, _) = place {
            if let page { write(page) }
            out.attribute("<link rel=stylesheet href=", up + PageFile.style)
            out.put(">\n")
        } else {
            out.put("<style>")
            out.bytes.put(PageStyle.text)
            out.put("</style>\n")
        }
        out.put("</head>\n<body>\n")
    }

    var isWhole: Bool { if case .whole = place { true } else { false } }

    /// What stands above or beside each page: what it is of, and the ways into it.
    mutating func writeHeader(_ content: PageContent) {
        out.put("<a class=skip href=#main><b>")
        word("Skip to the content", content)
        out.put("</b></a>\n<header>\n<h1>")
        out.openLink(to: address(of: .part("main")), in: content.isForeign(content.title) ? "zh-Hans" : nil)
        out.text(content.title)
        out.put("</a></h1>\n<p class=edition><b>")
        let header = content.catalogue.header
        word(content.entryWords.edition(header), content.otherEntryWords.edition(header))
        out.put("</b></p>\n")
        writeMenu(content)
        out.put("</header>\n<main id=main tabindex=-1>\n")
    }

    /// What the page says of the catalogue.
    mutating func writeAbout(_ content: PageContent) {
        let header = content.catalogue.header
        out.put("<section id=about>\n<h2><b>")
        word("About this catalogue", content)
        out.put("</b></h2>\n")
        let description = header.description.text(in: content.language)
        if !description.isEmpty {
            out.put("<p>")
            out.text(description)
            out.put("</p>\n")
        }
        writeFacts(header, content)
        out.put("</section>\n")
        out.bytes.drainIfFull()
    }

    /// The end of a page of several.
    mutating func writeEnd() {
        out.put("</main>\n")
        if case .site(let up, _) = place {
            for file in [PageFile.words, PageFile.script] {
                out.attribute("<script src=", up + file)
                out.put("></script>\n")
            }
        }
        out.put("</body>\n</html>\n")
    }

    /// What a catalogue says of itself besides its title.
    private mutating func writeFacts(_ header: CatalogueHeader, _ content: PageContent) {
        out.put("<dl>\n")
        if let publisher = header.publisher { writeAgents("publisher", [publisher], content) }
        writeAgents("creators", header.creators, content)
        if let covers = header.covers {
            term("covers", content)
            write(covers, content)
            out.put("\n")
        }
        fact("revision", header.revision.map(String.init), content)
        fact("changed on", header.modified?.description, content)
        if let licence = header.licence?.text {
            term("licence", content)
            out.link(licence, licence)
            out.put("\n")
        }
        if let homepage = header.homepage?.text {
            term("homepage", content)
            out.link(homepage, homepage)
            out.put("\n")
        }
        let downloads = content.companions.filter { $0.id != PageExporter.format.id }
        if !downloads.isEmpty {
            term("downloads", content)
            for (place, format) in downloads.enumerated() {
                guard let path = format.path else { continue }
                if place > 0 { out.put(" · ") }
                out.put("<a href=\"")
                out.text(path)
                out.put("\">")
                out.text(format.title)
                out.put("</a>")
            }
            out.put("\n")
        }
        out.put("</dl>\n")
    }

    private mutating func fact(_ name: String, _ text: String?, _ content: PageContent) {
        guard let text else { return }
        term(name, content)
        out.text(text)
        out.put("\n")
    }

    private mutating func term(_ name: String, _ content: PageContent) {
        out.put("<dt>")
        word(name, content)
        out.put("<dd>")
    }

    private mutating func writeAgents(_ name: String, _ agents: [CatalogueAgent], _ content: PageContent) {
        guard !agents.isEmpty else { return }
        term(name, content)
        for (place, agent) in agents.enumerated() {
            if place > 0 { out.put(", ") }
            let name = agent.name.text(in: content.language)
            if let page = agent.homepage?.text { out.link(page, name) } else { out.text(name) }
        }
        out.put("\n")
    }

    /// The ways into the page; those that need the script are shown by it.
    private mutating func writeMenu(_ content: PageContent) {
        out.put("<form id=find role=search hidden><label for=q><b>")
        word("Search", content)
        out.put(
            "</b></label><input id=q type=search autocomplete=off spellcheck=false><button id=switch type=button lang=\""
        )
        out.text(content.other.text)
        out.put(content.other.isChinese ? "\">中文</button></form>\n<nav><ul>" : "\">English</button></form>\n<nav><ul>")
        if !content.difference.isEmpty { menuItem("changes", "changes", content) }
        if !content.deadlines.isEmpty { menuItem("deadlines", "deadlines", content) }
        for kind in content.catalogue.schema.kinds where content.catalogue.count(of: kind) > 0 {
            out.put("<li>")
            out.openLink(to: address(of: .kind(kind.kind)))
            out.put("<b>")
            word(kind.kind.plural.wordsFromCamelCase, content)
            out.put("</b></a> <small>")
            out.put(content.catalogue.count(of: kind))
            out.put("</small>")
        }
        if !content.outline.lines.isEmpty { menuItem("outline", "committee tree", content) }
        if !content.matrix.events.isEmpty { menuItem("matrix", "bodies and events", content) }
        if !content.figures.isEmpty { menuItem("figures", "figures", content) }
        out.put("</ul></nav>\n")
    }

    private mutating func menuItem(_ place: String, _ words: String, _ content: PageContent) {
        out.put("<li>")
        out.openLink(to: address(of: .part(place)))
        out.put("<b>")
        word(words, content)
        out.put("</b></a>")
    }
}

extension EntryWords {
    /// What stands between the name of a page and that of the whole.
    fileprivate var titleBreak: String { " – " }

    /// An edition in a line: what it covers, or else when it was changed.
    fileprivate func edition(_ header: CatalogueHeader) -> String {
        let parts = [
            header.covers.map { short($0) },
            header.revision.map { say("revision \($0)", "第\($0)版") },
            header.modified.map { say("changed on \($0)", "\($0)更新") },
        ]
        return parts.compactMap(\.self).joined(separator: comma)
    }
}
