import StandardsExport
import StandardsModel

/// What the vocabulary document says.
struct VocabularyDescription {
    let names: Namespaces
    let uses: VocabularyUses
}

extension Planner {
    func vocabulary(of names: Namespaces) -> VocabularyDescription { VocabularyDescription(names: names, uses: uses) }
}

/// Writes `vocabulary.jsonld`: the own classes, properties and lists of codes, each with a label and what is known of it.
struct VocabularyWriter: ~Copyable {
    private var json: JSONWriter

    init(_ bytes: consuming ByteWriter) { json = JSONWriter(bytes, layout: .indented) }

    consuming func finish() -> ByteWriter { json.finish() }

    mutating func write(_ description: VocabularyDescription) {
        let uses = description.uses
        json.beginObject()
        writeContext(description.names)
        json.name(plain: "@graph")
        json.beginArray()
        begin(description.names.ontology, type: "owl:Ontology")
        label("title", "Terms for standardisation that published vocabularies lack")
        json.endObject()
        for (iri, type) in uses.classes.sorted(by: { $0.key.precedesInBytes($1.key) }) { write(type, iri) }
        for (_, property) in uses.properties.sorted(by: { $0.key.precedesInBytes($1.key) }) {
            write(property, uses: uses)
        }
        for (name, list) in uses.lists.sorted(by: { $0.key.precedesInBytes($1.key) }) { write(list, name) }
        json.endArray()
        json.endObject()
        json.endLine()
    }

    private mutating func writeContext(_ names: Namespaces) {
        json.name(plain: "@context")
        json.beginObject()
        json.name(plain: "@version")
        json.literal("1.1")
        json.name(plain: "@protected")
        json.boolean(true)
        for prefix in Namespaces.published { json.member(prefix.name, prefix.iri) }
        json.member(Namespaces.ownPrefix, names.vocabulary)
        for (key, iri) in [
            ("comment", "rdfs:comment"), ("definition", "skos:definition"), ("label", "rdfs:label"),
            ("prefLabel", "skos:prefLabel"), ("title", "dcterms:title"),
        ] {
            term(key, iri, "@container", "@language")
        }
        for (key, iri) in [
            ("domain", "rdfs:domain"), ("domainIncludes", "schema:domainIncludes"), ("inScheme", "skos:inScheme"),
            ("inverseOf", "owl:inverseOf"), ("isDefinedBy", "rdfs:isDefinedBy"), ("range", "rdfs:range"),
            ("rangeIncludes", "schema:rangeIncludes"), ("subClassOf", "rdfs:subClassOf"),
            ("topConceptOf", "skos:topConceptOf"),
        ] {
            term(key, iri, "@type", "@id")
        }
        json.member(plain: "notation", "skos:notation")
        json.endObject()
        ontology = names.ontology
    }

    private var ontology = ""

    private mutating func term(_ key: String, _ iri: String, _ keyword: String, _ value: String) {
        json.name(key)
        json.beginObject()
        json.member(plain: "@id", iri)
        json.member(keyword, value)
        json.endObject()
    }

    private mutating func begin(_ iri: String, type: String) {
        json.beginObject()
        json.member(plain: "@id", iri)
        json.member(plain: "@type", type)
    }

    private mutating func label(_ key: StaticString, _ text: String) {
        json.name(plain: key)
        json.beginObject()
        json.member(plain: "en", text)
        json.endObject()
    }

    private mutating func list(_ key: StaticString, _ iris: [String]) {
        guard !iris.isEmpty else { return }
        json.name(plain: key)
        if iris.count == 1 {
            json.text(iris[0])
            return
        }
        json.beginArray()
        for iri in iris { json.text(iri) }
        json.endArray()
    }

    private mutating func write(_ type: VocabularyUses.Class, _ iri: String) {
        begin(iri, type: "owl:Class")
        label("label", type.label)
        if !type.meaning.isEmpty { label("comment", type.meaning) }
        list("subClassOf", type.superclasses)
        json.member(plain: "isDefinedBy", ontology)
        json.endObject()
        json.bytes.drainIfFull()
    }

    private mutating func write(_ property: VocabularyUses.Property, uses: VocabularyUses) {
        let isObject = property.types.contains(where: \.isResource) || property.term.shape == .node
        begin(property.term.iri, type: isObject ? "owl:ObjectProperty" : "owl:DatatypeProperty")
        label("label", property.term.key.wordsFromCamelCase)
        label("comment", comment(on: property, uses: uses))
        // One class is the domain; of several a thing would have to be all at once.
        list(property.owners.count == 1 ? "domain" : "domainIncludes", property.owners)
        let ranges = ranges(of: property, uses: uses)
        list(ranges.count == 1 ? "range" : "rangeIncludes", ranges)
        if let relation = property.relation, let other = uses.properties[relation.inverseName],
            other.relation?.name == relation.inverseName, other.term != property.term
        {
            json.member(plain: "inverseOf", other.term.iri)
        }
        json.member(plain: "isDefinedBy", ontology)
        json.endObject()
        json.bytes.drainIfFull()
    }

    private func ranges(of property: VocabularyUses.Property, uses: VocabularyUses) -> [String] {
        if let record = property.record { return [record] }
        var ranges: [String] = []
        for type in property.types {
            let found: [String] =
                switch type {
                case .text, .notation: ["xsd:string"]
                case .integer: ["xsd:integer"]
                case .number: ["xsd:decimal"]
                case .boolean: ["xsd:boolean"]
                case .day: ["xsd:date"]
                case .code: ["skos:Concept"]
                case .reference(let kinds): kinds.compactMap { uses.kindClasses[$0] }
                // Texts with and without a language, dates of several datatypes, pages of any class.
                case .localized, .date, .time, .address: []
                }
            if found.isEmpty { return [] }
            for range in found where !ranges.contains(range) { ranges.append(range) }
        }
        return ranges
    }

    private func comment(on property: VocabularyUses.Property, uses: VocabularyUses) -> String {
        let meaning = property.meanings.text
        let what = meaning.isEmpty ? nameOnly(property, uses: uses) : meaning
        guard let relation = property.relation, relation != relation.inverse else { return what }
        return "\(what) Read from the other side: \(relation.inverse.words)."
    }

    /// What can be said of a property of which no table says what it means.
    private func nameOnly(_ property: VocabularyUses.Property, uses: VocabularyUses) -> String {
        let owners = property.owners.map { owner in
            uses.classes[owner]?.label ?? uses.kindClasses.first { $0.value == owner }?.key.wordsFromCamelCase
                ?? owner.localName.wordsFromTypeName
        }
        let whose = owners.isEmpty ? "" : " of: " + owners.joined(separator: ", ")
        return "The property “\(property.term.key.wordsFromCamelCase)”\(whose)."
    }

    private mutating func write(_ list: VocabularyUses.List, _ name: String) {
        let scheme = "\(Namespaces.ownPrefix):\(name)-codes"
        begin(scheme, type: "skos:ConceptScheme")
        label("prefLabel", list.label)
        json.member(plain: "isDefinedBy", ontology)
        json.endObject()
        for code in list.codes.sorted(by: { $0.precedesInBytes($1) }) {
            begin("\(Namespaces.ownPrefix):\(name)/\(IRIText.segment(code))", type: "skos:Concept")
            label("prefLabel", code.wordsFromHyphens)
            if let meaning = list.meanings[code], !meaning.isEmpty { label("definition", meaning) }
            json.member(plain: "notation", code)
            json.member(plain: "topConceptOf", scheme)
            json.member(plain: "inScheme", scheme)
            json.member(plain: "isDefinedBy", ontology)
            json.endObject()
            json.bytes.drainIfFull()
        }
    }
}

extension ValueType {
    /// Whether its values are IRIs.
    var isResource: Bool {
        switch self {
        case .reference, .code, .address: true
        default: false
        }
    }
}

extension String {
    /// What follows the prefix of a compact IRI.
    var localName: String { utf8.firstIndex(of: .ascii(":")).map { String(self[index(after: $0)...]) } ?? self }
}
