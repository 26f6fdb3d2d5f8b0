extension Catalogue {
    /// One finding a circle of edges of those relations: where several circles share entities, the shortest through the
    /// first of these.
    package func circles(along relations: [Relation], includesLoops: Bool) -> [Finding] {
        let edges = edges(of: relations).filter { includesLoops || $0.subject != $0.object }
        guard hasCircle(edges) else { return [] }
        let graph = DirectedGraph(edges)
        return graph.circles().map { circle in
            // The place is that of the edge that closes it.
            let edge = graph.edges[circle[circle.count - 1]]
            let names = circle.map { graph.edges[$0].subject.description.shortened() }
            let shown =
                names.count <= 10 ? names : names.prefix(9) + ["… \(names.count - 10) more …", names.last ?? ""]
            let owner = edge.isStatedOnObject ? edge.object : edge.subject
            let property = edge.property.split(separator: ".").prefix(1).map { CataloguePath.Step.property(String($0)) }
            return Finding(
                "a circle: \((shown + [names[0]]).joined(separator: " → "))", path: CataloguePath(owner, property))
        }
    }

    /// Whether some edges lead around: then entities are left when those to which no edge leads are taken away, and those
    /// to which then none leads, and so on.
    private func hasCircle(_ edges: [RelationEdge]) -> Bool {
        var numbers = EntityNumbers(self)
        let ends = edges.map { (subject: numbers.claim($0.subject), object: numbers.claim($0.object)) }
        var leading = [Int32](repeating: 0, count: numbers.count)
        // Of each entity its first edge, and of each edge the next of its entity.
        var first = [Int32](repeating: -1, count: numbers.count)
        var next = [Int32](repeating: -1, count: edges.count)
        for (place, end) in ends.enumerated() {
            leading[end.object] += 1
            next[place] = first[end.subject]
            first[end.subject] = Int32(place)
        }
        var free = leading.indices.filter { leading[$0] == 0 }
        var taken = 0
        while let entity = free.popLast() {
            taken += 1
            var place = first[entity]
            while place >= 0 {
                let object = ends[Int(place)].object
                leading[object] -= 1
                if leading[object] == 0 { free.append(object) }
                place = next[Int(place)]
            }
        }
        return taken < leading.count
    }
}

/// Entities and the edges between them, by number.
///
/// Every search keeps its way as a list: a chain may be longer than the machine's stack.
private struct DirectedGraph {
    let edges: [RelationEdge]
    /// The edges that leave each node, in their order.
    private var leaving: [[Int]] = []
    private var targets: [Int] = []

    init(_ edges: [RelationEdge]) {
        self.edges = edges
        var numbers: [EntityReference: Int] = [:]
        for (position, edge) in edges.enumerated() {
            for entity in [edge.subject, edge.object] where numbers[entity] == nil {
                numbers[entity] = leaving.count
                leaving.append([])
            }
            leaving[numbers[edge.subject] ?? 0].append(position)
            targets.append(numbers[edge.object] ?? 0)
        }
    }

    /// A circle of each component in which every node leads to every other, as edges; in the order of the nodes.
    func circles() -> [[Int]] {
        let components = components()
        var isFound: Set<Int> = []
        return leaving.indices.compactMap { node in
            guard !isFound.contains(components[node]) else { return nil }
            guard let circle = circle(through: node, in: components) else { return nil }
            isFound.insert(components[node])
            return circle
        }
    }

    /// The shortest way from a node back to it, breadth first within its component; nil where there is none.
    private func circle(through first: Int, in components: [Int]) -> [Int]? {
        var cameBy: [Int: (edge: Int, node: Int)] = [:]
        var queue = [first]
        var next = 0
        while next < queue.count {
            let node = queue[next]
            next += 1
            for edge in leaving[node] where components[targets[edge]] == components[first] {
                let target = targets[edge]
                guard cameBy[target] == nil else { continue }
                cameBy[target] = (edge, node)
                if target == first { return way(to: first, cameBy) }
                queue.append(target)
            }
        }
        return nil
    }

    private func way(to first: Int, _ cameBy: [Int: (edge: Int, node: Int)]) -> [Int] {
        var way: [Int] = []
        var node = first
        repeat {
            guard let step = cameBy[node] else { break }
            way.append(step.edge)
            node = step.node
        } while node != first
        return way.reversed()
    }

    /// The component of each node (Tarjan's algorithm).
    private func components() -> [Int] {
        var components = Array(repeating: -1, count: leaving.count)
        // When a node was first met, and the earliest node that it leads back to.
        var met = Array(repeating: -1, count: leaving.count)
        var earliest = met
        var open: [Int] = []
        var time = 0
        var count = 0
        for root in leaving.indices where met[root] < 0 {
            var way: [(node: Int, next: Int)] = [(root, 0)]
            while let (node, next) = way.last {
                if next == 0 {
                    (met[node], earliest[node]) = (time, time)
                    time += 1
                    open.append(node)
                }
                if next < leaving[node].count {
                    way[way.count - 1].next += 1
                    let target = targets[leaving[node][next]]
                    if met[target] < 0 {
                        way.append((target, 0))
                    } else if components[target] < 0 {
                        earliest[node] = min(earliest[node], met[target])
                    }
                    continue
                }
                way.removeLast()
                if let parent = way.last?.node { earliest[parent] = min(earliest[parent], earliest[node]) }
                guard earliest[node] == met[node] else { continue }
                repeat { components[open[open.count - 1]] = count } while open.removeLast() != node
                count += 1
            }
        }
        return components
    }
}
