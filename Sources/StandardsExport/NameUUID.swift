package import StandardsModel

/// An identifier that is made from a name: one name gives one identifier, everywhere and at any time (UUID version 5,
/// RFC 9562, 5.5).
package struct NameUUID: Hashable, Sendable, CustomStringConvertible {
    /// `2ed6657d-e927-568b-95e1-2665a8aea6a2`
    package let description: String

    /// The namespace of the names of which this package makes identifiers.
    package static let namespace: [UInt8] = [
        0x87, 0x57, 0x58, 0xA5, 0x18, 0x2C, 0x49, 0x1C, 0xB0, 0x00, 0xAB, 0xEA, 0xB0, 0xFA, 0x86, 0x21,
    ]

    private static let digits = Array("0123456789abcdef".utf8)

    /// The identifier of what has a name in a series of catalogues: of an entry of a calendar, of a change in a feed.
    ///
    /// It depends on nothing else: neither on the edition nor on the address of the series.
    package init(of name: String, in header: CatalogueHeader) { self.init("\(header.seriesName)/\(name)") }

    /// The identifier of a name.
    package init(_ name: String, in namespace: [UInt8] = Self.namespace) {
        var bytes = SHA1.digest(of: namespace + Array(name.utf8))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for (place, byte) in bytes.prefix(16).enumerated() {
            if place == 4 || place == 6 || place == 8 || place == 10 { text.append(UInt8(ascii: "-")) }
            text.append(Self.digits[Int(byte >> 4)])
            text.append(Self.digits[Int(byte & 15)])
        }
        description = String(decoding: text, as: UTF8.self)
    }
}

/// The digest that version 5 of UUIDs is made of (FIPS 180-4, 6.1); it keeps no secret here.
enum SHA1 {
    /// The 20 bytes of the digest of a message.
    static func digest(of message: [UInt8]) -> [UInt8] {
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
        var padded = message
        padded.append(0x80)
        padded.append(contentsOf: repeatElement(0, count: (119 - message.count % 64) % 64))
        padded.append(contentsOf: bytes(of: UInt64(message.count) * 8))
        var words = [UInt32](repeating: 0, count: 80)
        for block in stride(from: 0, to: padded.count, by: 64) {
            for place in 0..<16 {
                let first = block + 4 * place
                let high = UInt32(padded[first]) << 24 | UInt32(padded[first + 1]) << 16
                words[place] = high | UInt32(padded[first + 2]) << 8 | UInt32(padded[first + 3])
            }
            for place in 16..<80 {
                let mixed = words[place - 3] ^ words[place - 8] ^ words[place - 14] ^ words[place - 16]
                words[place] = mixed << 1 | mixed >> 31
            }
            add(words, to: &state)
        }
        return state.flatMap { bytes(of: $0) }
    }

    /// Works one block of 64 bytes, spread over 80 words, into the state.
    private static func add(_ words: [UInt32], to state: inout [UInt32]) {
        var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
        for place in 0..<80 {
            let (mixed, constant): (UInt32, UInt32) =
                switch place {
                case ..<20: (b & c | ~b & d, 0x5A82_7999)
                case ..<40: (b ^ c ^ d, 0x6ED9_EBA1)
                case ..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
                default: (b ^ c ^ d, 0xCA62_C1D6)
                }
            let next = (a << 5 | a >> 27) &+ mixed &+ e &+ constant &+ words[place]
            (a, b, c, d, e) = (next, a, b << 30 | b >> 2, c, d)
        }
        for (place, word) in [a, b, c, d, e].enumerated() { state[place] &+= word }
    }

    private static func bytes<I: FixedWidthInteger>(of number: I) -> [UInt8] {
        (0..<I.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (I.bitWidth - 8 - 8 * $0)) }
    }
}
