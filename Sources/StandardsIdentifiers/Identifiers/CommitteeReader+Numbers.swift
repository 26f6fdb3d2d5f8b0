extension CommitteeBody.Numbering {
    /// Whether nothing follows the abbreviation.
    var isBare: Bool { form == .none }

    /// Whether a number and nothing else follows.
    var isNumber: Bool { form == .number }
}

/// What follows a body's abbreviation.
extension CommitteeReader {
    /// Reads the number or the name of a body whose abbreviation was read.
    ///
    /// - Parameter following: The bodies that may follow, whose abbreviations end a name of several words.
    /// - Returns: The number or name as it is printed; empty where there is none.
    static func number(
        of form: CommitteeBody, among following: [CommitteeBody], at cursor: inout ByteCursor
    ) throws(NotationError) -> String {
        let abbreviationEnd = cursor
        if !form.label.isEmpty { skipJoint(at: &cursor) }
        let isJoined = cursor.position > abbreviationEnd.position
        switch form.numbering.form {
        case .none:
            cursor = abbreviationEnd
            return ""
        case .number: return try digits(width: form.width, label: form.label, at: &cursor)
        case .optionalNumber:
            guard cursor.next.isDigit else {
                cursor = abbreviationEnd
                return ""
            }
            return try digits(width: form.width, at: &cursor)
        case .numberAndLetters:
            return try digits(width: form.width, label: form.label, at: &cursor) + letters(at: &cursor)
        case .numberOfParent:
            let number = try digits(width: form.width, label: form.label, at: &cursor)
            let letters = letters(at: &cursor)
            guard !letters.isEmpty else {
                throw cursor.fault(
                    "expected a letter: \(form.label) \(number) needs one, such as \(form.label) \(number)A")
            }
            return number + letters
        case .letter:
            skipJoint(at: &cursor)
            let letter = cursor.next.uppercased
            guard "ABCDEFGHIS".utf8.contains(letter), !cursor.peek(1).isAlphanumeric else {
                throw cursor.fault("expected the letter of a subcommittee, A to I or S")
            }
            cursor.position += 1
            return String(UnicodeScalar(letter))
        case .name: return try name(label: form.label, isJoined, at: &cursor)
        case .numberOrName:
            if cursor.next.isDigit {
                var ahead = cursor
                while ahead.next.isDigit { ahead.position += 1 }
                if !ahead.next.isLetter || following.contains(where: { ahead.isNext($0) }) {
                    return try digits(width: form.width, at: &cursor)
                }
            }
            return try name(label: form.label, isJoined, at: &cursor)
        case .words:
            let start = cursor
            var words = try name(label: form.label, isJoined, at: &cursor)
            while cursor.next == 0x20 {
                var ahead = cursor
                ahead.skipSpaces()
                guard ahead.next.isLetter, !following.contains(where: { ahead.isNext($0) }) else { break }
                words += " " + (try name(label: form.label, true, at: &ahead))
                cursor = ahead
                guard words.utf8.count <= 64 else { throw start.fault("expected a name of at most 64 letters") }
            }
            return words
        case .acronym: return try acronym(at: &cursor)
        }
    }

    /// Steps over what may be written between an abbreviation and a number: spaces, a full stop, a hyphen.
    private static func skipJoint(at cursor: inout ByteCursor) {
        cursor.skipSpaces()
        if cursor.next == .ascii(".") || cursor.next == .ascii("-") {
            cursor.position += 1
            cursor.skipSpaces()
        }
    }

    /// Reads one to six digits, without needless zeros.
    static func digits(width: Int, label: String = "", at cursor: inout ByteCursor) throws(NotationError) -> String {
        let start = cursor
        while cursor.next.isDigit { cursor.position += 1 }
        guard cursor.position > start.position else {
            throw cursor.fault(label.isEmpty ? "expected a number" : "expected a number after \(label)")
        }
        var first = start.position
        while first < cursor.position - 1, cursor[first] == 0x30 { first += 1 }
        guard cursor[first] != 0x30 else { throw start.fault("bodies are numbered from 1") }
        guard cursor.position - first <= 6 else { throw start.fault("expected a number of at most six digits") }
        let digits = cursor.text(from: first)
        return String(repeating: "0", count: max(width - digits.utf8.count, 0)) + digits
    }

    /// Reads up to three letters that belong to the number before them; none where a number follows.
    private static func letters(at cursor: inout ByteCursor) -> String {
        var ahead = cursor
        while ahead.next.isLetter { ahead.position += 1 }
        guard ahead.position - cursor.position <= 3, !ahead.next.isDigit else { return "" }
        let letters = ahead.text(from: cursor.position).uppercased()
        cursor = ahead
        return letters
    }

    /// Reads a name of letters, digits and hyphens in between, with a letter in it.
    private static func name(
        label: String, _ isJoined: Bool, at cursor: inout ByteCursor
    ) throws(NotationError) -> String {
        guard isJoined, cursor.next.isAlphanumeric else { throw cursor.fault("expected a name after \(label)") }
        let start = cursor.position
        var hasLetter = false
        while cursor.next.isAlphanumeric || cursor.next == .ascii("-") && cursor.peek(1).isAlphanumeric {
            hasLetter = hasLetter || cursor.next.isLetter
            cursor.position += 1
        }
        guard hasLetter else { throw NotationError(column: start + 1, message: "expected a name after \(label)") }
        guard cursor.position - start <= 24 else {
            throw NotationError(column: start + 1, message: "expected a name of at most 24 letters")
        }
        return cursor.text(from: start)
    }

    /// Reads two to twelve letters, in groups with hyphens between them, and prints them as capitals.
    private static func acronym(at cursor: inout ByteCursor) throws(NotationError) -> String {
        let start = cursor.position
        while cursor.next.isLetter || cursor.next == .ascii("-") && cursor.peek(1).isLetter { cursor.position += 1 }
        guard 2...12 ~= cursor.position - start, !cursor.next.isDigit else {
            throw NotationError(column: start + 1, message: "expected the letters of a group, such as GRVA")
        }
        return cursor.text(from: start).uppercased()
    }
}

extension ByteCursor {
    /// Whether a body's abbreviation is next, and ends there.
    fileprivate func isNext(_ body: CommitteeBody) -> Bool {
        body.keys.contains { spelling in
            var ahead = self
            return !spelling.isEmpty && ahead.takeFolded(spelling) && !ahead.next.isLetter
        }
    }
}
