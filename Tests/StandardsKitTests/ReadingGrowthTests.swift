import StandardsKit
import Testing

/// What is reported of a file grows no faster than the file: each hostile family is doubled twice, and the second
/// doubling adds at most twice what the first added.
@Suite("Growth of what is reported in reading")
struct ReadingGrowthTests {
    /// Files that are made to break something by their size.
    struct Family: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// Where it is large enough to be past every limit.
        let size: Int
        /// The files of a size.
        let files: @Sendable (Int) -> [String]

        init(_ name: String, _ size: Int, _ files: @escaping @Sendable (Int) -> [String]) {
            testDescription = name
            self.size = size
            self.files = files
        }

        /// One file with what follows its head.
        init(_ name: String, size: Int, _ rest: @escaping @Sendable (Int) -> String) {
            self.init(name, size) { ["{\"formatVersion\":\"1.0\",\"id\":\"hostile\"," + rest($0) + "}"] }
        }
    }

    /// A list of parts, each made from its position.
    private static func list(_ count: Int, _ part: (Int) -> String) -> String {
        (0..<count).map(part).joined(separator: ",")
    }

    private static func standards(_ count: Int, _ members: (Int) -> String) -> String {
        "\"standards\":[" + list(count) { "{\"id\":\"a-\($0)\",\"title\":{\"en\":\"A\"},\(members($0))}" } + "]"
    }

    /// What of a text is repeated n times.
    private static func long(_ count: Int, _ piece: String = "x") -> String { String(repeating: piece, count: count) }

    static let circles = [
        Family("a ring of n replacements", size: 110) { size in
            standards(size) { "\"replaces\":[{\"standard\":\"a-\(($0 + 1) % size)\"}]" }
        },
        Family("a net of n replacements", size: 110) { size in
            standards(size) { number in
                let steps = [1, 7 * number + 3].map { "{\"standard\":\"a-\((number + $0) % size)\"}" }
                return "\"replaces\":[\(steps.joined(separator: ","))]"
            }
        },
        Family("n rings of three replacements", size: 100) { size in
            standards(size * 3) { "\"replaces\":[{\"standard\":\"a-\($0 / 3 * 3 + ($0 + 1) % 3)\"}]" }
        },
        Family("n standards that each replace itself", size: 110) { size in
            standards(size) { "\"replaces\":[{\"standard\":\"a-\($0)\"}]" }
        },
        Family("a hierarchy of n in a ring", size: 110) { size in
            "\"organisations\":["
                + list(size) { "{\"id\":\"a-\($0)\",\"names\":{\"en\":\"A\"},\"parent\":\"a-\(($0 + 1) % size)\"}" }
                + "]"
        },
        Family("a chain of n above a ring", size: 110) { size in
            "\"organisations\":["
                + list(size) {
                    "{\"id\":\"a-\($0)\",\"names\":{\"en\":\"A\"},\"parent\":\"a-\($0 == 0 ? 1 : $0 - 1)\"}"
                } + "]"
        },
    ]

    static let references = [
        Family("n references that lead nowhere, with n proposals near", size: 100) { size in
            standards(size) { "\"references\":[\"a-\($0)x\"]" }
        },
        Family("n references to one that is missing", size: 110) { size in
            standards(size) { _ in "\"references\":[\"nowhere\"]" }
        },
        Family("a standard with n references that lead nowhere", size: 110) { size in
            standards(1) { _ in "\"references\":[" + list(size) { "\"nowhere-\($0)\"" } + "]" }
        },
        Family("n unknown codes, with proposals", size: 110) { size in
            standards(size) { _ in "\"level\":\"natoinal\",\"stage\":\"publicaton\"" }
        },
        Family("n entities of one id", size: 110) { size in
            "\"standards\":[" + list(size) { "{\"id\":\"a\",\"title\":{\"en\":\"A \($0)\"}}" } + "]"
        },
        Family("n entities of one designation", size: 110) { size in
            standards(size) { _ in "\"designation\":\"GB/T 1-2020\"" }
        },
        Family("an id of n characters with n faults", size: 110) { size in
            "\"standards\":[{\"id\":\"\(long(size * 5))\",\"title\":{\"en\":\"A\"},\"references\":["
                + list(size) { "\"nowhere-\($0)\"" } + "]}]"
        },
        Family("n files that say otherwise what the catalogue is called", 50) { size in
            (0..<size).map { "{\"formatVersion\":\"1.0\",\"id\":\"a-\($0)\",\"title\":{\"en\":\"\($0)\"}}" }
        },
    ]

    static let texts = [
        Family("n unknown keys of an entity", size: 110) { size in
            standards(1) { _ in list(size) { "\"key-\($0)\":1" } }
        },
        Family("n unknown keys of n entities", size: 110) { size in standards(size) { "\"key-\($0)\":1" } },
        Family("one unknown key n times", size: 110) { size in standards(1) { _ in list(size) { _ in "\"key\":1" } } },
        Family("one known key n times", size: 110) { size in
            standards(1) { _ in list(size) { _ in "\"effective\":\"2024\"" } }
        },
        Family("n unknown keys of the catalogue", size: 110) { size in list(size) { "\"key-\($0)\":1" } },
        Family("n languages in one text, not in order", size: 110) { size in
            "\"title\":{" + list(size) { "\"en-x-\(size - $0)\":\"A\"" } + "}"
        },
        Family("n keys that are no languages", size: 110) { size in
            "\"title\":{" + list(size) { "\"_\($0)\":\"A\"" } + "}"
        },
        Family("one language n times", size: 110) { size in "\"title\":{" + list(size) { _ in "\"en\":\"A\"" } + "}" },
        Family("a text of n escapes", size: 1_000) { "\"title\":{\"en\":\"" + long($0, "\\n\\u00e9") + "\"}" },
        Family("a text of n wrong escapes", size: 500) { "\"title\":{\"en\":\"" + long($0, "\\x\\ud800") + "\"}" },
        Family("a text of n NULs", size: 500) { "\"title\":{\"en\":\"" + long($0, "\\u0000") + "\"}" },
        Family("n faults on one line", size: 110) { size in standards(size) { _ in "\"effective\":\"31 February\"" } },
        Family("n values of the wrong type", size: 110) { size in standards(size) { _ in "\"tags\":1,\"effective\":[]" }
        },
        Family("a wrong value of n characters", size: 1_000) {
            "\"modified\":\"" + long($0) + "\",\"revision\":\"" + long($0) + "\""
        },
        Family("a key of n characters", size: 1_000) { "\"" + long($0) + "\":1" },
        Family("a language of n characters", size: 1_000) { "\"title\":{\"" + long($0) + "\":\"A\"}" },
        Family("an id of n wrong characters", size: 1_000) { "\"standards\":[{\"id\":\"" + long($0, "A b") + "\"}]" },
        Family("a designation of n characters", size: 1_000) { size in
            standards(1) { _ in "\"designation\":\"GB/T " + long(size) + "\"" }
        },
    ]

    static let grammar = [
        Family("n tokens that are no keys", 300) { ["{" + long($0, "1,") + "}"] },
        Family("n colons, a line each", 300) { ["{" + long($0, ":\n") + "}"] },
        Family("n braces that are not closed", 300) { [long($0, "{\"a\":")] },
        Family("n brackets that are not closed", 300) { ["{\"a\":" + long($0, "[")] },
        Family("n braces that close nothing", 300) { ["{" + long($0, "}")] },
        Family("n commas", 300) { ["{" + long($0, ",") + "}"] },
        Family("n bytes that begin nothing", 300) { [long($0, "?")] },
        Family("n values nested as deep as they may be", size: 10) { size in
            list(size) { "\"key-\($0)\":" + long(100, "[") + long(100, "]") }
        },
        Family("n values nested deeper", size: 10) { size in
            list(size) { "\"key-\($0)\":" + long(200, "[") + long(200, "]") }
        },
    ]

    /// How many bytes are reported of files, in all their lines.
    private func reported(of files: [String]) -> Int {
        let sources = files.enumerated().map {
            CatalogueSource(name: "\($0.offset).json", bytes: Array($0.element.utf8))
        }
        return CatalogueReader().read(sources).diagnostics.reduce(0) { sum, diagnostic in
            sum + diagnostic.description.utf8.count + diagnostic.explanation.utf8.count
                + diagnostic.notes.reduce(0) { $0 + $1.utf8.count }
        }
    }

    @Test("What is reported of each family doubles at most, and is a few times the file at most")
    func growth() throws {
        var rows: [[String]] = []
        for family in Self.circles + Self.references + Self.texts + Self.grammar {
            let name = family.testDescription
            let files = [1, 2, 4].map { family.files(family.size * $0) }
            let sizes = files.map(reported)
            let (first, second) = (sizes[1] - sizes[0], sizes[2] - sizes[1])
            #expect(second <= first * 11 / 5 + 2_000, "\(name): what is reported grows by \(first), then by \(second)")
            let read = files[2].reduce(0) { $0 + $1.utf8.count }
            #expect(sizes[2] <= read * 20 + 20_000, "\(name): \(read) bytes read, \(sizes[2]) reported")
            rows.append([name, "\(family.size)"] + sizes.map(String.init))
        }
        try ReliabilityGuide.compare("reading", header: ["Family", "n", "Bytes reported", "of 2n", "of 4n"], rows)
    }
}
