/// A position in a text whose variants of a character are folded while they are read: every dash is `-`, every space
/// is a space, full-width forms are ASCII, and what has no width is not there.
///
/// It is a value: to look ahead, copy it.
struct FoldingCursor {
    private let text: ByteCursor

    /// The offset of the next byte.
    private(set) var position: Int

    /// The next byte as it is folded; zero at the end.
    private(set) var next: UInt8 = 0

    /// How many bytes of the text the next byte is made from.
    private var width = 0

    @inline(__always)
    init(_ text: ByteCursor) {
        self.text = text
        position = text.position
        load()
    }

    @inline(__always)
    var isAtEnd: Bool { position >= text.count }

    /// Steps over the next byte.
    @inline(__always)
    mutating func advance() {
        position += width
        load()
    }

    @inline(__always)
    private mutating func load() {
        let byte = text[position]
        if byte < 0x80 {
            next = byte == .ascii("_") || byte == 0x09 ? .ascii(" ") : byte
            width = 1
        } else {
            loadFolded(byte)
        }
    }

    private mutating func loadFolded(_ first: UInt8) {
        var first = first
        while true {
            next = first
            width = 1
            let (second, third) = (text[position + 1], text[position + 2])
            let scalar: UInt32
            let length: Int
            if first & 0xE0 == 0xC0 {
                (scalar, length) = (UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F), 2)
            } else if first & 0xF0 == 0xE0 {
                scalar = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
                length = 3
            } else {
                return
            }
            guard let folded = CharacterFolding.ascii(of: scalar) else { return }
            if folded != 0 {
                (next, width) = (folded, length)
                return
            }
            position += length
            first = text[position]
            if first < 0x80 {
                next = first
                return
            }
        }
    }

    /// Steps over the byte if it is next.
    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        advance()
        return true
    }

    @inline(__always)
    mutating func skipSpaces() {
        while next == .ascii(" ") { advance() }
    }

    /// The byte after the next one.
    @inline(__always)
    var second: UInt8 {
        var ahead = self
        ahead.advance()
        return ahead.next
    }

    /// Steps over a sign and the spaces around it; of dashes also over several.
    @inline(__always)
    mutating func takeSpaced(_ sign: UInt8) -> Bool {
        guard next == sign || next == .ascii(" ") else { return false }
        var ahead = self
        ahead.skipSpaces()
        guard ahead.take(sign) else { return false }
        if sign == .ascii("-") {
            while ahead.take(sign) {}
        }
        ahead.skipSpaces()
        self = ahead
        return true
    }

    /// The run of Latin and Cyrillic letters that is next, Latin ones as capitals, which is stepped over.
    @inline(__always)
    mutating func word() -> CodeWord {
        var word = CodeWord()
        while true {
            if next.isLetter {
                word.append(next.uppercased)
                advance()
            } else if next == 0xD0 || next == 0xD1 {
                word.append(next)
                advance()
                word.append(next)
                advance()
            } else {
                return word
            }
        }
    }

    /// Steps over a text of ASCII letters, whatever their case, or of other bytes.
    mutating func take(text: String) -> Bool {
        // Most words begin otherwise.
        guard text.utf8.first.map({ $0.uppercased == next.uppercased }) != false else { return false }
        var ahead = self
        for byte in text.utf8 {
            guard ahead.next.uppercased == byte.uppercased else { return false }
            ahead.advance()
        }
        self = ahead
        return true
    }

    /// The text between an offset and the position, as the source has it.
    func source(from start: Int) -> String {
        var end = text
        end.position = position
        return end.text(from: start)
    }

    /// Whether the source has exactly these bytes from an offset to the position.
    func source(from start: Int, equals buffer: CanonicalBuffer) -> Bool {
        guard start >= 0, position <= text.count, position - start == buffer.count else { return false }
        return unsafe buffer.equals(UnsafeBufferPointer(rebasing: text.bytes[start..<position]))
    }

    /// The same text at another offset.
    func moved(to offset: Int) -> FoldingCursor {
        var other = text
        other.position = offset
        return FoldingCursor(other)
    }

    /// The text without folding, at the position.
    var unfolded: ByteCursor {
        var other = text
        other.position = position
        return other
    }

    /// A fault at the next byte.
    func fault(_ message: String) -> NotationError { NotationError(column: position + 1, message: message) }
}
