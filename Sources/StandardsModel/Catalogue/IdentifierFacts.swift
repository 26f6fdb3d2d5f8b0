import StandardsIdentifiers

/// What the designation, project number or committee reference of an entity shows of it.
struct IdentifierFacts {
    /// The one spelling.
    let canonical: String
    /// The codes that it shows, by the role of the property that holds them.
    let codes: [(role: PropertyRole, code: String)]
    /// The year in which what it names was published.
    let year: Int?

    /// What a text shows; nil where it cannot be read, or is of a type that shows nothing.
    init?(_ text: String, as type: ValueType?, in notation: IdentifierNotation) {
        switch type {
        case StandardDesignation.valueType:
            let designation = StandardDesignation(verbatim: text, in: notation)
            guard designation.isReadable else { return nil }
            canonical = designation.canonical
            codes = Self.codes(level: designation.levelCode, obligation: designation.obligationCode)
            year = designation.yearOfPublication
        case ProjectNumber.valueType:
            let number = ProjectNumber(verbatim: text)
            guard number.isReadable else { return nil }
            canonical = number.canonical
            codes = Self.codes(level: nil, obligation: number.obligationCode)
            year = nil
        case CommitteeReference.valueType:
            let reference = CommitteeReference(verbatim: text, in: notation)
            guard reference.isReadable else { return nil }
            canonical = reference.canonical
            codes = []
            year = nil
        default: return nil
        }
    }

    private static func codes(level: String?, obligation: String?) -> [(role: PropertyRole, code: String)] {
        [(.level, level), (.obligation, obligation)].compactMap { role, code in code.map { (role, $0) } }
    }
}
