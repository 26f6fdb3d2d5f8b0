import StandardsExport
import StandardsModel

/// Content lines (RFC 5545, 3.1): escaped as they are written, folded and ended with CRLF when they are done.
struct ContentLines: ~Copyable {
    /// Where the lines go.
    var bytes: ByteWriter
    private var start = 0
    /// Whether a control character, which no text can hold, was shown by its symbol since this was last set to false.
    var hasShownControls = false

    init(_ bytes: consuming ByteWriter) { self.bytes = bytes }

    /// Gives the byte writer back.
    consuming func finish() -> ByteWriter { bytes }

    /// Begins a line. Only between lines may the chunk be handed on.
    @inline(__always)
    mutating func begin(_ name: StaticString) {
        start = bytes.count
        bytes.put(name)
    }

    /// Ends the line: folds it where it is longer than 75 octets.
    @inline(__always)
    mutating func end() {
        if bytes.count &- start > Folding.limit { Folding.fold(&bytes, from: start) }
        bytes.put("\r\n")
    }

    /// A line of the program.
    mutating func line(_ line: StaticString) {
        bytes.put(line)
        bytes.put("\r\n")
    }

    /// A property that is one text.
    mutating func text(_ name: StaticString, _ value: String) {
        begin(name)
        putText(value)
        end()
    }

    /// A property whose value needs no escape.
    mutating func plain(_ name: StaticString, _ value: String) {
        begin(name)
        bytes.put(value)
        end()
    }

    /// A property that is an address: what RFC 3986 leaves out of a URI is percent-encoded.
    mutating func address(_ name: StaticString, _ value: String) {
        begin(name)
        putAddress(value)
        end()
    }

    /// Writes a day as `YYYYMMDD`.
    mutating func putDay(_ day: CalendarDate) {
        unsafe bytes.write(atMost: 8) { target in
            var rest = (day.year &* 100 &+ day.month) &* 100 &+ day.day
            var place = 8
            while place > 0 {
                place &-= 1
                unsafe target[place] = UInt8(truncatingIfNeeded: rest % 10) &+ 0x30
                rest /= 10
            }
            return 8
        }
    }

    /// Writes the beginning of a day as a point in time.
    mutating func putMidnight(_ day: CalendarDate) {
        putDay(day)
        bytes.put("T000000Z")
    }

    /// Takes back what was written from a position on, and gives a digest of it, which holds while the program runs.
    mutating func takeDigest(from start: Int) -> Int {
        var hasher = Hasher()
        unsafe bytes.rewrite(from: start, growth: 0) { line, count in
            unsafe hasher.combine(bytes: UnsafeRawBufferPointer(start: line, count: count))
            return 0
        }
        return hasher.finalize()
    }

    /// Writes a text (RFC 5545, 3.3.11): `\`, `;` and `,` escaped, every form of line end as `\n`; other control
    /// characters, which a text cannot hold, as their symbols.
    mutating func putText(_ text: String) {
        var controls = false
        text.withBytes { source in
            unsafe bytes.write(atMost: 3 &* source.count &+ 8) { target in
                unsafe Escaping.escape(source, into: target, &controls)
            }
        }
        if controls { hasShownControls = true }
    }

    /// Writes a parameter's value in quotes (RFC 6868): `^`, `"` and line ends escaped.
    mutating func putParameter(_ value: String) {
        bytes.put(UInt8(ascii: "\""))
        if value.allBytes({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "^") && $0 != UInt8(ascii: "\"") }) {
            bytes.put(value)
            bytes.put(UInt8(ascii: "\""))
            return
        }
        var afterReturn = false
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "^"): bytes.put("^^")
            case UInt8(ascii: "\""): bytes.put("^'")
            case 0x0A where afterReturn: break
            case 0x0A, 0x0D: bytes.put("^n")
            case 0..<0x09, 0x0B..<0x20, 0x7F:
                hasShownControls = true
                for unit in Escaping.symbol(of: byte) { bytes.put(unit) }
            default: bytes.put(byte)
            }
            afterReturn = byte == 0x0D
        }
        bytes.put(UInt8(ascii: "\""))
    }

    /// Writes an address in ASCII. A `%` that begins no escape, and a second `#`, are encoded like what no URI can hold.
    mutating func putAddress(_ value: String) {
        // Most addresses have nothing to encode.
        if value.withBytes({ unsafe Self.plainAddress.hold($0) }) {
            bytes.put(value)
            return
        }
        var inFragment = false
        var rest = value.utf8[...]
        while let byte = rest.popFirst() {
            let isWritten =
                switch byte {
                case UInt8(ascii: "%"): rest.prefix(2).count { Unicode.Scalar($0).properties.isASCIIHexDigit } == 2
                case UInt8(ascii: "#"): !inFragment
                default: Self.isOfAddress(byte)
                }
            if byte == UInt8(ascii: "#") { inFragment = true }
            if isWritten {
                bytes.put(byte)
            } else {
                bytes.put(UInt8(ascii: "%"))
                for digit in [byte >> 4, byte & 15] { bytes.put(digit < 10 ? 0x30 &+ digit : 0x37 &+ digit) }
            }
        }
    }
}

extension ContentLines {
    /// What a URI can hold that needs no look at what follows it.
    private static let plainAddress = ASCIISet.lettersAndDigits.union(ASCIISet("!$&'()*+,-./:;=?@[]_~"))

    /// Whether a URI can hold the byte, `%` among them; a `#` is not.
    private static func isOfAddress(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "%") || plainAddress.contains(byte) }
}

/// Escaping of texts, eight bytes at a time up to the next that needs it.
enum Escaping {
    static func escape(
        _ source: UnsafeBufferPointer<UInt8>, into target: UnsafeMutablePointer<UInt8>, _ controls: inout Bool
    ) -> Int {
        guard let start = source.baseAddress else { return 0 }
        let raw = unsafe UnsafeRawPointer(start)
        let end = source.count
        var read = 0
        var written = 0
        while read < end {
            if read &+ 8 <= end {
                let word = unsafe raw.loadUnaligned(fromByteOffset: read, as: UInt64.self)
                unsafe UnsafeMutableRawPointer(target).storeBytes(of: word, toByteOffset: written, as: UInt64.self)
                let stops = stops(word)
                if stops == 0 {
                    read &+= 8
                    written &+= 8
                    continue
                }
                let clean = stops.trailingZeroBitCount >> 3
                read &+= clean
                written &+= clean
            }
            let byte = unsafe start[read]
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
                unsafe target[written] = UInt8(ascii: "\\")
                unsafe target[written &+ 1] = byte
                written &+= 2
            case 0x0A, 0x0D:
                if byte == 0x0D, read &+ 1 < end, unsafe start[read &+ 1] == 0x0A { read &+= 1 }
                unsafe target[written] = UInt8(ascii: "\\")
                unsafe target[written &+ 1] = UInt8(ascii: "n")
                written &+= 2
            case 0..<0x09, 0x0B..<0x20, 0x7F:
                controls = true
                for unit in symbol(of: byte) {
                    unsafe target[written] = unit
                    written &+= 1
                }
            default:
                unsafe target[written] = byte
                written &+= 1
            }
            read &+= 1
        }
        return written
    }

    /// The symbol of a control character: U+2400 and following.
    static func symbol(of control: UInt8) -> [UInt8] { [0xE2, 0x90, control == 0x7F ? 0xA1 : 0x80 | control] }

    /// The top bit of each byte of the word that is escaped; exact up to and including the lowest.
    @inline(__always)
    private static func stops(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        @inline(__always) func equal(_ byte: UInt64) -> UInt64 {
            let difference = word ^ (ones &* byte)
            return (difference &- ones) & ~difference
        }
        let control = (word &- ones &* 0x20) & ~word
        return (control | equal(0x5C) | equal(0x3B) | equal(0x2C) | equal(0x7F)) & (ones &* 0x80)
    }
}

/// Folding of long lines (RFC 5545, 3.1).
enum Folding {
    /// The octets of a line, without its end.
    static let limit = 75

    /// Folds the line that begins at a position: never within a scalar, never within an escape.
    @inline(never)
    static func fold(_ bytes: inout ByteWriter, from start: Int) {
        let most = (bytes.count &- start) / (limit - 9) &+ 2
        unsafe withUnsafeTemporaryAllocation(of: Int.self, capacity: most) { cuts in
            unsafe bytes.rewrite(from: start, growth: 3 &* most) { line, length in
                var count = 0
                var begin = 0
                var room = limit
                while length &- begin > room {
                    let cut = unsafe cut(line, after: begin, before: begin &+ room)
                    unsafe cuts[count] = cut
                    count &+= 1
                    begin = cut
                    // The space that continues a line counts.
                    room = limit &- 1
                }
                var end = length
                var place = count
                while place > 0 {
                    place &-= 1
                    let from = unsafe cuts[place]
                    let to = from &+ 3 &* (place &+ 1)
                    unsafe (line + to).update(from: line + from, count: end &- from)
                    unsafe line[to &- 3] = 0x0D
                    unsafe line[to &- 2] = 0x0A
                    unsafe line[to &- 1] = 0x20
                    end = from
                }
                return length &+ 3 &* count
            }
        }
    }

    private static func cut(_ line: UnsafeMutablePointer<UInt8>, after begin: Int, before end: Int) -> Int {
        var cut = end
        while unsafe line[cut] & 0xC0 == 0x80 { cut &-= 1 }
        // An odd run of `\` or `^` ends in the middle of an escape.
        for mark in [UInt8(ascii: "\\"), UInt8(ascii: "^")] {
            var run = 0
            while cut &- run > begin, unsafe line[cut &- run &- 1] == mark { run &+= 1 }
            if run & 1 == 1 { cut &-= 1 }
        }
        return cut
    }
}
