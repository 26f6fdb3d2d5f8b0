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
        }
    )
    .glancing(.value { _, _ in { value, entity in !value.isReference(to: entity) } })

    /// A relation points the impossible way.
    public static let impossibleDirection = ValidationRule(
        "impossible-direction", .warning, reason: "The newer replaces the older; an amendment changes its base.",
        concerns: { $0.isSuccession },
        check: .value { context, value in
            guard let verb = context.succession, case .reference(let target) = value, let subject = context.entity,
                target != subject, let newer = context.catalogue.issue(of: subject),
                let older = context.catalogue.issue(of: target)
            else { return nil }
            if newer.issue.replacesAmendment(verb, older.issue) {
                return Finding("\(newer.name) cannot replace its own amendment \(older.name)")
            }
            return newer.issue.isPossible(verb, older.issue)
                ? nil : Finding("\(newer.name) cannot \(verb) the later \(older.name)")
        }
    )
    .glancing(
        .value { property, catalogue in
            guard let verb = property.relation.flatMap({ successions[$0] }) else { return nil }
            return { value, entity in
                if value.isReference(to: entity) { return true }
                let newer = Issue(of: entity)
                var isPossible = true
                switch value {
                case .reference(let target):
                    catalogue.withRecord(of: target) { isPossible = newer.isPossible(verb, Issue(of: $0)) }
                default: break
                }
                return isPossible
            }
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

extension StoredValue {
    /// Whether it refers to the entity in which it is.
    fileprivate borrowing func isReference(to entity: borrowing AnyRecord) -> Bool {
        switch self {
        case .reference(let target):
            target.isIdentity(entity.id) && entity.shape.kind.map { target.isOf($0.name) } == true
        default: false
        }
    }
}

/// What is known of when something came out.
private struct Issue {
    private var designation: String?
    private var date: PartialDate?

    init(of entity: borrowing AnyRecord) {
        if let property = entity.shape.properties.first(where: { $0.role == .issued }),
            case .date(let date)? = entity.value(of: property)
        {
            self.date = date
        }
        guard entity.shape === Standard.shape, let property = Standard.properties[.code] else { return }
        // The year of a designation is that of its publication.
        let shown = entity.withDesignation(of: property) { ($0.canonical, $0.year) }
        designation = shown?.0
        if let year = shown?.1 { date = PartialDate(year: year) }
    }

    /// Whether it replaces what is an amendment of itself.
    func replacesAmendment(_ verb: String, _ older: Issue) -> Bool {
        guard let base = designation, let part = older.designation, verb == "replace", part.utf8.starts(with: base.utf8)
        else { return false }
        return part.utf8.dropFirst(base.utf8.count).first?.isSupplementSign == true
    }

    /// Whether it can do so to the other, which then came out before.
    func isPossible(_ verb: String, _ older: Issue) -> Bool {
        if replacesAmendment(verb, older) { return false }
        guard let date = date?.last, let before = older.date?.first else { return true }
        return date >= before
    }
}

extension Catalogue {
    private struct IssueReader: EntityVisitor {
        var issue: (name: String, issue: Issue)?
        mutating func visit<E: Entity>(_ entities: [E]) {
            guard let entity = entities.first else { return }
            entity.withAnyRecord { issue = (entity.displayName().shortened(), Issue(of: $0)) }
        }
    }

    /// The name of an entity, and when it came out; nil where there is no such.
    fileprivate func issue(of reference: EntityReference) -> (name: String, issue: Issue)? {
        var reader = IssueReader()
        visit(reference, with: &reader)
        return reader.issue
    }
}
