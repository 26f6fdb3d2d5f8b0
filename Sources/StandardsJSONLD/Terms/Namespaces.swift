import StandardsExport
import StandardsModel

/// Where names come from: the base of the series, the package's vocabulary, and the published ones.
struct Namespaces {
    /// The prefix of the own terms.
    static let ownPrefix = "std"

    /// The prefixes of the published vocabularies, in byte order.
    static let published: [(name: String, iri: String)] = [
        ("bibo", "http://purl.org/ontology/bibo/"),
        ("dcat", "http://www.w3.org/ns/dcat#"),
        ("dcterms", "http://purl.org/dc/terms/"),
        ("edtf", "http://id.loc.gov/datatypes/edtf/"),
        ("eli", "http://data.europa.eu/eli/ontology#"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("org", "http://www.w3.org/ns/org#"),
        ("owl", "http://www.w3.org/2002/07/owl#"),
        ("prov", "http://www.w3.org/ns/prov#"),
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("schema", "https://schema.org/"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ]

    /// All prefixes; no key of the context has the name of one.
    static let prefixes = Set(published.map(\.name) + [ownPrefix])

    /// What entities are named under.
    let base: CatalogueBase
    /// Whether something can be fetched under the base: the catalogue states it.
    let isBaseStated: Bool
    /// What own terms are named under; ends in `#` or `/`.
    let vocabulary: String
    /// What the header lacks.
    let losses: [ExportReport.Loss]

    init(_ header: CatalogueHeader, vocabulary: String?) {
        var losses: [ExportReport.Loss] = []
        let stated = CatalogueBase(header)
        base = stated ?? CatalogueBase(insteadOfBaseOf: header)
        isBaseStated = stated != nil
        if !isBaseStated {
            losses.append(
                .init(
                    nil, "base",
                    reason: "the catalogue has no usable base: its entities are named under \(base.text), "
                        + "where nobody finds them; state the address under which the series is published"))
        }
        self.vocabulary = vocabulary ?? KitVocabulary.namespace
        self.losses = losses
    }

    /// The own vocabulary as a document.
    var ontology: String { vocabulary.hasSuffix("#") ? String(vocabulary.dropLast()) : vocabulary }
}
