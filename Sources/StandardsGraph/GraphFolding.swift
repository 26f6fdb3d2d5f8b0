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

/// Puts parts of a drawing together in one way after another, each on the ground of what is known.
struct FigureFolder {
    let drawing: GraphDrawing
    /// More boxes or lines than these fit no page, however small the boxes are.
    private static let mostBoxes = 2_000
    private static let mostLines = 6_000

    private let whole: GraphFigure
    /// What was put together already, but for the names; nil where it fits no page.
    private var known: [GraphFold: GraphFigure?] = [:]
    private lazy var hierarchy = GraphHierarchy(drawing)
    /// How deep the hierarchy is.
    var deepest: Int { mutating get { hierarchy.deepest } }

    init(_ drawing: GraphDrawing) {
        self.drawing = drawing
        whole = GraphFigure(drawing)
    }

    /// The figure with as much put together as is asked for.
    mutating func figure(_ fold: GraphFold) -> GraphFigure {
        if case .some(.some(let figure)) = known[fold.withoutNames] { return figure.naming(fold.names) }
        return make(fold.withoutNames).naming(fold.names)
    }

    /// The same, or nil where it is so large that it fits no page.
    mutating func fittingFigure(_ fold: GraphFold) -> GraphFigure? {
        let plain = fold.withoutNames
        if let known = known[plain] { return known?.naming(fold.names) }
        // The fewer are enough to share a box, the fewer boxes there are.
        if case .alike(let least, _) = plain, least > 2, fittingFigure(.alike(2, .titles)) == nil {
            known[plain] = .some(nil)
            return nil
        }
        let figure = make(plain)
        let isTooLarge = figure.vertices.count > Self.mostBoxes || figure.lines.count > Self.mostLines
        known[plain] = .some(isTooLarge ? nil : figure)
        return isTooLarge ? nil : figure.naming(fold.names)
    }

    private mutating func make(_ fold: GraphFold) -> GraphFigure {
        var figure = whole
        switch fold {
        case .nothing: break
        case .alike(let least, _): figure.gather(drawing, .allTies, least: least)
        case .leaves: figure.gatherLeaves(drawing)
        case .below(let depth, _):
            figure.gatherBelow(drawing, depth, hierarchy)
            figure.gatherLeaves(drawing)
        case .limit(let limit): figure.gather(drawing, .onlyTie, least: 2, keeping: limit)
        }
        for group in drawing.untied { figure.vertices.append(GraphFigure.Vertex(group, isUntied: true)) }
        return figure
    }
}

extension GraphFold {
    /// How boxes of several show their names.
    fileprivate var names: ListNames {
        switch self {
        case .nothing: .titles
        case .limit: .codes(lines: 0)
        case .alike(_, let names), .leaves(let names), .below(_, let names): names
        }
    }

    fileprivate var withoutNames: GraphFold {
        switch self {
        case .nothing, .limit: self
        case .alike(let least, _): .alike(least, .titles)
        case .leaves: .leaves(.titles)
        case .below(let depth, _): .below(depth: depth, .titles)
        }
    }
}

extension GraphFigure {
    fileprivate func naming(_ names: ListNames) -> GraphFigure {
        guard names != .titles else { return self }
        var figure = self
        for place in vertices.indices where !vertices[place].others.isEmpty && !vertices[place].isUntied {
            figure.vertices[place].names = names
        }
        return figure
    }

    fileprivate mutating func gatherLeaves(_ drawing: GraphDrawing) {
        gather(drawing, .allTies, least: 2)
        gather(drawing, .onlyNeighbour, least: 2)
    }

    // MARK: entities that are alike

    /// What boxes have in common that share a box.
    fileprivate enum Sameness {
        /// Every line.
        case allTies
        /// The only box to which they are tied, in whatever way.
        case onlyNeighbour
        /// The only line.
        case onlyTie
    }

    /// The lines of each box, one box behind the other.
    private struct LineEnds {
        let starts: [Int]
        let lines: [Int32]

        init(_ figure: GraphFigure) {
            var starts = Array(repeating: 0, count: figure.vertices.count + 1)
            for line in figure.lines {
                starts[line.left + 1] += 1
                starts[line.right + 1] += 1
            }
            for place in figure.vertices.indices { starts[place + 1] += starts[place] }
            var next = starts
            var lines = Array(repeating: Int32(0), count: 2 * figure.lines.count)
            for (number, line) in figure.lines.enumerated() {
                for end in [line.left, line.right] {
                    lines[next[end]] = Int32(number)
                    next[end] += 1
                }
            }
            (self.starts, self.lines) = (starts, lines)
        }

        subscript(vertex: Int) -> ArraySlice<Int32> { lines[starts[vertex]..<starts[vertex + 1]] }
    }

    /// What a line says of the box at one of its ends.
    private struct Likeness: Hashable, Comparable {
        let other: Int
        var relation = -1
        var synonym = -1
        var isLeft = false
        var isBack = false

        func mix(into number: inout UInt64) {
            number = number &* 0x9E37_79B9_7F4A_7C15
            number ^= UInt64(truncatingIfNeeded: other) ^ UInt64(truncatingIfNeeded: relation) << 32
        }

        static func < (one: Likeness, other: Likeness) -> Bool {
            (one.other, one.relation, one.synonym, one.isLeft ? 0 : 1, one.isBack ? 0 : 1)
                < (other.other, other.relation, other.synonym, other.isLeft ? 0 : 1, other.isBack ? 0 : 1)
        }
    }

    /// What those in a box have in common: the first of their ties apart, since most have one, and need no array.
    private struct Bunch: Hashable {
        let kind: Int
        let group: String?
        let tie: Likeness
        let furtherTies: [Likeness]

        /// One number of all ties is hashed: to hash each part by itself would take longer than all else here.
        func hash(into hasher: inout Hasher) {
            var mixed = UInt64(truncatingIfNeeded: kind)
            tie.mix(into: &mixed)
            for tie in furtherTies { tie.mix(into: &mixed) }
            hasher.combine(mixed)
        }
    }

    /// Puts boxes of one kind and frame into one that have the same in common; the first ones keep boxes of their own.
    fileprivate mutating func gather(
        _ drawing: GraphDrawing, _ sameness: Sameness, least: Int, keeping: Int = 0
    ) {
        let ends = LineEnds(self)
        var bunches: [Bunch: Int] = [:]
        var members: [[Int]] = []
        for vertex in vertices.indices where !ends[vertex].isEmpty && vertices[vertex].first != drawing.centre {
            guard let (tie, further) = common(sameness, to: vertex, ends[vertex], drawing) else { continue }
            let node = vertices[vertex].first
            let bunch = Bunch(
                kind: drawing.nodes[node].kind, group: drawing.nodes[node].group, tie: tie, furtherTies: further)
            if let place = bunches[bunch] {
                members[place].append(vertex)
            } else {
                bunches[bunch] = members.count
                members.append([vertex])
            }
        }
        var isGone = Array(repeating: false, count: vertices.count)
        for bunch in members where bunch.count >= least + keeping {
            // The two ends of a pair that stands alone would otherwise both be put away.
            let members = bunch.filter { !isGone[$0] }.dropFirst(keeping)
            guard let first = members.first, members.count >= least else { continue }
            vertices[first] = Vertex(members.flatMap { vertices[$0].members })
            for member in members.dropFirst() { isGone[member] = true }
        }
        guard isGone.contains(true) else { return }
        vertices.keep { !isGone[$0] }
        connect(drawing)
    }

    /// What a box has in common with those of its bunch; nil where it keeps a box of its own.
    private func common(
        _ sameness: Sameness, to vertex: Int, _ ends: ArraySlice<Int32>, _ drawing: GraphDrawing
    ) -> (Likeness, [Likeness])? {
        func likeness(_ number: Int32) -> Likeness {
            let line = lines[Int(number)]
            let isLeft = line.left == vertex
            return Likeness(
                other: isLeft ? line.right : line.left, relation: line.relation, synonym: line.synonym ?? -1,
                isLeft: isLeft, isBack: line.isBack)
        }
        let first = likeness(ends[ends.startIndex])
        for number in ends {
            let line = lines[Int(number)]
            // What is tied to itself has a line of its own.
            if line.left == line.right { return nil }
            guard sameness != .allTies else { continue }
            // What mirrors another committee keeps its line.
            if !drawing.isCollapsible[line.relation] { return nil }
            if sameness == .onlyNeighbour, line.left + line.right - vertex != first.other { return nil }
        }
        switch sameness {
        case .onlyNeighbour: return (Likeness(other: first.other), [])
        case .onlyTie where ends.count > 1: return nil
        case .onlyTie: return (first, [])
        case .allTies:
            guard ends.count > 1 else { return (first, []) }
            let ties = Set(ends.map(likeness)).sorted()
            return (ties[0], Array(ties.dropFirst()))
        }
    }

    // MARK: the hierarchy

    /// Puts what lies below a depth of the hierarchy into one box for each entity at that depth.
    fileprivate mutating func gatherBelow(_ drawing: GraphDrawing, _ depth: Int, _ hierarchy: GraphHierarchy) {
        let ancestors = hierarchy.ancestors(at: depth)
        // The box of what is below each entity.
        var boxes = Array(repeating: -1, count: drawing.nodes.count)
        var gathered: [Vertex] = []
        for vertex in vertices {
            let node = vertex.first
            let ancestor = ancestors[node]
            guard node != drawing.centre, ancestor >= 0 else {
                gathered.append(vertex)
                continue
            }
            if boxes[ancestor] >= 0 {
                gathered[boxes[ancestor]].others.append(node)
            } else {
                boxes[ancestor] = gathered.count
                gathered.append(Vertex(node))
            }
        }
        vertices = gathered
        connect(drawing)
    }
}

/// What is a part of what, and how deep.
private struct GraphHierarchy {
    private let parents: [Int?]
    private let depths: [Int]
    /// From the whole down: what is above comes first.
    private let order: [Int]
    let deepest: Int

    init(_ drawing: GraphDrawing) {
        parents = drawing.parents()
        depths = drawing.depths(parents)
        deepest = depths.max() ?? 0
        var levels: [[Int]] = Array(repeating: [], count: deepest + 1)
        for (node, depth) in depths.enumerated() { levels[depth].append(node) }
        order = Array(levels.joined())
    }

    /// What is above each at a depth; -1 where it is not below that.
    func ancestors(at depth: Int) -> [Int] {
        var ancestors = Array(repeating: -1, count: depths.count)
        for node in order where depths[node] > depth {
            guard let parent = parents[node] else { continue }
            ancestors[node] = depths[parent] == depth ? parent : ancestors[parent]
        }
        return ancestors
    }
}

extension GraphDrawing {
    /// The first entity of which each is a part.
    func parents() -> [Int?] {
        var parents: [Int?] = Array(repeating: nil, count: nodes.count)
        let isHierarchy = relations.map { $0.name == Relation.childOf.name || $0.name == Relation.partOf.name }
        for edge in edges where isHierarchy[edge.relation] && edge.subject != edge.object {
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
