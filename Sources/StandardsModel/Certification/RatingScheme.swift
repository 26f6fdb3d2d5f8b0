public import StandardsIdentifiers

/// A scheme that awards grades by a score.
public struct RatingScheme: Entity {
    public static let kind = EntityKind(
        "ratingScheme", plural: "ratingSchemes", "A scheme that awards grades by a score.")

    public let id: ID<RatingScheme>
    /// The title.
    public var title = LocalizedText()
    /// The documents that set it out.
    public var basis: [ID<PolicyDocument>] = []
    /// How many indicators it has.
    public var indicatorCount: Int?
    /// How many of them must be met before any score counts.
    public var fundamentalIndicatorCount: Int?
    /// How many of them are scored.
    public var scoredIndicatorCount: Int?
    /// Indicators of note.
    public var indicators: [RatingIndicator] = []
    /// The highest score.
    public var maximumScore: DecimalNumber?
    /// The grades.
    public var grades: [RatingGrade] = []
    /// What it is about, in a line or two.
    public var summary = LocalizedText()
    public var annotations = Annotations()

    public init(id: ID<RatingScheme>) { self.id = id }

    public static let properties: PropertyTable<RatingScheme> = [
        .localized("title", \.title, "The title.", required: true, role: .title),
        .references("basis", \.basis, "The documents that set it out.", relation: .legalBasisOf.inverse),
        .value("indicatorCount", \.indicatorCount, "How many indicators it has."),
        .value(
            "fundamentalIndicatorCount", \.fundamentalIndicatorCount,
            "How many of them must be met before any score counts."),
        .value("scoredIndicatorCount", \.scoredIndicatorCount, "How many of them are scored."),
        .records("indicators", \.indicators, "Indicators of note."),
        .value("maximumScore", \.maximumScore, "The highest score."),
        .records("grades", \.grades, "The grades."),
        .localized("summary", \.summary, "What it is about, in a line or two."),
    ]

    /// The highest grade whose threshold the score exceeds; nil where it exceeds none, or lies outside 0…maximum.
    public func grade(forScore score: DecimalNumber) -> RatingGrade? {
        guard score >= 0, maximumScore.map({ score <= $0 }) ?? true else { return nil }
        return
            grades
            .filter { grade in grade.above.map { score > $0 } ?? false }
            .max { ($0.above ?? 0) < ($1.above ?? 0) }
    }
}

/// One indicator of a rating.
public struct RatingIndicator: Record {
    public static let meaning = "One indicator of a rating."

    /// What is rated.
    public var title = LocalizedText()
    /// The points for each time that it is met.
    public var points: DecimalNumber?
    /// The most points that it can bring.
    public var maximum: DecimalNumber?
    /// Whether it must be met before any score counts.
    public var isFundamental: Bool?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<RatingIndicator> = [
        .localized("title", \.title, "What is rated.", required: true),
        .value("points", \.points, "The points for each time that it is met."),
        .value("maximum", \.maximum, "The most points that it can bring."),
        .value("isFundamental", \.isFundamental, "Whether it must be met before any score counts."),
    ]
}

/// One grade of a rating.
public struct RatingGrade: Record {
    public static let meaning = "One grade of a rating."

    /// What it is called.
    public var title = LocalizedText()
    /// The score that must be exceeded.
    public var above: DecimalNumber?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<RatingGrade> = [
        .localized("title", \.title, "What it is called.", required: true),
        .value("above", \.above, "The score that must be exceeded.", required: true),
    ]
}
