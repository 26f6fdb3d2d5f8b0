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
        concerns: { $0.isSuccession },
        check: .value { facts, value in
            guard let verb = facts.succession, case .reference(let target) = value, target == facts.entity
            else { return nil }
            return Finding("it \(verb)s itself")
        })

    /// A relation points the impossible way.
    public static let impossibleDirection = ValidationRule(
        "impossible-direction", .warning, reason: "The newer replaces the older; an amendment changes its base.",
        concerns: { $0.isSuccession },
        check: .value { facts, value in
            guard let verb = facts.succession, case .reference(let target) = value, let subject = facts.entity,
                target != subject, let newer = facts.catalogue.issue(of: subject),
                let older = facts.catalogue.issue(of: target)
            else { return nil }
            if let base = newer.designation, let part = older.designation, verb == "replace",
                part.hasPrefix(base + "/") || part.hasPrefix(base + "+")
            {
                return Finding("\(newer.name) cannot replace its own amendment \(older.name)")
            }
            guard let date = newer.date?.last, let before = older.date?.first, date < before else { return nil }
            return Finding("\(newer.name) cannot \(verb) the later \(older.name)")
        })

    /// The relations in which the newer refers to the older, as what it does.
    fileprivate static let successions: [Relation: String] = [
        .replaces: "replace", .repeals: "repeal", .amends: "amend", .adopts: "adopt", .revises: "revise",
    ]
}

extension AnyProperty {
    fileprivate var isSuccession: Bool { relation.map { ValidationRule.successions[$0] != nil } ?? false }
}

extension ValueFacts {
    /// What the newer does to the older by this value, in a word.
    fileprivate var succession: String? { relation.flatMap { ValidationRule.successions[$0] } }
}

extension Catalogue {
    /// What is known of when something came out.
    fileprivate struct Issue {
        var name: String
        var designation: String?
        var date: PartialDate?
    }

    private struct IssueReader: EntityVisitor {
        var issue: Issue?
        mutating func visit<E: Entity>(_ entities: [E]) {
            guard let entity = entities.first else { return }
            var issue = Issue(name: entity.displayName())
            for name in ["published", "issued"] where issue.date == nil {
                if case .one(let one) = E.properties[name]?.content, case .date(let date) = one.get(entity) {
                    issue.date = date
                }
            }
            // The year of a designation is that of its publication.
            if let designation = (entity as? Standard)?.designation {
                issue.designation = designation.canonical
                if let year = designation.year { issue.date = PartialDate(year: year) }
            }
            self.issue = issue
        }
    }

    fileprivate func issue(of reference: EntityReference) -> Issue? {
        var reader = IssueReader()
        visit(reference, with: &reader)
        return reader.issue
    }
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
