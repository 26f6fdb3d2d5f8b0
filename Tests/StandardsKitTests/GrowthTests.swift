import StandardsKit
import Testing

/// Nothing that is written grows faster than what was read: each hostile family is doubled twice, and the second doubling
/// adds at most twice what the first added. The differences leave out what is there of an empty catalogue too.
@Suite("Growth")
struct GrowthTests {
    /// How a format is asked for.
    struct Way: CustomTestStringConvertible, Sendable {
        let format: String
        var flags: [String: String] = [:]
        /// Whether the family is the older catalogue, of which nothing is left.
        var isOlder = false

        var testDescription: String {
            ([format] + flags.map { "--\($0.key) \($0.value)" } + (isOlder ? ["--since"] : [])).joined(separator: " ")
        }
    }

    static let ways = [
        Way(format: "csv"), Way(format: "jsonld"),
        Way(format: "icalendar", flags: ["events": "", "alarm": "1d"]),
        Way(format: "icalendar", flags: ["events": "", "split": "item", "language": "zh-Hans"], isOlder: true),
        Way(format: "graphviz", flags: ["view": "all", "labels": "relations", "cluster": "kind"]),
        Way(format: "graphviz", flags: ["around": "kept", "depth": "3", "collapse": "5"]),
    ]

    /// How many bytes come of a catalogue: files, their names and what is told of losses.
    private func size(of catalogue: Catalogue, _ way: Way) throws -> Int {
        var output = MemoryOutput()
        let exporter = try #require(ExporterRegistry.standard[way.format])
        let report = try exporter.export(
            way.isOlder ? Catalogue(header: catalogue.header) : catalogue,
            flags: way.flags.map { (name: $0.key, value: $0.value) } + (way.isOlder ? [("since", "older.json")] : []),
            others: way.isOlder ? ["since": catalogue] : [:], to: &output)
        return output.files.reduce(0) { $0 + $1.name.utf8.count + $1.bytes.count }
            + report.losses.reduce(0) {
                $0 + ($1.subject?.description.utf8.count ?? 0) + ($1.property?.utf8.count ?? 0) + $1.reason.utf8.count
            }
    }

    /// Holds what is counted of a family to its doubling.
    @discardableResult
    private func hold(
        _ family: HostileFamily, _ what: String, _ count: (Catalogue) throws -> Int
    ) throws -> (first: Int, second: Int) {
        let counts = try [1, 2, 4].map { try count(family.catalogue(family.size * $0)) }
        let (first, second) = (counts[1] - counts[0], counts[2] - counts[1])
        #expect(second <= first * 11 / 5 + 2_000, "\(family.name): \(what) grows by \(first), then by \(second)")
        return (first, second)
    }

    /// By how many bytes each family grows in the second doubling.
    private static let growths = HostileFamily.all.map { family in
        family.catalogue(family.size * 4).canonicalJSON().count
            - family.catalogue(family.size * 2).canonicalJSON().count
    }

    @Test("What each format writes of each hostile family")
    func exports() throws {
        let columns = ["CSV", "JSON-LD", "iCalendar", "iCalendar, vanished", "Graphviz, all", "Graphviz, around one"]
        var rows: [[String]] = []
        for (family, growth) in zip(HostileFamily.all, Self.growths) {
            var row = [family.name]
            for way in Self.ways {
                let (first, second) = try hold(family, way.testDescription) { try size(of: $0, way) }
                // A doubling that doubles what is written is too much where each byte makes a thousand.
                #expect(
                    second < growth * 100 + 2_000, "\(family.name), \(way): \(growth) bytes more, \(second) written")
                let tenths = first > 0 ? (max(second, 0) * 10 + first / 2) / first : 0
                row.append(first > 0 ? "\(tenths / 10).\(tenths % 10)" : "–")
            }
            rows.append(row)
        }
        try ReliabilityGuide.compare("exports", header: ["Family"] + columns, rows)
    }

    @Test("The families themselves double")
    func families() {
        for family in HostileFamily.all {
            let sizes = [1, 2, 4].map { family.catalogue(family.size * $0).canonicalJSON().count }
            let (first, second) = (sizes[1] - sizes[0], sizes[2] - sizes[1])
            #expect(first > 0 && second > first * 9 / 5 && second < first * 11 / 5, "\(family.name): \(sizes)")
        }
    }

    @Test("The deadlines of each hostile family")
    func deadlines() throws {
        for family in HostileFamily.all {
            try hold(family, "the text of its deadlines") { catalogue in
                catalogue.deadlines().reduce(0) { $0 + $1.id.utf8.count + $1.title.utf8.count }
            }
        }
    }

    @Test("The ties of each hostile family, and how many are looked at on the way to all that are near")
    func relations() throws {
        for family in HostileFamily.all {
            try hold(family, "the number of ties") { $0.relations().edges.count }
            try hold(family, "the number of ties that are followed") { catalogue in
                var count = 0
                _ = catalogue.relations().neighbourhood(
                    of: EntityReference(kind: "organisation", id: "kept"), depth: 3,
                    where: { _ in
                        count += 1
                        return true
                    })
                return count
            }
        }
    }
}
