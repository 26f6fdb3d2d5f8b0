extension Catalogue {
    /// Calls the closure with every tie that the entities state, in the order of the catalogue and of their tables.
    ///
    /// - Parameters:
    ///   - relations: Which ones, an inverse counting as its relation; nil means all.
    ///   - body: Is given each edge.
    public func forEachEdge(of relations: [Relation]? = nil, _ body: (RelationEdge) -> Void) {
        readEdges(of: relations) { body($0) }
    }

    /// Gives every tie away to the closure, so that none is copied where it is kept.
    func readEdges(of relations: [Relation]? = nil, _ body: (consuming RelationEdge) -> Void) {
        withoutActuallyEscaping(body) { body in
            var reader = EdgeReader(table: EdgeTable(of: relations), body: body)
            visit(with: &reader)
        }
    }

    /// The edges of some relations, in the order of the catalogue.
    func edges(of relations: [Relation]) -> [RelationEdge] {
        var edges: [RelationEdge] = []
        readEdges(of: relations) { edges.append($0) }
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
    private var known: [ObjectIdentifier: EdgePlan] = [:]
    private var nested: [Place: EdgePlan] = [:]

    /// A property that holds records, by its place in a plan.
    private struct Place: Hashable {
        let plan: ObjectIdentifier
        let place: Int
    }

    /// A table of some relations, an inverse counting as its relation; nil means all.
    package init(of relations: [Relation]?) { self.relations = relations?.map(\.forward) }

    /// The ties that an entity states, in the order of its table.
    package mutating func edges(of entity: some Entity) -> [RelationEdge] {
        var edges: [RelationEdge] = []
        func append(_ edge: consuming RelationEdge) { edges.append(edge) }
        self = withoutActuallyEscaping(append) { body in
            var reader = EdgeReader(table: self, body: body)
            reader.visit([entity])
            return reader.table
        }
        return edges
    }

    fileprivate mutating func plan(of shape: RecordShape) -> EdgePlan {
        if let plan = known[ObjectIdentifier(shape)] { return plan }
        let plan = EdgePlan(shape, under: "", of: relations)
        known[ObjectIdentifier(shape)] = plan
        return plan
    }

    /// The plan of the records of a property. Made when it is asked for: a tree's type holds itself.
    fileprivate mutating func plan(of shape: RecordShape, at place: Int, in plan: EdgePlan) -> EdgePlan {
        let key = Place(plan: ObjectIdentifier(plan), place: place)
        if let plan = nested[key] { return plan }
        let inner = EdgePlan(shape, under: plan.paths[place], of: relations)
        nested[key] = inner
        return inner
    }
}

/// What of a type can state an edge, at one place within an entity, and what qualifies it.
private final class EdgePlan: Sendable {
    let properties: [AnyProperty]
    /// Their positions in the type's table.
    let positions: [Int]
    /// How an edge names them: from the entity on.
    let paths: [String]
    /// The first code of the record.
    let qualifier: AnyProperty?

    init(_ shape: RecordShape, under path: String, of relations: [Relation]?) {
        var finder = EdgeFinder(relations: relations)
        positions = shape.properties.indices.filter { finder.concerns(shape.properties[$0]) }
        properties = positions.map { shape.properties[$0] }
        paths = properties.map { path.isEmpty ? $0.name : "\(path).\($0.name)" }
        qualifier = shape.properties.first { property in
            if property.form == .one, case .code = property.type { true } else { false }
        }
    }
}

/// Reads the edges that entities state, whatever their type; what cannot state one is not looked at.
private struct EdgeReader: EntityVisitor {
    private(set) var table: EdgeTable
    let body: (consuming RelationEdge) -> Void
    private var owner = EntityReference(kind: "", id: "")

    init(table: EdgeTable, body: @escaping (consuming RelationEdge) -> Void) {
        self.table = table
        self.body = body
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        let plan = table.plan(of: E.shape)
        guard !plan.properties.isEmpty else { return }
        let kind = E.kind.name
        entities.forEachRecord { record in
            let first = record.nextPlace(in: plan.positions, from: 0)
            guard first < plan.positions.count else { return }
            owner = EntityReference(kind: kind, id: record.id)
            read(plan, from: first, of: record, qualifier: nil)
        }
    }

    private mutating func readRecords(
        of property: AnyProperty, at place: Int, _ plan: EdgePlan, in record: borrowing AnyRecord
    ) {
        guard let shape = property.recordShape, record.count(of: property) > 0 else { return }
        let plan = table.plan(of: shape, at: place, in: plan)
        record.forEachRecord(of: property) { record in
            let first = record.nextPlace(in: plan.positions, from: 0)
            read(plan, from: first, of: record, qualifier: plan.qualifier)
        }
    }

    private mutating func read(
        _ plan: EdgePlan, from first: Int, of record: borrowing AnyRecord, qualifier: AnyProperty?
    ) {
        var next = first
        while next < plan.positions.count {
            let place = next
            let property = plan.properties[place]
            next = record.nextPlace(in: plan.positions, from: next + 1)
            guard let relation = property.relation else {
                readRecords(of: property, at: place, plan, in: record)
                continue
            }
            var code: String?
            if let qualifier, case .text(let text) = record.value(of: qualifier) { code = text }
            record.forEachValue(of: property) { value in
                switch value {
                case .reference(let target):
                    body(RelationEdge(from: owner, relation, to: target.reference, plan.paths[place], code))
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
