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
        /// The positions of its entities.
        var members: [Int]
        /// How it shows the names of several.
        var names = ListNames.titles
        /// Whether it holds what has no tie: it says how many, and no names.
        var isUntied = false

        var isList: Bool { members.count > 1 || isUntied }
    }

    /// A line between two boxes.
    struct Line {
        /// The boxes; what the left one is to the right one is a whole, a body behind it, what was earlier in the chain.
        var left: Int
        var right: Int
        /// Its relation, and a second one that says the same of the two the other way round.
        var relations: [Int]
        /// Whether the right box is the subject of the first relation.
        var isBack: Bool
        /// The positions of the ties.
        var edges: [Int]
    }

    var vertices: [Vertex] = []
    var lines: [Line] = []
    /// The box of each entity that is drawn.
    private(set) var owner: [Int: Int] = [:]

    /// Every entity in a box of its own.
    init(_ drawing: GraphDrawing) {
        vertices = drawing.nodes.indices.filter { drawing.nodes[$0].isDrawn }.map { Vertex(members: [$0]) }
        connect(drawing)
    }

    /// Draws the lines anew between the boxes as they are.
    mutating func connect(_ drawing: GraphDrawing) {
        owner = [:]
        for (place, vertex) in vertices.enumerated() { for member in vertex.members { owner[member] = place } }
        struct Key: Hashable {
            let left: Int
            let right: Int
            let relation: Int
            let isBack: Bool
        }
        lines = []
        var places: [Key: Int] = [:]
        for (position, edge) in drawing.edges.enumerated() {
            guard let subject = owner[edge.subject], let object = owner[edge.object] else { continue }
            // A tie within a box is not drawn, that of an entity with itself is.
            if subject == object, edge.subject != edge.object { continue }
            let relation = drawing.relations[edge.relation]
            let isBack = relation.isLedByObject
            var (left, right) = isBack ? (object, subject) : (subject, object)
            if relation.name == relation.inverseName { (left, right) = (min(left, right), max(left, right)) }
            let key = Key(left: left, right: right, relation: edge.relation, isBack: isBack)
            if let place = places[key] {
                lines[place].edges.append(position)
            } else {
                places[key] = lines.count
                lines.append(
                    Line(left: left, right: right, relations: [edge.relation], isBack: isBack, edges: [position]))
            }
        }
        mergeSynonyms(drawing)
    }

    /// Whether each entity has every tie of its box.
    func isAlike(_ drawing: GraphDrawing) -> Bool {
        lines.allSatisfy { line in
            guard vertices[line.left].isList || vertices[line.right].isList else { return true }
            let pairs = Set(
                line.edges.map { edge in
                    [drawing.edges[edge].subject, drawing.edges[edge].object].sorted()
                })
            return pairs.count == vertices[line.left].members.count * vertices[line.right].members.count
        }
    }

    /// One line where a body both belongs to another and was set up by it.
    private mutating func mergeSynonyms(_ drawing: GraphDrawing) {
        guard let child = drawing.relations.firstIndex(where: { $0.name == Relation.childOf.name }),
            let founded = drawing.relations.firstIndex(where: { $0.name == Relation.establishes.name })
        else { return }
        var places: [[Int]: Int] = [:]
        for (place, line) in lines.enumerated() where line.relations == [child] {
            places[[line.left, line.right]] = place
        }
        var isMerged = Array(repeating: false, count: lines.count)
        for (place, line) in lines.enumerated() where line.relations == [founded] {
            // Of boxes with several entities only where each tie has its like.
            guard let other = places[[line.left, line.right]], lines[other].edges.count == line.edges.count else {
                continue
            }
            let pairs = Set(lines[other].edges.map { [drawing.edges[$0].object, drawing.edges[$0].subject] })
            guard line.edges.allSatisfy({ pairs.contains([drawing.edges[$0].subject, drawing.edges[$0].object]) })
            else { continue }
            lines[other].relations.append(founded)
            lines[other].edges += line.edges
            isMerged[place] = true
        }
        lines = zip(lines, isMerged).filter { !$0.1 }.map(\.0)
    }
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
