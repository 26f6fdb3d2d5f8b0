import StandardsKit

/// An entity with its ties, its deadlines and its places, as JSON.
struct EntityRecord {
    let catalogue: Catalogue
    let relations: Relations
    let language: LanguageTag

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
        for tie in relations.of(reference) { write(tie, to: &json) }
        json.endArray()
        json.name("deadlines")
        json.beginArray()
        for deadline in catalogue.deadlines(in: language) where deadline.subject == reference {
            json.deadline(deadline)
        }
        json.endArray()
        json.name("places")
        json.beginArray()
        for place in places { json.text(place.description) }
        json.endArray()
        json.endObject()
        json.endLine()
    }

    /// Writes a tie as an object.
    func write(_ tie: Relations.Tie, to json: inout JSONWriter) {
        json.beginObject()
        json.member("relation", tie.relation.name)
        json.member("to", tie.other.description)
        json.member("name", catalogue.fullName(of: tie.other, in: language))
        if let qualifier = tie.edge.qualifier { json.member("qualifier", qualifier) }
        json.endObject()
    }
}
