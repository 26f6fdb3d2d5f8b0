import StandardsExport
public import StandardsModel

extension CatalogueSchema {
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
    private let schema: CatalogueSchema
    /// Records that are referred to, in the order in which they were met, and what they are called.
    private var records: [RecordShape] = []
    private var names: [ObjectIdentifier: String] = [:]
    /// The notations that are referred to, in the order in which they were met, and what their definitions are called.
    private var notations: [(notation: Notation, name: String)] = []
    /// The names of all definitions, none of which may occur twice.
    private var definitions: Set<String>
    /// Those of the definitions that are no patterns.
    private static let sharedNames = ["time", "integer", "number", "localizedText", "requiredText"]

    init(_ bytes: consuming ByteWriter, schema: CatalogueSchema) {
        json = JSONWriter(bytes, layout: .indented)
        self.schema = schema
        definitions = Set(SchemaPattern.shared.map(\.name) + Self.sharedNames)
        for kind in schema.kinds { names[ObjectIdentifier(kind.shape)] = newName(kind.kind.name) }
    }

    consuming func finish() -> ByteWriter { json.finish() }

    mutating func write() {
        json.beginObject()
        json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
        json.member("title", "Catalogue of standards, format \(CatalogueHeader.currentFormatVersion)")
        json.member("type", "object")
        json.name("properties")
        json.beginObject()
        for property in CatalogueHeader.properties { writeHeader(property) }
        for kind in schema.kinds {
            json.name(kind.kind.plural)
            json.beginObject()
            writeDescription(kind.meaning)
            json.member("type", "array")
            json.name("items")
            writeReference(to: definition(of: kind))
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
        for (notation, name) in notations { writePattern(name, SchemaPattern(of: notation)) }
        for (name, pattern) in SchemaPattern.shared { writePattern(name, pattern) }
        writeTime()
        writeNumbers()
        writeLocalizedText()
        writeRequiredText()
        json.endObject()
        json.endObject()
        json.endLine()
    }

    // MARK: types

    private mutating func writeEntity<E: Entity>(_ kind: E.Type) {
        json.name(definition(of: kind))
        json.beginObject()
        json.member("title", E.kind.words)
        writeDescription(E.meaning)
        json.member("type", "object")
        json.name("properties")
        json.beginObject()
        json.name("id")
        writeReference(to: "identity", meaning: E.identityMeaning)
        for property in E.properties { write(property) }
        json.endObject()
        writeRequired(["id"] + E.properties.filter(\.isRequired).map(\.name))
        let choices = E.shape.choiceOfNames
        if !choices.isEmpty {
            json.name("anyOf")
            json.beginArray()
            for choice in choices {
                json.beginObject()
                writeRequired([choice])
                json.name("properties")
                json.beginObject()
                json.name(choice)
                writeReference(to: E.properties[choice]?.type == .localized ? "requiredText" : "nonBlankText")
                json.endObject()
                json.endObject()
            }
            json.endArray()
        }
        json.endObject()
    }

    private mutating func writeRecord(_ record: RecordShape) {
        json.name(name(of: record))
        json.beginObject()
        writeDescription(record.meaning)
        json.member("type", "object")
        json.name("properties")
        json.beginObject()
        for property in record.properties { write(property) }
        json.endObject()
        writeRequired(record.properties.filter(\.isRequired).map(\.name))
        json.endObject()
    }

    private mutating func writeDescription(_ meaning: String) {
        if !meaning.isEmpty { json.member("description", meaning) }
    }

    private mutating func writeRequired(_ names: [String]) {
        guard !names.isEmpty else { return }
        json.name("required")
        json.beginArray()
        for name in names { json.text(name) }
        json.endArray()
    }

    private func definition(of kind: any Entity.Type) -> String {
        names[ObjectIdentifier(kind.shape)] ?? kind.kind.name
    }

    /// The name of a record's definition: that of its type in lowerCamel.
    private mutating func name(of record: RecordShape) -> String {
        if let name = names[ObjectIdentifier(record)] { return name }
        let typeName = record.typeName
        let name = newName(typeName.prefix(1).lowercased() + typeName.dropFirst())
        names[ObjectIdentifier(record)] = name
        records.append(record)
        return name
    }

    private mutating func name(of notation: Notation) -> String {
        if let known = notations.first(where: { $0.notation == notation }) { return known.name }
        let words = notation.name.split(separator: " ")
        let name = newName(
            words.prefix(1).map { $0.lowercased() }.joined()
                + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined())
        notations.append((notation, name))
        return name
    }

    /// A name that no other definition has.
    private mutating func newName(_ plain: String) -> String {
        var name = plain
        var number = 2
        while !definitions.insert(name).inserted {
            name = plain + String(number)
            number += 1
        }
        return name
    }

    private mutating func writeReference(to definition: String, meaning: String = "", pattern: String? = nil) {
        json.beginObject()
        writeDescription(meaning)
        json.member("$ref", "#/$defs/\(definition)")
        if let pattern { json.member("pattern", pattern) }
        json.endObject()
    }

    // MARK: properties

    private mutating func writeHeader(_ property: AnyProperty) {
        switch property.name {
        case "formatVersion":
            json.name(property.name)
            writeText(
                meaning: property.meaning, pattern: "^\(MigrationPath.currentMajor)\\.[0-9]{1,4}$", examples: ["1.0"])
        case "id":
            json.name(property.name)
            writeReference(to: "identity", meaning: property.meaning)
        default: write(property)
        }
    }

    private mutating func write(_ property: AnyProperty) {
        json.name(property.name)
        let isList = property.form == .many || property.form == .records
        let meaning = isList ? "" : property.meaning
        if isList { beginList(of: property) }
        if let shape = property.recordShape {
            writeReference(to: name(of: shape), meaning: meaning)
        } else if let type = property.type {
            write(type, meaning: meaning, isRequired: property.isRequired && !isList)
        }
        if isList { json.endObject() }
    }

    private mutating func beginList(of property: AnyProperty) {
        json.beginObject()
        writeDescription(property.meaning)
        json.member("type", "array")
        if property.isRequired {
            json.name("minItems")
            json.integer(1)
        }
        json.name("items")
    }

    private mutating func write(_ type: ValueType, meaning: String, isRequired: Bool) {
        switch type {
        case .boolean:
            json.beginObject()
            writeDescription(meaning)
            json.member("type", "boolean")
            json.endObject()
        case .notation(let notation):
            writeReference(
                to: name(of: notation), meaning: meaning,
                pattern: isRequired ? SchemaPattern.nonBlankText.pattern : nil)
        case .code(let list): writeCode(list, meaning: meaning)
        case .reference(let kinds) where kinds.count != 1:
            let names = kinds.isEmpty ? schema.kinds.map { $0.kind.name } : kinds
            writeText(meaning: meaning, pattern: "^(\(names.joined(separator: "|")))/\(SchemaPattern.identity)$")
        default: writeReference(to: Self.definition(of: type, isRequired: isRequired), meaning: meaning)
        }
    }

    /// The shared definition of a type that has one.
    private static func definition(of type: ValueType, isRequired: Bool) -> String {
        switch type {
        case .localized: isRequired ? "requiredText" : "localizedText"
        case .date: "date"
        case .day: "day"
        case .time: "time"
        case .address: "webAddress"
        case .integer: "integer"
        case .number: "number"
        case .reference: "identity"
        case .text, .boolean, .notation, .code: isRequired ? "nonBlankText" : "text"
        }
    }

    private mutating func writeText(meaning: String = "", pattern: String, examples: [String] = []) {
        json.beginObject()
        writeDescription(meaning)
        json.member("type", "string")
        json.member("pattern", pattern)
        if !examples.isEmpty {
            json.name("examples")
            json.beginArray()
            for example in examples { json.text(example) }
            json.endArray()
        }
        json.endObject()
    }

    /// A code: one of the list, which editors offer with what it means, or any other text.
    private mutating func writeCode(_ list: KnownCodes, meaning: String) {
        json.beginObject()
        writeDescription(meaning.isEmpty ? list.name : meaning)
        json.name("anyOf")
        json.beginArray()
        json.beginObject()
        if list.hasMeanings { writeChoices(list) } else { writeNames(list) }
        json.endObject()
        writeReference(to: "nonBlankText")
        json.endArray()
        json.endObject()
    }

    private mutating func writeNames(_ list: KnownCodes) {
        json.name("enum")
        json.beginArray()
        for code in list.known { json.text(code) }
        json.endArray()
    }

    private mutating func writeChoices(_ list: KnownCodes) {
        json.name("oneOf")
        json.beginArray()
        for (code, meaning) in zip(list.known, list.meanings) {
            json.beginObject()
            json.member("const", code)
            if code.wordsFromHyphens != code { json.member("title", code.wordsFromHyphens) }
            writeDescription(meaning)
            json.endObject()
        }
        json.endArray()
    }

    // MARK: shared definitions

    private mutating func writePattern(_ name: String, _ pattern: SchemaPattern) {
        json.name(name)
        guard pattern.keepsOthers else {
            writeText(meaning: pattern.description, pattern: pattern.pattern, examples: pattern.examples)
            return
        }
        json.beginObject()
        json.member(
            "description", "\(pattern.description): what is read, or any other text, which is kept with a warning")
        json.name("anyOf")
        json.beginArray()
        writeText(pattern: pattern.pattern, examples: pattern.examples)
        writeReference(to: "text")
        json.endArray()
        json.endObject()
    }

    private mutating func writeTime() {
        json.name("time")
        json.beginObject()
        json.member("description", "a date, or a point in time with its offset")
        json.name("anyOf")
        json.beginArray()
        writeReference(to: "date")
        writeReference(to: "pointInTime")
        json.endArray()
        json.endObject()
    }

    private mutating func writeNumbers() {
        json.name("integer")
        json.beginObject()
        json.member("description", "a whole number of 64 bits")
        json.member("type", "integer")
        json.name("minimum")
        json.integer(.min)
        json.name("maximum")
        json.integer(.max)
        json.endObject()
        json.name("number")
        json.beginObject()
        json.member("description", "a number of up to 18 digits and a power of ten from -30 to 30")
        json.member("type", "number")
        json.name("minimum")
        json.literal("\(Int.min)e30")
        json.name("maximum")
        json.literal("\(Int.max)e30")
        json.endObject()
    }

    private mutating func writeLocalizedText() {
        json.name("localizedText")
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
            writeReference(to: "text")
        }
        json.endObject()
        json.name("propertyNames")
        json.beginObject()
        json.member("pattern", "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")
        json.endObject()
        json.name("additionalProperties")
        writeReference(to: "text")
        json.endObject()
        writeReference(to: "text")
        json.endArray()
        json.endObject()
    }

    /// A text by language of which not all are blank.
    private mutating func writeRequiredText() {
        json.name("requiredText")
        json.beginObject()
        json.member("description", "a text by language (BCP 47) that is not blank in one of them at least")
        json.member("$ref", "#/$defs/localizedText")
        json.name("not")
        json.beginObject()
        json.member("pattern", SchemaPattern.blankText)
        json.name("additionalProperties")
        json.beginObject()
        json.member("pattern", SchemaPattern.blankText)
        json.endObject()
        json.endObject()
        json.endObject()
    }
}
