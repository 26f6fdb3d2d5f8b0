import StandardsIdentifiers

/// The hashes of texts that were met, by which one that comes again is noticed: it takes some bytes a text, and no text
/// is kept.
package struct TextHashes {
    /// A power of two of slots; a free one is zero.
    private var slots: [UInt64] = []
    private var count = 0
    private let seed = UInt64(bitPattern: Int64("text".hashValue)) | 1

    package init() {}

    /// The hash of a text: two of one hash are nearly always the same.
    package func hash(of text: String) -> UInt64 { text.withBytes { unsafe $0.hash(from: seed) } | 1 }

    /// Notes a hash; false where it was there.
    package mutating func insert(_ hash: UInt64) -> Bool {
        if (count &+ 1) &* 4 > slots.count &* 3 { enlarge() }
        let isNew = Self.insert(hash, &slots)
        if isNew { count &+= 1 }
        return isNew
    }

    private static func insert(_ hash: UInt64, _ slots: inout [UInt64]) -> Bool {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: hash >> 32) & mask
        while slots[slot] != 0 {
            if slots[slot] == hash { return false }
            slot = (slot &+ 1) & mask
        }
        slots[slot] = hash
        return true
    }

    private mutating func enlarge() {
        var larger = [UInt64](repeating: 0, count: max(64, slots.count * 4))
        for hash in slots where hash != 0 { _ = Self.insert(hash, &larger) }
        slots = larger
    }
}
