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
        if canonical.utf8.first == .ascii("W") { return .foreignLanguage }
        return canonical.utf8.dropFirst(4).first == .ascii("-") ? .industry : .national
    }

    /// The year of the plan; nil for an unreadable number.
    public var year: Int? {
        switch plan {
        case .national, .industry: Int(field(0..<4))
        case .foreignLanguage: Int(field(1..<5))
        case nil: nil
        }
    }

    /// The four digits of the serial number.
    public var serial: String? {
        switch plan {
        case .national: String(field(4..<8))
        case .industry, .foreignLanguage: String(field(5..<9))
        case nil: nil
        }
    }

    /// What the planned standard is to be; nil in the plan of foreign languages.
    public var nature: Nature? {
        switch plan {
        case .national, .industry: Nature(rawValue: String(field(9..<10)))
        case .foreignLanguage, nil: nil
        }
    }

    /// The number of the department in charge, as text: `469`; only in the national plan.
    public var department: String? { plan == .national ? String(field(11..<Int.max)) : nil }

    /// The code of the industry: `YD`; only in an industry's plan.
    public var sector: String? { plan == .industry ? String(field(11..<Int.max)) : nil }

    /// The obligation's code as the catalogue writes it.
    package var obligationCode: String? { nature.map { "\($0)" } }

    private func field(_ range: Range<Int>) -> Substring {
        let utf8 = canonical.utf8.dropFirst(range.lowerBound)
        return Substring(utf8.prefix(range.count))
    }
}
