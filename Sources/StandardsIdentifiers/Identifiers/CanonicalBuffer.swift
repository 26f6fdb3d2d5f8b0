/// Where the canonical text is put together: at most 255 bytes, so that a place in it is one byte.
@safe
struct CanonicalBuffer {
    static let capacity = 255

    private let storage: UnsafeMutableBufferPointer<UInt8>

    /// How many bytes there are.
    private(set) var count = 0

    /// Whether more was written than there is room for.
    private(set) var isFull = false

    init(_ storage: UnsafeMutableBufferPointer<UInt8>) {
        unsafe self.storage = unsafe storage
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        guard count < Self.capacity, unsafe count < storage.count else {
            isFull = true
            return
        }
        unsafe storage[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func append(_ word: CodeWord) {
        var bytes = word.packed
        for _ in 0..<(word.count > 8 ? 0 : word.count) {
            append(UInt8(truncatingIfNeeded: bytes >> 56))
            bytes <<= 8
        }
    }

    mutating func append(_ text: String) {
        for byte in text.utf8 { append(byte) }
    }

    /// A number in decimal digits, at least so many.
    mutating func append(_ number: Int, digits: Int) {
        if number >= 10 || digits > 1 { append(number / 10, digits: digits - 1) }
        append(UInt8(0x30 + number % 10))
    }

    /// A year in four digits.
    mutating func append(year: Int) {
        // Nearly every designation has one.
        guard 1000...9999 ~= year else { return append(year, digits: 4) }
        let digits = (year / 1000, year / 100 % 10, year / 10 % 10, year % 10)
        append(UInt8(truncatingIfNeeded: 0x30 + digits.0))
        append(UInt8(truncatingIfNeeded: 0x30 + digits.1))
        append(UInt8(truncatingIfNeeded: 0x30 + digits.2))
        append(UInt8(truncatingIfNeeded: 0x30 + digits.3))
    }

    /// Whether it holds exactly these bytes.
    func equals(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        unsafe UnsafeBufferPointer(rebasing: storage[0..<count]).equals(bytes)
    }

    @inline(__always)
    subscript(offset: Int) -> UInt8 { offset < count ? unsafe storage[offset] : 0 }

    /// The text of some bytes.
    subscript(span: DesignationLayout.Span) -> String {
        let start = min(Int(span.start), count)
        let end = min(start + Int(span.length), count)
        return unsafe String(decoding: UnsafeBufferPointer(rebasing: storage[start..<end]), as: UTF8.self)
    }

    /// Takes back all from a place on.
    mutating func truncate(to length: Int) { count = min(count, length) }

    /// The bytes from a place to the end.
    @inline(__always)
    func span(from start: Int) -> DesignationLayout.Span {
        let start = min(start, count)
        return DesignationLayout.Span(start: UInt8(start), length: UInt8(count - start))
    }

    /// The text.
    var text: String { unsafe String(decoding: UnsafeBufferPointer(rebasing: storage[0..<count]), as: UTF8.self) }
}
