extension StandardDesignation {
    /// Who a standard is for; the raw values are the catalogue's codes.
    ///
    /// ```swift
    /// StandardDesignation("YD/T 4778-2024").parts?.level    // .sector
    /// StandardDesignation("DB11/T 1951-2021").parts?.level  // .local
    /// StandardDesignation("T/CSAE 53-2020").parts?.level    // .association
    /// ```
    public enum Level: String, Hashable, Sendable, CaseIterable {
        /// Of the world: ISO, IEC, ITU.
        case international
        /// Of several countries: EN.
        case regional
        /// Of a country: GB, DIN.
        case national
        /// Of an industry of China: YD/T.
        case sector
        /// Of a province or a city of China: DB11/T.
        case local
        /// Of an association: T/CSAE.
        case association
        /// Of an enterprise: Q/XKBZ.
        case enterprise
    }

    /// How strongly a standard binds; the raw values are the catalogue's codes.
    ///
    /// ```swift
    /// StandardDesignation("GB 28008-2024").parts?.obligation     // .mandatory
    /// StandardDesignation("GB/T 26694-2024").parts?.obligation   // .recommended
    /// StandardDesignation("ISO 9001:2015").parts?.obligation     // nil: the designation does not say it
    /// ```
    public enum Obligation: String, Hashable, Sendable, CaseIterable {
        /// It has to be kept.
        case mandatory
        /// It is kept by choice, or where something else asks for it.
        case recommended
        /// It guides, and asks for nothing.
        case guidance
    }

    /// The level's code as the catalogue writes it, where the designation shows one.
    package var levelCode: String? { layout?.level?.rawValue }

    /// The obligation's code as the catalogue writes it, where the designation shows one.
    package var obligationCode: String? { layout?.obligation?.rawValue }

    /// The year of publication, where the designation has one.
    public var year: Int? { layout.flatMap { $0.year == 0 ? nil : Int($0.year) } }

    /// Whether the number or the year is not given yet: `GB 30981.1-20XX`. Others may be written so too.
    public var isPending: Bool { layout?.isPending ?? false }

    /// The year in which what is designated was published: of an amendment its own, not that of what it amends.
    public var yearOfPublication: Int? {
        guard let layout, let last = layout.supplements.last else { return year }
        return last.year == 0 ? nil : Int(last.year)
    }

    /// Whether the designation means all parts of a standard: `GB/T 5606 (all parts)`.
    public var isAllParts: Bool { layout?.isAllParts ?? false }
}
