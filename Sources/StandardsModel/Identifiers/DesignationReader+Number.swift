extension DesignationReader {
    // MARK: China

    /// Reads number, parts, range and year of a Chinese standard.
    mutating func readChineseNumber() throws(IdentifierFault) {
        cursor.skipSpaces()
        output.append(.ascii(" "))
        let start = output.count
        if traits.contains(.lettered) {
            var letters = 0
            while letters < 2, cursor.next.isUpper {
                output.append(cursor.next)
                cursor.advance()
                letters += 1
            }
        }
        let place = cursor
        guard copyDigits(atMost: 9) != nil else { throw place.fault("expected a number") }
        if traits.contains(.classSerial) {
            guard cursor.takeSpaced(.ascii("-")) else { throw cursor.fault("expected '-' and a serial number") }
            output.append(.ascii("-"))
            let serial = cursor
            guard copyDigits(atMost: 6) != nil else { throw serial.fault("expected a serial number") }
        }
        copyRevisionLetter()
        if traits.contains(.lettered) { copySerial() }
        layout.number = output.span(from: start)
        if let part = copyDottedParts() { layout.part = part }
        try readRange()
        try readChineseYear()
    }

    /// Copies the second half of a number, which is told from a year by the year behind it: `JTG/T 3360-01-2018`.
    private mutating func copySerial() {
        var ahead = cursor
        guard ahead.takeSpaced(.ascii("-")), ahead.next.isDigit else { return }
        let before = cursor
        cursor = ahead
        let serial = digits()
        cursor = serial.end
        guard serial.count == 2, cursor.takeSpaced(.ascii("-")), case let year = digits(), year.count == 4,
            year.value.isYear
        else {
            cursor = before
            return
        }
        cursor = ahead
        output.append(.ascii("-"))
        _ = copyDigits(atMost: 2)
    }

    /// Copies one letter behind digits, as a capital, where no other letter or digit follows.
    private mutating func copyRevisionLetter() {
        guard cursor.next.isLetter, !cursor.second.isAlphanumeric else { return }
        output.append(cursor.next.uppercased)
        cursor.advance()
    }

    private mutating func copyDottedParts() -> DesignationLayout.Span? {
        let start = output.count + 1
        while cursor.next == .ascii("."), cursor.second.isDigit {
            output.append(.ascii("."))
            cursor.advance()
            _ = copyDigits(atMost: 9)
            copyRevisionLetter()
        }
        return output.count > start ? output.span(from: start) : nil
    }

    /// Reads the last number of a combined volume.
    private mutating func readRange() throws(IdentifierFault) {
        var ahead = cursor
        guard ahead.takeSpaced(.ascii("~")) else { return }
        guard ahead.next.isDigit else {
            if isWhole { throw ahead.fault("expected the last number of the range") }
            return
        }
        cursor = ahead
        output.append(.ascii("~"))
        let start = output.count
        _ = copyDigits(atMost: 9)
        _ = copyDottedParts()
        layout.through = output.span(from: start)
    }

    private mutating func readChineseYear() throws(IdentifierFault) {
        let place = cursor
        if cursor.takeSpaced(.ascii("-")) || cursor.takeSpaced(.ascii(":")) {
            let year = digits()
            // Behind a designation in prose a dash may have spaces around it.
            if !isWhole, year.count == 0, !cursor.next.isAlphanumeric || place.next == .ascii(" ") {
                cursor = place
                return
            }
            guard year.count == 4 || year.count == 2, !year.end.next.isAlphanumeric else {
                throw cursor.fault("expected a year of four digits, or of two")
            }
            let value = year.count == 2 ? year.value.expandedYear : year.value
            guard value.isYear else { throw cursor.fault("expected a year from 1900 to 2100") }
            cursor = year.end
            append(year: value)
        } else if cursor.next == .ascii(" "), isWhole || isSpaced {
            cursor.skipSpaces()
            let year = digits()
            guard year.count == 4, year.value.isYear, isWhole ? year.end.isAtEnd : !year.end.next.isAlphanumeric else {
                cursor = place
                return
            }
            cursor = year.end
            append(year: year.value)
        }
    }

    private mutating func append(year: Int) {
        output.append(yearSign)
        output.append(year, digits: 4)
        layout.year = UInt16(year)
    }

    // MARK: Elsewhere

    /// Reads number, parts and year.
    mutating func readNumber() throws(IdentifierFault) {
        cursor.skipSpaces()
        if numberSign == .ascii("-") { _ = cursor.take(.ascii("-")) }
        output.append(numberSign)
        if layout.dialect == .ieee { readProjectLetter() }
        let start = output.count
        if layout.dialect.keepsDots { copyClassLetters() }
        let place = cursor
        guard copyDigits(atMost: 7) != nil else {
            throw place.fault("expected a number, a stage or a type of document")
        }
        if layout.dialect.keepsDots {
            while cursor.next == .ascii("."), cursor.second.isDigit {
                output.append(.ascii("."))
                cursor.advance()
                _ = copyDigits(atMost: 9)
            }
        }
        copyNumberLetters()
        layout.number = output.span(from: start)
        let parts = output.count + 1
        if !layout.dialect.keepsDots, layout.stage.isEmpty, cursor.next == .ascii("."), cursor.second.isDigit {
            cursor.advance()
            output.append(.ascii("-"))
            let place = cursor
            guard copyDigits(atMost: 8) != nil else { throw place.fault("expected a part or a year") }
        }
        while try readPartOrYear() {}
        if layout.dialect == .iec, cursor.next == .ascii("/"), cursor.second.isDigit, output.count > parts {
            output.append(.ascii("/"))
            cursor.advance()
            _ = copyDigits(atMost: 4)
        }
        if output.count > parts, layout.year == 0 { layout.part = output.span(from: parts) }
        readIteration()
        if layout.year == 0 { try readYear() }
    }

    /// Copies the letters behind a number: one, or in IEEE's amendments up to two small ones.
    private mutating func copyNumberLetters() {
        var ahead = cursor
        var letters = CodeWord()
        while ahead.next.isLetter {
            letters.append(ahead.next)
            ahead.advance()
        }
        guard letters.count > 0, letters.count <= (layout.dialect == .ieee ? 2 : 1), !ahead.next.isDigit else { return }
        cursor = ahead
        output.append(letters)
    }

    /// Copies the letters before a number: `C37.09`, `SI 10`, `X9.24`.
    private mutating func copyClassLetters() {
        var ahead = cursor
        var letters = CodeWord()
        while ahead.next.isUpper, letters.count < 3 {
            letters.append(ahead.next)
            ahead.advance()
        }
        let isApart = ahead.next == .ascii(" ")
        ahead.skipSpaces()
        guard !letters.isEmpty, ahead.next.isDigit, !isApart || letters.count == 2 else { return }
        cursor = ahead
        output.append(letters)
        if letters.count == 2, layout.dialect == .ieee { output.append(.ascii(" ")) }
    }

    /// Reads a hyphen and a part, or a year in the place of one; false where neither follows.
    private mutating func readPartOrYear() throws(IdentifierFault) -> Bool {
        guard layout.year == 0 else { return false }
        let place = cursor
        guard cursor.takeSpaced(.ascii("-")) else { return false }
        let isSpaced = place.next == .ascii(" ")
        let number = digits()
        if isYear(number) {
            let value = number.count == 2 ? number.value.expandedYear : number.value
            if number.end.position > 0, layout.part.isEmpty { keepPart() }
            cursor = number.end
            append(year: value)
            try readMonth()
            return false
        }
        var ahead = cursor
        var token = CodeWord()
        var hasDigit = false
        while ahead.next.isAlphanumeric, token.count < 8 {
            hasDigit = hasDigit || ahead.next.isDigit
            token.append(ahead.next)
            ahead.advance()
        }
        if isSpaced || !hasDigit || ahead.next.isAlphanumeric || !isPart(token) {
            if isSpaced || !token.isEmpty && !hasDigit || (!isWhole && token.isEmpty) {
                cursor = place
                return false
            }
            throw cursor.fault("expected a part or a year")
        }
        cursor = ahead
        if token[0].isLetter, !layout.stage.isEmpty, let iteration = iteration(ofStageIn: token) {
            pendingIteration = CodeWord()
            pendingIteration.append(iteration)
            return true
        }
        output.append(.ascii("-"))
        output.append(token)
        return true
    }

    private mutating func keepPart() {
        let start = Int(layout.number.start) + Int(layout.number.length) + 1
        if output.count > start { layout.part = output.span(from: start) }
    }

    /// The iteration in a suffix such as `CD2`, which repeats the stage.
    private func iteration(ofStageIn token: CodeWord) -> UInt8? {
        let letters = token.droppingLast()
        guard token.last.isDigit, letters.count == layout.stage.length else { return nil }
        for index in 0..<letters.count where letters[index] != output[Int(layout.stage.start + index)] { return nil }
        return token.last
    }

    /// Whether a word can be a part: digits, with up to two capitals before them and a letter behind them.
    private func isPart(_ token: CodeWord) -> Bool {
        var index: UInt8 = 0
        while token[index].isUpper { index += 1 }
        let digits = index
        while token[index].isDigit { index += 1 }
        guard index > digits, digits <= 2 else { return false }
        return index == token.count || (index + 1 == token.count && token[index].isLetter)
    }

    /// Whether digits behind a hyphen are a year: nothing follows that would make them a part.
    private func isYear(_ number: (value: Int, count: Int, end: FoldingCursor)) -> Bool {
        let isShort = number.count == 2 && traits.contains(.shortYears)
        guard isShort || (number.count == 4 && number.value.isYear) else { return false }
        let next = number.end.next
        if next.isAlphanumeric { return false }
        let follows = number.end.second.isAlphanumeric
        if next == .ascii("-") {
            return layout.dialect == .european && number.end.second.isDigit && isMonth(number.end)
        }
        return !follows || (next != .ascii(":") && next != .ascii("."))
    }

    private func isMonth(_ dash: FoldingCursor) -> Bool {
        var ahead = dash
        ahead.advance()
        let tens = ahead.next
        ahead.advance()
        let ones = ahead.next
        ahead.advance()
        guard tens.isDigit, ones.isDigit, !ahead.next.isAlphanumeric else { return false }
        let month = Int(tens - 0x30) * 10 + Int(ones - 0x30)
        return month >= 1 && month <= 12
    }

    private mutating func readIteration() {
        guard !layout.stage.isEmpty, layout.dialect == .iso || layout.dialect == .iec else { return }
        if pendingIteration.isEmpty {
            guard cursor.next == .ascii("."), cursor.second.isDigit else { return }
            cursor.advance()
            output.append(.ascii("."))
            layout.iteration = copyDigits(atMost: 3) ?? layout.iteration
        } else {
            output.append(.ascii("."))
            let start = output.count
            output.append(pendingIteration)
            layout.iteration = output.span(from: start)
        }
    }

    /// Reads a colon, a year, and perhaps a month.
    private mutating func readYear() throws(IdentifierFault) {
        let place = cursor
        guard cursor.takeSpaced(.ascii(":")) else { return }
        let year = digits()
        guard year.count == 4, year.value.isYear, !year.end.next.isAlphanumeric else {
            if !isWhole, year.count == 0 {
                cursor = place
                return
            }
            throw cursor.fault("expected a year from 1900 to 2100")
        }
        cursor = year.end
        append(year: year.value)
        try readMonth()
    }

    private mutating func readMonth() throws(IdentifierFault) {
        guard cursor.next == .ascii("-"), cursor.second.isDigit else { return }
        guard isMonth(cursor) else {
            cursor.advance()
            throw cursor.fault("expected a month from 01 to 12")
        }
        cursor.advance()
        layout.month = UInt8(digits().value)
        output.append(.ascii("-"))
        _ = copyDigits(atMost: 2)
    }
}
