/// A plain reader of JSON (RFC 8259), without recursion: the texts of a document and the names that lead to them.
public struct JSONText {
    /// One text that is no name.
    public struct Leaf {
        /// The name of the member whose value it is, or in whose list it is.
        public let name: String
        /// The text.
        public let text: String
    }

    /// The texts, in their order.
    public private(set) var leaves: [Leaf] = []
    /// The names of members, in their order.
    public private(set) var names: [String] = []

    private enum Container {
        case object(ByteSet, name: String)
        case array(name: String)
    }

    private let file: String
    private let bytes: [UInt8]
    private var position = 0

    /// Reads a document, and ends the program where it is none, or where an object has a name twice.
    public init(_ file: String, _ bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
        _ = decoded(bytes, file)
        var open: [Container] = []
        var name = ""
        // Each turn reads one value, and then what closes after it.
        values: while true {
            skipSpace()
            switch next {
            case UInt8(ascii: "{"):
                position += 1
                skipSpace()
                var known = ByteSet()
                if next != UInt8(ascii: "}") {
                    open.append(.object(known, name: name))
                    name = readName(&known)
                    open[open.count - 1] = .object(known, name: "")
                    continue values
                }
                position += 1
            case UInt8(ascii: "["):
                position += 1
                skipSpace()
                if next != UInt8(ascii: "]") {
                    open.append(.array(name: name))
                    continue values
                }
                position += 1
            case UInt8(ascii: "\""): leaves.append(Leaf(name: name, text: readText()))
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber()
            default:
                let word = ["true", "false", "null"].first { bytes[position...].starts(with: $0.utf8) }
                guard let word else { fail("no value") }
                position += word.utf8.count
            }
            while let last = open.last {
                skipSpace()
                switch last {
                case .object(var known, let outer):
                    if take(",") {
                        name = readName(&known)
                        open[open.count - 1] = .object(known, name: outer)
                        continue values
                    }
                    require(take("}"), "\(file): an object that does not end, at \(position)")
                case .array(let own):
                    if take(",") {
                        name = own
                        continue values
                    }
                    require(take("]"), "\(file): a list that does not end, at \(position)")
                }
                open.removeLast()
            }
            break
        }
        skipSpace()
        require(position == bytes.count, "\(file): something follows the document, at \(position)")
    }

    private func fail(_ what: String) -> Never { fatalError("\(file): \(what), at \(position)") }
    private var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: scalar) else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while [0x20, 0x0A, 0x0D, 0x09].contains(next) { position += 1 }
    }

    private mutating func readName(_ known: inout ByteSet) -> String {
        skipSpace()
        let name = readText()
        require(known.insertNew(name), "\(file): the name “\(name)” twice in one object, at \(position)")
        names.append(name)
        skipSpace()
        require(take(":"), "\(file): a name without a value, at \(position)")
        return name
    }

    private mutating func readText() -> String {
        require(take("\""), "\(file): no text, at \(position)")
        let start = position
        while position < bytes.count, bytes[position] >= 0x23 && bytes[position] != UInt8(ascii: "\\") || next == 0x20 {
            position += 1
        }
        var text = Array(bytes[start..<position])
        var high: UInt32?
        while true {
            guard position < bytes.count else { fail("a text that does not end") }
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\\"), take("u") {
                let digits = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self)
                guard digits.utf8.count == 4, let unit = UInt32(digits, radix: 16) else { fail("a wrong escape") }
                position += 4
                if let first = high {
                    guard (0xDC00..<0xE000).contains(unit) else { fail("half a surrogate") }
                    text += String(Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00))!).utf8
                    high = nil
                } else if (0xD800..<0xDC00).contains(unit) {
                    high = unit
                } else {
                    guard let scalar = Unicode.Scalar(unit) else { fail("half a surrogate") }
                    text += String(scalar).utf8
                }
                continue
            }
            if high != nil { fail("half a surrogate") }
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let place = Array("\"\\/bfnrt".utf8).firstIndex(of: next) else { fail("a wrong escape") }
                text.append([0x22, 0x5C, 0x2F, 0x08, 0x0C, 0x0A, 0x0D, 0x09][place])
                position += 1
            case 0..<0x20: fail("a control character")
            default: text.append(byte)
            }
        }
    }

    private mutating func readNumber() {
        func digits() {
            let start = position
            while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) { position += 1 }
            if position == start { fail("a number without digits") }
        }
        _ = take("-")
        if !take("0") { digits() }
        if take(".") { digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            digits()
        }
    }
}
