extension StandardDesignation {
    /// A name in URN form; nil for an unreadable designation, and for one whose number or year is not given yet.
    ///
    /// ISO's follow RFC 5141, which has no place for a year: `urn:iso:std:iso-iec:14496:-4`. The IEC's follow its own
    /// scheme: `urn:iec:std:iec:60050-102:2007:::`. Where a publisher has no scheme, `urn:x-standard:` and the canonical
    /// text are written, with `_` for a space and every byte percent-encoded that RFC 8141 does not allow.
    public var urn: String? {
        guard let layout, !layout.isPending, let parts else { return nil }
        let isPlain =
            !layout.isDouble && parts.through == nil && parts.part?.contains("/") != true
            && parts.edition?.contains(".") != true
        switch layout.dialect {
        case .iso where isPlain && parts.supplements.allSatisfy({ $0.kind != "A" && $0.kind != "Suppl" }):
            return isoName(parts, layout)
        case .iec
        where isPlain && parts.stage == nil && parts.supplements.allSatisfy({ $0.kind != "FRAG" && $0.kind != "A" }):
            return iecName(parts)
        default: return ownName
        }
    }

    private func isoName(_ parts: Parts, _ layout: DesignationLayout) -> String {
        var publisher = parts.publisher ?? "ISO"
        var type = parts.documentType
        if publisher == "IWA" { (publisher, type) = ("ISO", "IWA") }
        var name = "urn:iso:std:" + publisher.lowercased().replacingSlashes
        if let type { name += ":" + type.lowercased() }
        name += ":" + parts.number.lowercased()
        if let part = parts.part { name += ":-" + part.lowercased() }
        if let stage = parts.stage, let term = DocumentTerm.find(CodeWord(stage).uppercased) {
            name += ":stage-" + StageCode(packed: term.code).description
            if let iteration = parts.iteration { name += ".v" + iteration }
        }
        if let edition = parts.edition { name += ":ed-" + edition }
        let languages = parts.languages.map { Self.languageCodes[$0] ?? $0 }.filter { $0.utf8.count == 2 }
        if !languages.isEmpty { name += ":" + languages.joined(separator: ",") }
        for supplement in parts.supplements {
            name += ":" + supplement.kind.lowercased() + ":" + (supplement.number ?? "1")
        }
        return name
    }

    private func iecName(_ parts: Parts) -> String {
        var date = parts.year.map { "\($0)" } ?? ""
        if let month = parts.month { date += month < 10 ? "-0\(month)" : "-\(month)" }
        let number = parts.number + (parts.part.map { "-" + $0 } ?? "")
        let languages = parts.languages.map { Self.languageCodes[$0] ?? $0 }.joined(separator: ",")
        var fields = [
            "urn", "iec", "std", (parts.publisher ?? "IEC").replacingSlashes, number, date, parts.documentType ?? "",
            parts.form ?? "", languages,
        ]
        for supplement in parts.supplements {
            fields += [
                supplement.text.hasPrefix("+") ? "plus" : "", supplement.kind, supplement.number ?? "",
                supplement.year.map { "\($0)" } ?? "",
            ]
        }
        while parts.supplements.count > 0, fields.last == "" { fields.removeLast() }
        return fields.joined(separator: ":").lowercased()
    }

    private var ownName: String {
        let allowed = Array("-._~!$&'()*+,;=:@/".utf8)
        var name = "urn:x-standard:"
        for byte in canonical.utf8 {
            if byte == .ascii(" ") {
                name += "_"
            } else if byte.isAlphanumeric || allowed.contains(byte) {
                name.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = Array("0123456789ABCDEF")
                name += "%" + String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            }
        }
        return name
    }

    private static let languageCodes = [
        "E": "en", "F": "fr", "R": "ru", "S": "es", "A": "ar", "D": "de", "C": "zh", "J": "ja",
    ]
}

extension String {
    fileprivate var replacingSlashes: String { String(map { $0 == "/" ? "-" : $0 }) }
}
