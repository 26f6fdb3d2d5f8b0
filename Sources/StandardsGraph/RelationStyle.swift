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
    public static let other = Self(line: "dashed", colour: "#555555", head: "rnormal")

    private static let black = "#222222"
    private static let blue = "#00609c"
    private static let green = "#00704f"
    private static let vermilion = "#b04600"
    private static let purple = "#8c3f6a"
    private static let brown = "#7d5500"
    private static let grey = "#666666"

    /// The styles of the domain's relations: no two have the same line with the same head, but for a width that nobody
    /// overlooks. A dotted line is twice as thick, so that print does not lose it.
    public static let standard: [String: RelationStyle] = [
        "childOf": Self(colour: black), "partOf": Self(colour: black, head: "odiamond"),
        "editionOf": Self(colour: black, head: "onormal"), "requirementOf": Self(colour: black, head: "diamond"),
        "lists": Self(colour: black, head: "odot"),
        "memberOf": Self(line: "dashed", colour: blue, head: "vee"), "partyTo": Self(colour: blue, head: "vee"),
        "takesPartIn": Self(line: "dotted", colour: blue, head: "vee", width: 2),
        "votesIn": Self(line: "dashed", colour: blue, head: "veetee"),
        "holdsPositionAt": Self(line: "dashed", colour: purple, head: "diamond"),
        "signs": Self(colour: purple, head: "inv"),
        "actsFor": Self(line: "dotted", colour: purple, head: "diamond", width: 2),
        "signedAt": Self(colour: purple, head: "boxtee"), "chairs": Self(colour: purple, head: "dottee"),
        "secretariatOf": Self(colour: green, head: "diamonddiamond", width: 2),
        "responsibleFor": Self(colour: green, head: "box"), "competentFor": Self(colour: green, head: "obox"),
        "leads": Self(colour: green, head: "dot"), "drafts": Self(line: "dashed", colour: green, head: "odot"),
        "develops": Self(colour: green, head: "veetee"),
        "proposes": Self(line: "dotted", colour: green, head: "odiamond", width: 2),
        "organises": Self(colour: green, head: "crow"), "hosts": Self(line: "dashed", colour: green, head: "box"),
        "supportsEvent": Self(line: "dotted", colour: green, head: "dot", width: 2),
        "certifiesUnder": Self(line: "dashed", colour: green, head: "odiamond"),
        "designatedUnder": Self(line: "dashed", colour: green, head: "diamondtee"),
        "establishes": Self(line: "dashed", colour: vermilion, head: "dot"),
        "issues": Self(colour: vermilion, head: "veevee"),
        "publishes": Self(line: "dotted", colour: vermilion, head: "normal", width: 2),
        "announces": Self(line: "dashed", colour: vermilion, head: "crow"),
        "consultsOn": Self(line: "dashed", colour: vermilion, head: "oinv"),
        "mirrors": Self(colour: purple, head: "dotdot", width: 2, isCollapsible: false),
        "overlaps": Self(line: "dotted", colour: black, head: "none", width: 2),
        "liaisesWith": Self(line: "dashed", colour: brown, head: "none"),
        "correspondsTo": Self(colour: brown, head: "none"),
        "alsoPublishedAs": Self(colour: blue, head: "none", width: 3),
        "replaces": Self(colour: vermilion, head: "normaltee", width: 2),
        "repeals": Self(line: "dashed", colour: vermilion, head: "normaltee"),
        "amends": Self(line: "dotted", colour: vermilion, head: "onormal", width: 2),
        "revises": Self(line: "dashed", colour: vermilion, head: "onormal"),
        "becomes": Self(colour: green, head: "normalnormal", width: 2),
        "adopts": Self(line: "dashed", colour: blue, head: "normal", width: 2),
        "translationOf": Self(line: "dashed", colour: blue, head: "dottee"),
        "mergedFrom": Self(colour: vermilion, head: "oinv"), "splitInto": Self(colour: vermilion, head: "crowtee"),
        "phasesOut": Self(line: "dashed", colour: vermilion, head: "invtee"),
        "phasesIn": Self(line: "dotted", colour: green, head: "inv", width: 2),
        "references": Self(line: "dotted", colour: grey, head: "odot", width: 2),
        "followsUp": Self(line: "dashed", colour: brown, head: "inv"),
        "supports": Self(line: "dotted", colour: brown, head: "box", width: 2),
        "implements": Self(colour: brown, head: "tee"), "legalBasisOf": Self(colour: brown, head: "diamondtee"),
        "governs": Self(colour: brown, head: "invtee"),
        "alignsWith": Self(line: "dashed", colour: brown, head: "boxtee"),
        "harmonisedUnder": Self(line: "dashed", colour: brown, head: "normalnormal"),
        "applies": Self(line: "dashed", colour: brown, head: "obox"),
        "testsBy": Self(line: "dotted", colour: brown, head: "oinv", width: 2),
        "presentedAt": Self(colour: grey, head: "odottee"),
        "about": Self(line: "dotted", colour: grey, head: "obox", width: 2),
        "cites": Self(line: "dotted", colour: grey, head: "tee", width: 2),
        "highlights": Self(line: "dashed", colour: grey, head: "tee"),
        "illustrates": Self(line: "dashed", colour: grey, head: "veevee"),
    ]

    /// How long the arrowhead is in points, as Graphviz draws it at seven tenths of its size.
    var headLength: Double {
        let lengths: [(name: String, length: Double)] = [
            ("normal", 10), ("inv", 10), ("vee", 10), ("crow", 10), ("icurve", 10), ("curve", 10), ("diamond", 12),
            ("dot", 8), ("box", 7.5), ("tee", 2.5), ("none", 0),
        ]
        var rest = Substring(head)
        var sum = 0.0
        while !rest.isEmpty {
            if let part = lengths.first(where: { rest.hasPrefix($0.name) }) {
                sum += part.length
                rest = rest.dropFirst(part.name.count)
            } else {
                // The letters before a shape say which half of it is drawn, and whether it is filled.
                rest = rest.dropFirst()
            }
        }
        return sum * 0.7
    }
}
