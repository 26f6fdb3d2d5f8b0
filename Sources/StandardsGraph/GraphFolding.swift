import StandardsModel

/// How much of a drawing is put together, where all of it does not fit.
enum GraphFold: Hashable {
    /// Nothing.
    case nothing
    /// At least so many entities that have the same ties.
    case alike(Int, ListNames)
    /// Besides, all of one kind whose only neighbour is the same, however they are tied to it.
    case leaves(ListNames)
    /// Besides, what lies so far below the whole in the hierarchy.
    case below(depth: Int, ListNames)
    /// Only leaves of one kind and relation beyond so many.
    case limit(Int)

    /// Whether every entity is to be named.
    var namesAll: Bool {
        switch self {
        case .nothing, .alike, .limit: true
        case .leaves(let names): names == .block
        case .below: false
        }
    }
}

extension GraphFigure {
    /// The figure with as much put together as is asked for.
    init(_ drawing: GraphDrawing, _ fold: GraphFold) {
        self.init(drawing)
        switch fold {
        case .nothing: break
        case .alike(let least, let names): gather(drawing, .allTies, least: least, names)
        case .leaves(let names): gatherLeaves(drawing, names)
        case .below(let depth, let names):
            gatherBelow(drawing, depth, names)
            gatherLeaves(drawing, names)
        case .limit(let limit): gather(drawing, .onlyTie, least: 2, keeping: limit, .codes(lines: 0))
        }
        for group in drawing.untied { vertices.append(Vertex(members: group, isUntied: true)) }
    }

    private mutating func gatherLeaves(_ drawing: GraphDrawing, _ names: ListNames) {
        gather(drawing, .allTies, least: 2, names)
        gather(drawing, .onlyNeighbour, least: 2, names)
    }

    // MARK: entities that are alike

    /// What boxes have in common that share a box.
    private enum Sameness {
        /// Every line.
        case allTies
        /// The only box to which they are tied, in whatever way.
        case onlyNeighbour
        /// The only line.
        case onlyTie
    }

    /// What a line says of the box at one of its ends.
    private struct Likeness: Hashable {
        let other: Int
        var relations: [Int] = []
        var isLeft = false
        var isBack = false
    }

    private struct End {
        let number: Int
        let other: Int
        let isLeft: Bool
    }

    /// Puts boxes of one kind and frame into one that have the same in common; the first ones keep boxes of their own.
    private mutating func gather(
        _ drawing: GraphDrawing, _ sameness: Sameness, least: Int, keeping: Int = 0, _ names: ListNames
    ) {
        var ends: [[End]] = Array(repeating: [], count: vertices.count)
        for (number, line) in lines.enumerated() {
            ends[line.left].append(End(number: number, other: line.right, isLeft: true))
            ends[line.right].append(End(number: number, other: line.left, isLeft: false))
        }
        struct Bunch: Hashable {
            let kind: String
            let group: String?
            let ties: [Likeness]
        }
        var bunches: [Bunch: [Int]] = [:]
        var order: [Bunch] = []
        for vertex in vertices.indices where !ends[vertex].isEmpty && vertices[vertex].members.first != drawing.centre {
            guard let first = vertices[vertex].members.first,
                let ties = common(sameness, to: vertex, ends[vertex], drawing)
            else { continue }
            let bunch = Bunch(kind: drawing.nodes[first].reference.kind, group: drawing.nodes[first].group, ties: ties)
            if bunches[bunch] == nil { order.append(bunch) }
            bunches[bunch, default: []].append(vertex)
        }
        var isGone = Array(repeating: false, count: vertices.count)
        for bunch in order {
            // The two ends of a pair that stands alone would otherwise both be put away.
            let members = (bunches[bunch] ?? []).filter { !isGone[$0] }.dropFirst(keeping)
            guard let first = members.first, members.count >= least else { continue }
            vertices[first] = Vertex(members: members.flatMap { vertices[$0].members }, names: names)
            for member in members.dropFirst() { isGone[member] = true }
        }
        vertices = zip(vertices, isGone).filter { !$0.1 }.map(\.0)
        connect(drawing)
    }

    /// What a box has in common with those of its bunch; nil where it keeps a box of its own.
    private func common(
        _ sameness: Sameness, to vertex: Int, _ ends: [End], _ drawing: GraphDrawing
    ) -> [Likeness]? {
        // What is tied to itself has a line of its own.
        guard !ends.contains(where: { $0.other == vertex }) else { return nil }
        // What mirrors another committee keeps its line.
        if sameness != .allTies, !ends.allSatisfy({ drawing.isCollapsible[lines[$0.number].relations[0]] }) {
            return nil
        }
        switch sameness {
        case .onlyNeighbour:
            guard ends.allSatisfy({ $0.other == ends[0].other }) else { return nil }
            return [Likeness(other: ends[0].other)]
        case .onlyTie where ends.count > 1: return nil
        case .onlyTie, .allTies:
            let ties = Set(
                ends.map { end in
                    Likeness(
                        other: end.other, relations: lines[end.number].relations, isLeft: end.isLeft,
                        isBack: lines[end.number].isBack)
                })
            return ties.sorted {
                ($0.other, $0.relations[0], $0.relations.count, $0.isLeft ? 0 : 1, $0.isBack ? 0 : 1)
                    < ($1.other, $1.relations[0], $1.relations.count, $1.isLeft ? 0 : 1, $1.isBack ? 0 : 1)
            }
        }
    }

    // MARK: the hierarchy

    /// Puts what lies below a depth of the hierarchy into one box for each entity at that depth.
    private mutating func gatherBelow(_ drawing: GraphDrawing, _ depth: Int, _ names: ListNames) {
        let parents = drawing.parents()
        let depths = drawing.depths(parents)
        var ancestors: [Int: Int] = [:]
        // From the whole down: what is above is known.
        for node in drawing.nodes.indices.sorted(by: { (depths[$0], $0) < (depths[$1], $1) }) where depths[node] > depth
        {
            guard let parent = parents[node] else { continue }
            ancestors[node] = depths[parent] == depth ? parent : ancestors[parent]
        }
        var boxes: [Int: Int] = [:]
        var gathered: [Vertex] = []
        for vertex in vertices {
            guard let node = vertex.members.first, node != drawing.centre, let ancestor = ancestors[node] else {
                gathered.append(vertex)
                continue
            }
            if let box = boxes[ancestor] {
                gathered[box].members.append(node)
            } else {
                boxes[ancestor] = gathered.count
                gathered.append(Vertex(members: [node], names: names))
            }
        }
        vertices = gathered
        connect(drawing)
    }
}

extension GraphDrawing {
    /// The first entity of which each is a part.
    func parents() -> [Int?] {
        var parents: [Int?] = Array(repeating: nil, count: nodes.count)
        for edge in edges {
            let name = relations[edge.relation].name
            guard name == Relation.childOf.name || name == Relation.partOf.name, edge.subject != edge.object else {
                continue
            }
            if parents[edge.subject] == nil { parents[edge.subject] = edge.object }
        }
        return parents
    }

    /// How many wholes are above each; what is in a circle counts from where it is met first.
    func depths(_ parents: [Int?]) -> [Int] {
        var depths = Array(repeating: -1, count: nodes.count)
        for start in nodes.indices where depths[start] < 0 {
            var path: [Int] = []
            var node: Int? = start
            while let open = node, depths[open] == -1 {
                depths[open] = -2
                path.append(open)
                node = parents[open]
            }
            var depth = node.map { max(depths[$0], -1) } ?? -1
            for open in path.reversed() {
                depth += 1
                depths[open] = depth
            }
        }
        return depths
    }
}
