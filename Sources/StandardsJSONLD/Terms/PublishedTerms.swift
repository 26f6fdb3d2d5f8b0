import StandardsModel

/// What published vocabularies have for the domain: data, looked up from the most particular to the most general.
/// Whatever is not here gets a term of the own vocabulary.
enum PublishedTerms {
    /// A term, and the key under which it is written where that is not the property's name.
    struct Entry {
        let iri: String?
        let key: String?
        let isOmitted: Bool

        init(_ iri: String?, key: String? = nil, isOmitted: Bool = false) {
            self.iri = iri
            self.key = key
            self.isOmitted = isOmitted
        }
    }

    /// The classes of a kind, the most particular first.
    static let kinds: [String: [String]] = [
        "organisation": ["org:Organization"],
        "person": ["foaf:Person"],
        "committee": ["std:Committee", "org:Organization"],
        "standard": ["bibo:Standard"],
        "project": ["std:Project", "foaf:Project"],
        "policyDocument": ["eli:LegalResource", "schema:Legislation"],
        "event": ["schema:Event"],
        "eventSeries": ["schema:EventSeries"],
        "agreement": ["std:Agreement", "bibo:LegalDocument"],
        "standardSystem": ["std:StandardSystem", "bibo:Collection"],
        "statistic": ["std:Statistic", "schema:Observation"],
        "publication": ["bibo:Issue"],
        "article": ["bibo:Article"],
    ]

    /// The class of a record, by the name of its type.
    static let records: [String: String] = [
        "Membership": "org:Membership",
        "Position": "org:Membership",
        "Citation": "prov:Derivation",
        "Count": "schema:QuantitativeValue",
        "ExternalIdentifier": "schema:PropertyValue",
        "Link": "foaf:Document",
    ]

    /// Records that are the page behind one of their addresses: the property that has the address.
    static let identities: [String: String] = ["Link": "url"]

    /// References in records that say something of the record alone: who acts for whom is nothing that the agreement does.
    static let indirect: Set<String> = ["Signatory.actingFor", "Figure.article"]

    /// What a relation between two entities is, read as the catalogue states it.
    static let relations: [String: Entry] = [
        "childOf": Entry("org:subOrganizationOf"),
        "holdsPositionAt": Entry("org:memberOf", key: "positionAt"),
        "replaces": Entry("dcterms:replaces"),
        "references": Entry("dcterms:references"),
        "issuedBy": Entry("dcterms:publisher"),
        "publishedBy": Entry("dcterms:publisher"),
        "draftedBy": Entry("dcterms:contributor"),
        "adopts": Entry("schema:isBasedOn"),
        "consultsOn": Entry("schema:about"),
        "about": Entry("schema:about"),
        "organisedBy": Entry("schema:organizer"),
        "eventSupportedBy": Entry("schema:sponsor"),
        "hasParticipant": Entry("schema:attendee", key: "attendee"),
        "editionOf": Entry("schema:superEvent"),
        "partOf": Entry("dcterms:isPartOf"),
        "requirementOf": Entry("dcterms:isPartOf"),
        "lists": Entry("dcterms:hasPart", key: "hasPart"),
        "cites": Entry("dcterms:source", key: "source"),
    ]

    /// What a property is: by kind or type of record and name, or else by name alone.
    static let properties: [String: Entry] = [
        "catalogue.$schema": Entry(nil, isOmitted: true),
        "catalogue.base": Entry(nil, isOmitted: true),
        "catalogue.extends": Entry(nil, isOmitted: true),
        "catalogue.series": Entry(nil, isOmitted: true),
        "catalogue.publisher": Entry(nil, isOmitted: true),
        "catalogue.creators": Entry(nil, isOmitted: true),
        "catalogue.licence": Entry("dcterms:license", key: "license"),
        "catalogue.language": Entry("schema:inLanguage", key: "inLanguage"),
        "catalogue.homepage": Entry("dcat:landingPage", key: "landingPage"),
        "catalogue.id": Entry("dcterms:identifier", key: "identifier"),
        "catalogue.revision": Entry("schema:version"),
        "catalogue.modified": Entry("dcterms:modified"),
        "catalogue.covers": Entry("schema:temporalCoverage"),

        "organisation.kind": Entry("org:classification", key: "classification"),
        "committee.kind": Entry("org:classification", key: "classification"),
        "organisation.ended": Entry("schema:dissolutionDate"),
        "committee.ended": Entry("schema:dissolutionDate"),
        "committee.established": Entry("schema:foundingDate"),
        "organisation.founded": Entry("schema:foundingDate"),
        "organisation.memberships": Entry("org:hasMembership"),
        "identifiers": Entry("schema:identifier"),
        "Membership.of": Entry("org:organization", key: "organization"),
        "Membership.role": Entry("org:role", key: "membershipRole"),
        "Membership.since": Entry("schema:startDate"),
        "Membership.until": Entry("schema:endDate"),
        "ExternalIdentifier.scheme": Entry("schema:propertyID", key: "register"),
        "ExternalIdentifier.value": Entry("schema:value", key: "identifierValue"),
        "Count.value": Entry("schema:value"),

        "person.names": Entry("foaf:name", key: "personName"),
        "person.honorific": Entry("foaf:title"),
        "person.positions": Entry("org:hasMembership"),
        "Position.at": Entry("org:organization", key: "organization"),
        "Position.role": Entry("schema:roleName", key: "roleName"),
        "Position.from": Entry("schema:startDate"),
        "Position.to": Entry("schema:endDate"),

        "committee.names": Entry("skos:prefLabel"),
        "committee.reference": Entry("dcterms:identifier"),
        "CommitteeTerm.from": Entry("schema:startDate"),
        "CommitteeTerm.to": Entry("schema:endDate"),

        "standard.replaces": Entry(nil, key: "replacement"),
        "standard.adopts": Entry(nil, key: "adoption"),
        "project.adopts": Entry(nil, key: "adoption"),
        "standard.subject": Entry("dcterms:abstract"),
        "StageEntry.date": Entry("dcterms:date"),
        "Replacement.date": Entry("dcterms:date"),

        "policyDocument.number": Entry("bibo:number"),
        "policyDocument.amends": Entry("eli:changes"),
        "policyDocument.repeals": Entry(nil, key: "repeal"),
        "policyDocument.legalBasis": Entry("eli:based_on", key: "basedOn"),
        "policyDocument.status": Entry("bibo:status"),
        "consultation.subject": Entry("schema:about", key: "about"),
        "consultation.opens": Entry("schema:startDate"),
        "consultation.closes": Entry("schema:endDate"),

        "policyDocument.supersedes": Entry(nil, key: "supersession"),
        "standard.amends": Entry(nil, key: "amendsStandard"),
        "agreement.annexes": Entry(nil, key: "agreementAnnexes"),
        "ExpectedDate.asOf": Entry(nil, key: "expectedAsOf"),
        "StageEntry.ends": Entry(nil, key: "stageEnds"),
        "Classification.scheme": Entry(nil, key: "classificationScheme"),
        "Link.role": Entry(nil, key: "linkRole"),
        "Suspension.from": Entry("schema:startDate"),
        "Suspension.until": Entry("schema:endDate"),
        "BodyDesignation.from": Entry("schema:startDate"),
        "BodyDesignation.until": Entry("schema:endDate"),
        "Renewal.until": Entry("schema:endDate"),
        "TransitionPeriod.from": Entry("schema:startDate"),
        "Revision.by": Entry(nil, key: "revisedBy"),
        "TransitionPeriod.by": Entry(nil, key: "givesWayTo"),
        "TransitionPeriod.ends": Entry(nil, key: "transitionEnds"),
        "ratingScheme.grades": Entry(nil, key: "ratingGrades"),
        "standardSystem.document": Entry("dcterms:isPartOf", key: "isPartOf"),
        "ratingScheme.basis": Entry(nil, key: "legalBasis"),
        "standardSystem.categories": Entry(nil, key: "category"),
        "SystemCategory.categories": Entry(nil, key: "category"),
        "SystemCategory.number": Entry("bibo:number"),
        "CatalogueBatch.number": Entry(nil, key: "batchNumber"),
        "CommitteeTerm.number": Entry(nil, key: "termNumber"),

        "event.hosts": Entry(nil, key: "hostedBy"),
        "event.starts": Entry("schema:startDate"),
        "event.ends": Entry("schema:endDate"),
        "event.place": Entry("schema:location"),
        "event.partOf": Entry("schema:superEvent", key: "superEvent"),
        "event.title": Entry("schema:name", key: "name"),
        "event.summary": Entry("schema:description", key: "eventDescription"),
        "eventSeries.title": Entry("schema:name", key: "name"),
        "eventSeries.since": Entry("schema:startDate"),
        "agreement.place": Entry("schema:location"),

        "statistic.measure": Entry("dcterms:title"),
        "statistic.subject": Entry("schema:about", key: "about"),
        "statistic.value": Entry("schema:value", key: "figure"),
        "statistic.unit": Entry("schema:unitText"),
        "statistic.asOf": Entry("schema:observationDate"),

        "publication.issue": Entry("bibo:issue"),
        "publication.covers": Entry("schema:temporalCoverage"),
        "Annex.number": Entry("bibo:number"),
        "Annex.about": Entry("schema:about", key: "about"),
        "Figure.number": Entry("bibo:number"),
        "article.number": Entry("bibo:number", key: "articleNumber"),
        "article.section": Entry("schema:articleSection"),

        "Citation.of": Entry(nil, key: "supportsProperty"),
        "Citation.article": Entry("prov:entity", key: "citedArticle"),
        "Citation.document": Entry("prov:entity", key: "citedDocument"),
        "Citation.publication": Entry("prov:entity", key: "citedPublication"),
        "Citation.url": Entry("prov:entity", key: "citedPage"),
        "Citation.locator": Entry("bibo:locator"),
        "Link.url": Entry("schema:url"),
        "Link.title": Entry("dcterms:title"),

        "title": Entry("dcterms:title"),
        "names": Entry("skos:prefLabel"),
        "otherNames": Entry("skos:altLabel"),
        "abbreviation": Entry("schema:alternateName"),
        "published": Entry("dcterms:issued"),
        "issued": Entry("dcterms:issued"),
        "expires": Entry("schema:expires"),
        "edition": Entry("bibo:edition"),
        "description": Entry("dcterms:description"),
        "summary": Entry("dcterms:abstract"),
        "note": Entry("skos:editorialNote"),
        "tags": Entry("schema:keywords"),
        "links": Entry("foaf:page"),
        "sources": Entry("prov:qualifiedDerivation"),
    ]
}
