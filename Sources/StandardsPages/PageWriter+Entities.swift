import StandardsExport
import StandardsModel

extension PageWriter {
    /// Every entity, kind by kind in the order of the schema.
    mutating func writeKinds(_ content: inout PageContent) {
        for kind in content.catalogue.schema.kinds where content.catalogue.count(of: kind) > 0 {
            out.put("<section class=kind")
            out.attribute(" id=", "all-\(kind.kind.plural)")
            out.put(">\n<h2><b>")
            word(kind.kind.plural.wordsFromCamelCase, content)
            out.put("</b> <small>")
            out.put(content.catalogue.count(of: kind))
            out.put("</small></h2>\n")
            openFold()
            open(kind, &content)
            closeFold()
            out.put("</section>\n")
        }
    }

    private mutating func open<E: Entity>(_ type: E.Type, _ content: inout PageContent) {
        for entity in content.catalogue.entities[E.self].ordered {
            if isFoldFull {
                closeFold()
                openFold()
            }
            write(entity, &content)
            out.bytes.drainIfFull()
        }
    }

    /// What the catalogue says of an entity, its deadlines, its ties both ways, and the sources.
    mutating func write<E: Entity>(_ entity: E, _ content: inout PageContent) {
        let reference = entity.entityReference
        out.put("<article")
        out.attribute(" id=", reference.description)
        out.put(">\n")
        let entries = PropertyEntry.all(of: entity)
        let heading = EntityHeading(of: entity, entries, content.language)
        writeHeading(heading, reference, content)
        let rest = entries.filter { !heading.tells($0) && $0.name != "sources" }
        if !rest.isEmpty {
            out.put("<dl>")
            for entry in rest { write(entry, content) }
            out.put("</dl>")
        }
        // On one page, the script finds what an article tells of, and what there is to do around an entity.
        let ties = content.told(of: reference).filter { !isWhole || $0.relation.forward != .cites }
        let places = content.deadlines(of: reference)
        writeDeadlines("Deadlines", places, isAround: false, content)
        if !isWhole {
            let around = content.deadlines(around: reference, ties)
            writeDeadlines("Deadlines around it", around, isAround: true, content)
        }
        write(ties, content)
        writeSources(entity.sources, content)
        out.put("</article>\n")
    }

    private mutating func writeHeading(_ heading: EntityHeading, _ reference: EntityReference, _ content: PageContent) {
        out.put("<h3>")
        if let code = heading.code {
            out.put("<span class=w12>")
            out.text(code)
            out.put("</span> ")
        }
        if let title = heading.title {
            openTitle(title, content)
            out.text(title.text)
            out.put("</span>")
        } else if heading.code == nil {
            out.text(content.name(of: reference))
        }
        out.put("</h3>\n")
        for translation in heading.translations {
            out.put("<p class=also>")
            openTitle(translation, content)
            out.text(translation.text)
            out.put("</span>\n")
        }
    }

    /// Opens a title, which needs no weight: the search knows that of what stands in the heading.
    private mutating func openTitle(_ title: LocalizedText.Translation, _ content: PageContent) {
        openText(2, title.language, content)
    }

    // MARK: Properties

    /// Opens a text that the search looks into: with the weight of its property, and its language where that is not the
    /// page's.
    private mutating func openText(_ weight: Int, _ language: LanguageTag?, _ content: PageContent) {
        out.put("<span")
        if weight != 2 {
            out.put(" class=w")
            out.put(weight)
        }
        if let language, language != content.language { out.attribute(" lang=", language.text) }
        out.put(">")
    }

    /// A property with its values; records nest as deep as their types do.
    private mutating func write(_ entry: PropertyEntry, _ content: PageContent, weight inherited: Int = .max) {
        out.put("<dt>")
        word(entry.name, content)
        guard let property = entry.property else {
            out.put("<dd><b>")
            word("(unknown to this release)", content)
            out.put("</b>\n")
            return
        }
        let weight = min(inherited, property.searchWeight)
        if entry.property?.role == .keyword {
            out.put("<dd class=tags>")
            for (place, value) in entry.values.enumerated() {
                if place > 0 { out.put(", ") }
                write(value, of: property, weight, entry.prefix, content)
            }
        } else {
            for value in entry.values {
                out.put("<dd>")
                write(value, of: property, weight, entry.prefix, content)
            }
        }
        for record in entry.records {
            if record.allSatisfy(\.isShort) {
                out.put("<dd>")
                writeLine(record, weight, content)
            } else {
                out.put("<dd><dl>")
                for part in record { writePart(part, weight, content) }
                out.put("</dl>")
            }
        }
        out.put("\n")
    }

    private mutating func writePart(_ part: PropertyEntry, _ weight: Int, _ content: PageContent) {
        if part.isKey { writeKey(part, weight, content) } else { write(part, content, weight: weight) }
    }

    /// The key of a record is for links; but the search knows it.
    private mutating func writeKey(_ part: PropertyEntry, _ weight: Int, _ content: PageContent) {
        guard let property = part.property, property.isSearched else { return }
        out.put("<dd hidden>")
        for value in part.values { write(value, of: property, min(weight, property.searchWeight), "", content) }
    }

    /// A short record in a line: its first value, then the others with their names.
    private mutating func writeLine(_ record: [PropertyEntry], _ weight: Int, _ content: PageContent) {
        // A page is named by its title.
        let address = record.first { $0.property?.type == .address }
        let title = address == nil ? nil : record.first(where: \.isText)
        var isFirst = true
        for part in record {
            guard let property = part.property, let value = part.values.first else { continue }
            if part.isKey {
                if property.isSearched {
                    out.put("<span hidden>")
                    write(value, of: property, min(weight, property.searchWeight), "", content)
                    out.put("</span>")
                }
                continue
            }
            if title != nil, part.name == title?.name { continue }
            if !isFirst {
                out.text(content.entryWords.comma)
                if !part.isText {
                    out.put("<i>")
                    word(part.name, content)
                    out.put("</i> ")
                }
            }
            isFirst = false
            if part.name == address?.name, let title, case .localized(let texts)? = title.values.first,
                case .text(let address) = value, let iri = IRIText.normalised(address)
            {
                out.put("<a href=\"")
                out.text(iri)
                out.put("\">")
                write(texts, min(weight, title.property?.searchWeight ?? 2), content)
                out.put("</a>")
            } else {
                write(value, of: property, min(weight, property.searchWeight), part.prefix, content)
            }
        }
    }

    private mutating func write(
        _ value: Value, of property: AnyProperty, _ weight: Int, _ prefix: String, _ content: PageContent
    ) {
        out.text(prefix)
        switch value {
        case .text(let text):
            switch property.type {
            case .code: out.text(text.wordsFromHyphens)
            case .address: out.link(text)
            default:
                openText(weight, nil, content)
                out.text(text)
                out.put("</span>")
            }
        case .localized(let texts): write(texts, weight, content)
        case .date(let date): write(date, content)
        case .time(let time): write(time, content)
        case .integer(let integer): out.put(integer)
        case .number(let number): out.text(number.description)
        case .boolean(let boolean):
            out.put("<b>")
            word(boolean ? "yes" : "no", content)
            out.put("</b>")
        case .reference(let reference): link(to: reference, content)
        }
    }

    /// A text in all its languages, the page's first.
    private mutating func write(_ texts: LocalizedText, _ weight: Int, _ content: PageContent) {
        let first = texts.text(in: content.language)
        let main = texts.translations.first { $0.text.equalsInBytes(first) }
        let ordered = [main].compactMap(\.self) + texts.translations.filter { $0 != main }
        for (place, translation) in ordered.enumerated() {
            if place > 0 { out.put(" ") }
            openText(weight, translation.language, content)
            out.text(translation.text)
            out.put("</span>")
        }
    }

    // MARK: Deadlines, ties, sources

    private mutating func writeDeadlines(
        _ title: String, _ places: [Int], isAround: Bool, _ content: PageContent
    ) {
        guard !places.isEmpty else { return }
        openPart(title, content)
        out.put(isAround ? "<ul class=\"dates others\">\n" : "<ul class=dates>\n")
        for place in places {
            let deadline = content.deadlines[place]
            out.put("<li>")
            out.openLink(to: address(of: .day("d\(place)", year: deadline.lastDay?.year)))
            writeDate(of: deadline, content)
            out.put("</a> <span class=t")
            let other = content.otherTitles[place]
            let length = isAround ? 120 : String.longestCitation
            if !isWhole, other != deadline.title { out.attribute(" data-o=", other.cut(to: length)) }
            out.put(">")
            out.text(deadline.title.cut(to: length))
            out.put("</span>")
            if deadline.certainty != .stated, deadline.certainty != .proposed {
                out.put(" <em>")
                word(deadline.certainty.rawValue, content)
                out.put("</em>")
            }
            out.put("\n")
        }
        out.put("</ul>\n")
    }

    private mutating func openPart(_ title: String, _ content: PageContent) {
        out.put("<h4>")
        word(title, content)
        out.put("</h4>")
    }

    private mutating func write(_ ties: [Relations.Tie], _ content: PageContent) {
        guard !ties.isEmpty else { return }
        openPart("Ties", content)
        out.put("<dl>")
        var last: Relation?
        for tie in ties {
            if tie.relation != last {
                out.put("<dt>")
                word(tie.relation.words, content)
                last = tie.relation
            }
            out.put("<dd>")
            link(to: tie.other, content)
            if let qualifier = tie.edge.qualifier {
                out.put(" <small>")
                out.text(qualifier.cut(to: 60).wordsFromHyphens)
                out.put("</small>")
            }
            out.put("\n")
        }
        out.put("</dl>")
    }

    private mutating func writeSources(_ sources: [Citation], _ content: PageContent) {
        guard !sources.isEmpty else { return }
        openPart("Sources", content)
        out.put("<ul>")
        for source in sources {
            out.put("<li>")
            var isFirst = true
            func comma(_ out: inout Markup) {
                if !isFirst { out.text(content.entryWords.comma) }
                isFirst = false
            }
            for reference in [
                source.article?.entityReference, source.document?.entityReference, source.publication?.entityReference,
            ] {
                guard let reference else { continue }
                comma(&out)
                link(to: reference, content)
            }
            if let locator = source.locator {
                comma(&out)
                writeText(locator, content)
            }
            if let address = source.url?.text {
                comma(&out)
                out.link(address)
            }
            if let quotation = source.quotation {
                comma(&out)
                out.put("<q>")
                writeText(quotation, content)
                out.put("</q>")
            }
            if let day = source.seen {
                comma(&out)
                word("seen", content)
                out.put(" ")
                write(PartialDate(day), content)
            }
            if !source.of.isEmpty { writeSupported(source.of, content) }
            out.put("\n")
        }
        out.put("</ul>\n")
    }

    /// For which properties a source stands, in words, of which the search makes their names again.
    private mutating func writeSupported(_ names: [String], _ content: PageContent) {
        out.put(" <small>(")
        for (place, name) in names.enumerated() {
            if place > 0 { out.text(content.entryWords.comma) }
            word(name.wordsFromCamelCase, content)
        }
        out.put(")</small>")
    }

    private mutating func writeText(_ text: String, _ content: PageContent) {
        openText(2, nil, content)
        out.text(text)
        out.put("</span>")
    }
}

extension PropertyEntry {
    /// Whether it holds one value, which stands in a line with others.
    fileprivate var isShort: Bool { records.isEmpty && values.count == 1 && property != nil }
}

/// What stands above what is said of an entity: its code and its title, in the page's language and in others.
private struct EntityHeading {
    /// The code, where it stands so in the catalogue.
    var code: String?
    var title: LocalizedText.Translation?
    var translations: [LocalizedText.Translation] = []
    private var told: Set<String> = []

    init<E: Entity>(of entity: E, _ entries: [PropertyEntry], _ language: LanguageTag) {
        for entry in entries {
            switch (entry.property?.role, entry.values.first) {
            case (.code, .text(let text)) where entry.values.count == 1 && text == entity.code:
                code = text
                told.insert(entry.name)
            case (.title, .localized(let texts)):
                let text = texts.text(in: language)
                title = texts.translations.first { $0.text.equalsInBytes(text) }
                translations = texts.translations.filter { $0 != title }
                told.insert(entry.name)
            default: break
            }
        }
    }

    /// Whether the heading says what the property says.
    func tells(_ entry: PropertyEntry) -> Bool { told.contains(entry.name) }
}
