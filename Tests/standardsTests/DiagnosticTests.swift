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
}
