import StandardsModel

/// Reads JSON (RFC 8259) in place, one token after another, and reports every fault where it is.
///
/// The same scanner serves the fast path and the diagnostics. After a fault it goes on where a person would: a missing
/// comma is passed over, an unclosed text ends with its line. A fault that makes the rest unreadable ends the reading.
@safe
struct JSONScanner {
    /// How deep arrays and objects may be nested.
    ///
    /// Deep enough for any catalogue, and shallow enough for the smallest stack on which one is read (512 KB).
    static let depthLimit = 128
    /// A container that is being read.
    struct Frame {
        let opening: Int
        var isFirst = true
    }

    /// A text as it is written in the file, without its quotes.
    struct Text {
        let start: Int
        let end: Int
        let hasEscapes: Bool
    }

    /// The bytes that are read.
    ///
    /// A type of its own: a look at one of them would else take a copy of the whole scanner where nothing is optimised.
    @safe
    struct Source {
        fileprivate let base: UnsafePointer<UInt8>
        subscript(position: Int) -> UInt8 {
            @inline(__always) get { unsafe base[position] }
        }
    }

    let source: Source
    let base: UnsafePointer<UInt8>
    /// Where what is read ends: the file, or the line that is read by itself.
    private(set) var count: Int
    /// How many bytes the file has.
    private let size: Int
    /// How many lines came before, of a file that is read in parts.
    var earlierLines = 0
    var offset = 0
    var depth = 0
    /// What was found.
    private(set) var faults: DiagnosticLog
    /// Whether the reading has ended before the end of the file.
    private(set) var isAborted = false
    /// Whether whole entities may have been passed over: brackets that do not match, or an end too early.
    private(set) var hasLostEntities = false
    /// Whether that was in the line, or the file, that is read.
    private(set) var hasLostHere = false
    /// Whether nothing is reported, because another reading of the same bytes will do so.
    var isQuiet = false
    private var forgivesComma = false
    /// Whether all bytes are known to be UTF-8: texts are then made without another look.
    var isUTF8 = false
    /// Where texts with escapes are read; kept, so that its room is used again.
    var scratch: [UInt8] = []
    /// Whether the text with escapes that was read last holds the NUL character.
    var hasReadNUL = false
    private var lines: LineIndex?

    /// Notes that something was passed over, up to a line's end.
    mutating func passOver() {
        noteLoss()
        forgivesComma = true
    }

    /// Notes that something was passed over; outside the entities it may be an entity.
    private mutating func noteLoss() {
        if depth < 3 { (hasLostEntities, hasLostHere) = (true, true) }
    }

    private init(base: UnsafePointer<UInt8>, count: Int, faultLimit: Int) {
        source = unsafe Source(base: base)
        unsafe self.base = base
        self.count = count
        size = count
        faults = DiagnosticLog(limit: faultLimit)
    }

    /// Lets the closure scan bytes; the scanner must not outlive it.
    ///
    /// - Parameter faultLimit: How many faults of each rule are reported.
    static func scan<Result>(
        _ bytes: [UInt8], faultLimit: Int = 0, _ body: (inout JSONScanner) -> Result
    ) -> Result {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            var nothing: UInt8 = 0
            return unsafe withUnsafePointer(to: &nothing) { nothing in
                var scanner = unsafe JSONScanner(
                    base: buffer.baseAddress ?? nothing, count: buffer.count, faultLimit: faultLimit)
                return body(&scanner)
            }
        }
    }

    subscript(position: Int) -> UInt8 {
        @inline(__always) get { source[position] }
    }

    /// Goes to a place in the container that is read, and notes from there on only that something was found.
    mutating func beginSeparately(at place: Int) {
        offset = place
        faults = DiagnosticLog(limit: 0)
    }

    // MARK: faults

    mutating func report(
        _ rule: String, at offset: Int, _ summary: String, fixes: [String] = [], severity: Diagnostic.Severity = .error,
        replacement: Diagnostic.Replacement? = nil, meant: MeantEntity? = nil
    ) {
        guard !isAborted, !isQuiet else { return }
        faults.add(
            DiagnosticLog.Fault(
                offset: offset, rule: rule, severity: severity, summary: summary, fixes: fixes,
                replacement: replacement, meant: meant))
    }

    mutating func abort(_ rule: String, at offset: Int, _ summary: String, fixes: [String] = []) {
        guard !isAborted else { return }
        report(rule, at: offset, summary, fixes: fixes)
        isAborted = true
        (hasLostEntities, hasLostHere) = (true, true)
        self.offset = count
    }

    mutating func syntax(_ summary: String, at offset: Int? = nil, fixes: [String] = []) {
        report("json-syntax", at: offset ?? self.offset, summary, fixes: fixes)
    }

    /// Passes over what cannot be read, to the next comma, bracket or line.
    mutating func recover() {
        noteLoss()
        while offset < count {
            switch source[offset] {
            case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): return
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                forgivesComma = true
                return
            default: offset += 1
            }
        }
    }

    func string(_ start: Int, _ end: Int) -> String {
        unsafe String(decoding: UnsafeBufferPointer(start: base + start, count: end - start), as: UTF8.self)
    }

    /// The line of a place, from 1, for a message; 0 where none is shown. The lines are found once, when they are first
    /// asked for.
    mutating func line(of place: Int) -> Int {
        if isQuiet || faults.limit == 0 { return 0 }
        let index = unsafe lines ?? LineIndex(UnsafeBufferPointer(start: base, count: size))
        lines = index
        return earlierLines + index.position(of: place).line
    }

    // MARK: lines

    /// Reads the line at the cursor by itself: whatever is wrong with it, the next is read again.
    mutating func beginLine() {
        count = size
        var end = offset
        while end < size, source[end] != 0x0A { end &+= 1 }
        count = end
        depth = 0
        isAborted = false
        hasLostHere = false
        forgivesComma = false
    }

    /// Goes on to the next line that holds anything; false at the end.
    mutating func beginNextLine() -> Bool {
        repeat {
            guard count < size else { return false }
            offset = count + 1
            beginLine()
            skipSpace()
        } while offset == count
        return true
    }

    // MARK: containers

    @inline(__always)
    mutating func skipSpace() {
        while offset < count {
            let byte = source[offset]
            if byte == 0x20, offset &+ 8 <= count {
                // Lines are indented: spaces come eight at a time, or as many as there are.
                let word = unsafe UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                offset &+= (UInt64(littleEndian: word) ^ 0x2020_2020_2020_2020).trailingZeroBitCount >> 3
            } else if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
                offset &+= 1
            } else if byte == UInt8(ascii: "/") {
                guard skipComment() else { return }
            } else {
                return
            }
        }
    }

    private mutating func skipComment() -> Bool {
        guard offset + 1 < count else { return false }
        let isLine = source[offset + 1] == UInt8(ascii: "/")
        guard isLine || source[offset + 1] == UInt8(ascii: "*") else { return false }
        syntax("JSON has no comments", fixes: ["put it into \"note\""])
        offset += 2
        while offset < count {
            if isLine
                ? source[offset] == 0x0A
                : source[offset - 1] == UInt8(ascii: "*") && source[offset] == UInt8(ascii: "/")
            {
                offset += 1
                break
            }
            offset += 1
        }
        return true
    }

    /// Enters the object or array whose bracket is at the cursor.
    mutating func open() -> Frame? {
        depth += 1
        guard depth <= Self.depthLimit else {
            abort("json-depth", at: offset, "nested more than \(Self.depthLimit) deep")
            return nil
        }
        offset += 1
        return Frame(opening: offset - 1)
    }

    private mutating func leave() { depth -= 1 }

    /// Takes the object to end before a key that can only belong to what is around it; the key is read again there.
    mutating func closeUnclosed(_ frame: JSONScanner.Frame, before name: Text) {
        syntax(
            "the object opened in line \(line(of: frame.opening)) is not closed", at: name.start - 1,
            fixes: ["write “}” before this key"])
        offset = isAborted ? count : name.start - 1
        forgivesComma = true
        leave()
    }

    /// The next name, where nothing is out of the common: a comma or the opening brace, a name without escapes, a colon.
    /// Nil, with nothing read, in all other cases.
    @inline(__always)
    private mutating func nextPlainName(_ frame: inout Frame) -> Text? {
        // In a place of its own, which needs no memory: what is read a byte at a time is written once.
        var place = offset
        if !frame.isFirst {
            guard place < count, source[place] == UInt8(ascii: ","), !forgivesComma else { return nil }
            place &+= 1
        }
        place = behindPlainSpace(place)
        guard place < count, source[place] == UInt8(ascii: "\"") else { return nil }
        let start = place &+ 1
        place = start
        passPlainText(&place)
        while place < count, source[place] >= 0x20, source[place] != UInt8(ascii: "\""), source[place] != 0x5C {
            place &+= 1
        }
        guard place &+ 1 < count, source[place] == UInt8(ascii: "\""), source[place &+ 1] == UInt8(ascii: ":") else {
            return nil
        }
        let value = behindPlainSpace(place &+ 2)
        // Other space, and a comment, which is reported in its order, are not passed over here.
        guard value < count, source[value] > 0x20, source[value] != UInt8(ascii: "/") else { return nil }
        offset = value
        frame.isFirst = false
        forgivesComma = false
        return Text(start: start, end: place, hasEscapes: false)
    }

    /// The place behind a line's end and the spaces after it.
    @inline(__always)
    private func behindPlainSpace(_ start: Int) -> Int {
        var place = start
        if place < count, source[place] == 0x0A { place &+= 1 }
        while place &+ 8 <= count, source[place] == 0x20 {
            let word = unsafe UnsafeRawPointer(base).loadUnaligned(fromByteOffset: place, as: UInt64.self)
            place &+= (UInt64(littleEndian: word) ^ 0x2020_2020_2020_2020).trailingZeroBitCount >> 3
        }
        return place
    }

    /// Leaves a container whose bracket is next, where nothing is out of the common; false, with nothing read, in all
    /// other cases.
    @inline(__always)
    private mutating func closesPlainly(_ frame: inout Frame, _ closing: UInt8) -> Bool {
        let place = behindPlainSpace(offset)
        guard place < count, source[place] == closing else { return false }
        offset = place &+ 1
        leave()
        frame.isFirst = false
        forgivesComma = false
        return true
    }

    /// The next name of an object, with the cursor then at its value; nil where the object ends.
    mutating func nextName(_ frame: inout Frame) -> Text? {
        while true {
            if let name = nextPlainName(&frame) { return name }
            if closesPlainly(&frame, UInt8(ascii: "}")) { return nil }
            guard advance(&frame, closing: UInt8(ascii: "}"), kind: "object") else { return nil }
            if source[offset] == UInt8(ascii: "{") {
                leaveUnclosed(frame)
                return nil
            }
            guard let name = scanName() else { continue }
            passColon()
            return isAborted ? nil : name
        }
    }

    /// Takes the object to end before a brace that can only open another one.
    private mutating func leaveUnclosed(_ frame: Frame) {
        syntax(
            "expected a key in quotes, found “{”: the object opened in line \(line(of: frame.opening)) is not closed")
        hasLostEntities = true
        forgivesComma = true
        leave()
    }

    /// The name at the cursor; nil, reported and passed over, where there is none.
    private mutating func scanName() -> Text? {
        switch source[offset] {
        case UInt8(ascii: "\""): return scanText()
        case UInt8(ascii: "'"): return scanSingleQuoted()
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
            UInt8(ascii: "$"):
            let start = offset
            while offset < count, source[offset].isWordByte { offset += 1 }
            let end = offset
            let isOpeningMissing = offset < count && source[offset] == UInt8(ascii: "\"")
            if isOpeningMissing { offset += 1 }
            syntax(
                isOpeningMissing ? "the key lacks its opening quote" : "the key \(string(start, end)) needs quotes",
                at: start, fixes: ["write \"\(string(start, end))\""])
            return Text(start: start, end: end, hasEscapes: false)
        default:
            syntax("expected a key in quotes, found \(found())")
            if source[offset] == UInt8(ascii: ":") { offset += 1 }
            recover()
            return nil
        }
    }

    private mutating func passColon() {
        skipSpace()
        if offset < count, source[offset] == UInt8(ascii: ":") {
            offset += 1
        } else if offset < count, source[offset] == UInt8(ascii: "=") {
            syntax("expected “:” after the key, found “=”", fixes: ["write “:”"])
            offset += 1
        } else {
            syntax("expected “:” after the key, found \(found())")
        }
        skipSpace()
    }

    /// Goes to the next element of an array; false where it ends.
    mutating func nextElement(_ frame: inout Frame) -> Bool {
        if closesPlainly(&frame, UInt8(ascii: "]")) { return false }
        if !frame.isFirst, !forgivesComma, offset < count, source[offset] == UInt8(ascii: ",") {
            let place = behindPlainSpace(offset &+ 1)
            // Other space, a comment, and what cannot follow a comma, are not passed over here.
            if place < count, source[place].beginsPlainly {
                offset = place
                return true
            }
        }
        return advance(&frame, closing: UInt8(ascii: "]"), kind: "array")
    }

    /// Passes the comma before the next member or element, or leaves the container at its end.
    private mutating func advance(_ frame: inout Frame, closing: UInt8, kind: String) -> Bool {
        defer {
            frame.isFirst = false
            forgivesComma = false
        }
        while true {
            let before = offset
            skipSpace()
            guard offset < count else { return endUnclosed(frame, kind) }
            let byte = source[offset]
            if byte == closing {
                offset += 1
                leave()
                return false
            }
            if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
                // The bracket is taken for that of the container around: what is missing is this one's.
                let bracket = String(Unicode.Scalar(closing))
                syntax(
                    "expected “\(bracket)” to close the \(kind) opened in line \(line(of: frame.opening)), found \(found())"
                )
                hasLostEntities = true
                leave()
                if depth == 0 { offset += 1 }
                return false
            }
            if byte == UInt8(ascii: ",") {
                if frame.isFirst { syntax("there is nothing before this comma", fixes: ["leave it out"]) }
                offset += 1
                return advanceAfterComma(frame, closing: closing, kind: kind)
            }
            if frame.isFirst || forgivesComma { return true }
            if byte == 0x22 || byte == 0x7B || byte == 0x5B || byte == 0x2D || byte.isWordByte {
                syntax("a comma is missing here", at: before, fixes: ["write “,”"])
                return true
            }
            syntax("expected “,” or “\(String(Unicode.Scalar(closing)))”, found \(found())")
            recover()
        }
    }

    private mutating func advanceAfterComma(_ frame: Frame, closing: UInt8, kind: String) -> Bool {
        var comma = offset - 1
        while true {
            skipSpace()
            guard offset < count else { return endUnclosed(frame, kind) }
            if source[offset] == closing {
                syntax("nothing follows this comma", at: comma, fixes: ["leave it out"])
                offset += 1
                leave()
                return false
            }
            guard source[offset] == UInt8(ascii: ",") else { return true }
            syntax("two commas in a row", fixes: ["leave one out"])
            comma = offset
            offset += 1
        }
    }

    private mutating func endUnclosed(_ frame: Frame, _ kind: String) -> Bool {
        abort("json-syntax", at: count, "the \(kind) opened in line \(line(of: frame.opening)) is not closed")
        return false
    }
}

extension UInt8 {
    /// Whether it can be the first of a value, where nothing is out of the common.
    fileprivate var beginsPlainly: Bool {
        self > 0x20 && self != UInt8(ascii: "/") && self != UInt8(ascii: "]") && self != UInt8(ascii: ",")
    }
}
