/// The order of identifiers: runs of digits by their value, all else by bytes.
enum NaturalOrder {
    /// Whether a text sorts before another.
    static func precedes(_ left: String, _ right: String) -> Bool {
        guard left != right else { return false }
        var (left, right) = (left, right)
        return left.withUTF8 { left in
            right.withUTF8 { right in
                let order = compare(unsafe ByteCursor(left), unsafe ByteCursor(right))
                return order < 0
            }
        }
    }

    /// A colon before a year sorts before a hyphen before a part; all other bytes keep their place.
    private static func rank(_ byte: UInt8) -> Int {
        byte == .ascii(":") ? Int(UInt8.ascii("-")) * 2 - 1 : Int(byte) * 2
    }

    private static func compare(_ left: ByteCursor, _ right: ByteCursor) -> Int {
        var (left, right) = (left, right)
        var tie = 0
        while !left.isAtEnd, !right.isAtEnd {
            if left.next.isDigit, right.next.isDigit {
                let (a, b) = (digitRun(&left), digitRun(&right))
                let order = a.length != b.length ? a.length - b.length : digits(left, a, right, b)
                if order != 0 { return order }
                if tie == 0 { tie = a.zeros - b.zeros }
            } else {
                let order = rank(left.next) - rank(right.next)
                if order != 0 { return order }
                left.position += 1
                right.position += 1
            }
        }
        let rest = (left.isAtEnd ? 0 : 1) - (right.isAtEnd ? 0 : 1)
        return rest != 0 ? rest : tie
    }

    /// Steps over a run of digits: where its value begins, how long that is, and how many zeros precede it.
    private static func digitRun(_ cursor: inout ByteCursor) -> (start: Int, length: Int, zeros: Int) {
        let begin = cursor.position
        while cursor.next == 0x30 { cursor.position += 1 }
        let start = cursor.position
        while cursor.next.isDigit { cursor.position += 1 }
        return (start, cursor.position - start, start - begin)
    }

    private static func digits(
        _ left: ByteCursor, _ a: (start: Int, length: Int, zeros: Int), _ right: ByteCursor,
        _ b: (start: Int, length: Int, zeros: Int)
    ) -> Int {
        for distance in 0..<a.length {
            let order = Int(left[a.start + distance]) - Int(right[b.start + distance])
            if order != 0 { return order }
        }
        return 0
    }
}
