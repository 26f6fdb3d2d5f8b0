import StandardsKit
import Testing

@testable import StandardsGraph

/// What is written fast is what its plain twin writes.
@Suite("Fast ways of graphs")
struct GraphTwinTests {
    /// Parts of names as they are common, and as they are not.
    private static let parts = [
        "Safety", "of", "electro-mechanical", "self-", "-", "a-b-c", "GB/T", "26694-2024", "100%", "(part", "3)",
        "“smart”", "homes,",
        "家具", "标准化", "技术委员会", "全国", "，", "（", "）", "、", "。", "儿童", "人工智能", "自行车", "数据", "：", "é", "naïve", "–", "…",
        "Ω",
        "ÉLÉMENTS", "internationalisationally-unbreakable-words",
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", "😀",
        "e\u{301}", "家\u{301}", "\u{3000}", "\u{A0}", "\t", "\n", "ア", "한국", "\u{2028}", "ﬁ", "①", "-家", "x-é", "x-1",
        "&", "\"", "\\", "’", "”", "%",
    ]

    /// Texts made of the parts, the same each time.
    private static let texts: [String] = {
        var seed: UInt64 = 20_240_701
        func next(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((seed >> 33) % UInt64(limit))
        }
        return (0..<6_000).map { number in
            // Half of them of common parts alone.
            let choice = number % 2 == 0 ? 32 : parts.count
            return (0..<next(24)).map { _ in parts[next(choice)] + ["", " ", " ", "  "][next(number % 3 == 0 ? 4 : 3)] }
                .joined()
        }
    }()

    @Test(
        "Names are broken byte by byte where they are broken by characters",
        arguments: [(26, 5), (26, 3), (26, 1), (72, 6)])
    func lines(_ width: Int, _ most: Int) {
        var fast = 0
        for text in Self.texts {
            let plain = LabelText.wrapped(text, width: width, lines: most).split(separator: "\n")
            let lines = LabelText.lines(of: text, width: width, most: most)
            #expect(lines == plain, "\(text.debugDescription)")
            var lent: [Substring] = []
            var ranges: [Range<Int>] = []
            unsafe LabelText.forEachLine(of: text, width: width, most: most, &ranges) { bytes in
                lent.append(Substring(unsafe String(decoding: bytes, as: UTF8.self)))
            }
            #expect(lent == plain, "\(text.debugDescription)")
            let isKnown = text.withBytes { bytes in
                var ranges: [Range<Int>] = []
                return unsafe LabelBreaking.lines(of: bytes, width: width, most: most, into: &ranges) != .unusual
            }
            if isKnown { fast += 1 }
        }
        // A comparison of the plain way with itself would say nothing.
        #expect(fast > Self.texts.count / 3)
    }

    @Test("Every character of two and three bytes is broken as the plain way breaks it")
    func characters() {
        for value in (0x80...0xFFFF as ClosedRange<UInt32>) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in ["ab\(scalar)cd ef", "x-\(scalar)x"] {
                #expect(
                    LabelText.lines(of: text, width: 4, most: 9)
                        == LabelText.wrapped(text, width: 4, lines: 9).split(separator: "\n"), "\(value)")
            }
        }
    }

    @Test("Eight bytes at once are escaped as one after the other")
    func escapes() {
        for text in Self.texts + (0..<0x80).map({ "abcdefg\(Unicode.Scalar(UInt8($0)))hijklmnop" }) {
            for role in [QuotedText.Role.label, .tooltip, .address] {
                // One character at a time never fills eight bytes.
                let plain = text.unicodeScalars.map(String.init)
                let whole = QuotedText.escaped(text, as: role)
                guard role != .address, !text.utf8.contains(UInt8(ascii: "&")), !text.utf8.contains(0x0D) else {
                    continue
                }
                #expect(whole == plain.flatMap { QuotedText.escaped($0, as: role) }, "\(text.debugDescription)")
            }
            let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && !"\"\\&".utf8.contains($0) }
            let isTakenForPlain = text.withBytes { unsafe QuotedText.isPlain($0) }
            #expect(isTakenForPlain == isPlain, "\(text.debugDescription)")
        }
    }

    @Test("A list of phrases has what each is escaped to", arguments: [QuotedText.Role.label, .tooltip])
    func phrases(_ role: QuotedText.Role) {
        var list = PhraseList(0)
        for text in Self.texts.prefix(500) {
            list.add(escapingLine: text, as: role)
            list.end()
        }
        for (place, text) in Self.texts.prefix(500).enumerated() {
            let expected = QuotedText.escaped(LabelText.oneLine(text), as: role)
            var written: [UInt8] = []
            unsafe list.withBytes(of: place) { unsafe written = Array($0) }
            #expect(written == expected)
            #expect(list.count(of: place) == expected.count)
        }
    }

    @Test("A drawing that is too large to be measured says what a smaller one says")
    func unplaced() throws {
        let catalogue = GraphSamples.furniture()
        for flags in [[("view", "all")], [("view", "committees"), ("also", "zh-Hans")]] {
            let flags = flags.map { (name: $0.0, value: $0.1) }
            let placed = try GraphSamples.export(catalogue, flags + [("page", "screen")]).graph
            let unplaced = try GraphSamples.export(catalogue, flags + [("unplaced", "")]).graph
            #expect(placed.nodes.keys == unplaced.nodes.keys)
            for (name, attributes) in unplaced.nodes {
                for key in ["label", "tooltip", "URL", "class", "id", "shape", "fillcolor"] {
                    #expect(attributes[key] == placed.nodes[name]?[key], "\(name) \(key)")
                }
            }
            #expect(placed.ties == unplaced.ties)
        }
    }
}
