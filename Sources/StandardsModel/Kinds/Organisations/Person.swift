public import StandardsIdentifiers

/// A person in a public role. One whom the source does not name has a `description` instead of `names`.
///
/// ```swift
/// print(person.honorific ?? "", person.names[.simplifiedChinese] ?? person.names.text())
/// person.displayName(of: catalogue)   // one without a name is called after the first position
/// ```
public struct Person: Entity {
    public static let kind = EntityKind(
        "person", plural: "people",
        "A person in a public role. One whom the source does not name has a `description` instead of `names`.")

    public let id: EntityID<Person>
    /// The name of the person, in each script in which it is written; without titles and forms of address.
    public var names = LocalizedText()
    /// How the source speaks of a person whom it does not name, such as “A Chinese expert in FRAV”.
    public var description = LocalizedText()
    /// The form of address, such as `Dr.` or `Ms.`; an office that the person holds is a position.
    public var honorific: String?
    /// The country from which the person comes or for which they act.
    public var country: CountryCode?
    /// The positions that the person holds or held, each with its body and its dates.
    public var positions: [Position] = []
    public var annotations = Annotations()

    public init(id: EntityID<Person>) { self.id = id }

    public static let properties: PropertyTable<Person> = [
        .localized(
            "names", \.names,
            "The name of the person, in each script in which it is written; without titles and forms of address.",
            role: .title),
        .localized(
            "description", \.description,
            "How the source speaks of a person whom it does not name, such as “A Chinese expert in FRAV”.",
            role: .description),
        .value(
            "honorific", \.honorific,
            "The form of address, such as `Dr.` or `Ms.`; an office that the person holds is a position."),
        .value("country", \.country, "The country from which the person comes or for which they act."),
        .records(
            "positions", \.positions, "The positions that the person holds or held, each with its body and its dates.",
            role: .position),
    ]
}

extension Person {
    /// A position that a person holds or held at an organisation or in a committee.
    ///
    /// ```swift
    /// for position in person.positions where position.to == nil {
    ///     print(position.role.text(), position.at.map { catalogue.displayName(of: $0) } ?? "")
    /// }
    /// ```
    public struct Position: Record {
        public static let meaning = "A position that a person holds or held at an organisation or in a committee."

        /// What the position is called, such as “Chair” or “Convenor”; left out where the source does not give it.
        public var role = LocalizedText()
        /// The organisation or committee at which the position is held.
        public var at: EntityReference?
        /// The first day on which the person holds the position; the day of the choice goes to `elected` or `appointed`.
        public var from: PartialDate?
        /// The last day on which the person holds the position; left out while that is open.
        public var to: PartialDate?
        /// For how long the position is held, such as `3 years`, where the source gives a length rather than an end.
        public var length: Period?
        /// The date of the vote by which the person was elected to the position; they may take it up later.
        public var elected: PartialDate?
        /// The date on which somebody appointed the person to the position, without a vote; they may take it up later.
        public var appointed: PartialDate?
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Position> = [
            .localized(
                "role", \.role,
                "What the position is called, such as “Chair” or “Convenor”; left out where the source does not give it."
            ),
            .reference(
                "at", \.at, "The organisation or committee at which the position is held.",
                to: ["organisation", "committee"],
                relation: .holdsPositionAt),
            .date(
                "from", \.from,
                "The first day on which the person holds the position; the day of the choice goes to `elected` or `appointed`."
            ),
            .date(
                "to", \.to, "The last day on which the person holds the position; left out while that is open.",
                role: .ends(after: "from")),
            .value(
                "length", \.length,
                "For how long the position is held, such as `3 years`, where the source gives a length rather than an end."
            ),
            .date(
                "elected", \.elected,
                "The date of the vote by which the person was elected to the position; they may take it up later."),
            .date(
                "appointed", \.appointed,
                "The date on which somebody appointed the person to the position, without a vote; they may take it up later."
            ),
        ]
    }
}
