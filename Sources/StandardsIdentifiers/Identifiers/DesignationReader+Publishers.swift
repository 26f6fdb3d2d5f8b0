extension DesignationReader {
    /// The length of `pr` or `Fpr` before a publisher, which are written in small letters.
    func draftPrefix(_ word: CodeWord, at start: FoldingCursor) -> UInt8? {
        if start.next.uppercased == .ascii("F"), start.second == .ascii("p"), word.hasPrefix("FPR") { return 3 }
        return start.next == .ascii("p") && word.hasPrefix("PR") ? 2 : nil
    }

    /// Reads a head that begins with a type or a stage: `Guide ISO/IEC`, `PRF IWA`, `PWI TR`.
    mutating func readHead(_ term: DocumentTerm) throws(NotationError) {
        let place = cursor
        cursor.skipSpaces()
        let afterSpaces = cursor
        if let row = notation.prefix(cursor.word()), row.isPublisher, term.key != "R" || row.dialect == .iso {
            if term.isStage {
                layout.stage = append(term)
                output.append(.ascii(" "))
                return try readPublishers(row)
            }
            return try readPublishers(row, type: term)
        }
        // The IEC's programme of work names no publisher.
        guard term.key == "PWI" || term.key == "PNW" else {
            throw afterSpaces.fault("expected a publisher, such as ISO/IEC")
        }
        cursor = place
        layout.dialect = .iec
        layout.level = .international
        layout.issuer = DesignationPrefix.find("IEC")?.issuer ?? 0
        yearSign = .ascii(":")
        layout.stage = append(term)
        try readTerms(separator: .ascii(" "))
    }

    private mutating func append(_ term: DocumentTerm) -> DesignationLayout.Span {
        let start = output.count
        output.append(term.spelling)
        return output.span(from: start)
    }

    /// Reads publishers that are joined by slashes, or that take over another one's designation; then types and stages.
    mutating func readPublishers(_ first: DesignationPrefix, type: DocumentTerm? = nil) throws(NotationError) {
        layout.dialect = first.dialect
        layout.level = first.level
        yearSign = first.yearSign
        traits = first.traits
        let start = output.count
        output.append(first.spelling)
        var (isJoint, row, dialect) = (false, first, first.dialect)
        while true {
            if let other = joined(to: first) {
                // Workshop agreements have ISO's name no more: `ISO/IWA 1`.
                if first.spelling == "ISO", other.key == "IWA", !isJoint {
                    output.truncate(to: start)
                    output.append(other.spelling)
                    row = other
                    break
                }
                isJoint = true
                output.append(.ascii("/"))
                output.append(other.spelling)
                if first.dialect == .national, other.dialect == .ieee { layout.dialect = .ieee }
                row = other
                continue
            }
            break
        }
        if isJoint {
            layout.publisher = output.span(from: start)
        } else {
            layout.issuer = row.issuer
        }
        if traits.contains(.anyCopublisher), !isJoint { readOtherCopublisher(from: start) }
        if layout.dialect == .national { readClass(of: first) }
        while row.traits.contains(.wraps), let inner = wrapped() {
            output.append(.ascii(" "))
            (row, isJoint, dialect) = (inner, false, inner.dialect)
            output.append(inner.spelling)
            while let other = joined(to: inner) {
                isJoint = true
                output.append(.ascii("/"))
                output.append(other.spelling)
            }
            if layout.dialect == .national { layout.dialect = .european }
        }
        if layout.dialect == .itu { return try readSector() }
        if layout.dialect == .ieee { return readStandardWords(isJoint: isJoint) }
        if layout.dialect == .etsi { return try readDeliverable() }
        let usesSlash = dialect == .european || (dialect == .iso && !isJoint && row.key != "IWA")
        var separator: UInt8 = usesSlash ? .ascii("/") : .ascii(" ")
        if let type {
            if type.type == "Guide" {
                append(guide: type)
            } else {
                output.append(separator)
                output.append(type.spelling)
                note(typeOf: type)
            }
            separator = .ascii(" ")
        }
        // What was written before the publisher is printed behind it, and is one of the three.
        try readTerms(separator: separator, atMost: type == nil ? 3 : 2)
    }

    /// The publisher behind a slash, which is stepped over.
    private mutating func joined(to row: DesignationPrefix) -> DesignationPrefix? {
        var ahead = cursor
        guard ahead.takeSpaced(.ascii("/")) else { return nil }
        guard let other = notation.prefix(ahead.word()), other.isCopublisher else { return nil }
        cursor = ahead
        return other
    }

    /// The publisher behind a space, which is stepped over.
    private mutating func wrapped() -> DesignationPrefix? {
        var ahead = cursor
        ahead.skipSpaces()
        guard ahead.position != cursor.position, let inner = notation.prefix(ahead.word()),
            inner.isPublisher,
            inner.dialect == .iso || inner.dialect == .iec || inner.dialect == .european
        else { return nil }
        cursor = ahead
        return inner
    }

    private mutating func readOtherCopublisher(from start: Int) {
        var ahead = cursor
        guard ahead.takeSpaced(.ascii("/")), ahead.next.isUpper, ahead.second.isUpper else { return }
        let length = output.count
        output.append(.ascii("/"))
        while ahead.next.isUpper {
            output.append(ahead.next)
            ahead.advance()
        }
        guard !ahead.next.isLetter, ahead.next < 0x80 else { return output.truncate(to: length) }
        cursor = ahead
        layout.publisher = output.span(from: start)
    }

    /// Reads the letter of a class: `JIS Q`, `NF C`, `GOST R`.
    private mutating func readClass(of row: DesignationPrefix) {
        var ahead = cursor
        ahead.skipSpaces()
        let isApart = ahead.position != cursor.position
        var letter = ahead.word()
        if letter == "Р" { letter = "R" }
        guard isApart, letter.count == 1, ahead.next == .ascii(" ") || ahead.next.isDigit else { return }
        if row.traits.contains(.classed) || (row.spelling == "GOST" && letter == "R") {
            if row.spelling == "GOST" { layout.level = .national }
            cursor = ahead
            output.append(.ascii(" "))
            output.append(letter)
        }
    }

    private mutating func append(guide: DocumentTerm) {
        output.append(.ascii(" "))
        output.append(layout.dialect == .iec ? "GUIDE" : guide.spelling)
        layout.type = guide.type ?? ""
    }

    /// Notes the type of document that a term names. Numbers of operational documents are written behind a hyphen.
    private mutating func note(typeOf term: DocumentTerm) {
        if let type = term.type { layout.type = type }
        if term.type == "OD" { numberSign = .ascii("-") }
    }

    /// Reads stages and types of documents.
    private mutating func readTerms(separator: UInt8, atMost count: Int = 3) throws(NotationError) {
        var separator = separator
        for _ in 0..<count {
            var ahead = cursor
            _ = ahead.takeSpaced(.ascii("/"))
            ahead.skipSpaces()
            guard ahead.next.isLetter || ahead.next >= 0xD0 else { return }
            guard let term = DocumentTerm.find(ahead.word()), !term.isStage || layout.stage.isEmpty else { return }
            // `KS R 1` is of class R, `GOST R 1` of Russia; only ISO has had recommendations.
            if term.key == "R", layout.dialect == .national { return }
            cursor = ahead
            if term.type == "Guide", !term.isStage {
                append(guide: term)
                separator = .ascii(" ")
                continue
            }
            output.append(separator)
            separator = .ascii(" ")
            let span = append(term)
            if term.isStage { layout.stage = span }
            note(typeOf: term)
            readIterationOfStage(term)
        }
    }

    /// Reads an iteration on a stage: the 2 of `CD2 14065`.
    private mutating func readIterationOfStage(_ term: DocumentTerm) {
        guard term.isIterated, layout.dialect == .iso || layout.dialect == .iec, cursor.next.isDigit else { return }
        let iteration = digits()
        var ahead = iteration.end
        // No number begins with a zero: 9 022 is one number with a space in it.
        guard iteration.count == 1, iteration.value > 0, ahead.take(.ascii(" ")), ahead.next.isDigit,
            ahead.next != .ascii("0")
        else { return }
        pendingIteration.append(UInt8(0x30 + iteration.value))
        cursor = iteration.end
    }
}
