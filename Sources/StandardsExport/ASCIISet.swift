/// A set of ASCII characters, a bit each, asked at a glance.
package struct ASCIISet: Sendable {
    private let low: UInt64
    private let high: UInt64

    private init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// The characters of a text; those that are not ASCII are left out.
    package init(_ characters: String) {
        var (low, high): (UInt64, UInt64) = (0, 0)
        for byte in characters.utf8 where byte < 0x80 {
            if byte < 0x40 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 0x3F) }
        }
        self.init(low: low, high: high)
    }

    /// The letters and the digits.
    package static let lettersAndDigits = ASCIISet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

    /// The characters of both.
    package func union(_ other: ASCIISet) -> ASCIISet { ASCIISet(low: low | other.low, high: high | other.high) }

    /// Whether it holds a byte; never one that is not ASCII.
    @inline(__always)
    package func contains(_ byte: UInt8) -> Bool {
        byte < 0x80 && (byte < 0x40 ? low : high) >> UInt64(byte & 0x3F) & 1 == 1
    }

    /// Whether it holds all of these bytes, from a place on.
    package func hold(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Bool {
        for place in start..<bytes.count where unsafe !contains(bytes[place]) { return false }
        return true
    }
}
