/// Letters with which designations begin, and what they say: a publisher, or one of its series.
///
/// The package's own publishers are declared so, and a caller's are added to them:
///
/// ```swift
/// let tcvn = DesignationPublisher("TCVN", publisher: "STAMEQ", level: .national, features: [.takesOver])
/// let notation = try IdentifierNotation.standard.adding(designations: [tcvn])
/// try StandardDesignation("TCVN ISO 9001-2015", in: notation).canonical   // TCVN ISO 9001:2015
/// ```
public struct DesignationPublisher: Hashable, Sendable {
    /// The letters as they are printed: `TCVN`.
    public let prefix: String

    /// Other ways to write them: `ИСО` for `ISO`.
    public let spellings: [String]

    /// Who publishes: `STAMEQ`. Nil where the letters name nobody, as those of an industry do.
    public let publisher: String?

    /// How number and parts are written: `.dottedParts` for `GB/T 20485.16`.
    public let grammar: Grammar

    /// What is printed before the year: `.colon` for `DIN 4102-1:1998`.
    public let year: YearSign

    /// Who the standards are for: `.national`. Nil where the letters do not say it.
    public let level: StandardDesignation.Level?

    /// How strongly the standards bind: `.mandatory`. Nil where the letters do not say it.
    public let obligation: StandardDesignation.Obligation?

    /// What else may be between the letters and the year: `[.takesOver]` for `DIN EN ISO 9001:2015`.
    public let features: Set<Feature>

    /// The field of a series that has one of its own.
    var field: DesignationLayout.Field?

    /// Describes a publisher: `DesignationPublisher("SNI", publisher: "BSN", level: .national)`.
    ///
    /// Nothing is checked here; see ``IdentifierNotation/adding(designations:committees:)``.
    ///
    /// - Parameters:
    ///   - prefix: The letters as they are printed: two to eight of A to Z, the first one a capital.
    ///   - spellings: Other ways to write them, in Latin or Cyrillic letters, of eight bytes at most.
    ///   - publisher: Who publishes; nil where the letters name nobody.
    ///   - grammar: How number and parts are written.
    ///   - year: What is printed before the year.
    ///   - level: Who the standards are for.
    ///   - obligation: How strongly they bind.
    ///   - features: What else the designations can have; each belongs to one grammar.
    public init(
        _ prefix: String, also spellings: [String] = [], publisher: String? = nil,
        grammar: Grammar = .hyphenatedParts, year: YearSign = .colon, level: StandardDesignation.Level? = nil,
        obligation: StandardDesignation.Obligation? = nil, features: Set<Feature> = []
    ) {
        self.prefix = prefix
        self.spellings = spellings
        self.publisher = publisher
        self.grammar = grammar
        self.year = year
        self.level = level
        self.obligation = obligation
        self.features = features
    }
}
