import StandardsExport
import StandardsModel

/// What of a catalogue is drawn: entities and ties by their positions, in the order of the catalogue.
struct GraphDrawing {
    /// An entity.
    struct Node {
        let reference: EntityReference
        /// The kind in words.
        let kind: String
        /// The kind in words, in the plural.
        let kinds: String
        let code: String?
        let title: String
        /// A page about it.
        let link: String?
        /// What its frame is called, where it is in one.
        let group: String?
        /// Whether it belongs to a view also without a tie.
        let isAnchor: Bool
        /// Whether it is drawn.
        var isDrawn = false
    }

    /// A tie between two of the nodes.
    struct Edge: Hashable {
        var subject: Int
        var object: Int
        /// Its position among the relations.
        let relation: Int
        let qualifier: String?
        /// Whether the object states it.
        let isStatedOnObject: Bool
        /// Whether it has a say in which of the two comes first.
        var ordersNodes = true
    }

    /// Entities that become one node.
    struct Gathering {
        /// The name of its node.
        let name: String
        /// The kind in words, in the plural.
        let kinds: String
        /// What they hang on; nil where they have no tie.
        var hub: Int?
        /// The relation by which they hang on it.
        var relation: Int?
        /// Whether the hub is the subject of that relation.
        var hubIsSubject = false
        /// The positions of the entities.
        var members: [Int]
    }

    var nodes: [Node] = []
    var edges: [Edge] = []
    var relations: [Relation] = []
    var gatherings: [Gathering] = []
    var losses: [ExportReport.Loss] = []
}

extension GraphDrawing {
    /// Chooses from a catalogue what the options ask for.
    init(_ catalogue: Catalogue, _ options: GraphvizOptions) throws(ExportError) {
        try options.validate()
        let view = options.view.description
        let choice = try GraphChoice(catalogue, options)
        var reader = NodeReader(
            choice: choice, grouping: options.grouping ?? view.grouping, options: options, catalogue: catalogue)
        reader.base = CatalogueBase(catalogue.header, losses: &reader.losses)
        catalogue.visit(with: &reader)
        nodes = reader.nodes
        var ties = TieReader(choice: choice, positions: reader.positions, catalogue: catalogue)
        ties.readAll()
        relations = ties.relations
        losses = reader.losses + ties.losses
        edges = ties.edges
        letHierarchyOrder()
        if options.view == .around {
            let centre = try Self.centre(options, catalogue, reader.positions)
            restrict(around: centre, depth: options.depth ?? 1)
        } else {
            if choice.usesAnchors {
                edges.removeAll { !nodes[$0.subject].isAnchor && !nodes[$0.object].isAnchor }
            }
            for edge in edges {
                nodes[edge.subject].isDrawn = true
                nodes[edge.object].isDrawn = true
            }
        }
        if options.view != .around { place(options.untied ?? view.untied, choice) }
        if let limit = options.leafLimit { collapse(to: limit, options) }
    }

    /// A committee that another set up and to which it belongs has one place in the drawing: that of the hierarchy.
    private mutating func letHierarchyOrder() {
        guard let hierarchy = relations.firstIndex(where: { $0.name == Relation.childOf.name }) else { return }
        var parents: [Int: Set<Int>] = [:]
        for edge in edges where edge.relation == hierarchy { parents[edge.subject, default: []].insert(edge.object) }
        for position in edges.indices where edges[position].relation != hierarchy {
            if parents[edges[position].object]?.contains(edges[position].subject) == true {
                edges[position].ordersNodes = false
            }
        }
    }

    private static func centre(
        _ options: GraphvizOptions, _ catalogue: Catalogue, _ positions: [EntityReference: Int]
    ) throws(ExportError) -> Int {
        let what = options.centre ?? ""
        let found = catalogue.entities(named: what)
        guard let first = found.first else { throw ExportError("--around: the catalogue holds no “\(what)”") }
        guard found.count == 1 else {
            let names = found.map(\.description).joined(separator: ", ")
            throw ExportError("--around: “\(what)” may mean \(names): write one of these")
        }
        guard let position = positions[first] else {
            throw ExportError("--around: \(first) is none of the kinds chosen with --kind")
        }
        return position
    }

    /// Keeps the entities within so many ties of one, and every tie between them.
    private mutating func restrict(around centre: Int, depth: Int) {
        var neighbours: [[Int]] = Array(repeating: [], count: nodes.count)
        for edge in edges {
            neighbours[edge.subject].append(edge.object)
            neighbours[edge.object].append(edge.subject)
        }
        nodes[centre].isDrawn = true
        var border = [centre]
        var step = 0
        while step < depth, !border.isEmpty {
            var next: [Int] = []
            for position in border {
                for neighbour in neighbours[position] where !nodes[neighbour].isDrawn {
                    nodes[neighbour].isDrawn = true
                    next.append(neighbour)
                }
            }
            border = next
            step += 1
        }
        edges.removeAll { !nodes[$0.subject].isDrawn || !nodes[$0.object].isDrawn }
    }

    /// Draws, gathers or leaves out the entities of the view that have no tie in it.
    private mutating func place(_ untied: GraphUntied, _ choice: GraphChoice) {
        guard untied != .omit else { return }
        var byKind: [(kind: String, members: [Int])] = []
        for position in nodes.indices
        where !nodes[position].isDrawn && (nodes[position].isAnchor || !choice.usesAnchors) {
            let kind = nodes[position].reference.kind
            if byKind.last?.kind == kind {
                byKind[byKind.count - 1].members.append(position)
            } else {
                byKind.append((kind, [position]))
            }
        }
        for (kind, members) in byKind {
            if untied == .draw || members.count == 1 {
                for member in members { nodes[member].isDrawn = true }
            } else {
                gatherings.append(
                    Gathering(name: "more/\(kind)", kinds: nodes[members[0]].kinds, members: members))
            }
        }
    }

    /// Puts all but so many leaves of one kind, relation and entity into one node. Two are the least that it puts away.
    private mutating func collapse(to limit: Int, _ options: GraphvizOptions) {
        var degrees = Array(repeating: 0, count: nodes.count)
        for edge in edges where edge.subject != edge.object {
            degrees[edge.subject] += 1
            degrees[edge.object] += 1
        }
        struct Bunch: Hashable {
            let hub: Int
            let hubIsSubject: Bool
            let relation: Int
            let kind: String
        }
        var leaves: [Bunch: [Int]] = [:]
        var order: [Bunch] = []
        for (position, edge) in edges.enumerated() where options.style(of: relations[edge.relation]).isCollapsible {
            let isSubject = degrees[edge.object] == 1
            guard isSubject != (degrees[edge.subject] == 1) else { continue }
            let (hub, leaf) = isSubject ? (edge.subject, edge.object) : (edge.object, edge.subject)
            let bunch = Bunch(
                hub: hub, hubIsSubject: isSubject, relation: edge.relation, kind: nodes[leaf].reference.kind)
            if leaves[bunch] == nil { order.append(bunch) }
            leaves[bunch, default: []].append(position)
        }
        var removed = Array(repeating: false, count: edges.count)
        for bunch in order {
            guard let positions = leaves[bunch], positions.count > limit + 1 else { continue }
            var members: [Int] = []
            for position in positions.dropFirst(limit) {
                removed[position] = true
                let leaf = bunch.hubIsSubject ? edges[position].object : edges[position].subject
                nodes[leaf].isDrawn = false
                members.append(leaf)
            }
            gatherings.append(
                Gathering(
                    name: "more/\(nodes[bunch.hub].reference)/\(relations[bunch.relation].name)/\(bunch.kind)"
                        + (bunch.hubIsSubject ? "" : "/inverse"),
                    kinds: nodes[members[0]].kinds, hub: bunch.hub, relation: bunch.relation,
                    hubIsSubject: bunch.hubIsSubject, members: members))
        }
        edges = zip(edges, removed).filter { !$0.1 }.map(\.0)
    }
}
