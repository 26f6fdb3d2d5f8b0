import StandardsExport
import StandardsModel

/// An entry of a feed, in words.
struct FeedEntry {
    let id: String
    let subject: EntityReference
    /// The day of the edition that brought it.
    let day: CalendarDate
    var title = ""
    /// The page about what it concerns.
    var page: String?
    /// Other pages about it.
    var related: [String] = []
    /// Pages from which the facts are.
    var sources: [String] = []
    var categories: [(term: String, label: String)] = []
    var content = Markup()

    init(_ id: NameUUID, _ subject: EntityReference, _ day: CalendarDate) {
        self.id = "urn:uuid:\(id)"
        self.subject = subject
        self.day = day
    }

    /// Takes over pages and keywords of what it concerns.
    mutating func read(_ about: EntrySummary, base: CatalogueBase?) {
        let pages = about.links.compactMap { IRIText.normalised($0.address) }
        page = pages.first ?? base?.address(ofKind: subject.kind, id: subject.id)
        related = Array(pages.dropFirst()).distinct
        categories = [(subject.kind, subject.kind.wordsFromCamelCase)] + about.tags.map { ($0, $0) }
    }

    /// Takes over the pages of sources.
    mutating func read(_ sources: [EntrySummary.Source]) {
        self.sources = sources.compactMap { $0.address.flatMap(IRIText.normalised) }.distinct
    }
}

extension [String] {
    /// Each text once, where it is first.
    fileprivate var distinct: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

/// Says a change in words.
struct EntryTexts {
    let edition: FeedEdition
    let words: EntryWords
    let about: EntrySummary

    private var language: LanguageTag { words.language }

    // MARK: deadlines

    func write(_ change: DeadlineChange, _ origin: EntrySummary, to entry: inout FeedEntry) {
        let deadline = change.deadline
        let fact = change.kind == .gone ? edition.cancellation(of: deadline) : nil
        let sources = origin.sources(of: deadline.basis)
        entry.read(sources)
        entry.categories.insert((deadline.kind.code, words.category(of: deadline.kind)), at: 0)
        let head =
            switch change {
            case .new: words.day(deadline)
            case .moved(let from, let to): words.moved(from: from, to: to)
            case .gone: fact == nil ? words.unlisted : words.cancelled
            }
        entry.title = [head, deadline.title].compactMap(\.self).joined(separator: words.colon)
        write(change, fact, to: &entry.content)
        entry.content.paragraph(words.concerns + words.colon, about.fullName, link: entry.page)
        for remark in about.remarks { entry.content.paragraph("", remark) }
        entry.content.paragraph(words.audience + words.colon, deadline.audience.text(in: language))
        if change.kind != .gone { entry.content.paragraph("", words.certainty(of: deadline, origin: origin.name)) }
        if let date = deadline.date, date.day == nil, let last = date.last {
            entry.content.paragraph("", words.imprecise(date, last))
        }
        if let relative = deadline.relative {
            entry.content.paragraph(words.condition + words.colon, words.relative(relative))
        }
        if let recurrence = deadline.recurrence {
            entry.content.paragraph("", words.recurrence(recurrence, until: deadline.until))
        }
        write(sources, note: origin.note, to: &entry.content)
    }

    /// What became of it, and when it is.
    private func write(_ change: DeadlineChange, _ fact: String?, to content: inout Markup) {
        let item = ChangeWords(from: edition.older, to: edition.catalogue, in: language).item(change)
        let when = words.date(change.deadline)
        let remarks = change.kind == .moved ? item.remarks : []
        let rest = remarks.isEmpty ? "" : language.bracketed(remarks.joined(separator: "; "))
        content.paragraph((change.kind == .gone ? words.was : words.when) + words.colon, when + rest)
        guard change.kind == .gone else { return }
        content.paragraph("", fact.map(words.statement) ?? words.unlisted(by: edition.catalogue.header))
    }

    // MARK: entities

    /// How many properties an entry tells.
    private static let mostDetails = 50

    /// Returns whether something is left out.
    func write(_ change: EntityChange, _ properties: [PropertyChange], to entry: inout FeedEntry) -> Bool {
        let sources = about.sources(of: "")
        entry.read(sources)
        entry.title = words.head(change) + words.colon + about.fullName
        if change.kind == .removed { entry.content.paragraph("", words.unlisted(by: edition.catalogue.header)) }
        entry.content.paragraph(words.concerns + words.colon, about.fullName, link: entry.page)
        for remark in about.remarks { entry.content.paragraph("", remark) }
        var isCut = false
        if !properties.isEmpty {
            let changes = ChangeWords(from: edition.older, to: edition.catalogue, in: language)
            let whole = properties.flatMap(changes.details).map { $0.line(in: language) }
            let lines = whole.prefix(Self.mostDetails).map { $0.cut() }
            isCut = !lines.elementsEqual(whole)
            entry.content.paragraph("", words.changes + words.colon.trimmed)
            entry.content.list(lines)
        }
        write(sources, note: about.note, to: &entry.content)
        return isCut
    }

    // MARK: where it is from

    private func write(_ sources: [EntrySummary.Source], note: String, to content: inout Markup) {
        content.paragraph(words.note + words.colon, note)
        for source in sources {
            content.paragraph(
                words.source + words.colon, source.text, link: source.address.flatMap(IRIText.normalised))
        }
        let title = edition.catalogue.header.title.text(in: language)
        content.paragraph(words.edition + words.colon, title.cut())
    }
}

extension String {
    /// The text without spaces behind it.
    fileprivate var trimmed: String { last == " " ? String(dropLast()) : self }
}
