import StandardsKit

/// An entity with its ties, its deadlines and its places, as JSON.
struct EntityRecord {
    private let catalogue: Catalogue
    private let relations: Relations
    private let deadlines: [EntityReference: [Deadline]]
    private let language: LanguageTag

    init(_ catalogue: Catalogue, in language: LanguageTag) {
        self.catalogue = catalogue
        self.language = language
        relations = catalogue.relations()
        deadlines = Dictionary(grouping: catalogue.deadlines(in: language), by: \.subject)
    }

    /// Writes an entity, one JSON object a line.
    func write(_ entity: some Entity, saidAt places: [SourceLocation], to json: inout JSONWriter) {
        let reference = entity.entityReference
        json.beginObject()
        json.member("reference", reference.description)
        json.member("name", entity.fullName(in: language, of: catalogue))
        json.name("entity")
        json.entity(entity)
        json.name("ties")
        json.beginArray()
        for tie in relations.of(reference) { json.tie(tie, named: catalogue.fullName(of: tie.other, in: language)) }
        json.endArray()
        json.name("deadlines")
        json.beginArray()
        for deadline in deadlines[reference] ?? [] { json.deadline(deadline) }
        json.endArray()
        json.name("places")
        json.beginArray()
        for place in places { json.text(place.description) }
        json.endArray()
        json.endObject()
        json.endLine()
    }
}

extension JSONWriter {
    /// Writes a tie to an entity of that name as an object.
    mutating func tie(_ tie: Relations.Tie, named name: String) {
        beginObject()
        member("relation", tie.relation.name)
        member("to", tie.other.description)
        member("name", name)
        if let qualifier = tie.edge.qualifier { member("qualifier", qualifier) }
        endObject()
    }
}
