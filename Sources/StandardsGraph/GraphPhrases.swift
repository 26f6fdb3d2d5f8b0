import StandardsExport
import StandardsModel

/// What is written again and again in a graph, as it is written: a file has ten thousands of lines, and few ways to draw one.
struct GraphPhrases {
    /// The name of each kind, and the word for it in a style sheet.
    let kindNames: [[UInt8]]
    let kindWords: [[UInt8]]
    /// What is between subject and object in the words of each relation, and what ends it.
    let relationWords: [[UInt8]]
    let arrow = QuotedText.escaped(" → ", as: .tooltip)
    /// The base under which entities have addresses.
    let base: [UInt8]
    /// The name of each entity that is drawn, `kind/id`, and its shortest name in words.
    let names: PhraseList
    let shortNames: PhraseList
    /// Whether the name of an entity is as well the end of its address under the base: it needs no escapes in either.
    let isAddress: [Bool]
    /// The attributes of each kind and of each relation, from the second box or line on.
    var boxLooks: [[UInt8]?]
    var lineLooks: [[UInt8]?]

    init(_ drawing: GraphDrawing) {
        let kinds = drawing.kinds.map { QuotedText.escaped($0.name, as: .label) }
        kindNames = kinds
        kindWords = drawing.kinds.map { QuotedText.escaped(GraphWriter.word($0.name), as: .label) }
        relationWords = drawing.relations.map { QuotedText.escaped(" — \($0.words)", as: .tooltip) }
        base = QuotedText.escaped(drawing.base?.text ?? "", as: .address)
        var (names, shortNames) = (PhraseList(drawing.nodes.count), PhraseList(drawing.nodes.count))
        var isAddress = Array(repeating: false, count: drawing.nodes.count)
        let isPlainKind = drawing.kinds.map { $0.name.withBytes { unsafe Self.plain.hold($0) } }
        for node in drawing.nodes.indices {
            if drawing.nodes[node].isDrawn {
                let kind = drawing.nodes[node].kind
                names.add(kinds[kind])
                names.add(UInt8(ascii: "/"))
                drawing.nodes[node].reference.id.withBytes { id in
                    isAddress[node] =
                        unsafe drawing.base != nil && drawing.nodes[node].page == nil && isPlainKind[kind]
                        && Self.plain.hold(id)
                }
                names.add(escaping: drawing.nodes[node].reference.id, as: .label)
                shortNames.add(escapingLine: GraphStyle.shortNameAsItIs(drawing.nodes[node]), as: .tooltip)
            }
            names.end()
            shortNames.end()
        }
        (self.names, self.shortNames, self.isAddress) = (names, shortNames, isAddress)
        boxLooks = Array(repeating: nil, count: drawing.kinds.count)
        lineLooks = Array(repeating: nil, count: drawing.relations.count)
    }

    /// What needs no escape, neither in a name nor in an address.
    private static let plain = ASCIISet("-").union(.lettersAndDigits)
}

/// Many short texts as they are written, one behind the other.
struct PhraseList {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]

    init(_ count: Int) {
        ends.reserveCapacity(count + 1)
        bytes.reserveCapacity(count * 24)
    }

    mutating func add(_ byte: UInt8) { bytes.append(byte) }
    mutating func add(_ text: [UInt8]) { bytes.append(contentsOf: text) }

    mutating func add(escaping text: String, as role: QuotedText.Role) {
        if !addPlain(text) { bytes.append(contentsOf: QuotedText.escaped(text, as: role)) }
    }

    /// Adds a text in one line.
    mutating func add(escapingLine text: String, as role: QuotedText.Role) {
        if !addPlain(text) { bytes.append(contentsOf: QuotedText.escaped(LabelText.oneLine(text), as: role)) }
    }

    /// Adds a text of which no character is written otherwise; most are.
    private mutating func addPlain(_ text: String) -> Bool {
        text.withBytes { source in
            guard unsafe QuotedText.isPlain(source) else { return false }
            unsafe bytes.append(contentsOf: source)
            return true
        }
    }

    /// Ends a text.
    mutating func end() { ends.append(bytes.count) }

    /// How many bytes a text has.
    func count(of place: Int) -> Int { ends[place + 1] - ends[place] }

    /// Lends the bytes of a text.
    func withBytes(of place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        unsafe bytes.withUnsafeBufferPointer { all in
            unsafe body(UnsafeBufferPointer(rebasing: all[ends[place]..<ends[place + 1]]))
        }
    }
}
