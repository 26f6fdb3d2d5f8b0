import StandardsModel

/// A fact that says why what an entity announced is no longer listed.
struct FeedEnd {
    /// What became of the entity.
    enum Kind {
        case withdrawn
        case superseded
        case cancelled
    }
    let kind: Kind
    /// The fact in words.
    let fact: String

    /// The codes that say so, of whatever property.
    private static let codes: [String: Kind] = [
        "withdrawn": .withdrawn, "withdrawal": .withdrawn, "repealed": .withdrawn, "superseded": .superseded,
        "cancelled": .cancelled,
    ]

    /// The ends of the entities that the changes concern, as far as a catalogue says of one: by a code, or by the day on
    /// which it is withdrawn or superseded, which is no mere proposal.
    static func all(of wanted: Set<EntityReference>, in catalogue: Catalogue, _ language: LanguageTag)
        -> [EntityReference: FeedEnd]
    {
        guard !wanted.isEmpty else { return [:] }
        var ends: [EntityReference: FeedEnd] = [:]
        catalogue.forEachDeadline(in: language) { deadline in
            let kind: Kind? =
                deadline.kind == .withdrawn ? .withdrawn : deadline.kind == .superseded ? .superseded : nil
            guard let kind, deadline.certainty != .proposed, wanted.contains(deadline.subject),
                ends[deadline.subject] == nil
            else { return }
            let date = deadline.date.map { $0.description + language.colon } ?? ""
            ends[deadline.subject] = FeedEnd(kind: kind, fact: date + deadline.title)
        }
        for reference in wanted where ends[reference] == nil {
            var reader = CodeReader(language: language)
            catalogue.visit(reference, with: &reader)
            ends[reference] = reader.end
        }
        return ends
    }

    private struct CodeReader: EntityVisitor {
        let language: LanguageTag
        var end: FeedEnd?
        mutating func visit<E: Entity>(_ entities: [E]) {
            guard let entity = entities.first else { return }
            for property in E.properties {
                guard case .code = property.type, case .text(let code) = entity.value(of: property),
                    let kind = FeedEnd.codes[code]
                else { continue }
                end = FeedEnd(
                    kind: kind, fact: property.name.wordsFromCamelCase + language.colon + code.wordsFromHyphens)
                return
            }
        }
    }
}
