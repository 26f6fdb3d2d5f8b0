/// A position in a text's UTF-8 bytes.
///
/// Every access is checked against the end, so that what reads through a cursor needs no unsafe code. The cursor does
/// not own the bytes: it must not outlive the closure that lent them.
@safe
struct ByteCursor {
    /// The whole text.
    let bytes: UnsafeBufferPointer<UInt8>

    /// The offset of the next byte.
    var position: Int

    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int = 0) {
        unsafe self.bytes = unsafe bytes
        self.position = position
    }

    /// How many bytes the text has.
    @inline(__always)
    var count: Int { unsafe bytes.count }

    @inline(__always)
    var isAtEnd: Bool { position >= count }

    /// The 1-based column of the next byte.
    var column: Int { position + 1 }

    /// The next byte, or zero at the end.
    @inline(__always)
    var next: UInt8 { peek(0) }

    /// The byte at a distance from the next one, or zero outside of the text.
    @inline(__always)
    func peek(_ distance: Int) -> UInt8 { self[position + distance] }

    /// The byte at an offset from the start, or zero outside of the text.
    @inline(__always)
    subscript(offset: Int) -> UInt8 {
        offset >= 0 && offset < count ? unsafe bytes[offset] : 0
    }

    /// Steps over the byte if it is next.
    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
        guard !isAtEnd, next == byte else { return false }
        position += 1
        return true
    }

    /// The value of exactly `width` decimal digits, which are stepped over, or nil.
    @inline(__always)
    mutating func digits(_ width: Int) -> Int? {
        var value = 0
        for distance in 0..<width {
            let byte = peek(distance)
            guard byte.isDigit else { return nil }
            value = value * 10 + Int(byte &- 0x30)
        }
        position += width
        return value
    }

    /// A fault at the next byte.
    func fault(_ message: String) -> NotationError { NotationError(column: column, message: message) }
}

extension UInt8 {
    @inline(__always)
    var isDigit: Bool { self &- 0x30 < 10 }

    @inline(__always)
    var isUpper: Bool { self &- 0x41 < 26 }

    @inline(__always)
    var isLower: Bool { self &- 0x61 < 26 }

    @inline(__always)
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    @inline(__always)
    var isAlphanumeric: Bool { isDigit || isLetter }

    /// The capital of an ASCII letter, any other byte as it is.
    @inline(__always)
    var uppercased: UInt8 { isLower ? self & 0xDF : self }

    @inline(__always)
    static func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: scalar.value) }
}

extension String {
    /// Reads the text from its start, through a cursor on its UTF-8 bytes.
    @inline(__always)
    func reading<Value>(
        _ body: (inout ByteCursor) throws(NotationError) -> Value
    ) throws(NotationError) -> Value {
        var copy = self
        let outcome = copy.withUTF8 { bytes -> Result<Value, NotationError> in
            var cursor = unsafe ByteCursor(bytes)
            do throws(NotationError) {
                return .success(try body(&cursor))
            } catch {
                return .failure(error)
            }
        }
        switch consume outcome {
        case .success(let value): return value
        case .failure(let fault): throw fault
        }
    }
}

extension ByteCursor {
    /// The text from an offset to the position.
    func text(from start: Int) -> String {
        unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
    }
}
