import StandardsExport
import StandardsModel

/// The lines of a description, written as one text, and as HTML where that is asked for.
struct LineGatherer {
    private var lines: [(text: String, link: String?)] = []

    /// Adds a line, unless it is empty.
    mutating func add(_ line: String) {
        if !line.isEmpty { lines.append((line, nil)) }
    }

    /// Adds a line that ends with an address.
    mutating func add(_ head: String, link: String) { lines.append((head, link)) }

    /// Writes the lines, if there are any.
    ///
    /// - Parameter language: The parameter with their language.
    func write(to content: inout ContentLines, _ markup: CalendarOptions.Markup, language: String) {
        guard !lines.isEmpty else { return }
        content.begin("DESCRIPTION")
        content.bytes.put(language)
        content.bytes.put(":")
        for (position, line) in lines.enumerated() {
            if position > 0 { content.bytes.put("\\n") }
            content.putText(line.text)
            if let link = line.link { content.putText(link) }
        }
        content.end()
        guard markup != .none else { return }
        if markup == .styled {
            content.begin("STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html")
            content.bytes.put(language)
            content.bytes.put(":")
        } else {
            content.begin("X-ALT-DESC;FMTTYPE=text/html:<!DOCTYPE html><html><body>")
        }
        for line in lines {
            content.putText("<p>\(XMLText.escaped(line.text))")
            if let link = line.link {
                let address = XMLText.escaped(link)
                content.putText("<a href=\"\(address)\">\(address)</a>")
            }
            content.putText("</p>")
        }
        if markup == .outlook { content.bytes.put("</body></html>") }
        content.end()
    }
}

extension String {
    /// Whether a title of a deadline has the whole name of what it concerns.
    fileprivate func tells(_ about: EntrySummary, _ words: EntryWords) -> Bool {
        let head = about.name + words.comma
        guard about.fullName.hasPrefix(head) else { return holds(about.fullName) }
        return holds(about.name) && holds(about.fullName.dropFirst(head.count))
    }
}

extension CalendarWriter {
    /// What a reader needs to judge a deadline: what it concerns and whom, how certain the date is, who says so.
    mutating func writeDescription(
        _ act: Act, _ day: CalendarDate, _ about: EntrySummary, _ origin: EntrySummary,
        _ past: EntryHistory.Standing, hasRule: Bool, isCut: Bool
    ) {
        let words = edition.words
        let deadline = act.deadline
        var description = LineGatherer()
        describe(past, into: &description)
        if isCut { description.add(deadline.title) }
        if !deadline.title.tells(about, words) { description.add(words.concerns + words.colon + about.fullName) }
        for remark in about.remarks { description.add(remark) }
        if deadline.isOwn, let (property, date) = about.beginnings[deadline.basis] ?? about.ends[deadline.basis],
            let day = date.words(in: options.language)
        {
            description.add(property + words.colon + day)
        }
        // What is ended by the act is named with its consequences.
        let ended: [Relation] = act.consequences.isEmpty ? [] : [.replaces, .repeals]
        for fact in about.facts where fact.relation.map({ !ended.contains($0) }) ?? true { description.add(fact.text) }
        let audience = deadline.audience.text(in: options.language)
        if !audience.isEmpty { description.add(words.audience + words.colon + audience) }
        description.add(words.meaning(of: deadline) + words.certainty(of: deadline, origin: origin.name))
        if let date = deadline.date, date.day == nil {
            description.add(words.imprecise(date, day, isFirst: deadline.day != deadline.lastDay))
        }
        if let relative = deadline.relative {
            description.add(words.condition + words.colon + words.relative(relative))
        }
        if let recurrence = deadline.recurrence {
            description.add(words.recurrence(recurrence, until: deadline.until, hasRule: hasRule))
        }
        describeConsequences(of: act, origin, into: &description)
        describeSources(origin, deadline.basis, into: &description)
        describeLinks(
            about, edition.base?.address(ofKind: deadline.subject.kind, id: deadline.subject.id), into: &description)
        write(description)
    }

    /// Writes the lines of a description.
    mutating func write(_ description: LineGatherer) {
        description.write(to: &lines, options.markup, language: language)
    }

    /// Adds what follows from a deadline for others, a line each, and by which rule.
    private mutating func describeConsequences(
        of act: Act, _ origin: EntrySummary, into description: inout LineGatherer
    ) {
        guard !act.consequences.isEmpty else { return }
        let words = edition.words
        // Each says by itself what happens to it; the title of its cause is that of the entry.
        let title = edition.catalogue[act.deadline.subject]?.title.text(in: options.language) ?? ""
        let cause = words.colon + title
        for deadline in act.consequences.prefix(Self.mostConsequences) {
            let text = deadline.title
            description.add((!title.isEmpty && text.hasSuffix(cause) ? String(text.dropLast(cause.count)) : text).cut())
        }
        let rest = act.consequences.count - Self.mostConsequences
        if rest > 0 { description.add(words.more(rest)) }
        if let first = act.consequences.first { description.add(words.reason(of: first, origin: origin.name)) }
    }

    /// How many of them are named.
    private static var mostConsequences: Int { 30 }

    /// Adds what the last change of an entry was, which is compared by itself: that it was moved, or why it is gone.
    func describe(_ past: EntryHistory.Standing, into description: inout LineGatherer) {
        guard !isComparing else { return }
        let words = edition.words
        if !past.isListed {
            if let reason = words.reason(past.fate, history.editions.all[past.changed].header) {
                description.add(reason)
            }
        } else if let from = past.movedFrom, let line = words.moved(from: from, to: past.date) {
            description.add(line)
        }
    }

    /// Adds the note of an entry and its sources.
    func describeSources(_ summary: EntrySummary, _ basis: String, into description: inout LineGatherer) {
        let words = edition.words
        if !summary.note.isEmpty { description.add(words.note + words.colon + summary.note) }
        for source in summary.sources(of: basis) { description.add(words.source + words.colon + source.text) }
    }

    /// Adds the addresses at which to answer and to read, a line each, which many clients make links of: some show no
    /// `URL` at all.
    func describeLinks(_ summary: EntrySummary, _ page: String?, into description: inout LineGatherer) {
        let words = edition.words
        for link in summary.links where link.isForAnswers {
            description.add(words.answer + words.colon, link: link.address)
        }
        let others = summary.links.filter { !$0.isForAnswers }.map(\.address)
        for address in others.isEmpty ? [page].compactMap(\.self) : others {
            description.add(words.read + words.colon, link: address)
        }
    }
}
