import StandardsJSON
import StandardsModel
import Testing

/// Two texts may look alike and differ in their bytes, as é in one scalar or in two.
@Suite("Spellings that only look alike")
struct SpellingTests {
    private static let composed = "Caf\u{E9}"
    private static let decomposed = "Cafe\u{301}"

    private static func source(_ name: String, _ text: String) -> CatalogueSource {
        CatalogueSource(name: name, bytes: Array(text.utf8))
    }

    struct Pair: CustomStringConvertible, Sendable {
        let description: String
        /// The rule that finds them; nil where both are kept.
        let rule: String?
        let text: @Sendable (String) -> String
    }

    static let pairs = [
        Pair(description: "a name", rule: "contradiction") {
            #"{"formatVersion":"1.0","id":"a","organisations":[{"id":"o","names":{"en":"\#($0)"}}]}"#
        },
        Pair(description: "a tag", rule: nil) {
            #"{"formatVersion":"1.0","id":"a","organisations":[{"id":"o","names":{"en":"O"},"tags":["\#($0)"]}]}"#
        },
        Pair(description: "an unknown key", rule: nil) {
            #"{"formatVersion":"1.0","id":"a","organisations":[{"id":"o","names":{"en":"O"},"\#($0)":1}]}"#
        },
        Pair(description: "an unknown value", rule: "contradiction") {
            #"{"formatVersion":"1.0","id":"a","organisations":[{"id":"o","names":{"en":"O"},"x":{"y":["\#($0)"]}}]}"#
        },
        Pair(description: "a designation", rule: "contradiction") {
            #"{"formatVersion":"1.0","id":"a","standards":[{"id":"o","designation":"\#($0)"}]}"#
        },
        Pair(description: "the title of the catalogue", rule: "header-conflict") {
            #"{"formatVersion":"1.0","id":"a","title":{"en":"\#($0)"}}"#
        },
        Pair(description: "an unknown value of the catalogue", rule: "header-conflict") {
            #"{"formatVersion":"1.0","id":"a","x":["\#($0)"]}"#
        },
    ]

    @Test("Two files that differ in bytes alone are distinguished, in whichever order they come", arguments: pairs)
    func reported(_ pair: Pair) {
        let first = Self.source("a", pair.text(Self.composed))
        let second = Self.source("b", pair.text(Self.decomposed))
        for sources in [[first, second], [second, first]] {
            let reading = CatalogueReader().read(sources)
            guard let rule = pair.rule else {
                let text = String(decoding: reading.catalogue.canonicalJSON(), as: UTF8.self)
                let kept = [Self.composed, Self.decomposed].filter { kept in
                    text.utf8.indices.contains { text.utf8[$0...].starts(with: kept.utf8) }
                }
                #expect(kept.count == 2 && !reading.hasErrors)
                continue
            }
            #expect(reading.diagnostics.contains { $0.rule == rule })
        }
        for source in [first, second] {
            let again = CatalogueReader().read([source, CatalogueSource(name: "c", bytes: source.bytes)])
            #expect(!again.diagnostics.contains { $0.rule == pair.rule })
        }
    }

    @Test("Two spellings of one designation say the same, and the first is kept")
    func designations() {
        func text(_ designation: String) -> String {
            #"{"formatVersion":"1.0","id":"a","standards":[{"id":"o","designation":"\#(designation)"}]}"#
        }
        let sources = [Self.source("a", text("GB/T 1-2024")), Self.source("b", text("GB/T 1—2024"))]
        let reading = CatalogueReader().read(sources)
        #expect(reading.diagnostics == [])
        #expect(reading.catalogue.standards["o"]?.designation?.text == "GB/T 1-2024")
    }

    @Test("The order of the files decides nothing where they agree")
    func order() {
        let first = Self.source(
            "a",
            #"{"formatVersion":"1.0","id":"a","organisations":[{"id":"o","names":{"en":"\#(Self.composed)"}},{"id":"q","names":{"en":"Q"}}]}"#
        )
        let second = Self.source(
            "b",
            #"{"formatVersion":"1.0","id":"a","organisations":[{"names":{"en":"P"},"id":"p"},{"names":{"en":"\#(Self.composed)"},"id":"o"}]}"#
        )
        let one = CatalogueReader().read([first, second])
        let other = CatalogueReader().read([second, first])
        #expect(one.diagnostics.isEmpty && other.diagnostics.isEmpty)
        #expect(one.catalogue.canonicalJSON() == other.catalogue.canonicalJSON())
    }

    @Test("What files say of their catalogue under unknown keys is joined")
    func unknownKeys() {
        let first = Self.source("a", #"{"formatVersion":"1.0","id":"a","b":1,"d":2,"f":[3]}"#)
        let second = Self.source("b", #"{"formatVersion":"1.0","id":"a","g":5,"a":4,"d":2,"f":[4],"e":6}"#)
        let reading = CatalogueReader().read([first, second])
        let unknown = reading.catalogue.header.unknown
        #expect(unknown.members.map(\.name) == ["a", "b", "d", "e", "f", "g"])
        #expect(unknown["f"] == .array([.number("3")]))
        let conflicts = reading.diagnostics.filter { $0.rule == "header-conflict" }
        #expect(conflicts.map(\.path.description) == ["f"])
    }

    @Test("What cannot be read is another text in other bytes, and is written as it was")
    func unreadable() {
        for (one, other) in [("Caf\u{E9}", "Cafe\u{301}"), ("K", "\u{212A}")] {
            #expect(StandardDesignation(verbatim: one) != StandardDesignation(verbatim: other))
            #expect(CommitteeReference(verbatim: one) != CommitteeReference(verbatim: other))
            #expect(ProjectNumber(verbatim: one) != ProjectNumber(verbatim: other))
        }
        let kelvin = "GB/T 1-2024 \u{212A}"
        for text in [
            StandardDesignation(verbatim: kelvin).text, CommitteeReference(verbatim: "\u{212A}").text,
            ProjectNumber(verbatim: "\u{212A}").text,
        ] { #expect(text.unicodeScalars.contains("\u{212A}")) }
    }
}
