import StandardsExport
import Testing

@Suite("Byte and JSON writers")
struct ByteWriterTests {
    private func written(_ body: (inout ByteWriter) -> Void) throws -> [UInt8] {
        var output = MemoryOutput()
        try output.writing { bytes in
            bytes.begin("x")
            body(&bytes)
            bytes.end()
        }
        return try #require(output["x"]).bytes
    }

    @Test("Whole numbers are written in decimal", arguments: [0, 1, -1, 9, 10, 99, 1000, Int.max, Int.min])
    func decimals(_ number: Int) throws {
        #expect(try written { $0.put(decimal: number) } == Array(String(number).utf8))
    }

    @Test("More than a chunk arrives whole, in order")
    func chunks() throws {
        let line = String(repeating: "家具 furniture ", count: 97)
        let bytes = try written { writer in
            for _ in 0..<2000 {
                writer.put(line)
                writer.drainIfFull()
            }
        }
        #expect(bytes.count == line.utf8.count * 2000)
        #expect(bytes.suffix(line.utf8.count).elementsEqual(line.utf8))
    }

    @Test("An output's failure is thrown at the end, whatever is written after it")
    func failure() {
        struct Full: ExportOutput {
            mutating func begin(_ name: String) throws(ExportError) {}
            mutating func write(_ bytes: borrowing RawSpan) throws(ExportError) { throw ExportError("full") }
            mutating func end() throws(ExportError) {}
        }
        var output = Full()
        #expect(throws: ExportError("full")) {
            try output.writing { bytes in
                for _ in 0..<1_000_000 {
                    bytes.put("0123456789")
                    bytes.drainIfFull()
                }
                bytes.end()
            }
        }
    }

    /// JSON's escaping, written plainly.
    private func plain(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{8}": result += "\\b"
            case "\u{C}": result += "\\f"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    @Test("The fast escaping gives what the plain one gives")
    func escaping() throws {
        var state: UInt64 = 42
        let alphabet: [Unicode.Scalar] = [
            "a", "\"", "\\", "\n", "\u{1}", "\u{1F}", " ", "é", "家", "\u{1F600}", "\u{7F}", "/", "\u{2028}",
        ]
        for length in 0..<400 {
            var text = ""
            for _ in 0..<length % 41 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.unicodeScalars.append(alphabet[Int(state >> 33) % alphabet.count])
            }
            #expect(try written { $0.putJSON(text) } == Array(plain(text).utf8))
        }
    }

    @Test(
        "Tokens are laid out compactly or indented",
        arguments: [
            (JSONWriter.Layout.compact, #"{"a":[1,"x",{}],"b":null}"# + "\n"),
            (.indented, "{\n  \"a\": [\n    1,\n    \"x\",\n    {}\n  ],\n  \"b\": null\n}\n"),
        ])
    func layout(_ layout: JSONWriter.Layout, _ expected: String) throws {
        let bytes = try written { bytes in
            var json = JSONWriter(bytes, layout: layout)
            json.beginObject()
            json.name("a")
            json.beginArray()
            json.integer(1)
            json.text("x")
            json.beginObject()
            json.endObject()
            json.endArray()
            json.name("b")
            json.literal("null")
            json.endObject()
            json.endLine()
            bytes = json.finish()
        }
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }
}
