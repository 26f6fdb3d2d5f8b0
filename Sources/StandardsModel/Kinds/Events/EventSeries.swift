public import StandardsIdentifiers

/// Events that are held again and again under one name; each time is an event of its own.
///
/// ```swift
/// let symposia = EventSeries(id: "icv-symposium") {
///     $0.title = "Symposium on Technologies, Standards, and Regulations for Intelligent and Connected Vehicles"
///     $0.cadence = Recurrence(notation: "every year")
///     $0.since = PartialDate(year: 2015)
/// }
/// ```
public struct EventSeries: Entity {
    public static let kind = EntityKind(
        "eventSeries", plural: "eventSeries",
        "Events that are held again and again under one name; each time is an event of its own.")

    public let id: EntityID<EventSeries>
    /// What the series is called, without the number or the year of an edition.
    public var title = LocalizedText()
    /// Other titles under which the series appears.
    public var otherTitles: [LocalizedText] = []
    /// The abbreviation by which the series is known, such as `CJK`.
    public var abbreviation: String?
    /// The organisations, committees or persons that organise the series.
    public var organisers: [EntityReference] = []
    /// The authorities or others under whose guidance the series takes place, without organising it themselves.
    public var leaders: [EntityReference] = []
    /// How often the series is held, such as `every year`.
    public var cadence: Recurrence?
    /// The date of the first edition, or since when the series has been held.
    public var since: PartialDate?
    /// What is known of the next edition, as long as the catalogue has no event of its own for it.
    public var nextEdition: NextEdition?
    public var annotations = Annotations()

    public init(id: EntityID<EventSeries>) { self.id = id }

    public static let properties: PropertyTable<EventSeries> = [
        .localized(
            "title", \.title, "What the series is called, without the number or the year of an edition.",
            required: true, role: .title),
        .values("otherTitles", \.otherTitles, "Other titles under which the series appears."),
        .value(
            "abbreviation", \.abbreviation, "The abbreviation by which the series is known, such as `CJK`.", role: .code
        ),
        .references(
            "organisers", \.organisers, "The organisations, committees or persons that organise the series.",
            to: Event.hostKinds, relation: .organises.inverse),
        .references(
            "leaders", \.leaders,
            "The authorities or others under whose guidance the series takes place, without organising it themselves.",
            to: Event.hostKinds, relation: .leads.inverse),
        .value("cadence", \.cadence, "How often the series is held, such as `every year`."),
        .date("since", \.since, "The date of the first edition, or since when the series has been held."),
        .record(
            "nextEdition", \.nextEdition,
            "What is known of the next edition, as long as the catalogue has no event of its own for it."),
    ]
}

extension EventSeries {
    /// What is known of the next edition of an event series: when and where it is held, and who hosts it.
    ///
    /// ```swift
    /// for series in catalogue.eventSeries {
    ///     guard let next = series.nextEdition else { continue }
    ///     print(series.displayName(), next.when?.description ?? "", next.place.text())
    /// }
    /// ```
    public struct NextEdition: Record {
        public static let meaning =
            "What is known of the next edition of an event series: when and where it is held, and who hosts it."

        /// Which edition it is, counted from 1 for the first.
        public var edition: Int?
        /// The date on which the next edition is held, as exact as it is known.
        public var when: PartialDate?
        /// Where the next edition is held: the town, or what is known of it.
        public var place = LocalizedText()
        /// The country in which the next edition is held.
        public var country: CountryCode?
        /// The organisation that hosts the next edition.
        public var host: EntityID<Organisation>?
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<NextEdition> = [
            .value("edition", \.edition, "Which edition it is, counted from 1 for the first."),
            .date(
                "when", \.when, "The date on which the next edition is held, as exact as it is known.",
                role: .occurrence),
            .localized("place", \.place, "Where the next edition is held: the town, or what is known of it."),
            .value("country", \.country, "The country in which the next edition is held."),
            .reference("host", \.host, "The organisation that hosts the next edition.", relation: .hosts.inverse),
        ]
    }
}
