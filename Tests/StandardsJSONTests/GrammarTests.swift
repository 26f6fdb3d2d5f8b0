import Foundation
import StandardsJSON
import StandardsModel
import Testing

/// Every value is under an unknown key, which holds any JSON and comes back as it was.
@Suite("JSON grammar")
struct GrammarTests {
    static func catalogue(_ value: String) -> [UInt8] {
        Array(#"{"formatVersion":"1.0","id":"a","x":"#.utf8) + Array(value.utf8) + Array("}".utf8)
    }

    @Test(
        "What RFC 8259 allows is read",
        arguments: [
            "[]", "[[]   ]", "[\"\"]", "[\"a\"]", "[null]", "[1\n]", " [1]", "[1,null,null,null,2]", "[2] ", "{}",
            #"{"":0}"#, #"{"a":[]}"#, #"{"a":"b","c":"d"}"#, #"{"min": -1.0e+28, "max": 1.0e+28}"#,
            "{\n\"a\": \"b\"\n}", #"{"foo\u0000bar": 42}"#, #"{"x":[{"id": "aaaa"}], "id": "bbbb"}"#, "[123e65]",
            "[0e+1]", "[0e1]", "[ 4]", "[-0.000000000000000000000000000000000000000000000000000000000000000001]",
            "[20e1]", "[-0]", "[-123]", "[-1]", "[1E22]", "[1E-2]", "[1E+2]", "[123e45]", "[123.456e78]", "[1e-2]",
            "[1e+2]", "[123]", "[123.456789]", #"["\u0060\u012a\u12AB"]"#, #"["\uD801\udc37"]"#,
            #"["\ud83d\ude39\ud83d\udc8d"]"#, #"["\"\\\/\b\f\n\r\t"]"#, #"["\\u0000"]"#, #"["\""]"#,
            "[\"a/*b*/c/*d//e\"]", #"["\\a"]"#, #"["\\n"]"#, #"["\u0012"]"#, #"["\uFFFF"]"#, "[ \"asd\"]",
            #"["\uDBFF\uDFFF"]"#, #"["new\u00A0line"]"#, "[\"\u{10FFFF}\"]", "[\"\u{FFFF}\"]", #"["\u0000"]"#,
            "[\"\u{2C}\"]", "[\"π\"]", "[\"\u{1BFFF}\"]", "[\"asd \"]", "\" \"", #"["\uD834\uDd1e"]"#, #"["\u0821"]"#,
            "[\"\u{2028}\"]", "[\"\u{2029}\"]", #"["\u002c"]"#, #"["\uA66D"]"#, #"["\u0022"]"#, "[\"\u{7F}\"]",
            "[\"€𝄞\"]", "[\"aa\u{7F}a\"]", "false", "42", "-0.1", "null", "\"asd\"", "true", "\"\"", "[\"a\"]\n",
            "[true]", " [] ", "\t[\r\n]\t", "1.7976931348623157e9999", "[\"e\u{301}\", \"é\"]",
        ])
    func allowed(_ value: String) throws {
        let first = reading(Self.catalogue(value))
        #expect(first.diagnostics.filter { $0.severity == .error } == [])
        let written = first.catalogue.canonicalJSON()
        let second = reading(written)
        #expect(second.catalogue == first.catalogue)
        #expect(second.catalogue.canonicalJSON() == written)
    }

    @Test(
        "What RFC 8259 does not allow is refused, at its line",
        arguments: [
            "[1 true]", "[\"\": 1]", "[\"\"],", "[,1]", "[1,,2]", "[\"x\",,]", "[\"x\"]]", "[\"\",]", "[\"x\"", "[x",
            "[3[4]]", "[:1]", "[,]", "[-]", "[   , \"\"]", "[\"a\",\n4\n,1,", "[1,]", "[1,,]", "[\"\u{B}a\"\\f]", "[*]",
            "[\"\"", "[1,", "[1,\n1\n,1", "[{}", "[fals]", "[nul]", "[tru]", "123\u{0}", "[++1234]", "[+1]", "[+Inf]",
            "[-01]", "[-1.0.]", "[-2.]", "[-NaN]", "[.-1]", "[.2e-3]", "[0.1.2]", "[0.3e+]", "[0.3e]", "[0.e1]",
            "[0E+]", "[0E]", "[0e+]", "[0e]", "[1.0e+]", "[1.0e-]", "[1.0e]", "[1 000.0]", "[1eE2]", "[2.e+3]",
            "[2.e-3]",
            "[2.e3]", "[9.e+]", "[Inf]", "[NaN]", "[\u{FF11}]", "[1+2]", "[0x1]", "[0x42]", "[Infinity]", "[0e+-1]",
            "[-123.123foo]", "[-Infinity]", "[-foo]", "[- 1]", "[-012]", "[-.123]", "[-1x]", "[1ea]", "[1.]", "[.123]",
            "[1.2a-3]", "[1.8011670033376514H-308]", "[012]", "[\"x\", truth]", "{[: \"x\"}", "{\"x\", null}",
            "{\"x\"::\"b\"}", "{🇨🇭}", "{\"a\":\"a\" 123}", "{key: 'value'}", "{\"a\" b}", "{:\"b\"}", "{\"a\" \"b\"}",
            "{\"a\":", "{\"a\"", "{1:1}", "{9999E9999:1}", "{null:null,null:null}", "{\"id\":0,,,,,}", "{'a':0}",
            "{\"id\":0,}", "{\"a\":\"b\"}/**/", "{\"a\":\"b\"}/**//", "{\"a\":\"b\"}//", "{\"a\":\"b\"}/",
            "{\"a\":\"b\",,\"c\":\"d\"}", "{a: \"b\"}", "{\"a\":\"a", "{ \"foo\" : \"bar\", \"a\" }", "{\"a\":\"b\"}#",
            " ", "[\"\\uD800\\\"]", "[\"\\uD800\\u\"]", "[\"\\uD800\\u1\"]", "[\"\\uD800\\u1x\"]", "[é]",
            "[\"\\\u{0}\"]",
            "[\"\\x00\"]", "[\"\\\\\\\"]", "[\"\\\t\"]", "[\"\\🌀\"]", "[\"\\\"]", "[\"\\u00A\"]", "[\"\\uD834\\uDd\"]",
            "[\"\\uD800\\uD800\\x\"]", "[\"\\a\"]", "[\"\\uqqqq\"]", "[\\u0020\"asd\"]", "[\\n]", "\"",
            "['single quote']",
            "abc", "[\"\\", "[\"a\u{0}a\"]", "[\"new\nline\"]", "[\"\t\"]", "\"\\UA66D\"", "<.>", "[<null>]", "[1]y",
            "[1]]", "[\"asd]", "aå", "[True]", "1]", "{\"x\": true,", "[][]", "]", "[", "", "{]", "[}", "[1\"a\"]",
            "{\"a\": 4,\n\"b\": /* c */ 5}", "{\"\":", "#", "'", "[\"a", "[{\"\":[{\"\":", "[⁠]", "[\"\\u\"]",
            "[\u{C}]",
            "\u{2060}", "[\u{FEFF}]", "[\"\\uDc00\"]", "[\"\\ud800abc\"]", "[\"\\uDd1e\\uD834\"]",
        ])
    func refused(_ value: String) throws {
        let found = reading(Self.catalogue(value)).diagnostics.filter { $0.severity == .error }
        let first = try #require(found.first)
        #expect(first.rule.hasPrefix("json-"))
        let location = try #require(first.location)
        #expect(location.line >= 1 && location.column >= 1)
        #expect(!first.summary.isEmpty)
    }

    @Test(
        "A file that is no UTF-8 is refused at its first wrong byte",
        arguments: [
            ([0x22, 0x61, 0xE5, 0x22], 39), ([0x22, 0xFF, 0x22], 38), ([0x22, 0xC0, 0xAF, 0x22], 38),
            ([0x22, 0xED, 0xA0, 0x80, 0x22], 38), ([0x22, 0xE0, 0xFF, 0x22], 38),
            ([0x22, 0xF4, 0xBF, 0xBF, 0xBF, 0x22], 38),
            ([0x5B, 0xE5, 0x5D], 38), ([0x31, 0x65, 0xE5], 39), ([0x22, 0x5C, 0xE5, 0x22], 39),
            ([0x22, 0xFC, 0x80, 0x80, 0x80, 0x80, 0x80, 0x22], 38), ([0x22, 0x81, 0x22], 38), ([0x22, 0xE4], 38),
        ])
    func encoding(_ value: [UInt8], _ column: Int) throws {
        let prefix = Array(#"{"formatVersion":"1.0","id":"a","x":"#.utf8)
        #expect(prefix.count == 36)
        let tail: [UInt8] = value.last == 0xE4 ? [] : [0x7D]
        let found = reading(prefix + value + tail).diagnostics
        #expect(found.map(\.rule) == ["json-encoding"])
        #expect(found.first?.location == SourceLocation(file: "a.json", line: 1, column: column))
    }

    @Test("Bytes are refused where Swift would repair them, and only there")
    func everyLead() {
        let prefix = Array(#"{"id":"a","x":""#.utf8)
        var wrong: [[UInt8]] = []
        for lead in UInt8(0x80)...0xFF {
            for second: UInt8 in [0x7E, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0] {
                for third: UInt8 in [0x7E, 0x80, 0xBF, 0xC0] {
                    for fourth: UInt8 in [0x7E, 0x80] {
                        let bytes = [lead, second, third, fourth]
                        let isRight = !String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("\u{FFFD}")
                        let found = reading(prefix + bytes + [0x22, 0x7D], rules: []).diagnostics
                        if found.contains(where: { $0.rule == "json-encoding" }) == isRight { wrong.append(bytes) }
                    }
                }
            }
        }
        #expect(wrong == [])
    }

    @Test(
        "UTF-16 and UTF-32 are named as what they are",
        arguments: [
            String.Encoding.utf16LittleEndian, .utf16BigEndian, .utf16, .utf32LittleEndian, .utf32BigEndian,
        ])
    func otherEncodings(_ encoding: String.Encoding) throws {
        let bytes = [UInt8](try #require("{\"id\": \"a\"}".data(using: encoding)))
        let found = reading(bytes).diagnostics.filter { $0.rule == "json-encoding" }
        #expect(found.map(\.summary) == ["the file is in UTF-16 or UTF-32"])
    }

    @Test("A byte order mark is passed over with a warning")
    func byteOrderMark() {
        let found = reading([0xEF, 0xBB, 0xBF] + Self.catalogue("1")).diagnostics
        #expect(found.map(\.rule) == ["json-encoding", "unknown-key"])
        #expect(found.allSatisfy { $0.severity == .warning })
        #expect(found.last?.location?.column == 36)
    }

    @Test("A hundred thousand brackets end in one diagnostic", arguments: ["[", "{\"\":", "[{\"a\":"])
    func depth(_ opening: String) {
        let deep = String(repeating: opening, count: 100_000)
        for value in [deep, "\"y\",\"standardSystems\":[{\"id\":\"a\",\"systems\":" + deep] {
            let found = reading(Self.catalogue(value), rules: []).diagnostics
            #expect(found.count == 1)
            #expect(found.first?.rule == "json-depth")
        }
    }

    @Test("The deepest catalogue that is read fits on a stack of 512 KB")
    func smallStack() {
        let value = String(repeating: "[", count: 126) + String(repeating: "]", count: 126)
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            let read = reading(Self.catalogue(value))
            if !read.hasErrors { _ = read.catalogue.canonicalJSON() }
            done.signal()
        }
        thread.stackSize = 512 * 1024
        thread.start()
        done.wait()
        #expect(!reading(Self.catalogue(value)).hasErrors)
    }

    @Test("Hostile texts end in at most a thousand faults and one, reported in little more text than there is input")
    func hostile() {
        let tabs = "\"" + String(repeating: "\t", count: 200_000) + "\""
        let commas = String(repeating: ",", count: 200_000)
        let stray = "[" + String(repeating: "1 # \n", count: 10_000) + "]"
        let keys = "1" + (0..<4_000).map { ",\"k\($0)\":1" }.joined()
        let again = "1" + String(repeating: ",\"x\":1", count: 4_000)
        let members = "{" + (0..<4_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",") + "}"
        let elements =
            "1,\"standards\":[{\"id\":\"a\",\"title\":\"t\",\"changes\":["
            + Array(repeating: "\"a\"", count: 4_000).joined(separator: ",") + "]}]"
        for value in [tabs, commas, stray, keys, again, members, elements] {
            let found = reading(Self.catalogue(value)).diagnostics
            #expect(found.count { $0.severity == .error } <= 1001)
            let texts = found.flatMap { [$0.summary, $0.explanation] + $0.notes + $0.fixes }
            #expect(texts.reduce(0) { $0 + $1.utf8.count } < 400_000 + 50 * value.utf8.count)
        }
    }

    @Test("A file cut off anywhere is refused, and never brings the reader down")
    func truncation() throws {
        let whole = Array(try Files.catalogue().prefix(6000))
        for end in stride(from: 0, to: whole.count, by: 37) {
            #expect(reading(Array(whole[..<end]), rules: []).hasErrors)
        }
    }
}
