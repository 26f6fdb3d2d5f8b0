extension DateBound {
    /// Reads one date of level 0 or 1 and leaves the cursor after it.
    ///
    /// - Parameter inInterval: Whether the date is an end of an interval, where level 1 allows no unspecified digits,
    ///   but a qualified season.
    init(at cursor: inout ByteCursor, inInterval: Bool) throws(NotationError) {
        let start = cursor.position
        let year = try Self.year(at: &cursor)
        guard year.unspecified == .nothing else {
            guard !inInterval else {
                throw Self.levelTwo("unspecified digits in an interval", at: start)
            }
            if cursor.next == .ascii("-") {
                throw Self.levelTwo("unspecified digits of a year before a month", at: start)
            }
            self = DateBound(year: year.value, unspecified: year.unspecified)
            try qualify(at: &cursor)
            return
        }
        guard cursor.take(.ascii("-")) else {
            self = DateBound(year: year.value)
            try qualify(at: &cursor)
            return
        }
        self = try Self.monthAndDay(of: year.value, at: &cursor)
        if inInterval, unspecified != .nothing { throw Self.levelTwo("unspecified digits in an interval", at: start) }
        let end = cursor.position
        try qualify(at: &cursor)
        if month > 12, cursor.position > end, !inInterval { throw Self.levelTwo("a qualified season", at: end) }
    }

    private static func year(
        at cursor: inout ByteCursor
    ) throws(NotationError) -> (value: Int, unspecified: Unspecified) {
        let start = cursor.position
        var value = 0
        var unknown = 0
        for place in 0..<4 {
            let byte = cursor.peek(place)
            if byte == .ascii("X") {
                unknown += 1
                value *= 10
            } else if byte.isDigit {
                guard unknown == 0 else { throw levelTwo("an unspecified digit before a specified one", at: start) }
                value = value * 10 + Int(byte - 0x30)
            } else {
                throw NotationError(column: start + place + 1, message: "expected a year of four digits")
            }
        }
        guard unknown <= 2 else { throw levelTwo("a year with more than two unspecified digits", at: start) }
        cursor.position += 4
        guard value > 0 || unknown > 0 else {
            throw NotationError(column: start + 1, message: "year 0 is outside of 0001 to 9999")
        }
        return (value, unknown == 0 ? .nothing : unknown == 1 ? .decade : .century)
    }

    /// Reads what follows the year's hyphen.
    private static func monthAndDay(of year: Int, at cursor: inout ByteCursor) throws(NotationError) -> DateBound {
        if cursor.next == .ascii("X"), cursor.peek(1) == .ascii("X") {
            cursor.position += 2
            guard cursor.take(.ascii("-")) else { return DateBound(year: year, unspecified: .month) }
            guard cursor.next == .ascii("X"), cursor.peek(1) == .ascii("X") else {
                throw levelTwo("a day in an unspecified month", at: cursor.position)
            }
            cursor.position += 2
            return DateBound(year: year, unspecified: .monthAndDay)
        }
        guard let month = cursor.digits(2) else { throw cursor.fault("expected a month of two digits") }
        switch month {
        case 1...12: break
        case 21...24: return DateBound(year: year, month: month)
        case 25...41: throw levelTwo("a season code from 25 to 41", at: cursor.position - 2)
        default:
            throw NotationError(
                column: cursor.column - 2, message: "months run from 01 to 12, and seasons from 21 to 24")
        }
        guard cursor.take(.ascii("-")) else { return DateBound(year: year, month: month) }
        if cursor.next == .ascii("X"), cursor.peek(1) == .ascii("X") {
            cursor.position += 2
            return DateBound(year: year, month: month, unspecified: .day)
        }
        guard let day = cursor.digits(2) else { throw cursor.fault("expected a day of two digits") }
        guard day >= 1, day <= CalendarDate.length(ofMonth: month, year: year) else {
            throw NotationError(
                column: cursor.column - 2, message: CalendarDate.lengthReason(month: month, year: year))
        }
        return DateBound(year: year, month: month, day: day)
    }

    /// Reads `?`, `~` or `%` after the date.
    private mutating func qualify(at cursor: inout ByteCursor) throws(NotationError) {
        let byte = cursor.next
        let approximate = byte == .ascii("~") || byte == .ascii("%")
        let uncertain = byte == .ascii("?") || byte == .ascii("%")
        guard approximate || uncertain else { return }
        cursor.position += 1
        if cursor.next == .ascii("-") { throw Self.levelTwo("a qualifier of one component", at: cursor.position - 1) }
        self = DateBound(
            year: year, month: month, day: day, unspecified: unspecified, approximate: approximate,
            uncertain: uncertain)
    }

    static func levelTwo(_ what: String, at offset: Int) -> NotationError {
        NotationError(column: offset + 1, message: "\(what) is EDTF level 2, which is not supported")
    }
}
