extension IdentifierNotation {
    /// The publishers that a caller added, and where they are found.
    struct Additions: Sendable {
        var designations: [DesignationPublisher] = []
        var prefixes: [CodeWord: DesignationPrefix] = [:]
        var committees: [CommitteePublisher] = []
        var table = CommitteeTable()
    }
}

extension IdentifierNotation.Additions {
    /// Adds a publisher of designations.
    ///
    /// - Throws: ``NotationError`` where its letters cannot be read, or where a text that begins with them has a meaning
    ///   already.
    mutating func add(_ publisher: DesignationPublisher) throws(NotationError) {
        try Self.check(publisher)
        let place = DesignationPublisher.shipped.count + designations.count
        for row in DesignationPrefix.all(of: [publisher], from: place) {
            for word in row.beginnings where isTaken(word) {
                throw NotationError(column: 1, message: "expected free letters: \(word.text) has a meaning already")
            }
            prefixes[row.key] = row
        }
        for committee in CommitteePublisher.shipped + committees where committee.keys.contains(where: isBeginning) {
            try checkBesideDesignations(committee)
        }
        designations.append(publisher)
    }

    /// Whether a name is that of a caller's publisher of designations.
    private func isBeginning(_ name: [UInt8]) -> Bool {
        prefixes[CodeWord(String(decoding: name, as: UTF8.self))] != nil
    }

    private static func check(_ publisher: DesignationPublisher) throws(NotationError) {
        try check(publisher.prefix, isPrinted: true)
        for spelling in publisher.spellings { try check(spelling, isPrinted: false) }
        guard publisher.publisher?.isEmpty != true else {
            throw NotationError(column: 1, message: "expected the name of the publisher of \(publisher.prefix), or nil")
        }
        let isDotted = publisher.grammar == .dottedParts
        let fitting: Set<DesignationPublisher.Feature> =
            isDotted ? [.recommended, .guidance, .sector] : [.classed, .takesOver, .shortYears]
        guard publisher.features.isSubset(of: fitting) else {
            let parts = isDotted ? "dotted" : "hyphenated"
            throw NotationError(
                column: 1, message: "\(publisher.prefix) has a feature that is none of designations with \(parts) parts"
            )
        }
    }

    private static func check(_ letters: String, isPrinted: Bool) throws(NotationError) {
        var column = 1
        for scalar in letters.unicodeScalars {
            let isLatin = scalar.isASCII && UInt8(ascii: scalar).isLetter
            let isCyrillic = !isPrinted && 0x400...0x47F ~= scalar.value
            guard isLatin || isCyrillic, column > 1 || !scalar.properties.isLowercase else {
                let expected = column == 1 ? "a capital letter" : "a letter"
                throw NotationError(
                    column: column, message: "expected \(expected) in \u{201C}\(letters.shortened())\u{201D}")
            }
            column += UTF8.width(scalar)
        }
        guard letters.unicodeScalars.count > 1, letters.utf8.count <= 8 else {
            let place = min(column, 9)
            throw NotationError(
                column: place,
                message: "expected two letters or more, of at most eight bytes: \u{201C}\(letters.shortened())\u{201D}")
        }
    }

    /// Whether a word begins designations, or has another meaning in them.
    private func isTaken(_ word: CodeWord) -> Bool {
        func prefix(_ word: CodeWord) -> DesignationPrefix? { DesignationPrefix.find(word) ?? prefixes[word] }
        if prefix(word) != nil || Self.words.contains(word) || DocumentTerm.find(word) != nil { return true }
        if AssociationCode.contains(word.dropping(1)), word[0] == .ascii("T") { return true }
        if let series = prefix(word.droppingLast()), series.beginnings.contains(word) { return true }
        return [2, 3].contains { length in prefix(word.dropping(length))?.beginnings.contains(word) == true }
    }

    /// What is read behind a number: degrees of adoption, forms, editions, supplements.
    private static let words = Set(
        DesignationReader.degrees + DesignationReader.forms + ["ED", "EDITION", "REDLINE", "DBT", "DBZ"]
            + SupplementTerm.keys)
}

extension DesignationPrefix {
    /// The words with which its designations can begin: its own, with a lost slash `GBT`, and as a draft `PREN`.
    fileprivate var beginnings: [CodeWord] {
        var words = [key]
        if shape == .series {
            for (trait, letter) in [(Traits.recommended, "T"), (.guidance, "Z")] where traits.contains(trait) {
                words.append(CodeWord(key.text + letter))
            }
        }
        return isPublisher ? words + ["PR", "FPR"].map { CodeWord($0 + key.text) } : words
    }
}
