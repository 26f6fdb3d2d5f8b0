extension CatalogueSchema {
    /// The kinds of the domain.
    public static let standard = CatalogueSchema(
        [
            Organisation.self, Person.self, Committee.self, Standard.self, Project.self, PolicyDocument.self,
            Consultation.self, CertificationScheme.self, CertificationRequirement.self, Event.self, EventSeries.self,
            Agreement.self, StandardSystem.self, RatingScheme.self, Statistic.self, Publication.self, Article.self,
        ], deadlineOrder: DeadlineKind.standard)
}
