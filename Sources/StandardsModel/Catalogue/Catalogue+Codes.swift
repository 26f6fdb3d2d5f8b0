extension Catalogue {
    /// The standard with that designation, in any spelling: `catalogue.standard(designated: "GB28008—2024")`.
    ///
    /// As for `first(_:cited:)`; so are the others.
    public func standard(designated designation: String) -> Standard? { first(Standard.self, cited: designation) }
    /// The project with that number: `catalogue.project(numbered: "20231601-T-469")`.
    public func project(numbered number: String) -> Project? { first(Project.self, cited: number) }
    /// The committee with that reference: `catalogue.committee(referenced: "SAC/TC 28")`.
    public func committee(referenced reference: String) -> Committee? { first(Committee.self, cited: reference) }
    /// The organisation with that abbreviation: `catalogue.organisation(abbreviated: "SAC")`.
    public func organisation(abbreviated abbreviation: String) -> Organisation? {
        first(Organisation.self, cited: abbreviation)
    }
}
