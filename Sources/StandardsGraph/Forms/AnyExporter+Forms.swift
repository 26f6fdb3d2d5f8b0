public import StandardsExport

extension AnyExporter {
    /// A graph of relations for yEd, Gephi and NetworkX.
    public static let graphml = AnyExporter(GraphMLExporter())
    /// A graph of relations as a chart in Markdown.
    public static let mermaid = AnyExporter(MermaidExporter())
    /// Who belongs to whom in plain text.
    public static let outline = AnyExporter(OutlineExporter())
}
