public import StandardsIdentifiers

/// A figure: what was counted, how many, and when.
public struct Statistic: Entity {
    public static let kind = EntityKind(
        "statistic", plural: "statistics", "A figure: what was counted, how many, and when.")

    public let id: ID<Statistic>
    /// What was counted.
    public var measure = LocalizedText()
    /// About what or whom.
    public var subject: [EntityReference] = []
    /// The number.
    public var value: DecimalNumber?
    /// The unit, such as `%` or `CNY`.
    public var unit: String?
    /// How the true number lies to it; nothing means exactly.
    public var comparison: Code<Comparison>?
    /// The day or the period at whose end it held.
    public var asOf: PartialDate?
    /// The period over which it was counted.
    public var period: PartialDate?
    /// The number at the beginning, where it tells a change.
    public var previous: DecimalNumber?
    /// When the number at the beginning held.
    public var previousAsOf: PartialDate?
    /// The figure of which it is a part.
    public var partOf: ID<Statistic>?
    /// The event at which it was told.
    public var presentedAt: ID<Event>?
    /// Who published it.
    public var publisher: ID<Organisation>?
    public var annotations = Annotations()

    public init(id: ID<Statistic>) { self.id = id }

    public static let properties: PropertyTable<Statistic> = [
        .localized("measure", \.measure, "What was counted.", required: true, role: .title),
        .references("subject", \.subject, "About what or whom.", relation: .about),
        .value("value", \.value, "The number.", required: true),
        .value("unit", \.unit, "The unit, such as `%` or `CNY`."),
        .value("comparison", \.comparison, "How the true number lies to it; nothing means exactly."),
        .date("asOf", \.asOf, "The day or the period at whose end it held."),
        .date("period", \.period, "The period over which it was counted."),
        .value("previous", \.previous, "The number at the beginning, where it tells a change."),
        .date("previousAsOf", \.previousAsOf, "When the number at the beginning held."),
        .reference("partOf", \.partOf, "The figure of which it is a part.", relation: .partOf),
        .reference("presentedAt", \.presentedAt, "The event at which it was told.", relation: .presentedAt),
        .reference("publisher", \.publisher, "Who published it.", relation: .publishes.inverse),
    ]
}
