/// A word with which designations begin, as the reader looks it up: a spelling of a ``DesignationPublisher``.
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
    /// The place of its publisher in the notation, from 1; zero where the letters name nobody.
    let issuer: UInt32
    let field: DesignationLayout.Field?
    let traits: Traits

    init(_ spelling: String, of publisher: DesignationPublisher, at place: Int) {
        key = CodeWord(spelling).uppercased
        self.spelling = CodeWord(publisher.prefix)
        shape = publisher.grammar.shape
        dialect = publisher.grammar.dialect
        yearSign = publisher.year == .colon ? .ascii(":") : .ascii("-")
        level = publisher.level
        obligation = publisher.obligation
        issuer = publisher.publisher == nil ? 0 : UInt32(place + 1)
        field = publisher.field
        traits = publisher.features.reduce(into: []) { $0.formUnion($1.trait) }
    }

    /// The words of publishers of which the first one has a place.
    static func all(of publishers: [DesignationPublisher], from place: Int = 0) -> [DesignationPrefix] {
        publishers.enumerated().flatMap { offset, publisher in
            ([publisher.prefix] + publisher.spellings).map { .init($0, of: publisher, at: place + offset) }
        }
    }

    /// The word among those that the package has.
    @inline(__always)
    static func find(_ word: CodeWord) -> DesignationPrefix? { shipped[word] }

    private static let shipped = WordTable(all(of: DesignationPublisher.shipped), key: \.key)

    /// Whether another publisher's designation can begin with it.
    @inline(__always)
    var isPublisher: Bool { shape == .publisher }

    /// Whether it can be behind the slash of joint publishers.
    @inline(__always)
    var isCopublisher: Bool { shape == .publisher || shape == .copublisher }
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
    struct Traits: OptionSet, Hashable, Sendable {
        let rawValue: UInt16

        /// `/T` may follow.
        static let recommended = Traits(rawValue: 1)
        /// `/Z` may follow.
        static let guidance = Traits(rawValue: 2)
        /// It is an industry's code.
        static let sector = Traits(rawValue: 4)
        /// Letters may be before the number: `TSG Q7015`, `JTG D60`.
        static let lettered = Traits(rawValue: 8)
        /// The number has a class and a serial: `GSB 05-1426`.
        static let classSerial = Traits(rawValue: 16)
        /// A letter for the class, then a space, are before the number: `JIS Q 9001`.
        static let classed = Traits(rawValue: 32)
        /// Another publisher's designation may follow: `BS EN ISO`.
        static let wraps = Traits(rawValue: 64)
        /// Years have two digits in older ones.
        static let shortYears = Traits(rawValue: 128)
        /// An organisation that is in no table may follow a slash: `ANSI/ASHRAE`.
        static let anyCopublisher = Traits(rawValue: 256)
    }
}
