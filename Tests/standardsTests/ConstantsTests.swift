import Foundation
import StandardsKit
import Testing

@testable import standards

/// The Swift that a target has of its catalogues.
@Suite("Constants")
struct ConstantsTests {
    @Test("Constants have their names above them, a section a kind")
    func sections() throws {
        var catalogue = Catalogue()
        catalogue.insert(Organisation(id: "cqc") { $0.names = "China Quality\nCertification Centre" })
        catalogue.insert(
            Standard(id: "gb-28008-2024") {
                $0.title = "Furniture"
                $0.designation = StandardDesignation(verbatim: "GB 28008-2024")
            })
        catalogue.insert(PolicyDocument(id: "2024-1") { $0.title = "Notice" })
        let source = Constants(catalogue, access: .public).source
        #expect(
            source.components(separatedBy: "\n").dropFirst() == [
                "public import StandardsKit", "",
                "// MARK: - Organisations", "",
                "extension EntityID where Subject == Organisation {",
                "    /// China Quality Certification Centre",
                "    public static var `cqc`: Self { \"cqc\" }",
                "}", "",
                "// MARK: - Standards", "",
                "extension EntityID where Subject == Standard {",
                "    /// GB 28008-2024, Furniture",
                "    public static var `gb_28008_2024`: Self { \"gb-28008-2024\" }",
                "}", "",
                "// MARK: - Policy documents", "",
                "extension EntityID where Subject == PolicyDocument {",
                "    /// Notice",
                "    public static var `_2024_1`: Self { \"2024-1\" }",
                "}", "",
            ])
        #expect(Constants(catalogue).source.contains("\nimport StandardsKit\n"))
    }

    @Test(
        "An embedded catalogue is the catalogue, whatever its texts have",
        arguments: ["plain", "\"\"\"#", "\\#(1)", "#\"\"\"##\\##n", "\\", "\u{2028}\r\n\0", "\"\"\""])
    func embedding(_ text: String) throws {
        var catalogue = Catalogue()
        catalogue.insert(Organisation(id: "a") { $0.names = LocalizedText(["en": text]) })
        let embedding = Constants(catalogue).embedding
        // What stands between the signs is taken as it is: it ends at the first of the last, and has no escape of theirs.
        let opening = try #require(embedding.firstMatch(of: /embeddedText = (#+)"""\n/))
        let sign = opening.output.1
        let rest = embedding[opening.range.upperBound...]
        let end = try #require(rest.firstRange(of: "\"\"\"" + sign))
        #expect(rest[end.upperBound...] == "\n")
        #expect(!rest[..<end.lowerBound].contains("\\" + sign))
        #expect(Array(rest[..<end.lowerBound].utf8) == catalogue.canonicalJSON())
    }

    @Test(
        "Each fault of the settings is told at its place",
        arguments: [
            (#"{"strict": true, "accessModifier": "public"}"#, []),
            ("{}", []), ("", ["1:1"]), ("[]", ["1:1"]),
            ("{\n  \"strict\": 1\n}", ["2:13"]),
            ("{\n  \"accessModifier\": \"open\"}", ["2:21"]),
            (#"{"strickt": true}"#, ["1:2"]), (#"{"strict": true, "strict": false}"#, ["1:18"]),
            (#"{"strict": true} x"#, ["1:18"]), (#"{"strict": true"#, ["1:16"]),
        ] as [(String, [String])])
    func settings(_ text: String, _ places: [String]) {
        let settings = CheckSettings(CatalogueSource(name: "c.json", bytes: Array(text.utf8)))
        let found = settings.diagnostics.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0)" }
        #expect(found == places, "\(settings.diagnostics)")
        #expect(settings.diagnostics.allSatisfy { $0.severity == .error })
    }

    @Test("A strict target takes warnings for errors, and has no Swift then")
    func strict() throws {
        try Command.withFolder { folder in
            let head = #"{"formatVersion": "1.0", "id": "x", "title": {"en": "X"}, "base": "https://example.org/", "#
            let text = head + #""revision": 1, "modified": "2024-09-30", "oddity": 1}"#
            try Data(text.utf8).write(to: folder.appending(path: "x.catalogue.json"))
            for (settings, status) in [("{}", 0), (#"{"strict": true}"#, 1), (#"{"strict": 2}"#, 1)] {
                try Data(settings.utf8).write(to: folder.appending(path: "config.json"))
                let words = ["check", "x.catalogue.json", "--settings", "config.json"]
                let outcome = try Command.run(
                    words + ["--constants", "c.swift", "--embedding", "e.swift"], in: folder)
                #expect(outcome.status == status, "\(outcome.errors)")
                for name in ["c.swift", "e.swift"] {
                    let file = folder.appending(path: name)
                    #expect(FileManager.default.fileExists(atPath: file.path) == (status == 0))
                    try? FileManager.default.removeItem(at: file)
                }
                let mark = status == 0 ? ": warning: " : ": error: "
                #expect(outcome.errors.contains(mark), "\(outcome.errors)")
            }
        }
    }
}
