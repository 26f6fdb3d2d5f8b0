import StandardsIdentifiers

extension ValidationRule {
    /// Something is part of itself.
    public static let hierarchyCycle = ValidationRule(
        "hierarchy-cycle", .error, reason: "Nothing can be a part of itself, by whatever detour.",
        check: .catalogue { catalogue in catalogue.circles(along: [.childOf, .partOf], includesLoops: true) })

    /// Something replaces what replaces it.
    public static let replacementCycle = ValidationRule(
        "replacement-cycle", .error, reason: "What was replaced cannot replace its successor.",
        check: .catalogue { catalogue in catalogue.circles(along: [.replaces], includesLoops: false) })

    /// Something replaces itself.
    public static let selfReplacement = ValidationRule(
        "self-replacement", .warning, reason: "A document steps in the place of an earlier one, not of itself.",
        concerns: { $0.isSuccession },
        check: .value { context, value in
            guard let verb = context.succession, case .reference(let target) = value, target == context.entity
            else { return nil }
            return Finding("it \(verb)s itself")
        })

    /// A relation points the impossible way.
    public static let impossibleDirection = ValidationRule(
        "impossible-direction", .warning, reason: "The newer replaces the older; an amendment changes its base.",
        concerns: { $0.isSuccession },
        check: .value { context, value in
            guard let verb = context.succession, case .reference(let target) = value, let subject = context.entity,
                target != subject, let newer = context.catalogue.issue(of: subject),
                let older = context.catalogue.issue(of: target)
            else { return nil }
            if let base = newer.designation, let part = older.designation, verb == "replace",
                part.utf8.starts(with: base.utf8),
                [UInt8(ascii: "/"), UInt8(ascii: "+")].contains(
                    part.utf8.dropFirst(base.utf8.count).first ?? 0)
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

extension ValueContext {
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
            var issue = Issue(name: entity.displayName().shortened())
            if let property = E.properties[.issued], case .date(let date) = entity.value(of: property) {
                issue.date = date
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
