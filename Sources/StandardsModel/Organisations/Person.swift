public import StandardsIdentifiers

/// A person in a public role. One whom the source does not name has a description instead of names.
public struct Person: Entity {
    public static let kind = EntityKind(
        "person", plural: "people",
        "A person in a public role. One whom the source does not name has a description instead of names.")

    public let id: ID<Person>
    /// The name.
    public var names = LocalizedText()
    /// How the source speaks of someone whom it does not name.
    public var description = LocalizedText()
    /// The form of address, such as `Dr.`
    public var honorific: String?
    /// The country that they come from or act for.
    public var country: CountryCode?
    /// The positions that they hold or held.
    public var positions: [Position] = []
    public var annotations = Annotations()

    public init(id: ID<Person>) { self.id = id }

    public static let properties: PropertyTable<Person> = [
        .localized("names", \.names, "The name.", role: .title),
        .localized("description", \.description, "How the source speaks of someone whom it does not name."),
        .value("honorific", \.honorific, "The form of address, such as `Dr.`"),
        .value("country", \.country, "The country that they come from or act for."),
        .records("positions", \.positions, "The positions that they hold or held."),
    ]
}

/// A position that a person holds.
public struct Position: Record {
    public static let meaning = "A position that a person holds."

    /// The role.
    public var role = LocalizedText()
    /// At which organisation or committee.
    public var at: EntityReference?
    /// From when.
    public var from: PartialDate?
    /// To when.
    public var to: PartialDate?
    /// For how long.
    public var length: Period?
    /// When they were elected to it.
    public var elected: PartialDate?
    /// When they were appointed to it.
    public var appointed: PartialDate?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Position> = [
        .localized("role", \.role, "The role.", required: true),
        .reference(
            "at", \.at, "At which organisation or committee.", to: ["organisation", "committee"],
            relation: .holdsPositionAt),
        .date("from", \.from, "From when."),
        .date("to", \.to, "To when."),
        .value("length", \.length, "For how long."),
        .date("elected", \.elected, "When they were elected to it."),
        .date("appointed", \.appointed, "When they were appointed to it."),
    ]
}
