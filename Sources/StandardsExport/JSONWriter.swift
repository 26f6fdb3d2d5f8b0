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
    private let layout: Layout
    private var depth = 0
    private var needsComma = false
    private var isAfterName = false

    /// A writer of tokens.
    public init(_ bytes: consuming ByteWriter, layout: Layout) {
        self.bytes = bytes
        self.layout = layout
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
    }

    @inline(__always)
    private mutating func breakLine() {
        guard layout == .indented else { return }
        let indent = 2 &* depth
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

    /// Writes the name of a member.
    public mutating func name(_ name: String) {
        separate()
        bytes.putJSON(name)
        bytes.put(UInt8(ascii: ":"))
        if layout == .indented { bytes.put(UInt8(ascii: " ")) }
        isAfterName = true
    }

    /// Writes the name of a member that is known to need no escape, from its UTF-8 bytes: in one step with what goes
    /// before and after it.
    package mutating func name(plain name: UnsafeBufferPointer<UInt8>) {
        guard layout == .indented, !isAfterName, depth > 0, let source = name.baseAddress else {
            separate()
            bytes.put(UInt8(ascii: "\""))
            unsafe bytes.put(name)
            bytes.put(UInt8(ascii: "\""))
            bytes.put(UInt8(ascii: ":"))
            if layout == .indented { bytes.put(UInt8(ascii: " ")) }
            isAfterName = true
            return
        }
        let indent = 2 &* depth
        let comma = needsComma ? 1 : 0
        unsafe bytes.write(atMost: indent &+ name.count &+ 6) { target in
            unsafe target[0] = UInt8(ascii: ",")
            var place = unsafe target + comma
            unsafe place[0] = UInt8(ascii: "\n")
            unsafe (place + 1).update(repeating: UInt8(ascii: " "), count: indent)
            unsafe place += indent &+ 1
            unsafe place[0] = UInt8(ascii: "\"")
            unsafe (place + 1).update(from: source, count: name.count)
            unsafe place += name.count &+ 1
            unsafe place[0] = UInt8(ascii: "\"")
            unsafe place[1] = UInt8(ascii: ":")
            unsafe place[2] = UInt8(ascii: " ")
            return comma &+ indent &+ name.count &+ 5
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
        bytes.putJSON(text)
        needsComma = true
    }

    /// Writes a text from its UTF-8.
    package mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        separate()
        unsafe bytes.putJSON(text)
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
        bytes.put(literal)
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
