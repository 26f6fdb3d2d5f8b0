/// Writes JSON tokens (RFC 8259): UTF-8, only `"`, `\` and control characters escaped.
///
/// ```swift
/// func write(_ standard: Standard, to json: inout JSONWriter) {
///     json.beginObject()
///     json.member("id", standard.id.text)
///     json.name("pendingRevision")
///     json.boolean(standard.pendingRevision == true)
///     json.endObject()
/// }
/// ```
public struct JSONWriter: ~Copyable {
    /// How the tokens are laid out.
    ///
    /// ```swift
    /// var output = MemoryOutput()
    /// try output.writing { writer in
    ///     writer.begin("count.json")
    ///     var json = JSONWriter(writer, layout: .compact)
    ///     json.integer(catalogue.count)
    ///     writer = json.finish()
    ///     writer.end()
    /// }
    /// ```
    public enum Layout: Hashable, Sendable {
        /// A member a line, two spaces a level.
        case indented
        /// No white space at all.
        case compact
    }

    /// Where the tokens go.
    public var bytes: ByteWriter
    private var spacing: Spacing
    private var depth = 0
    private var needsComma = false
    private var isAfterName = false
    /// Where in the chunk the line at hand begins.
    private var lineStart = 0
    /// Up to where in the chunk may be written while it is tried whether a value goes on one line.
    private var lineEnd = Int.max
    /// How many bytes were written for lines that were too short, and taken back.
    package private(set) var takenBack = 0

    /// What goes between tokens.
    private enum Spacing {
        /// A line a member.
        case lines
        /// A space behind each comma and each colon.
        case spaces
        case nothing
    }

    /// A writer of tokens.
    public init(_ bytes: consuming ByteWriter, layout: Layout) {
        self.bytes = bytes
        spacing = layout == .indented ? .lines : .nothing
    }

    /// Gives the byte writer back.
    public consuming func finish() -> ByteWriter { bytes }

    @inline(__always)
    private mutating func separate() {
        if isAfterName {
            isAfterName = false
            return
        }
        if needsComma { bytes.put(UInt8(ascii: ",")) }
        if depth > 0 { breakLine() }
        if spacing == .spaces, needsComma { bytes.put(UInt8(ascii: " ")) }
    }

    @inline(__always)
    private mutating func breakLine() {
        guard spacing == .lines else { return }
        let indent = 2 &* depth
        lineStart = bytes.count &+ 1
        unsafe bytes.write(atMost: 1 &+ indent) { target in
            unsafe target[0] = UInt8(ascii: "\n")
            unsafe (target + 1).update(repeating: UInt8(ascii: " "), count: indent)
            return 1 &+ indent
        }
    }

    /// Begins an object.
    public mutating func beginObject() { open(UInt8(ascii: "{")) }
    /// Ends an object.
    public mutating func endObject() { close(UInt8(ascii: "}")) }
    /// Begins an array.
    public mutating func beginArray() { open(UInt8(ascii: "[")) }
    /// Ends an array.
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.put(bracket)
        depth += 1
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        if needsComma { breakLine() }
        bytes.put(bracket)
        needsComma = true
    }

    // MARK: short lines

    /// The state before a value of which it is tried whether it goes on one line.
    package struct LineTrial {
        fileprivate let start: Int
        fileprivate let needsComma: Bool
        fileprivate let isAfterName: Bool
        /// Whether it is part of a line that is tried, or written for good.
        fileprivate var isSettled: Bool
    }

    /// Begins a value that goes on one line, with its name, the indent and a comma, if that has no more bytes than the
    /// width, and else on several. To be written in a loop, a second time where the line was too short:
    ///
    ///     var trial = json.tryLine(of: 100)
    ///     repeat { … } while json.needsLines(&trial)
    package mutating func tryLine(of width: Int) -> LineTrial {
        // What is within a line, or compact, has no lines to choose.
        let isInner = spacing != .lines
        let trial = LineTrial(
            start: bytes.count, needsComma: needsComma, isAfterName: isAfterName, isSettled: isInner)
        guard !isInner else { return trial }
        // A value without a name begins a line of its own.
        if !isAfterName {
            separate()
            isAfterName = true
        }
        spacing = .spaces
        lineEnd = lineStart &+ width &- 1
        return trial
    }

    /// Whether the value did not go on the line, which is then as it was before, and has to be written once more.
    package mutating func needsLines(_ trial: inout LineTrial) -> Bool {
        if trial.isSettled { return false }
        trial.isSettled = true
        let isTooLong = isLineFull
        spacing = .lines
        lineEnd = .max
        guard isTooLong else { return false }
        takenBack += bytes.count - trial.start
        unsafe bytes.rewrite(from: trial.start, growth: 0) { _, _ in 0 }
        needsComma = trial.needsComma
        isAfterName = trial.isAfterName
        return true
    }

    /// Whether the line that is tried is too short already, so that the rest need not be written.
    package var isLineFull: Bool { bytes.count > lineEnd }

    /// Whether so many bytes more go beyond the line that is tried: they are then not to be written.
    @inline(__always)
    package mutating func exceedsLine(by count: Int) -> Bool {
        guard count > lineEnd &- bytes.count else { return false }
        lineEnd = -1
        return true
    }

    // MARK: tokens

    /// Writes the name of a member.
    public mutating func name(_ name: String) {
        separate()
        if !exceedsLine(by: name.utf8.count) { bytes.putJSON(name) }
        bytes.put(UInt8(ascii: ":"))
        if spacing != .nothing { bytes.put(UInt8(ascii: " ")) }
        isAfterName = true
    }

    /// Writes the name of a member that is known to need no escape, from its UTF-8 bytes: in one step with what goes
    /// before and after it.
    package mutating func name(plain name: UnsafeBufferPointer<UInt8>) {
        guard spacing != .nothing, !isAfterName, depth > 0, let source = name.baseAddress else {
            separate()
            bytes.put(UInt8(ascii: "\""))
            unsafe bytes.put(name)
            bytes.put(UInt8(ascii: "\""))
            bytes.put(UInt8(ascii: ":"))
            if spacing != .nothing { bytes.put(UInt8(ascii: " ")) }
            isAfterName = true
            return
        }
        let comma = needsComma ? 1 : 0
        let isOnNewLine = spacing == .lines
        // A new line and the indent, or the space behind the comma.
        let space = isOnNewLine ? 2 &* depth &+ 1 : comma
        if isOnNewLine { lineStart = bytes.count &+ comma &+ 1 }
        unsafe bytes.write(atMost: space &+ name.count &+ 5) { target in
            unsafe target[0] = UInt8(ascii: ",")
            var place = unsafe target + comma
            unsafe place.update(repeating: UInt8(ascii: " "), count: space)
            if isOnNewLine { unsafe place[0] = UInt8(ascii: "\n") }
            unsafe place += space
            unsafe place[0] = UInt8(ascii: "\"")
            unsafe (place + 1).update(from: source, count: name.count)
            unsafe place += name.count &+ 1
            unsafe place[0] = UInt8(ascii: "\"")
            unsafe place[1] = UInt8(ascii: ":")
            unsafe place[2] = UInt8(ascii: " ")
            return comma &+ space &+ name.count &+ 4
        }
        isAfterName = true
    }

    /// Writes the name of a member that the program states, which needs no escape.
    package mutating func name(plain name: StaticString) {
        unsafe self.name(plain: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

    /// Writes a text that is known to need no escape, from its UTF-8 bytes.
    package mutating func text(plain text: UnsafeBufferPointer<UInt8>) {
        separate()
        bytes.put(UInt8(ascii: "\""))
        unsafe bytes.put(text)
        bytes.put(UInt8(ascii: "\""))
        needsComma = true
    }

    /// Writes a text.
    public mutating func text(_ text: String) {
        separate()
        if !exceedsLine(by: text.utf8.count) { bytes.putJSON(text) }
        needsComma = true
    }

    /// Writes a text from its UTF-8.
    package mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        separate()
        if !exceedsLine(by: text.count) { unsafe bytes.putJSON(text) }
        needsComma = true
    }

    /// Writes a text of two parts with a sign between them, from their UTF-8.
    package mutating func text(
        _ first: UnsafeBufferPointer<UInt8>, _ sign: UInt8, _ second: UnsafeBufferPointer<UInt8>
    ) {
        separate()
        if !exceedsLine(by: first.count &+ second.count &+ 1) {
            unsafe bytes.putJSON(first)
            // The sign stands where the first ends and the second begins.
            let place = bytes.count &- 1
            unsafe bytes.rewrite(from: place, growth: 0) { _, _ in 0 }
            unsafe bytes.putJSON(second)
            unsafe bytes.rewrite(from: place, growth: 0) { text, count in
                unsafe text[0] = sign
                return count
            }
        }
        needsComma = true
    }

    /// Writes a whole number.
    public mutating func integer(_ number: Int) {
        separate()
        bytes.put(decimal: number)
        needsComma = true
    }

    /// Writes a number as it is spelt, `true`, `false` or `null`.
    public mutating func literal(_ literal: String) {
        separate()
        if !exceedsLine(by: literal.utf8.count) { bytes.put(literal) }
        needsComma = true
    }

    /// Writes a truth value.
    public mutating func boolean(_ boolean: Bool) { literal(boolean ? "true" : "false") }

    /// Writes a member that is a text.
    public mutating func member(_ name: String, _ text: String) {
        self.name(name)
        self.text(text)
    }

    /// Writes a member that is a text, under a name that the program states.
    package mutating func member(plain name: StaticString, _ text: String) {
        self.name(plain: name)
        self.text(text)
    }

    /// Ends the document with a newline.
    public mutating func endLine() {
        bytes.put(UInt8(ascii: "\n"))
        needsComma = false
    }
}
