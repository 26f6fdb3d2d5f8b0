package import StandardsModel

extension CatalogueHeader {
    /// The day on which the edition came; 1970-01-01 where it does not say.
    package var dayOfEdition: CalendarDate { modified ?? CalendarDate(year: 1970, month: 1, day: 1) ?? .earliest }

    /// The first day of which the edition speaks.
    fileprivate var firstDay: CalendarDate { covers?.first ?? modified ?? .earliest }
}

extension Cancellations {
    /// The words of the fact that keeps an entry from coming; nil where there is none. Nothing keeps from coming what had
    /// come before.
    ///
    /// - Parameters:
    ///   - subject: What the entry concerns.
    ///   - day: The day of the entry.
    ///   - edition: The last edition that listed it.
    package func words(
        against subject: EntityReference, on day: CalendarDate?, listedIn edition: CatalogueHeader
    ) -> String? {
        guard let fact = fact(of: subject) else { return nil }
        if let day, day < fact.day ?? edition.firstDay { return nil }
        return fact.words
    }
}
