import StandardsKit

extension Identifier {
    /// What is identified, in words.
    var words: String {
        switch self {
        case .standard(let designation): designation.parts?.words ?? "standard"
        case .project(let number): number.words
        case .committee(let reference): reference.words
        }
    }
}

extension ProjectNumber {
    fileprivate var words: String {
        let kind =
            switch nature {
            case .recommended: "a recommended standard"
            case .mandatory: "a mandatory standard"
            case .guidance: "a guidance document"
            case nil: "a standard"
            }
        let (year, serial) = (year ?? 0, serial ?? "")
        switch plan {
        case .industry:
            let industry = sector.flatMap { SectorCode($0) }?.title[.english] ?? ""
            return "project for \(kind), plan of the industry \(industry) of \(year), serial \(serial)"
        case .foreignLanguage:
            return "project for a foreign-language version, plan of \(year), serial \(serial)"
        case .national, nil:
            return "project for \(kind), plan of \(year), serial \(serial), department \(department ?? "")"
        }
    }
}

extension CommitteeReference {
    fileprivate var words: String {
        guard let parts else { return "body" }
        return "\(parts.kind.title) of \(parts.parent?.canonical ?? parts.publisher)"
    }
}

extension StandardDesignation.Parts {
    fileprivate var words: String {
        var first = [obligation?.rawValue, level?.rawValue, field].compactMap { $0 }.joined(separator: " ")
        if let documentType, documentType != "Std" { first += " \(documentType)" } else { first += " standard" }
        if first.hasPrefix(" ") { first.removeFirst() }
        var words = [first]
        if let publisher { words.append("of \(publisher)") }
        if let sector { words.append("(\(SectorCode(sector)?.title[.english] ?? sector))") }
        if let region { words.append("(\(Self.place(of: region)))") }
        var text = words.joined(separator: " ")
        if isAllParts { text += ", all parts" } else if let part { text += ", part \(part)" }
        if let year { text += ", \(year)" }
        if isNumberPending { text += ", number not given yet" }
        if pendingYear != nil { text += ", year not given yet" }
        if let stage { text += ", at stage \(stage)" }
        if let count = supplements.isEmpty ? nil : supplements.count {
            text += count == 1 ? ", with a supplement" : ", with \(count) supplements"
        }
        if let adopted = adopts.first {
            let how = adopted.degree == "NEQ" ? "based on" : "adopts"
            text += ", \(how) \(adopted.designation.canonical)\(adopted.degree.map { " (\($0))" } ?? "")"
        }
        return text
    }
    /// A province by name, a city or county by its province and code.
    private static func place(of region: String) -> String {
        guard let province = RegionCode(String(region.prefix(2)))?.title[.english] else { return "region \(region)" }
        return region.count == 2 ? province : "\(province), \(region)"
    }
}
