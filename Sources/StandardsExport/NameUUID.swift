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

    /// The identifier of what has a name in a series of catalogues: of an entry of a calendar, of a change in a feed.
    ///
    /// It depends on nothing else: neither on the edition nor on the address of the series.
    package init(of name: String, in header: CatalogueHeader) {
        self.init(name, in: Self.namespace + Array("\(header.seriesName)/".utf8))
    }

    /// The identifier of a name.
    package init(_ name: String, in namespace: [UInt8] = Self.namespace) {
        var bytes = SHA1.digest(of: namespace + Array(name.utf8))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for place in 0..<16 {
            if place == 4 || place == 6 || place == 8 || place == 10 { text.append(UInt8(ascii: "-")) }
            for digit in [bytes[place] >> 4, bytes[place] & 15] {
                text.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
            }
        }
        description = String(decoding: text, as: UTF8.self)
    }
}
