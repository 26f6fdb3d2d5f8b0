import StandardsModel

/// Texts that were read lately, so that one that comes again is not made again.
///
/// Entities refer to the same few others over and over, mostly one after another.
struct RecentTexts {
    /// How long the shortest text is that is kept: up to 15 bytes a text is inline, and is made as fast as found.
    static let leastLength = 16
    private var texts: [String] = Array(repeating: "", count: 256)
    /// The references that some of them are.
    private var references: [EntityReference?] = Array(repeating: nil, count: 256)

    /// The text of those bytes, which are UTF-8 and at least ``leastLength``.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String { texts[unsafe slot(of: bytes)] }

    /// The reference that those bytes are, which are UTF-8 and at least ``leastLength``; nil where they are none.
    mutating func reference(_ bytes: UnsafeBufferPointer<UInt8>) -> EntityReference? {
        let slot = unsafe slot(of: bytes)
        if references[slot] == nil { references[slot] = EntityReference(texts[slot]) }
        return references[slot]
    }

    /// Where the text of those bytes is kept.
    private mutating func slot(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        let start = unsafe raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
        let end = unsafe raw.loadUnaligned(fromByteOffset: raw.count &- 8, as: UInt64.self)
        let hash = (start &* 31 &+ end &+ UInt64(truncatingIfNeeded: raw.count)) &* 0x9E37_79B9_7F4A_7C15
        let slot = Int(truncatingIfNeeded: hash >> 56)
        let isSame = unsafe texts[slot].utf8.withContiguousStorageIfAvailable { known in
            guard known.count == raw.count else { return false }
            let known = UnsafeRawBufferPointer(known)
            guard unsafe known.loadUnaligned(fromByteOffset: known.count &- 8, as: UInt64.self) == end else {
                return false
            }
            var place = 0
            while place &+ 8 <= raw.count {
                let word = unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                if unsafe known.loadUnaligned(fromByteOffset: place, as: UInt64.self) != word { return false }
                place &+= 8
            }
            return true
        }
        if isSame != true {
            texts[slot] = String(validUTF8: bytes)
            references[slot] = nil
        }
        return slot
    }
}
