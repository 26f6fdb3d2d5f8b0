import Foundation
import Testing

@Suite("Questions on the command line")
struct QuestionTests {
    private static let china = Command.catalogue.path

    private func run(_ words: String, input: String = "") throws -> Command.Outcome {
        try Command.run(Command.words(words).map { $0 == "CHINA" ? Self.china : $0 }, input: input)
    }

    @Test(
        "An officer's questions each take one command",
        arguments: [
            ("search CHINA electric bicycle", "GB 17761, Safety technical specification for electric bicycle"),
            (
                "search CHINA electric bicycle",
                "2025-11-01  CCC becomes mandatory: Lithium-ion battery for electric bicycles"
            ),
            ("search CHINA 电动自行车 --kind standard", "standard/gb-17761"),
            ("deadlines CHINA --about \"electric bicycle\"", "2025-11-01  mandatory-from"),
            ("deadlines CHINA --committee \"SAC/TC 28\"", "GB/T 41780.2-2024 takes effect"),
            (
                "deadlines CHINA --tag AI --kind \"target due\"",
                "Target: Draw up over 50 new national and sector standards"
            ),
            ("deadlines CHINA --from 2024-Q4 --to +3m --certainty stated", "2024-12-01  takes-effect"),
            ("deadlines CHINA --product 1121", "2025-11-01  mandatory-from"),
            ("deadlines CHINA --action --about furniture", "2026-01-01  takes-effect"),
            ("deadlines CHINA --audience manufacturers", "Update the recorded data"),
            ("deadlines CHINA --organisation SAMR --jurisdiction CN", "GB 28008-2024 takes effect"),
            ("show CHINA GB 28008-2024", "standard/gb-28008-2024"),
            ("show CHINA SAC ISO", "  member of  ISO, International Organization for Standardization [member]"),
            ("show CHINA GB 28008-2024 SAC", "  issued by  SAC, Standardization Administration of China"),
            ("show CHINA GB 28008-2024 GB 28007-2024", "Tied over 1, in "),
        ])
    func questions(_ words: String, _ shown: String) throws {
        let outcome = try run(words)
        #expect(outcome.status == 0 && outcome.output.contains(shown), "\(outcome)")
    }

    @Test("Where nothing is found, the next or the last is told")
    func nothing() throws {
        let after = try run("deadlines CHINA --from 2040")
        #expect(after.status == 0 && after.output.isEmpty)
        #expect(after.errors.hasPrefix("no deadlines; the last was: 2031-01-01 GB 28007-2024 is due for review"))
        let before = try run("deadlines CHINA --from 2024-07-06 --to 2024-07-08")
        #expect(before.errors.hasPrefix("no deadlines; next: 2024-07-12 Comments open on 20240896-T-469"))
        let none = try run("search CHINA xyzzy")
        #expect(none.status == 0 && none.errors == "nothing has these words\n")
    }

    @Test(
        "What cannot be meant is told",
        arguments: [
            ("deadlines CHINA --from 2025-13", 2, "is no date"),
            ("deadlines CHINA --to +3x", 2, "is no length of time"),
            ("deadlines CHINA --to +99999y", 2, "is no length of time"),
            ("deadlines CHINA --from 2025 --to 2024", 2, "comes before"),
            ("deadlines CHINA --certainty sure", 2, "--certainty takes stated, proposed, expected, derived"),
            ("deadlines CHINA --tag robots", 1, "did you mean \"Robotics\"?"),
            ("deadlines CHINA --about xyzzy", 1, "there is no “xyzzy”"),
            ("deadlines CHINA --committee SAC", 1, "“SAC” is no committee"),
            ("deadlines CHINA --organisation \"SAC/TC 28\"", 1, "“SAC/TC 28” is no organisation"),
            ("deadlines CHINA --product 112", 1, "did you mean \"1121\"?"),
            ("deadlines CHINA --jurisdiction China", 2, "--jurisdiction takes a code such as CN or EU"),
            ("deadlines CHINA --action=yes", 2, "--action takes no value"),
            ("deadlines CHINA --kind comment-close", 2, "did you mean"),
            ("list CHINA --kind standarts", 2, "did you mean \"standard\"?"),
            ("search CHINA", 2, "name a catalogue file"),
            ("search CHINA x --limit many", 2, "--limit takes a number"), ("show CHINA", 2, "and what to show"),
            ("show CHINA SAC xyzzy", 1, "there is no “xyzzy”"), ("show CHINA nowhere.json SAC", 1, "nowhere.json"),
            ("list - -", 2, "- can be read but once"),
        ])
    func wrong(_ words: String, _ status: Int32, _ message: String) throws {
        let outcome = try run(words)
        #expect(outcome.status == status && outcome.output.isEmpty && outcome.errors.contains(message), "\(outcome)")
    }

    @Test("Today is the day where the computer is, or that which the environment says")
    func today() throws {
        let outcome = try Command.run(
            ["deadlines", Self.china, "--from", "today", "--to", "+1m", "--json"],
            under: "export SOURCE_DATE_EPOCH=1732665600")
        #expect(outcome.status == 0)
        let days = try outcome.lines.map { try #require(Command.object($0)["lastDay"] as? String) }
        #expect(!days.isEmpty && days.allSatisfy { "2024-11-27" <= $0 && $0 <= "2024-12-27" })
        let wrong = try Command.run(
            ["deadlines", Self.china, "--from", "today"], under: "export SOURCE_DATE_EPOCH=now")
        #expect(wrong.status == 2)
        #expect(try run("deadlines CHINA --from today").status == 0)
    }

    @Test("An entity is one JSON object with its ties, its deadlines and its places; so is a way between two")
    func json() throws {
        let shown = try Command.object(try run("show CHINA GB 28008-2024 --json").output)
        #expect(shown["reference"] as? String == "standard/gb-28008-2024")
        #expect((shown["entity"] as? [String: Any])?["designation"] as? String == "GB 28008-2024")
        let ties = try #require(shown["ties"] as? [[String: Any]])
        #expect(ties.contains { $0["relation"] as? String == "issuedBy" && $0["to"] as? String == "organisation/sac" })
        let deadlines = try #require(shown["deadlines"] as? [[String: Any]])
        #expect(deadlines.contains { $0["kind"] as? String == "takes-effect" })
        #expect((shown["places"] as? [String])?.first?.contains("china-2024-07.json:") == true)
        let way = try Command.object(try run("show CHINA SAC ISO --json").output)
        #expect((way["ties"] as? [[String: Any]])?.first?["relation"] as? String == "memberOf")
        let hits = try run("search CHINA furniture --json --limit 0").lines.map(Command.object)
        #expect(hits.count > 3 && hits.allSatisfy { $0["reference"] is String && $0["score"] is Int })
    }

    @Test(
        "A catalogue comes from the standard input for each command that reads one",
        arguments: [
            "check -", "deadlines -", "list -", "search - sample", "show - sample", "export json - --output -",
        ])
    func input(_ words: String) throws {
        let text =
            #"{"formatVersion": "1.0", "id": "a", "title": {"en": "A"}, "standards": [{"id": "sample", "title": {"en": "A sample"}, "effective": "2025-01-01"}]}"#
        let outcome = try run(words, input: text)
        #expect(outcome.status == 0 && !outcome.output.isEmpty, "\(outcome)")
    }

    @Test("A kind is taken by its name or in words")
    func kinds() throws {
        let names = try ["policyDocument", "policy document", "policyDocuments", "policy documents"].map {
            try run("list CHINA --kind \"\($0)\"").output
        }
        #expect(Set(names).count == 1 && names[0].contains("policyDocument/"))
    }

    @Test("Each question of the README is answered by its command")
    func readme() throws {
        let root = Command.catalogue.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let section = try #require(
            page.components(separatedBy: "## Ask it\n").last?.components(separatedBy: "\n## ").first)
        let commands = section.matches(of: /`standards (\w+ [^`]+)`/).map { String($0.output.1) }
        #expect(commands.count == 13)
        for command in commands {
            let words = Command.words(command.replacing("CHINA", with: "Examples/Catalogues/china-2024-07.json"))
            let outcome = try Command.run(words, in: root)
            #expect(outcome.status == 0 && !outcome.output.isEmpty && outcome.errors.isEmpty, "\(command): \(outcome)")
        }
    }
}
