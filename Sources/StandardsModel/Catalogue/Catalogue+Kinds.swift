extension Catalogue {
    /// An empty catalogue of the kinds of the domain.
    public init(header: CatalogueHeader = CatalogueHeader()) { self.init(header: header, schema: .standard) }
    /// Organisations.
    public var organisations: EntityCollection<Organisation> {
        get { self[all: Organisation.self] }
        _modify { yield &self[all: Organisation.self] }
    }
    /// People in public roles.
    public var people: EntityCollection<Person> {
        get { self[all: Person.self] }
        _modify { yield &self[all: Person.self] }
    }
    /// Committees and other technical bodies.
    public var committees: EntityCollection<Committee> {
        get { self[all: Committee.self] }
        _modify { yield &self[all: Committee.self] }
    }
    /// Standards.
    public var standards: EntityCollection<Standard> {
        get { self[all: Standard.self] }
        _modify { yield &self[all: Standard.self] }
    }
    /// Projects.
    public var projects: EntityCollection<Project> {
        get { self[all: Project.self] }
        _modify { yield &self[all: Project.self] }
    }
    /// Policy documents.
    public var policyDocuments: EntityCollection<PolicyDocument> {
        get { self[all: PolicyDocument.self] }
        _modify { yield &self[all: PolicyDocument.self] }
    }
    /// Consultations.
    public var consultations: EntityCollection<Consultation> {
        get { self[all: Consultation.self] }
        _modify { yield &self[all: Consultation.self] }
    }
    /// Certification schemes.
    public var certificationSchemes: EntityCollection<CertificationScheme> {
        get { self[all: CertificationScheme.self] }
        _modify { yield &self[all: CertificationScheme.self] }
    }
    /// What certification schemes ask of types of product.
    public var certificationRequirements: EntityCollection<CertificationRequirement> {
        get { self[all: CertificationRequirement.self] }
        _modify { yield &self[all: CertificationRequirement.self] }
    }
    /// Events.
    public var events: EntityCollection<Event> {
        get { self[all: Event.self] }
        _modify { yield &self[all: Event.self] }
    }
    /// Series of events.
    public var eventSeries: EntityCollection<EventSeries> {
        get { self[all: EventSeries.self] }
        _modify { yield &self[all: EventSeries.self] }
    }
    /// Agreements.
    public var agreements: EntityCollection<Agreement> {
        get { self[all: Agreement.self] }
        _modify { yield &self[all: Agreement.self] }
    }
    /// Standard systems.
    public var standardSystems: EntityCollection<StandardSystem> {
        get { self[all: StandardSystem.self] }
        _modify { yield &self[all: StandardSystem.self] }
    }
    /// Rating schemes.
    public var ratingSchemes: EntityCollection<RatingScheme> {
        get { self[all: RatingScheme.self] }
        _modify { yield &self[all: RatingScheme.self] }
    }
    /// Statistics.
    public var statistics: EntityCollection<Statistic> {
        get { self[all: Statistic.self] }
        _modify { yield &self[all: Statistic.self] }
    }
    /// Publications.
    public var publications: EntityCollection<Publication> {
        get { self[all: Publication.self] }
        _modify { yield &self[all: Publication.self] }
    }
    /// Articles.
    public var articles: EntityCollection<Article> {
        get { self[all: Article.self] }
        _modify { yield &self[all: Article.self] }
    }
}
