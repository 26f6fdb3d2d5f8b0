import StandardsCatalogue
import StandardsIdentifiers

/// What a catalogue says was withdrawn, repealed or called off.
package struct Cancellations {
    /// A statement that something no longer applies, or does not take place.
    package struct Fact {
        /// The day from which on that is so; nil where the catalogue does not say it.
        package let day: CalendarDate?
        /// The statement in words: `GB 18584-2001 is withdrawn`, or the name of the list and the code.
        package let words: String
    }

    private let catalogue: Catalogue
    /// What has a day, by its subject.
    private var dated: [EntityReference: Fact] = [:]

    /// Reads the catalogue; what is only proposed or expected is no fact.
    ///
    /// - Parameter language: The language of titles.
    package init(of catalogue: Catalogue, in language: LanguageTag) {
        self.catalogue = catalogue
        // A repeal of which nothing says that it is of the whole document leaves it open what no longer applies.
        var repealed: Set<EntityReference> = []
        catalogue.forEachEdge(of: [.repeals]) { edge in
            if edge.qualifier == Extent.full.rawValue { repealed.insert(edge.object) }
        }
        var dated: [EntityReference: Fact] = [:]
        catalogue.forEachDeadline(in: language) { deadline in
            guard deadline.kind == .withdrawn, deadline.certainty == .stated || deadline.certainty == .derived,
                deadline.subject == deadline.origin || repealed.contains(deadline.subject), let day = deadline.lastDay
            else { return }
            if let earlier = dated[deadline.subject]?.day, earlier <= day { return }
            dated[deadline.subject] = Fact(day: day, words: deadline.title)
        }
        self.dated = dated
    }

    /// The statement about an entity: one with a day, or else a code that says it; nil where there is none.
    package func fact(of subject: EntityReference) -> Fact? {
        if let fact = dated[subject] { return fact }
        var reader = CodeReader()
        catalogue.visit(subject, with: &reader)
        return reader.words.map { Fact(day: nil, words: $0) }
    }

    /// Reads the first code of an entity that says that it was called off.
    private struct CodeReader: EntityVisitor {
        var words: String?

        mutating func visit<E: Entity>(_ entities: [E]) {
            guard let entity = entities.first else { return }
            for property in E.properties where property.form == .one && words == nil {
                guard case .code(let list) = property.type, !list.cancellations.isEmpty,
                    case .text(let code) = entity.value(of: property), list.cancellations.contains(code)
                else { continue }
                words = "\(list.name): \(code.wordsFromHyphens)"
            }
        }
    }
}
