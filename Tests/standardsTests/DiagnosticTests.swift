import StandardsKit
import Testing

@testable import standards

@Suite("Diagnostics as JSON")
struct DiagnosticTests {
    private func line(_ diagnostic: Diagnostic) throws -> String {
        var output = MemoryOutput()
        try output.writing { bytes in
            bytes.begin("")
            var json = JSONWriter(bytes, layout: .compact)
            CheckCommand.write(diagnostic, to: &json)
            bytes = json.finish()
            bytes.end()
        }
        return try #require(output.files.first).text
    }

    @Test("Notes are written as fixes are, and neither where there is none")
    func notes() throws {
        var diagnostic = Diagnostic(rule: "r", summary: "s")
        #expect(try line(diagnostic) == "{\"severity\":\"error\",\"rule\":\"r\",\"message\":\"s\"}\n")
        diagnostic.notes = ["the other is here", "and there"]
        diagnostic.fixes = ["keep one"]
        let members = #""message":"s","notes":["the other is here","and there"],"fixes":["keep one"]}"# + "\n"
        #expect(try line(diagnostic).hasSuffix(members))
    }

    @Test("A replacement is written with its place, where that is known")
    func replacements() throws {
        var diagnostic = Diagnostic(rule: "r", summary: "s")
        diagnostic.replacement = .init(.key, of: "titel", by: .text("title"))
        let start =
            #"{"severity":"error","rule":"r","message":"s","replacement":{"part":"key","former":"titel","value":"title""#
        #expect(try line(diagnostic) == start + "}}\n")
        diagnostic.replacement?.range = 3..<10
        #expect(try line(diagnostic) == start + #","start":3,"end":10}}"# + "\n")
    }
}
