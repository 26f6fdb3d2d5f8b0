extension ProjectNumber {
    /// In which plan a project is; its number has a form of its own in each.
    ///
    /// ```swift
    /// switch ProjectNumber("W20210042").plan {
    /// case .national: print("a national standard")
    /// case .industry: print("an industry's standard")
    /// case .foreignLanguage, nil: print("a translation")   // the W before its year
    /// }
    /// ```
    public enum Plan: String, Hashable, Sendable, CaseIterable {
        /// The plan of national standards: `20231601-T-469`.
        case national
        /// The plan of an industry's standards: `2020-0123T-YD`.
        case industry
        /// The plan of national standards in foreign languages (外文版): `W20210042`.
        case foreignLanguage = "foreign language"
    }

    /// In which plan the project is; nil for an unreadable number.
    public var plan: Plan? {
        guard isReadable else { return nil }
        if byte(0) == .ascii("W") { return .foreignLanguage }
        return byte(4) == .ascii("-") ? .industry : .national
    }

    /// The year of the plan; nil for an unreadable number.
    public var year: Int? {
        switch plan {
        case .national, .industry: number(at: 0)
        case .foreignLanguage: number(at: 1)
        case nil: nil
        }
    }

    /// The four digits of the serial number.
    public var serial: String? {
        switch plan {
        case .national: field(4..<8)
        case .industry, .foreignLanguage: field(5..<9)
        case nil: nil
        }
    }

    /// What the planned standard is to be; nil in the plan of foreign languages.
    public var nature: Nature? {
        switch plan {
        case .national, .industry: Nature(letter: byte(9))
        case .foreignLanguage, nil: nil
        }
    }

    /// The number of the department in charge, as text: `469`; only in the national plan.
    public var department: String? { plan == .national ? field(11..<Int.max) : nil }

    /// The code of the industry: `YD`; only in an industry's plan.
    public var sector: String? { plan == .industry ? field(11..<Int.max) : nil }

    /// The obligation's code as the catalogue writes it.
    package var obligationCode: String? { nature.map { "\($0)" } }

    /// The byte at a place of the canonical text, zero behind it.
    private func byte(_ place: Int) -> UInt8 { canonical.withBytes { unsafe ByteCursor($0)[place] } }

    /// The number of four digits at a place of the canonical text.
    private func number(at place: Int) -> Int? {
        canonical.withBytes { bytes in
            var cursor = unsafe ByteCursor(bytes, at: place)
            return cursor.digits(4)
        }
    }

    private func field(_ range: Range<Int>) -> String {
        canonical.withBytes { bytes in
            let cursor = unsafe ByteCursor(bytes, at: min(range.upperBound, bytes.count))
            return cursor.text(from: min(range.lowerBound, cursor.position))
        }
    }
}

extension ProjectNumber.Nature {
    /// What a capital letter means.
    init?(letter: UInt8) {
        switch letter {
        case .ascii("T"): self = .recommended
        case .ascii("Q"): self = .mandatory
        case .ascii("Z"): self = .guidance
        default: return nil
        }
    }
}
