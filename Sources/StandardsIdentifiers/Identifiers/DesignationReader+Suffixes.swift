extension DesignationReader {
    /// Reads what may follow number and year: supplements, languages, editions, what is adopted.
    mutating func readSuffixes() throws(NotationError) {
        while !cursor.isAtEnd, !output.isFull,
            try attempt({ reader throws(NotationError) in try reader.readSuffix() })
        {}
    }

    private mutating func readSuffix() throws(NotationError) {
        var ahead = cursor
        ahead.skipSpaces()
        if ahead.isAtEnd, isWhole {
            cursor = ahead
            return
        }
        let isApart = ahead.position != cursor.position
        if layout.isDouble, !mayFollowSecondNumber(ahead) { throw ahead.fault("expected the end of the designation") }
        switch ahead.next {
        case .ascii("/"), .ascii("+"):
            let sign = ahead.next
            cursor = ahead
            cursor.advance()
            cursor.skipSpaces()
            try readSupplement(sign: sign)
        case .ascii("("):
            cursor = ahead
            cursor.advance()
            cursor.skipSpaces()
            try readParenthesis()
        case .ascii(","):
            let place = ahead
            ahead.advance()
            ahead.skipSpaces()
            cursor = ahead
            let year = digits()
            cursor = year.end
            cursor.skipSpaces()
            guard layout.dialect == .ieee, year.count == 4, year.value.isYear, cursor.take(text: "Edition") else {
                throw place.fault("expected the end of the designation")
            }
            output.append(", ")
            let start = output.count
            output.append(year: year.value)
            layout.edition = output.span(from: start)
            output.append(" Edition")
        case .ascii("-"):
            ahead = cursor
            _ = ahead.takeSpaced(.ascii("-"))
            guard layout.dialect != .chinese, layout.form.isEmpty, ahead.take(text: "TC"), !ahead.next.isAlphanumeric
            else {
                throw cursor.fault("expected a year")
            }
            cursor = ahead
            output.append(.ascii("-"))
            append(form: "TC")
        case 0xE3, 0xE7:
            cursor = ahead
            try readChineseSheet(closing: nil)
        default:
            guard isApart, ahead.next.isLetter else { throw ahead.fault("expected the end of the designation") }
            cursor = ahead
            try readWord()
        }
    }

    /// Whether what is next can belong to the first of two numbers: an amendment sheet, or what is adopted.
    private func mayFollowSecondNumber(_ place: FoldingCursor) -> Bool {
        guard layout.dialect == .chinese else { return false }
        var ahead = place
        guard ahead.take(.ascii("/")) else {
            return ahead.next == .ascii("(") || ahead.next == 0xE3 || ahead.next == 0xE7
        }
        ahead.skipSpaces()
        return SupplementTerm.find(ahead.word(), in: .chinese) != nil
    }

    static let forms: [CodeWord] = ["CSV", "RLV", "EXV", "CMV", "SER", "PRV"]

    private mutating func append(form: CodeWord) {
        let start = output.count
        output.append(form)
        layout.form = output.span(from: start)
    }

    /// Reads a word behind a space: an edition, a version, a form, a supplement, a degree of adoption.
    private mutating func readWord() throws(NotationError) {
        let place = cursor
        let word = cursor.word()
        if layout.dialect == .chinese, Self.degrees.contains(word) {
            return try readAdoption(degree: word)
        }
        if layout.dialect == .etsi, word == "V", cursor.next.isDigit, layout.version.isEmpty {
            output.append(" V")
            layout.version = copyVersion()
            return
        }
        if Self.forms.contains(word), layout.dialect == .iec || layout.dialect == .iso, layout.form.isEmpty {
            output.append(.ascii(" "))
            let start = output.count
            output.append(word)
            if cursor.next == .ascii("-"), cursor.second.isUpper {
                cursor.advance()
                output.append(.ascii("-"))
                let place = cursor
                let second = cursor.word()
                guard Self.forms.contains(second) else { throw place.fault("expected a form, such as CMV") }
                output.append(second)
            }
            layout.form = output.span(from: start)
            return
        }
        if word == "REDLINE", layout.dialect == .ieee, layout.form.isEmpty {
            output.append(.ascii(" "))
            return append(form: "Redline")
        }
        if word == "ED" || word == "EDITION", layout.dialect == .iso || layout.dialect == .iec, layout.edition.isEmpty {
            _ = cursor.take(.ascii("."))
            cursor.skipSpaces()
            guard cursor.next.isDigit else { throw cursor.fault("expected the number of an edition") }
            output.append(" ED")
            layout.edition = copyVersion()
            return try readEditionDate()
        }
        if SupplementTerm.find(word, in: layout.dialect) != nil, word.count > 1 {
            cursor = place
            return try readSupplement(sign: .ascii("/"))
        }
        // The same text under two publishers' numbers; in prose it would be two designations.
        if isWhole, layout.dialect == .iso || layout.dialect == .iec, notation.prefix(word)?.isPublisher == true {
            cursor = place
            return try readDoubleNumber()
        }
        throw place.fault("expected the end of the designation")
    }

    private mutating func copyVersion() -> DesignationLayout.Span {
        let start = output.count
        while cursor.next.isDigit || (cursor.next == .ascii(".") && cursor.second.isDigit) {
            output.append(cursor.next)
            cursor.advance()
        }
        return output.span(from: start)
    }

    /// Reads year and month behind an edition.
    private mutating func readEditionDate() throws(NotationError) {
        var ahead = cursor
        ahead.skipSpaces()
        guard ahead.next.isDigit else { return }
        cursor = ahead
        let year = digits()
        cursor = year.end
        guard year.count == 4, Int(layout.year) == year.value, cursor.take(.ascii("-")), case let month = digits(),
            month.count == 2, (1...12).contains(month.value)
        else { throw ahead.fault("expected the year again, and the month") }
        cursor = month.end
        layout.month = UInt8(month.value)
        output.append(.ascii(" "))
        output.append(year: year.value)
        output.append(.ascii("-"))
        output.append(month.value, digits: 2)
    }

    // MARK: Supplements

    private mutating func readSupplement(sign: UInt8) throws(NotationError) {
        let place = cursor
        var supplement = DesignationLayout.Supplement()
        let start = output.count
        let isConformance = layout.dialect == .ieee && cursor.take(text: "Conformance")
        var word = isConformance ? CodeWord() : cursor.word()
        var stage = CodeWord()
        if layout.dialect == .iso, let term = DocumentTerm.find(word), term.isStage {
            stage = term.spelling
            cursor.skipSpaces()
            word = cursor.word()
        }
        let found = isConformance ? SupplementTerm.conformance.start : SupplementTerm.find(word, in: layout.dialect)
        guard let term = found else {
            if [.chinese, .iso, .iec].contains(layout.dialect), sign == .ascii("/"),
                notation.prefix(word)?.isPublisher == true
            {
                cursor = place
                return try readDoubleNumber()
            }
            throw place.fault("expected a supplement, such as Amd 1, AMD1, A1 or XG1")
        }
        output.append(term.form == .itu ? .ascii(" ") : sign)
        if !stage.isEmpty {
            let begin = output.count
            output.append(stage)
            supplement.stage = output.span(from: begin)
            output.append(.ascii(" "))
        }
        var begin = output.count
        output.append(term.stage)
        if !term.stage.isEmpty { supplement.stage = output.span(from: begin) }
        begin = output.count
        output.append(term.kind)
        if isConformance { output.append(SupplementTerm.conformance.rest) }
        supplement.kind = output.span(from: begin)
        _ = cursor.take(.ascii("."))
        cursor.skipSpaces()
        let isDraft = term.kind == "D"
        if isDraft { _ = cursor.take(.ascii("-")) }
        if cursor.next.isDigit {
            if term.form == .itu { output.append(.ascii(".")) }
            if term.form == .iso || term.form == .itu { output.append(.ascii(" ")) }
            if isDraft {
                supplement.number = copyVersion()
            } else {
                supplement.number = try copyDigits(atMost: 4, or: "expected a number of at most four digits")
                if !supplement.stage.isEmpty, cursor.next == .ascii("."), cursor.second.isDigit {
                    cursor.advance()
                    output.append(.ascii("."))
                    supplement.iteration = try copyDigits(
                        atMost: 3, or: "expected an iteration of at most three digits")
                }
            }
        } else if term.isNumbered {
            throw cursor.fault("expected the number of the supplement")
        }
        if isDraft {
            try readDraftDate()
        } else if term.form != .itu {
            try readSupplementYear(&supplement)
        }
        supplement.text = output.span(from: start)
        layout.supplements.append(supplement)
    }

    private mutating func readSupplementYear(
        _ supplement: inout DesignationLayout.Supplement
    ) throws(NotationError) {
        let place = cursor
        guard cursor.takeSpaced(.ascii(":")) || cursor.takeSpaced(.ascii("-")) else { return }
        let year = digits()
        guard year.count == 4, year.value.isYear, !year.end.next.isAlphanumeric else {
            if !year.end.next.isAlphanumeric || cursor.next == .ascii("T"), year.count == 0 {
                cursor = place
                return
            }
            throw cursor.fault("expected a year from 1900 to 2100")
        }
        cursor = year.end
        output.append(layout.dialect == .chinese || layout.dialect == .ieee ? .ascii("-") : .ascii(":"))
        output.append(year: year.value)
        supplement.year = UInt16(year.value)
        if cursor.next == .ascii("-"), cursor.second.isDigit {
            cursor.advance()
            let month = digits()
            guard month.count == 2, (1...12).contains(month.value), !month.end.next.isAlphanumeric else {
                throw cursor.fault("expected a month from 01 to 12")
            }
            output.append(.ascii("-"))
            output.append(month.value, digits: 2)
            cursor = month.end
        }
    }

    /// Reads an amendment sheet that is named in Chinese: `第1号修改单`, perhaps in brackets.
    mutating func readChineseSheet(closing: String?) throws(NotationError) {
        let place = cursor
        let isQuoted = cursor.take(text: "《")
        guard layout.dialect == .chinese, cursor.take(text: "第") else {
            throw place.fault("expected the end of the designation")
        }
        cursor.skipSpaces()
        let number = digits()
        var value = number.value
        if number.count > 0 {
            cursor = number.end
        } else {
            for (index, character) in ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].enumerated()
            where cursor.take(text: character) {
                value = index + 1
                break
            }
        }
        cursor.skipSpaces()
        guard value > 0, value < 1000, cursor.take(text: "号"), cursor.take(text: "修改单") else {
            throw cursor.fault("expected the number of an amendment sheet (修改单)")
        }
        if isQuoted, !cursor.take(text: "》") { throw cursor.fault("expected 》") }
        if let closing, !cursor.take(text: closing) { throw cursor.fault("expected )") }
        var supplement = DesignationLayout.Supplement()
        let start = output.count
        output.append(.ascii("/"))
        let kind = output.count
        output.append("XG")
        supplement.kind = output.span(from: kind)
        let digits = output.count
        output.append(value, digits: 1)
        supplement.number = output.span(from: digits)
        supplement.text = output.span(from: start)
        layout.supplements.append(supplement)
    }
}
