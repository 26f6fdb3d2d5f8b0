extension DesignationReader {
    // MARK: China

    /// Reads number, parts, range and year of a Chinese standard.
    mutating func readChineseNumber() throws(NotationError) {
        cursor.skipSpaces()
        output.append(.ascii(" "))
        let start = output.count
        if copyPendingNumber() { return try readBehindChineseNumber(from: start) }
        if traits.contains(.lettered) {
            var letters = 0
            while letters < 2, cursor.next.isUpper {
                output.append(cursor.next)
                cursor.advance()
                letters += 1
            }
        }
        try copyDigits(atMost: 9, or: "expected a number of at most nine digits")
        if traits.contains(.classSerial) {
            guard cursor.takeSpaced(.ascii("-")) else { throw cursor.fault("expected '-' and a serial number") }
            output.append(.ascii("-"))
            try copyDigits(atMost: 6, or: "expected a serial number of at most six digits")
        }
        copyRevisionLetter()
        if traits.contains(.lettered) { try copySerial() }
        try readBehindChineseNumber(from: start)
    }

    private mutating func readBehindChineseNumber(from start: Int) throws(NotationError) {
        layout.number = output.span(from: start)
        if let part = try copyDottedParts() { layout.part = part }
        try readRange()
        try readChineseYear()
    }

    /// Copies the second half of a number, which the year behind it shows to be no year: `JTG/T 3360-01-2018`.
    private mutating func copySerial() throws(NotationError) {
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
        try copyDigits(atMost: 2, or: "expected a serial number")
    }

    /// Copies one letter behind digits, as a capital, where no other letter or digit follows.
    private mutating func copyRevisionLetter() {
        guard cursor.next.isLetter, !cursor.second.isAlphanumeric else { return }
        output.append(cursor.next.uppercased)
        cursor.advance()
    }

    private mutating func copyDottedParts(endsRange: Bool = false) throws(NotationError) -> DesignationLayout.Span? {
        let start = output.count + 1
        while cursor.next == .ascii("."), cursor.second.isDigit, !isYearBehindDot(endsRange: endsRange) {
            output.append(.ascii("."))
            cursor.advance()
            try copyDigits(atMost: 9, or: "expected a part of at most nine digits")
            copyRevisionLetter()
        }
        return output.count > start ? output.span(from: start) : nil
    }

    /// Whether a dot replaces the hyphen before a year: no more of a number follows, and no other year. Behind the end
    /// of a range no other range begins.
    private func isYearBehindDot(endsRange: Bool) -> Bool {
        var ahead = cursor
        guard ahead.take(.ascii(".")), case let year = ahead.digits(), year.count == 4, year.value.isYear,
            !year.end.next.isAlphanumeric
        else { return false }
        ahead = year.end
        let goesOn =
            ahead.take(.ascii(".")) || !endsRange && ahead.takeSpaced(.ascii("~"))
            || ahead.takeSpaced(.ascii("-")) || ahead.takeSpaced(.ascii(":"))
        return !goesOn || !ahead.next.isDigit
    }

    /// Reads the last number of a combined volume, or its last part: `47008~47010`, `5606.1~5606.6`, `5606.1~6`.
    private mutating func readRange() throws(NotationError) {
        var ahead = cursor
        guard ahead.takeSpaced(.ascii("~")) else { return }
        guard ahead.next.isDigit else {
            if isWhole { throw ahead.fault("expected the last number of the range") }
            return
        }
        cursor = ahead
        output.append(.ascii("~"))
        let start = output.count
        try copyDigits(atMost: 9, or: "expected a number of at most nine digits")
        let hasDots = try copyDottedParts(endsRange: true) != nil
        layout.through = output.span(from: start)
        let (part, through) = (output[layout.part], output[layout.through])
        // Of a class, a serial and letters the serial is counted on: `05-1426~1430`, `Q7015~7016`.
        let serial = output[layout.number].split(separator: "-").last ?? ""
        let number = String(serial.drop { $0.isLetter })
        let isForward =
            hasDots && !part.isEmpty
            ? NaturalOrder.precedes("\(number).\(part)", through)
            : NaturalOrder.precedes(number, through) || !part.isEmpty && NaturalOrder.precedes(part, through)
        guard isForward else { throw ahead.fault("expected a number after that with which the range begins") }
    }

    private mutating func readChineseYear() throws(NotationError) {
        let place = cursor
        let endsRange = layout.through.length > 0
        if isYearBehindDot(endsRange: endsRange) && cursor.take(.ascii(".")) || cursor.takeSpaced(.ascii("-"))
            || cursor.takeSpaced(.ascii(":"))
        {
            if readPendingYear() { return }
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
        output.append(year: year)
        layout.year = UInt16(year)
    }

    // MARK: Elsewhere

    /// Reads number, parts and year.
    mutating func readNumber() throws(NotationError) {
        cursor.skipSpaces()
        if numberSign == .ascii("-") { _ = cursor.take(.ascii("-")) }
        output.append(numberSign)
        if layout.dialect == .ieee { readProjectLetter() }
        let start = output.count
        if layout.dialect.keepsDots { copyClassLetters() }
        try copyDigits(atMost: 7, or: "expected a number, a stage or a type of document")
        if layout.dialect.keepsDots {
            while cursor.next == .ascii("."), cursor.second.isDigit, year(at: cursor) == nil {
                output.append(.ascii("."))
                cursor.advance()
                try copyDigits(atMost: 9, or: "expected a number of at most nine digits")
            }
        }
        copyNumberLetters()
        layout.number = output.span(from: start)
        let parts = output.count + 1
        while try readPart() {}
        if layout.dialect == .iec, cursor.next == .ascii("/"), cursor.second.isDigit, output.count > parts {
            output.append(.ascii("/"))
            cursor.advance()
            try copyDigits(atMost: 4, or: "expected a part of at most four digits")
        }
        if output.count > parts { layout.part = output.span(from: parts) }
        try readIteration()
        try readYear()
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

    /// Reads a hyphen, or a dot for one, and a part; false where none follows.
    private mutating func readPart() throws(NotationError) -> Bool {
        guard let start = startOfPart(at: cursor), year(at: cursor) == nil else { return false }
        guard let (token, end) = part(at: cursor) else {
            var word = start
            while word.next.isLetter { word.advance() }
            if word.next.isDigit || (isWhole && word.position == start.position) {
                throw start.fault("expected a part or a year")
            }
            return false
        }
        if token[0].isLetter, let iteration = iteration(ofStageIn: token) {
            guard pendingIteration.isEmpty else { throw cursor.fault("expected one iteration only") }
            cursor = end
            pendingIteration.append(iteration)
            return true
        }
        cursor = end
        output.append(.ascii("-"))
        output.append(token)
        return true
    }

    /// The part behind a hyphen, or behind a dot that replaces one, and the cursor behind it.
    private func part(at place: FoldingCursor) -> (token: CodeWord, end: FoldingCursor)? {
        guard var ahead = startOfPart(at: place) else { return nil }
        var token = CodeWord()
        while ahead.next.isAlphanumeric, token.count < 9 {
            token.append(ahead.next)
            ahead.advance()
        }
        return isPart(token) ? (token, ahead) : nil
    }

    /// The cursor behind a hyphen, or behind a dot that replaces one; a dot behind a draft's number begins its
    /// iteration, and spaces before a hyphen make it no part's: `HD 60364:2011 - TC`.
    private func startOfPart(at place: FoldingCursor) -> FoldingCursor? {
        var ahead = place
        if place.next == .ascii("."), !layout.dialect.keepsDots, layout.stage.isEmpty, place.second.isDigit {
            ahead.advance()
            return ahead
        }
        return place.next == .ascii("-") && ahead.takeSpaced(.ascii("-")) ? ahead : nil
    }

    /// The year behind a hyphen, or behind a dot that replaces one, perhaps with a month, and the cursor behind them.
    ///
    /// Digits that can be a year are one where nothing follows that makes them a part of the number.
    private func year(at place: FoldingCursor) -> (year: Int, month: Int, end: FoldingCursor)? {
        var ahead = place
        let isDotted = place.next == .ascii(".")
        guard isDotted ? ahead.take(.ascii(".")) : ahead.takeSpaced(.ascii("-")) else { return nil }
        let number = ahead.digits()
        guard !number.end.next.isAlphanumeric else { return nil }
        // A number with dots may go on behind each of them: `802.2015.1`.
        let isInside = isDotted && layout.dialect.keepsDots
        if number.count == 2, !isInside, traits.contains(.shortYears), !goesOn(at: number.end) {
            return (number.value.expandedYear, 0, number.end)
        }
        guard number.count == 4, number.value.isYear else { return nil }
        if let month = month(at: number.end), !goesOn(at: month.end) { return (number.value, month.value, month.end) }
        if isInside, number.end.next == .ascii("."), number.end.second.isDigit { return nil }
        return goesOn(at: number.end) ? nil : (number.value, 0, number.end)
    }

    /// Whether a number goes on behind what could be its year: with a part, an iteration, or a year.
    private func goesOn(at place: FoldingCursor) -> Bool {
        if part(at: place) != nil || iteration(at: place) != nil { return true }
        var ahead = place
        guard ahead.takeSpaced(.ascii(":")) else { return false }
        let year = ahead.digits()
        return year.count == 4 && year.value.isYear && !year.end.next.isAlphanumeric
    }

    /// The iteration in a suffix such as `CD2`, which repeats the stage.
    private func iteration(ofStageIn token: CodeWord) -> UInt8? {
        let letters = token.droppingLast()
        guard hasIterations, token.last.isDigit, letters.count == layout.stage.length else { return nil }
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

    /// A month, 01 to 12, behind what is written before a part, and the cursor behind it.
    private func month(at place: FoldingCursor) -> (value: Int, end: FoldingCursor)? {
        guard let start = startOfPart(at: place), case let month = start.digits(), month.count == 2,
            1...12 ~= month.value, !month.end.next.isAlphanumeric
        else { return nil }
        return (month.value, month.end)
    }

    /// Whether a number is that of a draft that may come in iterations.
    private var hasIterations: Bool {
        !layout.stage.isEmpty && (layout.dialect == .iso || layout.dialect == .iec)
    }

    /// A dot and the iteration of a draft behind it, and the cursor behind that; nil where the stage named one.
    private func iteration(at place: FoldingCursor) -> FoldingCursor? {
        var ahead = place
        guard hasIterations, pendingIteration.isEmpty, ahead.take(.ascii(".")),
            case let iteration = ahead.digits(), 1...3 ~= iteration.count, !iteration.end.next.isAlphanumeric
        else { return nil }
        return ahead
    }

    private mutating func readIteration() throws(NotationError) {
        if pendingIteration.isEmpty {
            guard let digits = iteration(at: cursor) else { return }
            cursor = digits
            output.append(.ascii("."))
            layout.iteration = try copyDigits(atMost: 3, or: "expected an iteration")
        } else {
            output.append(.ascii("."))
            let start = output.count
            output.append(pendingIteration)
            layout.iteration = output.span(from: start)
        }
    }

    /// Reads a colon, a hyphen or a dot, a year, and perhaps a month.
    private mutating func readYear() throws(NotationError) {
        if let (year, month, end) = year(at: cursor) {
            cursor = end
            append(year: year)
            append(month: month)
            return
        }
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
        guard cursor.next == .ascii("-"), cursor.second.isDigit else { return }
        guard let month = month(at: cursor) else {
            cursor.advance()
            throw cursor.fault("expected a month from 01 to 12")
        }
        cursor = month.end
        append(month: month.value)
    }

    private mutating func append(month: Int) {
        guard month > 0 else { return }
        layout.month = UInt8(month)
        output.append(.ascii("-"))
        output.append(month, digits: 2)
    }
}
