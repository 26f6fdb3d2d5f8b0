/// The better reason for a text that is EDTF, but outside of what a ``PartialDate`` holds.
enum DateErrors {
    /// Looks at the whole text of a cursor that could not be read.
    ///
    /// - Returns: Nil where the reader's own reason is the best one.
    static func reason(for cursor: ByteCursor) -> NotationError? {
        if isNegativeYear(cursor) { return beforeYearOne(at: 0) }
        if let offset = levelTwo(cursor) { return DateBound.levelTwo(offset.what, at: offset.at) }
        for offset in 0..<cursor.count {
            let previous = offset == 0 || cursor[offset - 1] == .ascii("/")
            switch cursor[offset] {
            case .ascii("T") where cursor[offset - 1].isDigit, .ascii("t") where cursor[offset - 1].isDigit:
                return NotationError(column: offset + 1, message: "a time of day is not part of a date here")
            case .ascii("Y") where previous:
                return NotationError(
                    column: offset + 1, message: "years of more than four digits are outside of 0001 to 9999")
            case .ascii("-") where previous:
                return beforeYearOne(at: offset)
            default: continue
            }
        }
        return nil
    }

    private static func beforeYearOne(at offset: Int) -> NotationError {
        NotationError(column: offset + 1, message: "years before 0001 are outside of 0001 to 9999")
    }

    /// Whether the text is a date of level 0 or 1 but for the sign before it.
    private static func isNegativeYear(_ cursor: ByteCursor) -> Bool {
        guard cursor[0] == .ascii("-") else { return false }
        var rest = cursor
        rest.position = 1
        do throws(NotationError) {
            _ = try DateBound(at: &rest, inInterval: false)
            return rest.isAtEnd
        } catch { return false }
    }

    /// Finds what only level 2 has: sets, exponents, significant digits, qualifiers and unspecified digits of single
    /// components, and further season codes.
    private static func levelTwo(_ cursor: ByteCursor) -> (what: String, at: Int)? {
        for offset in 0..<cursor.count {
            let byte = cursor[offset]
            let before = cursor[offset - 1]
            let after = cursor[offset + 1]
            let opens = offset == 0 || before == .ascii("/")
            switch byte {
            case .ascii("["), .ascii("{"):
                if opens { return ("a set of dates", offset) }
            case .ascii("E"), .ascii("S"):
                if before.isDigit, after.isDigit { return ("an exponent or a count of significant digits", offset) }
            case .ascii("?"), .ascii("~"), .ascii("%"):
                if opens && (after.isDigit || after == .ascii("-")) || before == .ascii("-") || after == .ascii("-") {
                    return ("a qualifier of one component", offset)
                }
            case .ascii("X"):
                if before.isDigit || before == .ascii("-") || opens {
                    return ("this use of unspecified digits", offset)
                }
            case .ascii("-"):
                // A season code after a year of four digits.
                let code = Int(after &- 0x30) * 10 + Int(cursor[offset + 2] &- 0x30)
                let isYear = (1...4).allSatisfy { cursor[offset - $0].isDigit } && !cursor[offset - 5].isDigit
                if isYear, 25...41 ~= code, !cursor[offset + 3].isDigit {
                    return ("a season code from 25 to 41", offset + 1)
                }
            default: continue
            }
        }
        return nil
    }
}
