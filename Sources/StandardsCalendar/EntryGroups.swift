import StandardsExport
import StandardsModel

/// An entry of a calendar.
enum CalendarEntry {
    case deadline(Deadline)
    case event(CalendarEvent)
}

/// Entries by the file that they go to.
struct EntryGroups {
    /// The entries of one file.
    struct Group {
        let key: String
        let title: String
        var entries: [CalendarEntry] = []
        var cancelledDeadlines: [Deadline] = []
        var cancelledEvents: [CalendarEvent] = []
        var needsZone = false
    }

    private var positions: [String: Int] = [:]
    private var groups: [Group] = []

    /// Adds an entry to its group.
    mutating func add(_ entry: CalendarEntry, to place: (key: String, title: String), isCancelled: Bool) {
        // Swift compares keys by canonical equivalence: two that differ only so share a file.
        let position = positions[place.key] ?? groups.count
        if position == groups.count {
            positions[place.key] = position
            groups.append(Group(key: place.key, title: place.title))
        }
        switch (entry, isCancelled) {
        case (_, false): groups[position].entries.append(entry)
        case (.deadline(let deadline), true): groups[position].cancelledDeadlines.append(deadline)
        case (.event(let event), true): groups[position].cancelledEvents.append(event)
        }
        if case .event(let event) = entry, event.span?.needsZone ?? false { groups[position].needsZone = true }
    }

    /// The groups in byte order of their keys, each with a file name of its own.
    func named() -> [(name: String, group: Group)] {
        let ordered = groups.sorted { $0.key.precedesInBytes($1.key) }
        return Array(zip(GroupNames.names(of: ordered.map(\.key)), ordered))
    }
}
