extension ValidationRule {
    /// Something is part of itself.
    public static let hierarchyCycle = ValidationRule(
        "hierarchy-cycle", .error, reason: "Nothing can be a part of itself, by whatever detour.",
        check: .catalogue { catalogue in catalogue.cycles(along: [.childOf, .partOf], includesLoops: true) })

    /// Something replaces what replaces it.
    public static let replacementCycle = ValidationRule(
        "replacement-cycle", .error, reason: "What was replaced cannot replace its successor.",
        check: .catalogue { catalogue in catalogue.cycles(along: [.replaces], includesLoops: false) })

    /// Something replaces itself.
    public static let selfReplacement = ValidationRule(
        "self-replacement", .warning, reason: "A document steps in the place of an earlier one, not of itself.",
        concerns: { $0.relation?.forward == .replaces },
        check: .value { facts, value in
            guard facts.relation?.forward == .replaces, case .reference(let target) = value, target == facts.entity
            else { return nil }
            return Finding("it replaces itself")
        })

    /// A relation points the impossible way.
    public static let impossibleDirection = ValidationRule(
        "impossible-direction", .warning, reason: "The newer replaces the older; an amendment changes its base.",
        check: .catalogue { catalogue in
            var findings: [Finding] = []
            let standards = catalogue.standards.ordered
            for place in standards.indices where !standards[place].replaces.isEmpty {
                let standard = standards[place]
                findings += standard.replaces.enumerated().compactMap { position, replacement -> Finding? in
                    guard let old = replacement.standard, old != standard.id, let replaced = catalogue[old],
                        let newer = standard.designation, let older = replaced.designation
                    else { return nil }
                    let path = CataloguePath(
                        standard.entityReference, [.property("replaces"), .element(position), .property("standard")])
                    if older.canonical.hasPrefix(newer.canonical + "/")
                        || older.canonical.hasPrefix(newer.canonical + "+")
                    {
                        return Finding("\(newer) cannot replace its own amendment \(older)", path: path)
                    }
                    if let year = newer.year, let before = older.year, year < before {
                        return Finding("\(newer) cannot replace the later \(older)", path: path)
                    }
                    return nil
                }
            }
            return findings
        })
}

extension Catalogue {
    /// One finding a cycle of edges of those relations.
    fileprivate func cycles(along relations: [Relation], includesLoops: Bool) -> [Finding] {
        var targets: [EntityReference: [Edge]] = [:]
        var sources: [EntityReference] = []
        for edge in edges(of: relations) {
            if edge.subject == edge.object && !includesLoops { continue }
            if targets[edge.subject] == nil { sources.append(edge.subject) }
            targets[edge.subject, default: []].append(edge)
        }
        var findings: [Finding] = []
        var isDone: Set<EntityReference> = []
        for source in sources where !isDone.contains(source) {
            // Depth first, with the way kept as a stack of its own: a chain may be longer than the machine's stack.
            var way: [(entity: EntityReference, next: Int)] = [(source, 0)]
            var onWay: Set<EntityReference> = [source]
            while let last = way.last {
                let edges = targets[last.entity] ?? []
                guard last.next < edges.count else {
                    isDone.insert(last.entity)
                    onWay.remove(last.entity)
                    way.removeLast()
                    continue
                }
                way[way.count - 1].next += 1
                let edge = edges[last.next]
                if onWay.contains(edge.object) {
                    let start = way.firstIndex { $0.entity == edge.object } ?? 0
                    let names = way[start...].map(\.entity.description) + [edge.object.description]
                    let owner = edge.isStatedOnObject ? edge.object : edge.subject
                    let steps = edge.property.split(separator: ".").prefix(1).map {
                        CataloguePath.Step.property(String($0))
                    }
                    findings.append(
                        Finding(
                            "a circle: \(names.joined(separator: " → "))", path: CataloguePath(owner, steps)))
                } else if !isDone.contains(edge.object) {
                    way.append((edge.object, 0))
                    onWay.insert(edge.object)
                }
            }
        }
        return findings
    }
}
