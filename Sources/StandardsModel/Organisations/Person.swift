/// A person in a public role. One whom the source does not name has a description instead of names.
public struct Person: Entity {
    public static let kind = EntityKind("person", plural: "people")

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
        .localized("names", \.names, role: .title),
        .localized("description", \.description),
        .value("honorific", \.honorific),
        .value("country", \.country),
        .records("positions", \.positions),
    ]
}

/// A position that a person holds.
public struct Position: Record {
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
        .localized("role", \.role, required: true),
        .reference("at", \.at, to: ["organisation", "committee"], relation: .holdsPositionAt),
        .date("from", \.from),
        .date("to", \.to),
        .value("length", \.length),
        .date("elected", \.elected),
        .date("appointed", \.appointed),
    ]
}
