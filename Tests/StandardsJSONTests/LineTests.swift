import StandardsExport
import StandardsModel
import Testing

@testable import StandardsJSON

/// What canonical form puts on one line, held to a plain reading of the bytes that were written.
@Suite("Short lines")
struct LineTests {
    private func written(_ members: String) throws -> String {
        var reader = CatalogueReader(rules: [])
        reader.readsExtended = false
        let text = "{\"formatVersion\": \"1.0\", \"id\": \"a\", \(members)}"
        let read = reader.read([CatalogueSource(name: "a.json", bytes: Array(text.utf8))])
        try #require(!read.hasErrors)
        return String(decoding: read.catalogue.canonicalJSON(), as: UTF8.self)
    }

    @Test("Records, texts and lists that fit are on one line; the catalogue, its lists and its entities never are")
    func example() throws {
        let text = try written(
            """
            "title": {"en": "T"}, "extends": ["b.json"], "standards": [{"id": "s", "ics": ["97.140"], \
            "replaces": [{"standard": "r", "date": "2024-07"}], "x": [], "y": {"b": 1, "a": [{}, null]}}], "z": [[1], 2]
            """)
        #expect(
            text == """
                {
                  "formatVersion": "1.0",
                  "id": "a",
                  "title": {"en": "T"},
                  "extends": ["b.json"],
                  "standards": [
                    {
                      "id": "s",
                      "replaces": [{"standard": "r", "date": "2024-07"}],
                      "ics": ["97.140"],
                      "x": [],
                      "y": {"a": [{}, null], "b": 1}
                    }
                  ],
                  "z": [[1], 2]
                }

                """)
    }

    @Test("A line has at most a hundred bytes, a comma counted, whether or not one follows")
    func width() throws {
        for (unit, size) in [("x", 1), ("标", 3), ("\\\"", 2), ("\\u0001", 6), ("🌀", 4)] {
            for count in 1...80 {
                let value = String(repeating: unit, count: count)
                for tail in ["", ",\"x\":1"] {
                    let lines = try written(
                        "\"standards\":[{\"id\":\"a\",\"title\":{\"en\":\"\(value)\"}\(tail)}]"
                    ).split(separator: "\n")
                    // The indent, the name, the brackets and the quotes around, and the comma.
                    let isShort = #"      "title": {"en": ""},"#.utf8.count + count * size <= 100
                    let title = try #require(lines.firstIndex { $0.hasPrefix("      \"title\"") })
                    #expect(lines[title].hasSuffix("{") == !isShort, "\(unit) \(count)")
                    if isShort { #expect(lines[title].utf8.count + (tail.isEmpty ? 1 : 0) <= 100) }
                }
            }
        }
    }

    @Test(
        "Whatever is nested how: what fits is on one line, what does not is on several, and a second writing is the same"
    )
    func random() throws {
        var maker = JSONMaker(seed: 7)
        for _ in 0..<400 {
            let text = try written(
                "\"standards\": [{\"id\": \"s\", \"x\": \(maker.value(depth: 0)), \"y\": \(maker.value(depth: 0))}]")
            Layout(text).check(from: 3)
            #expect(String(decoding: reading(text, rules: []).catalogue.canonicalJSON(), as: UTF8.self) == text)
        }
    }

    @Test("The real catalogue keeps to the lines, and reads back as it was")
    func real() throws {
        let catalogue = reading(try Files.catalogue()).catalogue
        let bytes = catalogue.canonicalJSON()
        Layout(String(decoding: bytes, as: UTF8.self)).check(from: 3)
        #expect(reading(bytes).catalogue == catalogue)
    }

    @Test(
        "What is tried and taken back is a line at most for each list and object, however deep and long",
        arguments: [1, 40, 120])
    func growth(_ depth: Int) throws {
        for inner in [
            "\"\(String(repeating: "long text ", count: 10_000))\",1", String(repeating: "1,", count: 9_999) + "1",
        ] {
            let value = String(repeating: "[", count: depth) + inner + String(repeating: "]", count: depth)
            let read = reading("{\"formatVersion\":\"1.0\",\"id\":\"a\",\"x\":\(value)}", rules: [])
            try #require(!read.hasErrors)
            var takenBack = 0
            _ = CatalogueWriter.bytes { writer in
                writer.write(read.catalogue)
                takenBack = writer.json.takenBack
            }
            // A line and its indent, and the brackets that close what was begun in it.
            let most = (1...depth).reduce(0) { $0 + 2 * $1 + 160 }
            #expect(takenBack > 0 && takenBack <= most, "\(takenBack) of at most \(most)")
        }
    }
}

/// Makes JSON of any shape.
private struct JSONMaker {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    mutating func value(depth: Int) -> String {
        switch depth > 7 ? next(3) : next(6) {
        case 0: return "\(next(100_000))"
        case 1: return ["null", "true", "\"\""][next(3)]
        case 2: return "\"" + String(repeating: ["a", "标", "\\n", "\\\""][next(4)], count: next(30)) + "\""
        case 3, 4:
            return "[" + (0..<next(7)).map { _ in value(depth: depth + 1) }.joined(separator: ",") + "]"
        default:
            let names = (0..<next(5)).map { "\"" + String(repeating: "k\($0)", count: 1 + next(12)) + "\":" }
            return "{" + names.map { $0 + value(depth: depth + 1) }.joined(separator: ",") + "}"
        }
    }
}

/// The lines of a text of JSON, and which of its lists and objects are on one.
private struct Layout {
    let bytes: [UInt8]
    init(_ text: String) { bytes = Array(text.utf8) }

    /// Holds each list and object that is so deep to the rule.
    func check(from depth: Int) {
        var openings: [Int] = []
        var isText = false
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            if isText {
                if byte == UInt8(ascii: "\\") { place += 1 }
                if byte == UInt8(ascii: "\"") { isText = false }
            } else if byte == UInt8(ascii: "\"") {
                isText = true
            } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
                openings.append(place)
            } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
                let opening = openings.popLast() ?? 0
                if openings.count >= depth { hold(opening...place) }
            }
            place += 1
        }
    }

    private func hold(_ range: ClosedRange<Int>) {
        let start = (bytes[..<range.lowerBound].lastIndex(of: 0x0A) ?? -1) + 1
        let isOnOneLine = !bytes[range].contains(0x0A)
        // What is inside a line is part of it.
        let prefix = bytes[start..<range.lowerBound].drop { $0 == 0x20 }
        let isFirst = prefix.isEmpty || (prefix.first == UInt8(ascii: "\"") && prefix.suffix(2) == [0x3A, 0x20][...])
        guard isFirst || !isOnOneLine else { return }
        var flat = 0
        var isBroken = false
        for place in range {
            if bytes[place] == 0x0A {
                isBroken = true
                if bytes[place - 1] == UInt8(ascii: ",") { flat += 1 }
            } else if !isBroken || bytes[place] != 0x20 {
                isBroken = false
                flat += 1
            }
        }
        let width = range.lowerBound - start + flat + 1
        #expect(
            (width <= 100) == isOnOneLine,
            "\(width): \(String(decoding: bytes[start...range.upperBound], as: UTF8.self))")
    }
}
