/// One stated tie between two entities, in the direction in which it is drawn.
public struct Edge: Hashable, Sendable {
    /// The entity that is said to do something: the newer standard, the organiser, the part.
    public let subject: EntityReference
    /// What ties them; never an inverse.
    public let relation: Relation
    /// The other entity.
    public let object: EntityReference
    /// The property by which the catalogue states it, with that of the record around it: `replaces.standard`.
    public let property: String
    /// Whether the catalogue states it on the object.
    public let isStatedOnObject: Bool
    /// The first code of the record that holds it, such as the degree of an adoption.
    public let qualifier: String?

    init(
        from owner: EntityReference, _ relation: Relation, to target: EntityReference, _ property: String,
        _ qualifier: String?
    ) {
        isStatedOnObject = relation.isInverse
        self.relation = relation.forward
        subject = relation.isInverse ? target : owner
        object = relation.isInverse ? owner : target
        self.property = property
        self.qualifier = qualifier
    }
}

/// Reads the edges that records state, whatever their type.
struct EdgeReader: RecordVisitor {
    let owner: EntityReference
    var prefix = ""
    var edges: [Edge] = []

    init(owner: EntityReference) { self.owner = owner }

    mutating func visit<R: Record>(_ records: [R]) {
        for record in records { read(record, qualifier: Self.firstCode(of: record)) }
    }

    mutating func read<D: Described>(_ described: D, qualifier: String? = nil) {
        for property in D.properties {
            switch property.content {
            case .one(let one):
                guard let relation = property.relation, case .reference(let target) = one.get(described) else {
                    continue
                }
                edges.append(Edge(from: owner, relation, to: target, prefix + property.name, qualifier))
            case .many(let many):
                guard let relation = property.relation else { continue }
                for position in 0..<many.count(described) {
                    guard case .reference(let target) = many.get(described, position) else { continue }
                    edges.append(Edge(from: owner, relation, to: target, prefix + property.name, qualifier))
                }
            case .record(let nested), .records(let nested):
                let outer = prefix
                prefix += property.name + "."
                nested.visit(described, with: &self)
                prefix = outer
            }
        }
    }

    private static func firstCode<R: Record>(of record: R) -> String? {
        for property in R.properties {
            if case .one(let one) = property.content, case .code = one.type, case .text(let code) = one.get(record) {
                return code
            }
        }
        return nil
    }
}

extension Entity {
    /// Every tie that the entity states, in the order of its table.
    public var edges: [Edge] {
        var reader = EdgeReader(owner: entityReference)
        reader.read(self)
        return reader.edges
    }
}
