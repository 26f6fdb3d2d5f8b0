import StandardsModel

/// Writes bytes into a chunk that is handed to an output when it is full, and reused.
///
/// A failure of the output is kept: what is written after it goes nowhere, and ``ExportOutput/writing(_:)`` throws it
/// at the end. So the loops over rows need no `try`.
///
/// ```swift
/// var output = MemoryOutput()
/// try output.writing { writer in
///     writer.begin("count.txt")
///     writer.put(decimal: catalogue.standards.count)
///     writer.put(" standards\n")
///     writer.end()
/// }
/// ```
@safe
public struct ByteWriter: ~Copyable {
    /// How many bytes are gathered before they are handed on.
    static let chunkSize = 128 * 1024

    @safe
    private enum Step {
        case begin(String)
        case write(UnsafeRawBufferPointer)
        case end
    }

    @usableFromInline package var base: UnsafeMutablePointer<UInt8>
    @usableFromInline package var capacity: Int
    /// How many bytes wait in the chunk.
    public var count: Int { waiting }
    @usableFromInline package var waiting = 0
    /// How many bytes of the file were handed on.
    private var handed = 0
    /// How many bytes the file has so far.
    package var size: Int { handed + waiting }
    private var failure: ExportError?
    private let perform: (Step) throws(ExportError) -> Void

    private init(perform: @escaping (Step) throws(ExportError) -> Void) {
        capacity = Self.chunkSize * 2
        unsafe base = .allocate(capacity: capacity)
        self.perform = perform
    }

    deinit { unsafe base.deallocate() }

    fileprivate static func run<Output: ExportOutput, Result>(
        _ output: inout Output, _ body: (inout ByteWriter) -> Result
    ) throws(ExportError) -> Result {
        // The pointer outlives neither the writer nor this call.
        try unsafe withUnsafeMutablePointer(to: &output) { (pointer) throws(ExportError) -> Result in
            var writer = ByteWriter { (step) throws(ExportError) in
                switch step {
                case .begin(let name): try unsafe pointer.pointee.begin(name)
                case .write(let bytes): try unsafe pointer.pointee.write(bytes.bytes)
                case .end: try unsafe pointer.pointee.end()
                }
            }
            let result = body(&writer)
            if let failure = writer.failure { throw failure }
            return result
        }
    }

    private mutating func attempt(_ step: Step) {
        guard failure == nil else { return }
        do throws(ExportError) { try perform(step) } catch { failure = error }
    }

    /// Begins a file.
    public mutating func begin(_ name: String) {
        handed = 0
        attempt(.begin(name))
    }

    /// Ends the file.
    public mutating func end() {
        drain()
        attempt(.end)
    }

    /// Hands the chunk on if it is full. Called between rows, so that a row is never split while it can still change.
    @inline(__always)
    public mutating func drainIfFull() {
        if count >= Self.chunkSize { drain() }
    }

    private mutating func drain() {
        if count > 0 { unsafe attempt(.write(UnsafeRawBufferPointer(start: base, count: count))) }
        handed += waiting
        waiting = 0
    }

    // MARK: bytes

    @inline(never)
    @usableFromInline
    package mutating func grow(_ needed: Int) {
        let larger = max(capacity * 2, needed)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        unsafe moved.update(from: base, count: count)
        unsafe base.deallocate()
        unsafe base = moved
        capacity = larger
    }

    /// Lets the closure write at most so many bytes; it returns how many it wrote.
    @inlinable @inline(__always)
    package mutating func write(atMost room: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
        if count &+ room > capacity { grow(count &+ room) }
        waiting &+= unsafe body(base + count)
    }

    /// Lets the closure see the bytes that wait, from a position on, and change them or what follows them; it returns
    /// how many there are from that position.
    package mutating func rewrite(from start: Int, growth: Int, _ body: (UnsafeMutablePointer<UInt8>, Int) -> Int) {
        if count &+ growth > capacity { grow(count &+ growth) }
        waiting = start &+ (unsafe body(base + start, count &- start))
    }

    /// Writes one byte.
    @inlinable @inline(__always)
    public mutating func put(_ byte: UInt8) {
        unsafe write(atMost: 1) { target in
            unsafe target.pointee = byte
            return 1
        }
    }

    /// Writes one byte several times.
    public mutating func put(_ byte: UInt8, times count: Int) {
        // Eight at a time, for they are mostly few.
        let word = 0x0101_0101_0101_0101 &* UInt64(byte)
        unsafe write(atMost: count &+ 8) { target in
            var place = 0
            while place < count {
                unsafe UnsafeMutableRawPointer(target).storeBytes(of: word, toByteOffset: place, as: UInt64.self)
                place &+= 8
            }
            return count
        }
    }

    /// Writes a text of the program.
    @inlinable @inline(__always)
    public mutating func put(_ text: StaticString) {
        let length = text.utf8CodeUnitCount
        unsafe write(atMost: length) { target in
            unsafe target.update(from: text.utf8Start, count: length)
            return length
        }
    }

    /// Writes a text as it is, in UTF-8.
    public mutating func put(_ text: String) {
        text.withBytes { bytes in unsafe put(bytes) }
    }

    /// Writes bytes.
    @inlinable @inline(__always)
    package mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        unsafe write(atMost: bytes.count) { target in
            unsafe target.update(from: source, count: bytes.count)
            return bytes.count
        }
    }

    /// Writes a whole number in decimal digits.
    public mutating func put(decimal number: Int) {
        unsafe write(atMost: 20) { target in
            var digits = 1
            var rest = number.magnitude
            while rest > 9 {
                rest /= 10
                digits &+= 1
            }
            let sign = number < 0 ? 1 : 0
            if sign == 1 { unsafe target[0] = UInt8(ascii: "-") }
            rest = number.magnitude
            var place = digits &+ sign
            repeat {
                place &-= 1
                unsafe target[place] = UInt8(truncatingIfNeeded: rest % 10) &+ 0x30
                rest /= 10
            } while place > sign
            return digits &+ sign
        }
    }
}

extension ExportOutput {
    /// Lets the closure write through a chunked writer, and throws the output's first failure.
    public mutating func writing<Result>(_ body: (inout ByteWriter) -> Result) throws(ExportError) -> Result {
        try ByteWriter.run(&self, body)
    }
}
