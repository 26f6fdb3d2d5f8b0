extension Catalogue {
    /// Calls the closure with every tie that the entities state, in the order of the catalogue and of their tables.
    ///
    /// - Parameters:
    ///   - relations: Which ones, an inverse counting as its relation; nil means all.
    ///   - body: Is given each edge.
    public func forEachEdge(of relations: [Relation]? = nil, _ body: (RelationEdge) -> Void) {
        withoutActuallyEscaping(body) { body in
            var reader = EdgeReader(table: EdgeTable(of: relations), body: body)
            visit(with: &reader)
        }
    }

    /// The edges of some relations, in the order of the catalogue.
    func edges(of relations: [Relation]) -> [RelationEdge] {
        var edges: [RelationEdge] = []
        forEachEdge(of: relations) { edges.append($0) }
        return edges
    }
}

extension Entity {
    /// Every tie that the entity states, in the order of its table.
    public var edges: [RelationEdge] {
        var table = EdgeTable(of: nil)
        return table.edges(of: self)
    }
}

/// Which properties can state an edge, found out once a type.
package struct EdgeTable {
    private let relations: [Relation]?
    private var known: [ObjectIdentifier: Statements] = [:]

    /// What of a type can state an edge, and what qualifies it.
    fileprivate struct Statements {
        let properties: [AnyProperty]
        /// Their positions in the type's table.
        let positions: [Int]
        /// The first code of a record within an entity.
        let qualifier: AnyProperty?
    }

    /// A table of some relations, an inverse counting as its relation; nil means all.
    package init(of relations: [Relation]?) { self.relations = relations?.map(\.forward) }

    /// The ties that an entity states, in the order of its table.
    package mutating func edges(of entity: some Entity) -> [RelationEdge] {
        var edges: [RelationEdge] = []
        func append(_ edge: RelationEdge) { edges.append(edge) }
        self = withoutActuallyEscaping(append) { body in
            var reader = EdgeReader(table: self, body: body)
            reader.visit([entity])
            return reader.table
        }
        return edges
    }

    fileprivate mutating func statements(of shape: RecordShape) -> Statements {
        if let known = known[ObjectIdentifier(shape)] { return known }
        var finder = EdgeFinder(relations: relations)
        let positions = shape.properties.indices.filter { finder.concerns(shape.properties[$0]) }
        let found = Statements(
            properties: positions.map { shape.properties[$0] }, positions: positions,
            qualifier: shape.properties.first { property in
                if property.form == .one, case .code = property.type { true } else { false }
            })
        known[ObjectIdentifier(shape)] = found
        return found
    }
}

/// Reads the edges that entities state, whatever their type; what cannot state one is not looked at.
private struct EdgeReader: EntityVisitor {
    private(set) var table: EdgeTable
    let body: (RelationEdge) -> Void
    private var owner = EntityReference(kind: "", id: "")
    private var prefix = ""

    init(table: EdgeTable, body: @escaping (RelationEdge) -> Void) {
        self.table = table
        self.body = body
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        let statements = table.statements(of: E.shape)
        guard !statements.properties.isEmpty else { return }
        let kind = E.kind.name
        entities.forEachRecord { record in
            let first = record.nextPlace(in: statements.positions, from: 0)
            guard first < statements.positions.count else { return }
            owner = EntityReference(kind: kind, id: record.id)
            read(statements, from: first, of: record, qualifier: nil)
        }
    }

    private mutating func readRecords(of property: AnyProperty, in record: borrowing AnyRecord) {
        guard let shape = property.recordShape else { return }
        let statements = table.statements(of: shape)
        record.forEachRecord(of: property) { record in
            let first = record.nextPlace(in: statements.positions, from: 0)
            read(statements, from: first, of: record, qualifier: statements.qualifier)
        }
    }

    private mutating func read(
        _ statements: EdgeTable.Statements, from first: Int, of record: borrowing AnyRecord, qualifier: AnyProperty?
    ) {
        var next = first
        while next < statements.positions.count {
            let property = statements.properties[next]
            next = record.nextPlace(in: statements.positions, from: next + 1)
            guard let relation = property.relation else {
                let outer = prefix
                prefix += property.name + "."
                readRecords(of: property, in: record)
                prefix = outer
                continue
            }
            var code: String?
            if let qualifier, case .text(let text) = record.value(of: qualifier) { code = text }
            record.forEachValue(of: property) { value in
                switch value {
                case .reference(let target):
                    body(RelationEdge(from: owner, relation, to: target.reference, prefix + property.name, code))
                default: break
                }
            }
        }
    }
}

/// Finds out whether a property can state an edge, itself or by the records in it.
private struct EdgeFinder {
    let relations: [Relation]?
    /// The types that were looked at: a tree's type holds itself.
    private var seen: Set<ObjectIdentifier> = []
    private var isFound = false

    init(relations: [Relation]?) { self.relations = relations }

    mutating func concerns(_ property: AnyProperty) -> Bool {
        seen = []
        isFound = false
        look(at: property)
        return isFound
    }

    private mutating func look(at property: AnyProperty) {
        if let relation = property.relation {
            isFound = isFound || relations?.contains(relation.forward) ?? true
        } else if let shape = property.recordShape, seen.insert(ObjectIdentifier(shape)).inserted {
            for property in shape.properties where !isFound { look(at: property) }
        }
    }
}
