/// Identities in the order in which they were added, with look-up in constant time.
///
/// A table of positions beside the identities. It takes a third of what a dictionary takes, and is filled several times
/// faster: the bytes of an identity are few and known, and the order of the table never shows.
struct IdentityIndex: Sendable {
    /// The identities; each is at the position of its entity.
    private(set) var identities: [String] = []
    /// A power of two of slots: in the upper half of each the upper half of a hash, in the lower one a position and one
    /// more; a free one is zero.
    private var slots: [UInt64] = []
    /// Whether they were added in byte order.
    private(set) var isOrdered = true

    /// Differs from process to process, so that nobody can write identities that all fall into one slot.
    private static let seed = UInt64(bitPattern: Int64("identity".hashValue)) | 1

    /// The position of an identity.
    func position(of identity: String) -> Int? {
        identity.withBytes { unsafe position(of: $0) }
    }

    /// The position of an identity by its UTF-8.
    func position(of identity: UnsafeBufferPointer<UInt8>) -> Int? {
        guard !slots.isEmpty else { return nil }
        return unsafe find(identity, unsafe Self.hash(of: identity)).position
    }

    /// Adds an identity; where it is there already, it only returns the position.
    mutating func append(_ identity: String) -> Int? {
        if (identities.count &+ 1) &* 4 > slots.count &* 3 { enlarge(to: identities.count &+ 1) }
        let (hash, found) = identity.withBytes { bytes in
            let hash = unsafe Self.hash(of: bytes)
            return (hash, unsafe find(bytes, hash))
        }
        let (position, slot) = found
        if let position { return position }
        if isOrdered, !identities.isEmpty {
            identities.borrowElement(identities.count &- 1) { isOrdered = $0.precedesInBytes(identity) }
        }
        identities.append(identity)
        slots[slot] = hash & ~0xFFFF_FFFF | UInt64(identities.count)
        return nil
    }

    /// Removes the identity at a position; those after it move up.
    mutating func remove(at position: Int) {
        identities.remove(at: position)
        slots = []
        enlarge(to: identities.count)
    }

    /// Puts the identities in the order of those positions.
    mutating func putInOrder(_ positions: [Int]) {
        identities = positions.map { identities[$0] }
        isOrdered = true
        slots = []
        enlarge(to: identities.count)
    }

    /// Makes room for identities.
    mutating func reserveCapacity(_ count: Int) {
        identities.reserveCapacity(count)
        if count &* 4 > slots.count &* 3 { enlarge(to: count) }
    }

    private func find(_ identity: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> (position: Int?, slot: Int) {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: hash >> 32) & mask
        while true {
            let content = slots[slot]
            if content == 0 { return (nil, slot) }
            if content >> 32 == hash >> 32 {
                let position = Int(content & 0xFFFF_FFFF) &- 1
                if unsafe isIdentity(identity, at: position) { return (position, slot) }
            }
            slot = (slot &+ 1) & mask
        }
    }

    private func isIdentity(_ identity: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        var isSame = false
        identities.borrowElement(position) { isSame = $0.withBytes { unsafe $0.equals(identity) } }
        return isSame
    }

    private mutating func enlarge(to count: Int) {
        precondition(count < 1 << 31, "more entities of a kind than can be counted")
        var size = 16
        while size &* 3 < count &* 4 { size &*= 2 }
        let mask = size &- 1
        let old = slots
        slots = Array(repeating: 0, count: size)
        func insert(_ content: UInt64) {
            var slot = Int(truncatingIfNeeded: content >> 32) & mask
            while slots[slot] != 0 { slot = (slot &+ 1) & mask }
            slots[slot] = content
        }
        if old.isEmpty {
            for (position, identity) in identities.enumerated() {
                insert(Self.hash(of: identity) & ~0xFFFF_FFFF | UInt64(position &+ 1))
            }
        } else {
            for content in old where content != 0 { insert(content) }
        }
    }

    private static func hash(of identity: String) -> UInt64 { identity.withBytes { unsafe hash(of: $0) } }

    /// A hash of which the upper half is used.
    private static func hash(of identity: UnsafeBufferPointer<UInt8>) -> UInt64 { unsafe identity.hash(from: seed) }
}
