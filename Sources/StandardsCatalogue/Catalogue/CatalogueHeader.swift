public import StandardsIdentifiers

/// What a catalogue says of itself: its format, identity, title, release and the time that it covers.
///
/// ```swift
/// var header = CatalogueHeader()
/// header.id = "china-2024-07"
/// header.title = "Standardisation in China, July 2024"
/// header.base = WebAddress(notation: "https://example.org/standards/")
/// header.covers = try PartialDate("2024-07")
/// let catalogue = Catalogue(header: header)
/// ```
public struct CatalogueHeader: Record {
    public static let meaning =
        "What a catalogue says of itself: its format, identity, title, release and the time that it covers."

    /// The version of the format that this package reads and writes.
    public static let currentFormatVersion = "1.0"

    /// Whether a version of the format is of the major version that this package reads.
    static func canRead(_ version: String) -> Bool {
        version.prefix { $0 != "." } == currentFormatVersion.prefix { $0 != "." }
    }

    /// The address of the JSON Schema of the format; editors complete and check keys and codes by it.
    public var schema: String?
    /// The version of the format in which the catalogue is written, `major.minor`; now `1.0`.
    public var formatVersion: String? = CatalogueHeader.currentFormatVersion
    /// The identity of the catalogue, such as `china-2024-07`; it never changes, since calendars keep their entries by
    /// it.
    public var id: EntityID<Catalogue>?
    /// What the catalogue is called.
    public var title = LocalizedText()
    /// The files of the editions on which the catalogue stands, as paths from its own folder, such as
    /// `china-2024-07.json`; it then says only what is new, adds to their entities, and takes back with `null`.
    public var extends: [String] = []
    /// The web address under which the entities of the catalogue are named in linked data, such as
    /// `https://example.org/standards/`.
    public var base: WebAddress?
    /// A whole number that grows with each release; calendars see from it that something has changed.
    public var revision: Int?
    /// The day on which the catalogue was last changed.
    public var modified: CalendarDate?
    /// The time that the catalogue covers, such as `2024-07/2024-08`; not when it was written.
    public var covers: PartialDate?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<CatalogueHeader> = [
        .value(
            "$schema", \.schema,
            "The address of the JSON Schema of the format; editors complete and check keys and codes by it."),
        .value(
            "formatVersion", \.formatVersion,
            "The version of the format in which the catalogue is written, `major.minor`; now `1.0`.", required: true),
        .value(
            "id", \.catalogueID,
            "The identity of the catalogue, such as `china-2024-07`; it never changes, since calendars keep their entries by it.",
            required: true),
        .localized("title", \.title, "What the catalogue is called."),
        .values(
            "extends", \.extends,
            "The files of the editions on which the catalogue stands, as paths from its own folder, such as `china-2024-07.json`; it then says only what is new, adds to their entities, and takes back with `null`."
        ),
        .value(
            "base", \.base,
            "The web address under which the entities of the catalogue are named in linked data, such as `https://example.org/standards/`."
        ),
        .value(
            "revision", \.revision,
            "A whole number that grows with each release; calendars see from it that something has changed."),
        .value("modified", \.modified, "The day on which the catalogue was last changed."),
        .date(
            "covers", \.covers,
            "The time that the catalogue covers, such as `2024-07/2024-08`; not when it was written."),
    ]

    private var catalogueID: CatalogueIdentity? {
        get { id.map { CatalogueIdentity(id: $0) } }
        set { id = newValue?.id }
    }
}

/// A catalogue's identity as a property holds it: a catalogue is no entity that others refer to.
private struct CatalogueIdentity: PropertyValue {
    let id: EntityID<Catalogue>
    init(id: EntityID<Catalogue>) { self.id = id }
    static var valueType: ValueType { .text }
    var value: Value { .text(id.text) }
    init(_ value: Value) throws(ValueError) {
        let text = try value.text(expected: "an id such as \"china-2024-07\"")
        guard let id = EntityID<Catalogue>(text) else { throw EntityReference.identityFault(text) }
        self.id = id
    }
}
