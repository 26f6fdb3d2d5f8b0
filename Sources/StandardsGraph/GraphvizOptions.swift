public import StandardsExport
public import StandardsModel

/// What can be chosen of a drawing.
///
/// ```swift
/// var options = GraphvizOptions()
/// options.view = .all
/// options.kinds = [Standard.kind, Committee.kind]
/// options.relations = [.replaces, .responsibleFor]
/// options.leafLimit = 8
/// var output = MemoryOutput()
/// _ = try GraphvizExporter().export(ExportRequest(catalogue, options: options), to: &output)
/// ```
public struct GraphvizOptions: ExportOptions {
    /// Which part of the catalogue is drawn.
    public var view = GraphView.organisations
    /// The entity at the centre of ``GraphView/around``: `kind/id`, an id, a code or a name.
    public var centre: String?
    /// How many ties away from the centre the drawing reaches; nothing means 1.
    public var depth: Int?
    /// Which way the arrows run; nothing means the view's own.
    public var direction: GraphDirection?
    /// The language of the names.
    public var language = LanguageTag.english
    /// The kinds that are drawn; none means the view's own.
    public var kinds: [EntityKind] = []
    /// The relations that are drawn; none means the view's own.
    public var relations: [Relation] = []
    /// By what entities are put into frames; nothing means the view's own.
    public var grouping: GraphGrouping?
    /// How many leaves of one kind and one relation hang on an entity before the rest become one node; nothing means
    /// that all are drawn.
    public var leafLimit: Int?
    /// Which ties have a text beside them; nothing means the view's own.
    public var labels: GraphLabels?
    /// What becomes of entities without a tie; nothing means the view's own.
    public var untied: GraphUntied?
    /// Whether there is a legend.
    public var hasLegend = true
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
        if view != .around, depth != nil { throw ExportError("--depth needs --around ENTITY") }
    }

    public static var flags: [ExportFlag<GraphvizOptions>] {
        [
            .choice("view", "which part of the catalogue to draw (organisations)", \.view),
            ExportFlag("around", "ENTITY", "draw what is tied to this one: kind/id, an id, a code or a name") {
                (options: inout GraphvizOptions, text: String) throws(ExportError) in
                guard !text.isEmpty else { throw ExportError("--around takes an entity such as organisation/sac") }
                options.view = .around
                options.centre = text
            },
            ExportFlag("depth", "N", "how many ties away from the --around entity to go (1)") {
                (options: inout GraphvizOptions, text: String) throws(ExportError) in
                options.depth = try wholeNumber(text, of: "depth")
            },
            ExportFlag("direction", words(GraphDirection.self), "which way the arrows run") {
                (options: inout GraphvizOptions, text: String) throws(ExportError) in
                options.direction = try choice(text, of: "direction")
            },
            ExportFlag("language", "TAG", "the language of the names (en)") {
                (options: inout GraphvizOptions, text: String) throws(ExportError) in
                guard let tag = LanguageTag(text) else {
                    throw ExportError("--language takes a tag such as en or zh-Hans, not “\(text)”")
                }
                options.language = tag
            },
            ExportFlag("kind", "KIND", "draw only entities of this kind, such as organisation", isRepeatable: true) {
                (options: inout GraphvizOptions, text: String, schema: CatalogueSchema) throws(ExportError) in
                options.kinds.append(try schema.kind(named: text))
            },
            ExportFlag("relation", "RELATION", "draw only these ties, such as replaces", isRepeatable: true) {
                (options: inout GraphvizOptions, text: String, schema: CatalogueSchema) throws(ExportError) in
                options.relations.append(try schema.relation(named: text))
            },
            ExportFlag("cluster", words(GraphGrouping.self), "what the entities in one frame share") {
                (options: inout GraphvizOptions, text: String) throws(ExportError) in
                options.grouping = try choice(text, of: "cluster")
            },
            ExportFlag("collapse", "N|none", "draw at most N leaves on an entity, the others as one node (none)") {
                (options: inout GraphvizOptions, text: String) throws(ExportError) in
                options.leafLimit = text == "none" ? nil : try wholeNumber(text, of: "collapse")
            },
            ExportFlag("labels", words(GraphLabels.self), "which ties have a text beside them") {
                (options: inout GraphvizOptions, text: String) throws(ExportError) in
                options.labels = try choice(text, of: "labels")
            },
            ExportFlag("untied", words(GraphUntied.self), "what becomes of entities without a tie") {
                (options: inout GraphvizOptions, text: String) throws(ExportError) in
                options.untied = try choice(text, of: "untied")
            },
            ExportFlag("no-legend", "leave the legend out") { $0.hasLegend = false },
        ]
    }

    private static func words<Choice: CaseIterable & RawRepresentable>(_ type: Choice.Type) -> String
    where Choice.RawValue == String {
        type.allCases.map(\.rawValue).joined(separator: "|")
    }

    private static func choice<Choice: CaseIterable & RawRepresentable>(
        _ text: String, of flag: String
    ) throws(ExportError) -> Choice where Choice.RawValue == String {
        guard let choice = Choice(rawValue: text) else {
            throw ExportError("--\(flag) takes \(words(Choice.self)), not “\(text)”")
        }
        return choice
    }

    private static func wholeNumber(_ text: String, of flag: String) throws(ExportError) -> Int {
        guard let number = Int(text), number >= 0 else {
            throw ExportError("--\(flag) takes a whole number from 0, not “\(text)”")
        }
        return number
    }
}
