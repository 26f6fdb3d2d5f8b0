import StandardsKit
import Testing

/// Nothing that is written grows faster than what was read: each hostile family is doubled, and makes at most twice as
/// much, apart from what the same catalogue makes without the family.
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
        Way(format: "feed", flags: ["split": "tag", "language": "zh-Hans"]), Way(format: "feed", isOlder: true),
        Way(format: "html"), Way(format: "html", flags: ["split": "item"]),
        Way(format: "html", flags: ["language": "zh-Hans"], isOlder: true),
    ]

    /// How many bytes come of a catalogue: files, their names and what is reported of losses.
    private func size(of catalogue: Catalogue, _ way: Way) throws -> Int {
        var output = MemoryOutput()
        let exporter = try #require(ExporterRegistry.standard[way.format])
        var newer = Catalogue(header: catalogue.header, schema: catalogue.schema)
        newer.header.revision = (catalogue.header.revision ?? 0) + 1
        let report = try exporter.export(
            way.isOlder ? newer : catalogue,
            flags: way.flags.map { (name: $0.key, value: $0.value) } + (way.isOlder ? [("since", "older.json")] : []),
            others: way.isOlder ? ["since": [catalogue]] : [:], to: &output)
        return output.files.reduce(0) { $0 + $1.name.utf8.count + $1.bytes.count }
            + report.losses.reduce(0) {
                $0 + ($1.subject?.description.utf8.count ?? 0) + ($1.property?.utf8.count ?? 0) + $1.reason.utf8.count
            }
    }

    /// A catalogue without any family.
    private static let plain = HostileFamily("none", 0) { _, _ in }.catalogue(0)

    /// Each family with its catalogues of one and two times its size, which all tests share.
    private static let members = HostileFamily.all.map(Member.init)

    private struct Member {
        let name: String
        let single: Catalogue
        let double: Catalogue
        /// The same without the family.
        let plain: Catalogue

        /// The catalogues of a family. They know only the kinds of which there are any, since what is written of the
        /// others never grows.
        init(_ family: HostileFamily) {
            name = family.name
            let whole = family.catalogue(family.size * 2)
            let schema = CatalogueSchema(whole.schema.kinds.filter { whole.count(of: $0) > 0 })
            single = Self.known(to: schema, family.catalogue(family.size))
            double = Self.known(to: schema, whole)
            plain = Self.known(to: schema, GrowthTests.plain)
        }

        private static func known(to schema: CatalogueSchema, _ catalogue: Catalogue) -> Catalogue {
            var copier = Copier(copy: Catalogue(header: catalogue.header, schema: schema))
            catalogue.visit(with: &copier)
            return copier.copy
        }
    }

    private struct Copier: EntityVisitor {
        var copy: Catalogue
        mutating func visit<E: Entity>(_ entities: [E]) { copy.entities[E.self] = EntityCollection(entities) }
    }

    /// Holds what is counted of a family to its doubling.
    ///
    /// - Returns: What is counted of the family, and of its double.
    @discardableResult
    private func hold(
        _ member: Member, _ what: String, plain: Int, _ count: (Catalogue) throws -> Int
    ) throws -> (single: Int, double: Int) {
        let single = try count(member.single) - plain
        let double = try count(member.double) - plain
        #expect(double <= single * 11 / 5 + 2_000, "\(member.name): \(what) are \(single), then \(double)")
        return (single, double)
    }

    @Test("What each format writes of each hostile family")
    func exports() throws {
        let columns = [
            "CSV", "JSON-LD", "iCalendar", "iCalendar, vanished", "Graphviz, all", "Graphviz, around one", "Feed",
            "Feed, vanished", "Page", "Pages", "Page, vanished",
        ]
        #expect(columns.count == Self.ways.count, "each way has a heading")
        var rows: [[String]] = []
        for member in Self.members {
            let growth = member.double.canonicalJSON().count - member.single.canonicalJSON().count
            var row = [member.name]
            for way in Self.ways {
                let plain = try size(of: member.plain, way)
                let (single, double) = try hold(member, "bytes of \(way)", plain: plain) { try size(of: $0, way) }
                // A doubling that doubles what is written is too much where each byte makes a thousand.
                #expect(
                    double - single < growth * 100 + 2_000,
                    "\(member.name), \(way): \(growth) bytes more, \(double - single) written")
                let tenths = single > 0 ? (double * 10 + single / 2) / single : 0
                row.append(single > 0 ? "\(tenths / 10).\(tenths % 10)" : "–")
            }
            rows.append(row)
        }
        try ReliabilityGuide.compare("exports", header: ["Family"] + columns, rows)
    }

    @Test("The families themselves double")
    func families() {
        let plain = Self.plain.canonicalJSON().count
        for member in Self.members {
            let sizes = [member.single, member.double].map { $0.canonicalJSON().count - plain }
            #expect(
                sizes[0] > 0 && sizes[1] > sizes[0] * 8 / 5 && sizes[1] < sizes[0] * 11 / 5, "\(member.name): \(sizes)")
        }
    }

    @Test("The deadlines of each hostile family")
    func deadlines() throws {
        for member in Self.members {
            try hold(member, "bytes of its deadlines", plain: 0) { catalogue in
                catalogue.deadlines().reduce(0) { $0 + $1.id.utf8.count + $1.title.utf8.count }
            }
        }
    }

    @Test("The ties of each hostile family, and how many are looked at on the way to all that are near")
    func relations() throws {
        for member in Self.members {
            try hold(member, "ties", plain: 0) { $0.relations().edges.count }
            try hold(member, "ties that are followed", plain: 0) { catalogue in
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
