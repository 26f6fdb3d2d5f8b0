public import StandardsIdentifiers

/// What a catalogue says of itself: its format and identity, the series of which it is an edition, who made the data and
/// under what licence.
///
/// ```swift
/// var header = CatalogueHeader()
/// header.id = "china-2024-07"
/// header.series = "china"
/// header.title = "Standardisation in China, July 2024"
/// header.base = "https://example.org/standards/"
/// header.covers = "2024-07"
/// let catalogue = Catalogue(header: header)
/// ```
public struct CatalogueHeader: Record {
    public static let meaning =
        "What a catalogue says of itself: its format and identity, the series of which it is an edition, who made the data and under what licence."

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
    /// The identity of the catalogue, such as `china-2024-07`: one edition of its series.
    public var id: EntityID<Catalogue>?
    /// What the catalogue is called.
    public var title = LocalizedText()
    /// The files of the editions on which the catalogue stands, as paths from its own folder, such as
    /// `china-2024-07.json`; it then says only what is new, adds to their entities, and takes back with `null`.
    public var extends: [String] = []
    /// The series of which the catalogue is an edition, such as `china`; it never changes, since calendars and feeds keep
    /// their entries by it. Without one, the catalogue is a series of its own.
    public var series: EntityID<Catalogue>?
    /// The web address under which the entities of the series are named, the same in all its editions, such as
    /// `https://example.org/standards/`.
    public var base: WebAddress?
    /// A whole number that grows with each release; calendars see from it that something has changed.
    public var revision: Int?
    /// The day on which the catalogue was last changed.
    public var modified: CalendarDate?
    /// The time that the catalogue covers, such as `2024-07/2024-08`; not when it was written.
    public var covers: PartialDate?
    /// What the data are about and how they were gathered, for those who find them.
    public var description = LocalizedText()
    /// The licence under which the data can be used, by its address, such as
    /// `https://creativecommons.org/publicdomain/zero/1.0/`.
    public var licence: WebAddress?
    /// Who makes the data available.
    public var publisher: CatalogueAgent?
    /// Who made the data, the first in charge.
    public var creators: [CatalogueAgent] = []
    /// The language in which most of the texts are, such as `en`.
    public var language: LanguageTag?
    /// The web page about the data, where people read of them or get them.
    public var homepage: WebAddress?
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
            "The identity of the catalogue, such as `china-2024-07`: one edition of its series.", required: true),
        .localized("title", \.title, "What the catalogue is called."),
        .values(
            "extends", \.extends,
            "The files of the editions on which the catalogue stands, as paths from its own folder, such as `china-2024-07.json`; it then says only what is new, adds to their entities, and takes back with `null`."
        ),
        .value(
            "series", \.seriesID,
            "The series of which the catalogue is an edition, such as `china`; it never changes, since calendars and feeds keep their entries by it. Without one, the catalogue is a series of its own."
        ),
        .value(
            "base", \.base,
            "The web address under which the entities of the series are named, the same in all its editions, such as `https://example.org/standards/`."
        ),
        .value(
            "revision", \.revision,
            "A whole number that grows with each release; calendars see from it that something has changed."),
        .value("modified", \.modified, "The day on which the catalogue was last changed."),
        .date(
            "covers", \.covers,
            "The time that the catalogue covers, such as `2024-07/2024-08`; not when it was written."),
        .localized(
            "description", \.description,
            "What the data are about and how they were gathered, for those who find them."),
        .value(
            "licence", \.licence,
            "The licence under which the data can be used, by its address, such as `https://creativecommons.org/publicdomain/zero/1.0/`."
        ),
        .record("publisher", \.publisher, "Who makes the data available."),
        .records("creators", \.creators, "Who made the data, the first in charge."),
        .value("language", \.language, "The language in which most of the texts are, such as `en`."),
        .value("homepage", \.homepage, "The web page about the data, where people read of them or get them."),
    ]

    private var catalogueID: CatalogueIdentity? {
        get { id.map { CatalogueIdentity(id: $0) } }
        set { id = newValue?.id }
    }
    private var seriesID: CatalogueIdentity? {
        get { series.map { CatalogueIdentity(id: $0) } }
        set { series = newValue?.id }
    }

    /// Whether it follows a later minor version of the format than this release writes.
    var isOfLaterMinor: Bool {
        func minor(_ version: String) -> Int { Int(version.split(separator: ".").dropFirst().first ?? "") ?? 0 }
        return formatVersion.map { minor($0) > minor(Self.currentFormatVersion) } ?? false
    }

    /// What entries of calendars and feeds are kept by: the series, or that of a catalogue without one.
    package var seriesName: String { series?.text ?? id?.text ?? "catalogue" }
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
