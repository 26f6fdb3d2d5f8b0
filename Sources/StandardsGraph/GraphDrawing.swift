import StandardsExport
import StandardsModel

/// What of a catalogue is drawn: entities and ties by their positions, in the order of the catalogue.
struct GraphDrawing {
    /// What is said of the entities of a kind.
    struct Kind {
        let name: String
        /// The kind in words, and in the plural.
        let words: String
        let plural: String
    }

    /// An entity.
    struct Node {
        let reference: EntityReference
        let code: String?
        let title: String
        /// A page about it that the catalogue names.
        let page: String?
        private var rarities: Rarities?
        /// Its position among the kinds.
        var kind: Int { Int(kindPosition) }
        private let kindPosition: Int16
        /// Whether it belongs to a view also without a tie.
        let isAnchor: Bool
        /// Whether it is drawn in a box of its own, or with others.
        var isDrawn = false

        init(
            reference: EntityReference, kind: Int, code: String?, title: String, secondTitle: String?, page: String?,
            country: String?, group: String?, isAnchor: Bool
        ) {
            self.reference = reference
            kindPosition = Int16(kind)
            self.code = code
            self.title = title
            self.page = page
            self.isAnchor = isAnchor
            if secondTitle != nil || country != nil || group != nil {
                rarities = Rarities(secondTitle: secondTitle, country: country, group: group)
            }
        }

        /// What most drawings ask of no entity. A class: what is not asked for takes no room.
        private final class Rarities: Sendable {
            let secondTitle: String?
            let country: String?
            let group: String?

            init(secondTitle: String?, country: String?, group: String?) {
                self.secondTitle = secondTitle
                self.country = country
                self.group = group
            }
        }

        /// The title in the second language, where there is one.
        var secondTitle: String? { rarities?.secondTitle }
        /// The code of its country.
        var country: String? {
            get { rarities?.country }
            set { rarities = Rarities(secondTitle: secondTitle, country: newValue, group: group) }
        }
        /// What its frame is called, where it is in one.
        var group: String? {
            get { rarities?.group }
            set { rarities = Rarities(secondTitle: secondTitle, country: country, group: newValue) }
        }
    }

    /// A tie between two of the nodes. There may be hundreds of thousands, so its numbers are short.
    struct Edge {
        var subject: Int { Int(ends.subject) }
        var object: Int { Int(ends.object) }
        private let ends: (subject: Int32, object: Int32)
        /// The position of its qualifier; -1 where it has none.
        fileprivate let qualifier: Int32
        /// Its position among the relations.
        var relation: Int { Int(kind) }
        private let kind: Int16
        /// Whether the object states it.
        let isStatedOnObject: Bool

        init(subject: Int, object: Int, relation: Int, qualifier: Int?, isStatedOnObject: Bool) {
            ends = (Int32(subject), Int32(object))
            kind = Int16(relation)
            self.qualifier = Int32(qualifier ?? -1)
            self.isStatedOnObject = isStatedOnObject
        }
    }

    /// Under which entities have addresses.
    var base: CatalogueBase?
    var kinds: [Kind] = []
    var nodes: [Node] = []
    var edges: [Edge] = []
    /// What qualifies edges: most of it qualifies many.
    private var qualifiers: [String] = []
    var relations: [Relation] = []
    /// Whether the leaves of each relation may be put together whatever else ties them.
    var isCollapsible: [Bool] = []
    /// Entities without a tie that are counted and not drawn, by kind.
    var untied: [[Int]] = []
    /// The entity in the middle, where there is one.
    var centre: Int?
    /// Entities with many ties, beyond which the drawing around another does not go.
    var unfollowed: [Int] = []
    var losses: [ExportReport.Loss] = []

    /// The degree, extent or role of an edge.
    func qualifier(of edge: Edge) -> String? { edge.qualifier < 0 ? nil : qualifiers[Int(edge.qualifier)] }

    /// The page about an entity, or else its address.
    func link(of node: Int) -> String? {
        nodes[node].page
            ?? base?.address(ofKind: nodes[node].reference.kind, id: nodes[node].reference.id)
    }

    /// The kinds of which something is drawn, in their order.
    var drawnKinds: [Int] {
        var isDrawn = Array(repeating: false, count: kinds.count)
        for node in nodes.indices where nodes[node].isDrawn { isDrawn[nodes[node].kind] = true }
        return kinds.indices.filter { isDrawn[$0] }
    }

    /// More ties than this make a hub.
    static let hub = 20
}

extension GraphDrawing {
    /// Chooses from a catalogue what the options ask for.
    init(_ catalogue: Catalogue, _ options: GraphvizOptions) throws(ExportError) {
        try options.validate()
        let view = options.view.description
        let choice = try GraphChoice(catalogue, options)
        let grouping = options.grouping ?? view.grouping
        var reader = NodeReader(choice: choice, grouping: grouping, options: options, catalogue: catalogue)
        reader.base = CatalogueBase(catalogue.header, losses: &reader.losses)
        catalogue.visit(with: &reader)
        base = reader.base
        kinds = reader.kinds
        nodes = reader.nodes
        // They are changed, which would copy them.
        reader.nodes = []
        var ties = TieReader(choice: choice, positions: reader.positions, catalogue: catalogue)
        ties.readAll()
        relations = ties.relations
        isCollapsible = relations.map { options.style(of: $0).isCollapsible }
        losses = reader.losses + ties.losses
        edges = ties.edges
        ties.edges = []
        qualifiers = ties.qualifiers
        if grouping == .country || !options.jurisdictions.isEmpty { inheritCountries() }
        if options.view == .around || options.view == .lineage {
            let centre = try Self.centre(options, catalogue, reader.positions)
            self.centre = centre
            let depth = options.depth ?? (options.view == .lineage ? nil : 1)
            draw(around: centre, depth: depth, throughHubs: options.followsHubs || options.view == .lineage)
        } else {
            let isWanted = isWanted(options, catalogue)
            for edge in edges where isWanted[edge.subject] || isWanted[edge.object] {
                guard !choice.usesAnchors || nodes[edge.subject].isAnchor || nodes[edge.object].isAnchor else {
                    continue
                }
                nodes[edge.subject].isDrawn = true
                nodes[edge.object].isDrawn = true
            }
            place(options.untied ?? view.untied, choice, isWanted)
        }
        edges.removeAll { !nodes[$0.subject].isDrawn || !nodes[$0.object].isDrawn }
        if grouping != .none { frame(grouping, options) }
    }

    // MARK: choosing

    /// Which entities meet the conditions; what is tied to one that does is drawn with it.
    private func isWanted(_ options: GraphvizOptions, _ catalogue: Catalogue) -> [Bool] {
        let tagged = options.tags.isEmpty ? nil : catalogue.entities(tagged: options.tags)
        return nodes.map { node in
            (tagged?.contains(node.reference) ?? true)
                && (options.jurisdictions.isEmpty || node.country.map(options.jurisdictions.contains) ?? false)
        }
    }

    private static func centre(
        _ options: GraphvizOptions, _ catalogue: Catalogue, _ positions: [EntityReference: Int]
    ) throws(ExportError) -> Int {
        let what = options.centre ?? ""
        let flag = options.view == .lineage ? "--lineage" : "--around"
        let found = catalogue.entities(named: what)
        guard let first = found.first else { throw ExportError("\(flag): the catalogue holds no “\(what)”") }
        guard found.count == 1 else {
            let names = found.map(\.description).joined(separator: ", ")
            throw ExportError("\(flag): “\(what)” may mean \(names): write one of these")
        }
        guard let position = positions[first] else {
            throw ExportError("\(flag): \(first) is none of the kinds that are drawn")
        }
        return position
    }

    /// Draws the entities within so many ties of one. Beyond an entity with many ties the walk does not go.
    private mutating func draw(around centre: Int, depth: Int?, throughHubs: Bool) {
        var neighbours: [[Int]] = Array(repeating: [], count: nodes.count)
        for edge in edges {
            neighbours[edge.subject].append(edge.object)
            neighbours[edge.object].append(edge.subject)
        }
        nodes[centre].isDrawn = true
        var border = [centre]
        var step = 0
        while step < depth ?? .max, !border.isEmpty {
            var next: [Int] = []
            for position in border {
                if !throughHubs, position != centre, neighbours[position].count > Self.hub {
                    if neighbours[position].contains(where: { !nodes[$0].isDrawn }) { unfollowed.append(position) }
                    continue
                }
                for neighbour in neighbours[position] where !nodes[neighbour].isDrawn {
                    nodes[neighbour].isDrawn = true
                    next.append(neighbour)
                }
            }
            border = next
            step += 1
        }
        unfollowed.sort()
        for position in unfollowed {
            losses.append(
                .init(
                    nodes[position].reference, cause: .unfollowed,
                    reason: "it has \(neighbours[position].count) ties: those that lead further away are not drawn, "
                        + "--through-hubs draws them"))
        }
    }

    /// Draws, counts or leaves out the entities of the view that have no tie in it.
    private mutating func place(_ untied: GraphUntied, _ choice: GraphChoice, _ isWanted: [Bool]) {
        guard untied != .omit else { return }
        var byKind: [(kind: String, members: [Int])] = []
        for position in nodes.indices
        where !nodes[position].isDrawn && isWanted[position] && (nodes[position].isAnchor || !choice.usesAnchors) {
            let kind = nodes[position].reference.kind
            if byKind.last?.kind == kind {
                byKind[byKind.count - 1].members.append(position)
            } else {
                byKind.append((kind, [position]))
            }
        }
        for (_, members) in byKind {
            if untied == .draw || members.count == 1 {
                for member in members { nodes[member].isDrawn = true }
            } else {
                self.untied.append(members)
            }
        }
    }

    // MARK: frames

    /// A part acts for the country of its whole where it names none.
    private mutating func inheritCountries() {
        let parents = parents()
        let depths = depths(parents)
        for node in nodes.indices.sorted(by: { (depths[$0], $0) < (depths[$1], $1) }) where nodes[node].country == nil {
            nodes[node].country = parents[node].flatMap { nodes[$0].country }
        }
    }

    /// Names the frames, of which each holds at least two entities.
    private mutating func frame(_ grouping: GraphGrouping, _ options: GraphvizOptions) {
        if grouping == .country {
            for node in nodes.indices {
                nodes[node].group = nodes[node].country.map { CountryCode.name(of: $0, in: options.language) }
            }
        }
        var counts: [String: Int] = [:]
        for node in nodes where node.isDrawn { if let group = node.group { counts[group, default: 0] += 1 } }
        for node in nodes.indices where nodes[node].group.map({ counts[$0, default: 0] < 2 }) ?? false {
            nodes[node].group = nil
        }
        if !counts.values.contains(where: { $0 > 1 }) {
            losses.append(
                .init(
                    nil, cause: .unframed,
                    reason: "--cluster \(grouping.rawValue) makes no frame: no two entities share one"))
        }
    }
}

extension ExportReport.Cause {
    fileprivate static let unfollowed = Self(
        "unfollowed", one: "entity with many ties is not followed further: --through-hubs follows it",
        several: "entities with many ties are not followed further: --through-hubs follows them")
    fileprivate static let unframed = Self(
        "unframed", one: "choice of frames changes nothing", several: "choices of frames change nothing")
}
