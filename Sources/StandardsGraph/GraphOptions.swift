public import StandardsExport
public import StandardsModel

/// What of a catalogue a form of its graph tells, other than a drawing by Graphviz: ``GraphMLExporter``,
/// ``MermaidExporter`` and ``OutlineExporter``.
///
/// ```swift
/// var options = GraphOptions()
/// options.view = .committees
/// options.jurisdictions = ["CN"]
/// var output = MemoryOutput()
/// _ = try MermaidExporter().export(ExportRequest(catalogue, options: options), to: &output)
/// ```
public struct GraphOptions: ExportOptions {
    /// Which part of the catalogue is told; nothing means the form's own.
    public var view: GraphView?
    /// As ``GraphvizOptions/centre``.
    public var centre: String?
    /// As ``GraphvizOptions/depth``.
    public var depth: Int?
    /// As ``GraphvizOptions/followsHubs``.
    public var followsHubs = false
    /// The language of the names.
    public var language = LanguageTag.english
    /// The kinds that are told; none means the view's own.
    public var kinds: [EntityKind] = []
    /// The relations that are told; none means the view's own.
    public var relations: [Relation] = []
    /// Relations that are not told.
    public var excludedRelations: [Relation] = []
    /// As ``GraphvizOptions/tags``.
    public var tags: Set<String> = []
    /// As ``GraphvizOptions/jurisdictions``.
    public var jurisdictions: Set<String> = []

    /// The form's own view, in English.
    public init() {}

    public func validate() throws(ExportError) { try drawing(.organisations).validate() }

    public static var flags: [ExportFlag<GraphOptions>] {
        let shared = [
            "around", "lineage", "depth", "through-hubs", "language", "kind", "relation", "without", "tag",
            "jurisdiction",
        ]
        let view = ExportFlag<GraphOptions>(
            "view", GraphView.allCases.map(\.rawValue).joined(separator: "|"), "which part of the catalogue to tell"
        ) { (options: inout GraphOptions, text: String) throws(ExportError) in
            guard let view = GraphView(rawValue: text) else {
                throw ExportError(
                    "--view takes \(GraphView.allCases.map(\.rawValue).joined(separator: ", ")), not “\(text)”")
            }
            options.view = view
        }
        return [view]
            + GraphvizOptions.flags.filter { shared.contains($0.name) }.map { $0.within(\GraphOptions.chosen) }
    }

    /// What flags of a drawing change; none of them chooses the view of organisations.
    private var chosen: GraphvizOptions {
        get { drawing(.organisations) }
        set { take(newValue, view: newValue.view == drawing(.organisations).view ? view : newValue.view) }
    }

    /// The same of a drawing, by the view that is the form's own where none was chosen.
    func drawing(_ own: GraphView) -> GraphvizOptions {
        var drawing = GraphvizOptions()
        drawing.view = view ?? own
        drawing.centre = centre
        drawing.depth = depth
        drawing.followsHubs = followsHubs
        drawing.language = language
        drawing.kinds = kinds
        drawing.relations = relations
        drawing.excludedRelations = excludedRelations
        drawing.tags = tags
        drawing.jurisdictions = jurisdictions
        return drawing
    }

    private mutating func take(_ drawing: GraphvizOptions, view: GraphView?) {
        self.view = view
        centre = drawing.centre
        depth = drawing.depth
        followsHubs = drawing.followsHubs
        language = drawing.language
        kinds = drawing.kinds
        relations = drawing.relations
        excludedRelations = drawing.excludedRelations
        tags = drawing.tags
        jurisdictions = drawing.jurisdictions
    }
}
