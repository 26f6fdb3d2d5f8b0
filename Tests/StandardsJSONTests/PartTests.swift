import StandardsExport
import StandardsModel
import Testing

@testable import StandardsJSON

/// Newline-delimited catalogues, read and written in parts.
@Suite("Catalogues in parts")
struct PartTests {
    /// Rules that look at one entity.
    private static var alone: CatalogueReader {
        var reader = CatalogueReader()
        reader.rules = reader.rules.filter { rule in
            if case .catalogue = rule.check { return false }
            return rule.id != ValidationRule.danglingReference.id
        }
        return reader
    }

    /// All that is read of lines in parts of that size, which come in chunks.
    private static func parts(
        _ bytes: [UInt8], size: Int, chunk: Int = 1 << 16, by reader: CatalogueReader = CatalogueReader(),
        longest: Int = 1 << 27
    ) -> (readings: [CatalogueReading], diagnostics: [Diagnostic]) {
        var parts = CatalogueParts(named: "a.jsonl", by: reader)
        parts.size = size
        parts.longestLine = longest
        var rest = bytes[...]
        var readings: [CatalogueReading] = []
        while let part = parts.next({
            defer { rest = rest.dropFirst(chunk) }
            return Array(rest.prefix(chunk))
        }) { readings.append(part) }
        return (readings, readings.flatMap(\.diagnostics) + parts.unreported)
    }

    private static func whole(_ bytes: [UInt8]) -> CatalogueReading {
        alone.read([CatalogueSource(name: "a.jsonl", bytes: bytes)])
    }

    private static func lines() throws -> [UInt8] { reading(try Files.catalogue()).catalogue.canonicalLines() }

    @Test("Parts of any size, in chunks of any size, hold each entity once, and are written as the whole is")
    func sizes() throws {
        let lines = try Self.lines()
        let whole = Self.whole(lines).catalogue
        for (size, chunk) in [(1, 1 << 16), (1000, 7), (40_000, 4096), (1 << 20, 1 << 16), (1 << 30, 1)] {
            let (readings, diagnostics) = Self.parts(lines, size: size, chunk: chunk)
            #expect(diagnostics.map(\.description) == [])
            #expect(readings.allSatisfy { $0.catalogue.header == whole.header })
            #expect(readings.reduce(0) { $0 + $1.catalogue.count } == whole.count, "\(size) \(chunk)")
            if size < 100_000 { #expect(readings.count > lines.count / (2 * size + 70_000)) }
            for isLines in [true, false] {
                var output = MemoryOutput()
                var rest = readings.map(\.catalogue)[...]
                if isLines {
                    try JSONLinesExporter().export(to: &output) { rest.popFirst() }
                } else {
                    try JSONExporter().export(to: &output) { rest.popFirst() }
                }
                let written = isLines ? lines : whole.canonicalJSON()
                #expect(output.files.map(\.bytes) == [written], "\(size) \(chunk) \(isLines)")
            }
        }
    }

    @Test(
        "Where a part ends follows from the bytes alone, however they come", arguments: [1, 2, 50, 51, 52, 100, 1000])
    func ends(_ size: Int) throws {
        let lines = Array(try Self.lines().prefix(5000)) + [0x0A]
        let expected = Self.parts(lines, size: size, chunk: lines.count).readings.map(\.catalogue.count)
        #expect(expected.count > 1)
        for chunk in [1, 3, 64, 777] {
            #expect(Self.parts(lines, size: size, chunk: chunk).readings.map(\.catalogue.count) == expected)
        }
    }

    @Test("What is wrong with an entity is told as where the whole is read, whatever the size of the parts")
    func diagnostics() throws {
        let text = String(decoding: try Self.lines(), as: UTF8.self)
        for (former, wrong) in [
            (#""designation":"#, #""desgnation":"#), (#""effective":"2"#, #""effective":"x"#), (#"}]}"#, #"}]"#),
            (#""level":"national""#, #""level":"natinal""#), (#"{"standards":[{"#, #"{"title":{},"standards":[{"#),
            ("\n", "\r\n"), (#"{"events""#, #"1{"events""#), (#"GB "#, #"GB"#), ("家", "\u{0}家"),
        ] {
            let bytes = Array(text.replacing(former, with: wrong).utf8)
            let whole = Self.whole(bytes)
            for size in [1, 30_000] {
                let found = Self.parts(bytes, size: size).diagnostics
                let reported = Dictionary(grouping: found, by: \.rule).mapValues { $0.reduce(0) { $0 + $1.count } }
                let expected = Dictionary(grouping: whole.diagnostics, by: \.rule)
                    .mapValues { $0.reduce(0) { $0 + $1.count } }
                #expect(reported == expected, "\(wrong) \(size)")
                // Where more is found than is told, the parts name the first of the rest and the whole its place alone.
                let limited = Set(whole.diagnostics.filter { $0.summary.hasPrefix("from here on") }.map(\.rule))
                let told = { (diagnostics: [Diagnostic]) in
                    diagnostics.filter { !limited.contains($0.rule) }
                        .map { "\($0) \($0.replacement?.range.map { "\($0)" } ?? "")" }.sorted()
                }
                #expect(told(found) == told(whole.diagnostics), "\(wrong) \(size)")
            }
        }
    }

    @Test("Of each rule as much is told as of a file, and then how much more there is, with the place of the first")
    func limit() {
        let wrong = #"{"standards":[{"id":"x","effective":"never"}]}"# + "\n"
        let bytes = Array((DelimitedTests.head + "\n" + String(repeating: wrong, count: 10)).utf8)
        var reader = CatalogueReader()
        reader.limit = 4
        let found = Self.parts(bytes, size: 1, by: reader).diagnostics.filter { $0.rule == "value-malformed" }
        #expect(found.map { $0.location?.line } == [2, 3, 4, 5, 6])
        #expect(found.map(\.count) == [1, 1, 1, 1, 6])
        #expect(found.last?.summary == "from here on, 6 more of this rule")
    }

    @Test(
        "An id that occurs twice in one part is an error, in two parts it is not seen; nor is where a reference leads")
    func alone() {
        let line = #"{"standards":[{"id":"x","designation":"GB 1-2024","references":["gone"]}]}"# + "\n"
        let bytes = Array((DelimitedTests.head + "\n" + line + line).utf8)
        let rules = { (size: Int) in
            Self.parts(bytes, size: size).diagnostics.filter { $0.severity == .error }.map(\.rule)
        }
        #expect(rules(1) == [])
        #expect(rules(1 << 20) == ["duplicate-id"])
    }

    @Test("What is no such catalogue is refused at its first line, and nothing behind it is read")
    func refused() throws {
        let cases: [(text: String, rule: String)] = [
            ("", "json-syntax"), ("\u{FEFF}", "json-syntax"), ("{\n}", "line-content"), ("x\n{}", "line-content"),
            ("[{}\n", "json-syntax"), (#"{"formatVersion":"9.0"}"# + "\n{}", "format-version"),
            (#"{"formatVersion":"1.0","id":"a","extends":["b.json"]}"# + "\n{}", "line-content"),
            (String(decoding: try Files.catalogue().prefix(100_000), as: UTF8.self), "line-content"),
        ]
        for (text, rule) in cases {
            let (readings, diagnostics) = Self.parts(Array(text.utf8), size: 1)
            let errors = diagnostics.filter { $0.severity == .error }
            #expect(readings.count == 1 && errors.map(\.rule) == [rule], "\(text.prefix(20)): \(errors)")
            #expect(errors.first?.location?.line == 1)
        }
        #expect(Self.parts([0xFF, 0xFE, 0x7B, 0x00], size: 1).diagnostics.map(\.rule).first != nil)
    }

    @Test("Bytes that are not UTF-8 lose their part alone")
    func encoding() {
        let good = Array(#"{"standards":[{"id":"x","designation":"GB 1-2024"}]}"#.utf8) + [0x0A]
        let bytes = Array(DelimitedTests.head.utf8) + [0x0A, 0x7B, 0xFF, 0x7D, 0x0A] + good
        let (readings, diagnostics) = Self.parts(bytes, size: 1, chunk: 1)
        let errors = diagnostics.filter { $0.severity == .error }
        #expect(
            errors.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.rule)" } == ["2:2 json-encoding"])
        #expect(readings.last?.catalogue.standards.count == 1)
    }

    @Test("A line beyond the limit ends the reading", arguments: [99, 100, 101, 150])
    func longLine(_ length: Int) {
        let frame = #"{"standards":[{"id":""}]}"#
        let line = frame.replacing("\"\"", with: "\"\(String(repeating: "x", count: length - frame.utf8.count))\"")
        let bytes = Array((DelimitedTests.head + "\n" + line + "\n{}").utf8)
        let (readings, diagnostics) = Self.parts(bytes, size: 1, chunk: 1, longest: 100)
        let isTooLong = diagnostics.contains { $0.summary.contains("longer than 100 bytes") && $0.location?.line == 2 }
        #expect(isTooLong == (length > 100), "\(diagnostics)")
        #expect(readings.count == (length > 100 ? 2 : 3))
    }

    @Test("As one file in canonical form only what has the kinds one after the other can be written")
    func order() throws {
        let lines = [
            DelimitedTests.head, #"{"standards":[{"id":"x","designation":"GB 1-2024"}]}"#,
            #"{"events":[{"id":"e","names":{"en":"E"}}]}"#, #"{"standards":[{"id":"y","designation":"GB 2-2024"}]}"#,
        ].joined(separator: "\n")
        var rest = Self.parts(Array(lines.utf8), size: 1).readings.map(\.catalogue)[...]
        var output = MemoryOutput()
        let error = #expect(throws: ExportError.self) { try JSONExporter().export(to: &output) { rest.popFirst() } }
        #expect(error?.message.hasPrefix("standards come again after events") == true)
    }
}
