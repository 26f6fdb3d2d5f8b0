import StandardsExport
import Testing

@testable import StandardsCalendar

@Suite("Content lines")
struct ContentLineTests {
    private func written(_ body: (inout ContentLines) -> Void) throws -> [UInt8] {
        var output = MemoryOutput()
        try output.writing { bytes in
            bytes.begin("x")
            var lines = ContentLines(bytes)
            body(&lines)
            bytes = lines.finish()
            bytes.end()
        }
        return try #require(output["x"]).bytes
    }

    @Test(
        "Texts are escaped",
        arguments: [
            ("a\\b", "a\\\\b"), ("a;b,c", "a\\;b\\,c"), ("a\nb", "a\\nb"), ("a\r\nb", "a\\nb"), ("a\rb", "a\\nb"),
            ("a\r\rb", "a\\n\\nb"), ("\t", "\t"), ("\u{0}\u{1}\u{7F}", "␀␁␡"), (":\"^", ":\"^"), ("家具", "家具"),
            ("0123456,89ABCDE;", "0123456\\,89ABCDE\\;"), ("", ""),
        ])
    func escaping(_ text: String, _ expected: String) throws {
        #expect(try written { $0.text("X:", text) } == Array("X:\(expected)\r\n".utf8))
    }

    @Test("Lines of 75 octets stay whole, longer ones continue after a space", arguments: [74, 75, 76, 149, 150])
    func limits(_ length: Int) throws {
        let lines = try written { $0.text("X:", String(repeating: "a", count: length - 2)) }
            .split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == 1 + max(0, (length - 75 + 73) / 74))
        #expect(lines.allSatisfy { $0.count <= 76 && $0.last == 0x0D })
        #expect(lines.dropFirst().allSatisfy { $0.first == 0x20 })
    }

    @Test("The fast writer gives what the plain one gives, at every place of a fold")
    func oracle() throws {
        let alphabet: [Unicode.Scalar] = [
            "a", "b", "\\", ";", ",", "\n", "\r", "\u{1}", "\u{7F}", "\t", "é", "家", "\u{1F600}", "\u{301}", "\u{2028}",
            "^", "n", "\"", " ", "\u{85}",
        ]
        var random = FixedRandom(state: 7)
        for length in 0..<1500 {
            var text = ""
            // Some texts are made of a few scalars only, so that long runs of escapes meet the folds.
            let choice = 1 + random.next(below: alphabet.count)
            let first = random.next(below: alphabet.count)
            for _ in 0..<length % 400 {
                text.unicodeScalars.append(alphabet[(first + random.next(below: choice)) % alphabet.count])
            }
            let expected = PlainLines.folded("X:" + PlainLines.escaped(text))
            let bytes = try written { $0.text("X:", text) }
            #expect(bytes == expected, "\(text.unicodeScalars.map(\.value))")
        }
    }

    @Test("A text larger than the writer's chunk is folded like any other")
    func large() throws {
        let text = String(repeating: "长,\\", count: 100_000)
        #expect(
            try written { lines in
                for _ in 0..<2 { lines.text("X:", text) }
            } == Array(repeating: PlainLines.folded("X:" + PlainLines.escaped(text)), count: 2).flatMap(\.self))
    }

    @Test("Parameters are quoted and escaped (RFC 6868)")
    func parameters() throws {
        let bytes = try written { lines in
            lines.begin("X;LABEL=")
            lines.putParameter("a^b\"c\nd\re\r\nf;g:h,\u{1}")
            lines.bytes.put(":")
            lines.end()
        }
        #expect(String(decoding: bytes, as: UTF8.self) == "X;LABEL=\"a^^b^'c^nd^ne^nf;g:h,␁\":\r\n")
    }

    @Test(
        "Addresses are written in ASCII, with nothing that a URI cannot hold",
        arguments: [
            ("https://x.cn/家 \"<>?a=%20&b=1;c,d#e", "https://x.cn/%E5%AE%B6%20%22%3C%3E?a=%20&b=1;c,d#e"),
            ("https://x.cn/%", "https://x.cn/%25"), ("https://x.cn/%2", "https://x.cn/%252"),
            ("https://x.cn/%2g%aF", "https://x.cn/%252g%aF"), ("https://x.cn/%%20", "https://x.cn/%25%20"),
            ("https://x.cn/#a#b", "https://x.cn/#a%23b"), ("https://x.cn/%家", "https://x.cn/%25%E5%AE%B6"),
        ])
    func addresses(_ address: String, _ uri: String) throws {
        #expect(try written { $0.address("URL:", address) } == Array("URL:\(uri)\r\n".utf8))
    }
}
