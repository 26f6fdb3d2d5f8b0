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

    /// Whether the names of all entities are likely to have room.
    var namesAll: Bool {
        switch self {
        case .nothing, .alike, .limit: true
        case .leaves(let names): names == .codes(lines: 12)
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
        case .alike(let least, let names):
            gather(drawing, least: least, names) { figure, line in figure.likeness(of: line) }
        case .leaves(let names): gatherLeaves(drawing, names)
        case .below(let depth, let names):
            gatherBelow(drawing, depth, names)
            gatherLeaves(drawing, names)
        case .limit(let limit): self.limit(drawing, limit)
        }
        for group in drawing.untied { vertices.append(Vertex(members: group, isUntied: true)) }
    }

    private mutating func gatherLeaves(_ drawing: GraphDrawing, _ names: ListNames) {
        gather(drawing, least: 2, names) { figure, line in figure.likeness(of: line) }
        gather(drawing, least: 2, names) { figure, line in
            // What mirrors another committee keeps its line.
            drawing.isCollapsible[figure.lines[line.number].relations[0]]
                ? Likeness(other: line.other, relations: [], isLeft: false, isBack: false, isOnlyNeighbour: true) : nil
        }
    }

    // MARK: entities that are alike

    /// What a box has in common with those that are to share a box with it.
    fileprivate struct Likeness: Hashable {
        let other: Int
        let relations: [Int]
        let isLeft: Bool
        let isBack: Bool
        var isOnlyNeighbour = false
    }

    fileprivate struct End {
        let number: Int
        let other: Int
        let isLeft: Bool
    }

    fileprivate func likeness(of end: End) -> Likeness {
        Likeness(
            other: end.other, relations: lines[end.number].relations, isLeft: end.isLeft,
            isBack: lines[end.number].isBack)
    }

    /// Puts those into one box of which every line is alike.
    private mutating func gather(
        _ drawing: GraphDrawing, least: Int, _ names: ListNames, _ likeness: (GraphFigure, End) -> Likeness?
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
            guard let first = vertices[vertex].members.first else { continue }
            var ties: Set<Likeness> = []
            var isEligible = true
            for end in ends[vertex] {
                guard end.other != vertex, let tie = likeness(self, end) else {
                    isEligible = false
                    break
                }
                ties.insert(tie)
            }
            guard isEligible, ties.count == 1 || !ties.contains(where: \.isOnlyNeighbour) else { continue }
            let sorted = ties.sorted {
                ($0.other, $0.relations.first ?? 0, $0.isLeft ? 0 : 1) < (
                    $1.other, $1.relations.first ?? 0, $1.isLeft ? 0 : 1
                )
            }
            let bunch = Bunch(
                kind: drawing.nodes[first].reference.kind, group: drawing.nodes[first].group, ties: sorted)
            if bunches[bunch] == nil { order.append(bunch) }
            bunches[bunch, default: []].append(vertex)
        }
        var isGone = Array(repeating: false, count: vertices.count)
        for bunch in order {
            // The two ends of a pair that stands alone would otherwise both be put away.
            let members = (bunches[bunch] ?? []).filter { !isGone[$0] }
            guard let first = members.first, members.count >= least else { continue }
            let entities = members.flatMap { vertices[$0].members }
            vertices[first] = Vertex(members: entities, names: names)
            for member in members.dropFirst() { isGone[member] = true }
        }
        vertices = zip(vertices, isGone).filter { !$0.1 }.map(\.0)
        connect(drawing)
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

    // MARK: a limit

    /// Puts all but so many leaves of one kind, relation and entity into one box. Two are the least that it puts away.
    private mutating func limit(_ drawing: GraphDrawing, _ limit: Int) {
        var ends: [[End]] = Array(repeating: [], count: vertices.count)
        for (number, line) in lines.enumerated() where line.left != line.right {
            ends[line.left].append(End(number: number, other: line.right, isLeft: true))
            ends[line.right].append(End(number: number, other: line.left, isLeft: false))
        }
        struct Bunch: Hashable {
            let kind: String
            let tie: Likeness
        }
        var bunches: [Bunch: [Int]] = [:]
        var order: [Bunch] = []
        for vertex in vertices.indices where ends[vertex].count == 1 {
            let (end, node) = (ends[vertex][0], vertices[vertex].members[0])
            guard ends[end.other].count > 1, drawing.isCollapsible[lines[end.number].relations[0]],
                node != drawing.centre
            else { continue }
            let bunch = Bunch(kind: drawing.nodes[node].reference.kind, tie: likeness(of: end))
            if bunches[bunch] == nil { order.append(bunch) }
            bunches[bunch, default: []].append(vertex)
        }
        var isGone = Array(repeating: false, count: vertices.count)
        for bunch in order {
            guard let members = bunches[bunch], members.count > limit + 1 else { continue }
            let first = members[limit]
            vertices[first] = Vertex(
                members: members.dropFirst(limit).flatMap { vertices[$0].members }, names: .codes(lines: 0))
            for member in members.dropFirst(limit + 1) { isGone[member] = true }
        }
        vertices = zip(vertices, isGone).filter { !$0.1 }.map(\.0)
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
