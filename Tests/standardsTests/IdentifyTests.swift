import Foundation
import Testing

@Suite("standards identify")
struct IdentifyTests {
    @Test("Each text gives one JSON object a line, in the order of the input")
    func objects() throws {
        let outcome = try Command.run(["identify", "--json", "SAC/TC28/SC42", "20231601—T—469", "IEC TC 62/SC 62B"])
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(
            outcome.lines == [
                #"{"input":"SAC/TC28/SC42","kind":"committee","canonical":"SAC/TC 28/SC 42","urn":"urn:x-committee:sac:tc-28:sc-42","publisher":"SAC","bodies":["TC 28","SC 42"],"body":"subcommittee","parent":"SAC/TC 28","depth":"2"}"#,
                #"{"input":"20231601—T—469","kind":"project","canonical":"20231601-T-469","urn":"urn:x-cn-plan:20231601-T-469","year":2023,"serial":"1601","nature":"T","obligation":"recommended","department":"469"}"#,
                #"{"input":"IEC TC 62/SC 62B","kind":"committee","canonical":"IEC/SC 62B","urn":"urn:x-committee:iec:sc-62B","publisher":"IEC","bodies":["TC 62","SC 62B"],"body":"subcommittee","parent":"IEC/TC 62","depth":"2"}"#,
            ])
    }

    @Test(
        "What is refused says why and where, and the exit status shows it",
        arguments: [
            ("20231601-X-469", 10, "T (recommended), Q (mandatory) or Z (guidance)"),
            ("ISO/TC 22/WG 1/SC 3", 16, "cannot be below"),
            ("ISO/TC 184/SC 4/WG 12 N11498", 23, "document"), ("GRVA-24-0012", 1, "publisher"),
            ("WP.29-198-07", 1, "publisher"),
            ("TC28SC42", 1, "publisher"), ("", 1, "expected"), ("20231601-T-46", 12, "three digits"),
        ])
    func refusals(_ text: String, _ column: Int, _ message: String) throws {
        let outcome = try Command.run(["identify", "--json", text])
        #expect(outcome.status == 1)
        let object = try Command.object(outcome.lines.first ?? "")
        #expect(object["input"] as? String == text)
        #expect(object["column"] as? Int == column)
        #expect((object["error"] as? String)?.contains(message) == true, "\(outcome.lines)")
        #expect(object.count == 3)
    }

    @Test("Refusals are among the results, and on the error output with their place")
    func plainRefusals() throws {
        let outcome = try Command.run(["identify"], input: "ISO/TC 22\n20231601-X-469\nSAC/TC 28/SC 42\n")
        #expect(outcome.status == 1)
        #expect(outcome.lines.count == 3)
        #expect(outcome.lines.first?.hasPrefix("ISO/TC 22  ") == true)
        #expect(outcome.lines.last == "SAC/TC 28/SC 42  subcommittee of SAC/TC 28")
        #expect(outcome.errors.hasPrefix("stdin:2:10: error: expected T (recommended)"))
        #expect(outcome.errors.hasSuffix(" [unreadable-identifier]\n"))
    }

    @Test("Industries and regions are shown by name")
    func names() throws {
        let outcome = try Command.run(["identify", "YD/T 1-2020", "DB11/T 5-2020", "DB4403 5-2020"])
        #expect(
            outcome.lines == [
                "YD/T 1-2020    recommended sector standard (Communication), 2020",
                "DB11/T 5-2020  recommended local standard (Beijing), 2020",
                "DB4403 5-2020  mandatory local standard (Guangdong Province, 4403), 2020",
            ])
    }

    @Test("The caller may say whose committees they are")
    func publisher() throws {
        let outcome = try Command.run(["identify", "--publisher", "SAC", "TC28SC42"])
        #expect(outcome.status == 0 && outcome.lines == ["SAC/TC 28/SC 42  subcommittee of SAC/TC 28"])
        #expect(try Command.run(["identify", "--publisher", "Nobody", "TC28SC42"]).status == 2)
    }

    @Test("A number or a reference is never taken for a standard")
    func kinds() throws {
        let texts = [
            "20231601-T-469", "ISO/TC 22", "SAC/TC 28/SC 42", "CCSA TC5", "ETSI TC ITS", "CISPR/A", "UNECE WP.29/GRVA",
        ]
        let outcome = try Command.run(["identify", "--json"] + texts)
        let kinds = try outcome.lines.map { try Command.object($0)["kind"] as? String }
        #expect(kinds == ["project"] + Array(repeating: "committee", count: 6))
        let standards = try Command.run([
            "identify", "--json", "GB/T 26694-2024", "ISO 9001:2015", "CISPR 16-1-6:2014", "ISO/TS 22163:2017",
        ])
        #expect(try standards.lines.allSatisfy { try Command.object($0)["kind"] as? String == "standard" })
    }

    @Test("Lines may end in CRLF, begin with a byte order mark, be empty, or lack their end")
    func lineEnds() throws {
        let outcome = try Command.run(["identify", "--json"], input: "\u{FEFF}ISO/TC 22\r\n\r\nIEC/SC 62B")
        let objects = try outcome.lines.map(Command.object)
        #expect(objects.map { $0["input"] as? String } == ["ISO/TC 22", "", "IEC/SC 62B"])
        #expect(objects.map { $0["canonical"] as? String } == ["ISO/TC 22", nil, "IEC/SC 62B"])
        #expect(outcome.status == 1)
        #expect(try Command.run(["identify"], input: "").status == 0)
        #expect(try Command.run(["identify"], input: "ISO/TC 22\n").lines.count == 1)
    }

    @Test("Bytes that are no UTF-8 are refused at their place, and the output is UTF-8")
    func invalidBytes() throws {
        let outcome = try Command.run(
            ["identify", "--json"], data: Data([0x49, 0x53, 0xFF, 0x0A, 0xE5, 0xAE, 0x0A]) + Data("ISO/TC 22\n".utf8))
        let objects = try outcome.lines.map(Command.object)
        #expect(objects.map { $0["column"] as? Int } == [3, 1, nil])
        #expect(objects[0]["error"] as? String == "the byte FF is not UTF-8 here")
    }

    @Test("A very long line is refused, and the next one read")
    func longLine() throws {
        let outcome = try Command.run(
            ["identify", "--json"], input: String(repeating: "a", count: 3_000_000) + "\nISO/TC 22\n")
        let objects = try outcome.lines.map(Command.object)
        #expect(objects.count == 2)
        #expect(objects.first?["column"] as? Int == 65537)
        #expect(objects.last?["canonical"] as? String == "ISO/TC 22")
    }

    @Test("Every line of a long input has its result, in order")
    func manyLines() throws {
        let texts = (1...3000).map { "SAC/TC \($0)/SC \($0 % 40 + 1)" }
        let outcome = try Command.run(["identify"], input: texts.joined(separator: "\n") + "\n")
        #expect(outcome.status == 0)
        #expect(outcome.lines.count == texts.count)
        #expect(zip(outcome.lines, texts).allSatisfy { $0.hasPrefix($1 + " ") })
    }

    @Test("Meanings stand under each other, wherever in a long input the longest text is", arguments: [0, 900])
    func aligned(_ place: Int) throws {
        var texts = (1...9000).map { "ISO \($0)" }
        texts[place] = "CEN-CENELEC-ETSI/JWG AI"
        let outcome = try Command.run(["identify"], input: texts.joined(separator: "\n") + "\n")
        #expect(outcome.status == 0, "\(outcome.errors.prefix(200))")
        let column = "CEN/CLC/ETSI/JWG AI".count + 2
        for line in [outcome.lines[0], outcome.lines[1200], outcome.lines[8999]] where !line.hasPrefix("CEN") {
            #expect(line.dropFirst(column).hasPrefix("international standard"), "\(line)")
            #expect(line.dropFirst(column - 1).hasPrefix(" "), "\(line)")
        }
    }

    @Test("Control characters of a refused text do not reach the terminal")
    func controlCharacters() throws {
        let outcome = try Command.run(["identify", "ISO/TC x\u{1B}[31m\u{202E}"])
        #expect(outcome.status == 1)
        #expect(!outcome.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }

    @Test("Wrong usage and help")
    func usage() throws {
        #expect(try Command.run(["identify", "--nonsense"]).status == 2)
        let help = try Command.run(["identify", "--help"])
        #expect(help.status == 0 && help.output.contains("EXAMPLES"))
    }
}
