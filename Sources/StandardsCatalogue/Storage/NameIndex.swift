/// The names of a table, found by their bytes.
package struct NameIndex: Sendable {
    private let bytes: [UInt8]
    /// Where in the bytes each name ends.
    private let ends: [Int]
    /// Of each name its first byte, its last and its length: nearly all others differ in that.
    private let marks: [UInt32]

    init(_ names: [String]) {
        var bytes: [UInt8] = []
        ends = names.map { name in
            bytes += name.utf8
            return bytes.count
        }
        self.bytes = bytes
        marks = names.map { name in unsafe Array(name.utf8).withUnsafeBufferPointer { unsafe Self.mark($0) } }
    }

    @inline(__always)
    private static func mark(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
        guard name.count > 0 else { return 0 }
        let ends = unsafe UInt32(name[0]) << 24 | UInt32(name[name.count &- 1]) << 16
        return ends | UInt32(truncatingIfNeeded: name.count) & 0xFFFF
    }

    /// The position of a name, looked for from a position on, since records are written in order, and
    /// then from the first.
    package func position(of name: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let mark = unsafe Self.mark(name)
        return unsafe marks.withUnsafeBufferPointer { marks in
            var position = start
            for _ in 0..<marks.count {
                if position >= marks.count { position = 0 }
                if unsafe marks[position] == mark, unsafe isName(name, at: position) { return position }
                position &+= 1
            }
            return nil
        }
    }

    private func isName(_ name: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        let begin = position == 0 ? 0 : ends[position &- 1]
        guard ends[position] &- begin == name.count else { return false }
        return unsafe bytes.withUnsafeBufferPointer { bytes in
            var place = 0
            while place < name.count, unsafe bytes[begin &+ place] == name[place] { place &+= 1 }
            return place == name.count
        }
    }
}
