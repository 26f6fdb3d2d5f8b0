import StandardsModel

/// How a box shows the names of several entities.
enum ListNames: Hashable {
    /// Each on a line of its own, code and title.
    case titles
    /// Codes, or else titles, one behind the other in so many lines at most; what does not go into them is counted.
    case codes(lines: Int)

    /// As many lines as a page has.
    static let block = codes(lines: 120)
}

/// What is drawn of a drawing: boxes of one entity or of several, and lines that stand for one tie or for several.
struct GraphFigure {
    /// A box.
    struct Vertex {
        /// The position of its first entity.
        var first: Int { Int(firstPosition) }
        private let firstPosition: Int32
        /// How many lines of names it shows at most; -1 where each name has a line of its own.
        private var lines: Int16 = -1
        /// Whether it holds what has no tie: it says how many, and no names.
        private(set) var isUntied = false
        /// The positions of the others. Most boxes have none, and so no room of their own in memory.
        var others: [Int] = []
        /// How it shows the names of several.
        var names: ListNames {
            get { lines < 0 ? .titles : .codes(lines: Int(lines)) }
            set { if case .codes(let most) = newValue { lines = Int16(most) } else { lines = -1 } }
        }

        var isList: Bool { !others.isEmpty || isUntied }
        /// How many entities it has.
        var count: Int { others.count + 1 }
        /// The positions of its entities.
        var members: [Int] { [first] + others }

        init(_ first: Int) { firstPosition = Int32(first) }

        /// A box of several.
        init(_ members: [Int], names: ListNames = .titles, isUntied: Bool = false) {
            firstPosition = Int32(members[0])
            others = Array(members.dropFirst())
            self.names = names
            self.isUntied = isUntied
        }
    }

    /// A line between two boxes. Large catalogues have hundreds of thousands of lines, so all its numbers are short.
    struct Line {
        /// The boxes; what the left one is to the right one is a whole, a body behind it, what was earlier in the chain.
        var left: Int { Int(ends.left) }
        var right: Int { Int(ends.right) }
        private let ends: (left: Int32, right: Int32)
        /// The position of its first tie; ``GraphFigure/edges(of:)`` has all.
        var firstEdge: Int { Int(edge) }
        private let edge: Int32
        /// How many ties it stands for.
        var count: Int { Int(ties) }
        fileprivate var ties: Int32 = 1
        var relation: Int { Int(mainRelation) }
        private let mainRelation: Int16
        private var otherRelation: Int16 = -1
        /// Whether the right box is the subject of the relation.
        let isBack: Bool

        fileprivate init(left: Int, right: Int, relation: Int, isBack: Bool, firstEdge: Int) {
            ends = (Int32(left), Int32(right))
            edge = Int32(firstEdge)
            mainRelation = Int16(relation)
            self.isBack = isBack
        }

        /// A second relation, which says the same of the two the other way round.
        var synonym: Int? {
            get { otherRelation < 0 ? nil : Int(otherRelation) }
            set { otherRelation = newValue.map { Int16($0) } ?? -1 }
        }

        var relations: [Int] { [relation] + (synonym.map { [$0] } ?? []) }
    }

    var vertices: [Vertex] = []
    private(set) var lines: [Line] = []
    /// The tie of the same line that follows each; -1 after the last.
    private var followers: [Int32] = []

    /// Every entity in a box of its own.
    init(_ drawing: GraphDrawing) {
        vertices.reserveCapacity(drawing.nodes.count)
        for node in drawing.nodes.indices where drawing.nodes[node].isDrawn { vertices.append(Vertex(node)) }
        connect(drawing)
    }

    /// The positions of the ties of a line.
    func edges(of line: Line) -> some Sequence<Int> {
        sequence(first: line.firstEdge) { position in
            let next = edge(after: position)
            return next < 0 ? nil : next
        }
    }

    /// The position of the next tie of the same line; -1 after the last.
    func edge(after edge: Int) -> Int { Int(followers[edge]) }

    /// Draws the lines anew between the boxes as they are.
    mutating func connect(_ drawing: GraphDrawing) {
        // The box of each entity that is drawn.
        var owner = Array(repeating: -1, count: drawing.nodes.count)
        for (place, vertex) in vertices.enumerated() {
            owner[vertex.first] = place
            for member in vertex.others { owner[member] = place }
        }
        let isBack = drawing.relations.map(\.isLedByObject)
        let isSymmetric = drawing.relations.map { $0.name == $0.inverseName }
        lines = []
        lines.reserveCapacity(drawing.edges.count)
        followers = Array(repeating: -1, count: drawing.edges.count)
        // The last tie of each line.
        var lastEdges: [Int32] = []
        var table = LineTable(atMost: drawing.edges.count)
        for position in drawing.edges.indices {
            let relation = drawing.edges[position].relation
            let (subject, object) = (drawing.edges[position].subject, drawing.edges[position].object)
            var (left, right) = isBack[relation] ? (owner[object], owner[subject]) : (owner[subject], owner[object])
            guard left >= 0, right >= 0 else { continue }
            // A tie within a box is not drawn, that of an entity with itself is.
            if left == right, subject != object { continue }
            if isSymmetric[relation] { (left, right) = (min(left, right), max(left, right)) }
            let slot = table.slot(left, right, relation, lines)
            if let place = table.line(in: slot) {
                followers[Int(lastEdges[place])] = Int32(position)
                lastEdges[place] = Int32(position)
                lines[place].ties += 1
            } else {
                table.fill(slot, with: lines.count)
                lines.append(
                    Line(left: left, right: right, relation: relation, isBack: isBack[relation], firstEdge: position))
                lastEdges.append(Int32(position))
            }
        }
        mergeSynonyms(drawing, table, lastEdges)
    }

    /// Whether each entity has every tie of its box.
    func isAlike(_ drawing: GraphDrawing) -> Bool {
        lines.allSatisfy { line in
            guard vertices[line.left].isList || vertices[line.right].isList else { return true }
            let pairs = Set(
                edges(of: line).map { edge in
                    [drawing.edges[edge].subject, drawing.edges[edge].object].sorted()
                })
            return pairs.count == vertices[line.left].count * vertices[line.right].count
        }
    }

    /// One line where a body both belongs to another and was set up by it.
    private mutating func mergeSynonyms(_ drawing: GraphDrawing, _ table: LineTable, _ lastEdges: [Int32]) {
        guard let child = drawing.relations.firstIndex(where: { $0.name == Relation.childOf.name }),
            let founded = drawing.relations.firstIndex(where: { $0.name == Relation.establishes.name })
        else { return }
        var merged: [Int] = []
        for (place, line) in lines.enumerated() where line.relation == founded {
            // Of boxes with several entities only where each tie has its like.
            guard let other = table.line(in: table.slot(line.left, line.right, child, lines)),
                lines[other].count == line.count
            else { continue }
            let pairs = Set(edges(of: lines[other]).map { [drawing.edges[$0].object, drawing.edges[$0].subject] })
            guard edges(of: line).allSatisfy({ pairs.contains([drawing.edges[$0].subject, drawing.edges[$0].object]) })
            else { continue }
            lines[other].synonym = founded
            followers[Int(lastEdges[other])] = Int32(line.firstEdge)
            lines[other].ties += line.ties
            merged.append(place)
        }
        guard !merged.isEmpty else { return }
        var isMerged = Array(repeating: false, count: lines.count)
        for place in merged { isMerged[place] = true }
        lines.keep { !isMerged[$0] }
    }
}

extension Array {
    /// Takes out the elements at other places. No second array is made.
    mutating func keep(where isKept: (Int) -> Bool) {
        var count = 0
        for place in indices where isKept(place) {
            if count < place { swapAt(count, place) }
            count += 1
        }
        removeLast(self.count - count)
    }
}

/// Finds a line by what it joins: a table of positions with open addressing, since a dictionary's keys would be hashed at
/// each step of each fold.
private struct LineTable {
    private var slots: [Int32]
    private let mask: Int

    init(atMost count: Int) {
        var size = 16
        while size < count * 2 { size *= 2 }
        slots = Array(repeating: -1, count: size)
        mask = size - 1
    }

    /// Where the line of these ends and that relation is, or where it would be.
    func slot(_ left: Int, _ right: Int, _ relation: Int, _ lines: [GraphFigure.Line]) -> Int {
        var hash = UInt64(truncatingIfNeeded: left) &* 0x9E37_79B9_7F4A_7C15
        hash ^= UInt64(truncatingIfNeeded: right) &* 0xC2B2_AE3D_27D4_EB4F
        hash ^= UInt64(truncatingIfNeeded: relation) &* 0x1656_67B1_9E37_79F9
        hash ^= hash >> 29
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let line = lines[Int(slots[slot])]
            if line.left == left, line.right == right, line.relation == relation { break }
            slot = (slot + 1) & mask
        }
        return slot
    }

    func line(in slot: Int) -> Int? { slots[slot] < 0 ? nil : Int(slots[slot]) }

    mutating func fill(_ slot: Int, with line: Int) { slots[slot] = Int32(line) }
}

extension Relation {
    /// Whether its object comes first in a drawing, as a whole comes before its parts.
    var isLedByObject: Bool { Self.ledByObject.contains(name) }

    private static let ledByObject: Set<String> = Set(
        [
            childOf, memberOf, partOf, holdsPositionAt, editionOf, translationOf, actsFor, harmonisedUnder, implements,
            followsUp, supports, cites,
        ].map(\.name))
}
