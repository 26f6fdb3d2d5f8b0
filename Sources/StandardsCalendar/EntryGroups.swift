import StandardsExport
import StandardsModel

/// An entry of a calendar.
enum CalendarEntry {
    case act(Act)
    case event(CalendarEvent)

    /// Whether it is written in Chinese time.
    var needsZone: Bool { if case .event(let event) = self { event.needsZone } else { false } }

    /// The day on which it begins.
    var day: CalendarDate? {
        switch self {
        case .act(let act): act.deadline.day
        case .event(let event): event.span?.firstDay
        }
    }
}

/// Entries by the file that they go to.
struct EntryGroups {
    /// What entries have in common that go to one file.
    typealias Place = (key: String, title: String)

    /// The entries of one file.
    struct Group {
        let key: String
        let title: String
        var entries: [CalendarEntry] = []
        /// Of each older edition those that it was the last to list.
        var gone: [[CalendarEntry]]
        var needsZone = false

        /// How many entries it has, those that are gone among them.
        var count: Int { gone.reduce(entries.count) { $0 + $1.count } }

        /// The text of a file, where its one task is the group's, of the same day, and was completed.
        func taskDone(in file: String) -> String? {
            guard case .act(let act) = entries.first, let day = act.deadline.day else { return nil }
            let lines = Set(file.split(whereSeparator: \.isNewline))
            let digits = day.description.filter { $0 != "-" }
            let isDone = lines.contains("STATUS:COMPLETED") || lines.contains { $0.hasPrefix("COMPLETED:") }
            return isDone && lines.contains { $0.hasPrefix("DUE") && $0.hasSuffix(":" + digits) } ? file : nil
        }
    }

    /// How many older editions there are.
    private let editions: Int
    private var positions: [String: Int] = [:]
    private var groups: [Group] = []

    init(editions: Int) { self.editions = editions }

    /// Adds an entry to its group.
    ///
    /// - Parameter edition: The older edition that was the last to list it; nil for the newest.
    mutating func add(_ entry: CalendarEntry, to place: Place, lastListedIn edition: Int? = nil) {
        // Swift compares keys by canonical equivalence: two that differ only so share a file.
        let position = positions[place.key] ?? groups.count
        if position == groups.count {
            positions[place.key] = position
            groups.append(Group(key: place.key, title: place.title, gone: Array(repeating: [], count: editions)))
        }
        if let edition {
            groups[position].gone[edition].append(entry)
        } else {
            groups[position].entries.append(entry)
        }
        if entry.needsZone { groups[position].needsZone = true }
    }

    /// The groups in byte order of their keys, each with a file name of its own.
    func named() -> [(name: String, group: Group)] {
        let ordered = groups.sorted { $0.key.precedesInBytes($1.key) }
        return Array(zip(GroupNames.names(of: ordered.map(\.key)), ordered))
    }
}
