public import StandardsIdentifiers

/// Who made data or makes them available: a person, an organisation, a project.
///
/// ```swift
/// var header = CatalogueHeader()
/// header.publisher = CatalogueAgent {
///     $0.name = "National Office of Standards"
///     $0.homepage = "https://example.org/"
/// }
/// ```
public struct CatalogueAgent: Record {
    public static let typeName = "Agent"
    public static let meaning = "Who made data or makes them available: a person, an organisation, a project."

    /// What the person or the organisation is called.
    public var name = LocalizedText()
    /// The web site of the person or the organisation.
    public var homepage: WebAddress?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<CatalogueAgent> = [
        .localized("name", \.name, "What the person or the organisation is called.", required: true, role: .title),
        .value("homepage", \.homepage, "The web site of the person or the organisation."),
    ]
}
