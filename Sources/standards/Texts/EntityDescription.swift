import StandardsKit

/// An entity in lines for people: its properties, its ties both ways, its deadlines, its sources.
struct EntityDescription: EntityVisitor {
    let catalogue: Catalogue
    let language: LanguageTag
    /// The columns of a line; nil where nobody looks.
    let width: Int?
    /// The day from which deadlines are seen; nil where there are no colours.
    let today: CalendarDate?
    private(set) var lines: [StyledText] = []
    private var columns = Columns()

    init(catalogue: Catalogue, language: LanguageTag, width: Int? = nil, today: CalendarDate? = nil) {
        self.catalogue = catalogue
        self.language = language
        self.width = width
        self.today = today
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        for entity in entities {
            lines.append(StyledText(entity.fullName(in: language, of: catalogue), .heading))
            let (kind, words) = (E.kind.name, E.kind.name.wordsFromCamelCase)
            lines.append(StyledText((kind == words ? "" : words + ", ") + entity.entityReference.description))
            for entry in PropertyEntry.all(of: entity).map(told) where entry.name != "sources" {
                show(entry, indent: 1)
            }
            flush()
            showTies(of: entity.entityReference)
            showDeadlines(of: entity.entityReference)
            showSources(entity.sources)
        }
    }

    private mutating func flush(longest: Int = Columns.readable) {
        columns.longest = longest
        lines += columns.lines(in: width)
        columns = Columns()
    }

    private mutating func open(_ heading: String) {
        lines.append("")
        lines.append(StyledText(heading, .heading))
    }

    /// A name and its value; what goes on in other lines is indented further where other values follow.
    private mutating func add(_ name: any Columns.Cell, _ text: String, indent: Int = 1, isListed: Bool = false) {
        let name = name.styled
        let first = name.isEmpty ? name : StyledText(String(repeating: "  ", count: indent)) + name
        columns.rows.append(Columns.Row([first, text], hanging: isListed ? 2 : 0))
    }

    // MARK: Properties

    private mutating func show(_ entry: Entry, indent: Int) {
        for (position, text) in entry.texts.enumerated() {
            add(position == 0 ? entry.name : "", text, indent: indent, isListed: entry.texts.count > 1)
        }
        var isAfterLong = true
        for record in entry.records {
            if let line = record.line, line.count <= Columns.readable {
                add(isAfterLong ? entry.name : "", line, indent: indent)
                isAfterLong = false
            } else {
                let heading = record.entries.first { $0.isText } ?? record.entries.first { !$0.texts.isEmpty }
                add(entry.name, heading?.texts.joined(separator: ", ") ?? "", indent: indent)
                for entry in record.entries where entry.name != heading?.name { show(entry, indent: indent + 1) }
                isAfterLong = true
            }
        }
    }

    /// A property with its values as texts; the key of a record is for links. Records nest as deep as their types do.
    private func told(_ entry: PropertyEntry) -> Entry {
        var told = Entry(name: entry.name, isText: entry.isText)
        told.texts = entry.values.compactMap { value in
            entry.property?.type.map { entry.prefix + text(of: value, as: $0) }
        }
        if entry.property == nil { told.texts = ["(unknown to this release)"] }
        told.records = entry.records.map { RecordDescription(entries: $0.filter { !$0.isKey }.map(self.told)) }
        return told
    }

    private func text(of value: Value, as type: ValueType) -> String {
        switch value {
        case .text(let text): if case .code = type { text.wordsFromHyphens } else { text }
        case .localized(let localized):
            localized[language].map { text in
                let others = localized.translations.filter { $0.language != language }.map(\.text)
                return others.isEmpty ? text : "\(text) (\(others.joined(separator: "; ")))"
            } ?? localized.text(in: language)
        case .date(let date): date.description
        case .time(let time): time.description
        case .integer(let integer): String(integer)
        case .number(let number): number.description
        case .boolean(let boolean): boolean ? "yes" : "no"
        case .reference(let reference): catalogue.fullName(of: reference, in: language)
        }
    }

    // MARK: Ties, deadlines, sources

    private mutating func showTies(of entity: EntityReference) {
        let ties = catalogue.relations().told(of: entity).filter { $0.relation.forward != .cites }
        guard !ties.isEmpty else { return }
        open("Ties")
        var last = ""
        for tie in ties {
            let words = tie.relation.words
            let qualifier = tie.edge.qualifier.map { " [\($0)]" } ?? ""
            add(
                words == last ? "" : words, catalogue.fullName(of: tie.other, in: language) + qualifier, isListed: true)
            last = words
        }
        flush()
    }

    private mutating func showDeadlines(of entity: EntityReference) {
        let deadlines = catalogue.deadlines(in: language).filter { $0.subject == entity }
        guard !deadlines.isEmpty else { return }
        open("Deadlines")
        for deadline in deadlines {
            let conditions = [deadline.relative?.description, deadline.recurrence?.description].compactMap(\.self)
            // A title says itself that a date is only proposed.
            let remarks = conditions + (deadline.certainty == .proposed ? [] : [deadline.certainty.rawValue])
            let words = remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))"
            add(deadline.styledDate(on: today), deadline.title + words, isListed: true)
        }
        flush()
    }

    private mutating func showSources(_ sources: [Citation]) {
        guard !sources.isEmpty else { return }
        open("Sources")
        for source in sources {
            let article = source.article.map { id in
                catalogue[id]?.number.map { "article \($0), " } ?? ""
            }
            let titles = [
                source.article?.entityReference, source.document?.entityReference,
                source.publication?.entityReference,
            ]
            .compactMap { $0.map { catalogue.fullName(of: $0, in: language) } }
            let address = source.url?.text
            let words = (titles + [source.locator].compactMap(\.self)).joined(separator: ", ")
            let parts = source.of.isEmpty ? "" : " (\(source.of.map(\.wordsFromCamelCase).joined(separator: ", ")))"
            let text = StyledText((article ?? "") + words + (words.isEmpty || address == nil ? "" : ", "))
            let row = text + StyledText(address ?? "", link: address) + StyledText(parts)
            columns.rows.append(Columns.Row([StyledText("  ") + row], hanging: 4))
        }
        flush(longest: .max)
    }
}

/// A property with what it holds.
private struct Entry {
    let name: String
    /// Whether it is a text, which needs no name beside it.
    let isText: Bool
    var texts: [String] = []
    var records: [RecordDescription] = []
}

/// A record with its properties.
private struct RecordDescription {
    var entries: [Entry]

    /// All of it on one line; nil where it holds records of its own that need more.
    var line: String? {
        var parts: [String] = []
        for (position, entry) in entries.enumerated() {
            var texts = entry.texts
            for record in entry.records {
                guard let line = record.line else { return nil }
                texts.append(line)
            }
            if texts.count > 1 { return nil }
            parts.append(position == 0 || entry.isText ? texts.joined() : "\(entry.name) \(texts.joined())")
        }
        return parts.joined(separator: ", ")
    }
}
