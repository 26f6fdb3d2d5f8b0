import Foundation
import StandardsModel
import Testing

/// Everything that a catalogue can hold is explained, once in the sources and once in the tables, in the same words.
@Suite("What the tables say of the domain")
struct MeaningTests {
    static let sources = SourceComments(
        under: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources"))

    static let sentences: Sentences = {
        var sentences = Sentences()
        sentences.read(CatalogueHeader.self)
        CatalogueSchema.standard.visit(with: &sentences)
        return sentences
    }()

    @Test("Every kind and record has a sentence, and it is that of its type's documentation")
    func types() {
        #expect(Self.sentences.types.count > 40)
        for entry in Self.sentences.types { expect(entry) }
    }

    @Test("Every property has a sentence, and it is that of the stored property's documentation")
    func properties() {
        #expect(Self.sentences.properties.count > 250)
        for entry in Self.sentences.properties { expect(entry) }
    }

    @Test("Every code has a sentence, and it is that of its case's documentation")
    func codes() {
        #expect(Self.sentences.codes.count > 100)
        for entry in Self.sentences.codes { expect(entry) }
    }

    @Test("Every kind of deadline has a sentence, and it is that of its constant's documentation")
    func deadlineKinds() {
        for kind in DeadlineKind.standard {
            expect(Sentences.Entry("DeadlineKind", kind.code.camelCaseFromHyphens, kind.meaning))
        }
        for certainty in Certainty.allCases {
            expect(Sentences.Entry("Certainty", "\(certainty)", certainty.sentence()))
        }
    }

    @Test("An article fits the sound of the word that follows")
    func articles() {
        let words = ["organisation", "event series", "ICS code", "standard", "university", "European standard", "user"]
        #expect(
            words.map(\.withArticle) == [
                "an organisation", "an event series", "an ICS code", "a standard", "a university",
                "a European standard", "a user",
            ])
        #expect("obligation".withCapitalArticle == "An obligation")
        #expect("".withArticle == "a ")
    }

    private func expect(_ entry: Sentences.Entry) {
        #expect(entry.sentence.hasSuffix("."), "\(entry.place) has no sentence that ends in a full stop")
        #expect(entry.sentence == Self.sources[entry.type, entry.member], "\(entry.place)")
    }
}

/// The sentences of the tables, each with the Swift declaration that it explains.
struct Sentences: EntityTypeVisitor {
    struct Entry {
        let type: String
        /// The member of the type; nil for the type itself.
        let member: String?
        let sentence: String

        init(_ type: String, _ member: String?, _ sentence: String) {
            self.type = type
            self.member = member
            self.sentence = sentence
        }

        var place: String { member.map { "\(type).\($0)" } ?? type }
    }

    var types: [Entry] = []
    var properties: [Entry] = []
    var codes: [Entry] = []
    private var read: Set<String> = []

    mutating func visit<E: Entity>(_ type: E.Type) { read(type) }
    mutating func visit<R: Record>(_ type: R.Type) { read(type) }

    mutating func read<D: Described>(_ type: D.Type) {
        // Without the module: `Publication.Figure`.
        let name = String(String(reflecting: type).drop { $0 != "." }.dropFirst())
        guard read.insert(name).inserted else { return }
        types.append(Entry(name, nil, D.meaning))
        let shared = Set(type is any Entity.Type ? Annotations.properties.map(\.name) : [])
        for property in D.properties {
            let owner = shared.contains(property.name) ? "Annotations" : name
            // Stored properties are called as their keys, but for one.
            let stored = property.name == "obligations" ? "duties" : property.name.filter { $0 != "$" }
            properties.append(Entry(owner, stored, property.meaning))
            if let type = property.recordType { visit(type) }
            if case .code(let list) = property.type { read(list) }
        }
    }

    private mutating func read(_ list: KnownCodes) {
        guard read.insert(list.name).inserted else { return }
        let typeName = MeaningTests.sources.typesByListName[list.name] ?? list.name
        for (code, meaning) in zip(list.known, list.meanings) {
            let member = MeaningTests.sources.casesByCode[typeName]?[code] ?? code
            codes.append(Entry(typeName, member, meaning))
        }
    }
}

/// The first paragraphs of the documentation of public types and their members, read from source files that `swift format`
/// has laid out.
struct SourceComments: Sendable {
    private var comments: [String: String] = [:]
    /// The types of code lists by the names of the lists.
    private(set) var typesByListName: [String: String] = [:]
    /// By type, the cases of an enumeration by what they mean.
    private(set) var casesByCode: [String: [String: String]] = [:]

    init(under folder: URL) {
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
            if let text = try? String(contentsOf: file, encoding: .utf8) { read(text) }
        }
    }

    /// What is said of a type, or of a member of it; nil where nothing is.
    subscript(type: String, member: String?) -> String? { comments[member.map { "\(type).\($0)" } ?? type] }

    private mutating func read(_ text: String) {
        var comment: [Substring] = []
        // The types around a line, with how far each is indented.
        var around: [(name: String, indent: Int)] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
        {
            let content = Substring(line.utf8.drop { $0 == UInt8(ascii: " ") })
            let indent = line.utf8.count - content.utf8.count
            if content.hasPrefix("///") {
                comment.append(content.dropFirst(3))
                continue
            }
            while let last = around.last, indent <= last.indent, content.hasPrefix("}") { around.removeLast() }
            note(content, indent, Self.firstParagraph(comment), &around)
            comment = []
        }
    }

    /// What a line with a declaration begins with; others are not looked at closely, which takes long.
    private static let openings: Set<Substring> = [
        "public", "package", "private", "fileprivate", "internal", "final", "indirect", "static", "struct", "enum",
        "class", "extension", "var", "let", "case",
    ]

    /// Reads the words of a line: a regular expression takes some hundred times as long.
    private mutating func note(
        _ line: Substring, _ indent: Int, _ comment: String, _ around: inout [(name: String, indent: Int)]
    ) {
        guard Self.openings.contains(Substring(line.utf8.prefix { $0 != UInt8(ascii: " ") })) else { return }
        var words = line.utf8.split(separator: UInt8(ascii: " "), maxSplits: 6).map(Substring.init)[...]
        let place = words.dropLast().firstIndex { ["struct", "enum", "class", "extension"].contains($0) }
        if let place, words[..<place].allSatisfy({ Self.name(in: $0) == $0 }) {
            let own = Self.name(in: words[place + 1])
            let name = around.last.map { "\($0.name).\(own)" } ?? own
            if !comment.isEmpty, line.hasPrefix("public ") { comments[name] = comment }
            if line.hasSuffix("{") { around.append((name, indent)) }
            return
        }
        guard let type = around.last?.name else { return }
        let isPublicConstant = words.prefix(4) == ["public", "static", "let", "name"]
        if words.first == "public" { words.removeFirst() }
        if words.first == "static" { words.removeFirst() }
        guard let keyword = words.popFirst(), ["var", "let", "case"].contains(keyword), let word = words.popFirst()
        else { return }
        let name = Self.name(in: word)
        guard !name.isEmpty else { return }
        if !comment.isEmpty { comments["\(type).\(name)"] = comment }
        let value = Self.text(words)
        if keyword == "case" { casesByCode[type, default: [:]][value ?? name] = name }
        if isPublicConstant, let value { typesByListName[value] = type }
    }

    /// The name with which a word begins, without its backticks.
    private static func name(in word: Substring) -> String {
        let bytes = word.utf8.drop { $0 == UInt8(ascii: "`") }
        return String(
            Substring(
                bytes.prefix {
                    switch $0 {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                        true
                    default: false
                    }
                }))
    }

    /// The text in quotes that is after an equals sign; nil where something else is there.
    private static func text(_ words: ArraySlice<Substring>) -> String? {
        guard words.first == "=", words.dropFirst().first?.hasPrefix("\"") == true else { return nil }
        let text = words.dropFirst().joined(separator: " ").utf8.dropFirst()
        return String(Substring(text.prefix { $0 != UInt8(ascii: "\"") }))
    }

    private static func firstParagraph(_ lines: [Substring]) -> String {
        lines.prefix { !$0.allSatisfy { $0 == " " } }.map { $0.drop { $0 == " " } }.joined(separator: " ")
    }
}

extension String {
    /// `comments-close` as `commentsClose`.
    fileprivate var camelCaseFromHyphens: String {
        let words = split(separator: "-")
        return words.prefix(1).joined() + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
