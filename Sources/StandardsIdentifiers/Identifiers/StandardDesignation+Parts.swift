extension StandardDesignation {
    /// What a designation says.
    ///
    /// ```swift
    /// if let parts = StandardDesignation("ISO/IEC 14496-4:2004").parts {
    ///     print(parts.publisher ?? "", parts.number, parts.part ?? "", parts.year ?? 0)   // ISO/IEC 14496 4 2004
    /// }
    /// ```
    public struct Parts: Hashable, Sendable {
        /// Who publishes, joint publishers as published: `ISO/IEC`, `SAC`, `CSAE`. Nil where the designation names
        /// none, as those of sectors and regions do.
        public var publisher: String?

        /// All before the number: `GB/T`, `NB/SH/T`, `DB11/T`, `T/CSAE`, `ISO/IEC TR`.
        public var prefix = ""

        /// The number with its leading zeros and letters: `19001`, `0068`, `9001C`.
        public var number = ""

        /// Whether the number is not given yet: `XXXXX` in `GB/T XXXXX-20XX`.
        public var isNumberPending = false

        /// The last number of a combined volume: `47010` in `NB/T 47008~47010-2010`.
        public var through: String?

        /// The part with its subparts: `1`, `2-70`, `B02`.
        public var part: String?

        /// The year of publication, 1900 to 2100.
        public var year: Int?

        /// The year as it is written where it is not given yet: `20XX` in `GB 30981.1-20XX`.
        public var pendingYear: String?

        /// The month of publication, 1 to 12.
        public var month: Int?

        /// Who the standard is for.
        public var level: Level?

        /// How strongly the standard binds.
        public var obligation: Obligation?

        /// The code of a Chinese industry: `YD`, `SH`.
        public var sector: String?

        /// The code of a Chinese region, two or four digits (GB/T 2260).
        public var region: String?

        /// The field of a series that has one of its own: `military`, `metrology`, `occupational health`.
        public var field: String?

        /// The type of document: `TR`, `TS`, `PAS`, `Guide`, `IWA`.
        public var documentType: String?

        /// The stage of a draft as written: `CD`, `FDIS`, `PWI`, `pr`.
        public var stage: String?

        /// The iteration of a draft: `2` in `ISO/CD 45001.2`.
        public var iteration: String?

        /// Amendments, corrigenda and their like, each one amending what is before it or added beside it.
        public var supplements: [Supplement] = []

        /// What the standard adopts.
        public var adopts: [Adoption] = []

        /// The edition, as digits: `2` in `ISO/IEC 30142 ED2`.
        public var edition: String?

        /// The version of an ETSI deliverable: `2.1.1`.
        public var version: String?

        /// The languages as written: `en`, `F`.
        public var languages: [String] = []

        /// What a publication's form is: `CSV` (consolidated), `RLV` (redline), `SER` (series).
        public var form: String?

        /// Whether all parts are meant.
        public var isAllParts = false
    }

    /// An amendment, a corrigendum or another supplement of a standard.
    ///
    /// ```swift
    /// for supplement in StandardDesignation("ISO/IEC 14496-4:2004/Amd 8:2005").parts?.supplements ?? [] {
    ///     print(supplement.kind, supplement.number ?? "", supplement.year ?? 0)   // Amd 8 2005
    /// }
    /// ```
    public struct Supplement: Hashable, Sendable {
        /// The kind in the publisher's form: `Amd`, `AMD`, `Cor`, `XG`, `A`.
        public var kind: String

        /// The number, where it has one.
        public var number: String?

        /// The year, where it has one.
        public var year: Int?

        /// The stage of a draft: `AWI`, `D`.
        public var stage: String?

        /// The iteration of a draft.
        public var iteration: String?

        /// The supplement as it is written in the canonical text, with its sign: `/Amd 1:2021`.
        public var text: String
    }

    /// A standard that another one adopts.
    ///
    /// ```swift
    /// for adoption in StandardDesignation("GB/T 19001-2016/ISO 9001:2015").parts?.adopts ?? [] {
    ///     print(adoption.designation, adoption.degree ?? "")   // ISO 9001:2015 IDT
    /// }
    /// ```
    public struct Adoption: Hashable, Sendable {
        /// The adopted document, read where it can be.
        public var designation: StandardDesignation

        /// The degree: `IDT`, `MOD`, `NEQ`, `EQV`, `REF`.
        public var degree: String?
    }
}
