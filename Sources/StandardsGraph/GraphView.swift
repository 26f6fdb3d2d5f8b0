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
    /// People: their positions, and the events and agreements in which they take part.
    case people
    /// Events and their series: who organises, hosts, chairs and supports them, and who takes part.
    case events
    /// Policy documents: who issued them, what they replace and carry out, and what is based on them.
    case policy
    /// Certification schemes and their requirements: authorities, bodies, standards and legal bases.
    case certification
    /// One standard, project or document, what it came from and what came of it, to both ends.
    case lineage
    /// One entity and what is tied to it.
    case around
    /// Every entity and every tie.
    case all
}

/// From which side to which the drawing runs: wholes come before their parts, and what acts before that on which it acts.
///
/// ```swift
/// var options = GraphvizOptions()
/// options.view = .standards
/// options.direction = .topToBottom
/// ```
public enum GraphDirection: String, CaseIterable, Sendable {
    /// Wholes are above their parts.
    case topToBottom = "TB"
    /// Wholes are left of their parts.
    case leftToRight = "LR"
    /// Wholes are below their parts.
    case bottomToTop = "BT"
    /// Wholes are right of their parts.
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
