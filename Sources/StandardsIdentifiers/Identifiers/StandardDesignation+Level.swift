extension StandardDesignation {
    /// Who a standard is for; the raw values are the catalogue's codes.
    public enum Level: String, Hashable, Sendable, CaseIterable {
        case international, regional, national, sector, local, association, enterprise
    }

    /// How strongly a standard binds; the raw values are the catalogue's codes.
    public enum Obligation: String, Hashable, Sendable, CaseIterable {
        case mandatory, recommended, guidance
    }

    /// The level's code as the catalogue writes it, where the designation shows one.
    package var levelCode: String? { layout?.level?.rawValue }

    /// The obligation's code as the catalogue writes it, where the designation shows one.
    package var obligationCode: String? { layout?.obligation?.rawValue }

    /// The year of publication, where the designation has one.
    public var year: Int? { layout.flatMap { $0.year == 0 ? nil : Int($0.year) } }

    /// The year in which what is designated was published: of an amendment its own, not that of what it amends.
    public var yearOfPublication: Int? {
        guard let layout, let last = layout.supplements.last else { return year }
        return last.year == 0 ? nil : Int(last.year)
    }

    /// Whether the designation means all parts of a standard: `GB/T 5606 (all parts)`.
    public var isAllParts: Bool { layout?.isAllParts ?? false }
}
