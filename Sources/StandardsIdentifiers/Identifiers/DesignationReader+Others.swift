/// What the IEEE, the ITU and ETSI do otherwise.
extension DesignationReader {
    // MARK: IEEE

    /// Steps over the words before a number and prints `Std` before an approved standard's.
    mutating func readStandardWords(isJoint: Bool) {
        var hasWord = false
        cursor.skipSpaces()
        while true {
            let place = cursor
            let isWord = ["Unapproved", "Approved", "Draft", "Standard", "Std.", "Std", "No."].contains {
                cursor.take(text: $0)
            }
            guard isWord, !cursor.next.isAlphanumeric else {
                cursor = place
                break
            }
            hasWord = true
            cursor.skipSpaces()
        }
        if !isProject, hasWord || !isJoint { output.append(" Std") }
    }

    private var isProject: Bool {
        cursor.next == .ascii("P") && (cursor.second.isDigit || cursor.second.isUpper)
    }

    mutating func readProjectLetter() {
        guard isProject else { return }
        layout.stage = {
            let start = output.count
            output.append(.ascii("P"))
            return output.span(from: start)
        }()
        cursor.advance()
    }

    /// Reads the date behind a draft's number, `, Oct 2008` or `-2022-11`, and prints the name of the month.
    mutating func readDraftDate() throws(NotationError) {
        var (month, year) = (0, 0)
        var ahead = cursor
        if ahead.takeSpaced(.ascii(",")) {
            // In full, or its first three letters; September also by four.
            for (index, name) in Self.months.enumerated() {
                let spellings = name == "September" ? [name, "Sept", "Sep"] : [name, String(name.prefix(3))]
                if spellings.contains(where: { ahead.take(text: $0) }) {
                    if !ahead.next.isLetter { month = index + 1 }
                    break
                }
            }
            _ = ahead.take(.ascii("."))
            ahead.skipSpaces()
            cursor = ahead
            (year, month) = (digits().value, month)
            guard month > 0, year.isYear else { throw ahead.fault("expected a month and a year") }
            cursor = digits().end
        } else if ahead.take(.ascii("-")), ahead.next.isDigit {
            cursor = ahead
            year = digits().value
            cursor = digits().end
            guard year.isYear, cursor.take(.ascii("-")), case let number = digits(), (1...12).contains(number.value)
            else { throw cursor.fault("expected a year and a month") }
            month = number.value
            cursor = number.end
        } else {
            return
        }
        output.append(", ")
        output.append(Self.months[month - 1])
        output.append(.ascii(" "))
        output.append(year: year)
        if layout.year == 0 { (layout.year, layout.month) = (UInt16(year), UInt8(month)) }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    // MARK: ITU

    /// Reads the sector behind ITU: `-T`, `-R` or `-D`.
    mutating func readSector() throws(NotationError) {
        let place = cursor
        guard cursor.takeSpaced(.ascii("-")), case let sector = cursor.word(), ["T", "R", "D"].contains(sector) else {
            throw place.fault("expected -T, -R or -D")
        }
        output.append(.ascii("-"))
        output.append(sector)
        cursor.skipSpaces()
        if !cursor.take(text: "Recommendation"), cursor.take(text: "Rec") { _ = cursor.take(.ascii(".")) }
    }

    /// Reads a recommendation's letters and numbers: `X.509`, `G.709/Y.1331`.
    mutating func readRecommendation() throws(NotationError) {
        cursor.skipSpaces()
        output.append(.ascii(" "))
        let start = output.count
        while true {
            let letters = cursor.word()
            guard letters.count >= 1, letters.count <= 2 else {
                throw cursor.fault("expected a series and a number, such as X.509")
            }
            output.append(letters)
            repeat {
                guard cursor.take(.ascii(".")) else { throw cursor.fault("expected '.' and a number") }
                output.append(.ascii("."))
                try copyDigits(atMost: 6, or: "expected a number of at most six digits")
            } while cursor.next == .ascii(".") && cursor.second.isDigit
            guard cursor.next == .ascii("/"), cursor.second.isUpper else { break }
            var ahead = cursor
            ahead.advance()
            guard ahead.word().count <= 2, ahead.next == .ascii(".") else { break }
            cursor.advance()
            output.append(.ascii("/"))
        }
        layout.number = output.span(from: start)
        if cursor.next == .ascii("-"), cursor.second.isDigit {
            cursor.advance()
            output.append(.ascii("-"))
            layout.edition = try copyDigits(atMost: 3, or: "expected an edition of at most three digits")
        }
    }

    // MARK: ETSI

    /// Reads the type of a deliverable, of a group's specification also the group.
    mutating func readDeliverable() throws(NotationError) {
        cursor.skipSpaces()
        let place = cursor
        let type = cursor.word()
        guard ["EN", "ES", "EG", "TS", "TR", "GS", "GR", "SR", "ETS", "ETR", "TBR"].contains(type) else {
            throw place.fault("expected a type of deliverable, such as EN or TS")
        }
        output.append(.ascii(" "))
        output.append(type)
        layout.type = type
        guard type == "GS" || type == "GR" else { return }
        cursor.skipSpaces()
        guard cursor.next.isUpper else { throw cursor.fault("expected a group, such as NFV") }
        output.append(.ascii(" "))
        while cursor.next.isUpper || (cursor.next == .ascii("-") && cursor.second.isUpper) {
            output.append(cursor.next)
            cursor.advance()
        }
    }

    /// Reads a number of three digits, or of twice three with a space between them.
    mutating func readGroupedNumber() throws(NotationError) {
        cursor.skipSpaces()
        output.append(.ascii(" "))
        let start = output.count
        for group in 0..<2 {
            let digits = digits()
            guard digits.count >= 3 else {
                if group == 1 { break }
                throw cursor.fault("expected a number of three or six digits")
            }
            if group == 1 { output.append(.ascii(" ")) }
            for _ in 0..<3 {
                output.append(cursor.next)
                cursor.advance()
            }
            var ahead = cursor
            ahead.skipSpaces()
            guard group == 0, ahead.next.isDigit else { break }
            cursor = ahead
        }
        layout.number = output.span(from: start)
        let parts = output.count + 1
        while cursor.next == .ascii("-"), cursor.second.isDigit {
            cursor.advance()
            output.append(.ascii("-"))
            try copyDigits(atMost: 3, or: "expected a part of at most three digits")
        }
        if output.count > parts { layout.part = output.span(from: parts) }
    }
}
