import Dispatch
import StandardsModel
import Synchronization
import Testing

@testable import StandardsJSON

/// Files of which sections are read at one time: what is read and reported is the same.
@Suite("Concurrent reading")
struct ConcurrentReadingTests {
    /// Does pieces on threads, and counts them.
    private final class Threads: Sendable {
        private let number = Mutex(0)
        var count: Int { number.withLock { $0 } }

        func perform(_ count: Int, _ piece: @Sendable (Int) -> Void) {
            number.withLock { $0 += count }
            DispatchQueue.concurrentPerform(iterations: count, execute: piece)
        }
    }

    /// Does pieces one after another, the last first.
    private static let backwards: Concurrently = { count, piece in
        for number in (0..<count).reversed() { piece(number) }
    }

    private static func reader(_ size: Int, _ concurrently: @escaping Concurrently) -> CatalogueReader {
        var reader = CatalogueReader()
        (reader.sectionSize, reader.concurrently) = (size, concurrently)
        return reader
    }

    private static func expectSame(
        _ sources: [CatalogueSource], size: Int, _ name: String = "",
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        let alone = CatalogueReader().read(sources, resolving: Files.extended)
        let threads = Threads()
        let ways: [Concurrently] = [{ threads.perform($0, $1) }, backwards]
        for concurrently in ways {
            let together = reader(size, concurrently).read(sources, resolving: Files.extended)
            #expect(
                together.diagnostics.map(\.description) == alone.diagnostics.map(\.description), "\(name) \(size)",
                sourceLocation: sourceLocation)
            #expect(
                together.catalogue == alone.catalogue && together.hasErrors == alone.hasErrors, "\(name) \(size)",
                sourceLocation: sourceLocation)
            #expect(
                together.catalogue.canonicalJSON() == alone.catalogue.canonicalJSON(), "\(name) \(size)",
                sourceLocation: sourceLocation)
        }
        // Sections are read at all, so that the comparison says something.
        let counted = Threads()
        var reader = reader(size) { counted.perform($0, $1) }
        reader.rules = []
        _ = reader.read(sources, resolving: Files.extended)
        #expect(counted.count > 0, "\(name) \(size)", sourceLocation: sourceLocation)
    }

    @Test("The real catalogue, whole, in several files, and without line ends", arguments: [300, 5000, 40_000])
    func real(size: Int) throws {
        let whole = try Files.catalogue()
        Self.expectSame([CatalogueSource(name: "a.json", bytes: whole)], size: size)
        let files = ["bodies", "china-2024-07", "china-2024-09"].map { "\($0).json" }
        let sources = try files.map { CatalogueSource(name: $0, bytes: try Files.bytes("Examples/Catalogues/\($0)")) }
        Self.expectSame(sources, size: size)
    }

    /// Standards and projects, of which every third has a note.
    private static func text(
        lineEnd: String = "\n", count: Int = 60, change: (Int, String) -> String = { $1 }
    ) -> String {
        func list(_ kind: String, _ entity: (Int) -> String) -> String {
            let entities = (0..<count).map { number in change(number, entity(number)) }
            return "\"\(kind)\": [" + entities.joined(separator: ",\(lineEnd)  ") + "]"
        }
        let standards = list("standards") { number in
            let note = number.isMultiple(of: 3) ? #", "note": {"en": "a } and a { in \"quotes\", {\"id\""}"# : ""
            return "{\"id\": \"gb-\(1000 + number)-2024\", \"designation\": \"GB \(1000 + number)-2024\"\(note)}"
        }
        let projects = list("projects") { #"{"id": "p-\#($0)", "sources": [{"page": "\#($0)"}, {"page": "1"}]}"# }
        return "{\"formatVersion\": \"1.0\", \"id\": \"a\", \(standards),\(lineEnd)\(projects)}\n"
    }

    private static func expectSame(
        _ text: String, size: Int = 100, _ name: String = "", sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) {
        expectSame(
            [CatalogueSource(name: "a.json", bytes: Array(text.utf8))], size: size, name,
            sourceLocation: sourceLocation)
    }

    @Test("Sections of any size, however lines end", arguments: ["\n", "", "\r\n", " \t "])
    func sizes(lineEnd: String) {
        for size in [1, 2, 50, 99, 1000, 3000] {
            Self.expectSame(Self.text(lineEnd: lineEnd), size: size, lineEnd.debugDescription)
        }
    }

    /// What is wrong with every eleventh entity.
    private static let faults: [(name: String, change: @Sendable (String) -> String)] = [
        ("a wrong type", { $0.replacing("\"id\": ", with: "\"note\": 7, \"id\": ") }),
        ("a bracket too few", { String($0.dropLast()) }),
        ("a bracket too many", { $0 + "}" }),
        ("the list's bracket", { $0 + "]" }),
        ("no id", { $0.replacing("\"id\"", with: "\"name\"") }),
        ("an id that is none", { $0.replacing("\"id\": \"", with: "\"id\": \"Ä ") }),
        ("the id of the first", { $0.replacing(/"(gb-|p-)\d+/) { "\"\($0.output.1)1000" } }),
        ("no entity", { _ in "[1, 2]" }),
        ("nothing", { _ in "" }),
        ("a comment", { "/* one */ " + $0 }),
        ("an unclosed text", { $0.replacing("\"}", with: "}") }),
        ("a name that nothing knows", { $0.replacing("\"id\": ", with: "\"colour\": \"red\", \"id\": ") }),
        ("a name written twice", { $0.replacing("{\"id\": ", with: "{\"tags\": [], \"tags\": [], \"id\": ") }),
        ("a name with an escape", { $0.replacing("\"id\": ", with: "\"\\u0069d\": ") }),
    ]

    @Test("What is wrong is reported in the same words at the same places, in the same order")
    func faults() {
        for fault in Self.faults {
            for size in [1, 100, 700] {
                let text = Self.text { $0 % 11 == 5 || $0 == 59 ? fault.change($1) : $1 }
                Self.expectSame(text, size: size, fault.name)
            }
        }
    }

    @Test("However much is wrong, nothing is read ahead more than twice", arguments: [1, 100, 2000, 4000, 9000])
    func work(size: Int) {
        for (name, change) in Self.faults {
            for isLast in [true, false] {
                let text = Self.text(count: 100) { isLast && $0 < 99 ? $1 : change($1) }
                let threads = Threads()
                var reader = Self.reader(size) { threads.perform($0, $1) }
                reader.rules = []
                _ = reader.read([CatalogueSource(name: "a.json", bytes: Array(text.utf8))])
                #expect(threads.count <= 2 + 2 * text.utf8.count / size, "\(name)")
            }
        }
    }

    @Test("A section looks for no lines of the file, which would take a pass over all of it")
    func lines() {
        JSONScanner.scan(Array("[1,\n 2]".utf8), faultLimit: 100) { scanner in
            #expect(scanner.line(of: 5) == 2)
            scanner.beginSeparately(at: 5)
            #expect(scanner.line(of: 5) == 0)
            scanner.report("json-syntax", at: 5, "wrong")
            #expect(!scanner.faults.isEmpty)
        }
    }

    @Test("All of a kind have names that nothing knows: they are read by the reader itself")
    func unknownNames() {
        Self.expectSame(Self.text { $1.replacing("\"id\": ", with: "\"colour\": \"red\", \"id\": ") })
    }

    @Test("What another file says of an entity is joined with it, and what it takes back is reported")
    func severalFiles() {
        let first = CatalogueSource(name: "first.json", bytes: Array(Self.text().utf8))
        let text = Self.text { $0 % 7 == 0 ? $1.replacing("\"}", with: "\", \"published\": null}") : $1 }
        let second = text.replacing("\"id\": \"a\",", with: "\"id\": \"b\", \"extends\": [\"first.json\"],")
        Self.expectSame([first, CatalogueSource(name: "second.json", bytes: Array(second.utf8))], size: 100)
        let other = text.replacing("GB 10", with: "GB 20")
        Self.expectSame([first, CatalogueSource(name: "other.json", bytes: Array(other.utf8))], size: 100)
    }

    @Test("Pieces that are not done are done after all")
    func undone() throws {
        let bytes = try Files.catalogue()
        let alone = reading(bytes)
        let together = Self.reader(2000) { count, piece in if count > 1 { piece(1) } }
            .read([CatalogueSource(name: "a.json", bytes: bytes)])
        #expect(together.catalogue == alone.catalogue)
        #expect(together.diagnostics == alone.diagnostics)
    }

    @Test("Rules find the same in pieces of any size", arguments: [1, 7, 1000])
    func rules(size: Int) {
        let catalogue = reading(
            Self.text { $1.replacing("\"id\": ", with: "\"supersedes\": [\"nothing\"], \"id\": ") }, rules: []
        ).catalogue
        let rules = ValidationRule.standard
        let alone = catalogue.diagnostics(by: rules)
        #expect(alone.count > 100)
        #expect(catalogue.diagnostics(by: rules, concurrently: Self.backwards, pieceSize: size) == alone)
    }
}
