import StandardsModel

/// What the calendar tells of an entity besides its deadlines.
struct Facts {
    /// Its shortest name.
    var name = ""
    /// Its code and title.
    var fullName = ""
    /// What it is about, and what else its kind tells a reader, a line each.
    var remarks: [String] = []
    /// What is odd about the entry.
    var note = ""
    /// Its keywords.
    var tags: [String] = []
    /// Pages about it.
    var links: [(address: String, title: String)] = []
    /// Where its statements come from.
    var citations: [(of: [String], text: String, address: String?)] = []
    /// Its classes in published classifications, as addresses.
    var concepts: [String] = []
    /// Its field: its first keyword, or that of the first article which it cites.
    var sector: String?

    /// The sources of a statement: those that name the property, or else those of the whole entity.
    func sources(of basis: String) -> [(of: [String], text: String, address: String?)] {
        let named = citations.filter { $0.of.contains(basis) }
        return named.isEmpty ? citations.filter { $0.of.isEmpty } : named
    }
}

/// Reads what the calendar tells of entities; the last two are kept, since entries of one entity follow each other.
struct FactsReader {
    let catalogue: Catalogue
    let words: CalendarWords
    private var kept: [(reference: EntityReference, facts: Facts)] = []
    /// By kind, where its properties hold classes of a published classification.
    private var classes: [String: [Int]] = [:]
    private var articles: [ID<Article>: (text: String, tag: String?)] = [:]

    init(catalogue: Catalogue, words: CalendarWords) {
        self.catalogue = catalogue
        self.words = words
    }

    /// Texts of one language that tell a reader more, by kind; of other kinds the summary alone.
    static let remarks: [String: [String]] = [
        "consultation": ["summary", "howToAnswer", "whoMayAnswer"], "standard": ["subject"],
        "certificationRequirement": ["scope", "summary"],
    ]

    mutating func of(_ reference: EntityReference) -> Facts {
        if let known = kept.first(where: { $0.reference == reference }) { return known.facts }
        var reader = EntityReader(language: words.language, classes: classes[reference.kind])
        catalogue.visit(reference, with: &reader)
        classes[reference.kind] = reader.classes
        var facts = reader.facts
        if facts.name.isEmpty {
            facts.name = reference.description
            facts.fullName = facts.name
        }
        for citation in reader.citations {
            if let line = line(of: citation) {
                facts.citations.append((citation.of, line, citation.url?.text))
            }
            if facts.sector == nil, let article = citation.article { facts.sector = told(article)?.tag }
        }
        facts.sector = facts.tags.first ?? facts.sector
        if kept.count == 2 { kept.removeFirst() }
        kept.append((reference, facts))
        return facts
    }

    private mutating func told(_ id: ID<Article>) -> (text: String, tag: String?)? {
        if let known = articles[id] { return known }
        guard let article = catalogue[id] else { return nil }
        var parts: [String] = []
        if let publication = article.publication.flatMap({ catalogue[$0] }) {
            parts.append(publication.title.text(in: words.language))
            if let issue = publication.issue { parts.append(issue) }
        }
        if let number = article.number { parts.append(words.article(number)) }
        let title = article.title.text(in: words.language)
        if !title.isEmpty { parts.append(words.quoted(title)) }
        let told = (parts.joined(separator: words.comma), article.tags.first)
        articles[id] = told
        return told
    }

    private mutating func line(of citation: Citation) -> String? {
        var parts: [String] = []
        if let article = citation.article { parts.append(told(article)?.text ?? "article/\(article.text)") }
        if let document = citation.document {
            parts.append(
                catalogue.fullName(
                    of: EntityReference(kind: PolicyDocument.kind.name, id: document.text), in: words.language))
        }
        if let publication = citation.publication {
            parts.append(
                catalogue.fullName(
                    of: EntityReference(kind: Publication.kind.name, id: publication.text), in: words.language))
        }
        if let locator = citation.locator { parts.append(locator) }
        if let address = citation.url { parts.append(address.text) }
        return parts.isEmpty ? nil : parts.joined(separator: words.comma)
    }

    private struct EntityReader: EntityVisitor {
        let language: LanguageTag
        var facts = Facts()
        var citations: [Citation] = []
        var classes: [Int]?

        init(language: LanguageTag, classes: [Int]?) {
            self.language = language
            self.classes = classes
        }

        mutating func visit<E: Entity>(_ entities: [E]) {
            guard let entity = entities.first else { return }
            facts.name = entity.displayName(in: language)
            facts.fullName = entity.fullName(in: language)
            for name in FactsReader.remarks[E.kind.name] ?? ["summary"] {
                guard let property = E.properties[name], case .one(let one) = property.content,
                    case .localized(let text) = one.get(entity)
                else { continue }
                facts.remarks.append(text.text(in: language))
            }
            let places =
                classes
                ?? E.properties.indices.filter { place in
                    if case .many(let many) = E.properties[place].content { return many.type == ICSCode.valueType }
                    return false
                }
            classes = places
            for place in places {
                guard case .many(let many) = E.properties[place].content else { continue }
                for case .text(let code) in many.get(entity) {
                    facts.concepts.append("https://www.iso.org/ics/\(code).html")
                }
            }
            facts.note = entity.note.text(in: language)
            facts.tags = entity.tags
            facts.links = entity.links.compactMap { link in
                link.url.map { ($0.text, link.title.text(in: language)) }
            }
            citations = entity.sources
        }
    }
}
