extension Catalogue {
    /// An empty catalogue of the kinds of the domain.
    public init(header: CatalogueHeader = CatalogueHeader()) { self.init(header: header, schema: .standard) }
    /// Organisations.
    public var organisations: EntityCollection<Organisation> {
        get { entities[Organisation.self] }
        _modify { yield &entities[Organisation.self] }
    }
    /// People in public roles.
    public var people: EntityCollection<Person> {
        get { entities[Person.self] }
        _modify { yield &entities[Person.self] }
    }
    /// Committees and other technical bodies.
    public var committees: EntityCollection<Committee> {
        get { entities[Committee.self] }
        _modify { yield &entities[Committee.self] }
    }
    /// Standards.
    public var standards: EntityCollection<Standard> {
        get { entities[Standard.self] }
        _modify { yield &entities[Standard.self] }
    }
    /// Projects.
    public var projects: EntityCollection<Project> {
        get { entities[Project.self] }
        _modify { yield &entities[Project.self] }
    }
    /// Policy documents.
    public var policyDocuments: EntityCollection<PolicyDocument> {
        get { entities[PolicyDocument.self] }
        _modify { yield &entities[PolicyDocument.self] }
    }
    /// Consultations.
    public var consultations: EntityCollection<Consultation> {
        get { entities[Consultation.self] }
        _modify { yield &entities[Consultation.self] }
    }
    /// Certification schemes.
    public var certificationSchemes: EntityCollection<CertificationScheme> {
        get { entities[CertificationScheme.self] }
        _modify { yield &entities[CertificationScheme.self] }
    }
    /// What certification schemes ask of types of product.
    public var certificationRequirements: EntityCollection<CertificationRequirement> {
        get { entities[CertificationRequirement.self] }
        _modify { yield &entities[CertificationRequirement.self] }
    }
    /// Events.
    public var events: EntityCollection<Event> {
        get { entities[Event.self] }
        _modify { yield &entities[Event.self] }
    }
    /// Series of events.
    public var eventSeries: EntityCollection<EventSeries> {
        get { entities[EventSeries.self] }
        _modify { yield &entities[EventSeries.self] }
    }
    /// Agreements.
    public var agreements: EntityCollection<Agreement> {
        get { entities[Agreement.self] }
        _modify { yield &entities[Agreement.self] }
    }
    /// Standard systems.
    public var standardSystems: EntityCollection<StandardSystem> {
        get { entities[StandardSystem.self] }
        _modify { yield &entities[StandardSystem.self] }
    }
    /// Rating schemes.
    public var ratingSchemes: EntityCollection<RatingScheme> {
        get { entities[RatingScheme.self] }
        _modify { yield &entities[RatingScheme.self] }
    }
    /// Statistics.
    public var statistics: EntityCollection<Statistic> {
        get { entities[Statistic.self] }
        _modify { yield &entities[Statistic.self] }
    }
    /// Publications.
    public var publications: EntityCollection<Publication> {
        get { entities[Publication.self] }
        _modify { yield &entities[Publication.self] }
    }
    /// Articles.
    public var articles: EntityCollection<Article> {
        get { entities[Article.self] }
        _modify { yield &entities[Article.self] }
    }
}
