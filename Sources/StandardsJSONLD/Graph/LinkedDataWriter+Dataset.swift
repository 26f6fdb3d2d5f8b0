import StandardsExport
import StandardsModel

extension LinkedDataWriter {
    /// Writes what the catalogue says of itself: an edition, as a data set in the words of DCAT 3 and of schema.org; the
    /// series of which it is an edition; who made it; and the formats in which it can be fetched.
    mutating func writeDataset(
        _ header: CatalogueHeader, plan: Int, names: Namespaces, companions: [ExportFormat]
    ) {
        let catalogue = names.base.address(ofCatalogue: header)
        let series = names.base.address(ofSeriesOf: header)
        let agents = header.agents(of: catalogue)
        let distributions = names.isBaseStated ? companions.compactMap { Distribution($0, of: catalogue) } : []
        json.beginObject()
        json.member("@id", catalogue)
        writeType(plans[plan].plan.classes)
        json.member(deadlines.conformsTo, names.ontology)
        header.withAnyRecord { writeProperties(of: $0, by: plans[plan]) }
        for property in ["dcterms:isVersionOf", "dcat:inSeries"] { write([series], of: property) }
        write(header.title, of: "schema:name")
        write(header.description, of: "schema:description")
        write(Self.iris(of: header.licence), of: "schema:license")
        for role in CatalogueHeader.AgentRole.allCases {
            let addresses = agents.filter { $0.role == role }.map(\.address)
            for vocabulary in ["dcterms", "schema"] { write(addresses, of: "\(vocabulary):\(role.rawValue)") }
        }
        for property in ["dcat:distribution", "schema:distribution"] {
            write(distributions.map(\.address), of: property)
        }
        json.endObject()
        json.beginObject()
        json.member("@id", series)
        json.member("@type", "dcat:DatasetSeries")
        json.member("dcterms:identifier", header.seriesName)
        json.endObject()
        for agent in agents { write(agent.agent, at: agent.address) }
        for distribution in distributions { write(distribution, base: names.base, licence: header.licence) }
    }

    private static func iris(of address: WebAddress?) -> [String] {
        address.flatMap { IRIText.normalised($0.text) }.map { [$0] } ?? []
    }

    private mutating func write(_ addresses: [String], of property: String) {
        guard !addresses.isEmpty else { return }
        json.name(property)
        if addresses.count > 1 { json.beginArray() }
        for address in addresses {
            json.beginObject()
            json.member("@id", address)
            json.endObject()
        }
        if addresses.count > 1 { json.endArray() }
    }

    /// Writes texts, each with its language where RDF takes its tag.
    private mutating func write(_ text: LocalizedText, of property: String) {
        guard !text.isEmpty else { return }
        json.name(property)
        json.beginArray()
        for translation in text.translations {
            let tag = translation.language.text
            json.beginObject()
            if LanguageSubtags.isTag(tag) { json.member("@language", tag) }
            json.member("@value", translation.text)
            json.endObject()
        }
        json.endArray()
    }

    private mutating func write(_ agent: CatalogueAgent, at address: String) {
        json.beginObject()
        json.member("@id", address)
        // It may be a person or an organisation.
        writeType(["foaf:Agent", "schema:Thing"])
        for property in ["foaf:name", "schema:name"] { write(agent.name, of: property) }
        for property in ["foaf:homepage", "schema:url"] { write(Self.iris(of: agent.homepage), of: property) }
        writeUnknown(agent.unknown)
        json.endObject()
    }

    private mutating func write(_ distribution: Distribution, base: CatalogueBase, licence: WebAddress?) {
        let format = distribution.format
        let place = base.text + distribution.path
        json.beginObject()
        json.member("@id", distribution.address)
        writeType(["dcat:Distribution", "schema:DataDownload"])
        for property in ["dcterms:title", "schema:name"] { write(LocalizedText(format.title), of: property) }
        // A folder can be opened; what is downloaded is in it.
        write([place], of: distribution.path.hasSuffix("/") ? "dcat:accessURL" : "dcat:downloadURL")
        write([place], of: "schema:contentUrl")
        write(["https://www.iana.org/assignments/media-types/\(format.mediaType)"], of: "dcat:mediaType")
        json.member("schema:encodingFormat", format.mediaType)
        write(Self.iris(of: licence), of: "dcterms:license")
        json.endObject()
    }
}

/// A format in which the data can be fetched.
private struct Distribution {
    let format: ExportFormat
    let path: String
    /// The name of the distribution itself.
    let address: String

    init?(_ format: ExportFormat, of catalogue: String) {
        guard let path = format.path else { return nil }
        self.format = format
        self.path = path
        address = "\(catalogue)#\(format.id)"
    }
}

extension CatalogueHeader {
    /// What someone has to do with the data.
    fileprivate enum AgentRole: String, CaseIterable {
        case publisher, creator
    }

    /// Who has to do with the data, each under an address of its own.
    fileprivate func agents(of catalogue: String) -> [(role: AgentRole, address: String, agent: CatalogueAgent)] {
        let publishers = publisher.map { (AgentRole.publisher, "\(catalogue)#publisher", $0) }
        return (publishers.map { [$0] } ?? [])
            + creators.enumerated().map { (.creator, "\(catalogue)#creator-\($0.offset + 1)", $0.element) }
    }
}
