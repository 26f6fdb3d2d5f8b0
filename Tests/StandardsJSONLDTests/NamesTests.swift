import StandardsExport
import StandardsJSONLD
import StandardsModel
import Testing

/// A kind of a caller's own, with names that are taken, odd, or mean something else elsewhere.
private struct Laboratory: Entity {
    static let kind = EntityKind("laboratory", plural: "laboratories")
    let id: EntityID<Laboratory>
    var title = LocalizedText()
    var subject: Int?
    var schema: String?
    var odd: String?
    var oddToo: String?
    var keeper: EntityID<Organisation>?
    var page: Page?
    var rooms: [Room] = []
    var annotations = Annotations()
    init(id: EntityID<Laboratory>) { self.id = id }
    static let properties: PropertyTable<Laboratory> = [
        .localized("title", \.title, role: .title),
        .value("subject", \.subject),
        .value("schema", \.schema),
        .value("an odd:name", \.odd),
        .value("an odd/name", \.oddToo),
        .reference("keeper", \.keeper, relation: Relation("keptBy", inverse: "keeps")),
        .value("page", \.page),
        .records("rooms", \.rooms),
    ]
}

private struct Room: Record {
    var size: DecimalNumber?
    var owner: EntityID<Organisation>?
    var unknown = UnknownProperties()
    init() {}
    static let properties: PropertyTable<Room> = [
        .value("size", \.size),
        .reference("owner", \.owner, relation: Relation("rentsFrom", inverse: "rentsTo")),
    ]
}

/// An address of which nothing is known to be right.
private struct Page: PropertyValue {
    let text: String
    static var valueType: ValueType { .address }
    var value: Value { .text(text) }
    init(_ text: String) { self.text = text }
    init(_ value: Value) throws(ValueError) { text = try String(value) }
}

@Suite("Names in JSON-LD")
struct NamesTests {
    private func laboratory(_ fill: (inout Laboratory) -> Void) throws -> Export {
        var catalogue = catalogue(schema: CatalogueSchema.standard.appending(Laboratory.self))
        catalogue.insert(Laboratory(id: "l", fill))
        return try Export(catalogue)
    }

    @Test("A kind of the caller's own has its terms in the context and in the vocabulary")
    func ownKind() throws {
        let export = try laboratory {
            $0.title = "L"
            $0.subject = 7
            $0.schema = "s"
            $0.odd = "o"
            $0.oddToo = "p"
            $0.keeper = "k"
            $0.rooms = [
                Room {
                    $0.size = 12
                    $0.owner = "k"
                }
            ]
        }
        let graph = export.graph.squeezed
        #expect(
            graph.has(
                "{\"@id\":\"laboratory/l\",\"@type\":\"std:Laboratory\",\"title\":{\"en\":\"L\"},\"laboratorySubject\":7,"
            ))
        #expect(graph.has("\"laboratorySchema\":\"s\",\"an_odd_name\":\"o\",\"laboratoryAn_odd_name\":\"p\""))
        #expect(graph.has("\"keeper\":\"organisation/k\""))
        #expect(graph.has("\"rentsFrom\":[\"organisation/k\"]"))
        #expect(graph.has("\"@type\":\"std:Room\",\"size\":\"12\",\"owner\":\"organisation/k\""))
        for term in [
            "Laboratory", "Room", "laboratorySubject", "laboratorySchema", "an_odd_name", "laboratoryAn_odd_name",
            "keeper", "rentsFrom", "rooms", "size",
        ] {
            #expect(export.vocabulary.has("\"@id\": \"std:\(term)\""), "\(term)")
        }
        for key in ["laboratorySubject", "laboratorySchema", "keeper", "rentsFrom", "size"] {
            #expect(export.catalogue.has("\n    \"\(key)\": "), "\(key)")
        }
    }

    @Test("A kind appended to the schema changes no term of the others")
    func stableTerms() throws {
        func context(_ export: Export) -> Set<Substring> {
            let text = export.catalogue.squeezed
            return Set(text[..<(text.range(of: "\"@graph\"")?.lowerBound ?? text.endIndex)].split(separator: ","))
        }
        let before = context(try Export(catalogue()))
        let after = context(try Export(catalogue(schema: CatalogueSchema.standard.appending(Laboratory.self))))
        #expect(before.subtracting(after).count <= 1, "the last entry ends the object")
    }

    @Test(
        "What is no address is a text, and reported",
        arguments: [
            "javascript:alert(1)", "data:text/html,x", "no address", "", "https://", "https://a b/", "https://x:y/",
            "https://[::1", "https://[1::2::3]/", "//example.org/", "http:/x",
        ])
    func badAddresses(_ text: String) throws {
        let export = try laboratory { $0.page = Page(text) }
        #expect(export.graph.has("\"@value\": \"\(text)\""))
        #expect(export.losses.map(\.property) == ["page"])
        #expect(export.losses.first?.subject == EntityReference("laboratory/l"))
    }

    @Test(
        "What an IRI cannot hold is percent-encoded",
        arguments: [
            ("https://example.org/a b", "https://example.org/a%20b"),
            ("https://example.org/100%", "https://example.org/100%25"),
            ("https://example.org/%20?q=%zz", "https://example.org/%20?q=%25zz"),
            ("https://example.org/[x]#a#b", "https://example.org/%5Bx%5D#a%23b"),
            ("https://example.org/\u{202E}", "https://example.org/%E2%80%AE"),
            ("https://example.org/\u{E000}", "https://example.org/%EE%80%80"),
            ("https://例え.example/家具?ü", "https://例え.example/家具?ü"),
            ("HTTPS://example.org:8080/", "https://example.org:8080/"),
            ("https://[2001:db8::1]:80/x", "https://[2001:db8::1]:80/x"),
            ("mailto:a@example.org", "mailto:a@example.org"),
        ])
    func encoding(_ text: String, _ iri: String) throws {
        let export = try laboratory { $0.page = Page(text) }
        #expect(export.graph.has("\"page\": \"\(iri)\""))
        #expect(export.losses == [])
    }

    @Test(
        "The base ends in a slash, without query and fragment",
        arguments: [
            ("https://example.org/c", "https://example.org/c/"),
            ("https://example.org/c?a#b", "https://example.org/c/"),
            ("https://example.org/ü/", "https://example.org/ü/"),
        ])
    func bases(_ base: String, _ written: String) throws {
        #expect(try Export(catalogue(base)).catalogue.has("\"@base\": \"\(written)\""))
    }

    @Test("Without a base entities still have names, and the lack is reported")
    func noBase() throws {
        let export = try Export(catalogue(nil))
        #expect(export.catalogue.has("\"@base\": \"https://catalogue.invalid/c/\""))
        #expect(export.losses.map(\.property) == ["base"])
    }

    @Test("With --context the catalogue names it and keeps its base, and the context is a file of its own")
    func remoteContext() throws {
        let export = try Export(catalogue(), [("context", "https://example.org/context.jsonld")])
        #expect(
            export.catalogue.squeezed.hasPrefix(
                "{\"@context\":[\"https://example.org/context.jsonld\",{\"@base\":\"https://example.org/c/\"}],"))
        #expect(export.files.map(\.name) == ["catalogue.jsonld", "vocabulary.jsonld", "context.jsonld"])
        #expect(!export.files[2].text.has("@base"))
    }

    @Test("With --vocabulary the own terms are under it")
    func sharedVocabulary() throws {
        let export = try Export(catalogue(), [("vocabulary", "https://example.org/terms")])
        for file in export.files { #expect(file.text.has("\"std\": \"https://example.org/terms#\"")) }
    }

    @Test("An address that is none is refused", arguments: ["context", "vocabulary"])
    func badFlags(_ flag: String) {
        for value in ["", "x", "javascript:x", "https://"] {
            #expect(throws: ExportError.self) { try Export(catalogue(), [(flag, value)]) }
        }
    }

    @Test("Asked for one file, it writes the catalogue alone")
    func oneFile() throws {
        #expect(try Export(catalogue(), takesSeveralFiles: false).files.map(\.name) == ["catalogue.jsonld"])
    }

    @Test("Every own term that the context has is defined in the vocabulary")
    func defined() throws {
        let export = try Export(catalogue())
        let terms = Set(export.catalogue.split(separator: "\"").filter { $0.hasPrefix("std:") })
        let lines = export.vocabulary.split(separator: "\n").filter { $0.hasPrefix("      \"@id\": \"std:") }
        let defined = Set(lines.map { $0.split(separator: "\"")[3] })
        #expect(terms.count > 100)
        #expect(terms.subtracting(defined) == [])
    }

    @Test("No object of the catalogue of every kind has a key twice")
    func keys() throws {
        let export = try Export(catalogue(schema: CatalogueSchema.standard.appending(Laboratory.self)))
        for file in export.files { #expect(duplicateKeys(in: file.text) == []) }
    }

    /// The keys that occur twice in one object, found by their lines: a member a line.
    private func duplicateKeys(in text: String) -> [String] {
        var open: [Set<Substring>] = []
        var twice: [String] = []
        for line in text.split(separator: "\n") {
            let content = line.drop { $0 == " " }
            if content.hasPrefix("}") || content.hasPrefix("]") { _ = open.popLast() }
            if content.hasPrefix("\""), let end = content.range(of: "\": ") {
                let key = content[..<end.lowerBound]
                if open.last?.contains(key) == true { twice.append(String(key)) }
                if !open.isEmpty { open[open.count - 1].insert(key) }
            }
            if content.hasSuffix("{") || content.hasSuffix("[") { open.append([]) }
        }
        return twice
    }
}

extension Substring {
    fileprivate func range(of text: String) -> Range<String.Index>? {
        var place = startIndex
        while place < endIndex {
            if self[place...].hasPrefix(text) { return place..<index(place, offsetBy: text.count) }
            place = index(after: place)
        }
        return nil
    }
}
