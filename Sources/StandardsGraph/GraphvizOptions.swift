public import StandardsExport
public import StandardsModel

/// What can be chosen of a drawing.
///
/// ```swift
/// var options = GraphvizOptions()
/// options.view = .all
/// options.kinds = [Standard.kind, Committee.kind]
/// options.relations = [.replaces, .responsibleFor]
/// options.page = .a3
/// var output = MemoryOutput()
/// _ = try GraphvizExporter().export(ExportRequest(catalogue, options: options), to: &output)
/// ```
public struct GraphvizOptions: ExportOptions {
    /// Which part of the catalogue is drawn.
    public var view = GraphView.organisations
    /// The entity at the centre of ``GraphView/around``, or that of ``GraphView/lineage``: `kind/id`, an id, a code or a
    /// name.
    public var centre: String?
    /// How many ties away from the centre the drawing reaches; nothing means 1, and for a lineage to its end.
    public var depth: Int?
    /// Whether the drawing around an entity also goes on beyond those that have many ties.
    public var followsHubs = false
    /// On which side wholes are; nothing means the view's own.
    public var direction: GraphDirection?
    /// The language of the names.
    public var language = LanguageTag.english
    /// A language in which names are shown besides.
    public var secondLanguage: LanguageTag?
    /// The kinds that are drawn; none means the view's own.
    public var kinds: [EntityKind] = []
    /// The relations that are drawn; none means the view's own.
    public var relations: [Relation] = []
    /// Relations that are not drawn.
    public var excludedRelations: [Relation] = []
    /// Only entities with one of these keywords, and what is tied to them; none means all.
    public var tags: Set<String> = []
    /// Only entities of one of these countries, `CN`, and what is tied to them; none means all.
    public var jurisdictions: Set<String> = []
    /// By what entities are put into frames; nothing means the view's own.
    public var grouping: GraphGrouping?
    /// What the drawing is to fit; nothing means the view's own.
    public var page: GraphPage?
    /// What is put together where the drawing would not fit its page otherwise.
    public var folding = GraphFolding.automatic
    /// Which ties have a text beside them; nothing means the view's own.
    public var labels: GraphLabels?
    /// What becomes of entities without a tie; nothing means the view's own.
    public var untied: GraphUntied?
    /// Whether there is a legend.
    public var hasLegend = true
    /// Whether everything has its place in the file; else Graphviz finds one, with any of its programs.
    public var isPlaced = true
    /// How the entities of each kind are drawn, by the kind's name; one that is not here is drawn as ``KindStyle/other``.
    ///
    /// `options.kindStyles["laboratory"] = KindStyle(shape: "hexagon", fill: "#e8f4e8", line: "#2a6b2a")`
    public var kindStyles = KindStyle.standard
    /// How the ties of each relation are drawn, by the relation's name; one that is not here is drawn as
    /// ``RelationStyle/other``.
    ///
    /// `options.relationStyles["accredits"] = RelationStyle(colour: "#2a6b2a", head: "diamond")`
    public var relationStyles = RelationStyle.standard

    /// The organisations, in English.
    public init() {}

    public func validate() throws(ExportError) {
        if view == .around, centre == nil {
            throw ExportError("the view around needs its centre: --around ENTITY, such as --around organisation/sac")
        }
        if view == .lineage, centre == nil {
            throw ExportError(
                "the view lineage needs what it is of: --lineage ENTITY, such as --lineage \"GB 28008-2024\"")
        }
        if view != .around, view != .lineage, depth != nil { throw ExportError("--depth needs --around ENTITY") }
        if view != .around, followsHubs { throw ExportError("--through-hubs needs --around ENTITY") }
        for relation in relations where excludedRelations.contains(relation) {
            throw ExportError("--relation \(relation.name) and --without \(relation.name) leave nothing of it")
        }
    }
}

/// What a drawing is to fit.
///
/// ```swift
/// let poster = try catalogue.graph {
///     $0.view = .committees
///     $0.page = .a3
/// }
/// ```
public enum GraphPage: String, CaseIterable, Sendable {
    /// A sheet of A4, whichever way round; its names have at least 7 points.
    case a4
    /// A sheet of A3, whichever way round; its names have at least 7 points.
    case a3
    /// A screen, on which one scrolls and magnifies.
    case screen
}

/// What is put together where a drawing would not fit its page otherwise.
///
/// ```swift
/// let whole = try catalogue.graph { $0.folding = .none }
/// let short = try catalogue.graph { $0.folding = .leaves(3) }
/// ```
public enum GraphFolding: Hashable, Sendable {
    /// As little as makes the names legible: first what has the same ties, in a list; then what hangs on one entity alone;
    /// then what lies deep in the hierarchy.
    case automatic
    /// Nothing.
    case none
    /// Of the leaves of one kind and one relation on an entity, those beyond so many.
    case leaves(Int)
}
