/// Which part of a catalogue is drawn.
///
/// ```swift
/// var options = GraphvizOptions()
/// options.view = .around
/// options.centre = "organisation/sac"
/// options.depth = 2
/// ```
public enum GraphView: String, CaseIterable, Sendable {
    /// Organisations: hierarchy, membership, secretariats, and the committees that hang on one directly.
    case organisations
    /// Committees: hierarchy, secretariats, founders, and their international mirrors.
    case committees
    /// Standards and projects: replacement, adoption, revision, and the committee in whose care they are.
    case standards
    /// Agreements: their parties, their signatories and what they set up.
    case agreements
    /// One entity and what is tied to it.
    case around
    /// Every entity and every tie.
    case all
}

/// Which way the arrows run, in Graphviz's words: `TB` from top to bottom, `LR` from left to right.
///
/// ```swift
/// var options = GraphvizOptions()
/// options.view = .standards
/// options.direction = .leftToRight  // rankdir=LR
/// ```
public enum GraphDirection: String, CaseIterable, Sendable {
    /// Arrows run down: what a part belongs to is below it.
    case topToBottom = "TB"
    /// Arrows run to the right: what a part belongs to is right of it.
    case leftToRight = "LR"
    /// Arrows run up: what a part belongs to is above it.
    case bottomToTop = "BT"
    /// Arrows run to the left: what a part belongs to is left of it.
    case rightToLeft = "RL"
}

/// What the entities in one frame share.
///
/// ```swift
/// var options = GraphvizOptions()
/// options.view = .committees
/// options.grouping = .publisher  // those of SAC in one frame, those of ISO in another
/// ```
public enum GraphGrouping: String, CaseIterable, Sendable {
    /// No frames.
    case none
    /// The kind of entity.
    case kind
    /// The country for which they act or in which they are.
    case country
    /// The publisher that their designation or reference names first.
    case publisher
    /// The level of a standard or a project.
    case level
}

/// Which ties have a text beside them. The legend names the relations in any case.
///
/// ```swift
/// var options = GraphvizOptions()
/// options.view = .standards
/// options.labels = .qualifiers  // such as IDT beside an adoption
/// ```
public enum GraphLabels: String, CaseIterable, Sendable {
    /// None.
    case none
    /// Those with a degree, an extent or a role: it is written beside them.
    case qualifiers
    /// All: the relation, with its degree, extent or role.
    case relations
}

/// What becomes of entities of a view that have no tie in it.
///
/// ```swift
/// var options = GraphvizOptions()
/// options.view = .all
/// options.untied = .omit
/// ```
public enum GraphUntied: String, CaseIterable, Sendable {
    /// One node a kind says how many there are, and its tooltip names them.
    case gather
    /// Each is drawn.
    case draw
    /// They are left out.
    case omit
}

/// What a view draws, and how, where nothing else was chosen.
struct ViewDescription: Sendable {
    /// The kinds; nil means all.
    var kinds: [String]?
    /// The relations; nil means all.
    var relations: [String]?
    /// Relations that are followed only when asked for by name.
    var excluded: [String] = []
    /// Kinds of which each tie has at least one end, and whose untied entities belong to the view; nil means all.
    var anchors: [String]?
    var direction = GraphDirection.rightToLeft
    var labels = GraphLabels.none
    var grouping = GraphGrouping.none
    var untied = GraphUntied.gather
}

extension GraphView {
    var description: ViewDescription {
        switch self {
        case .organisations:
            ViewDescription(
                kinds: ["organisation", "committee"],
                relations: ["childOf", "memberOf", "secretariatOf", "establishes"], anchors: ["organisation"])
        case .committees:
            ViewDescription(
                kinds: ["organisation", "committee"],
                relations: [
                    "childOf", "memberOf", "secretariatOf", "establishes", "mirrors", "overlaps", "liaisesWith",
                ],
                anchors: ["committee"])
        case .standards:
            ViewDescription(
                kinds: ["standard", "project", "committee"],
                relations: [
                    "replaces", "adopts", "alsoPublishedAs", "revises", "becomes", "references", "responsibleFor",
                ],
                anchors: ["standard", "project"], direction: .leftToRight, labels: .qualifiers)
        case .agreements:
            ViewDescription(
                kinds: ["agreement", "organisation", "person", "committee", "event", "eventSeries"],
                relations: ["partyTo", "signs", "actsFor", "establishes"], anchors: ["agreement"],
                direction: .leftToRight)
        case .around:
            ViewDescription(
                excluded: ["cites", "about", "highlights", "illustrates"], direction: .leftToRight,
                labels: .relations, untied: .draw)
        case .all:
            ViewDescription(direction: .leftToRight, untied: .draw)
        }
    }
}
