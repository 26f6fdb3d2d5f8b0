public import StandardsIdentifiers

/// What a catalogue says of itself.
public struct CatalogueHeader: Record {
    public static let meaning = "What a catalogue says of itself."

    /// The version of the format that this package reads and writes.
    public static let currentFormatVersion = "1.0"

    /// Whether a version of the format is of the major version that this package reads.
    static func canRead(_ version: String) -> Bool {
        version.prefix { $0 != "." } == currentFormatVersion.prefix { $0 != "." }
    }

    /// The address of the JSON Schema, for editors: `$schema` in the file.
    public var schema: String?
    /// The version of the format, `major.minor`.
    public var formatVersion: String? = CatalogueHeader.currentFormatVersion
    /// The identity of the catalogue.
    public var id: ID<Catalogue>?
    /// What it is called.
    public var title = LocalizedText()
    /// The address under which its entities are named in linked data.
    public var base: WebAddress?
    /// How often it was changed: a number that grows with each release.
    public var revision: Int?
    /// The day on which it was last changed.
    public var modified: CalendarDate?
    /// The time that it covers.
    public var covers: PartialDate?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<CatalogueHeader> = [
        .value("$schema", \.schema),
        .value("formatVersion", \.formatVersion, "The version of the format, `major.minor`.", required: true),
        .value("id", \.catalogueID, required: true),
        .localized("title", \.title, "What it is called."),
        .value("base", \.base, "The address under which its entities are named in linked data."),
        .value("revision", \.revision, "How often it was changed: a number that grows with each release."),
        .value("modified", \.modified, "The day on which it was last changed."),
        .date("covers", \.covers, "The time that it covers."),
    ]

    private var catalogueID: CatalogueIdentity? {
        get { id.map { CatalogueIdentity(id: $0) } }
        set { id = newValue?.id }
    }
}

/// A catalogue's identity as a property holds it: a catalogue is no entity that others refer to.
private struct CatalogueIdentity: PropertyValue {
    let id: ID<Catalogue>
    init(id: ID<Catalogue>) { self.id = id }
    static var valueType: ValueType { .text }
    var value: Value { .text(id.text) }
    init(_ value: Value) throws(ValueFault) {
        let text = try value.text(expected: "an id such as \"china-2024-07\"")
        guard let id = ID<Catalogue>(text) else { throw EntityReference.identityFault(text) }
        self.id = id
    }
}
