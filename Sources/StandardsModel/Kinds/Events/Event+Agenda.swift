public import StandardsIdentifiers

extension Event {
    /// An item of the agenda of an event.
    ///
    /// ```swift
    /// let item = Event.AgendaItem { ($0.number, $0.title) = ("7.2", "Report of WG 3") }
    /// ```
    public struct AgendaItem: Record {
        public static let meaning = "An item of the agenda of an event."

        /// The number of the item, such as `7.2`.
        public var number: String?
        /// What the item is.
        public var title = LocalizedText()
        /// When the item begins, as a date or a time with its offset from UTC.
        public var time: EventTime?
        /// The entities of the catalogue with which the item deals.
        public var about: [EntityReference] = []
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<AgendaItem> = [
            .value("number", \.number, "The number of the item, such as `7.2`."),
            .localized("title", \.title, "What the item is.", required: true),
            .value("time", \.time, "When the item begins, as a date or a time with its offset from UTC."),
            .references("about", \.about, "The entities of the catalogue with which the item deals.", relation: .about),
        ]
    }
}

extension Event {
    /// A decision, a resolution or a recommendation of an event.
    ///
    /// ```swift
    /// let resolution = Event.Decision { ($0.number, $0.text) = ("12/2026", "The committee asks for a ballot on the draft.") }
    /// ```
    public struct Decision: Record {
        public static let meaning = "A decision, a resolution or a recommendation of an event."

        /// The number of the decision, such as `12/2026`.
        public var number: String?
        /// What the decision is called.
        public var title = LocalizedText()
        /// What was decided, in one’s own words or those of the decision.
        public var text = LocalizedText()
        /// The entities of the catalogue that the decision concerns.
        public var about: [EntityReference] = []
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Decision> = [
            .value("number", \.number, "The number of the decision, such as `12/2026`."),
            .localized("title", \.title, "What the decision is called."),
            .localized("text", \.text, "What was decided, in one’s own words or those of the decision."),
            .references(
                "about", \.about, "The entities of the catalogue that the decision concerns.", relation: .about),
        ]
    }
}
