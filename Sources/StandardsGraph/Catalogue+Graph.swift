public import StandardsExport
public import StandardsModel

extension Catalogue {
    /// How entities are tied, in the language of Graphviz: `dot -Tsvg` draws it.
    ///
    /// ```swift
    /// let graph = try catalogue.graph { $0.view = .committees }
    /// ```
    ///
    /// - Parameter choose: Changes the options, which are the defaults at first.
    /// - Throws: `ExportError` where choices do not go together, or do not fit the catalogue.
    public func graph(_ choose: (inout GraphvizOptions) -> Void = { _ in }) throws(ExportError) -> String {
        try text(by: GraphvizExporter(), choose)
    }

    /// One entity and what is tied to it, in the language of Graphviz.
    ///
    /// ```swift
    /// let graph = try catalogue.graph(around: committee, depth: 2)
    /// ```
    ///
    /// - Parameters:
    ///   - entity: The entity in the middle.
    ///   - depth: How many ties away from it the drawing reaches.
    ///   - choose: Changes the other options, which are the defaults at first.
    /// - Throws: `ExportError` where the catalogue does not hold the entity, or choices do not fit the catalogue.
    public func graph(
        around entity: some EntityNaming, depth: Int = 1, _ choose: (inout GraphvizOptions) -> Void = { _ in }
    ) throws(ExportError) -> String {
        try graph {
            choose(&$0)
            $0.view = .around
            $0.centre = entity.entityReference.description
            $0.depth = depth
        }
    }
}

extension AnyExporter {
    /// A graph of relations.
    public static let graphviz = AnyExporter(GraphvizExporter())
}
