@_exported public import StandardsCSV
@_exported public import StandardsCalendar
@_exported public import StandardsCatalogue
@_exported public import StandardsExport
@_exported public import StandardsFeed
@_exported public import StandardsGraph
@_exported public import StandardsIdentifiers
@_exported public import StandardsJSON
@_exported public import StandardsJSONLD
@_exported public import StandardsModel
@_exported public import StandardsPages

extension ExporterRegistry {
    /// The formats of this package.
    public static let standard = ExporterRegistry([
        .icalendar, .html, .graphviz, .graphml, .mermaid, .outline, .jsonld, .feed, .csv, .json, .lines,
    ])
}
