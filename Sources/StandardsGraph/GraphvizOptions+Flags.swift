public import StandardsExport
import StandardsModel

extension GraphvizOptions {
    public static var flags: [ExportFlag<GraphvizOptions>] {
        selection + [
            .choice("view", "which part of the catalogue to draw (organisations)", \.view),
            ExportFlag("around", "ENTITY", "draw what is tied to this one: kind/id, an id, a code or a name") {
                (options: inout GraphvizOptions, text: String) throws(ExportError) in
                guard !text.isEmpty else { throw ExportError("--around takes an entity such as organisation/sac") }
                options.view = .around
                options.centre = text
            },
            ExportFlag("lineage", "ENTITY", "draw what this one came from and what came of it") {
                (options: inout GraphvizOptions, text: String) throws(ExportError) in
                guard !text.isEmpty else { throw ExportError("--lineage takes a standard such as “GB 28008-2024”") }
                options.view = .lineage
                options.centre = text
            },
            ExportFlag("depth", "N", "how many ties away from the --around entity to go (1)") {
                (options: inout GraphvizOptions, text: String) throws(ExportError) in
                options.depth = try wholeNumber(text, of: "depth")
            },
            ExportFlag("through-hubs", "go on beyond entities with many ties") { $0.followsHubs = true },
            ExportFlag("page", words(GraphPage.self), "what the drawing is to fit (a4)") {
                (options: inout GraphvizOptions, text: String) throws(ExportError) in
                options.page = try choice(text, of: "page")
            },
            ExportFlag("direction", words(GraphDirection.self), "from wholes to parts: left to right, top to bottom …")
            {
                (options: inout GraphvizOptions, text: String) throws(ExportError) in
                options.direction = try choice(text, of: "direction")
            },
            ExportFlag("language", "TAG", "the language of the names (en)") {
                (options: inout GraphvizOptions, text: String) throws(ExportError) in
                options.language = try language(text, of: "language")
            },
            ExportFlag("also", "TAG", "a language in which names are shown besides, such as zh-Hans") {
                (options: inout GraphvizOptions, text: String) throws(ExportError) in
                options.secondLanguage = try language(text, of: "also")
            },
            ExportFlag("cluster", words(GraphGrouping.self), "what the entities in one frame share") {
                (options: inout GraphvizOptions, text: String) throws(ExportError) in
                options.grouping = try choice(text, of: "cluster")
            },
            ExportFlag(
                "collapse", "auto|none|N", "put together what the page has no room for, or all but N leaves (auto)"
            ) {
                (options: inout GraphvizOptions, text: String) throws(ExportError) in
                options.folding =
                    text == "none"
                    ? .none : text == "auto" ? .automatic : .leaves(try wholeNumber(text, of: "collapse"))
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
            ExportFlag("unplaced", "leave it to Graphviz where everything comes") { $0.isPlaced = false },
        ]
    }

    /// The flags that say what is drawn and what is not.
    private static var selection: [ExportFlag<GraphvizOptions>] {
        [
            ExportFlag("kind", "KIND", "draw only entities of this kind, such as organisation", isRepeatable: true) {
                (options: inout GraphvizOptions, text: String, schema: CatalogueSchema) throws(ExportError) in
                options.kinds.append(try schema.kind(named: text))
            },
            ExportFlag("relation", "RELATION", "draw only these ties, such as replaces", isRepeatable: true) {
                (options: inout GraphvizOptions, text: String, schema: CatalogueSchema) throws(ExportError) in
                options.relations.append(try schema.relation(named: text))
            },
            ExportFlag("without", "RELATION", "do not draw these ties, such as memberOf", isRepeatable: true) {
                (options: inout GraphvizOptions, text: String, schema: CatalogueSchema) throws(ExportError) in
                options.excludedRelations.append(try schema.relation(named: text))
            },
            ExportFlag(
                "tag", "KEYWORD", "only what has this keyword, and what is tied to it", isRepeatable: true
            ) { (options: inout GraphvizOptions, text: String) throws(ExportError) in
                guard !text.isEmpty else { throw ExportError("--tag takes a keyword such as furniture") }
                options.tags.insert(text)
            },
            ExportFlag(
                "jurisdiction", "CODE", "only what is of this country, such as CN, and what is tied to it",
                isRepeatable: true
            ) { (options: inout GraphvizOptions, text: String) throws(ExportError) in
                guard let code = CountryCode(notation: text) else {
                    throw ExportError("--jurisdiction takes the code of a country such as CN or EU, not “\(text)”")
                }
                options.jurisdictions.insert(code.text)
            },
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

    private static func language(_ text: String, of flag: String) throws(ExportError) -> LanguageTag {
        guard let tag = LanguageTag(text) else {
            throw ExportError("--\(flag) takes a tag such as en or zh-Hans, not “\(text)”")
        }
        return tag
    }

    private static func wholeNumber(_ text: String, of flag: String) throws(ExportError) -> Int {
        guard let number = Int(text), number >= 0 else {
            throw ExportError("--\(flag) takes a whole number from 0, not “\(text)”")
        }
        return number
    }
}
