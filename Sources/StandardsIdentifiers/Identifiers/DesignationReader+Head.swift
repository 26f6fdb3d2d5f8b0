extension DesignationReader {
    /// Reads all before the number.
    mutating func readHead() throws(NotationError) {
        let start = cursor
        let word = cursor.word()
        guard !word.isEmpty else { throw start.fault("expected a prefix or a publisher, such as GB/T or ISO") }
        guard isWhole || !start.next.isLower || start.next == .ascii("p") else {
            throw start.fault("expected a prefix or a publisher in capitals")
        }
        if let row = notation.prefix(word), row.shape != .copublisher {
            try readHead(row, from: start)
        } else if word.last == .ascii("T") || word.last == .ascii("Z"),
            let row = notation.prefix(word.droppingLast()), row.shape == .series,
            row.traits.contains(word.last == .ascii("T") ? .recommended : .guidance)
        {
            begin(row)
            output.append(row.spelling)
            if row.traits.contains(.sector) { layout.sector = output.span(from: 0) }
            mark(word.last)
        } else if word == "DBT" || word == "DBZ", let row = notation.prefix("DB") {
            begin(row)
            output.append(row.spelling)
            layout.sector = output.span(from: 0)
            mark(word.last)
        } else if let length = draftPrefix(word, at: start), let row = notation.prefix(word.dropping(length)),
            row.isPublisher
        {
            output.append(length == 2 ? "pr" : "Fpr")
            layout.stage = output.span(from: 0)
            try readPublishers(row)
        } else if let term = DocumentTerm.find(word) {
            try readHead(term)
        } else if word[0] == .ascii("T"), word.count >= 4, isDatedAssociation(start) {
            // Only of a known one: TEST 12-2020 may be anything.
            cursor = start
            guard AssociationCode.contains(word.dropping(1)) else {
                cursor.advance()
                throw cursor.fault("expected '/' between T and the code of an association")
            }
            cursor.advance()
            layout.level = .association
            output.append("T/")
            try readOrganisation()
        } else {
            throw start.fault("expected a known prefix or publisher, such as GB/T or ISO")
        }
        layout.prefix = output.span(from: 0)
        needsDate = start.next.isLower && word.count == 2 && layout.prefix.length == 2 && word != "GB"
    }

    private mutating func begin(_ row: DesignationPrefix) {
        layout.dialect = row.dialect
        layout.level = row.level
        layout.obligation = row.obligation
        layout.field = row.field
        layout.issuer = row.issuer
        yearSign = row.yearSign
        traits = row.traits
    }

    private mutating func readHead(_ row: DesignationPrefix, from start: FoldingCursor) throws(NotationError) {
        switch row.shape {
        case .series:
            begin(row)
            try readSeries(row)
        case .region:
            begin(row)
            try readRegion(row)
        case .organisation:
            begin(row)
            output.append(row.spelling)
            output.append(.ascii("/"))
            guard cursor.takeSpaced(.ascii("/")) else { throw cursor.fault("expected '/' and an organisation") }
            try readOrganisation()
        case .publisher, .copublisher: try readPublishers(row)
        }
    }

    // MARK: China

    /// Reads what may be written between a series' letters and its number: a second industry, T or Z.
    private mutating func readSeries(_ row: DesignationPrefix) throws(NotationError) {
        output.append(row.spelling)
        if row.traits.contains(.sector) { layout.sector = output.span(from: 0) }
        guard !cursor.next.isDigit else { return }
        var ahead = cursor
        if ahead.takeSpaced(.ascii("/")) {
            cursor = ahead
            let word = cursor.word()
            if row.traits.contains(.sector), word.count > 1, let (second, letter) = secondSector(word) {
                output.append(.ascii("/"))
                output.append(second.spelling)
                if letter != 0 { return mark(letter) }
                guard cursor.takeSpaced(.ascii("/")) else { return }
                ahead = cursor
                try readMark(cursor.word(), at: ahead, of: row)
            } else {
                try readMark(word, at: ahead, of: row)
            }
        } else {
            ahead.skipSpaces()
            let word = ahead.word()
            // What is numbered with letters has no lost mark: `TSG T7001`.
            guard !row.traits.contains(.lettered), word == "T" || word == "Z",
                ahead.next == .ascii(" ") || ahead.next.isDigit
            else { return }
            let place = cursor
            cursor = ahead
            isSpaced = true
            try readMark(word, at: place, of: row)
        }
    }

    /// The industry that a word names, and the T or Z that hangs on it where the slash is lost.
    private func secondSector(_ word: CodeWord) -> (row: DesignationPrefix, letter: UInt8)? {
        if let row = notation.prefix(word), row.traits.contains(.sector) { return (row, 0) }
        guard word.last == .ascii("T") || word.last == .ascii("Z"),
            let row = notation.prefix(word.droppingLast()), row.traits.contains(.sector)
        else { return nil }
        return (row, word.last)
    }

    private mutating func readMark(
        _ word: CodeWord, at place: FoldingCursor, of row: DesignationPrefix
    ) throws(NotationError) {
        let isKnown =
            (word == "T" && row.traits.contains(.recommended)) || (word == "Z" && row.traits.contains(.guidance))
        guard isKnown else { throw place.fault("expected T, Z or a number, as the series has them") }
        mark(word.last)
    }

    /// Prints T or Z, and keeps what it says.
    private mutating func mark(_ letter: UInt8) {
        output.append(.ascii("/"))
        output.append(letter)
        if letter == .ascii("T") {
            layout.obligation = .recommended
        } else if layout.field == .military {
            layout.field = .militaryGuide
        } else {
            layout.obligation = .guidance
        }
    }

    /// Reads a region behind DB; without one it is the industry of seismology.
    private mutating func readRegion(_ row: DesignationPrefix) throws(NotationError) {
        output.append(row.spelling)
        let place = cursor
        cursor.skipSpaces()
        let isApart = cursor.position != place.position
        let region = digits()
        // `DB 44 123-2018` has a region; `DB 81-2020` has not.
        var ahead = region.end
        var hasMore = false
        if ahead.takeSpaced(.ascii("/")) {
            hasMore = ahead.next.isDigit || ["T", "Z"].contains(ahead.word())
        } else if ahead.take(.ascii(" ")) {
            ahead.skipSpaces()
            hasMore = ahead.next.isDigit
        }
        guard region.count > 0, !isApart || hasMore else {
            cursor = place
            output.truncate(to: 0)
            return try readSeries(row)
        }
        guard region.count == 2 || region.count == 4 else {
            throw cursor.fault("expected a region of two or four digits and a space before the number")
        }
        guard RegionCode.contains(region.count == 2 ? region.value : region.value / 100) else {
            throw cursor.fault("expected the code of a region, such as 11 or 4403")
        }
        layout.level = .local
        let start = output.count
        try copyDigits(atMost: 4, or: "expected a region")
        layout.region = output.span(from: start)
        ahead = cursor
        if ahead.takeSpaced(.ascii("/")), ahead.next.isDigit {
            // Some write an empty mark for a mandatory standard: `DB11/ 501-2017`.
            cursor = ahead
            return
        }
        var letter = cursor
        let word = letter.word()
        if word == "T" || word == "Z" {
            cursor = letter
            return mark(word.last)
        }
        ahead = cursor
        if ahead.takeSpaced(.ascii("/")) {
            cursor = ahead
            return try readMark(cursor.word(), at: ahead, of: row)
        }
    }

    /// Reads an organisation: capitals, perhaps with digits before them.
    private mutating func readOrganisation() throws(NotationError) {
        let start = output.count
        while cursor.next.isDigit {
            output.append(cursor.next)
            cursor.advance()
        }
        let letters = output.count
        while cursor.next.isLetter {
            output.append(cursor.next.uppercased)
            cursor.advance()
        }
        guard output.count > letters + (letters == start ? 1 : 0) else {
            throw cursor.fault("expected the letters of an organisation")
        }
        layout.publisher = output.span(from: start)
    }

    /// Whether a word that begins with T is an association's whose slash is lost: all in capitals, and a dated number
    /// behind it.
    private func isDatedAssociation(_ start: FoldingCursor) -> Bool {
        var ahead = start
        while ahead.next.isUpper { ahead.advance() }
        ahead.skipSpaces()
        guard ahead.next.isDigit else { return false }
        while ahead.next.isDigit || ahead.next == .ascii(".") { ahead.advance() }
        return ahead.takeSpaced(.ascii("-")) && ahead.next.isDigit
    }
}
