/// How the ties of a relation are drawn: by line and arrowhead as well as by colour.
///
/// ```swift
/// var options = GraphvizOptions()
/// options.relationStyles["accredits"] = RelationStyle(line: "dashed", colour: "#2a6b2a", head: "diamond")
/// options.relationStyles["replaces"]?.width = 3
/// ```
public struct RelationStyle: Hashable, Sendable {
    /// The style of the line, in Graphviz's words.
    public var line: String
    /// The colour of the line, `#rrggbb`.
    public var colour: String
    /// The arrowhead, in Graphviz's words.
    public var head: String
    /// The thickness of the line in points.
    public var width: Int
    /// Whether leaves of this relation may become one node.
    package var isCollapsible: Bool

    /// A style by what is known of it.
    public init(
        line: String = "solid", colour: String = "#444444", head: String = "normal", width: Int = 1,
        isCollapsible: Bool = true
    ) {
        self.line = line
        self.colour = colour
        self.head = head
        self.width = width
        self.isCollapsible = isCollapsible
    }

    /// The style of a relation that the table does not name.
    public static let other = Self(colour: "#555555", head: "vee")

    private static let black = "#222222"
    private static let blue = "#0072b2"
    private static let green = "#00805c"
    private static let vermilion = "#c24f00"
    private static let purple = "#9c4a78"
    private static let brown = "#8f6200"
    private static let grey = "#767676"

    /// The styles of the domain's relations.
    public static let standard: [String: RelationStyle] = [
        "childOf": Self(colour: black), "partOf": Self(colour: black, head: "odiamond"),
        "editionOf": Self(colour: black, head: "onormal"), "requirementOf": Self(colour: black, head: "diamond"),
        "lists": Self(colour: black, head: "odot"),
        "memberOf": Self(line: "dashed", colour: blue, head: "vee"),
        "partyTo": Self(colour: blue, head: "vee"), "takesPartIn": Self(line: "dotted", colour: blue, head: "vee"),
        "holdsPositionAt": Self(line: "dashed", colour: purple, head: "vee"),
        "signs": Self(colour: purple, head: "onormal"), "actsFor": Self(line: "dotted", colour: purple, head: "vee"),
        "secretariatOf": Self(colour: green, head: "diamond", width: 2),
        "responsibleFor": Self(colour: green, head: "odiamond"), "competentFor": Self(colour: green, head: "odot"),
        "leads": Self(colour: green, head: "dot"), "drafts": Self(line: "dashed", colour: green, head: "odot"),
        "organises": Self(colour: green, head: "vee"), "hosts": Self(line: "dashed", colour: green, head: "vee"),
        "supportsEvent": Self(line: "dotted", colour: green, head: "vee"),
        "certifiesUnder": Self(line: "dashed", colour: green, head: "diamond"),
        "establishes": Self(line: "dashed", colour: vermilion, head: "dot"),
        "issues": Self(colour: vermilion, head: "vee"),
        "publishes": Self(line: "dotted", colour: vermilion, head: "vee"),
        "announces": Self(line: "dashed", colour: vermilion, head: "vee"),
        "mirrors": Self(colour: purple, head: "dot", width: 2, isCollapsible: false),
        "overlaps": Self(line: "dotted", colour: black, head: "none", width: 2),
        "liaisesWith": Self(line: "dashed", colour: brown, head: "none"),
        "alsoPublishedAs": Self(colour: blue, head: "none", width: 2),
        "replaces": Self(colour: vermilion, head: "normal", width: 2),
        "repeals": Self(line: "dashed", colour: vermilion, head: "normal"),
        "amends": Self(line: "dotted", colour: vermilion, head: "normal"),
        "revises": Self(line: "dashed", colour: vermilion, head: "onormal"),
        "becomes": Self(colour: green, head: "normal", width: 2),
        "adopts": Self(line: "dashed", colour: blue, head: "onormal", width: 2),
        "references": Self(line: "dotted", colour: grey, head: "vee"),
        "followsUp": Self(line: "dashed", colour: brown, head: "vee"),
        "supports": Self(line: "dotted", colour: brown, head: "vee"), "implements": Self(colour: brown, head: "vee"),
        "legalBasisOf": Self(colour: brown, head: "diamond"), "governs": Self(colour: brown, head: "odot"),
        "applies": Self(line: "dashed", colour: brown, head: "odot"),
        "consultsOn": Self(line: "dashed", colour: vermilion, head: "odot"),
        "about": Self(line: "dotted", colour: grey, head: "none"),
        "cites": Self(line: "dotted", colour: grey, head: "odot"),
        "highlights": Self(line: "dashed", colour: grey, head: "vee"),
        "illustrates": Self(line: "dashed", colour: grey, head: "none"),
    ]
}
