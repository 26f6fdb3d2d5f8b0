import StandardsExport
import StandardsModel

/// Writes the entries of a catalogue into one calendar or several.
struct CalendarWriter: ~Copyable {
    var lines: ContentLines
    let options: CalendarOptions
    /// The edition of which entries are written: the newest, or an older one for those that it was the last to list.
    var edition: EditionEntries
    /// The older editions, as far as they were the last to list an entry.
    var older: [EditionEntries] = []
    /// What subscribers have seen of the entries.
    private(set) var history: EntryHistory
    /// Whether entries are only compared with what was seen of them, and nothing is written.
    let isComparing: Bool
    /// The large entities that were described in full, with an entry about them or with one that follows from them.
    private var described: Set<EntityReference> = []
    private var cited: Set<EntityReference> = []
    /// Those of which other entries contain only the beginning.
    private var shortened: Set<EntityReference> = []
    var losses: [ExportReport.Loss] = []
    /// The first entry of the entity at hand, to which its others are tied.
    var anchor: (origin: EntityReference, identity: String, certainty: Certainty)?
    /// The parameter with the language of texts.
    let language: String
    /// Who publishes the calendar, and an address; nil where entries do not name them.
    let organiser: (name: String, address: String)?
    /// What stands at a path of the output already.
    var presentFile: (String) -> String? = { _ in nil }

    /// A writer of the newest edition.
    ///
    /// - Parameter present: What stands at a path of the output already.
    init(
        _ bytes: consuming ByteWriter, _ history: EntryHistory, _ options: CalendarOptions,
        present: @escaping (String) -> String?
    ) {
        let newest = history.editions.newest
        self.init(bytes, newest, history, options, isComparing: false)
        presentFile = present
        if newest.header.modified == nil {
            losses.append(
                .init(nil, "modified", reason: "the catalogue does not say when it was changed: DTSTAMP is 1970-01-01"))
        }
        let revision = newest.header.revision ?? 0
        let sequence = history.stamps[history.stamps.count - 1].sequence
        if sequence != revision {
            losses.append(
                .init(
                    nil, "revision",
                    reason: "SEQUENCE holds 0 to \(EditionStamp.lastSequence), not \(revision): it is \(sequence)"))
        }
        if history.hasGone {
            older = history.editions.older.map { EditionEntries($0, CatalogueBase($0.header), options) }
        }
    }

    /// A writer that compares the entries of an edition with those of the editions before.
    init(
        comparing edition: Catalogue, _ bytes: consuming ByteWriter, _ history: EntryHistory, _ options: CalendarOptions
    ) {
        self.init(bytes, edition, history, options, isComparing: true)
    }

    private init(
        _ bytes: consuming ByteWriter, _ catalogue: Catalogue, _ history: EntryHistory, _ options: CalendarOptions,
        isComparing: Bool
    ) {
        lines = ContentLines(bytes)
        self.options = options
        self.history = history
        self.isComparing = isComparing
        language = ";LANGUAGE=\(options.language.spoken.text)"
        organiser = options.method == .publish ? CalendarExporter.organiser(of: catalogue.header, options) : nil
        var losses: [ExportReport.Loss] = []
        edition = EditionEntries(catalogue, CatalogueBase(catalogue.header, isNeeded: true, losses: &losses), options)
        self.losses = losses
    }

    /// Gives the byte writer back.
    consuming func finish() -> ByteWriter { lines.finish() }

    // MARK: which entries

    /// Whether a dated deadline of an edition was asked for.
    private func isWanted(_ deadline: borrowing Deadline, in edition: borrowing EditionEntries) -> Bool {
        edition.isWanted(deadline) && deadline.isMet(from: options.filter.from, to: options.filter.to)
    }

    private func isWanted(_ event: CalendarEvent, in edition: borrowing EditionEntries) -> Bool {
        guard edition.isWanted(about: event.subject) else { return false }
        guard let span = event.span else { return !options.filter.hasPeriod }
        let (from, to) = (options.filter.from, options.filter.to)
        return from.map { span.lastDay >= $0 } ?? true && to.map { span.firstDay <= $0 } ?? true
    }

    /// Calls the closure with each dated deadline that was asked for, and with those that are one act with it.
    mutating func forEachDeadline(_ body: (inout CalendarWriter, Act) -> Void) {
        // Those of one entity follow one upon the other.
        var pending: [Deadline] = []
        func flush(_ writer: inout CalendarWriter) {
            var acts = writer.options.isEach ? pending.map { Act($0) } : Act.acts(of: pending)
            if writer.options.showsPeriods, acts.count > 1, let origin = pending.first?.origin {
                acts = Act.joining(acts, by: writer.edition.summary(of: origin).beginnings.mapValues(\.date))
            }
            for act in acts {
                if writer.isComparing {
                    for deadline in act.others {
                        writer.compare(deadline, writer.identity(of: deadline.id), digest: nil)
                    }
                }
                body(&writer, act)
            }
            pending = []
        }
        let catalogue = edition.catalogue
        catalogue.forEachDeadline(in: options.language) { deadline in
            if let last = pending.last, last.origin != deadline.origin { flush(&self) }
            guard isWanted(deadline, in: edition) else {
                let kinds = options.filter.kinds
                let isOfKind = kinds.isEmpty || kinds.contains(deadline.kind)
                if isComparing, isOfKind { compare(deadline, identity(of: deadline.id), digest: nil) }
                return
            }
            if deadline.lastDay != nil { pending.append(deadline) } else { lose(deadline) }
        }
        flush(&self)
    }

    /// The events; read at once, since the calendar's head has to know of their times.
    mutating func calendarEvents() -> [CalendarEvent] {
        guard options.includesEvents else { return [] }
        var found: [CalendarEvent] = []
        for event in CalendarEvent.all(in: edition.catalogue, words: edition.words) {
            guard isWanted(event, in: edition) else {
                if isComparing { compare(event, identity(of: event.id), digest: nil) }
                continue
            }
            if let reason = event.refusal {
                losses.append(.init(event.subject, event.property, cause: .unwrittenEvent, reason: reason))
                if isComparing { compare(event, identity(of: event.id), digest: nil) }
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
        if isComparing { compare(deadline, identity(of: deadline.id), digest: nil) }
        let cause = deadline.relative.map { " (\($0))" } ?? deadline.recurrence.map { " (\($0))" } ?? ""
        losses.append(
            .init(
                deadline.subject, nil, cause: .undated,
                reason: "left out, since it has no date yet\(cause): \(deadline.title)"))
    }

    /// What of an older edition was asked for and is gone since.
    func gone(since place: Int) -> [CalendarEntry] {
        guard !older.isEmpty else { return [] }
        func isGone(_ id: String) -> Bool { history.standing(of: identity(of: id), goneAfter: place) != nil }
        var entries: [CalendarEntry] = []
        let catalogue = history.editions.older[place]
        catalogue.forEachDeadline(in: options.language) { deadline in
            if deadline.lastDay != nil, isWanted(deadline, in: older[place]), isGone(deadline.id) {
                entries.append(.act(Act(deadline)))
            }
        }
        guard options.includesEvents else { return entries }
        for event in CalendarEvent.all(in: catalogue, words: older[place].words)
        where event.refusal == nil && isWanted(event, in: older[place]) && isGone(event.id) {
            entries.append(.event(event))
        }
        return entries
    }

    // MARK: what was seen of entries

    /// The identifier of an entry: that of the deadline in its series, in a form that every client and every file system
    /// takes (RFC 7986, 5.3).
    func identity(of id: String) -> NameUUID { NameUUID(of: id, in: history.editions.newest.header) }

    /// Compares a deadline with what was seen of it before.
    mutating func compare(_ deadline: Deadline, _ identity: NameUUID, digest: Int?) {
        guard let date = deadline.date, deadline.lastDay != nil else {
            history.noteUndated(identity)
            return
        }
        history.note(
            identity, .date(date), digest: digest, isPlaced: deadline.isNumbered, title: deadline.title)
    }

    /// Compares an event with what was seen of it before.
    mutating func compare(_ event: CalendarEvent, _ identity: NameUUID, digest: Int?) {
        guard event.span != nil, let date = event.date else {
            history.noteUndated(identity)
            return
        }
        history.note(identity, date, digest: digest, isPlaced: false, title: event.title)
    }

    // MARK: files

    /// Writes the calendar, or those over which it is spread.
    mutating func write() {
        if options.split == .none { writeWhole() } else { writeSplit() }
    }

    /// Writes one calendar, an entry at a time.
    private mutating func writeWhole() {
        let events = calendarEvents()
        let past = older.indices.map { gone(since: $0) }
        lines.bytes.begin("deadlines.ics")
        beginCalendar(group: nil, file: "deadlines.ics")
        let needsZone = events.contains { $0.needsZone } || past.contains { $0.contains { $0.needsZone } }
        if needsZone { writeZone() }
        var isEmpty = events.isEmpty && past.allSatisfy(\.isEmpty)
        forEachDeadline { writer, act in
            isEmpty = false
            writer.write(act)
        }
        for event in events { write(event) }
        for (place, entries) in past.enumerated() { write(entries, lastListedIn: place) }
        // A calendar needs a component (RFC 5545, 3.4).
        if isEmpty, !needsZone { writeZone() }
        endCalendar("deadlines.ics")
    }

    mutating func write(_ entries: [CalendarEntry], lastListedIn place: Int) {
        guard !entries.isEmpty else { return }
        swap(&edition, &older[place])
        for entry in entries { write(entry) }
        swap(&edition, &older[place])
    }

    mutating func write(_ entry: CalendarEntry) {
        switch entry {
        case .act(let act): write(act)
        case .event(let event): write(event)
        }
    }

    // MARK: entities

    /// What is written about the entity that an entry concerns.
    mutating func summary(about reference: EntityReference, isListed: Bool) -> EntrySummary {
        let summary = edition.summary(of: reference)
        return summary.size > EntrySummary.limit && (!isListed || !described.insert(reference).inserted)
            ? part(of: summary, reference) : summary
    }

    /// What is written about the entity from which an entry follows.
    mutating func summary(behind reference: EntityReference, isListed: Bool) -> EntrySummary {
        let summary = edition.summary(of: reference)
        return summary.size > EntrySummary.limit && (!isListed || !cited.insert(reference).inserted)
            ? part(of: summary, reference) : summary
    }

    /// The beginning of the description of an entity: with each of any number of entries, all would be their product.
    /// What is no longer listed has only that, so that it does not change with what is.
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
}

extension ExportReport.Cause {
    /// A deadline has no date on which a calendar could hold it.
    fileprivate static let undated = Self(
        "undated", one: "deadline without a date is not in the calendar",
        several: "deadlines without a date are not in the calendar")
    /// A task was completed in the folder to which it is written.
    static let taskDone = Self(
        "task-done", one: "task that a client has completed is left as it is",
        several: "tasks that a client has completed are left as they are")
    /// An event has no time that a calendar could hold.
    fileprivate static let unwrittenEvent = Self(
        "unwritten-event", one: "event without a time that it can hold is not in the calendar",
        several: "events without a time that it can hold are not in the calendar")
}
