import StandardsExport
import StandardsModel

/// Texts in quotes as DOT has them: escaped as they are written, and cut when they are done where Graphviz could not read
/// them.
struct QuotedText: ~Copyable {
    /// What Graphviz takes a text for, which says what is escaped and what becomes of one that is too long.
    enum Role: Equatable {
        /// Is shown: ends in `…` where it is cut.
        case label
        /// Is shown by a pointer at rest. Graphviz looks for its escapes twice.
        case tooltip
        /// Identifies a part of the drawing: ends in its number where it is cut.
        case name(Int)
        /// Is opened by a click, and written into SVG as it is: no part of it would lead anywhere.
        case address
    }

    /// How many bytes are written between two quotes at most: Graphviz reads 16,381 without a stop.
    static let limit = 16_000

    /// Where the texts go.
    var bytes: ByteWriter
    private var start = 0
    private(set) var role = Role.label

    init(_ bytes: consuming ByteWriter) { self.bytes = bytes }

    /// Gives the byte writer back.
    consuming func finish() -> ByteWriter { bytes }

    /// Begins a text. Only between texts may the chunk be handed on.
    mutating func begin(_ role: Role) {
        bytes.put(UInt8(ascii: "\""))
        start = bytes.count
        self.role = role
    }

    /// Ends the text, and returns whether it is whole.
    mutating func end() -> Bool {
        let isWhole = bytes.count - start <= Self.limit
        if !isWhole {
            let sign = if case .name(let number) = role { "…\(number)" } else { "…" }
            let unit = role == .tooltip ? 4 : 2
            unsafe bytes.rewrite(from: start, growth: 0) { text, length in
                unsafe Self.boundary(
                    UnsafeBufferPointer(start: text, count: length), Self.limit - sign.utf8.count, unit)
            }
            bytes.put(sign)
        }
        bytes.put(UInt8(ascii: "\""))
        return isWhole
    }

    /// Takes back what was written from there on.
    mutating func remove(from start: Int) { unsafe bytes.rewrite(from: start, growth: 0) { _, _ in 0 } }

    /// The last place up to another at which a text can be cut: not within a character, nor within an escape.
    private static func boundary(_ text: UnsafeBufferPointer<UInt8>, _ limit: Int, _ unit: Int) -> Int {
        func begins(_ place: Int) -> Bool { unsafe text[place] & 0xC0 != 0x80 }
        var end = limit
        while !begins(end) { end -= 1 }
        // A character may be of many scalars; one without end is cut like any other text.
        var from = end - 128
        while !begins(from) { from += 1 }
        let part = unsafe String(decoding: text[from..<min(end + 128, text.count)], as: UTF8.self)
        let place = part.utf8.index(part.startIndex, offsetBy: end - from)
        let kept = part.indices.last { $0 <= place } ?? place
        if kept > part.startIndex { end = from + part.utf8.distance(from: part.startIndex, to: kept) }
        var run = 0
        while run < end, unsafe text[end - run - 1] == UInt8(ascii: "\\") { run += 1 }
        end -= run % unit
        for length in 1..<5 where unsafe text[(end - length)...].starts(with: "&amp;".utf8) { return end - length }
        return end
    }

    /// Ends a line, which begins at the left or is in the middle.
    mutating func putBreak(isLeft: Bool) {
        guard bytes.count - start <= Self.limit else { return }
        bytes.put(isLeft ? "\\l" : "\\n")
    }

    /// Writes a part of the text.
    ///
    /// Quotes and backslashes are escaped, line ends become `\n`, other control characters are shown as Unicode's
    /// pictures of them. An ampersand becomes a character reference where it would begin one, since labels and tooltips
    /// are read as HTML 4 reads them, and in an address always.
    mutating func put(_ text: String) {
        text.withBytes { unsafe put($0) }
    }

    /// Writes a line of a text.
    mutating func put(_ line: Substring) {
        let isWritten: Void? = unsafe line.utf8.withContiguousStorageIfAvailable { unsafe put($0) }
        if isWritten == nil { put(String(line)) }
    }

    /// Writes what ``escaped(_:as:)`` gave.
    mutating func putEscaped(_ text: [UInt8]) {
        guard bytes.count - start <= Self.limit else { return }
        putWritten(text)
    }

    /// Writes a text of a list, which is escaped.
    mutating func put(_ list: borrowing PhraseList, _ place: Int) {
        guard bytes.count - start <= Self.limit else { return }
        unsafe list.withBytes(of: place) { unsafe bytes.put($0) }
    }

    /// Writes bytes as they are, between texts too.
    mutating func putWritten(_ written: [UInt8]) {
        unsafe written.withUnsafeBufferPointer { unsafe bytes.put($0) }
    }

    /// What was written from there on, and still waits.
    mutating func written(from start: Int) -> [UInt8] {
        var written: [UInt8] = []
        unsafe bytes.rewrite(from: start, growth: 0) { text, length in
            written = unsafe Array(UnsafeBufferPointer(start: text, count: length))
            return length
        }
        return written
    }

    /// A short text as it is written between quotes.
    static func escaped(_ text: String, as role: Role) -> [UInt8] {
        text.withBytes { whole in
            let source = unsafe UnsafeBufferPointer(rebasing: whole.prefix(2 * Self.limit))
            return unsafe Array(unsafeUninitializedCapacity: 5 * source.count) { target, count in
                guard let base = target.baseAddress else { return }
                count = unsafe escape(source, role, to: base)
            }
        }
    }

    /// Writes a part of the text, as its bytes.
    mutating func put(_ whole: UnsafeBufferPointer<UInt8>) {
        guard bytes.count - start <= Self.limit else { return }
        // What cannot be read is not even escaped. Up to three bytes become two.
        let source = unsafe UnsafeBufferPointer(rebasing: whole.prefix(2 * Self.limit))
        let role = role
        unsafe bytes.write(atMost: 5 &* source.count) { unsafe Self.escape(source, role, to: $0) }
    }

    /// Writes a text, and returns how many bytes it has become.
    @inline(__always)
    private static func escape(
        _ source: UnsafeBufferPointer<UInt8>, _ role: Role, to target: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var read = 0
        var written = 0
        // Eight at once as long as they are plain: the target has room for five times as many.
        while read &+ 8 <= source.count {
            let word = unsafe UnsafeRawPointer(source.baseAddress! + read).loadUnaligned(as: UInt64.self)
            guard isPlain(word) else {
                // Up to eight of which one at least is special.
                let end = read &+ 8
                while read < end { unsafe escapeByte(source, &read, target, &written, role) }
                continue
            }
            unsafe UnsafeMutableRawPointer(target + written).storeBytes(of: word, as: UInt64.self)
            read &+= 8
            written &+= 8
        }
        while read < source.count { unsafe escapeByte(source, &read, target, &written, role) }
        return written
    }

    @inline(__always)
    private static func escapeByte(
        _ source: UnsafeBufferPointer<UInt8>, _ read: inout Int, _ target: UnsafeMutablePointer<UInt8>,
        _ written: inout Int, _ role: Role
    ) {
        let byte = unsafe source[read]
        if passes[Int(byte)] {
            unsafe target[written] = byte
            read &+= 1
            written &+= 1
        } else {
            unsafe putSpecial(source, &read, target, &written, role)
        }
    }

    /// Whether a short text is of ASCII characters that are written as they are.
    static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count <= limit, let base = text.baseAddress else { return text.isEmpty }
        var read = 0
        while read &+ 8 <= text.count {
            guard isPlain(unsafe UnsafeRawPointer(base + read).loadUnaligned(as: UInt64.self)) else { return false }
            read &+= 8
        }
        // Letters are plain, so they fill up the last eight.
        var rest: UInt64 = 0x6161_6161_6161_6161
        while read < text.count {
            rest = rest << 8 | UInt64(unsafe text[read])
            read &+= 1
        }
        return isPlain(rest)
    }

    /// Whether eight bytes are ASCII characters that are written as they are.
    @inline(__always)
    private static func isPlain(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        /// A set highest bit where the byte is 0; perhaps above one that is, too.
        func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
        // `"` and `&` differ in one bit.
        let quotes = zeros((word | ones &* 0x04) ^ (ones &* 0x26))
        let backslashes = zeros(word ^ (ones &* 0x5C))
        let deletes = zeros(word ^ (ones &* 0x7F))
        let controls = (word &- ones &* 0x20) & ~word
        return (word | quotes | backslashes | deletes | controls) & tops == 0
    }

    /// Whether a byte needs no second look.
    private static let passes: [Bool] = (0...255).map { byte in
        byte >= 0x20 && ![0x22, 0x26, 0x5C, 0x7F, 0xC2, 0xE2, 0xEF].contains(byte)
    }

    private static func putSpecial(
        _ source: UnsafeBufferPointer<UInt8>, _ read: inout Int, _ target: UnsafeMutablePointer<UInt8>,
        _ written: inout Int, _ role: Role
    ) {
        func write(_ bytes: StaticString) {
            unsafe (target + written).update(from: bytes.utf8Start, count: bytes.utf8CodeUnitCount)
            written &+= bytes.utf8CodeUnitCount
        }
        func follows(_ distance: Int) -> UInt8 {
            read &+ distance < source.count ? unsafe source[read &+ distance] : 0
        }
        let byte = unsafe source[read]
        var length = 1
        switch byte {
        case 0x22: write("\\\"")
        case 0x5C: write(role == .tooltip ? "\\\\\\\\" : "\\\\")
        case 0x0A: write("\\n")
        case 0x0D:
            write("\\n")
            if follows(1) == 0x0A { length = 2 }
        case 0x09: write(" ")
        case 0x7F: write("\u{2421}")
        case 0x00..<0x20:
            write("\u{2400}")
            unsafe target[written &- 1] = 0x80 &+ byte
        case 0x26: write(unsafe role == .address || beginsReference(source, read) ? "&amp;" : "&")
        case 0xC2 where (0x80...0x9F).contains(follows(1)):
            // C1 control characters have no pictures.
            write("\u{FFFD}")
            length = 2
        case 0xE2 where follows(1) == 0x80 && (follows(2) == 0xA8 || follows(2) == 0xA9):
            write("\\n")
            length = 3
        case 0xEF where (follows(1) == 0xBF && follows(2) >= 0xBE) || (follows(1) == 0xBB && follows(2) == 0xBF):
            // No XML can hold U+FFFE and U+FFFF; U+FEFF is no character of a text.
            write("\u{FFFD}")
            length = 3
        default:
            unsafe target[written] = byte
            written &+= 1
        }
        read &+= length
    }

    /// Whether the ampersand there begins what reads as a character reference: `&#38;`, `&amp;`.
    private static func beginsReference(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var place = start &+ 1
        while place < source.count, place < start &+ 12 {
            switch unsafe source[place] {
            case UInt8(ascii: ";"): return place > start &+ 1
            case UInt8(ascii: "#"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "A")...UInt8(ascii: "Z"):
                place &+= 1
            default: return false
            }
        }
        return false
    }
}
