import StandardsExport
import StandardsModel

/// Writes the entries of a catalogue into one calendar or several.
struct CalendarWriter: ~Copyable {
    var lines: ContentLines
    let catalogue: Catalogue
    let options: CalendarOptions
    let words: CalendarWords
    let stamp: CalendarDate
    let sequence: Int
    let base: CatalogueBase?
    private var summaries: EntrySummaryReader
    /// Those of the older catalogue.
    private var olderSummaries: EntrySummaryReader
    private let previous: Catalogue?
    /// The large entities that were described in full, with an entry about them or with one that follows from them.
    private var described: Set<EntityReference> = []
    private var cited: Set<EntityReference> = []
    /// Those of which other entries contain only the beginning.
    private var shortened: Set<EntityReference> = []
    var losses: [ExportReport.Loss] = []
    /// The first entry of the entity at hand, to which its others are tied.
    var anchor: (origin: EntityReference, identity: String, certainty: Certainty)?

    init(_ bytes: consuming ByteWriter, _ editions: Editions, _ options: CalendarOptions) {
        lines = ContentLines(bytes)
        catalogue = editions.newest
        self.options = options
        words = CalendarWords(language: options.language, schema: catalogue.schema)
        if let modified = catalogue.header.modified {
            stamp = modified
        } else {
            stamp = CalendarDate(year: 1970, month: 1, day: 1) ?? .earliest
            losses.append(
                .init(nil, "modified", reason: "the catalogue does not say when it was changed: DTSTAMP is 1970-01-01"))
        }
        let revision = catalogue.header.revision ?? 0
        sequence = min(max(revision, 0), Self.lastSequence)
        if sequence != revision {
            losses.append(
                .init(
                    nil, "revision",
                    reason: "SEQUENCE holds 0 to \(Self.lastSequence), not \(revision): it is \(sequence)"))
        }
        base = CatalogueBase(catalogue.header, losses: &losses)
        summaries = EntrySummaryReader(catalogue: catalogue, words: words)
        previous = editions.older.last
        olderSummaries = EntrySummaryReader(catalogue: previous ?? catalogue, words: words)
    }

    /// The last whole number of RFC 5545 (3.3.8).
    private static let lastSequence = 2_147_483_647

    /// Gives the byte writer back.
    consuming func finish() -> ByteWriter { lines.finish() }

    // MARK: which entries

    /// Whether a dated deadline was asked for.
    private func isWanted(_ deadline: Deadline) -> Bool {
        guard options.kinds.isEmpty || options.kinds.contains(deadline.kind.code) else { return false }
        return deadline.isMet(from: options.from, to: options.to)
    }

    private func isWanted(_ event: CalendarEvent) -> Bool {
        guard options.kinds.isEmpty else { return false }
        guard let span = event.span else { return options.from == nil && options.to == nil }
        return options.from.map { span.lastDay >= $0 } ?? true && options.to.map { span.firstDay <= $0 } ?? true
    }

    /// The events; read at once, since the calendar's head has to know of their times.
    private mutating func calendarEvents() -> [CalendarEvent] {
        guard options.includesEvents else { return [] }
        var found: [CalendarEvent] = []
        for event in CalendarEvent.all(in: catalogue, language: options.language) where isWanted(event) {
            if let reason = event.refusal {
                losses.append(.init(event.subject, event.property, reason: reason))
            } else {
                found.append(event)
                if let end = event.lostEnd {
                    losses.append(
                        .init(event.subject, nil, reason: "the end, \(end), is left out: it is before the beginning"))
                }
            }
        }
        return found
    }

    /// Notes a deadline that no calendar can hold.
    private mutating func lose(_ deadline: Deadline) {
        let cause = deadline.relative.map { " (\($0))" } ?? deadline.recurrence.map { " (\($0))" } ?? ""
        losses.append(
            .init(deadline.subject, nil, reason: "left out, since it has no date yet\(cause): \(deadline.title)"))
    }

    /// The entries of the older catalogue that the newer one no longer has.
    private func vanished() -> [Deadline] {
        guard let previous else { return [] }
        var known: Set<String> = []
        catalogue.forEachDeadline { if $0.lastDay != nil { known.insert($0.id) } }
        var gone: [Deadline] = []
        previous.forEachDeadline(in: options.language) { deadline in
            if deadline.lastDay != nil, !known.contains(deadline.id), isWanted(deadline) { gone.append(deadline) }
        }
        return gone
    }

    private func vanishedEvents() -> [CalendarEvent] {
        guard let previous, options.includesEvents else { return [] }
        let known = Set(
            CalendarEvent.all(in: catalogue, language: options.language).filter { $0.span != nil }.map(\.id))
        return CalendarEvent.all(in: previous, language: options.language)
            .filter { $0.refusal == nil && !known.contains($0.id) && isWanted($0) }
    }

    // MARK: files

    /// Writes one calendar, an entry at a time.
    mutating func writeWhole() {
        let events = calendarEvents()
        let goneEvents = vanishedEvents()
        lines.bytes.begin("deadlines.ics")
        beginCalendar(group: nil, file: "deadlines.ics")
        let needsZone = (events + goneEvents).contains { $0.span?.needsZone ?? false }
        if needsZone { writeZone() }
        var isEmpty = true
        catalogue.forEachDeadline(in: options.language) { deadline in
            guard isWanted(deadline) else { return }
            guard deadline.lastDay != nil else {
                lose(deadline)
                return
            }
            isEmpty = false
            write(deadline)
        }
        for event in events { write(event) }
        let gone = vanished()
        if !gone.isEmpty || !goneEvents.isEmpty { writeCancelled(gone, goneEvents) }
        // A calendar needs a component (RFC 5545, 3.4).
        if isEmpty, events.isEmpty, gone.isEmpty, goneEvents.isEmpty, !needsZone { writeZone() }
        endCalendar()
    }

    /// Writes one calendar a group; the entries are gathered first, since an output takes one file after another.
    mutating func writeSplit() {
        var groups = EntryGroups()
        catalogue.forEachDeadline(in: options.language) { deadline in
            guard isWanted(deadline) else { return }
            guard deadline.lastDay != nil else {
                lose(deadline)
                return
            }
            groups.add(.deadline(deadline), to: group(of: deadline), isCancelled: false)
        }
        for event in calendarEvents() { groups.add(.event(event), to: group(of: event), isCancelled: false) }
        swap(&summaries, &olderSummaries)
        for deadline in vanished() { groups.add(.deadline(deadline), to: group(of: deadline), isCancelled: true) }
        for event in vanishedEvents() { groups.add(.event(event), to: group(of: event), isCancelled: true) }
        swap(&summaries, &olderSummaries)
        let named = groups.named()
        for (name, group) in named { write(group, as: name) }
        if named.isEmpty {
            lines.bytes.begin("deadlines.ics")
            beginCalendar(group: nil, file: "deadlines.ics")
            writeZone()
            endCalendar()
        }
    }

    private mutating func write(_ group: EntryGroups.Group, as name: String) {
        let file = "deadlines/\(name).ics"
        lines.bytes.begin(file)
        beginCalendar(group: group.title, file: file)
        if group.needsZone { writeZone() }
        anchor = nil
        for entry in group.entries {
            switch entry {
            case .deadline(let deadline): write(deadline)
            case .event(let event): write(event)
            }
        }
        if !group.cancelledDeadlines.isEmpty || !group.cancelledEvents.isEmpty {
            writeCancelled(group.cancelledDeadlines, group.cancelledEvents)
        }
        endCalendar()
    }

    private mutating func writeCancelled(_ deadlines: [Deadline], _ events: [CalendarEvent]) {
        swap(&summaries, &olderSummaries)
        anchor = nil
        for deadline in deadlines { write(deadline, isCancelled: true) }
        for event in events { write(event, isCancelled: true) }
        swap(&summaries, &olderSummaries)
    }

    /// What is written about the entity that an entry concerns.
    mutating func summary(about reference: EntityReference) -> EntrySummary {
        let summary = summaries.of(reference)
        return summary.size > EntrySummary.limit && !described.insert(reference).inserted
            ? part(of: summary, reference) : summary
    }

    /// What is written about the entity from which an entry follows.
    mutating func summary(behind reference: EntityReference) -> EntrySummary {
        let summary = summaries.of(reference)
        return summary.size > EntrySummary.limit && !cited.insert(reference).inserted
            ? part(of: summary, reference) : summary
    }

    /// The beginning of the description of an entity: with each of any number of entries, all would be their product.
    private mutating func part(of summary: EntrySummary, _ reference: EntityReference) -> EntrySummary {
        if shortened.insert(reference).inserted {
            losses.append(
                .init(
                    reference, nil,
                    reason: "its entries after the first give the beginning of its text only, which has more than "
                        + "\(EntrySummary.limit) bytes"))
        }
        return summary.part
    }

    private mutating func group(of deadline: Deadline) -> (key: String, title: String) {
        switch options.split {
        case .none: ("", "")
        case .kind: (deadline.kind.code, words.plural(of: deadline.kind))
        case .sector: sector(of: [deadline.subject, deadline.origin])
        case .item: (deadline.id, deadline.title)
        }
    }

    private mutating func group(of event: CalendarEvent) -> (key: String, title: String) {
        switch options.split {
        case .none: ("", "")
        case .kind: ("events", words.events)
        case .sector: sector(of: [event.subject])
        case .item: (event.id, event.title)
        }
    }

    private mutating func sector(of references: [EntityReference]) -> (key: String, title: String) {
        for reference in references {
            if let sector = summaries.of(reference).sector { return (sector, sector) }
        }
        return ("other", words.otherSectors)
    }
}
