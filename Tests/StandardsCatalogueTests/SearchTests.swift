import StandardsKit
import Testing

@Suite("Search")
struct SearchTests {
    static func catalogue() -> Catalogue {
        var catalogue = Catalogue()
        catalogue.insert(
            Standard(id: "gb-17761-2024") {
                $0.designation = StandardDesignation(verbatim: "GB 17761—2024")
                $0.title = LocalizedText([
                    "en": "Safety technical specification for electric bicycle", "zh-Hans": "电动自行车安全技术规范",
                ])
            })
        catalogue.insert(
            Standard(id: "charger") {
                $0.title = "Chargers of bicycles, electrically driven"
                $0.tags = ["Mobility"]
            })
        catalogue.insert(
            Event(id: "ride") {
                $0.title = "A ride"
                $0.summary = "Everybody comes on an ELECTRIC vehicle, some of them on a bicycle."
            })
        catalogue.insert(Committee(id: "motor") { $0.names = "Motorised bicycles" })
        return catalogue
    }

    private func found(_ question: String, kinds: Set<String> = []) -> [String] {
        Self.catalogue().search(question, kinds: kinds).map(\.entity.id)
    }

    @Test(
        "The best answer comes first: a name before a summary, a row of words before words apart, a word before its part",
        arguments: [
            ("electric bicycle", ["gb-17761-2024", "charger", "ride"]),
            ("Electric—BICYCLES!", ["gb-17761-2024", "charger", "ride"]),
            ("bicycles", ["motor", "charger", "gb-17761-2024", "ride"]),
            ("the bicycle of the", ["motor", "charger", "gb-17761-2024", "ride"]),
            ("icycle", ["motor", "charger", "gb-17761-2024", "ride"]),
            ("electric submarine", ["gb-17761-2024", "charger", "ride"]),
            ("自行车", ["gb-17761-2024"]), ("安全 自行车", ["gb-17761-2024"]), ("mobility", ["charger"]),
            ("GB17761-2024", ["gb-17761-2024"]), ("gb 17761", ["gb-17761-2024"]), ("charger", ["charger"]),
            ("submarine", []), ("", []), ("…", []), ("of the", ["ride"]),
        ])
    func order(_ question: String, _ ids: [String]) { #expect(found(question) == ids) }

    @Test("Only the kinds that are asked for are searched, and each answer shows what it says")
    func excerpts() throws {
        #expect(found("electric", kinds: ["event"]) == ["ride"])
        let hit = try #require(Self.catalogue().search("vehicle").first)
        #expect(
            hit.property == "summary"
                && hit.excerpt == "Everybody comes on an ELECTRIC vehicle, some of them on a bicycle.")
        var catalogue = Self.catalogue()
        let long = Array(repeating: "word", count: 200).joined(separator: " ")
        catalogue.insert(Event(id: "long") { $0.summary = LocalizedText("\(long) needle \(long)", .english) })
        let excerpt = try #require(catalogue.search("needle").first).excerpt
        #expect(
            excerpt.hasPrefix("…word") && excerpt.hasSuffix("word…") && excerpt.contains(" needle ")
                && excerpt.count < 110)
    }

    @Test("Any text can be asked for, and any text can be searched")
    func anything() {
        let texts = [
            "İİİİ", "ß", "\u{0}\u{1F600}", "e\u{301}e\u{301}", "ﬁﬁ", String(repeating: "a ", count: 5000), "S",
        ]
        for text in texts {
            var catalogue = Catalogue()
            catalogue.insert(Event(id: "e") { $0.title = LocalizedText(text + text + " needle " + text, .english) })
            #expect(catalogue.search("needle").count == 1)
            for other in texts { _ = catalogue.search(other) }
        }
    }

    @Test("The shortest ways between two entities are found, each once, and no more than are asked for")
    func paths() throws {
        var catalogue = Catalogue()
        for id in ["a", "b", "c", "d", "lone"] as [EntityID<Standard>] { catalogue.insert(Standard(id: id)) }
        for (from, to) in [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")] {
            catalogue[EntityID<Standard>(from)!]?.references.append(EntityID(to)!)
        }
        let relations = catalogue.relations()
        func reference(_ id: String) -> EntityReference { EntityReference(kind: "standard", id: id) }
        func paths(_ from: String, _ to: String, limit: Int = 10) -> [[String]] {
            relations.shortestPaths(from: reference(from), to: reference(to), limit: limit).map { $0.map(\.other.id) }
        }
        #expect(paths("a", "b") == [["b"]] && paths("b", "a") == [["a"]])
        #expect(paths("a", "d") == [["b", "d"], ["c", "d"]])
        #expect(paths("a", "d", limit: 1) == [["b", "d"]] && paths("a", "d", limit: 0) == [])
        #expect(paths("b", "c") == [["a", "c"], ["d", "c"]])
        #expect(paths("a", "lone") == [] && paths("a", "a") == [] && paths("a", "nowhere") == [])
        #expect(relations.shortestPaths(from: reference("a"), to: reference("d")) { _ in false } == [])
        #expect(relations.ties(between: reference("a"), and: reference("b")).map(\.relation) == [.references])
        #expect(relations.ties(between: reference("a"), and: reference("d")).isEmpty)
    }
}
