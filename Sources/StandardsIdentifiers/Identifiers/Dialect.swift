/// How a family of publishers writes designations.
enum Dialect: UInt8, Sendable {
    case chinese, iso, iec, european, etsi, ieee, itu, national

    /// Whether a dot before digits belongs to the number (`802.15.10`, `C37.09`) rather than standing for a hyphen.
    @inline(__always)
    var keepsDots: Bool { self == .ieee || self == .national }

    /// Whether a word follows another publisher's slash (`ISO/TR`) or a space (`IEC TR`).
    @inline(__always)
    var joinsTypesWithSlash: Bool { self == .iso || self == .european }
}

extension DesignationPrefix {
    /// What follows the letters of a prefix.
    enum Shape: UInt8, Sendable {
        /// A number, perhaps after T or Z: `GB/T`.
        case series
        /// An organisation: `T/CSAE`, `Q/XKBZ`.
        case organisation
        /// A region: `DB11/T`.
        case region
        /// Other publishers, a type, a stage: `ISO/IEC TR`.
        case publisher
        /// As a publisher, but only beside another one: `ISO/ASTM`.
        case copublisher
    }

    /// What else is true of a prefix.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt16

        /// `/T` may follow.
        static let recommended = Traits(rawValue: 1)
        /// `/Z` may follow.
        static let guidance = Traits(rawValue: 2)
        /// It is an industry's code.
        static let sector = Traits(rawValue: 4)
        /// Letters may stand before the number: `TSG Q7015`, `JTG D60`.
        static let lettered = Traits(rawValue: 8)
        /// The number has a class and a serial: `GSB 05-1426`.
        static let classSerial = Traits(rawValue: 16)
        /// A letter for the class, then a space, stand before the number: `JIS Q 9001`.
        static let classed = Traits(rawValue: 32)
        /// Another publisher's designation may follow: `BS EN ISO`.
        static let wraps = Traits(rawValue: 64)
        /// Years have two digits in older ones.
        static let shortYears = Traits(rawValue: 128)
        /// An organisation that is in no table may follow a slash: `ANSI/ASHRAE`.
        static let anyCopublisher = Traits(rawValue: 256)
    }

    /// Who publishes.
    enum Issuer: Hashable, Sendable {
        /// The designation does not say.
        case unnamed
        /// The prefix is the name.
        case prefix
        /// Somebody whose name is not the prefix.
        case named(CodeWord)
    }
}

/// A row of the grammar: letters with which designations begin, and what they say.
struct DesignationPrefix: Sendable {
    /// The letters as capitals, as they are looked up.
    let key: CodeWord
    /// The letters as they are printed.
    let spelling: CodeWord
    let shape: Shape
    let dialect: Dialect
    let yearSign: UInt8
    let level: StandardDesignation.Level?
    let obligation: StandardDesignation.Obligation?
    let issuer: Issuer
    let field: DesignationLayout.Field?
    let traits: Traits

    init(
        _ spelling: CodeWord, key: CodeWord? = nil, _ shape: Shape, _ dialect: Dialect, year: Unicode.Scalar = "-",
        _ level: StandardDesignation.Level?, _ obligation: StandardDesignation.Obligation? = nil,
        by issuer: Issuer = .unnamed, field: DesignationLayout.Field? = nil, traits: Traits = []
    ) {
        self.key = key ?? spelling.uppercased
        self.spelling = spelling
        self.shape = shape
        self.dialect = dialect
        yearSign = .ascii(year)
        self.level = level
        self.obligation = obligation
        self.issuer = issuer
        self.field = field
        self.traits = traits
    }

    /// Whether another publisher's designation can begin with it.
    @inline(__always)
    var isPublisher: Bool { shape == .publisher }

    /// Whether it can stand behind the slash of joint publishers.
    @inline(__always)
    var isCopublisher: Bool { shape == .publisher || shape == .copublisher }
}
