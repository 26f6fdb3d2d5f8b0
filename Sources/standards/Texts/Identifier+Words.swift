import StandardsKit

extension Identifier {
    /// Adds what is identified, in words.
    ///
    /// - Parameter committee: What a reference to a committee says.
    func write(to words: inout WordBuffer, _ committee: CommitteeReference.Parts?) {
        switch self {
        case .standard(let designation):
            if let outline = designation.outline { outline.write(to: &words) } else { words.put("standard") }
        case .project(let number): number.write(to: &words)
        case .committee: if let committee { committee.write(to: &words) } else { words.put("body") }
        }
    }
}

extension ProjectNumber {
    fileprivate func write(to words: inout WordBuffer) {
        words.put("project for ")
        if plan == .foreignLanguage {
            words.put("a foreign-language version, plan of ")
        } else {
            words.put(nature.words)
            words.put(", plan of ")
        }
        if plan == .industry {
            words.put("the industry ")
            words.put(sector.flatMap { Titles.sectors[$0] } ?? "")
            words.put(" of ")
        }
        words.put(year ?? 0)
        words.put(", serial ")
        words.put(serial ?? "")
        guard let department else { return }
        words.put(", department ")
        words.put(department)
    }
}

extension ProjectNumber.Nature? {
    fileprivate var words: String {
        switch self {
        case .recommended: "a recommended standard"
        case .mandatory: "a mandatory standard"
        case .guidance: "a guidance document"
        case nil: "a standard"
        }
    }
}

extension CommitteeReference.Parts {
    fileprivate func write(to words: inout WordBuffer) {
        words.put(kind.title)
        words.put(" of ")
        words.put(parent?.canonical ?? publisher)
    }
}

extension StandardDesignation.Outline {
    fileprivate func write(to words: inout WordBuffer) {
        for word in [obligation?.rawValue, level?.rawValue, field] {
            guard let word else { continue }
            words.put(word)
            words.put(" ")
        }
        words.put(documentType.flatMap { $0 == "Std" ? nil : $0 } ?? "standard")
        words.put(" of ", publisher)
        if let sector { words.put(" (", Titles.sectors[sector] ?? sector, ")") }
        if let region { words.put(" (", Self.place(of: region), ")") }
        if isAllParts { words.put(", all parts") } else { words.put(", part ", part) }
        if let year {
            words.put(", ")
            words.put(year)
        }
        if isNumberPending { words.put(", number not given yet") }
        if isYearPending { words.put(", year not given yet") }
        words.put(", at stage ", stage)
        if supplements > 0 {
            words.put(supplements == 1 ? ", with a supplement" : ", with \(supplements) supplements")
        }
        guard let adopted else { return }
        words.put(adopted.degree == "NEQ" ? ", based on " : ", adopts ")
        words.put(adopted.designation.canonical)
        words.put(" (", adopted.degree, ")")
    }

    /// A province by name, a city or county by its province and code.
    private static func place(of region: String) -> String {
        guard let province = Titles.provinces[String(region.prefix(2))] else { return "region \(region)" }
        return region.utf8.count == 2 ? province : "\(province), \(region)"
    }
}

extension WordBuffer {
    /// Adds a text between two others; nothing where there is none.
    fileprivate mutating func put(_ before: String, _ text: String?, _ after: String = "") {
        guard let text else { return }
        put(before)
        put(text)
        put(after)
    }
}

/// Names in English by their codes.
private enum Titles {
    static let sectors = SectorCode.all.reduce(into: [:]) { $0[$1.code] = $1.title[.english] ?? "" }
    static let provinces = RegionCode.all.reduce(into: [:]) { $0[$1.code] = $1.title[.english] ?? "" }
}
