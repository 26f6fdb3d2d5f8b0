import StandardsModel

/// How deadlines are written: they are derived, so no table names their terms.
struct DeadlinePlan {
    /// The class.
    static let type = "\(Namespaces.ownPrefix):Deadline"
    /// The list of the kinds, as far as the domain knows them.
    static let kinds = "deadline-kind"
    /// The list of the degrees of certainty.
    static let certainties = "certainty"

    let title: Term
    let kind: Term
    let date: Term
    let lastDay: Term
    let certainty: Term
    let concerns: Term
    let audience: Term
    let basis: Term
    let recurrence: Term
    let until: Term
    let relative: Term
    /// Where what has no term of its own is kept.
    let other: Term
    /// What unknown codes need where they are defined in the catalogue itself.
    let notation: Term
    let scheme: Term
    let conformsTo: Term

    init(_ terms: inout TermRegistry) {
        title = terms.term("title", of: "deadline", iri: "dcterms:title", shape: .language)
        kind = terms.term("deadlineKind", of: "deadline", iri: nil, shape: .code)
        date = terms.term("date", of: "deadline", iri: "dcterms:date", shape: .date)
        lastDay = terms.term("lastDay", of: "deadline", iri: nil, shape: .date)
        certainty = terms.term("certainty", of: "deadline", iri: nil, shape: .code)
        concerns = terms.term("concerns", of: "deadline", iri: nil, shape: .reference)
        audience = terms.term("audience", of: "deadline", iri: nil, shape: .language)
        basis = terms.term("basis", of: "deadline", iri: nil, shape: .text)
        recurrence = terms.term("recurrence", of: "deadline", iri: nil, shape: .text)
        until = terms.term("recursUntil", of: "deadline", iri: nil, shape: .date)
        relative = terms.term("relative", of: "deadline", iri: nil, shape: .text)
        other = terms.term("other", of: "catalogue", iri: nil, shape: .json)
        notation = terms.term("notation", of: "code", iri: "skos:notation", shape: .text)
        scheme = terms.term("inScheme", of: "code", iri: "skos:inScheme", shape: .reference)
        conformsTo = terms.term("conformsTo", of: "catalogue", iri: "dcterms:conformsTo", shape: .reference)
    }

    /// The terms of the deadline itself.
    var terms: [Term] {
        [title, kind, date, lastDay, certainty, concerns, audience, basis, recurrence, until, relative]
    }
}
