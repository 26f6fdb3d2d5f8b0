import StandardsIdentifiers

/// The names of a table, found by their bytes.
package struct NameIndex: Sendable {
    /// A name of up to sixteen bytes; of a longer one its first eight and its last eight.
    private struct Key: Equatable, Sendable {
        let head: UInt64
        let tail: UInt64
        let length: Int

        @inline(__always)
        init(_ name: UnsafeBufferPointer<UInt8>) {
            let bytes = UnsafeRawBufferPointer(name)
            length = name.count
            if length >= 8 {
                unsafe head = bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
                unsafe tail = bytes.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self)
            } else if length >= 4 {
                unsafe head = UInt64(bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
                unsafe tail = UInt64(bytes.loadUnaligned(fromByteOffset: length &- 4, as: UInt32.self))
            } else {
                var word: UInt64 = 0
                for place in 0..<length { word = unsafe word << 8 | UInt64(bytes[place]) }
                (head, tail) = (word, 0)
            }
        }

        @inline(__always)
        var hash: UInt64 {
            (head ^ tail &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: length)) &* 0xD6E8_FEB8_6659_FD93
        }
    }

    private let names: [String]
    private let keys: [Key]
    /// A power of two of slots: in each the position of a name and one more; a free one is zero. Tables are few, and no
    /// stranger names their properties.
    private let slots: [UInt16]

    init(_ names: [String]) {
        precondition(names.count < 1 << 14, "more properties of a type than can be counted")
        self.names = names
        keys = names.map { $0.withBytes { unsafe Key($0) } }
        var size = 16
        while size < names.count * 4 { size *= 2 }
        var slots = [UInt16](repeating: 0, count: size)
        for (position, key) in keys.enumerated() {
            var slot = Int(truncatingIfNeeded: key.hash >> 40) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt16(position + 1)
        }
        self.slots = slots
    }

    /// The position of a name.
    package func position(of name: UnsafeBufferPointer<UInt8>) -> Int? {
        let key = unsafe Key(name)
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: key.hash >> 40) & mask
        while slots[slot] != 0 {
            let position = Int(slots[slot]) &- 1
            if keys[position] == key, unsafe key.length <= 16 || isName(name, at: position) { return position }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    private func isName(_ name: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        names[position].withBytes { unsafe $0.equals(name) }
    }
}
