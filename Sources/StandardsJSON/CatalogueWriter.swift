package import StandardsExport
package import StandardsModel

/// Writes a catalogue in canonical form: entities by id, properties in the order of the table, unknown keys last, and what
/// fits on one line on one line.
struct CatalogueWriter: EntityVisitor, ~Copyable {
    /// How many bytes a line has at most that holds a list or an object: its indent, its name and a comma counted.
    static let lineWidth = 100

    var json: JSONWriter

    init(_ json: consuming JSONWriter) { self.json = json }

    init(_ bytes: consuming ByteWriter) { self.init(JSONWriter(bytes, layout: .indented)) }

    consuming func finish() -> ByteWriter { json.finish() }

    /// What the closure writes.
    static func bytes(_ body: (inout CatalogueWriter) -> Void) -> [UInt8] {
        var output = MemoryOutput()
        // A memory output refuses nothing but a second file of one name.
        _ = try? output.writing { bytes in
            bytes.begin("")
            var writer = CatalogueWriter(bytes)
            body(&writer)
            bytes = writer.finish()
            bytes.end()
        }
        return output.files.first?.bytes ?? []
    }

    mutating func write(_ catalogue: Catalogue) {
        write(catalogue.header) { catalogue.visit(with: &$0) }
        json.endLine()
    }

    /// Writes what a catalogue says of itself, as an object; its lists are written by the closure.
    mutating func write(_ header: CatalogueHeader, _ writeLists: (inout Self) -> Void = { _ in }) {
        json.beginObject()
        header.withAnyRecord { header in
            writeProperties(of: header)
            writeLists(&self)
            writeUnknown(header.unknown)
        }
        json.endObject()
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        json.name(E.kind.plural)
        json.beginArray()
        write(entities)
        json.endArray()
    }

    /// Writes the elements of a list.
    mutating func write<E: Entity>(_ entities: [E]) {
        entities.forEachRecord { entity in
            write(entity)
            json.bytes.drainIfFull()
        }
    }

    mutating func write(_ entity: borrowing AnyRecord) {
        json.beginObject()
        json.member("id", entity.id)
        writeProperties(of: entity)
        writeUnknown(entity.unknown)
        json.endObject()
    }

    mutating func writeProperties(of record: borrowing AnyRecord) {
        var position = 0
        while let property = record.nextProperty(&position) {
            switch property.form {
            case .one:
                record.forEachValue(of: property) { value in
                    writeName(of: property)
                    write(value, of: property)
                }
            case .many:
                guard record.count(of: property) > 0 else { continue }
                writeName(of: property)
                var trial = json.tryLine(of: Self.lineWidth)
                repeat {
                    json.beginArray()
                    // Each takes at least two bytes.
                    if !json.exceedsLine(by: 2 * record.count(of: property)) {
                        record.forEachValue(of: property) { write($0, of: property) }
                    }
                    json.endArray()
                } while json.needsLines(&trial)
            case .record:
                guard record.count(of: property) > 0 else { continue }
                writeName(of: property)
                writeRecords(of: property, of: record)
            case .records:
                guard record.count(of: property) > 0 else { continue }
                writeName(of: property)
                var trial = json.tryLine(of: Self.lineWidth)
                repeat {
                    json.beginArray()
                    if !json.exceedsLine(by: 2 * record.count(of: property)) {
                        writeRecords(of: property, of: record)
                    }
                    json.endArray()
                } while json.needsLines(&trial)
            }
            // The rest of a line that is too short is not wanted.
            if json.isLineFull { return }
        }
    }

    private mutating func writeRecords(of property: AnyProperty, of record: borrowing AnyRecord) {
        record.forEachRecord(of: property) { record in
            if json.isLineFull { return }
            var trial = json.tryLine(of: Self.lineWidth)
            repeat {
                json.beginObject()
                writeProperties(of: record)
                writeUnknown(record.unknown)
                json.endObject()
            } while json.needsLines(&trial)
        }
    }

    @inline(__always)
    private mutating func writeName(of property: AnyProperty) {
        unsafe property.plainName.withUnsafeBufferPointer { name in
            if name.isEmpty { json.name(property.name) } else { unsafe json.name(plain: name) }
        }
    }

    mutating func writeUnknown(_ unknown: UnknownProperties) {
        for member in unknown.members where !json.isLineFull {
            json.name(member.name)
            write(member.value)
        }
    }

    mutating func write(_ value: borrowing StoredValue, of property: AnyProperty) {
        switch value {
        case .text(let text): unsafe text.withBytes { unsafe json.text($0) }
        case .localized(let text):
            text.borrow { text in
                if let plain = text.plainText {
                    json.text(plain)
                    return
                }
                var trial = json.tryLine(of: Self.lineWidth)
                repeat {
                    json.beginObject()
                    text.forEachTranslation { if !json.isLineFull { json.member($0.language.text, $0.text) } }
                    json.endObject()
                } while json.needsLines(&trial)
            }
        case .date(let date): unsafe date.withUTF8 { unsafe json.text(plain: $0) }
        case .time(let time): json.text(time.description)
        case .integer(let integer): json.integer(integer)
        case .number(let number): json.literal(number.description)
        case .boolean(let boolean): json.boolean(boolean)
        case .reference(let reference):
            // Where only one kind is possible, the id alone says it all.
            if property.isOfOneKind {
                unsafe reference.withBytes { unsafe json.text($0) }
            } else if case .reference(let kinds) = property.type, kinds.count == 1, kinds[0] == reference.kind {
                json.text(reference.id)
            } else {
                unsafe reference.withBothBytes { unsafe json.text($0, UInt8(ascii: "/"), $1) }
            }
        }
    }

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: json.literal("null")
        case .boolean(let boolean): json.boolean(boolean)
        case .number(let number): json.literal(number)
        case .text(let text): json.text(text)
        case .array(let values):
            var trial = json.tryLine(of: Self.lineWidth)
            repeat {
                json.beginArray()
                for value in values where !json.isLineFull { write(value) }
                json.endArray()
            } while json.needsLines(&trial)
        case .object(let members):
            var trial = json.tryLine(of: Self.lineWidth)
            repeat {
                json.beginObject()
                for member in members where !json.isLineFull {
                    json.name(member.name)
                    write(member.value)
                }
                json.endObject()
            } while json.needsLines(&trial)
        }
    }
}

extension JSONWriter {
    /// Writes an entity as it stands in a catalogue.
    package mutating func entity(_ entity: some Entity) {
        var writer = CatalogueWriter(self)
        entity.withAnyRecord { writer.write($0) }
        self = writer.json
    }
}
