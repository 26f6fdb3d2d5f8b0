import StandardsIdentifiers

// Publishers as a caller declares them. The article on publishers of your own quotes them.

extension IdentifierNotation {
    /// With the standards and the committees of Vietnam.
    static func vietnam() throws(NotationError) -> IdentifierNotation {
        let standards = DesignationPublisher(
            "TCVN", publisher: "STAMEQ", level: .national, features: [.takesOver])
        let committees = CommitteePublisher("TCVN", bodies: [.technicalCommittee])
        return try IdentifierNotation.standard.adding(designations: [standards], committees: [committees])
    }
}

extension DesignationPublisher {
    /// The standards of Australia, whose parts have a dot.
    static let australia = DesignationPublisher(
        "AS", publisher: "Standards Australia", grammar: .dottedParts, level: .national)
}
