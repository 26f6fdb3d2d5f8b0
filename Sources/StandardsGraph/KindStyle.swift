import StandardsModel

/// How the entities of a kind are drawn: by shape as well as by colour, so that print and colour-blind readers lose
/// nothing.
///
/// ```swift
/// var options = GraphvizOptions()
/// options.kindStyles["laboratory"] = KindStyle(shape: "hexagon", fill: "#e8f4e8", line: "#2a6b2a")
/// options.kindStyles["standard"]?.outlines = 2
/// ```
public struct KindStyle: Hashable, Sendable {
    /// The shape, in Graphviz's words.
    public var shape: String
    /// The style of the shape, in Graphviz's words.
    public var style: String
    /// The colour of the area, `#rrggbb`; pale, for dark text.
    public var fill: String
    /// The colour of the outline, `#rrggbb`.
    public var line: String
    /// How many outlines there are.
    public var outlines: Int

    /// A style by what is known of it.
    public init(shape: String, style: String = "filled", fill: String, line: String, outlines: Int = 1) {
        self.shape = shape
        self.style = style
        self.fill = fill
        self.line = line
        self.outlines = outlines
    }

    /// The style of a kind that the table does not name.
    public static let other = Self(shape: "box", style: "filled,dashed", fill: "#f2f2f2", line: "#444444")

    /// The styles of the domain's kinds. The outlines are of Okabe and Ito's palette, darkened for thin lines.
    public static let standard: [String: KindStyle] = [
        "organisation": Self(shape: "box", fill: "#dcebf7", line: "#00568a"),
        "person": Self(shape: "ellipse", fill: "#f8e4ef", line: "#9c4a78"),
        "committee": Self(shape: "box", style: "filled,rounded", fill: "#d8f0e6", line: "#00704f"),
        "standard": Self(shape: "note", fill: "#fdf1d0", line: "#8f6200"),
        "project": Self(shape: "component", fill: "#fff9e8", line: "#8f6200"),
        "policyDocument": Self(shape: "tab", fill: "#fbe1d0", line: "#a34700"),
        "consultation": Self(shape: "cds", fill: "#fbe1d0", line: "#a34700"),
        "certificationScheme": Self(shape: "octagon", fill: "#e6e0f3", line: "#5b4a91"),
        "certificationRequirement": Self(shape: "octagon", fill: "#f2eefa", line: "#5b4a91", outlines: 2),
        "event": Self(shape: "box", style: "filled,rounded", fill: "#e0f2fb", line: "#2a7ba8", outlines: 2),
        "eventSeries": Self(shape: "box", style: "filled,rounded", fill: "#eff8fd", line: "#2a7ba8", outlines: 3),
        "agreement": Self(shape: "box", style: "filled,diagonals", fill: "#fbf8cf", line: "#6d6600"),
        "standardSystem": Self(shape: "box3d", fill: "#fdf1d0", line: "#8f6200"),
        "ratingScheme": Self(shape: "house", fill: "#e6e0f3", line: "#5b4a91"),
        "statistic": Self(shape: "cylinder", fill: "#eeeeee", line: "#555555"),
        "publication": Self(shape: "folder", fill: "#eeeeee", line: "#333333"),
        "article": Self(shape: "underline", fill: "#f7f7f7", line: "#555555"),
    ]

    /// Whether a box has round corners.
    var isRounded: Bool { style.holds("rounded") }

    /// How large the shape is that holds a text, and on what share of its height lines may end.
    func room(for text: LayoutSize) -> (size: LayoutSize, spread: Double) {
        let (wide, high) = (text.width, text.height)
        var (size, spread): (LayoutSize, Double) =
            switch shape {
            case "box", "rect", "square", "plaintext":
                (LayoutSize(width: wide + 14, height: high + 8), isRounded ? 0.6 : 0.8)
            case "underline", "plain": (LayoutSize(width: wide + 10, height: high + 6), 0.8)
            case "note", "component": (LayoutSize(width: wide + 24, height: high + 10), 0.8)
            case "tab", "folder": (LayoutSize(width: wide + 16, height: high + 14), 0.7)
            case "box3d": (LayoutSize(width: wide + 20, height: high + 14), 0.5)
            case "cylinder": (LayoutSize(width: wide + 14, height: high + 30), 0.6)
            case "octagon": (LayoutSize(width: wide * 1.08 + 20, height: high + 12), 0.3)
            case "cds": (LayoutSize(width: wide + 40, height: high + 12), 0)
            case "house": (LayoutSize(width: wide * 1.15 + 20, height: high * 1.6 + 16), 0)
            default: (LayoutSize(width: wide * 1.3 + 14, height: high * 1.35 + 8), 0)
            }
        if style.holds("diagonals") { size.width += 10 }
        size.width += 8 * Double(outlines - 1)
        size.height += 8 * Double(outlines - 1)
        return (LayoutSize(width: max(size.width, 36), height: max(size.height, 21)), spread)
    }
}
