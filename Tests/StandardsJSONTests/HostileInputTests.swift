import StandardsKit
import Synchronization
import Testing

/// What is no catalogue, long: it is read on a small stack, and what is reported of it stays short.
@Suite("Hostile input")
struct HostileInputTests {
    /// What is before the hostile text: each place is read by other code.
    static let openings = [
        "", "{", #"{"x":"#, #"{"x":["#, #"{"x":{"#, #"{"title":{"#, #"{"standards":"#, #"{"standards":["#,
        #"{"standards":[{"#, #"{"standards":[{"id":"a","#, #"{"standards":[{"id":"a","title":{"#,
        #"{"standards":[{"id":"a","replaces":["#, #"{"standards":[{"id":"a","replaces":[{"#,
        #"{"standards":[{"id":"a","drafters":["#,
    ]

    static let tokens = [
        "1,", ":\n", ":", ",", "#", "\n", "'", "\"", "\"a\":", "\"a\",", "a ", "a:", "{", "}", "[", "]", "{}", "[]",
        "{:", "[,", "/**/", "//\n", "/*", "=", "+", "-", "\\", "\"\\u\"", "\t\"", "é", "null", "{\"id\":\"b\"",
        "{\"id\":1},", "\"id\":\"b\",", "\"en\":\"b\",", "[[},",
    ]

    /// The longest report there may be: of each rule a hundred lines and one, none of them long.
    private static let longestReport = 40_000

    private static func read(_ text: String) -> String? {
        let reading = CatalogueReader().read([CatalogueSource(name: "a.json", bytes: Array(text.utf8))])
        let size = reading.diagnostics.reduce(-1) { $0 + $1.description.utf8.count + 1 }
        if reading.diagnostics.isEmpty { return "nothing is reported" }
        if size > longestReport { return "\(size) bytes are reported" }
        return reading.diagnostics.allSatisfy { $0.location != nil } ? nil : "a diagnostic has no place"
    }

    /// What is wrong with the reading of texts, each by its name.
    private static func failures(_ texts: [(name: String, text: String)]) -> [String] {
        let failures = Mutex<[String]>([])
        onSmallStack(kilobytes: 256) {
            for (name, text) in texts {
                guard let failure = read(text) else { continue }
                failures.withLock { $0.append("\(name): \(failure)") }
            }
        }
        return failures.withLock { $0 }
    }

    @Test("A token over and over ends in a short report, on a stack of 256 KB", arguments: openings)
    func tokens(_ opening: String) {
        let texts = Self.tokens.map { token in
            ("\(opening) and \(token)", opening + String(repeating: token, count: 3_000 / token.utf8.count))
        }
        #expect(Self.failures(texts) == [])
    }

    @Test("Two tokens in turn end in a short report, on a stack of 256 KB", arguments: openings)
    func pairs(_ opening: String) {
        let tokens = ["1,", ":", ",", "#", "\n", "'", "\"", "\"a\":", "{", "}", "[", "]", "/**/"]
        // One token twice is among the longer texts of one token.
        let texts = tokens.flatMap { first in
            tokens.filter { $0 != first }.map { second in
                ("\(opening) and \(first)\(second)", opening + String(repeating: first + second, count: 100))
            }
        }
        #expect(Self.failures(texts) == [])
    }

    @Test("A brace, a number and a comma 40,509 times, and a closing brace")
    func numbersForKeys() {
        #expect(Self.failures([("numbers", "{" + String(repeating: "1,", count: 40_509) + "}")]) == [])
    }

    /// Categories in categories, so that the innermost brace is that deep.
    private static func nested(_ depth: Int) -> String {
        // The catalogue, the list, the system, and then a list and a category each.
        let categories = (depth - 3) / 2
        return #"{"formatVersion":"1.0","id":"a","standardSystems":[{"id":"s","title":{"en":"S"}"#
            + String(repeating: #","categories":[{"title":{"en":"C"}"#, count: categories)
            + String(repeating: "}]", count: categories) + "}]}"
    }

    @Test("The deepest catalogue is read, checked, written and exported on a stack of 512 KB")
    func deepest() {
        let isSound = Mutex(false)
        onSmallStack {
            let text = Self.nested(127)
            let reading = CatalogueReader().read([CatalogueSource(name: "a.json", bytes: Array(text.utf8))])
            let catalogue = reading.catalogue
            let copy = CatalogueReader().read([CatalogueSource(name: "b.json", bytes: catalogue.canonicalJSON())])
            var output = MemoryOutput()
            let isWritten = ExporterRegistry.standard.exporters.allSatisfy { exporter in
                (try? exporter.export(catalogue, to: &output)) != nil
            }
            isSound.withLock { $0 = reading.diagnostics.isEmpty && copy.catalogue == catalogue && isWritten }
        }
        #expect(isSound.withLock { $0 })
    }

    @Test("128 levels are read, and 129 are not")
    func depthLimit() {
        for (depth, isRead) in [(127, true), (128, true), (129, false)] {
            // The catalogue itself is the first level.
            let value = String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1)
            let found = reading(#"{"formatVersion":"1.0","id":"a","x":\#(value)}"#).diagnostics
            #expect(found.contains { $0.rule == "json-depth" } != isRead)
        }
    }
}
