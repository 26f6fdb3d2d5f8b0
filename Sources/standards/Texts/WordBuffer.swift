import StandardsKit

/// Text that is put together piece by piece, in memory that is used again.
struct WordBuffer: Sendable {
    private(set) var bytes: [UInt8] = []

    /// How many bytes there are.
    var count: Int { bytes.count }

    /// Adds a text.
    mutating func put(_ text: String) { text.withBytes { unsafe bytes.append(contentsOf: $0) } }

    /// Adds a whole number that is not below zero.
    mutating func put(_ number: Int) {
        var unit = 1
        while number / unit > 9 { unit *= 10 }
        while unit > 0 {
            bytes.append(UInt8(truncatingIfNeeded: 0x30 + number / unit % 10))
            unit /= 10
        }
    }

    /// A part of the text.
    subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
