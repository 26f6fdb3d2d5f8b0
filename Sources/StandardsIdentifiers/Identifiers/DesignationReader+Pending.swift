/// Numbers and years that are not given yet. People write a letter X, or a sign of multiplication, for each digit.
extension DesignationReader {
    /// Copies three to nine X in place of a number; false where there are not that many.
    mutating func copyPendingNumber() -> Bool {
        let run = cursor.placeholders()
        guard 3...9 ~= run.count, !run.end.next.isAlphanumeric else { return false }
        cursor = run.end
        for _ in 0..<run.count { output.append(.ascii("X")) }
        layout.isNumberPending = true
        return true
    }

    /// Reads `XXXX`, `20XX` or `202X` in place of a year; false where there is none.
    mutating func readPendingYear() -> Bool {
        let known = digits()
        guard known.count < 4 else { return false }
        let run = known.end.placeholders()
        guard known.count + run.count == 4, run.count > 0, !run.end.next.isAlphanumeric,
            known.count == 0 || known.count == 2 && known.value == 20 || known.count == 3 && 200...209 ~= known.value
        else { return false }
        cursor = run.end
        output.append(yearSign)
        let start = output.count
        if known.count > 0 { output.append(known.value, digits: known.count) }
        for _ in 0..<run.count { output.append(.ascii("X")) }
        layout.pendingYear = output.span(from: start)
        return true
    }
}

extension DesignationLayout {
    /// Whether the number or the year is not given yet.
    var isPending: Bool { isNumberPending || !pendingYear.isEmpty }
}

extension FoldingCursor {
    /// The run of signs for digits that is next: how many there are, and the cursor behind them.
    fileprivate func placeholders() -> (count: Int, end: FoldingCursor) {
        var ahead = self
        var count = 0
        while ahead.next.uppercased == .ascii("X") || ahead.next == 0xC3 {
            if ahead.next == 0xC3 {
                guard ahead.take(text: "\u{D7}") else { break }
            } else {
                ahead.advance()
            }
            count += 1
        }
        return (count, ahead)
    }
}
