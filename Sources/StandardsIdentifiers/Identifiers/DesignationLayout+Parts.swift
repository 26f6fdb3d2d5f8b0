extension DesignationLayout {
    /// Fills in the parts as text, from the canonical text.
    func fill(_ parts: inout StandardDesignation.Parts, from text: ByteCursor, in notation: IdentifierNotation) {
        parts.publisher = text[publisher] ?? notation.publisher(at: issuer)
        parts.prefix = text[prefix] ?? ""
        parts.number = text[number] ?? ""
        parts.through = text[through]
        parts.part = text[part]
        parts.year = year == 0 ? nil : Int(year)
        parts.pendingYear = text[pendingYear]
        parts.isNumberPending = isNumberPending
        parts.month = month == 0 ? nil : Int(month)
        parts.level = level
        parts.obligation = obligation
        parts.sector = text[sector]
        parts.region = text[region]
        parts.field = field?.name
        parts.documentType = type.isEmpty ? nil : type.text
        parts.stage = text[stage]
        parts.iteration = text[iteration]
        parts.edition = text[edition]
        parts.version = text[version]
        parts.form = text[form]
        parts.isAllParts = isAllParts
        if !languages.isEmpty { parts.languages = text.languages(languages) }
        if !supplements.isEmpty { parts.supplements = supplements.map { text.supplement($0) } }
        parts.adopts = adopts
    }
}

extension ByteCursor {
    /// The text of some bytes; nil where there are none.
    subscript(span: DesignationLayout.Span) -> String? {
        guard !span.isEmpty else { return nil }
        var end = self
        end.position = Int(span.start) + Int(span.length)
        return end.text(from: Int(span.start))
    }

    fileprivate func languages(_ span: DesignationLayout.Span) -> [String] {
        var languages: [String] = []
        var language = ByteCursor(self, at: Int(span.start))
        var start = language.position
        let end = start + Int(span.length)
        while language.position <= end {
            if language.position == end || !language.next.isLetter {
                languages.append(language.text(from: start))
                start = language.position + 1
            }
            language.position += 1
        }
        return languages
    }

    fileprivate init(_ other: ByteCursor, at position: Int) {
        self = other
        self.position = position
    }

    fileprivate func supplement(_ layout: DesignationLayout.Supplement) -> StandardDesignation.Supplement {
        StandardDesignation.Supplement(
            kind: self[layout.kind] ?? "", number: self[layout.number], year: layout.year == 0 ? nil : Int(layout.year),
            stage: self[layout.stage], iteration: self[layout.iteration], text: self[layout.text] ?? "")
    }
}
