import StandardsExport
public import StandardsModel

extension Schema {
    /// The JSON Schema (draft 2020-12) of the catalogue format with these kinds, in UTF-8.
    ///
    /// Made from the tables. Open lists stay open: a code that a list does not name, and a key that no table names, are
    /// accepted, as the reader accepts them; editors still offer the known ones.
    public func jsonSchema() -> [UInt8] {
        var output = MemoryOutput()
        // A memory output refuses nothing but a second file of one name.
        _ = try? output.writing { bytes in
            bytes.begin("catalogue.schema.json")
            var writer = SchemaWriter(bytes, schema: self)
            writer.write()
            bytes = writer.finish()
            bytes.end()
        }
        return output.files.first?.bytes ?? []
    }
}

/// Writes the JSON Schema of the catalogue format.
struct SchemaWriter: ~Copyable {
    var json: JSONWriter
    private let schema: Schema
    /// Records that are referred to, in the order in which they were met, and what they are called.
    private var records: [any Record.Type] = []
    private var names: [ObjectIdentifier: String] = [:]

    init(_ bytes: consuming ByteWriter, schema: Schema) {
        json = JSONWriter(bytes, layout: .indented)
        self.schema = schema
        for kind in schema.kinds { names[ObjectIdentifier(kind)] = kind.kind.name }
    }

    consuming func finish() -> ByteWriter { json.finish() }

    mutating func write() {
        json.beginObject()
        json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
        json.member("title", "Catalogue of standards, format \(CatalogueHeader.currentFormatVersion)")
        json.member("type", "object")
        json.name("properties")
        json.beginObject()
        for property in CatalogueHeader.properties { write(property) }
        for kind in schema.kinds {
            json.name(kind.kind.plural)
            json.beginObject()
            json.member("type", "array")
            json.name("items")
            writeReference(to: kind.kind.name)
            json.endObject()
        }
        json.endObject()
        writeRequired(CatalogueHeader.properties.filter(\.isRequired).map(\.name))
        json.name("$defs")
        json.beginObject()
        for kind in schema.kinds { writeEntity(kind) }
        var next = 0
        while next < records.count {
            let record = records[next]
            writeRecord(record)
            next += 1
        }
        for (name, pattern) in SchemaPattern.shared { writePattern(name, pattern) }
        writeLocalized("localizedText", isRequired: false)
        writeLocalized("requiredText", isRequired: true)
        json.endObject()
        json.endObject()
        json.endLine()
    }

    // MARK: types

    private mutating func writeEntity<E: Entity>(_ kind: E.Type) {
        json.name(E.kind.name)
        json.beginObject()
        json.member("title", E.kind.words)
        json.member("type", "object")
        json.name("properties")
        json.beginObject()
        json.name("id")
        writeReference(to: "identity")
        for property in E.properties { write(property) }
        json.endObject()
        writeRequired(["id"] + E.properties.filter(\.isRequired).map(\.name))
        if let choices = ValidationRule.namesByKind[E.kind.name] {
            json.name("anyOf")
            json.beginArray()
            for choice in choices {
                json.beginObject()
                writeRequired([choice])
                json.endObject()
            }
            json.endArray()
        }
        json.endObject()
    }

    private mutating func writeRecord<R: Record>(_ record: R.Type) {
        json.name(name(of: record))
        json.beginObject()
        json.member("type", "object")
        json.name("properties")
        json.beginObject()
        for property in R.properties { write(property) }
        json.endObject()
        writeRequired(R.properties.filter(\.isRequired).map(\.name))
        json.endObject()
    }

    private mutating func writeRequired(_ names: [String]) {
        guard !names.isEmpty else { return }
        json.name("required")
        json.beginArray()
        for name in names { json.text(name) }
        json.endArray()
    }

    /// The name of a record's definition: that of its type in lowerCamel, told apart where two types share it.
    private mutating func name<R: Record>(of record: R.Type) -> String {
        if let name = names[ObjectIdentifier(record)] { return name }
        let typeName = String(describing: record)
        let plain = typeName.prefix(1).lowercased() + typeName.dropFirst()
        var name = plain
        var number = 2
        while names.values.contains(name) || SchemaPattern.shared.contains(where: { $0.name == name }) {
            name = plain + String(number)
            number += 1
        }
        names[ObjectIdentifier(record)] = name
        records.append(record)
        return name
    }

    private struct TypeReader: RecordTypeVisitor {
        var type: (any Record.Type)?
        mutating func visit<R: Record>(_ type: R.Type) { self.type = type }
    }

    private mutating func writeReference<D: Described>(toRecordsOf nested: some NestedRecords<D>) {
        var reader = TypeReader()
        nested.describe(with: &reader)
        guard let type = reader.type else { return }
        writeReference(to: name(of: type))
    }

    private mutating func writeReference(to definition: String) {
        json.beginObject()
        json.member("$ref", "#/$defs/\(definition)")
        json.endObject()
    }

    // MARK: properties

    private mutating func write<D: Described>(_ property: Property<D>) {
        json.name(property.name)
        switch property.content {
        case .one(let one): write(one.type, property.name, isRequired: property.isRequired)
        case .many(let many):
            beginList(isRequired: property.isRequired)
            write(many.type, property.name, isRequired: false)
            json.endObject()
        case .record(let nested): writeReference(toRecordsOf: nested)
        case .records(let nested):
            beginList(isRequired: property.isRequired)
            writeReference(toRecordsOf: nested)
            json.endObject()
        }
    }

    private mutating func beginList(isRequired: Bool) {
        json.beginObject()
        json.member("type", "array")
        if isRequired {
            json.name("minItems")
            json.integer(1)
        }
        json.name("items")
    }

    private mutating func write(_ type: ValueType, _ name: String, isRequired: Bool) {
        switch type {
        case .localized: writeReference(to: isRequired ? "requiredText" : "localizedText")
        case .date: writeReference(to: "date")
        case .day: writeReference(to: "day")
        case .time: writeReference(to: "time")
        case .address: writeReference(to: "webAddress")
        case .integer: writeType("integer")
        case .number: writeType("number")
        case .boolean: writeType("boolean")
        case .text:
            if name == "formatVersion" {
                writeText(pattern: "^\(MigrationPath.currentMajor)\\.[0-9]{1,4}$", examples: ["1.0"])
            } else if name == "id" {
                writeReference(to: "identity")
            } else {
                writeType("string")
            }
        case .notation(let notation):
            writeText(pattern: SchemaPattern.ofNotations[notation.name], examples: [notation.example])
        case .code(let list): writeCode(list)
        case .reference(let kinds):
            if kinds.count == 1 {
                writeReference(to: "identity")
            } else {
                let names = kinds.isEmpty ? schema.kinds.map { $0.kind.name } : kinds
                writeText(pattern: "^(\(names.joined(separator: "|")))/[a-z0-9]+(-[a-z0-9]+)*$", examples: [])
            }
        }
    }

    private mutating func writeType(_ name: String) {
        json.beginObject()
        json.member("type", name)
        json.endObject()
    }

    private mutating func writeText(pattern: String?, examples: [String]) {
        json.beginObject()
        json.member("type", "string")
        if let pattern { json.member("pattern", pattern) }
        if !examples.isEmpty {
            json.name("examples")
            json.beginArray()
            for example in examples { json.text(example) }
            json.endArray()
        }
        json.endObject()
    }

    private mutating func writeCode(_ list: CodeList) {
        json.beginObject()
        json.member("description", list.name)
        json.name("anyOf")
        json.beginArray()
        json.beginObject()
        json.name("enum")
        json.beginArray()
        for code in list.known { json.text(code) }
        json.endArray()
        json.endObject()
        json.beginObject()
        json.member("type", "string")
        json.name("minLength")
        json.integer(1)
        json.endObject()
        json.endArray()
        json.endObject()
    }

    // MARK: shared definitions

    private mutating func writePattern(_ name: String, _ pattern: SchemaPattern) {
        json.name(name)
        json.beginObject()
        json.member("description", pattern.description)
        json.member("type", "string")
        json.member("pattern", pattern.pattern)
        json.name("examples")
        json.beginArray()
        json.text(pattern.example)
        json.endArray()
        json.endObject()
    }

    private mutating func writeLocalized(_ name: String, isRequired: Bool) {
        json.name(name)
        json.beginObject()
        json.member("description", "a text by language (BCP 47); a plain string is a text without a language")
        json.name("anyOf")
        json.beginArray()
        json.beginObject()
        json.member("type", "object")
        json.name("properties")
        json.beginObject()
        for language in ["en", "zh-Hans"] {
            json.name(language)
            writeType("string")
        }
        json.endObject()
        json.name("propertyNames")
        json.beginObject()
        json.member("pattern", "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")
        json.endObject()
        json.name("additionalProperties")
        writeType("string")
        if isRequired {
            json.name("minProperties")
            json.integer(1)
        }
        json.endObject()
        writeType("string")
        json.endArray()
        json.endObject()
    }
}
