import StandardsExport
import StandardsModel
import Testing

@testable import StandardsJSONLD

/// A kind that says what it means, and shares terms with others.
private struct Bench: Entity {
    static let kind = EntityKind("bench", plural: "benches", "A place at which things are tested.")
    let id: EntityID<Bench>
    var load: Int?
    var grip: Code<Grip>?
    var parts: [Part] = []
    var annotations = Annotations()
    init(id: EntityID<Bench>) { self.id = id }
    static let properties: PropertyTable<Bench> = [
        .value("load", \.load, "How much it bears."),
        .value("grip", \.grip, "How it holds what is tested."),
        .records("parts", \.parts, "Of what it is made."),
    ]
}

private struct Part: Record {
    var load: Int?
    var colour: String?
    var unknown = UnknownProperties()
    init() {}
    static let properties: PropertyTable<Part> = [
        .value("load", \.load, "How much the part bears."), .value("colour", \.colour),
    ]
}

private enum Grip: String, CodeList {
    case byHand = "by-hand"
    case clamp
    static let name = "grip"
    static let meanings: [Grip: String] = [.byHand: "Somebody holds it."]
}

@Suite("What the vocabulary says of its terms")
struct VocabularyTests {
    private func vocabulary() throws -> String {
        try Export(catalogue(schema: CatalogueSchema.standard.appending(Bench.self))).vocabulary
    }

    /// What is between the identity of a term and the next.
    private func entry(of term: String, in vocabulary: String) -> String {
        let rest = vocabulary.range(of: "\"@id\": \"std:\(term)\",").map { String(vocabulary[$0.upperBound...]) } ?? ""
        return rest.range(of: "\"@id\": ").map { String(rest[..<$0.lowerBound]) } ?? rest
    }

    @Test(
        "A class and a property have the sentence of their table, a code that of its list",
        arguments: [
            ("Bench", "A place at which things are tested."), ("grip", "How it holds what is tested."),
            ("load", "Bench: How much it bears. Part: How much the part bears."),
            ("colour", "The property “colour” of: part."), ("grip/by-hand", "Somebody holds it."),
            ("Deadline", OwnTerms.deadline), ("lastDay", OwnTerms.comments["lastDay"] ?? "-"),
        ])
    func sentences(_ term: String, _ sentence: String) throws {
        #expect(entry(of: term, in: try vocabulary()).has("\"en\": \"\(sentence)\""))
    }

    @Test("A code of which its list says nothing has a label alone")
    func silentCode() throws {
        let entry = entry(of: "grip/clamp", in: try vocabulary())
        #expect(entry.has("\"en\": \"clamp\""))
        #expect(!entry.has("definition"))
    }

    @Test("Every class and property of the domain has a comment, every code of it a definition")
    func complete() throws {
        let vocabulary = try Export(catalogue()).vocabulary
        func count(_ text: String) -> Int {
            vocabulary.split(separator: "\n").count { $0.utf8.elementsEqual(text.utf8) }
        }
        let terms = ["Class", "ObjectProperty", "DatatypeProperty"].map { count("      \"@type\": \"owl:\($0)\",") }
        #expect(terms.reduce(0, +) == count("      \"comment\": {"))
        #expect(count("      \"@type\": \"skos:Concept\",") == count("      \"definition\": {"))
        #expect(!vocabulary.has("The property “"))
    }

    @Test("Who shares a term is named before each sentence, unless all say the same")
    func sharedMeaning() {
        var meaning = SharedMeaning()
        #expect(meaning.text == "")
        meaning.add("", of: "event")
        meaning.add("When it ends.", of: "event")
        meaning.add("When it ends.", of: "term")
        meaning.add("When it ends.", of: "term")
        #expect(meaning.text == "When it ends.")
        meaning.add("What ends.", of: "project")
        #expect(meaning.text == "Event, term: When it ends. Project: What ends.")
    }
}
