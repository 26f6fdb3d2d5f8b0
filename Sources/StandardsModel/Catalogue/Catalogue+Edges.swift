extension Catalogue {
    /// The edges of some relations, in the order of the catalogue; what cannot state one is not looked at.
    func edges(of relations: [Relation]) -> [Edge] {
        var reader = RelationReader(relations: relations)
        visit(with: &reader)
        return reader.edges
    }
}

/// Reads the edges of some relations, whatever the type of the record that states them.
private struct RelationReader: EntityVisitor, RecordVisitor {
    let relations: [Relation]
    var edges: [Edge] = []
    private var owner = EntityReference(kind: "", id: "")
    private var prefix = ""
    private var wanted: [ObjectIdentifier: [AnyProperty]] = [:]

    init(relations: [Relation]) { self.relations = relations }

    mutating func visit<E: Entity>(_ entities: [E]) {
        let properties = properties(of: E.self)
        guard !properties.isEmpty else { return }
        let kind = E.kind.name
        entities.forEachRecord { record in
            owner = EntityReference(kind: kind, id: record.id)
            read(properties, of: record)
        }
    }

    mutating func visit<R: Record>(_ records: [R]) {
        let properties = properties(of: R.self)
        records.forEachRecord { record in read(properties, of: record) }
    }

    private mutating func properties<D: Described>(of type: D.Type) -> [AnyProperty] {
        if let known = wanted[ObjectIdentifier(type)] { return known }
        var finder = RelationFinder(relations: relations)
        let found = D.shape.properties.filter { finder.concerns($0) }
        wanted[ObjectIdentifier(type)] = found
        return found
    }

    private mutating func read(_ properties: [AnyProperty], of record: borrowing AnyRecord) {
        for property in properties {
            let count = record.count(of: property)
            guard count > 0 else { continue }
            guard let relation = property.relation else {
                let outer = prefix
                prefix += property.name + "."
                record.visitRecords(of: property, with: &self)
                prefix = outer
                continue
            }
            for position in 0..<count {
                guard case .reference(let target) = record.value(of: property, at: position) else { continue }
                edges.append(Edge(from: owner, relation, to: target, prefix + property.name, nil))
            }
        }
    }
}

/// Finds out whether a property can state one of some relations, itself or by the records in it.
private struct RelationFinder: RecordTypeVisitor {
    let relations: [Relation]
    /// The types that were looked at: a tree's type holds itself.
    private var seen: Set<ObjectIdentifier> = []
    private var isFound = false

    init(relations: [Relation]) { self.relations = relations }

    mutating func concerns(_ property: AnyProperty) -> Bool {
        seen = []
        isFound = false
        look(at: property)
        return isFound
    }

    mutating func visit<R: Record>(_ type: R.Type) {
        guard seen.insert(ObjectIdentifier(type)).inserted else { return }
        for property in R.shape.properties where !isFound { look(at: property) }
    }

    private mutating func look(at property: AnyProperty) {
        if let relation = property.relation {
            isFound = isFound || relations.contains(relation.forward)
        } else {
            property.nested?.describe(with: &self)
        }
    }
}
