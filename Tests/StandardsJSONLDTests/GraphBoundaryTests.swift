import StandardsExport
import StandardsJSONLD
import StandardsModel
import Testing

@Suite("Boundaries of the graph in JSON-LD")
struct GraphBoundaryTests {
    @Test(
        "A qualified or unspecified year or month is EDTF, and never a plain one",
        arguments: ["2024~", "2024?", "2024%", "2024-10~", "2024-10?", "2024-10%", "2024-XX", "2024-10-XX", "20XX"])
    func qualified(_ text: String) throws {
        var catalogue = catalogue()
        catalogue.insert(Standard(id: "s") { $0.published = date(text) })
        let graph = try Export(catalogue).graph.squeezed
        #expect(graph.has("\"published\":{\"@type\":\"edtf:EDTF\",\"@value\":\"\(text)\"}"))
    }

    @Test(
        "A whole number is a JSON number up to 2^53, which a double holds",
        arguments: [
            (1 << 53, true), ((1 << 53) + 1, false), (-(1 << 53), true), (-(1 << 53) - 1, false), (.min, false),
            (.max, false),
        ] as [(Int, Bool)])
    func integers(_ number: Int, _ isNumber: Bool) throws {
        var catalogue = catalogue()
        catalogue.header.revision = number
        let written = isNumber ? "\(number)" : "\"\(number)\""
        #expect(try Export(catalogue).graph.squeezed.has("\"revision\":\(written),"))
    }

    @Test(
        "An unknown number is a JSON number up to fifteen digits",
        arguments: [
            ("123456789012345", true), ("1234567890123456", false), ("-1.23456789012345e-9", true),
            ("1.234567890123456", false), ("1e308", true), ("1e309", false),
        ])
    func numbers(_ number: String, _ isNumber: Bool) throws {
        var catalogue = catalogue()
        catalogue.insert(Standard(id: "s") { $0.unknown["x"] = .number(number) })
        let export = try Export(catalogue)
        #expect(export.graph.squeezed.has("\"other\":{\"x\":\(isNumber ? number : "\"\(number)\"")}"))
        #expect(export.losses.isEmpty == isNumber)
    }

    @Test("Unknown keys of the catalogue, of entities and of their records are kept")
    func unknownKeys() throws {
        var catalogue = catalogue()
        catalogue.header.unknown["one"] = .number("1")
        catalogue.insert(
            Standard(id: "s") {
                $0.unknown["two"] = .number("2")
                $0.replaces = [Standard.Replacement { $0.unknown["three"] = .number("3") }]
            })
        let graph = try Export(catalogue).graph.squeezed
        for other in ["{\"one\":1}", "{\"two\":2}", "{\"three\":3}"] {
            #expect(graph.has("\"other\":\(other)"), "\(other)")
        }
    }

    @Test(
        "However many records refer to one entity, it is stated once under the direct term",
        arguments: [2, 15, 16, 17, 40])
    func references(_ count: Int) throws {
        var catalogue = catalogue()
        catalogue.insert(
            Standard(id: "s") { standard in
                standard.replaces = (0..<count).flatMap { number in
                    [0, 1].map { _ in Standard.Replacement { $0.standard = EntityID("t\(number)")! } }
                }
            })
        let expected = (0..<count).map { "\"standard/t\($0)\"" }.joined(separator: ",")
        #expect(try Export(catalogue).graph.squeezed.has("\"replaces\":[\(expected)]"))
    }

    @Test("A context of its own has no base, and the catalogue that refers to it has it")
    func context() throws {
        let export = try Export(catalogue(), [("context", "https://example.org/context.jsonld")])
        let context = try #require(export.files.first { $0.name == "context.jsonld" }).text
        #expect(!context.has("@base") && context.has("\"@protected\": true"))
        #expect(export.catalogue.has("\"@base\": \"https://example.org/c/\""))
    }

    @Test(
        "A vocabulary's namespace ends in # or /",
        arguments: [
            ("https://example.org/v", "https://example.org/v#"), ("https://example.org/v#", "https://example.org/v#"),
            ("https://example.org/v/", "https://example.org/v/"), ("urn:example:v", "urn:example:v#"),
        ])
    func vocabulary(_ stated: String, _ namespace: String) throws {
        let export = try Export(catalogue(), [("vocabulary", stated)])
        #expect(export.catalogue.has("\"std\": \"\(namespace)\""))
        #expect(export.vocabulary.has("\"std\": \"\(namespace)\""))
    }

    @Test(
        "Addresses that run code or are none are refused",
        arguments: ["javascript:alert(1)", "data:,x", "example.org", ""])
    func addresses(_ text: String) {
        for flag in ["context", "vocabulary"] {
            #expect(throws: ExportError.self) { try Export(catalogue(), [(flag, text)]) }
        }
    }
}
