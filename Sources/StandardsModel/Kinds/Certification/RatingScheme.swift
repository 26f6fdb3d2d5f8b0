public import StandardsIdentifiers

/// A scheme that rates bodies or things by indicators and awards grades by the score. A certificate is given under a
/// certification scheme.
///
/// ```swift
/// for scheme in catalogue.ratingSchemes {
///     print(scheme.title.text(), scheme.grade(forScore: 90)?.title.text() ?? "no grade")
/// }
/// ```
public struct RatingScheme: Entity {
    public static let kind = EntityKind(
        "ratingScheme", plural: "ratingSchemes",
        "A scheme that rates bodies or things by indicators and awards grades by the score. A certificate is given under a certification scheme."
    )

    public let id: EntityID<RatingScheme>
    /// What the rating scheme is called.
    public var title = LocalizedText()
    /// The policy documents that set out the rating scheme.
    public var basis: [EntityID<PolicyDocument>] = []
    /// How many indicators the rating scheme has in all.
    public var indicatorCount: Int?
    /// How many of the indicators must be met before any score counts.
    public var fundamentalIndicatorCount: Int?
    /// How many of the indicators bring points.
    public var scoredIndicatorCount: Int?
    /// Indicators that are worth naming, with their points; they need not be all.
    public var indicators: [Indicator] = []
    /// The highest score that can be reached, in points.
    public var maximumScore: DecimalNumber?
    /// The grades that are awarded, each with the score that must be exceeded.
    public var grades: [Grade] = []
    /// What the rating scheme is about, in a line or two.
    public var summary = LocalizedText()
    public var annotations = Annotations()

    public init(id: EntityID<RatingScheme>) { self.id = id }

    public static let properties: PropertyTable<RatingScheme> = [
        .localized("title", \.title, "What the rating scheme is called.", required: true, role: .title),
        .references(
            "basis", \.basis, "The policy documents that set out the rating scheme.", relation: .legalBasisOf.inverse),
        .value("indicatorCount", \.indicatorCount, "How many indicators the rating scheme has in all."),
        .value(
            "fundamentalIndicatorCount", \.fundamentalIndicatorCount,
            "How many of the indicators must be met before any score counts."),
        .value("scoredIndicatorCount", \.scoredIndicatorCount, "How many of the indicators bring points."),
        .records(
            "indicators", \.indicators, "Indicators that are worth naming, with their points; they need not be all."),
        .value("maximumScore", \.maximumScore, "The highest score that can be reached, in points."),
        .records("grades", \.grades, "The grades that are awarded, each with the score that must be exceeded."),
        .localized("summary", \.summary, "What the rating scheme is about, in a line or two.", role: .summary),
    ]

    /// The highest grade whose threshold the score exceeds; nil where it exceeds none, or is outside 0…maximum.
    public func grade(forScore score: DecimalNumber) -> Grade? {
        guard score >= 0, maximumScore.map({ score <= $0 }) ?? true else { return nil }
        return
            grades
            .filter { grade in grade.above.map { score > $0 } ?? false }
            .max { ($0.above ?? 0) < ($1.above ?? 0) }
    }
}

extension RatingScheme {
    /// One of the indicators by which a rating scheme rates.
    ///
    /// ```swift
    /// let participation = RatingScheme.Indicator {
    ///     $0.title = "Participation of foreign experts"
    ///     $0.points = DecimalNumber("0.5")   // each
    ///     $0.maximum = 2
    /// }
    /// ```
    public struct Indicator: Record {
        public static let typeName = "RatingIndicator"
        public static let meaning = "One of the indicators by which a rating scheme rates."

        /// What is rated by the indicator.
        public var title = LocalizedText()
        /// The points for each time that the indicator is met.
        public var points: DecimalNumber?
        /// The most points that the indicator can bring.
        public var maximum: DecimalNumber?
        /// True where the indicator must be met before any score counts.
        public var isFundamental: Bool?
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Indicator> = [
            .localized("title", \.title, "What is rated by the indicator.", required: true),
            .value("points", \.points, "The points for each time that the indicator is met."),
            .value("maximum", \.maximum, "The most points that the indicator can bring."),
            .value("isFundamental", \.isFundamental, "True where the indicator must be met before any score counts."),
        ]
    }
}

extension RatingScheme {
    /// A grade that a rating scheme awards, such as two stars, and the score that it takes.
    ///
    /// ```swift
    /// var scheme = RatingScheme(id: "association-standards-organizations-performance")
    /// scheme.grades = [("One star", 70), ("Two stars", 85), ("Three stars", 95)].map { name, score in
    ///     RatingScheme.Grade { ($0.title, $0.above) = (LocalizedText(name), DecimalNumber(score)) }
    /// }
    /// scheme.grade(forScore: 95)?.title.text()   // Two stars: 95 has to be exceeded
    /// ```
    public struct Grade: Record {
        public static let typeName = "RatingGrade"
        public static let meaning =
            "A grade that a rating scheme awards, such as two stars, and the score that it takes."

        /// What the grade is called.
        public var title = LocalizedText()
        /// The score in points that must be exceeded; to reach it just is not enough.
        public var above: DecimalNumber?
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Grade> = [
            .localized("title", \.title, "What the grade is called.", required: true),
            .value(
                "above", \.above, "The score in points that must be exceeded; to reach it just is not enough.",
                required: true),
        ]
    }
}
