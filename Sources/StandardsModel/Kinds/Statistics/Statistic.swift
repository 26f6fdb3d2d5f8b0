public import StandardsIdentifiers

/// A figure that a source gives: what was counted, how many, and when. What is still to be reached is a target of its
/// document.
///
/// ```swift
/// let growth = Statistic(id: "association-standards-growth-2023") {
///     $0.measure = "Increase in association standards from 2022 to 2023"
///     $0.value = DecimalNumber("45.3")
///     $0.unit = "%"
///     $0.asOf = PartialDate(year: 2023)
/// }
/// ```
public struct Statistic: Entity {
    public static let kind = EntityKind(
        "statistic", plural: "statistics",
        "A figure that a source gives: what was counted, how many, and when. What is still to be reached is a target of its document."
    )

    public let id: EntityID<Statistic>
    /// What was counted or measured, in words that can be read alone, without the value.
    public var measure = LocalizedText()
    /// The entities that the statistic is about, such as the country, scheme or platform.
    public var subject: [EntityReference] = []
    /// The number as the source gives it, without words such as “over”.
    public var value: DecimalNumber?
    /// The unit of the value, or what was counted, such as `%`, `CNY` or `standards`.
    public var unit: String?
    /// How the true number compares with the one given; left out where the number is exact.
    public var comparison: Code<Comparison>?
    /// The date on which the number held; of a month or a year, its end. A number for a stretch of time has a `period`.
    public var asOf: PartialDate?
    /// The stretch of time over which was counted, such as `2024-01/2024-06`.
    public var period: PartialDate?
    /// The number before, in the same unit, where the statistic reports a change.
    public var previous: DecimalNumber?
    /// The date on which the number before held; not later than `asOf`.
    public var previousAsOf: PartialDate?
    /// By how much the number grew or fell, where the source says so itself.
    public var growth: Growth?
    /// The parts of the number by a named dimension, such as by region; parts that have entries of their own name this
    /// one in `partOf`.
    public var breakdown: [Share] = []
    /// The statistic of the whole of which this one counts a part, such as all standards of which it counts the
    /// mandatory ones.
    public var partOf: EntityID<Statistic>?
    /// The event, such as a press conference, at which the number was announced.
    public var presentedAt: EntityID<Event>?
    /// The organisation that published the number.
    public var publisher: EntityID<Organisation>?
    /// The date on which the number was made public; `asOf` says when it held.
    public var published: PartialDate?
    public var annotations = Annotations()

    public init(id: EntityID<Statistic>) { self.id = id }

    public static let properties: PropertyTable<Statistic> = [
        .localized(
            "measure", \.measure, "What was counted or measured, in words that can be read alone, without the value.",
            required: true, role: .title),
        .references(
            "subject", \.subject, "The entities that the statistic is about, such as the country, scheme or platform.",
            relation: .about),
        .value("value", \.value, "The number as the source gives it, without words such as “over”.", required: true),
        .value("unit", \.unit, "The unit of the value, or what was counted, such as `%`, `CNY` or `standards`."),
        .value(
            "comparison", \.comparison,
            "How the true number compares with the one given; left out where the number is exact."
        ),
        .date(
            "asOf", \.asOf,
            "The date on which the number held; of a month or a year, its end. A number for a stretch of time has a `period`.",
            role: .follows("previousAsOf")
        ),
        .date("period", \.period, "The stretch of time over which was counted, such as `2024-01/2024-06`."),
        .value("previous", \.previous, "The number before, in the same unit, where the statistic reports a change."),
        .date("previousAsOf", \.previousAsOf, "The date on which the number before held; not later than `asOf`."),
        .record("growth", \.growth, "By how much the number grew or fell, where the source says so itself."),
        .records(
            "breakdown", \.breakdown,
            "The parts of the number by a named dimension, such as by region; parts that have entries of their own name this one in `partOf`."
        ),
        .reference(
            "partOf", \.partOf,
            "The statistic of the whole of which this one counts a part, such as all standards of which it counts the mandatory ones.",
            relation: .partOf),
        .reference(
            "presentedAt", \.presentedAt, "The event, such as a press conference, at which the number was announced.",
            relation: .presentedAt),
        .reference(
            "publisher", \.publisher, "The organisation that published the number.", relation: .publishes.inverse),
        .date(
            "published", \.published, "The date on which the number was made public; `asOf` says when it held.",
            role: .issued),
    ]
}

extension Statistic {
    /// By how much a number grew or fell against an earlier time.
    ///
    /// ```swift
    /// let growth = Statistic.Growth {
    ///     ($0.value, $0.unit) = (DecimalNumber("3.5"), "%")
    ///     $0.against = "2023"
    /// }
    /// ```
    public struct Growth: Record {
        public static let meaning = "By how much a number grew or fell against an earlier time."

        /// By how much it grew; a fall is negative.
        public var value: DecimalNumber?
        /// The unit of the growth, mostly `%`; left out where it is that of the number.
        public var unit: String?
        /// The date or the period with which is compared.
        public var against: PartialDate?
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Growth> = [
            .value("value", \.value, "By how much it grew; a fall is negative.", required: true),
            .value("unit", \.unit, "The unit of the growth, mostly `%`; left out where it is that of the number."),
            .date("against", \.against, "The date or the period with which is compared."),
        ]
    }
}

extension Statistic {
    /// One part of a number that is broken down by a dimension.
    ///
    /// ```swift
    /// let share = Statistic.Share {
    ///     ($0.dimension, $0.category) = ("Level", "Sector standards")
    ///     $0.value = 3
    /// }
    /// ```
    public struct Share: Record {
        public static let meaning = "One part of a number that is broken down by a dimension."

        /// By what the number is broken down, such as “Region” or “Level”.
        public var dimension = LocalizedText()
        /// Which part it is, such as “Guangdong”.
        public var category = LocalizedText()
        /// The entity that the part is about, where the catalogue has it.
        public var entity: EntityReference?
        /// The number of the part, in the unit of the whole unless `unit` gives another.
        public var value: DecimalNumber?
        /// The unit of the part, such as `%`, where it is not that of the whole.
        public var unit: String?
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Share> = [
            .localized("dimension", \.dimension, "By what the number is broken down, such as “Region” or “Level”."),
            .localized("category", \.category, "Which part it is, such as “Guangdong”.", required: true),
            .reference(
                "entity", \.entity, "The entity that the part is about, where the catalogue has it.", relation: .about),
            .value(
                "value", \.value, "The number of the part, in the unit of the whole unless `unit` gives another.",
                required: true),
            .value("unit", \.unit, "The unit of the part, such as `%`, where it is not that of the whole."),
        ]
    }
}
