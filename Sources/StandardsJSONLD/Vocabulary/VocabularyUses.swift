import StandardsModel

/// What the own vocabulary has to define, gathered while the plans are made.
struct VocabularyUses {
    /// An own property.
    struct Property {
        let term: Term
        var relation: Relation?
        /// The classes that have it, as compact IRIs.
        var owners: [String] = []
        /// What its values are.
        var types: [ValueType] = []
        /// The class of the records that it holds.
        var record: String?
    }

    /// An own class.
    struct Class {
        let label: String
        let superclasses: [String]
    }

    /// A list of codes.
    struct List {
        let label: String
        var codes: [String]
    }

    private(set) var properties: [String: Property] = [:]
    private(set) var classes: [String: Class] = [:]
    private(set) var lists: [String: List] = [:]
    /// The first class of each kind.
    private(set) var kindClasses: [String: String] = [:]

    mutating func note(
        _ term: Term, relation: Relation?, owner: String?, type: ValueType?, record: String?
    ) {
        guard term.isOwn else { return }
        var property = properties[term.key] ?? Property(term: term)
        if property.relation == nil { property.relation = relation }
        if let owner, !property.owners.contains(owner) { property.owners.append(owner) }
        if let type, !property.types.contains(type) { property.types.append(type) }
        if let record { property.record = record }
        properties[term.key] = property
    }

    mutating func note(kind: EntityKind, classes names: [String]) {
        kindClasses[kind.name] = names[0]
        define(names[0], label: kind.words, superclasses: Array(names.dropFirst()))
    }

    mutating func note(record: String, iri: String) {
        define(iri, label: record.withSmallInitial.wordsFromCamelCase, superclasses: [])
    }

    private mutating func define(_ iri: String, label: String, superclasses: [String]) {
        guard iri.hasPrefix(Namespaces.ownPrefix + ":") else { return }
        classes[iri] = Class(label: label, superclasses: superclasses)
    }

    mutating func note(_ list: CodeList) {
        add(list.known, to: CodePlan.slug(list.name), label: list.name)
    }

    mutating func note(_ kinds: [DeadlineKind]) {
        add(kinds.map(\.code), to: DeadlinePlan.kinds, label: "deadline kind")
    }

    mutating func note(_ plan: DeadlinePlan) {
        define(DeadlinePlan.type, label: "deadline", superclasses: [])
        add(Certainty.allCases.map(\.rawValue), to: DeadlinePlan.certainties, label: "certainty")
        note(DeadlineKind.standard)
        for term in plan.terms {
            let type: ValueType? =
                switch term.shape {
                case .date: term == plan.lastDay ? .day : .date
                case .language: .localized
                case .code: .code(CodeList(NoCodes.self))
                case .reference: .reference(to: [])
                default: .text
                }
            note(term, relation: nil, owner: DeadlinePlan.type, type: type, record: nil)
        }
        note(plan.other, relation: nil, owner: nil, type: nil, record: nil)
    }

    /// The concepts of a list.
    func codes(of list: String) -> CodePlan { CodePlan(list: list, codes: lists[list]?.codes ?? []) }

    private mutating func add(_ codes: [String], to list: String, label: String) {
        var known = lists[list] ?? List(label: label, codes: [])
        for code in codes where !known.codes.contains(code) { known.codes.append(code) }
        lists[list] = known
    }
}

/// A list that says only that codes stand here.
private enum NoCodes: String, CodeSpace {
    case none
    static let name = ""
}
