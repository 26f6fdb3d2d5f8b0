extension DesignationReader {
    /// The degrees to which a standard can follow another one.
    static let degrees: [CodeWord] = ["IDT", "MOD", "NEQ", "EQV", "REF"]

    /// Reads what is written in parentheses, behind the opening one.
    mutating func readParenthesis() throws(NotationError) {
        let place = cursor
        if !layout.isDouble, cursor.next | 0x20 == .ascii("a") || cursor.next >= 0x80,
            ["all parts)", "所有部分)", "全部)", "全部分)"].contains(where: { takeFolded($0) })
        {
            output.append(" (all parts)")
            layout.isAllParts = true
            return
        }
        if cursor.next == 0xE7 || cursor.next == 0xE3 { return try readChineseSheet(closing: ")") }
        // All else would be read as the second number's, behind which it is printed.
        if layout.isDouble { return try readAdoptions() }
        if layout.dialect == .itu || layout.dialect == .etsi, try readDateOrVersion() { return }
        cursor = place
        if layout.languages.isEmpty, readLanguages() { return }
        cursor = place
        if layout.dialect == .ieee {
            if skipNarrative() { return }
            cursor = place
        }
        guard extent != .nested else { throw place.fault("expected a language") }
        try readAdoptions()
    }

    private mutating func takeFolded(_ text: String) -> Bool {
        var ahead = cursor
        guard ahead.take(text: text) else { return false }
        cursor = ahead
        return true
    }

    /// Reads `(10/2019)`, `(2021-08)`, `(2019)` or `(V14)`.
    private mutating func readDateOrVersion() throws(NotationError) -> Bool {
        if layout.dialect == .itu, cursor.next.uppercased == .ascii("V"), cursor.second.isDigit {
            cursor.advance()
            let version = digits()
            guard version.end.next == .ascii(")") else { return false }
            output.append(" (V")
            layout.version = try copyDigits(atMost: 3, or: "expected a version of at most three digits")
            output.append(.ascii(")"))
            return cursor.take(.ascii(")"))
        }
        let first = digits()
        cursor = first.end
        let isItu = layout.dialect == .itu
        var (year, month) = (first.value, 0)
        if cursor.takeSpaced(isItu ? .ascii("/") : .ascii("-")) {
            let second = digits()
            (year, month) = isItu ? (second.value, first.value) : (first.value, second.value)
            cursor = second.end
            guard (1...12).contains(month) else { return false }
        }
        guard year.isYear, cursor.take(.ascii(")")) else { return false }
        output.append(" (")
        if isItu, month > 0 {
            output.append(month, digits: 2)
            output.append(.ascii("/"))
        }
        output.append(year: year)
        if !isItu, month > 0 {
            output.append(.ascii("-"))
            output.append(month, digits: 2)
        }
        output.append(.ascii(")"))
        if layout.supplements.isEmpty {
            (layout.year, layout.month) = (UInt16(year), UInt8(month))
        } else {
            layout.supplements[layout.supplements.count - 1].year = UInt16(year)
        }
        return true
    }

    /// Reads `(en)`, `(en,fr,other)`, `(F)` or `(E/F/R)`.
    private mutating func readLanguages() -> Bool {
        let start = output.count
        output.append(.ascii("("))
        while true {
            cursor.skipSpaces()
            let capital = cursor.next
            var language = CodeWord()
            while cursor.next.isLower {
                language.append(cursor.next)
                cursor.advance()
            }
            var isKnown = Self.languages[language] != nil
            if language.isEmpty, "EFRSADJC".utf8.contains(capital) {
                language.append(capital)
                cursor.advance()
                isKnown = true
            }
            guard isKnown else { break }
            output.append(language)
            cursor.skipSpaces()
            if cursor.next == .ascii(")") {
                cursor.advance()
                layout.languages = output.span(from: start + 1)
                output.append(.ascii(")"))
                return true
            }
            guard cursor.next == .ascii(",") || cursor.next == .ascii("/") else { break }
            output.append(cursor.next)
            cursor.advance()
        }
        output.truncate(to: start)
        return false
    }

    /// The languages in which publishers issue standards (ISO 639), and what is written for several.
    private static let languages = WordTable(
        [
            "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "ga", "he", "hi", "hr", "hu", "id",
            "is", "it", "ja", "ka", "kk", "ko", "lt", "lv", "mk", "mn", "ms", "mt", "nl", "no", "pl", "pt", "ro", "ru",
            "sk", "sl", "sq", "sr", "sv", "th", "tr", "uk", "vi", "zh", "ara", "chi", "deu", "eng", "fra", "fre",
            "ger", "ita", "jpn", "kor", "mul", "por", "rus", "spa", "zho", "other",
        ] as [CodeWord], key: { $0 })

    /// Steps over the IEEE's account of what a standard revises or amends, or over the number that it had elsewhere:
    /// neither is part of the designation, nor does the standard adopt it.
    private mutating func skipNarrative() -> Bool {
        let isNarrative = ["Revision of ", "Amendment to ", "Supplement to ", "Incorporates "].contains {
            cursor.take(text: $0)
        }
        var hasDigit = false
        while !cursor.isAtEnd, cursor.next != .ascii(")") {
            hasDigit = hasDigit || cursor.next.isDigit
            cursor.advance()
        }
        return (isNarrative || hasDigit) && cursor.take(.ascii(")"))
    }

    // MARK: Adoption

    /// Reads a second number that is as good as the first: `GB/T 22080-2016/ISO/IEC 27001:2013`.
    mutating func readDoubleNumber() throws(NotationError) {
        let adopted = try readNested()
        output.append(.ascii("/"))
        output.append(adopted.canonical)
        try adopt(adopted, "IDT")
        layout.isDouble = true
    }

    /// Reads what is adopted behind a degree: `idt ISO 9001:2015`.
    mutating func readAdoption(degree: CodeWord) throws(NotationError) {
        guard extent != .nested else { throw cursor.fault("expected the end of the designation") }
        cursor.skipSpaces()
        _ = cursor.take(.ascii(":"))
        cursor.skipSpaces()
        try adopt(try readNested(), degree.text)
    }

    /// More documents than any standard adopts.
    private static let mostAdopted = 16

    private mutating func adopt(_ designation: StandardDesignation, _ degree: String?) throws(NotationError) {
        guard layout.adopts.count < Self.mostAdopted else {
            throw cursor.fault("no standard adopts more than \(Self.mostAdopted) documents")
        }
        layout.adopts.append(.init(designation: designation, degree: degree))
    }

    private mutating func readNested() throws(NotationError) -> StandardDesignation {
        guard extent != .nested else { throw cursor.fault("expected the end of the designation") }
        let outcome = try Self.read(cursor.unfolded, .nested, in: notation)
        cursor = cursor.moved(to: outcome.end)
        return StandardDesignation(outcome, of: outcome.source ?? "", in: notation)
    }

    /// Reads `ISO 8062-3:2023, MOD)`, of one document or several.
    private mutating func readAdoptions() throws(NotationError) {
        let first = layout.adopts.count
        var leading: String?
        while true {
            var ahead = cursor
            let word = ahead.word()
            if Self.degrees.contains(word), ahead.next == .ascii(" ") || ahead.next == .ascii(":") {
                leading = word.text
                _ = ahead.takeSpaced(.ascii(":"))
                ahead.skipSpaces()
                cursor = ahead
            }
            try adopt(try readAdopted(), leading)
            if let (degree, end) = degreeBehindComma {
                for index in first..<layout.adopts.count where layout.adopts[index].degree == nil {
                    layout.adopts[index].degree = degree
                }
                cursor = end
            }
            cursor.skipSpaces()
            if cursor.take(.ascii(")")) { break }
            guard cursor.take(.ascii(";")) || cursor.take(.ascii(",")) else {
                throw cursor.fault("expected ')' behind what is adopted")
            }
            cursor.skipSpaces()
        }
    }

    /// Reads what is adopted: a standard, or the rules of ISO and the IEC, which have no designation and are kept as
    /// they are written.
    private mutating func readAdopted() throws(NotationError) -> StandardDesignation {
        let place = cursor
        if cursor.take(text: "ISO/IEC Directives") {
            var ahead = cursor
            if ahead.takeSpaced(.ascii(",")), ahead.take(text: "Part ") {
                ahead.skipSpaces()
                if case let part = ahead.digits(), part.count == 1 { cursor = part.end }
            }
            return StandardDesignation(verbatim: cursor.source(from: place.position), in: notation)
        }
        do throws(NotationError) { return try readNested() } catch {
            guard error.column == place.position + 1 else { throw error }
            throw place.fault("expected a language, 'all parts', or the designation of what is adopted")
        }
    }

    /// The degree behind a comma and before the end or the next document, and the cursor behind it.
    private var degreeBehindComma: (String, FoldingCursor)? {
        var ahead = cursor
        guard ahead.takeSpaced(.ascii(",")) else { return nil }
        let word = ahead.word()
        ahead.skipSpaces()
        guard Self.degrees.contains(word), ahead.isAtEnd || ahead.next == .ascii(")") || ahead.next == .ascii(";")
        else { return nil }
        return (word.text, ahead)
    }
}
