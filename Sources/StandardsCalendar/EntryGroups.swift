import StandardsModel

/// An entry of a calendar.
enum CalendarEntry {
    case deadline(Deadline)
    case event(CalendarEvent)

    /// Whether it is written in Chinese time.
    var needsZone: Bool { if case .event(let event) = self { event.needsZone } else { false } }
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

    /// The groups in byte order of their keys, each with a file name of its own that every file system takes: small
    /// letters, digits and hyphens; where that makes two names one, or a name is long, a checksum is added.
    func named() -> [(name: String, group: Group)] {
        let ordered = groups.sorted { $0.key.precedesInBytes($1.key) }
        var uses: [String: Int] = [:]
        let stems = ordered.map { Self.stem(of: $0.key) }
        for stem in stems { uses[stem, default: 0] += 1 }
        return zip(stems, ordered).map { stem, group in
            let isAlone = uses[stem] == 1 && !stem.isEmpty && group.key.utf8.count <= 100
            return (isAlone ? stem : "\(stem.isEmpty ? "" : stem + "--")\(Self.checksum(of: group.key))", group)
        }
    }

    private static func stem(of key: String) -> String {
        var bytes: [UInt8] = []
        for byte in key.utf8.prefix(100) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            default: if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
            }
        }
        while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// FNV-1a: it only has to differ from name to name, and be the same each time.
    private static func checksum(of key: String) -> String {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(sum, radix: 36)
    }
}
