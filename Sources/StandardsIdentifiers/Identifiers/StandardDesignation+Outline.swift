extension StandardDesignation {
    /// What a sentence on a designation needs of its parts: they take most of the time to make.
    package struct Outline {
        package let publisher: String?
        package let part: String?
        package let year: Int?
        package let level: Level?
        package let obligation: Obligation?
        package let sector: String?
        package let region: String?
        package let field: String?
        package let documentType: String?
        package let stage: String?
        package let isAllParts: Bool
        package let isNumberPending: Bool
        package let isYearPending: Bool
        package let supplements: Int
        package let adopted: Adoption?
    }

    /// What a sentence on the designation needs; nil for an unreadable one.
    package var outline: Outline? {
        guard let layout else { return nil }
        return canonical.withBytes { bytes in
            let text = unsafe ByteCursor(bytes)
            return Outline(
                publisher: text[layout.publisher] ?? notation.publisher(at: layout.issuer), part: text[layout.part],
                year: layout.year == 0 ? nil : Int(layout.year), level: layout.level, obligation: layout.obligation,
                sector: text[layout.sector], region: text[layout.region], field: layout.field?.name,
                documentType: layout.type.isEmpty ? nil : layout.type.text, stage: text[layout.stage],
                isAllParts: layout.isAllParts, isNumberPending: layout.isNumberPending,
                isYearPending: !layout.pendingYear.isEmpty, supplements: layout.supplements.count,
                adopted: layout.adopts.first)
        }
    }
}
