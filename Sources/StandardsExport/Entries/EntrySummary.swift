package import StandardsModel

/// What calendars and feeds say about an entity besides its deadlines.
package struct EntrySummary: Sendable {
    /// Its shortest name.
    package var name = ""
    /// Its code and title.
    package var fullName = ""
    /// What it is about, and what else a reader has to know, a line each.
    package var remarks: [String] = []
    /// What it states of others, and its numbers, a line each: `Issued by: SAC`.
    package var facts: [(relation: Relation?, text: String)] = []
    /// By whom it comes: its organisers, or else its issuers, or else those in charge.
    package var contacts: [String] = []
    /// By the name of a property for an end, when what ends began, and the property that says so in words.
    package var beginnings: [String: (property: String, date: PartialDate)] = [:]
    /// By the name of a property for a beginning, when what begins ends.
    package var ends: [String: (property: String, date: PartialDate)] = [:]
    /// What is odd about the entry.
    package var note = ""
    /// Its keywords.
    package var tags: [String] = []
    /// Pages about it.
    package var links: [(address: String, title: String, isForAnswers: Bool)] = []
    /// Where its statements come from, as far as no property is named.
    package var sources: [Source] = []
    /// Where the statements of single properties come from, by their names.
    package var sourcesByProperty: [String: [Source]] = [:]
    /// Its classes in published classifications, as addresses.
    package var concepts: [String] = []
    /// Its field: its first keyword, or that of the first article which it cites.
    package var sector: String?
    /// How many bytes it has in all.
    package var size = 0
    /// Whether it is the beginning alone.
    private var isPart = false

    /// A source of a statement.
    package struct Source: Sendable {
        package let text: String
        package let address: String?
    }

    /// How many bytes each of an entity's entries repeats.
    package static let limit = 4_000
    /// How much of a list is written in an entry that holds a part alone.
    private static let partOfList = 10
    /// The longest address that is written in such an entry.
    private static let longestAddress = 500

    /// The sources of a statement: those that name the property, or else those of the whole entity.
    package func sources(of basis: String) -> [Source] {
        let all = sourcesByProperty[basis] ?? sources
        return isPart
            ? all.prefix(Self.partOfList).map { Source(text: $0.text.cut(), address: $0.address.flatMap(Self.short)) }
            : all
    }

    /// The beginning of it.
    package var part: EntrySummary {
        var part = self
        part.isPart = true
        part.fullName = fullName.cut()
        part.remarks = remarks.map { $0.cut() }
        part.facts = facts.prefix(Self.partOfList).map { ($0.relation, $0.text.cut()) }
        part.contacts = contacts.prefix(Self.partOfList).map { $0.cut() }
        part.note = note.cut()
        part.tags = tags.prefix(Self.partOfList).map { $0.cut(to: 100) }
        part.links = links.prefix(Self.partOfList).compactMap { link in
            Self.short(link.address).map { ($0, link.title.cut(to: 100), link.isForAnswers) }
        }
        part.concepts = Array(concepts.prefix(Self.partOfList))
        return part
    }

    private static func short(_ address: String) -> String? {
        address.utf8.count <= longestAddress ? address : nil
    }
}

/// Reads what entries show of entities; the last two are kept, since entries of one entity follow each other, and
/// all that are large.
package struct EntrySummaryReader: Sendable {
    package let catalogue: Catalogue
    package let words: EntryWords
    private var kept: [(reference: EntityReference, summary: EntrySummary)] = []
    private var large: [EntityReference: EntrySummary] = [:]
    /// By kind, the positions of the properties that it reads.
    private var places: [String: Places] = [:]
    private var articles: [EntityID<Article>: (text: String, tag: String?)] = [:]
    /// Which properties state facts; nil where facts are not read.
    private var ties: EdgeTable?
    private var names = Names()

    /// The names of entities that were asked for lately: of a few bodies many entities come.
    private struct Names {
        private var known: [EntityReference: String] = [:]

        mutating func name(of entity: EntityReference, in language: LanguageTag, _ catalogue: Catalogue) -> String {
            if let name = known[entity] { return name }
            let name = catalogue.fullName(of: entity, in: language).cut()
            if known.count == 256 { known = [:] }
            known[entity] = name
            return name
        }
    }

    /// A reader.
    ///
    /// - Parameter hasFacts: Whether it reads facts, contacts and beginnings, which feeds do not tell.
    package init(catalogue: Catalogue, words: EntryWords, hasFacts: Bool = false) {
        self.catalogue = catalogue
        self.words = words
        ties = hasFacts ? EdgeTable(of: EntryWords.ties.map(\.relation)) : nil
    }

    package mutating func of(_ reference: EntityReference) -> EntrySummary {
        if let last = kept.last, last.reference == reference { return last.summary }
        if let first = kept.first, first.reference == reference {
            kept.swapAt(0, 1)
            return first.summary
        }
        let summary = large[reference] ?? read(reference)
        if summary.size > EntrySummary.limit { large[reference] = summary }
        if kept.count == 2 { kept.removeFirst() }
        kept.append((reference, summary))
        return summary
    }

    private mutating func read(_ reference: EntityReference) -> EntrySummary {
        var reader = SummaryReader(
            words: words, catalogue: catalogue, places: places[reference.kind], ties: ties, names: names)
        // Each has one owner at a time: what is added to a table of two owners copies it.
        (ties, names) = (nil, Names())
        catalogue.visit(reference, with: &reader)
        places[reference.kind] = reader.places
        ties = reader.ties
        names = reader.names
        var summary = reader.summary
        if summary.name.isEmpty {
            summary.name = reference.description
            summary.fullName = summary.name
        }
        for citation in reader.citations {
            if let line = line(of: citation) {
                let source = EntrySummary.Source(text: line, address: citation.url?.text)
                summary.size += line.utf8.count
                if citation.of.isEmpty { summary.sources.append(source) }
                for property in Set(citation.of) { summary.sourcesByProperty[property, default: []].append(source) }
            }
            if summary.sector == nil, let article = citation.article { summary.sector = description(of: article)?.tag }
        }
        summary.sector = summary.tags.first ?? summary.sector
        summary.size += summary.fullName.utf8.count + summary.note.utf8.count
        for text in summary.remarks + summary.facts.map(\.text) + summary.contacts { summary.size += text.utf8.count }
        for tag in summary.tags { summary.size += tag.utf8.count + 1 }
        for link in summary.links { summary.size += link.address.utf8.count + link.title.utf8.count }
        for concept in summary.concepts { summary.size += concept.utf8.count }
        return summary
    }

    private mutating func description(of id: EntityID<Article>) -> (text: String, tag: String?)? {
        if let known = articles[id] { return known }
        guard let article = catalogue[id] else { return nil }
        var parts: [String] = []
        if let publication = article.publication.flatMap({ catalogue[$0] }) {
            parts.append(publication.title.text(in: words.language).cut())
            if let issue = publication.issue { parts.append(issue.cut()) }
        }
        if let number = article.number { parts.append(words.article(number)) }
        let title = article.title.text(in: words.language).cut()
        if !title.isEmpty { parts.append(words.quoted(title)) }
        let text = parts.isEmpty ? "article/\(id.text)" : parts.joined(separator: words.comma)
        let description = (text, article.tags.first)
        articles[id] = description
        return description
    }

    private mutating func line(of citation: Citation) -> String? {
        var parts: [String] = []
        if let article = citation.article { parts.append(description(of: article)?.text ?? "article/\(article.text)") }
        if let document = citation.document {
            parts.append(
                catalogue.fullName(
                    of: EntityReference(kind: PolicyDocument.kind.name, id: document.text), in: words.language
                ).cut())
        }
        if let publication = citation.publication {
            parts.append(
                catalogue.fullName(
                    of: EntityReference(kind: Publication.kind.name, id: publication.text), in: words.language
                ).cut())
        }
        if let locator = citation.locator { parts.append(locator) }
        if let address = citation.url { parts.append(address.text) }
        return parts.isEmpty ? nil : parts.joined(separator: words.comma)
    }

    /// The positions of the properties of a kind that entries show.
    private struct Places {
        /// What it is about, then what else a reader has to know.
        let remarks: [Int]
        /// Classes of a published classification.
        let classes: [Int]
        /// Numbers by which people look for it.
        let numbers: [Int]
        /// Ends, each with the places of what may be its beginning.
        let ends: [(end: Int, beginnings: [Int])]

        init<E: Entity>(in properties: PropertyTable<E>) {
            func all(_ role: PropertyRole) -> [Int] { properties.indices.filter { properties[$0].role == role } }
            remarks = all(.summary) + all(.remark)
            numbers = all(.number)
            ends = properties.indices.compactMap { place in
                guard case .notBefore(let names) = properties[place].role else { return nil }
                // What begins is a deadline too: a period for comments has both, a publication is none.
                let beginnings = properties.indices.filter { place in
                    names.contains(properties[place].name) && !properties[place].deadlineKinds.isEmpty
                }
                return beginnings.isEmpty ? nil : (place, beginnings)
            }
            classes = properties.indices.filter { place in
                properties[place].form == .many && properties[place].type == ICSCode.valueType
            }
        }
    }

    private struct SummaryReader: EntityVisitor {
        let words: EntryWords
        let catalogue: Catalogue
        var summary = EntrySummary()
        var citations: [Citation] = []
        var places: Places?
        var ties: EdgeTable?
        var names: Names

        private var language: LanguageTag { words.language }

        mutating func visit<E: Entity>(_ entities: [E]) {
            guard let entity = entities.first else { return }
            summary.name = entity.displayName(in: language, of: catalogue).cut()
            summary.fullName = entity.fullName(in: language, of: catalogue)
            let places = places ?? Places(in: E.properties)
            self.places = places
            for place in places.remarks {
                let property = E.properties[place]
                guard case .localized(let text) = entity.value(of: property) else { continue }
                let label = property.role == .remark ? words.label(property, "") : ""
                summary.remarks.append((label.isEmpty ? "" : label + words.colon) + text.text(in: language))
            }
            for place in places.classes {
                for case .text(let code) in entity.values(of: E.properties[place]) {
                    summary.concepts.append("https://www.iso.org/ics/\(code).html")
                }
            }
            summary.note = entity.note.text(in: language)
            summary.tags = entity.tags
            summary.links = entity.links.compactMap { link in
                link.url.map { ($0.text, link.title.text(in: language), link.role == .answer) }
            }
            citations = entity.sources
            if ties != nil { readFacts(of: entity, places) }
        }

        /// How many others are named of one relation.
        private static var mostNames: Int { 10 }

        private mutating func readFacts<E: Entity>(of entity: E, _ places: Places) {
            for (end, beginnings) in places.ends {
                let end = E.properties[end]
                for place in beginnings where summary.beginnings[end.name] == nil {
                    let beginning = E.properties[place]
                    guard case .date(let date) = entity.value(of: beginning) else { continue }
                    summary.beginnings[end.name] = (words.label(beginning, words.since), date)
                    // By when one can act is worth knowing on the day from which one can.
                    guard case .date(let last) = entity.value(of: end),
                        end.deadlineKinds.contains(where: \.asksForAction)
                    else { continue }
                    summary.ends[beginning.name] = (words.label(end, words.until), last)
                }
            }
            for place in places.numbers {
                let property = E.properties[place]
                for case .text(let text) in entity.values(of: property) {
                    summary.facts.append((nil, words.label(property, words.number) + words.colon + text.cut()))
                }
            }
            // By the place of the relation among those that are told.
            var told = [[String]](repeating: [], count: EntryWords.ties.count)
            var seen: [Int: Set<String>] = [:]
            let reference = entity.entityReference
            for edge in ties?.edges(of: entity) ?? [] {
                let isSubject = edge.subject == reference
                let relation = isSubject ? edge.relation : edge.relation.inverse
                guard let place = EntryWords.ties.firstIndex(where: { $0.relation == relation }) else { continue }
                let name = names.name(of: isSubject ? edge.object : edge.subject, in: language, catalogue)
                // One may be named by several records. Most lists are short: a set costs more than it saves.
                let isNew =
                    told[place].count < 16
                    ? !told[place].contains(name) : seen[place, default: Set(told[place])].insert(name).inserted
                if isNew { told[place].append(name) }
            }
            for (place, all) in told.enumerated() where !all.isEmpty {
                let (relation, english, chinese) = EntryWords.ties[place]
                let rest = all.count - Self.mostNames
                let list = all.prefix(Self.mostNames) + (rest > 0 ? [words.more(rest)] : [])
                let isAsked = E.self == Consultation.self && relation == .organises.inverse
                let label = isAsked ? words.asker : words.say(english, chinese)
                let text = label + words.colon + list.joined(separator: words.say("; ", "；"))
                summary.facts.append((relation, text))
                if summary.contacts.isEmpty, EntryWords.contacts.contains(relation) { summary.contacts = all }
            }
        }
    }
}
