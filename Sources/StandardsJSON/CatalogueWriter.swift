import StandardsExport
import StandardsModel

/// Writes a catalogue in canonical form: entities by id, properties in the order of the table, unknown keys last.
struct CatalogueWriter: EntityVisitor, ~Copyable {
    var json: JSONWriter

    init(_ bytes: consuming ByteWriter) { json = JSONWriter(bytes, layout: .indented) }

    consuming func finish() -> ByteWriter { json.finish() }

    mutating func write(_ catalogue: Catalogue) {
        json.beginObject()
        writeProperties(of: catalogue.header)
        catalogue.visit(with: &self)
        writeUnknown(of: catalogue.header)
        json.endObject()
        json.endLine()
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        json.name(E.kind.plural)
        json.beginArray()
        for entity in entities {
            json.beginObject()
            json.member("id", entity.id.text)
            writeProperties(of: entity)
            writeUnknown(of: entity)
            json.endObject()
            json.bytes.drainIfFull()
        }
        json.endArray()
    }

    mutating func writeProperties<D: Described>(of described: D) {
        for property in D.properties {
            switch property.content {
            case .one(let one):
                guard let value = one.get(described) else { continue }
                json.name(property.name)
                write(value, type: one.type)
            case .many(let many):
                let count = many.count(described)
                guard count > 0 else { continue }
                json.name(property.name)
                json.beginArray()
                for position in 0..<count { write(many.get(described, position), type: many.type) }
                json.endArray()
            case .record(let nested):
                guard nested.count(in: described) > 0 else { continue }
                json.name(property.name)
                nested.visit(described, with: &self)
            case .records(let nested):
                guard nested.count(in: described) > 0 else { continue }
                json.name(property.name)
                json.beginArray()
                nested.visit(described, with: &self)
                json.endArray()
            }
        }
    }

    private mutating func writeUnknown<D: Described>(of described: D) {
        for member in described.unknown.members {
            json.name(member.name)
            write(member.value)
        }
    }

    private mutating func write(_ value: Value, type: ValueType) {
        switch value {
        case .text(let text): json.text(text)
        case .localized(let text):
            if let plain = text.plainText {
                json.text(plain)
                return
            }
            json.beginObject()
            for translation in text.translations { json.member(translation.language.text, translation.text) }
            json.endObject()
        case .date(let date): json.text(date.description)
        case .time(let time): json.text(time.description)
        case .integer(let integer): json.integer(integer)
        case .number(let number): json.literal(number.description)
        case .boolean(let boolean): json.boolean(boolean)
        case .reference(let reference):
            // Where only one kind can stand, the id alone says it all.
            if case .reference(let kinds) = type, kinds.count == 1, kinds[0] == reference.kind {
                json.text(reference.id)
            } else {
                json.text(reference.description)
            }
        }
    }

    private mutating func write(_ value: JSONValue) {
        switch value {
        case .null: json.literal("null")
        case .boolean(let boolean): json.boolean(boolean)
        case .number(let number): json.literal(number)
        case .text(let text): json.text(text)
        case .array(let values):
            json.beginArray()
            for value in values { write(value) }
            json.endArray()
        case .object(let members):
            json.beginObject()
            for member in members {
                json.name(member.name)
                write(member.value)
            }
            json.endObject()
        }
    }
}

extension CatalogueWriter: RecordVisitor {
    mutating func visit<R: Record>(_ records: [R]) {
        for record in records {
            json.beginObject()
            writeProperties(of: record)
            writeUnknown(of: record)
            json.endObject()
        }
    }
}
