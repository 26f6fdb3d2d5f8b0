/// Up to eight bytes of UTF-8 in a register: the keys and the spellings of the grammar's tables.
///
/// A longer word keeps its length only, so that it equals no word of a table.
struct CodeWord: Hashable, Sendable {
    /// The bytes, the first one highest.
    private(set) var packed: UInt64 = 0

    /// How many bytes the word has.
    private(set) var count: UInt8 = 0

    init() {}

    @inline(__always)
    var isEmpty: Bool { count == 0 }

    /// Adds a byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count < 8 {
            packed |= UInt64(byte) << (56 &- 8 &* UInt64(count))
        } else {
            packed = 0
        }
        if count < .max { count += 1 }
    }

    /// A byte of the word, zero where it has none.
    @inline(__always)
    subscript(index: UInt8) -> UInt8 {
        index < min(count, 8) ? UInt8(truncatingIfNeeded: packed >> (56 &- 8 &* UInt64(index))) : 0
    }

    /// The last byte, zero for an empty or an overlong word.
    @inline(__always)
    var last: UInt8 { count == 0 || count > 8 ? 0 : self[count - 1] }

    /// The word without its last byte.
    func droppingLast() -> CodeWord {
        var word = CodeWord()
        guard count > 1, count <= 8 else { return word }
        for index in 0..<(count - 1) { word.append(self[index]) }
        return word
    }

    /// The word without its first bytes.
    func dropping(_ length: UInt8) -> CodeWord {
        var word = CodeWord()
        guard count > length, count <= 8 else { return word }
        for index in length..<count { word.append(self[index]) }
        return word
    }

    func hasPrefix(_ other: CodeWord) -> Bool {
        guard count >= other.count, count <= 8 else { return false }
        for index in 0..<other.count where self[index] != other[index] { return false }
        return true
    }

    /// The word in ASCII capitals.
    var uppercased: CodeWord {
        var word = CodeWord()
        for index in 0..<min(count, 8) { word.append(self[index].uppercased) }
        return word
    }

    /// The word as text.
    var text: String {
        unsafe String(unsafeUninitializedCapacity: Int(count)) { buffer in
            for index in 0..<min(count, 8) { unsafe buffer[Int(index)] = self[index] }
            return Int(min(count, 8))
        }
    }
}

extension CodeWord: ExpressibleByStringLiteral {
    init(stringLiteral text: String) { self.init(text) }

    init(_ text: String) {
        for byte in text.utf8 { append(byte) }
    }
}
