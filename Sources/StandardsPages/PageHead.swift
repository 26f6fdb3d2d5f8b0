import StandardsExport
import StandardsModel

/// What the page of an entity says to programs: its name and its address, and what it is in the vocabulary of schema.org.
struct PageHead {
    let title: String
    let description: String
    /// Its address under the base of the catalogue.
    let address: String?
    /// Its description in JSON-LD, as text that no markup can end.
    let linked: String

    /// The types of schema.org, for the kinds of the package; what is of another kind is a `Thing`.
    static let types: [String: String] = [
        "organisation": "Organization", "person": "Person", "committee": "Organization", "standard": "CreativeWork",
        "project": "Project", "policyDocument": "Legislation", "consultation": "Event",
        "certificationScheme": "CreativeWork", "certificationRequirement": "CreativeWork", "event": "Event",
        "eventSeries": "EventSeries", "agreement": "CreativeWork", "standardSystem": "CreativeWork",
        "ratingScheme": "CreativeWork", "statistic": "Observation", "publication": "PublicationIssue",
        "article": "Article",
    ]

    init<E: Entity>(of entity: E, _ content: PageContent) {
        let language = content.language
        title = entity.fullName(in: language, of: content.catalogue).cutBetweenWords(to: 100)
        address = CatalogueBase(content.catalogue.header)?.address(ofKind: E.kind.name, id: entity.id.text)
        var texts: [String] = []
        for property in E.properties {
            guard property.role == .summary || property.role == .description,
                case .localized(let text) = entity.value(of: property)
            else { continue }
            texts.append(text.text(in: language))
        }
        description = (texts.first ?? "").cut(to: 300)
        var json = LinkedObject()
        json.add("@context", "https://schema.org")
        json.add("@type", Self.types[E.kind.name] ?? "Thing")
        if let address {
            json.add("@id", address)
            json.add("url", address)
        }
        let title = entity.title
        json.add("name", title.isEmpty ? self.title : title.text(in: language))
        let others = title.translations.map(\.text).filter { $0 != title.text(in: language) }
        if !others.isEmpty { json.add("alternateName", others) }
        if let code = entity.code { json.add("identifier", code) }
        if !description.isEmpty { json.add("description", description) }
        if !entity.tags.isEmpty { json.add("keywords", entity.tags.map { $0.cut(to: 100) }) }
        let pages = entity.links.compactMap { $0.url.flatMap { IRIText.normalised($0.text) } }
        if !pages.isEmpty { json.add("sameAs", pages) }
        if let event = entity as? Event {
            if let day = event.starts?.date.first { json.add("startDate", day.description) }
            if let day = event.ends?.date.last { json.add("endDate", day.description) }
        }
        if let day = content.catalogue.header.modified { json.add("sdDatePublished", day.description) }
        if let licence = content.catalogue.header.licence?.text { json.add("sdLicense", licence) }
        linked = json.text + "}"
    }
}

/// An object of JSON whose texts no markup can end.
private struct LinkedObject {
    private(set) var text = ""

    mutating func add(_ name: String, _ value: String) {
        text += (text.isEmpty ? "{" : ",") + PageWriter.quoted(name) + ":" + PageWriter.quoted(value)
    }

    mutating func add(_ name: String, _ values: [String]) {
        text += (text.isEmpty ? "{" : ",") + PageWriter.quoted(name) + ":["
        text += values.map(PageWriter.quoted).joined(separator: ",") + "]"
    }
}

extension PageWriter {
    mutating func write(_ page: PageHead) {
        if !page.description.isEmpty {
            out.put("<meta name=description content=\"")
            out.text(page.description)
            out.put("\">\n")
        }
        if let address = page.address {
            out.put("<link rel=canonical href=\"")
            out.text(address)
            out.put("\">\n")
        }
        out.put("<script type=\"application/ld+json\">")
        out.bytes.put(page.linked)
        out.put("</script>\n")
    }
}
