extension DesignationPublisher {
    /// How designations are written behind their letters.
    ///
    /// A caller has two: ``hyphenatedParts`` and ``dottedParts``. The grammars of ISO, the IEC, the IEEE, the ITU, ETSI
    /// and the European organisations contain words and names of theirs.
    ///
    /// ```swift
    /// let acme = DesignationPublisher("ACME", grammar: .dottedParts, year: .hyphen)
    /// let notation = try IdentifierNotation.standard.adding(designations: [acme])
    /// try StandardDesignation("ACME 120.3-2024", in: notation).parts?.part   // 3
    /// ```
    public struct Grammar: Hashable, Sendable {
        let dialect: Dialect
        let shape: DesignationPrefix.Shape

        /// A hyphen before each part, a dot within a number: `DIN 4102-1:1998`, `GOST 12.1.004-1991`. Amendments are
        /// written as European ones: `BS 5839-1:2017+A1:2020`.
        public static let hyphenatedParts = Grammar(dialect: .national, shape: .publisher)

        /// A dot before each part: `GB/T 20485.16-2018`, with what Chinese series have behind that: ranges, amendment
        /// sheets, second numbers.
        public static let dottedParts = Grammar(dialect: .chinese, shape: .series)

        /// An organisation behind a slash: `T/CSAE 53-2020`.
        static let organisations = Grammar(dialect: .chinese, shape: .organisation)
        /// A region behind the letters: `DB11/T 1951-2021`.
        static let regions = Grammar(dialect: .chinese, shape: .region)
        static let iso = Grammar(dialect: .iso, shape: .publisher)
        /// Only beside another publisher: `ISO/OIML`.
        static let besideISO = Grammar(dialect: .iso, shape: .copublisher)
        static let iec = Grammar(dialect: .iec, shape: .publisher)
        static let ieee = Grammar(dialect: .ieee, shape: .publisher)
        static let itu = Grammar(dialect: .itu, shape: .publisher)
        static let european = Grammar(dialect: .european, shape: .publisher)
        static let etsi = Grammar(dialect: .etsi, shape: .publisher)
    }

    /// What is printed before the year; both are read: `.hyphen` for `GB/T 19001-2016`.
    ///
    /// ```swift
    /// let sni = DesignationPublisher("SNI", publisher: "BSN", year: .colon, level: .national)
    /// let notation = try IdentifierNotation.standard.adding(designations: [sni])
    /// try StandardDesignation("SNI 8140-2016", in: notation).canonical   // SNI 8140:2016
    /// ```
    public enum YearSign: String, Hashable, Sendable, CaseIterable {
        /// As in `DIN 4102-1:1998`.
        case colon = ":"
        /// As in `GB/T 19001-2016`.
        case hyphen = "-"
    }

    /// What the designations of a publisher can have beside number, parts and year.
    ///
    /// ```swift
    /// let dstu = DesignationPublisher("DSTU", also: ["ДСТУ"], year: .hyphen, features: [.shortYears])
    /// let notation = try IdentifierNotation.standard.adding(designations: [dstu])
    /// try StandardDesignation("ДСТУ 2226-93", in: notation).canonical   // DSTU 2226-1993
    /// ```
    public struct Feature: Hashable, Sendable {
        let trait: DesignationPrefix.Traits

        /// `/T` for a recommended standard: `YD/T 4778-2024`. Of ``Grammar/dottedParts``.
        public static let recommended = Feature(trait: .recommended)
        /// `/Z` for guidance: `GB/Z 24294.4-2017`. Of ``Grammar/dottedParts``.
        public static let guidance = Feature(trait: .guidance)
        /// The letters are the code of an industry, beside which another one may be: `NB/SH/T 0306-2013`. Of
        /// ``Grammar/dottedParts``.
        public static let sector = Feature(trait: .sector)
        /// The letter of a class before the number: `JIS Q 9001:2015`. Of ``Grammar/hyphenatedParts``.
        public static let classed = Feature(trait: .classed)
        /// A European or international designation that is taken over: `DIN EN ISO 9001:2015`. Of
        /// ``Grammar/hyphenatedParts``.
        public static let takesOver = Feature(trait: .wraps)
        /// Years of two digits behind a hyphen: `GOST 12.1.004-91`. Of ``Grammar/hyphenatedParts``; behind
        /// ``Grammar/dottedParts`` they are always read.
        public static let shortYears = Feature(trait: .shortYears)

        /// Letters before the number: `TSG Q7015-2016`.
        static let lettered = Feature(trait: .lettered)
        /// A class and a serial: `GSB 05-1426-2001`.
        static let classSerial = Feature(trait: .classSerial)
        /// An organisation that is in no table behind a slash: `ANSI/ASHRAE 90.1-2019`.
        static let anyCopublisher = Feature(trait: .anyCopublisher)
    }
}
