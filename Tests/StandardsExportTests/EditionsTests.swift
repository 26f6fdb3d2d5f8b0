import StandardsExport
import StandardsKit
import Testing

/// Takes other catalogues alone.
private struct EditionOptions: ExportOptions {
    var older: [Catalogue] = []
    static var flags: [ExportFlag<EditionOptions>] { [.catalogues("since", "FILE", "older editions", \.older)] }
}

/// Writes the names of the editions in their order.
private struct EditionExporter: Exporter {
    static let format = ExportFormat(
        id: "editions", title: "Editions", mediaType: "text/plain", fileExtension: "txt", isOneFile: true)
    func export(
        _ request: ExportRequest<EditionOptions>, to output: inout some ExportOutput
    ) throws(ExportError) -> ExportReport {
        let editions = try Editions(request.catalogue, older: request.options.older)
        try output.writing { writer in
            writer.begin("editions.txt")
            writer.put(editions.all.map { $0.header.id?.text ?? "" }.joined(separator: " "))
            writer.end()
        }
        return ExportReport()
    }
}

@Suite("Editions")
struct EditionsTests {
    /// An edition by what tells its place: `b 2 2024-09-30 2024-07/2024-08`, with `-` for what it does not state.
    private static func edition(_ words: String, of series: String? = "s") throws -> Catalogue {
        let words = words.split(separator: " ").map { $0 == "-" ? nil : String($0) }
        var header = CatalogueHeader()
        header.id = words[0].flatMap { EntityID($0) }
        header.series = series.flatMap { EntityID($0) }
        header.revision = words[1].flatMap { Int($0) }
        header.modified = try words[2].map { try CalendarDate($0) }
        header.covers = try words[3].map { try PartialDate($0) }
        return Catalogue(header: header)
    }

    private static func names(_ editions: Editions) -> [String] { editions.all.map { $0.header.id?.text ?? "" } }

    @Test(
        "Older editions are put in order by what all state: revision, then modified, then covers",
        arguments: [
            (["b 2 - -", "a 1 - -", "c 3 - -"], ["a", "b", "c"]),
            (["b - 2024-02-01 -", "a - 2024-01-31 -"], ["a", "b"]),
            (["b - - 2024-09/2024-10", "a - - 2024-07/2024-08"], ["a", "b"]),
            // The revision decides, whatever the days say.
            (["b 2 2024-01-01 -", "a 1 2024-02-01 -"], ["a", "b"]),
            // One states no revision: the days decide of all.
            (["c 1 2024-03-01 -", "b - 2024-02-01 -", "a 2 2024-01-01 -"], ["a", "b", "c"]),
            // Those of one revision by the days; those alike in all as they are given.
            (["b 1 2024-02-01 -", "a 1 2024-01-01 -"], ["a", "b"]), (["b 1 - -", "a 1 - -"], ["b", "a"]), ([], []),
        ])
    func order(_ older: [String], _ expected: [String]) throws {
        let newest = try Self.edition("z 9 2025-01-01 2025-01")
        let editions = try older.map { try Self.edition($0) }
        #expect(try Self.names(Editions(newest, older: editions)) == expected + ["z"])
    }

    @Test(
        "One that is newer than what is exported is refused by name",
        arguments: [
            ("b 2 2024-01-01 -", "a 1 2024-02-01 -", true), ("b 2 - -", "a 2 - -", false),
            ("b 2 2024-02-02 -", "a 2 2024-02-01 -", true), ("b - 2024-02-01 -", "a 1 2024-02-01 -", false),
            ("b - 2024-02-02 -", "a 1 2024-02-01 -", true), ("b - - 2024-08", "a - - 2024-07", true),
            ("b - - 2024-07", "a - - 2024-07", false), ("b 2 - -", "a - 2024-02-01 -", false),
        ])
    func newer(_ older: String, _ newest: String, _ isRefused: Bool) throws {
        let (older, newest) = (try Self.edition(older), try Self.edition(newest))
        guard isRefused else {
            #expect(try Self.names(Editions(newest, older: [older])) == ["b", "a"])
            return
        }
        let error = #expect(throws: ExportError.self) { try Editions(newest, older: [older]) }
        let message = try #require(error?.message)
        for words in ["b (", "a (", "is newer than", "export the newest edition"] {
            #expect(message.contains(words), "\(message)")
        }
    }

    @Test(
        "One of another series is refused by name; without a series a catalogue is a series of its own",
        arguments: [("s", "s", false), ("s", "t", true), ("s", nil, true), (nil, "a", false), (nil, nil, true)]
            as [(String?, String?, Bool)])
    func series(_ ofNewest: String?, _ ofOlder: String?, _ isRefused: Bool) throws {
        let newest = try Self.edition("a 2 - -", of: ofNewest)
        let older = try Self.edition("b 1 - -", of: ofOlder)
        guard isRefused else {
            #expect(try Self.names(Editions(newest, older: [older])) == ["b", "a"])
            return
        }
        let error = #expect(throws: ExportError.self) { try Editions(newest, older: [older]) }
        let message = try #require(error?.message)
        for words in ["b (revision 1)", "a (revision 2)", "`series`"] { #expect(message.contains(words), "\(message)") }
    }

    @Test("Several of which nothing tells the order are refused by name")
    func disorder() throws {
        let older = try ["b 1 - -", "c - 2024-01-01 -"].map { try Self.edition($0) }
        let newest = try Self.edition("z 9 2025-01-01 -")
        for edition in older { #expect(throws: Never.self) { try Editions(newest, older: [edition]) } }
        let error = #expect(throws: ExportError.self) { try Editions(newest, older: older) }
        #expect(error?.message.contains("b (revision 1), c (2024-01-01)") == true, "\(error?.message ?? "")")
    }

    @Test("A flag takes every catalogue that it names, and may be given again")
    func flag() throws {
        let exporter = AnyExporter(EditionExporter())
        let flags = [(name: "since", value: "a.json"), (name: "since", value: "b.json")]
        #expect(exporter.flags.map(\.isRepeatable) == [true] && exporter.flags.map(\.namesCatalogue) == [true])
        try exporter.check(flags)
        var output = MemoryOutput()
        let older = try ["b 2 - -", "a 1 - -"].map { try Self.edition($0) }
        let newest = try Self.edition("z 9 - -")
        _ = try exporter.export(newest, flags: flags, others: ["since": older], to: &output)
        #expect(output.files.map(\.text) == ["a b z"])
    }
}
