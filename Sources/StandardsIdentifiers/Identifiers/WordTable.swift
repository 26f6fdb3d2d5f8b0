/// Rows by a word, found in a step or two: a table with open addressing.
struct WordTable<Row: Sendable>: Sendable {
    let rows: [Row]
    private let keys: [UInt64]
    /// The place of a row and one, or zero.
    private let slots: [UInt8]

    /// A table of at most 255 rows with distinct keys.
    init(_ rows: [Row], key: (Row) -> CodeWord) {
        precondition(rows.count < 256)
        var slots = [UInt8](repeating: 0, count: 1024)
        let keys = rows.map { key($0).packed }
        for place in rows.indices {
            var slot = Self.slot(of: keys[place])
            while slots[slot] != 0 {
                precondition(keys[Int(slots[slot]) - 1] != keys[place], "two rows for \(key(rows[place]).text)")
                slot = (slot + 1) & 1023
            }
            slots[slot] = UInt8(place + 1)
        }
        self.rows = rows
        self.keys = keys
        self.slots = slots
    }

    @inline(__always)
    private static func slot(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
    }

    /// The row of a word, if there is one.
    @inline(__always)
    subscript(word: CodeWord) -> Row? {
        guard word.count > 0, word.count <= 8 else { return nil }
        var slot = Self.slot(of: word.packed)
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            if keys[place] == word.packed { return rows[place] }
            slot = (slot + 1) & 1023
        }
        return nil
    }
}
