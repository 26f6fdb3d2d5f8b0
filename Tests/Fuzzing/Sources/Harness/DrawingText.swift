/// A plain reader of the part of DOT that drawings are written in: statements of quoted names with attributes.
public struct DrawingText {
    /// The attributes of each node, by the name as it is written between its quotes.
    public private(set) var nodes: [String: [String: String]] = [:]
    /// The names of the two ends of each edge.
    public private(set) var edges: [(tail: String, head: String)] = []

    private enum Token: Equatable {
        case text(String)
        case word(String)
        case mark(Unicode.Scalar)
        case arrow
        case end
    }

    private let file: String
    private let bytes: [UInt8]
    private var position = 0
    private var token = Token.end

    /// Reads a drawing, and ends the program where it is none.
    public init(_ file: String, _ bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
        _ = decoded(bytes, file)
        require(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A }, "\(file): a control character")
        advance()
        expect(.word("digraph"))
        _ = readName()
        expect(.mark("{"))
        var depth = 1
        while depth > 0 {
            switch token {
            case .mark("}"):
                advance()
                depth -= 1
            case .word("subgraph"):
                advance()
                _ = readName()
                expect(.mark("{"))
                depth += 1
            case .word("graph"), .word("node"), .word("edge"):
                advance()
                _ = readAttributes()
                expect(.mark(";"))
            case .text(let name):
                advance()
                if token == .arrow {
                    advance()
                    edges.append((name, readName()))
                    _ = readAttributes()
                } else {
                    require(nodes[name] == nil, "\(file): the node \(name) twice")
                    nodes[name] = readAttributes()
                }
                expect(.mark(";"))
            default: fail()
            }
        }
        require(token == .end, "\(file): something follows the drawing")
        for edge in edges {
            require(nodes[edge.tail] != nil && nodes[edge.head] != nil, "\(file): an edge to a node that is not drawn")
        }
    }

    private func fail() -> Never { fatalError("\(file): \(token) cannot come before \(position)") }

    private mutating func expect(_ expected: Token) {
        if token != expected { fail() }
        advance()
    }

    private mutating func readName() -> String {
        guard case .text(let name) = token else { fail() }
        advance()
        return name
    }

    private mutating func readAttributes() -> [String: String] {
        var attributes: [String: String] = [:]
        expect(.mark("["))
        while true {
            guard case .word(let name) = token else { fail() }
            advance()
            expect(.mark("="))
            require(attributes.updateValue(readName(), forKey: name) == nil, "\(file): \(name) twice")
            guard token == .mark(",") else { break }
            advance()
        }
        expect(.mark("]"))
        return attributes
    }

    private mutating func advance() {
        while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x0A { position += 1 }
        guard position < bytes.count else {
            token = .end
            return
        }
        let start = position
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""):
            while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
                require(bytes[position] != 0x0A, "\(file): a line ends within quotes")
                if bytes[position] == UInt8(ascii: "\\") {
                    position += 1
                    let follows = position < bytes.count ? bytes[position] : 0
                    require(Array("\"\\nl".utf8).contains(follows), "\(file): an escape of byte \(follows)")
                }
                position += 1
            }
            require(position < bytes.count, "\(file): a quote that does not end")
            // Graphviz reads little more between two quotes.
            require(position - start <= 16_001, "\(file): \(position - start) bytes between quotes")
            token = .text(String(decoding: bytes[(start + 1)..<position], as: UTF8.self))
            position += 1
        case UInt8(ascii: "-"):
            require(position < bytes.count && bytes[position] == UInt8(ascii: ">"), "\(file): half an arrow")
            position += 1
            token = .arrow
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            while position < bytes.count,
                (0x61...0x7A).contains(bytes[position] | 0x20)
                    || (0x30...0x39).contains(bytes[position])
            {
                position += 1
            }
            token = .word(String(decoding: bytes[start..<position], as: UTF8.self))
        case _ where Array("{}[]=,;".utf8).contains(byte): token = .mark(Unicode.Scalar(byte))
        default: fatalError("\(file): byte \(byte) outside of quotes")
        }
    }
}
