import Foundation
import StandardsKit
import Testing

/// What `Documentation/Taking-over.md` says of the tree is so.
@Suite("The page for who takes the package over")
struct TakingOverTests {
    @Test("Every path that it names is there")
    func paths() throws {
        let folders = ["Sources", "Tests", "Plugins", "Documentation", "Examples", ".ci"]
        let named = try Self.spans().flatMap { $0.split(separator: " ").map(String.init) }
            .filter { word in word.contains("/") && folders.contains { word.hasPrefix($0 + "/") } }
        #expect(named.count > 60)
        for path in named {
            #expect(FileManager.default.fileExists(atPath: ReadmeTests.root.appending(path: path).path), "\(path)")
        }
    }

    @Test("Every Swift name that it uses is in the sources or the tests")
    func names() throws {
        let own = ["TakingOverTests.swift"]
        var words: Set<Substring> = []
        for file in try Self.swiftFiles() where !own.contains(file.lastPathComponent) {
            let text = try String(contentsOf: file, encoding: .utf8)
            // By bytes: to ask each character what it is takes many times as long.
            let pieces = text.utf8.split { byte in
                byte < 0x80 && byte != UInt8(ascii: "_") && byte &- 0x30 > 9 && (byte | 0x20) &- 0x61 > 25
            }
            words.formUnion(pieces.map(Substring.init))
        }
        let named = try Self.spans().filter { $0.wholeMatch(of: /\.?\w+(\.\w+)*(\([\w:]*\))?/) != nil }
            .filter { !FileManager.default.fileExists(atPath: ReadmeTests.root.appending(path: $0).path) }
            .filter { !["swift", "md", "json", "yml", "py"].contains($0.split(separator: ".").last) }
        #expect(named.count > 80)
        for name in named {
            for word in name.split(whereSeparator: { ".():".contains($0) }) {
                #expect(words.contains(word), "\(name)")
            }
        }
    }

    @Test("The lines of the calendar that it shows are in the calendar of the real catalogue, in one entry")
    func calendarLines() throws {
        let block = try Self.page().firstMatch(of: /<!-- From the calendar\. -->\n```text\n((?s:.*?))```/)
        let shown = Self.lines(try #require(block).output.1)
        var output = MemoryOutput()
        _ = try CalendarExporter().export(ExportRequest(RealCatalogue.catalogue), to: &output)
        let calendar = try #require(output["deadlines.ics"]).text.replacing("\r\n ", with: "")
        let entries = calendar.split(separator: "BEGIN:VEVENT\r\n").map { $0.split(separator: "\r\n") }
        let entry = entries.first { $0.first == shown.first }
        #expect(shown.filter { entry?.contains($0) != true } == [])
        #expect(RealCatalogue.catalogue.standards["gb-28008-2024"]?.effective?.description == "2025-07-01")
    }

    @Test("Its kind keeps what every kind keeps, and its rules do what it says")
    func examples() throws {
        #expect(EntityConformance.failures(of: Inspection.self) == [])
        var catalogue = Catalogue(schema: CatalogueSchema.standard.appending(Inspection.self))
        catalogue.header.id = "sample"
        catalogue.insert(
            Inspection(id: "a") {
                $0.title = "Battery works"
                $0.closes = "2024-09-30"
                $0.tags = ["battery "]
            })
        #expect(
            catalogue.deadlines().map { "\($0.id) \($0.date?.description ?? "") \($0.title)" } == [
                "inspection/a#obligation-due 2024-10-30 Due: Battery works"
            ])
        let found = catalogue.validate(rules: ValidationRule.standard + [.untrimmedText]).diagnostics
        #expect(found.map(\.rule) == ["untrimmed-text"])
    }

    private static func page() throws -> String {
        try String(contentsOf: ReadmeTests.root.appending(path: "Documentation/Taking-over.md"), encoding: .utf8)
    }

    /// What is written between backticks outside blocks of code.
    private static func spans() throws -> [String] {
        let prose = try page().replacing(/```(?s:.*?)```/, with: "")
        return prose.matches(of: /`([^`\n]+)`/).map { String($0.output.1) }
    }

    private static func swiftFiles() throws -> [URL] {
        try ["Sources", "Tests"].flatMap { folder in
            let folder = ReadmeTests.root.appending(path: folder)
            let files = FileManager.default.enumerator(
                at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
            return try #require(files).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
        }
    }

    /// The lines of a text without their indentation.
    private static func lines(_ text: Substring) -> [Substring] {
        text.split(separator: "\n").map { $0.drop { $0 == " " } }
    }
}
