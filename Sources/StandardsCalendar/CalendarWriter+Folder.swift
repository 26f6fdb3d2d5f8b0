import StandardsExport
import StandardsModel

/// Entries that are spread over several calendars.
extension CalendarWriter {
    /// Writes one calendar a group; the entries are gathered first, since an output takes one file after another.
    mutating func writeSplit() {
        var groups = EntryGroups(editions: older.count)
        forEachDeadline { writer, act in
            for place in writer.groups(of: act.deadline) { groups.add(.act(act), to: place) }
        }
        for event in calendarEvents() {
            for place in self.groups(of: event) { groups.add(.event(event), to: place) }
        }
        for edition in older.indices {
            let entries = gone(since: edition)
            swap(&self.edition, &older[edition])
            for entry in entries {
                for place in self.groups(of: entry) { groups.add(entry, to: place, lastListedIn: edition) }
            }
            swap(&self.edition, &older[edition])
        }
        let named = groups.named()
        for (name, group) in named { write(group, as: name) }
        if named.isEmpty {
            lines.bytes.begin("deadlines.ics")
            beginCalendar(group: nil, file: "deadlines.ics")
            writeZone()
            endCalendar("deadlines.ics")
        } else if options.split != .item {
            writeIndex(of: named)
        }
    }

    private mutating func write(_ group: EntryGroups.Group, as name: String) {
        let file = "deadlines/\(name).ics"
        if let done = present(file).flatMap(group.taskDone) {
            lines.bytes.begin(file)
            lines.bytes.put(done)
            lines.bytes.end()
            losses.append(
                .init(nil, cause: .taskDone, reason: "\(file) is left as it is: a client has completed the task"))
            return
        }
        lines.bytes.begin(file)
        if options.split == .item { beginItem() } else { beginCalendar(group: group.title, file: file) }
        if group.needsZone { writeZone() }
        anchor = nil
        for entry in group.entries { write(entry) }
        for (place, entries) in group.gone.enumerated() { write(entries, lastListedIn: place) }
        endCalendar(file)
    }

    /// What stands at a path already; only of tasks in files of their own, which clients complete there.
    private func present(_ file: String) -> String? {
        options.split == .item && options.component == .todo ? presentFile(file) : nil
    }

    private mutating func groups(of entry: CalendarEntry) -> [EntryGroups.Place] {
        switch entry {
        case .act(let act): groups(of: act.deadline)
        case .event(let event): groups(of: event)
        }
    }

    private mutating func groups(of deadline: Deadline) -> [EntryGroups.Place] {
        switch options.split {
        case .none: [("", "")]
        case .kind: [(deadline.kind.code, edition.words.plural(of: deadline.kind))]
        case .sector, .tag, .committee: fields(of: [deadline.subject, deadline.origin])
        case .item: [(deadline.id, deadline.title)]
        }
    }

    private mutating func groups(of event: CalendarEvent) -> [EntryGroups.Place] {
        switch options.split {
        case .none: [("", "")]
        case .kind: [("events", edition.words.events)]
        case .sector, .tag, .committee: fields(of: [event.subject])
        case .item: [(event.id, event.title)]
        }
    }

    /// Where entries go that are spread over fields: by the first of the entities that has any.
    private mutating func fields(of references: [EntityReference]) -> [EntryGroups.Place] {
        if let committees = edition.committees {
            let found = committees.of(references).map { ($0.name, $0.name) }
            return found.isEmpty ? [("other", edition.words.otherCommittees)] : found
        }
        for reference in references {
            let summary = edition.summary(of: reference)
            let tags =
                options.split == .tag && !summary.tags.isEmpty ? summary.tags : [summary.sector].compactMap(\.self)
            if !tags.isEmpty {
                var seen: Set<String> = []
                return tags.filter { seen.insert($0).inserted }.map { ($0, $0) }
            }
        }
        return [("other", options.split == .tag ? edition.words.otherTags : edition.words.otherSectors)]
    }
}
