/// The names of a table, found by their bytes.
package struct NameIndex: Sendable {
    private let bytes: [UInt8]
    /// Where in the bytes each name ends.
    private let ends: [Int]

    init(_ names: [String]) {
        var bytes: [UInt8] = []
        ends = names.map { name in
            bytes += name.utf8
            return bytes.count
        }
        self.bytes = bytes
    }

    /// The position of a name, looked for from a position on, since records are written in order, and
    /// then from the first.
    package func position(of name: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        unsafe ends.withUnsafeBufferPointer { ends in
            unsafe bytes.withUnsafeBufferPointer { bytes in
                var position = start
                for _ in 0..<ends.count {
                    if position >= ends.count { position = 0 }
                    let begin = position == 0 ? 0 : unsafe ends[position &- 1]
                    if unsafe ends[position] &- begin == name.count {
                        var place = 0
                        while place < name.count, unsafe bytes[begin &+ place] == name[place] { place &+= 1 }
                        if place == name.count { return position }
                    }
                    position &+= 1
                }
                return nil
            }
        }
    }
}
