/// A figure: what was counted, how many, and when.
public struct Statistic: Entity {
    public static let kind = EntityKind("statistic", plural: "statistics")

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
        .localized("measure", \.measure, required: true, role: .title),
        .references("subject", \.subject, relation: .about),
        .value("value", \.value, required: true),
        .value("unit", \.unit),
        .value("comparison", \.comparison),
        .date("asOf", \.asOf),
        .date("period", \.period),
        .value("previous", \.previous),
        .date("previousAsOf", \.previousAsOf),
        .reference("partOf", \.partOf, relation: .partOf),
        .reference("presentedAt", \.presentedAt, relation: .presentedAt),
        .reference("publisher", \.publisher, relation: .publishes.inverse),
    ]
}
