import StandardsExport

/// The `@context` of the catalogue.
struct Context {
    let terms: [Term]
    let names: Namespaces

    /// Writes the context's value.
    ///
    /// - Parameter isInline: Whether it is in the catalogue. A context of its own has no base: JSON-LD does not
    ///   take a base from another document (JSON-LD 1.1, 4.1.3), and several catalogues can share it.
    func write(to json: inout JSONWriter, isInline: Bool) {
        json.beginObject()
        json.name("@version")
        json.literal("1.1")
        if isInline { json.member("@base", names.base.text) }
        json.name("@protected")
        json.boolean(true)
        for prefix in Namespaces.published { json.member(prefix.name, prefix.iri) }
        json.member(Namespaces.ownPrefix, names.vocabulary)
        for term in terms {
            json.name(term.key)
            let coercion: (name: StaticString, value: String)? =
                switch term.shape {
                case .text, .boolean, .node: nil
                case .language: ("@container", "@language")
                case .date: ("@type", "xsd:date")
                case .integer: ("@type", "xsd:integer")
                case .decimal: ("@type", "xsd:decimal")
                case .reference, .code, .address: ("@type", "@id")
                case .json: ("@type", "@json")
                }
            guard let coercion else {
                json.text(term.iri)
                continue
            }
            json.beginObject()
            json.member(plain: "@id", term.iri)
            json.member(plain: coercion.name, coercion.value)
            json.endObject()
        }
        json.endObject()
    }
}
