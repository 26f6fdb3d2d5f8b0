import StandardsModel

/// What the own vocabulary has to define, gathered while the plans are made.
struct VocabularyUses {
    /// An own property.
    struct Property {
        let term: Term
        var relation: Relation?
        /// The classes that have it, as compact IRIs.
        var owners: [String] = []
        /// What it means to those who have it.
        var meanings = SharedMeaning()
        /// What its values are.
        var types: [ValueType] = []
        /// The class of the records that it holds.
        var record: String?
    }

    /// An own class.
    struct Class {
        let label: String
        let meaning: String
        let superclasses: [String]
    }

    /// A list of codes.
    struct List {
        let label: String
        var codes: [String]
        /// What codes mean, by code.
        var meanings: [String: String] = [:]
    }

    private(set) var properties: [String: Property] = [:]
    private(set) var classes: [String: Class] = [:]
    private(set) var lists: [String: List] = [:]
    /// The first class of each kind.
    private(set) var kindClasses: [String: String] = [:]

    /// Notes the use of a term.
    ///
    /// - Parameters:
    ///   - term: The term; a published one needs no definition.
    ///   - relation: The relation that it states.
    ///   - owner: The class that has it.
    ///   - meaning: What it means there, and the name in words of the kind or the record that says so.
    ///   - type: The type of its values.
    ///   - record: The class of the records that it holds.
    mutating func note(
        _ term: Term, relation: Relation?, owner: String?, meaning: (sentence: String, owner: String),
        type: ValueType?, record: String?
    ) {
        guard term.isOwn else { return }
        var property = properties[term.key] ?? Property(term: term)
        if property.relation == nil { property.relation = relation }
        if let owner, !property.owners.contains(owner) { property.owners.append(owner) }
        property.meanings.add(meaning.sentence, of: meaning.owner)
        if let type, !property.types.contains(type) { property.types.append(type) }
        if let record { property.record = record }
        properties[term.key] = property
    }

    mutating func note(kind: EntityKind, classes names: [String]) {
        kindClasses[kind.name] = names[0]
        define(names[0], label: kind.words, meaning: kind.meaning, superclasses: Array(names.dropFirst()))
    }

    mutating func note(record: String, meaning: String, iri: String) {
        define(iri, label: record.wordsFromTypeName, meaning: meaning, superclasses: [])
    }

    private mutating func define(_ iri: String, label: String, meaning: String, superclasses: [String]) {
        guard iri.hasPrefix(Namespaces.ownPrefix + ":") else { return }
        classes[iri] = Class(label: label, meaning: meaning, superclasses: superclasses)
    }

    mutating func note(_ list: KnownCodes) {
        add(zip(list.known, list.meanings), to: CodePlan.slug(list.name), label: list.name)
    }

    mutating func note(_ kinds: [DeadlineKind]) {
        add(kinds.map { ($0.code, $0.meaning) }, to: DeadlinePlan.kinds, label: "deadline kind")
    }

    mutating func note(_ plan: DeadlinePlan) {
        define(DeadlinePlan.type, label: "deadline", meaning: OwnTerms.deadline, superclasses: [])
        note(KnownCodes(Certainty.self))
        for term in plan.terms {
            let type: ValueType? =
                switch term.shape {
                case .date: term == plan.lastDay ? .day : .date
                case .language: .localized
                case .code: .code(KnownCodes(NoCodes.self))
                case .reference: .reference(to: [])
                default: .text
                }
            note(
                term, relation: nil, owner: DeadlinePlan.type,
                meaning: (OwnTerms.comments[term.key] ?? "", "deadline"), type: type, record: nil)
        }
        note(
            plan.other, relation: nil, owner: nil, meaning: (OwnTerms.comments[plan.other.key] ?? "", ""), type: nil,
            record: nil)
    }

    /// The concepts of a list.
    func codes(of list: String) -> CodePlan { CodePlan(list: list, codes: lists[list]?.codes ?? []) }

    private mutating func add(_ codes: some Sequence<(String, String)>, to list: String, label: String) {
        var known = lists[list] ?? List(label: label, codes: [])
        for (code, meaning) in codes where !known.codes.contains(code) {
            known.codes.append(code)
            known.meanings[code] = meaning
        }
        lists[list] = known
    }
}

/// A list that says only that codes are used here.
private enum NoCodes: String, CodeList {
    case none
    static let name = ""
}
